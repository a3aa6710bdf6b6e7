import { wholeNumberForm } from '../../../common/whole-number.ts';
import type { Fields } from './field-schema.ts';
import { badRequest } from './problem.ts';

/** Parameters of every list. */
export const listQuery = {
  after: { type: 'string', description: 'Cursor: the next of the page before.' },
  limit: {
    type: 'integer',
    minimum: 1,
    maximum: 1000,
    description: 'How many items at most, 1 to 1000. Default: 100.',
  },
} as const satisfies Fields;

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
  return { offset: readCursor(after) ?? 0, limit };
}

/** The id that a client of a stream had last; an empty header is none. Throws a problem for what is no id. */
export function readLastEventId(header = ''): number | undefined {
  if (header === '' || wholeNumberForm.test(header)) return header === '' ? undefined : Number(header);
  throw badRequest(
    'CURSOR_INVALID',
    `Failed to read the request: the header Last-Event-ID is ${JSON.stringify(header)}, which is no id of an activity.`,
    'Send the id of the last event that came; leave it out to hear what happens from now on.',
    { parameter: 'last-event-id' },
  );
}

/** The number in a cursor. Throws a problem for what no page gave. */
export function readCursor(after: string | undefined): number | undefined {
  if (after === undefined || wholeNumberForm.test(after)) return after === undefined ? undefined : Number(after);
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

/** One page of all there is, each item as it is shown. */
export function pageOf<Item>(all: readonly Item[], query: ListQuery, view: (item: Item) => unknown) {
  const { offset, limit } = readOffset(query);
  const end = offset + limit;
  return { items: all.slice(offset, end).map((item) => view(item)), next: offsetCursor(end, all.length) };
}
