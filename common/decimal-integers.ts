import { isObject, type JsonObject } from './json.ts';

/** A whole number that is written as none: `28.0`, `1.5E3`. */
export interface DecimalInteger {
  /** `items[3].send_time`. */
  readonly path: string;
  /** As it is written. */
  readonly source: string;
}

/** Schemas of the members of an answer and of its rows, by name. */
interface KnownMembers {
  readonly answer: JsonObject | undefined;
  readonly row: JsonObject | undefined;
}

/**
 * The integers of an answer that are written with a point or an exponent, the first of each member. JSON takes them for
 * integers; parsers that fill a field of whole numbers, as Go's does, refuse them. None where the platform cannot tell how a
 * number was written.
 */
export function decimalIntegers(text: string, { answer, row }: KnownMembers): readonly DecimalInteger[] {
  if (!/[:[,]\s*-?\d+(?:\.\d|e)/iu.test(text)) return [];
  const seen: { readonly holder: unknown; readonly name: string; readonly source: string }[] = [];
  function note(this: unknown, name: string, value: unknown, context?: { readonly source?: string }): unknown {
    const source = context?.source;
    if (Number.isInteger(value) && source !== undefined && !/^-?\d+$/u.test(source)) {
      seen.push({ holder: this, name, source });
    }
    return value;
  }
  const root: unknown = JSON.parse(text, note);
  const items = isObject(root) && Array.isArray(root['items']) ? (root['items'] as readonly unknown[]) : [];
  const places = new Map(items.map((item, index) => [item, `items[${index}].`]));
  const first = new Map<string, DecimalInteger>();
  for (const { holder, name, source } of seen) {
    const [known, place] = holder === root ? [answer, ''] : [row, places.get(holder)];
    if (place === undefined || !isInteger(known, name)) continue;
    const key = `${holder === root} ${name}`;
    if (!first.has(key)) first.set(key, { path: `${place}${name}`, source });
  }
  return [...first.values()];
}

function isInteger(known: JsonObject | undefined, name: string): boolean {
  const schema = known !== undefined && Object.hasOwn(known, name) ? known[name] : undefined;
  // What refers to a schema of its own is one of a few numbers or texts.
  return isObject(schema) && ['integer', undefined].includes(schema['type'] as string | undefined);
}
