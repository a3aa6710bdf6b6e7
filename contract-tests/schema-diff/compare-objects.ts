import { compareCounts } from './compare-scalars.ts';
import { conjoin, kindsOf, type Conjunction } from './conjunction.ts';
import { matchesName } from './evaluate.ts';
import { schemasOfProperty } from './impossible.ts';
import { incompatible, within, type Comparison, type Incompatibility } from './incompatibility.ts';
import { isAnything, subschemasOf } from './keywords.ts';
import { keywordOf, requiredAt, schemaAt, schemaMapAt, type Location, type Schema } from './location.ts';

/** `required`, `properties`, `patternProperties`, `additionalProperties`, and how many there may be. */
export function compareObjects(comparison: Comparison): readonly Incompatibility[] {
  const { inner, part } = comparison;
  if (!kindsOf(inner).has('object')) return [];
  const required = new Set(inner.parts.flatMap(requiredAt));
  const names = new Set([part, ...inner.parts].flatMap((each) => [...schemaMapAt(each, 'properties').keys()]));
  return [
    ...requiredAt(part)
      .filter((name) => !required.has(name))
      .flatMap((name) =>
        within({ key: name }, [
          incompatible(comparison, { kind: 'required', keyword: 'required', described: isNamed(inner, name) }),
        ]),
      ),
    ...[...names].flatMap((name) => compareProperty(comparison, name)),
    ...comparePatterns(comparison),
    ...compareOthers(comparison),
    ...compareCounts(comparison, 'minProperties', 'maxProperties', required.size),
  ];
}

/** Whether the inner objects have the properties alone that their schema describes. */
function isClosed({ inner, closed }: Comparison): boolean {
  const names = (each: Location): boolean =>
    ['properties', 'patternProperties'].some((keyword) => keywordOf(each, keyword) !== undefined);
  return closed && inner.parts.some((part) => someOfSameValue(part, names));
}

function isNamed({ parts }: Conjunction, name: string): boolean {
  return parts.some((part) => schemaMapAt(part, 'properties').has(name));
}

/** A property that either side names. */
function compareProperty(comparison: Comparison, name: string): readonly Incompatibility[] {
  const { inner, part, closed, inclusion } = comparison;
  const outer = schemasOfProperty(part, name);
  if (outer.every(isAnything)) return [];
  if (isClosed(comparison) && !inner.parts.some((each) => describes(each, name))) return [];
  const own = conjoin(inner.parts.flatMap((each) => schemasOfProperty(each, name)));
  if (inclusion.isImpossible(own)) return [];
  const places = { path: [{ key: name }], innerAt: own.parts[0] ?? inner.parts[0], outerAt: outer[0] };
  if (outer.some(({ schema }) => schema === false)) {
    return [{ kind: 'unexpected', keyword: 'additionalProperties', ...places }];
  }
  if (!isNamed(inner, name) && own.parts.every(isAnything)) {
    return [{ kind: 'property', keyword: 'properties', ...places }];
  }
  return inclusion.compareWithin(name, own, conjoin(outer), closed);
}

/** What properties hold that the inner schema does not name: its pattern by its schema, and the rest. */
function unnamed(comparison: Comparison): readonly Conjunction[] {
  const { parts } = comparison.inner;
  const patterns = parts.flatMap((part) => [...schemaMapAt(part, 'patternProperties').values()]);
  const rest = parts.flatMap((part) => schemaAt(part, 'additionalProperties') ?? []);
  const isLeftOut = isClosed(comparison) && !parts.some((part) => describesOthers(part));
  return [...patterns.map((schema) => conjoin([schema])), ...(isLeftOut ? [] : [conjoin(rest)])].filter(
    (conjunction) => !comparison.inclusion.isImpossible(conjunction),
  );
}

function comparePatterns(comparison: Comparison): readonly Incompatibility[] {
  const { inner, part, closed, inclusion } = comparison;
  return [...schemaMapAt(part, 'patternProperties')].flatMap(([pattern, schema]) => {
    const same = inner.parts.flatMap((own) => schemaMapAt(own, 'patternProperties').get(pattern) ?? []);
    const candidates = same.length > 0 ? [conjoin(same)] : unnamed(comparison);
    return candidates.flatMap((own) => inclusion.compareWithin(`/${pattern}/`, own, conjoin([schema]), closed));
  });
}

/** Properties that neither side names. */
function compareOthers(comparison: Comparison): readonly Incompatibility[] {
  const { part, closed, inclusion } = comparison;
  const others = schemaAt(part, 'additionalProperties');
  if (others === undefined || isAnything(others)) return [];
  return unnamed(comparison).flatMap((own) =>
    others.schema === false
      ? within({ key: '*' }, [incompatible(comparison, { kind: 'unexpected', keyword: 'additionalProperties' })])
      : inclusion.compareWithin('*', own, conjoin([others]), closed),
  );
}

/** Whether a schema says anything of the property `name`, wherever in it. */
function describes(location: Location, name: string): boolean {
  return someOfSameValue(
    location,
    (each) =>
      schemaMapAt(each, 'properties').has(name) ||
      [...schemaMapAt(each, 'patternProperties').keys()].some((pattern) => matchesName(each, pattern, name)) ||
      !isOpen(each),
  );
}

/** Whether a schema says anything of properties that it does not name. */
function describesOthers(location: Location): boolean {
  return someOfSameValue(location, (each) => schemaMapAt(each, 'patternProperties').size > 0 || !isOpen(each));
}

/** Whether a schema leaves properties that it does not name to whoever makes the object, or forbids them. */
function isOpen(location: Location): boolean {
  return ['additionalProperties', 'unevaluatedProperties'].every((keyword) => {
    const others = schemaAt(location, keyword);
    return others === undefined || others.schema === false || isAnything(others);
  });
}

/** Tries a schema, and all in it that is for the same value. */
function someOfSameValue(
  location: Location,
  test: (schema: Location) => boolean,
  visited: Set<Schema> = new Set(),
): boolean {
  if (visited.has(location.schema)) return false;
  visited.add(location.schema);
  return (
    test(location) ||
    subschemasOf(location, 'ofSameValue').some((each) => someOfSameValue(each.location, test, visited))
  );
}
