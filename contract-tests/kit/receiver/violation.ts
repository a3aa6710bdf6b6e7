import type { Bilingual, CheckViolation } from '../../../generators/generated/types.ts';
import { both } from './bilingual.ts';
import { gotOf, type Exchange } from './exchange.ts';

interface Breach {
  /** What the rule asks for, as a sentence. */
  readonly rule: Bilingual;
  readonly remedy: Bilingual;
  /** The same, in a word: `2xx`. */
  readonly expected: string;
  readonly path?: string | undefined;
  /** More of what was found. */
  readonly note?: Bilingual | undefined;
  readonly shrunk?: boolean | undefined;
}

/** The violation that an exchange is. */
export function breachOf(exchange: Exchange, { rule, remedy, expected, path, note, shrunk }: Breach): CheckViolation {
  const got = gotOf(exchange);
  const response = exchange.response();
  return {
    message: both(
      `Sent ${exchange.what.en}; ${got.en}. ${rule.en}${note === undefined ? '' : ` ${note.en}`}`,
      `发送了${exchange.what.zh}；${got.zh}。${rule.zh}${note === undefined ? '' : note.zh}`,
    ),
    remedy,
    expected,
    got: exchange.status ?? exchange.reason,
    request: exchange.request(),
    ...(response === undefined ? {} : { response }),
    ...(path === undefined ? {} : { path }),
    ...(shrunk === true ? { shrunk } : {}),
  };
}

/** The rule on everything that LINE sends. */
export const acknowledgedRule = both('It has to be acknowledged with a 2xx.', '应以 2xx 确认。');

/** The violation that a request is which had to be acknowledged. */
export function notAcknowledged(exchange: Exchange, remedy: Bilingual): CheckViolation {
  return breachOf(exchange, { rule: acknowledgedRule, remedy, expected: '2xx' });
}
