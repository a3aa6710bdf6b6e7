import { isObject } from '../../common/json.ts';
import { toChanges, type SchemaChange } from './change.ts';
import { conjoin } from './conjunction.ts';
import { documentationChanges } from './documentation.ts';
import { tooComplex } from './evaluate.ts';
import { createInclusion } from './inclusion.ts';
import type { Incompatibility } from './incompatibility.ts';
import { subschemasOf } from './keywords.ts';
import { createSchemaFailure, locationText, type Location, type Schema } from './location.ts';
import type { Direction } from './messages.ts';

/**
 * How two versions of one schema differ.
 *
 * For who reads, a change is compatible when each value of the new version is one of the old. For who writes, when each
 * value of the old version is one of the new, as long as its objects have only properties that the old version describes:
 * a writer does not make up others, save in an object for which none are named.
 *
 * @returns the breaking changes first, the documentation last
 * @throws SchemaDiffFailure when a schema is malformed, or refers to what is not there
 */
export function diffSchemas(old: Location, now: Location, direction: Direction): readonly SchemaChange[] {
  for (const location of [old, now]) refuseEndless(location);
  const compare = (inner: Location, outer: Location, closed = false): readonly Incompatibility[] => {
    try {
      return createInclusion().compare(conjoin([inner]), conjoin([outer]), closed);
    } catch (error) {
      if (error !== tooComplex) throw error;
      return [{ kind: 'undecidable', path: [], keyword: '', innerAt: old, outerAt: now }];
    }
  };
  const refused = direction === 'write' ? compare(old, now, true) : [];
  return [
    ...toChanges(
      [
        { found: compare(now, old), turn: 'looser', breaks: direction === 'read' },
        { found: refused, turn: 'tighter', breaks: true },
        { found: compare(old, now), turn: 'tighter', breaks: false },
      ],
      direction,
    ),
    ...documentationChanges(old, now),
  ];
}

/** More schemas for the same value than any contract has: to follow them would take more stack than there is. */
const deepest = 400;

/**
 * Refuses a schema that refers to itself for the same value: no validator comes to an end with it. One that refers to
 * itself for a value within is fine.
 *
 * @throws SchemaDiffFailure that names the place; so for a schema that is malformed, anywhere that can be reached
 */
function refuseEndless(root: Location): void {
  const done = new Set<Schema>();
  const open = new Set<Schema>();
  const rest: Location[] = [root];
  const visit = (location: Location): void => {
    const { schema } = location;
    if (!isObject(schema) || done.has(schema)) return;
    if (open.has(schema)) {
      throw createSchemaFailure({
        en: `${locationText(location)} refers to itself for the same value, without end. Mend its $ref.`,
        zh: `${locationText(location)} 对同一个值无休止地引用自身。请改正其 $ref。`,
      });
    }
    if (open.size > deepest) {
      throw createSchemaFailure({
        en: `${locationText(location)} is reached through more than ${deepest} $refs and lists.`,
        zh: `经过超过 ${deepest} 层 $ref 与列表才到达 ${locationText(location)}。`,
      });
    }
    open.add(schema);
    for (const each of subschemasOf(location, 'ofSameValue')) visit(each.location);
    open.delete(schema);
    done.add(schema);
    rest.push(...subschemasOf(location, 'ofValuesWithin').map((each) => each.location));
  };
  for (let location = rest.pop(); location !== undefined; location = rest.pop()) visit(location);
}
