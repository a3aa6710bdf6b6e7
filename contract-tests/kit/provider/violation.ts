import { retCodes, type RetCode } from '../../../generators/generated/errors.ts';
import type { Bilingual, CheckViolation } from '../../../generators/generated/types.ts';
import type { SchemaViolation } from '../../../generators/generated/violations.ts';
import type { Exchange } from './exchange.ts';
import { violationMessages } from './messages/violation.ts';

/** What a violation says beside the call that shows it. */
export type ViolationDetails = Partial<Pick<CheckViolation, 'path' | 'expected' | 'got' | 'shrunk' | 'remedy'>>;

/** What to do about a provider that breaks a rule, where nothing better is known. */
const remedy: Bilingual = violationMessages.correctItWhereThisProvider;

/** A violation that one call shows: `asked` answered `en`. */
export function createViolation(
  { asked, request, response }: Exchange,
  { en, zh }: Bilingual,
  details: ViolationDetails = {},
): CheckViolation {
  return {
    message: violationMessages.text(asked, en, zh),
    remedy,
    ...details,
    request,
    ...(response === undefined ? {} : { response }),
  };
}

/** The violation of a call that should have answered one of these codes; none where it did. */
export function unlessCode(
  exchange: Exchange,
  codes: RetCode | readonly RetCode[],
  details: ViolationDetails = {},
): readonly CheckViolation[] {
  const wanted: readonly string[] = typeof codes === 'string' ? [codes] : codes;
  const { retCode, said } = exchange;
  if (retCode !== undefined && wanted.includes(retCode)) return [];
  const meant = wanted.map((code) => `${code} (${retCodes[code as RetCode].zh})`);
  return [
    createViolation(exchange, violationMessages.answeredNot(said, meant.join(' or '), meant.join(' 或 ')), {
      expected: wanted.length === 1 ? wanted[0] : wanted,
      got: retCode ?? said.en,
      ...details,
    }),
  ];
}

/** The violations of a schema by an answer, each rule told once whichever rows it meets. */
export function schemaViolations(
  exchange: Exchange,
  violations: readonly SchemaViolation[],
  mask: (value: unknown) => unknown = (value) => value,
): readonly CheckViolation[] {
  const told = new Set<string>();
  return violations.flatMap(({ path, parameter, rule, limit, value, reason }) => {
    const kind = `${path.replaceAll(/\/\d+(?=\/|$)/gu, '/*')} ${rule}`;
    if (told.has(kind)) return [];
    told.add(kind);
    const got = mask(value);
    const hidden = got !== value;
    return [
      createViolation(
        exchange,
        hidden ? violationMessages.againstTheRule(parameter, rule) : violationMessages.whatBreaksTheSchema(reason),
        { path: parameter, expected: limit, ...(got === undefined ? {} : { got }) },
      ),
    ];
  });
}
