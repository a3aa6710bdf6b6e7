import { placed, type SchemaChange } from './change.ts';
import type { Step } from './gap.ts';
import { assertions, structural } from './keywords.ts';
import {
  isObject,
  keywordOf,
  locationOf,
  namedSchemas,
  schemasUnder,
  schemaUnder,
  type Place,
  type Schema,
} from './place.ts';
import { isSameValue } from './same-schema.ts';
import { whatDiffers } from './words.ts';

/** What reads differently in two versions of a schema: titles, descriptions, defaults, examples, extension fields. */
export function documentationChanges(old: Place, now: Place): readonly SchemaChange[] {
  const visited = new Set<Schema>();
  const found: SchemaChange[] = [];
  const visit = (before: Place, after: Place, path: readonly Step[]): void => {
    if (!isObject(before.schema) || !isObject(after.schema) || visited.has(after.schema)) return;
    visited.add(after.schema);
    const keywords = [...new Set([...Object.keys(before.schema), ...Object.keys(after.schema)])];
    for (const keyword of keywords.filter((name) => !assertions.has(name) && !structural.has(name))) {
      const [was, is] = [keywordOf(before, keyword), keywordOf(after, keyword)];
      if (!isSameValue(was, is)) found.push(toDocumentation(before, after, path, { keyword, was, is }));
    }
    for (const [inner, outer, step] of pairsOf(before, after))
      visit(inner, outer, step === undefined ? path : [...path, step]);
  };
  visit(old, now, []);
  return found;
}

function toDocumentation(
  before: Place,
  after: Place,
  path: readonly Step[],
  { keyword, was, is }: { readonly keyword: string; readonly was: unknown; readonly is: unknown },
): SchemaChange {
  return {
    kind: 'documentation',
    severity: 'documentation',
    ...placed(path),
    keyword,
    ...(was !== undefined && { old: was }),
    ...(is !== undefined && { new: is }),
    where: { old: locationOf(before), new: locationOf(after) },
    what: whatDiffers({ kind: 'documentation', keyword, required: false, unnamed: false }),
  };
}

type Pair = readonly [before: Place, after: Place, step: Step | undefined];

/** Subschemas that stand in the same place of both versions. */
function pairsOf(before: Place, after: Place): readonly Pair[] {
  const named = (['properties', 'patternProperties'] as const).flatMap((keyword) =>
    [...namedSchemas(before, keyword)].flatMap(([name, schema]): readonly Pair[] => {
      const twin = namedSchemas(after, keyword).get(name);
      return twin === undefined ? [] : [[schema, twin, { key: name }]];
    }),
  );
  const single = (['items', 'additionalProperties', 'if', 'then', 'else', 'not'] as const).flatMap(
    (keyword): readonly Pair[] => {
      if (Array.isArray(keywordOf(before, keyword)) || Array.isArray(keywordOf(after, keyword))) return [];
      const [one, other] = [schemaUnder(before, keyword), schemaUnder(after, keyword)];
      const step = keyword === 'items' || keyword === 'additionalProperties' ? { key: '*' } : undefined;
      return one === undefined || other === undefined ? [] : [[one, other, step]];
    },
  );
  const listed = (['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const).flatMap((keyword) => {
    const others = schemasUnder(after, keyword);
    return schemasUnder(before, keyword).flatMap((schema, index): readonly Pair[] => {
      const step = keyword === 'prefixItems' ? { key: String(index) } : undefined;
      return others[index] === undefined ? [] : [[schema, others[index], step]];
    });
  });
  return [...named, ...single, ...listed, ...referred(before, after)];
}

function referred(before: Place, after: Place): readonly Pair[] {
  const [one, other] = [before, after].map((place) => {
    const ref = keywordOf(place, '$ref');
    return typeof ref === 'string' ? place.document.resolve(ref, place) : undefined;
  });
  return one === undefined || other === undefined ? [] : [[one, other, undefined]];
}
