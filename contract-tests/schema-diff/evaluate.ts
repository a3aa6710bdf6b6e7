import { assertions, canonical } from './keywords.ts';
import {
  keywordOf,
  malformed,
  numberAt,
  referredAt,
  schemaAt,
  schemasAt,
  valuesAt,
  type Location,
} from './location.ts';
import { isCheap } from './pattern-cost.ts';
import { kindOf, kindsAt } from './value-kinds.ts';

/** Thrown when a comparison takes more steps than it may. */
export const tooComplex = Symbol('too complex');

/** Whether a value is valid; `undecidable` where a rule is beyond this reader. */
type Verdict = 'valid' | 'invalid' | 'undecidable';

/** Deeper than this, schemas that refer to themselves would not end. */
const deepest = 30;

/**
 * Whether a schema accepts one value. Objects and arrays are judged by `type`, `enum` and `const` alone.
 *
 * @param options.alone leaves out what the schema takes from others by `$ref` and `allOf`
 */
export function evaluate(location: Location, value: unknown, { alone = false, depth = 0 } = {}): Verdict {
  const { schema } = location;
  if (typeof schema === 'boolean') return decided(schema);
  if (depth > deepest) return 'undecidable';
  const keywords = Object.keys(schema).filter(
    (keyword) => assertions.has(keyword) && !(alone && (keyword === '$ref' || keyword === 'allOf')),
  );
  return all(keywords.map((keyword) => evaluateKeyword(location, keyword, value, depth + 1)));
}

function evaluateKeyword(location: Location, keyword: string, value: unknown, depth: number): Verdict {
  const nested = (within: Location): Verdict => evaluate(within, value, { depth });
  switch (keyword) {
    case 'type':
      return decided(kindsAt(location).has(kindOf(value)));
    case 'const':
    case 'enum':
      return decided(listedAt(location).has(canonical(value)));
    case '$ref':
      return nested(referredAt(location)!);
    case 'allOf':
      return all(schemasAt(location, 'allOf').map(nested));
    case 'anyOf':
      return negated(all(schemasAt(location, 'anyOf').map((branch) => negated(nested(branch)))));
    case 'oneOf':
      return exactlyOne(schemasAt(location, 'oneOf').map(nested));
    case 'not':
      return negated(nested(schemaAt(location, 'not')!));
    case 'if':
      return evaluateCondition(location, nested);
    case 'then':
    case 'else':
      return 'valid';
    case '$dynamicRef':
    case '$recursiveRef':
      return 'undecidable';
    default:
      return evaluateLimit(location, keyword, value);
  }
}

function evaluateCondition(location: Location, nested: (schema: Location) => Verdict): Verdict {
  const [condition, then, otherwise] = ['if', 'then', 'else'].map((keyword) => schemaAt(location, keyword));
  const outcomes = { valid: [then], invalid: [otherwise], undecidable: [then, otherwise] }[nested(condition!)];
  const verdicts = outcomes.map((outcome) => (outcome === undefined ? 'valid' : nested(outcome)));
  return verdicts.every((verdict) => verdict === verdicts[0]) ? verdicts[0]! : 'undecidable';
}

const numberLimits: Readonly<Record<string, (value: number, limit: number) => Verdict>> = {
  minimum: (value, limit) => decided(value >= limit),
  maximum: (value, limit) => decided(value <= limit),
  exclusiveMinimum: (value, limit) => decided(value > limit),
  exclusiveMaximum: (value, limit) => decided(value < limit),
  // Fractions are not exact: only whole numbers can be told.
  multipleOf: (value, limit) =>
    Number.isSafeInteger(value) && Number.isSafeInteger(limit) ? decided(value % limit === 0) : 'undecidable',
};

const textLimits: Readonly<Record<string, (location: Location, text: string) => Verdict>> = {
  minLength: (location, text) => decided([...text].length >= numberAt(location, 'minLength')!),
  maxLength: (location, text) => decided([...text].length <= numberAt(location, 'maxLength')!),
  pattern: (location, text) => {
    const pattern = String(keywordOf(location, 'pattern'));
    return isCheap(pattern, text) ? decided(matches(location, pattern, text)) : 'undecidable';
  },
};

function evaluateLimit(location: Location, keyword: string, value: unknown): Verdict {
  const limits = { ...numberLimits, ...textLimits };
  if (typeof value === 'object' && value !== null) return Object.hasOwn(limits, keyword) ? 'valid' : 'undecidable';
  if (typeof value === 'number') return numberLimits[keyword]?.(value, numberAt(location, keyword)!) ?? 'valid';
  if (typeof value !== 'string') return 'valid';
  return keyword === 'format' ? 'undecidable' : (textLimits[keyword]?.(location, value) ?? 'valid');
}

/** Lists of values as sets: a long list is looked at for each of as many values. */
const sets = new WeakMap<object, ReadonlySet<string>>();

function listedAt(location: Location): ReadonlySet<string> {
  const { schema } = location;
  const known = sets.get(schema as object) ?? new Set((valuesAt(location) ?? []).map(canonical));
  sets.set(schema as object, known);
  return known;
}

/** @throws SchemaDiffFailure for a pattern that is no regular expression */
function matches(location: Location, pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    throw malformed(location, 'pattern', {
      en: `a regular expression, and "${pattern}" is none`,
      zh: `正则表达式，而 "${pattern}" 不是`,
    });
  }
}

/**
 * Whether a schema's pattern matches the name of a property.
 *
 * @throws tooComplex where to try it could take too long
 */
export function matchesName(location: Location, pattern: string, name: string): boolean {
  if (!isCheap(pattern, name)) throw tooComplex;
  return matches(location, pattern, name);
}

function decided(valid: boolean): Verdict {
  return valid ? 'valid' : 'invalid';
}

function negated(verdict: Verdict): Verdict {
  return verdict === 'undecidable' ? verdict : decided(verdict === 'invalid');
}

function all(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('invalid')) return 'invalid';
  return verdicts.includes('undecidable') ? 'undecidable' : 'valid';
}

function exactlyOne(verdicts: readonly Verdict[]): Verdict {
  const count = verdicts.filter((verdict) => verdict === 'valid').length;
  if (count > 1) return 'invalid';
  if (verdicts.includes('undecidable')) return 'undecidable';
  return decided(count === 1);
}
