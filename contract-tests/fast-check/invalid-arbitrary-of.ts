import fc from 'fast-check';
import { createRandom } from '../../common/random.ts';
import { validators } from '../../generators/generated/validators/by-name.ts';
import { violationsOf, type Rule } from '../../generators/generated/violations.ts';
import { fromSchema } from './from-schema.ts';
import { baseOf, payloadNamed, payloadSchema, type PayloadName } from './payload-schema.ts';
import { ruleViolationsOf, type MakeOne, type RuleViolation } from './rule-violations.ts';
import { settle } from './settle.ts';

/** A payload that violates one rule. */
export interface InvalidPayload {
  readonly value: unknown;
  /** The rule that is broken: a keyword of JSON Schema. */
  readonly rule: Rule;
  /** JSON pointer to the place that is wrong, or where something is missing; empty for the whole. */
  readonly path: string;
}

/**
 * An arbitrary of payloads that break one rule of their schema, and only one: a member missing, a wrong type, a number
 * past its limit, a text that does not match, an unknown kind, a list too long or too short. All else is as
 * `arbitraryOf` makes it. Values shrink to the smallest payload that breaks a rule.
 *
 * @param name the name of the payload's schema
 * @throws RangeError when no payload has the name
 *
 * @example
 * fc.assert(
 *   fc.asyncProperty(invalidArbitraryOf('sendRecordListRequest'), async ({ value, rule, path }) => {
 *     expect(await post(value), `${path} ${rule}`).toMatchObject({ ret_code: '999994' });
 *   }),
 * );
 */
export function invalidArbitraryOf(name: PayloadName): fc.Arbitrary<InvalidPayload> {
  const found = payloadNamed(name);
  const [schema, base] = [payloadSchema(found), baseOf(found)];
  const makeOne = sampleOnce();
  return fc
    .tuple(fromSchema(schema, base, settle), fc.nat({ max: 1_000_000 }))
    .map(([value, choice]) =>
      violating(value, chosen(ruleViolationsOf(schema, base, value, { path: [], makeOne }), choice)),
    )
    .filter((invalid) => violatesOneRule(found, invalid));
}

/** The same value of a schema each time. */
function sampleOnce(): MakeOne {
  const made = new Map<unknown, unknown>();
  return (schema, base) => {
    if (!made.has(schema)) made.set(schema, fc.sample(fromSchema(schema, base, settle), { numRuns: 1, seed: 1 })[0]);
    return made.get(schema);
  };
}

/** A rule first, then a way to break it: there are many ways to get a type wrong. */
function chosen(candidates: readonly RuleViolation[], choice: number): RuleViolation {
  const rule = drawn([...new Set(candidates.map((candidate) => candidate.rule))], choice, (name) => name);
  const ways = candidates.filter((candidate) => candidate.rule === rule);
  return drawn(ways, choice, ({ path, value }) => `${path.join('/')} ${typeof value}`);
}

/** The candidate of the lowest lot. It stays chosen when others go, so that the rest of a value can shrink away. */
function drawn<T>(candidates: readonly T[], seed: number, keyOf: (candidate: T) => string): T {
  let best = candidates[0] as T;
  let lowest = Infinity;
  for (const candidate of candidates) {
    const lot = createRandom(seed, keyOf(candidate)).next();
    if (lot < lowest) [best, lowest] = [candidate, lot];
  }
  return best;
}

function violating(value: unknown, { rule, path, removes, value: replacement }: RuleViolation): InvalidPayload {
  const pointer = path.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return {
    value: changed(value, path, removes === true ? undefined : { replacement }),
    rule: rule as Rule,
    path: pointer,
  };
}

/** The value with one place replaced, or removed where there is no replacement. */
function changed(
  value: unknown,
  [token, ...rest]: RuleViolation['path'],
  change: { readonly replacement: unknown } | undefined,
): unknown {
  if (token === undefined) return change?.replacement;
  if (Array.isArray(value))
    return value.map((entry, index) => (index === token ? changed(entry, rest, change) : (entry as unknown)));
  const { [token]: inner, ...others } = value as Readonly<Record<string, unknown>>;
  if (rest.length === 0 && change === undefined) return others;
  return { ...(value as object), [token]: changed(inner, rest, change) };
}

/** In a few places one rule follows from another: a payload without a mode also lacks what active mode asks for. */
function violatesOneRule(name: PayloadName, { value, rule, path }: InvalidPayload): boolean {
  const violations = violationsOf(validators[name], value);
  return violations.length === 1 && violations[0]!.rule === rule && violations[0]!.path === path;
}
