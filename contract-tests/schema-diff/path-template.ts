import type { ServedPath } from './contract-version.ts';

/** What stands for a parameter in a path: `{id}` of `/tasks/{id}`. */
const parameter = /\{([^{}]*)\}/gu;

/**
 * Paths that differ in the names of their parameters alone are one on the wire: each is spelled as `known` spells it;
 * `undefined` where none of them is it.
 */
export function spelledAs(known: readonly string[]): (path: string) => string | undefined {
  const byShape = new Map(known.toReversed().map((path) => [shapeOf(path), path]));
  return (path) => (known.includes(path) ? path : byShape.get(shapeOf(path)));
}

/**
 * What the parameters of a path are called in the version before: by their places where one of its servers has the same
 * path there.
 */
export function namesFrom({ path, served }: ServedPath, before: ServedPath): ReadonlyMap<string, string> {
  for (const one of served) {
    const same = before.served.find((other) => shapeOf(other) === shapeOf(one));
    if (same !== undefined) return namesAs(one, same);
  }
  return namesAs(path, before.path);
}

/**
 * What the parameters of a path are called in another spelling of it, or in another path of as many: there what both have
 * is the same, whatever its place.
 */
function namesAs(path: string, spelled: string): ReadonlyMap<string, string> {
  const [names, others] = [namesIn(path), namesIn(spelled)];
  if (names.length !== others.length) return new Map();
  const isRespelled = shapeOf(path) === shapeOf(spelled);
  const left = isRespelled ? others : others.filter((name) => !names.includes(name));
  const renamed = isRespelled ? names : names.filter((name) => !others.includes(name));
  return new Map(renamed.map((name, index) => [name, left[index] ?? name]));
}

function shapeOf(path: string): string {
  return path.replaceAll(parameter, '{}');
}

function namesIn(path: string): readonly string[] {
  return [...path.matchAll(parameter)].map(([, name = '']) => name);
}
