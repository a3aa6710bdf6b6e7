import { accepts } from './accepts.ts';
import { choose, conjoin, conjunctionOf, type Conjunction } from './conjunction.ts';
import { boundOf, kindsOf, namesUnder, schemasOfProperty, strictest, type Kind } from './facts.ts';
import { stringsUnder, valuesUnder } from './place.ts';

/** How deep it is looked for a contradiction: further down there may be one that is not seen. */
const deepest = 4;

/** Whether no value at all is valid, as far as can be told: `false` means that one may be. */
export function isImpossible(conjunction: Conjunction, depth = 0): boolean {
  const { parts, unions } = conjunction;
  if (parts.some(({ schema }) => schema === false)) return true;
  const values = valuesOf(conjunction);
  if (values !== undefined) return values.length === 0;
  if ([...kindsOf(conjunction)].every((kind) => isKindImpossible(conjunction, kind, depth))) return true;
  if (depth >= deepest) return false;
  return unions.some((union) =>
    union.branches.every((branch) => isImpossible(choose(conjunction, union, branch), depth + 1)),
  );
}

/** Whether no value is valid under both, as far as can be told. */
export function areDisjoint(a: Conjunction, b: Conjunction): boolean {
  const both = conjoin(a, b.parts);
  return isImpossible({ ...both, excluded: [] });
}

/** The values of a conjunction that admits only a few; `undefined` for one that admits more. */
export function valuesOf(conjunction: Conjunction): readonly unknown[] | undefined {
  const { parts } = conjunction;
  const listed = parts.map(valuesUnder).find((values) => values !== undefined) ?? valuesOfKinds(conjunction);
  return listed?.filter((value) => parts.every((part) => accepts(part, value) !== 'no'));
}

function valuesOfKinds(conjunction: Conjunction): readonly unknown[] | undefined {
  const kinds = [...kindsOf(conjunction)];
  if (!kinds.every((kind) => kind === 'null' || kind === 'boolean')) return undefined;
  return kinds.flatMap((kind) => (kind === 'null' ? [null] : [true, false]));
}

function isKindImpossible(conjunction: Conjunction, kind: Kind, depth: number): boolean {
  const crossed = (least: string, most: string): boolean =>
    (strictest(conjunction, least, 'largest') ?? 0) > (strictest(conjunction, most, 'smallest') ?? Infinity);
  switch (kind) {
    case 'integer':
    case 'fraction':
      return isRangeEmpty(conjunction, kind === 'integer');
    case 'string':
      return crossed('minLength', 'maxLength');
    case 'array':
      return crossed('minItems', 'maxItems');
    case 'object':
      return depth < deepest && isObjectImpossible(conjunction, depth);
    default:
      return false;
  }
}

function isRangeEmpty(conjunction: Conjunction, onlyIntegers: boolean): boolean {
  const lower = boundOf(conjunction, 'lower', onlyIntegers);
  const upper = boundOf(conjunction, 'upper', onlyIntegers);
  if (lower === undefined || upper === undefined) return false;
  return lower.value > upper.value || (lower.value === upper.value && (lower.exclusive || upper.exclusive));
}

/** A property that must be there and cannot be. */
function isObjectImpossible({ parts }: Conjunction, depth: number): boolean {
  const required = new Set(parts.flatMap((part) => stringsUnder(part, 'required')));
  const described = new Set(parts.flatMap(namesUnder));
  return [...required].some((name) => {
    const schemas = parts.flatMap((part) => schemasOfProperty(part, name));
    if (schemas.length === 0 && !described.has(name)) return false;
    return isImpossible(conjunctionOf(schemas), depth + 1);
  });
}
