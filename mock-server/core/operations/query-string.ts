/** A query string that was read: the first value of each parameter, and what was odd about it. */
export interface QueryParameters {
  readonly values: Readonly<Record<string, string>>;
  /** Parameters given more than once. */
  readonly repeated: readonly string[];
  /** A name or value whose percent-encoding is not UTF-8. */
  readonly malformed?: string | undefined;
}

/** Reads the text after `?`. Names are free text: the result has no prototype to collide with. */
export function readQueryString(text: string): QueryParameters {
  const values = Object.create(null) as Record<string, string>;
  const repeated = new Set<string>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(equals === -1 ? pair : pair.slice(0, equals));
    const value = equals === -1 ? '' : decode(pair.slice(equals + 1));
    if (name === undefined || value === undefined) return { values, repeated: [...repeated], malformed: pair };
    if (Object.hasOwn(values, name)) repeated.add(name);
    else values[name] = value;
  }
  return { values, repeated: [...repeated] };
}

function decode(text: string): string | undefined {
  if (!text.includes('%') && !text.includes('+')) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
