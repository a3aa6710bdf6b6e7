import { isObject } from '../../common/json.ts';
import { placeOf, type SchemaChange } from './change.ts';
import type { Step } from './incompatibility.ts';
import { assertions, canonical, structural, subschemasOf, type Subschema } from './keywords.ts';
import { keywordOf, locationText, type Location, type Schema } from './location.ts';
import { whatDiffers } from './messages.ts';

/** Further in, nobody reads. */
const deepest = 400;

/** What reads differently in two versions of a schema: titles, descriptions, defaults, examples, extension fields. */
export function documentationChanges(old: Location, now: Location): readonly SchemaChange[] {
  const visited = new Set<Schema>();
  const found: SchemaChange[] = [];
  const visit = (before: Location, after: Location, path: readonly Step[]): void => {
    if (!isObject(before.schema) || !isObject(after.schema) || visited.has(after.schema)) return;
    if (path.length > deepest) return;
    visited.add(after.schema);
    const keywords = [...new Set([...Object.keys(before.schema), ...Object.keys(after.schema)])];
    for (const keyword of keywords.filter((name) => !assertions.has(name) && !structural.has(name))) {
      const [was, is] = [keywordOf(before, keyword), keywordOf(after, keyword)];
      if (canonical(was) === canonical(is)) continue;
      found.push({
        kind: 'documentation',
        severity: 'documentation',
        ...placeOf(path),
        keyword,
        ...(was !== undefined && { old: was }),
        ...(is !== undefined && { new: is }),
        where: { old: locationText(before), new: locationText(after) },
        what: whatDiffers('documentation', { keyword }),
      });
    }
    for (const which of ['ofValuesWithin', 'ofSameValue'] as const) {
      const twins = new Map(subschemasOf(after, which).map((each) => [nameOf(each), each.location]));
      for (const each of subschemasOf(before, which)) {
        const twin = twins.get(nameOf(each));
        if (twin !== undefined) visit(each.location, twin, which === 'ofSameValue' ? path : [...path, stepTo(each)]);
      }
    }
  };
  visit(old, now, []);
  return found;
}

function nameOf({ keyword, key }: Subschema): string {
  return JSON.stringify([keyword, key]);
}

/** The name of a property, the index of an element; any where there is neither. */
function stepTo({ key = '*' }: Subschema): Step {
  return { key };
}
