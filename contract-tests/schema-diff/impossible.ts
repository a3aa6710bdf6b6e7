import { choose, conjoin, kindsOf, strictest, type Conjunction } from './conjunction.ts';
import { evaluate, matchesName } from './evaluate.ts';
import { requiredAt, schemaAt, schemaMapAt, valuesAt, type Location } from './location.ts';
import type { Kind } from './value-kinds.ts';

/** How deep it is looked for a contradiction: further down there may be one that is not seen. */
const deepest = 4;

/** How many listed values are tried in the time of a step. */
const valuesAStep = 100;

/** Looks for contradictions. */
export interface Impossibility {
  /** Whether no value at all is valid, as far as can be told: `false` means that one may be. */
  isImpossible(conjunction: Conjunction): boolean;
  /** Whether no value is valid under both, as far as can be told. */
  areDisjoint(a: Conjunction, b: Conjunction): boolean;
  /** The values of a conjunction that admits only a few; `undefined` for one that admits more. */
  valuesOf(conjunction: Conjunction): readonly unknown[] | undefined;
}

/** @param spend takes note of the steps that are taken; it throws where there are too many */
export function createImpossibility(spend: (steps: number) => void): Impossibility {
  function isImpossible(conjunction: Conjunction, depth = 0): boolean {
    const { parts, unions } = conjunction;
    spend(1);
    if (parts.some(({ schema }) => schema === false)) return true;
    const values = valuesOf(conjunction);
    if (values !== undefined) return values.length === 0;
    if ([...kindsOf(conjunction)].every((kind) => isKindImpossible(conjunction, kind, depth))) return true;
    if (depth >= deepest) return false;
    return unions.some((union) =>
      union.branches.every((branch) => isImpossible(choose(conjunction, union, branch), depth + 1)),
    );
  }

  function valuesOf(conjunction: Conjunction): readonly unknown[] | undefined {
    const { parts } = conjunction;
    const listed = parts.map(valuesAt).find((values) => values !== undefined) ?? valuesOfKinds(conjunction);
    if (listed === undefined) return undefined;
    spend((listed.length * parts.length) / valuesAStep);
    return listed.filter((value) => parts.every((part) => evaluate(part, value) !== 'invalid'));
  }

  function isKindImpossible({ parts }: Conjunction, kind: Kind, depth: number): boolean {
    const crossed = (least: string, most: string): boolean =>
      (strictest(parts, least, 'largest') ?? 0) > (strictest(parts, most, 'smallest') ?? Infinity);
    switch (kind) {
      case 'integer':
      case 'fraction':
        return isRangeEmpty(parts, kind === 'integer');
      case 'string':
        return crossed('minLength', 'maxLength');
      case 'array':
        return crossed('minItems', 'maxItems');
      case 'object':
        return depth < deepest && isObjectImpossible(parts, depth);
      default:
        return false;
    }
  }

  /** A property that must be there and cannot be. */
  function isObjectImpossible(parts: readonly Location[], depth: number): boolean {
    return [...new Set(parts.flatMap(requiredAt))].some((name) => {
      const schemas = parts.flatMap((part) => schemasOfProperty(part, name));
      return schemas.length > 0 && isImpossible(conjoin(schemas), depth + 1);
    });
  }

  return {
    isImpossible: (conjunction) => isImpossible(conjunction),
    areDisjoint: (a, b) => isImpossible({ ...conjoin(b.parts, a), excluded: [] }),
    valuesOf,
  };
}

function valuesOfKinds(conjunction: Conjunction): readonly unknown[] | undefined {
  const kinds = [...kindsOf(conjunction)];
  if (!kinds.every((kind) => kind === 'null' || kind === 'boolean')) return undefined;
  return kinds.flatMap((kind) => (kind === 'null' ? [null] : [true, false]));
}

function isRangeEmpty(parts: readonly Location[], onlyIntegers: boolean): boolean {
  const lower = boundOf(parts, 'lower', onlyIntegers);
  const upper = boundOf(parts, 'upper', onlyIntegers);
  if (lower === undefined || upper === undefined) return false;
  return lower.value > upper.value || (lower.value === upper.value && (lower.exclusive || upper.exclusive));
}

/** What one schema says of the property `name`. */
export function schemasOfProperty(location: Location, name: string): readonly Location[] {
  const own = schemaMapAt(location, 'properties').get(name);
  const matching = [...schemaMapAt(location, 'patternProperties')].filter(([pattern]) =>
    matchesName(location, pattern, name),
  );
  const found = [...(own === undefined ? [] : [own]), ...matching.map(([, schema]) => schema)];
  const others = schemaAt(location, 'additionalProperties');
  return found.length > 0 || others === undefined ? found : [others];
}

/** One end of a range of numbers. */
export interface Bound {
  readonly value: number;
  readonly exclusive: boolean;
}

const endKeywords = {
  lower: ['minimum', 'exclusiveMinimum', 'largest'],
  upper: ['maximum', 'exclusiveMaximum', 'smallest'],
} as const;

/** The lower or the upper end, sharpened to a whole number where only integers pass. */
export function boundOf(parts: readonly Location[], end: 'lower' | 'upper', onlyIntegers: boolean): Bound | undefined {
  const [inclusiveKeyword, exclusiveKeyword, pick] = endKeywords[end];
  const inclusive = strictest(parts, inclusiveKeyword, pick);
  const exclusive = strictest(parts, exclusiveKeyword, pick);
  const value = [inclusive, exclusive].filter((each) => each !== undefined);
  if (value.length === 0) return undefined;
  const tightest = end === 'lower' ? Math.max(...value) : Math.min(...value);
  const bound = { value: tightest, exclusive: tightest === exclusive };
  if (!onlyIntegers) return bound;
  const inwards = bound.exclusive && Number.isInteger(tightest) ? (end === 'lower' ? 1 : -1) : 0;
  return { value: (end === 'lower' ? Math.ceil(tightest) : Math.floor(tightest)) + inwards, exclusive: false };
}
