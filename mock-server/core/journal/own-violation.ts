import { shorten } from '../../../common/shorten.ts';
import type { Bilingual, Violation } from './entry.ts';

/** What a reason is told with. */
export interface ViolationDetails {
  readonly parameter: string;
  readonly limit: string;
  readonly value: string;
}

/** Reasons by their rule, of who stands between the two sides: a proxy, a listener. */
export type OwnReasons<Rule extends string> = Readonly<Record<Rule, (details: ViolationDetails) => Bilingual>>;

/** What was found, and whose it is. */
export interface OwnFound<Rule extends string> {
  readonly side: NonNullable<Violation['side']>;
  readonly rule: Rule;
  readonly parameter?: string;
  readonly limit?: string | number;
  /** In both languages where it is words of ours. */
  readonly value?: string | number | Bilingual | undefined;
}

/** Of a longer value the beginning tells enough. */
const valueLimit = 200;

/** Makes a violation of a rule that the contract's own reasons do not have. */
export function ownViolation<Rule extends string>(
  { side, rule, parameter, limit = '', value }: OwnFound<Rule>,
  { reasons, section }: { readonly reasons: OwnReasons<Rule>; readonly section: string },
): Violation {
  const { en: shown, zh } = typeof value === 'object' ? value : { en: value, zh: value };
  const short = shortened(shown);
  const reasonWith = (told: typeof short): Bilingual =>
    reasons[rule]({ parameter: parameter ?? '', limit: String(limit), value: String(told ?? '') });
  return {
    side,
    rule,
    ...(parameter !== undefined && { parameter }),
    value: short,
    reason: { en: reasonWith(short).en, zh: reasonWith(shortened(zh)).zh },
    section,
  };
}

function shortened<Value>(value: Value): Value | string {
  return typeof value === 'string' ? shorten(value, valueLimit) : value;
}
