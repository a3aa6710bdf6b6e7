import { isObject, type JsonObject } from './json.ts';
import { parseLocalTime, timezoneOffset } from './local-time.ts';

/** A filter whose effect can be seen in the rows that a list answers. */
export interface TextFilter {
  readonly parameter: string;
  /** The member of the row. */
  readonly field: string;
  /** `any`: the member joins several by commas, of which one is meant. `text`: it holds the text somewhere. */
  readonly match: 'exact' | 'any' | 'text';
}

const exact = (parameter: string, field: string = parameter): TextFilter => ({ parameter, field, match: 'exact' });

/** The filters of the two lists that compare a text with a member of the row. */
export const textFilters = {
  queryTaskList: [exact('subjectid'), { parameter: 'task_name', field: 'task_name', match: 'text' }],
  sendRecordList: [
    { parameter: 'messageid', field: 'messageid', match: 'any' },
    exact('taskid'),
    { parameter: 'task_name', field: 'task_name', match: 'text' },
    exact('send_agentid'),
    exact('sender'),
    exact('recipient', 'recipient_id'),
    exact('subjectid'),
  ],
} as const satisfies Readonly<Record<string, readonly TextFilter[]>>;

/** Each message_status that records are asked for by, and the error_code that they have then. */
export const recordStatuses = [
  ['0', '000000'],
  ['1', '000000'],
  ['2', '000000'],
  ['9', '999999'],
] as const;

const codeOfStatus: ReadonlyMap<string, string> = new Map(recordStatuses);

/** Whether an operation answers rows that filters choose. */
export function isList(operation: string): operation is keyof typeof textFilters {
  return Object.hasOwn(textFilters, operation);
}

/** Whether a row has what a filter asks for. Of a name, that it has the text in it: both ways to match a text agree on that. */
export function hasValue({ field, match }: TextFilter, row: JsonObject, value: string): boolean {
  const found = row[field];
  if (typeof found !== 'string') return false;
  if (match === 'any') return found.split(',').includes(value);
  return match === 'text' ? found.includes(value) : found === value;
}

const time = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/u;

/**
 * Milliseconds since the epoch of `YYYY-MM-DD HH:mm:ss` in a timezone like `GMT+08:00`; `undefined` where they are not
 * written like that. The moment meant may lie up to a second later.
 */
export function localTime(text: unknown, timezone: unknown): number | undefined {
  if (typeof text !== 'string' || typeof timezone !== 'string' || !time.test(text)) return undefined;
  if (timezoneOffset(timezone) === undefined) return undefined;
  const instant = parseLocalTime(text, timezone);
  return Number.isNaN(instant) ? undefined : instant;
}

/** Rows tell their times to the second. */
export const second = 1000;

/** When a task ran, in ms: its times may lie up to a second later than told. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type Range = readonly [from: number, to: number];

export function spanOf(row: JsonObject): Span | undefined {
  const from = localTime(row['task_start_time'], row['timezone']);
  const to = localTime(row['task_end_time'], row['timezone']);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Whether a task has anything to do with a range, by the widest reading of it. */
export function overlaps({ from, to }: Span, [low, high]: Range): boolean {
  return to + second >= low && from <= high;
}

/** Whether a task lies in a range by any reading. */
export function isInside({ from, to }: Span, [low, high]: Range): boolean {
  return from >= low && to + second <= high;
}

/** A row that the query of its page does not match. */
interface UnmatchedRow {
  readonly index: number;
  /** The member by which it is seen. */
  readonly field: string;
  /** What of the query it does not match. */
  readonly parameter: string;
}

/** The first row on a page that does not have what the text, status and time filters of its query ask for. */
export function unmatchedRow(
  {
    operation,
    timeRange,
  }: { readonly operation: keyof typeof textFilters; readonly timeRange: readonly [string, string] },
  items: readonly unknown[],
  query: Readonly<Record<string, unknown>>,
): UnmatchedRow | undefined {
  const find = (field: string, parameter: string, isOut: (row: JsonObject) => boolean): UnmatchedRow | undefined => {
    const index = items.findIndex((row) => isObject(row) && isOut(row));
    return index === -1 ? undefined : { index, field, parameter };
  };
  for (const filter of textFilters[operation]) {
    const value = query[filter.parameter];
    if (value === undefined) continue;
    const found = find(filter.field, filter.parameter, (row) => !hasValue(filter, row, String(value)));
    if (found !== undefined) return found;
  }
  const [start, end] = timeRange;
  const low = Number(query[start] ?? Number.NEGATIVE_INFINITY);
  const high = Number(query[end] ?? Number.POSITIVE_INFINITY);
  if (operation === 'sendRecordList') {
    const code = codeOfStatus.get(String(query['message_status']));
    const other = find('error_code', 'message_status', (row) => code !== undefined && row['error_code'] !== code);
    if (other !== undefined) return other;
    const sent = ({ send_time: at }: JsonObject): number => (typeof at === 'number' ? at : Number.NaN);
    return find('send_time', start, (row) => sent(row) < low) ?? find('send_time', end, (row) => sent(row) > high);
  }
  if (query[start] === undefined && query[end] === undefined) return undefined;
  return find('task_start_time', start, (row) => {
    const span = spanOf(row);
    return span !== undefined && !overlaps(span, [low, high]);
  });
}

/** Tells one row of a list from another, whatever changes in it with time. */
export const rowIds = {
  queryTaskList: ({ taskid }: JsonObject): string => JSON.stringify([taskid]),
  sendRecordList: ({ taskid, recipient_id, send_time, messageid }: JsonObject): string =>
    JSON.stringify([taskid, recipient_id, send_time, messageid]),
} as const;

/** Whether the id of a row is that of no other. What failed has no message: two tries of one moment look the same. */
export const hasOwnId = ({ messageid }: JsonObject): boolean => messageid !== '';

/** Where a page has a row for the second time; -1: nowhere. */
export function repeatedRow(operation: keyof typeof textFilters, items: readonly unknown[]): number {
  const seen = new Set<string>();
  return items.findIndex((row) => {
    // A row without its taskid breaks the schema, and may be any.
    if (!isObject(row) || typeof row['taskid'] !== 'string' || !hasOwnId(row)) return false;
    const id = rowIds[operation](row);
    return seen.has(id) || !seen.add(id);
  });
}

/** Members that may have nothing to tell: a task that still runs has no end, and what the API sent no agent sent. */
export const mayBeUnset: ReadonlySet<string> = new Set(['task_end_time', 'send_agentid']);

export const isUnset = (value: unknown): boolean => value === '' || value === null;

/** The page that a list answers where none is asked for. Documented. */
export const pageDefaults = { page_no: 1, page_size: 15 } as const;

/** How many rows a page has, of so many in all. */
export function rowsDue(total: number, pageNo: number, pageSize: number): number {
  return Math.min(pageSize, Math.max(0, total - (pageNo - 1) * pageSize));
}
