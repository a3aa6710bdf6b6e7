import { objectIn } from '../../../common/json.ts';
import { operations, type OperationId } from '../../../generators/generated/operations.ts';
import type { JournaledRequest } from '../engine/journaled-request.ts';

/** One request of the consumer and its answer, read once. */
export interface Call {
  readonly entry: JournaledRequest;
  /** The operation it reached. `mediaFile`: the URL that getMediaContent gave. */
  readonly operation: OperationId | 'mediaFile';
  /** What it sent that says something, by name; the token among them. A blank says nothing. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Whether it got what it asked for, and no fault had a hand in it. */
  readonly succeeded: boolean;
  /** Members of the answer; empty where it is no JSON object. */
  readonly answer: Readonly<Record<string, unknown>>;
  /** Of a page of a list. */
  readonly page: AnsweredPage | undefined;
}

/** The page of a list that an answer holds. */
interface AnsweredPage {
  readonly number: number;
  /** How many pages there are. */
  readonly count: number;
  readonly rows: number;
  /** How many rows there are on all pages. */
  readonly total: number;
}

const wrongMethod = 405;

/** Reads an entry; one that reached no operation tells nothing. */
export function readCall(entry: JournaledRequest): Call | undefined {
  const { operation, status, faults = [] } = entry;
  if (operation === undefined || status === wrongMethod) return undefined;
  if (operation !== 'mediaFile' && !Object.hasOwn(operations, operation)) return undefined;
  const answer = objectIn(entry.responseBody) ?? {};
  const isFetched = operation === 'mediaFile' && entry.method === 'GET' && status === 200;
  const succeeded = faults.length === 0 && (isFetched || entry.retCode === '000000');
  return {
    entry,
    operation: operation as Call['operation'],
    parameters: parametersOf(entry),
    succeeded,
    answer,
    page: succeeded ? pageOf(entry.responseBody, answer) : undefined,
  };
}

function parametersOf(entry: JournaledRequest): Call['parameters'] {
  const { method, requestHeaders, requestBody } = entry;
  const asked = method === 'POST' ? (objectIn(requestBody) ?? {}) : queryOf(entry);
  const given = Object.entries({ token: requestHeaders['token'], ...asked });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== null && value !== ''));
}

function queryOf({ url }: JournaledRequest): Readonly<Record<string, string>> {
  const start = url.indexOf('?');
  return start === -1 ? {} : Object.fromEntries(new URLSearchParams(url.slice(start + 1)));
}

/** The end of an answer that has rows: a journal keeps the first 64 kB of a body, so that it may be missing. */
function hasTotals(text: string): boolean {
  // In two looks: what is between them is as long as a body is.
  return /"page_count":\d+,"page_no":\d/u.test(text) && /"total_count":\d+\}$/u.test(text);
}

function pageOf(text: string | undefined, answer: Call['answer']): AnsweredPage | undefined {
  const { page_no: number, page_count: count, total_count: total, items } = answer;
  if (typeof number === 'number' && typeof count === 'number' && typeof total === 'number') {
    return { number, count, total, rows: Array.isArray(items) ? items.length : 0 };
  }
  const isCut = text?.startsWith('{"items":[{') === true && !hasTotals(text);
  // What was cut off says how many there are; that there are some, the beginning shows.
  return isCut ? { number: Number.NaN, count: Number.NaN, total: Number.NaN, rows: 1 } : undefined;
}
