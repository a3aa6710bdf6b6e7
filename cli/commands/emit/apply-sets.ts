import { plural } from '../../../common/plural.ts';
import { createUsageFailure } from '../../exit.ts';
import { shownPath, type Step } from './assignment.ts';
import type { SetValue } from './read-sets.ts';

type Fields = Record<string, unknown>;

/** Whether a value goes into a list: then the list has to be there first. */
function reachesIntoList({ path }: SetValue): boolean {
  return path.some((step) => typeof step === 'number');
}

/** Values that make up overrides for a factory, so that what it draws goes with them. */
export function overridesOf(sets: readonly SetValue[]): Fields {
  const overrides: Fields = {};
  for (const set of sets) if (!reachesIntoList(set)) put(overrides, set);
  return overrides;
}

/** Puts the values that go into lists where they belong, and returns the payload. */
export function fillLists<T extends object>(payload: T, sets: readonly SetValue[]): T {
  for (const set of sets) if (reachesIntoList(set)) put(payload as Fields, set);
  return payload;
}

/** Puts a value into its place, and makes what leads there. */
function put(payload: Fields, set: SetValue): void {
  const { path, value } = set;
  let holder: Fields | unknown[] = payload;
  for (const [index, step] of path.slice(0, -1).entries()) {
    const below: unknown = read(holder, step, set, index);
    if (typeof below === 'object' && below !== null) {
      holder = below as Fields;
      continue;
    }
    const made: Fields | unknown[] = typeof path[index + 1] === 'number' ? [] : {};
    write(holder, step, made);
    holder = made;
  }
  const last = path.at(-1) as Step;
  read(holder, last, set, path.length - 1);
  // A copy: payloads made later must not share it.
  write(holder, last, structuredClone(value));
}

function read(holder: Fields | unknown[], step: Step, { origin, path }: SetValue, index: number): unknown {
  if (typeof step === 'string') return Object.hasOwn(holder, step) ? (holder as Fields)[step] : undefined;
  const list = Array.isArray(holder) ? holder : [];
  if (step > list.length) {
    const shown = shownPath(path.slice(0, index));
    throw createUsageFailure({
      en: `${origin}: ${shown} has ${plural(list.length, 'entry', 'entries')}, so [${step}] would leave a gap. Set [${list.length}] first, or the list whole.`,
      zh: `${origin}：${shown} 有 ${list.length} 项，[${step}] 会留下空缺。请先设置 [${list.length}]，或整体设置列表。`,
    });
  }
  return list[step];
}

function write(holder: Fields | unknown[], step: Step, value: unknown): void {
  (holder as Fields)[step] = value;
}
