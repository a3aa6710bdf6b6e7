import { badRequest } from './problem.ts';

interface ListQuery {
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** How many items a list gives when it is not told. */
export const defaultLimit = 100;

/** Where a page of a list starts, from the cursor that the page before it gave as `next`. */
export function readOffset({ after, limit = defaultLimit }: ListQuery): {
  readonly offset: number;
  readonly limit: number;
} {
  return { offset: after === undefined ? 0 : readCursor(after), limit };
}

/** The number in a cursor. Throws a problem for what no page gave. */
export function readCursor(after: string): number {
  if (/^\d{1,15}$/.test(after)) return Number(after);
  throw badRequest(
    'CURSOR_INVALID',
    `Failed to read the query: after is ${JSON.stringify(after)}, which is no cursor.`,
    'Pass the next of the page before, as it came; leave it out for the first page.',
    { parameter: 'after' },
  );
}

/** The cursor of the page that starts at `offset`; null when there is none. */
export function offsetCursor(offset: number, total: number): string | null {
  return offset < total ? String(offset) : null;
}
