/** What stands for a parameter in a path: `{id}` of `/tasks/{id}`. */
const parameter = /\{([^{}]*)\}/gu;

/** Paths that differ in the names of their parameters alone are one on the wire: each is spelled as `known` spells it. */
export function spelledAs(known: readonly string[]): (path: string) => string {
  const byShape = new Map(known.toReversed().map((path) => [shapeOf(path), path]));
  return (path) => (known.includes(path) ? path : (byShape.get(shapeOf(path)) ?? path));
}

/** What each parameter of a path is called in another spelling of it. */
export function namesAs(path: string, spelled: string): ReadonlyMap<string, string> {
  const names = namesIn(spelled);
  return new Map(namesIn(path).map((name, index) => [name, names[index] ?? name]));
}

function shapeOf(path: string): string {
  return path.replaceAll(parameter, '{}');
}

function namesIn(path: string): readonly string[] {
  return [...path.matchAll(parameter)].map(([, name = '']) => name);
}
