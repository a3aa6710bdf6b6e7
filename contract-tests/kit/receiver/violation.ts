import type { Bilingual, CheckViolation } from '../../../generators/generated/types.ts';
import type { Crash, Exchange } from './exchange.ts';
import { findings, gotText, remedies } from './messages/findings.ts';

interface Finding {
  /** What the rule asks for, as a sentence. */
  readonly rule: Bilingual;
  readonly remedy: Bilingual;
  /** The same as a value, `2xx`, where it is one. */
  readonly expected?: string | undefined;
  readonly path?: string | undefined;
  /** More of what was found. */
  readonly note?: Bilingual | undefined;
  readonly shrunk?: boolean | undefined;
  /** Where it counts for less than its rule's. */
  readonly severity?: 'warning' | undefined;
}

/** The violation that an exchange is. */
export function violationOf(exchange: Exchange, finding: Finding): CheckViolation {
  const { rule, remedy, expected, path, note, shrunk, severity } = finding;
  const response = exchange.response();
  return {
    message: spaced(findings.sent(exchange.what, gotText(exchange), rule, note)),
    remedy,
    ...(severity === undefined ? {} : { severity }),
    ...(expected === undefined ? {} : { expected }),
    got: exchange.status ?? exchange.reason,
    request: exchange.request(),
    ...(response === undefined ? {} : { response }),
    ...(path === undefined ? {} : { path }),
    ...(shrunk === true ? { shrunk } : {}),
  };
}

/** The violation that a request is which had to be acknowledged. */
export function notAcknowledged(exchange: Exchange, remedy: Bilingual): CheckViolation {
  return violationOf(exchange, { rule: findings.acknowledged, remedy, expected: '2xx' });
}

/** The violation that a request is which ended the receiver. */
export function endedBy(crash: Crash): CheckViolation {
  return violationOf(crash.after.exchange, {
    rule: findings.ended(crash),
    remedy: remedies.ended,
  });
}

/** Puts blanks between Chinese and Latin letters: a text put together of parts has none where they meet. */
export function spaced({ en, zh }: Bilingual): Bilingual {
  return { en, zh: zh.replaceAll(/([\u4e00-\u9fff])(?=[\w{[])|([\w}\]])(?=[\u4e00-\u9fff])/g, '$1$2 ') };
}
