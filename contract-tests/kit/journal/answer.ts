/** What was answered, without the rows of a page: thousands of pages would fill the memory, and say no more. */
export interface ReadAnswer {
  /** Members of the body; empty where it is no JSON object. Of rows only their number is left. */
  readonly members: Readonly<Record<string, unknown>>;
  /** The body as it is shown. */
  readonly text: string | undefined;
}

export function readAnswer(text: string | undefined): ReadAnswer {
  const members = objectIn(text);
  if (members === undefined) return { members: {}, text };
  const { items } = members;
  if (!Array.isArray(items) || typeof items[0] !== 'object') return { members, text };
  const without = { ...members, items: [`…${items.length}`] };
  return { members: without, text: JSON.stringify(without) };
}

/** The JSON object in a text, where there is one. */
export function objectIn(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    const value = JSON.parse(text) as unknown;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
