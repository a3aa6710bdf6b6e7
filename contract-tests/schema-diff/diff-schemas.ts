import type { Direction, SchemaChange } from './change.ts';
import { conjunctionOf } from './conjunction.ts';
import { documentationChanges } from './documentation.ts';
import type { Gap } from './gap.ts';
import { createInclusion, tooComplex } from './inclusion.ts';
import type { Place } from './place.ts';
import { refuseEndless } from './refuse-endless.ts';
import { toChanges } from './to-changes.ts';

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
export function diffSchemas(old: Place, now: Place, direction: Direction): readonly SchemaChange[] {
  for (const place of [old, now]) refuseEndless(place);
  const [before, after] = [conjunctionOf([old]), conjunctionOf([now])];
  const gaps = (inner: typeof before, outer: typeof before, closed = false): readonly Gap[] => {
    try {
      return createInclusion().gaps(inner, outer, closed);
    } catch (error) {
      if (error !== tooComplex) throw error;
      return [{ kind: 'untold', path: [], keyword: '', innerAt: old, outerAt: now }];
    }
  };
  const looser = { gaps: gaps(after, before), turn: 'looser', breaks: direction === 'read' } as const;
  const tighter = { gaps: gaps(before, after), turn: 'tighter', breaks: false } as const;
  const refused = {
    gaps: direction === 'write' ? gaps(before, after, true) : [],
    turn: 'tighter',
    breaks: true,
  } as const;
  return [...toChanges([looser, refused, tighter], direction), ...documentationChanges(old, now)];
}
