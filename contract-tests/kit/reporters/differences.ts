/** One member in which two values differ. A side that does not have it is absent. */
export interface Difference {
  /** `items[0].taskid`; empty for the values themselves. */
  readonly path: string;
  readonly expected?: unknown;
  readonly got?: unknown;
}

/** Deeper than any payload of the contract; below it values are compared whole. */
const deepest = 12;

/** Every member that differs, in the order of the expected value, then of the other. */
export function differences(expected: unknown, got: unknown): readonly Difference[] {
  return between({ path: '', expected, got }, 0);
}

function between({ path, expected, got }: Required<Difference>, depth: number): readonly Difference[] {
  if (depth < deepest && isContainer(expected) && isContainer(got) && Array.isArray(expected) === Array.isArray(got)) {
    const names = [...new Set([...Object.keys(expected), ...Object.keys(got)])];
    return names.flatMap((name) => {
      const at = pathOf(path, name, Array.isArray(expected));
      if (!Object.hasOwn(expected, name)) return [{ path: at, got: got[name] }];
      if (!Object.hasOwn(got, name)) return [{ path: at, expected: expected[name] }];
      return between({ path: at, expected: expected[name], got: got[name] }, depth + 1);
    });
  }
  return isSame(expected, got) ? [] : [{ path, expected, got }];
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isSame(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || jsonOf(one) === jsonOf(other);
}

function pathOf(parent: string, name: string, isIndex: boolean): string {
  if (isIndex) return `${parent}[${name}]`;
  const isPlain = /^[\p{ID_Start}_$][\p{ID_Continue}$-]*$/u.test(name);
  if (!isPlain) return `${parent}[${JSON.stringify(name)}]`;
  return parent === '' ? name : `${parent}.${name}`;
}

/** A value as JSON, whatever it is: what a target answered may be nested deeper than can be written. */
export function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return '…';
  }
}
