/**
 * The name of the first option that is given and is no function; it would fail only when it is called.
 *
 * @param names of those that are called. Default: all
 */
export function noFunction(options: object, names: readonly string[] = Object.keys(options)): string | undefined {
  const given = options as Readonly<Record<string, unknown>>;
  return names.find((name) => given[name] !== undefined && typeof given[name] !== 'function');
}
