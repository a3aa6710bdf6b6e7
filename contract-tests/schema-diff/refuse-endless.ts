import { createSchemaFailure } from './failure.ts';
import {
  isObject,
  keywordOf,
  locationOf,
  namedSchemas,
  schemasUnder,
  schemaUnder,
  wrong,
  type Place,
  type Schema,
} from './place.ts';

/**
 * Refuses a schema that refers to itself for the same value: no validator comes to an end with it. One that refers to
 * itself for a value within is fine.
 *
 * @throws SchemaDiffFailure that names the place; so for a schema that is malformed, anywhere that can be reached
 */
export function refuseEndless(root: Place): void {
  const done = new Set<Schema>();
  const open = new Set<Schema>();
  const rest: Place[] = [root];
  const visit = (place: Place): void => {
    if (!isObject(place.schema) || done.has(place.schema)) return;
    if (open.has(place.schema)) {
      throw createSchemaFailure(
        `${locationOf(place)} refers to itself for the same value, without end. Mend its $ref.`,
      );
    }
    open.add(place.schema);
    for (const schema of ofSameValue(place)) visit(schema);
    open.delete(place.schema);
    done.add(place.schema);
    rest.push(...ofValuesWithin(place));
  };
  for (let place = rest.pop(); place !== undefined; place = rest.pop()) visit(place);
}

function ofSameValue(place: Place): readonly Place[] {
  const ref = keywordOf(place, '$ref');
  if (ref !== undefined && typeof ref !== 'string') throw wrong(place, '$ref', 'a string');
  return [
    ...(ref === undefined ? [] : [place.document.resolve(ref, place)]),
    ...['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => schemasUnder(place, keyword)),
    ...['not', 'if', 'then', 'else'].flatMap((keyword) => schemaUnder(place, keyword) ?? []),
    ...namedSchemas(place, 'dependentSchemas').values(),
  ];
}

function ofValuesWithin(place: Place): readonly Place[] {
  const single = ['additionalProperties', 'propertyNames', 'contains', 'unevaluatedProperties', 'unevaluatedItems'];
  const items = Array.isArray(keywordOf(place, 'items'))
    ? schemasUnder(place, 'items')
    : (schemaUnder(place, 'items') ?? []);
  return [
    ...['properties', 'patternProperties'].flatMap((keyword) => [...namedSchemas(place, keyword).values()]),
    ...single.flatMap((keyword) => schemaUnder(place, keyword) ?? []),
    ...schemasUnder(place, 'prefixItems'),
    ...[items].flat(),
  ];
}
