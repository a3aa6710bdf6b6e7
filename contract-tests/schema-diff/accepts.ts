import { kindsUnder, matches, type Kind } from './facts.ts';
import { assertions } from './keywords.ts';
import { keywordOf, numberUnder, schemasUnder, schemaUnder, valuesUnder, type Place } from './place.ts';
import { isSameValue } from './same-schema.ts';

/** Whether a value is valid; `untold` where a rule is beyond this reader. */
export type Verdict = 'yes' | 'no' | 'untold';

/** Deeper than this, schemas that refer to themselves would not end. */
const deepest = 30;

/** Whether a schema accepts one value. Objects and arrays are told by `type`, `enum` and `const` alone. */
export function accepts(place: Place, value: unknown, depth = 0): Verdict {
  const { schema } = place;
  if (typeof schema === 'boolean') return schema ? 'yes' : 'no';
  if (depth > deepest) return 'untold';
  return all(
    Object.keys(schema)
      .filter((keyword) => assertions.has(keyword))
      .map((keyword) => acceptsKeyword(place, keyword, value, depth + 1)),
  );
}

/** What a schema says of a value beside what it takes from others by `$ref` and `allOf`. */
export function acceptsAlone(place: Place, value: unknown): Verdict {
  const { schema } = place;
  if (typeof schema === 'boolean') return schema ? 'yes' : 'no';
  const own = Object.keys(schema).filter((keyword) => keyword !== '$ref' && keyword !== 'allOf');
  return all(
    own.filter((keyword) => assertions.has(keyword)).map((keyword) => acceptsKeyword(place, keyword, value, 1)),
  );
}

function acceptsKeyword(place: Place, keyword: string, value: unknown, depth: number): Verdict {
  const nested = (schema: Place): Verdict => accepts(schema, value, depth);
  switch (keyword) {
    case 'type':
      return told(kindsUnder(place).has(kindOf(value)));
    case 'const':
    case 'enum':
      return told((valuesUnder(place) ?? []).some((candidate) => isSameValue(candidate, value)));
    case '$ref':
      return nested(place.document.resolve(String(keywordOf(place, '$ref')), place));
    case 'allOf':
      return all(schemasUnder(place, 'allOf').map(nested));
    case 'anyOf':
      return any(schemasUnder(place, 'anyOf').map(nested));
    case 'oneOf':
      return exactlyOne(schemasUnder(place, 'oneOf').map(nested));
    case 'not':
      return negated(nested(schemaUnder(place, 'not')!));
    case 'if':
      return acceptsCondition(place, nested);
    case 'then':
    case 'else':
      return 'yes';
    case '$dynamicRef':
    case '$recursiveRef':
      return 'untold';
    default:
      return acceptsLimit(place, keyword, value);
  }
}

function acceptsCondition(place: Place, nested: (schema: Place) => Verdict): Verdict {
  const [condition, then, otherwise] = ['if', 'then', 'else'].map((keyword) => schemaUnder(place, keyword));
  const verdict = nested(condition!);
  const outcomes = { yes: [then], no: [otherwise], untold: [then, otherwise] }[verdict];
  const verdicts = outcomes.map((outcome) => (outcome === undefined ? 'yes' : nested(outcome)));
  return verdicts.every((outcome) => outcome === verdicts[0]) ? verdicts[0]! : 'untold';
}

function acceptsLimit(place: Place, keyword: string, value: unknown): Verdict {
  if (typeof value === 'object' && value !== null) return isAboutScalars(keyword) ? 'yes' : 'untold';
  if (typeof value === 'number') return acceptsNumber(keyword, numberLimit(place, keyword), value);
  if (typeof value !== 'string') return 'yes';
  switch (keyword) {
    case 'minLength':
      return told([...value].length >= numberUnder(place, keyword)!);
    case 'maxLength':
      return told([...value].length <= numberUnder(place, keyword)!);
    case 'pattern':
      return told(matches(place, String(keywordOf(place, keyword)), value));
    case 'format':
      return 'untold';
    default:
      return 'yes';
  }
}

const scalarKeywords: ReadonlySet<string> = new Set([
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength', 'pattern'],
]);

function isAboutScalars(keyword: string): boolean {
  return scalarKeywords.has(keyword);
}

function numberLimit(place: Place, keyword: string): number | undefined {
  return scalarKeywords.has(keyword) && keyword !== 'pattern' ? numberUnder(place, keyword) : undefined;
}

function acceptsNumber(keyword: string, limit: number | undefined, value: number): Verdict {
  if (limit === undefined) return 'yes';
  switch (keyword) {
    case 'minimum':
      return told(value >= limit);
    case 'maximum':
      return told(value <= limit);
    case 'exclusiveMinimum':
      return told(value > limit);
    case 'exclusiveMaximum':
      return told(value < limit);
    case 'multipleOf':
      // Fractions are not exact: only whole numbers can be told.
      return Number.isSafeInteger(value) && Number.isSafeInteger(limit) ? told(value % limit === 0) : 'untold';
    default:
      return 'yes';
  }
}

/** What kind of JSON value it is. */
export function kindOf(value: unknown): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'fraction';
  return typeof value as 'boolean' | 'object' | 'string';
}

function told(valid: boolean): Verdict {
  return valid ? 'yes' : 'no';
}

function negated(verdict: Verdict): Verdict {
  return verdict === 'untold' ? 'untold' : told(verdict === 'no');
}

function all(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('no')) return 'no';
  return verdicts.includes('untold') ? 'untold' : 'yes';
}

function any(verdicts: readonly Verdict[]): Verdict {
  return negated(all(verdicts.map(negated)));
}

function exactlyOne(verdicts: readonly Verdict[]): Verdict {
  const count = verdicts.filter((verdict) => verdict === 'yes').length;
  if (count > 1) return 'no';
  if (verdicts.includes('untold')) return 'untold';
  return told(count === 1);
}
