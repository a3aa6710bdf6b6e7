import { bodyShown } from '../../../common/body-shown.ts';
import { objectIn } from '../../../common/json.ts';
import { numberOf } from '../../../common/number-of.ts';
import { operations, type OperationId } from '../../../generators/generated/operations.ts';
import type { JournalEntry, JournaledViolation } from './tenant-journal.ts';

/** One request of the consumer and its answer, read once. */
export interface Call {
  readonly entry: JournalEntry;
  /** Where it stands in the journal, from 0. */
  readonly place: number;
  /** The operation it reached. `mediaFile`: the URL that getMediaContent gave. Absent: none, or by a wrong method. */
  readonly operation: OperationId | 'mediaFile' | undefined;
  /** The `token` header. */
  readonly token: string | undefined;
  /** What the URL asks. */
  readonly query: Readonly<Record<string, string>>;
  /** As the operation reads them, of the query or the body; empty where they cannot be read. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Whether its body is not known, or not all of it: nobody can tell what it asks, and it is the same as no other. */
  readonly isUnread: boolean;
  readonly answer: ReadAnswer;
  /** Whether an injected fault hit it. */
  readonly injected: boolean;
  /** What it asks, whatever the token and the time of signing: the same for a request that is made again. */
  readonly key: string;
  /** The same, but for what time it was: a client that asks up to the present has another end at each try. */
  readonly tryKey: string;
  /** The same again, whichever page of a list it asks for. */
  readonly listKey: string;
}

const wrongMethod = 405;

/**
 * Makes a reader of calls. What is asked or answered again and again is read once, and held once: a long session would
 * fill the memory with it.
 */
export function createCallReader(): (entry: JournalEntry, place: number) => Call {
  const asked = createShared<ReadRequest>();
  const answered = createShared<ReadAnswer>();
  return (entry, place) => {
    const { operation, method, url, status, requestHeaders, requestBody, responseBody, faults = [] } = entry;
    const isUnread = hasUnreadBody(entry);
    const key = JSON.stringify([operation, method, url, requestBody]);
    return {
      entry,
      place,
      operation: status === wrongMethod ? undefined : (operation as Call['operation']),
      token: requestHeaders['token'],
      ...(isUnread ? readApart(entry, place) : asked(key, () => readRequest(entry))),
      isUnread,
      answer: answered(responseBody ?? '', () => readAnswer(responseBody)),
      injected: faults.length > 0,
    };
  };
}

type ReadRequest = Pick<Call, 'query' | 'parameters' | 'key' | 'tryKey' | 'listKey'>;

function readRequest(entry: JournalEntry): ReadRequest {
  const query = queryOf(entry);
  const parameters =
    entry.method === 'POST' ? (objectIn(entry.requestBody) ?? {}) : { ...query, ...objectIn(entry.requestBody) };
  const asked = Object.fromEntries(Object.entries(parameters).map(unsigned));
  const key = keyOf(entry, asked);
  const isTimed = Object.keys(asked).some(isTime);
  const tried = isTimed ? Object.fromEntries(Object.entries(asked).map(roughly)) : asked;
  const tryKey = isTimed ? keyOf(entry, tried) : key;
  const isPage = asksPage(entry as Pick<Call, 'operation'>);
  const listKey = isPage ? keyOf(entry, { ...tried, page_no: undefined }) : tryKey;
  return { query, parameters, key, tryKey, listKey };
}

/** What is found of a body of which a journal has no text. */
const unreadRules: ReadonlySet<string> = new Set(['unchecked', 'compressedBody', 'utf8', 'bodyTooLarge']);

function hasUnreadBody({ method, requestBody, violations, warnings }: JournalEntry): boolean {
  if (method === 'GET') return false;
  if (requestBody !== undefined) return requestBody.length >= bodyShown;
  const isOfBody = ({ rule, parameter = 'request body' }: JournaledViolation): boolean =>
    unreadRules.has(rule) && parameter === 'request body';
  return violations.some(isOfBody) || warnings.some(isOfBody);
}

function readApart(entry: JournalEntry, place: number): ReadRequest {
  const { query, parameters } = readRequest(entry);
  const key = `unread ${place}`;
  return { query, parameters, key, tryKey: key, listKey: key };
}

/** So many are shared; what comes beyond them is each its own. */
const mostShared = 10_000;

function createShared<Value>(): (key: string, make: () => Value) => Value {
  const known = new Map<string, Value>();
  return (key, make) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make();
    if (known.size < mostShared) known.set(key, value);
    return value;
  };
}

/** Whether it reached an operation that takes a token. */
export function takesToken({ operation }: Pick<Call, 'operation'>): boolean {
  return operation !== undefined && operation !== 'mediaFile' && operations[operation].auth === 'token';
}

/** Whether it asked for a page of a list. */
export function asksPage({ operation }: Pick<Call, 'operation'>): boolean {
  return operation === 'queryTaskList' || operation === 'sendRecordList';
}

function queryOf({ url }: JournalEntry): Readonly<Record<string, string>> {
  const start = url.indexOf('?');
  return start === -1 ? {} : Object.fromEntries(new URLSearchParams(url.slice(start + 1)));
}

/** Times that are less apart than this are those of one try and the next, in ms; those of two spans are more. */
const tick = 600_000;

function isTime(name: string): boolean {
  return name.endsWith('_time');
}

/** What was meant by a parameter: of a time the span it is in, of a malformed sign the length, as each time has another. */
function roughly([name, value]: readonly [string, unknown]): readonly [string, unknown] {
  if (name === 'sign' && typeof value === 'string') return [name, value.length];
  const time = isTime(name) ? numberOf(value) : Number.NaN;
  return [name, time >= tick ? Math.floor(time / tick) : value];
}

/** What the time of a signature and a signature are like. */
const wellFormed: ReadonlyMap<string, RegExp> = new Map([
  ['create_time', /^\d{10}$/],
  ['sign', /^[0-9a-f]{32}$/i],
]);

/** Leaves out of a parameter of a signature which one it is, as that is another each time; what is none counts as it is. */
function unsigned([name, value]: readonly [string, unknown]): readonly [string, unknown] {
  return [name, typeof value === 'string' && wellFormed.get(name)?.test(value) === true ? true : value];
}

function keyOf({ operation, method, url, requestBody = '' }: JournalEntry, parameters: Call['parameters']): string {
  const names = Object.keys(parameters);
  const asked = names.sort().map((name) => [name, parameters[name]]);
  // A body that is no JSON object counts as it is.
  const unread = requestBody !== '' && names.length === 0 ? requestBody : '';
  // Which file it is stands in the path alone.
  const asks = operation === 'mediaFile' ? url.replace(/\?.*$/s, '') : (operation ?? url);
  return JSON.stringify([asks, method, asked, unread]);
}

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
