import { assertKnownOptions, type OptionNames } from './option-names.ts';

/** What {@link shrink} works on. */
export interface ShrinkOptions<T> {
  /** A case that fails. */
  readonly failing: T;
  /** Smaller cases than the given one, the boldest first. */
  readonly smaller: (value: T) => Iterable<T>;
  /** Tries a case again. */
  readonly fails: (value: T) => Promise<boolean>;
  /** How many cases may be tried: each is a request to somebody's server. Default: 30. */
  readonly budget?: number | undefined;
}

const optionNames: OptionNames<ShrinkOptions<unknown>> = { failing: true, smaller: true, fails: true, budget: true };

/** Finds a small case that still fails, by taking the first smaller one that does, again and again. */
export async function shrink<T>(options: ShrinkOptions<T>): Promise<T> {
  assertKnownOptions('find a smaller case', options, optionNames);
  const { failing, smaller, fails, budget = 30 } = options;
  let smallest = failing;
  let left = budget;
  for (let found = true; found;) {
    found = false;
    for (const candidate of smaller(smallest)) {
      if (left === 0) return smallest;
      left -= 1;
      if (!(await fails(candidate))) continue;
      smallest = candidate;
      found = true;
      break;
    }
  }
  return smallest;
}

/** An object without one of its members, each in turn; first without one half of them, and the other. */
export function* withoutMembers<T extends Readonly<Record<string, unknown>>>(value: T): Generator<T> {
  const names = Object.keys(value);
  const half = Math.ceil(names.length / 2);
  if (names.length > 3) {
    yield without(value, names.slice(0, half));
    yield without(value, names.slice(half));
  }
  for (const name of names) yield without(value, [name]);
}

/** `value` without its members of these names. */
export function without<T extends Readonly<Record<string, unknown>>>(value: T, names: readonly string[]): T {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name))) as T;
}
