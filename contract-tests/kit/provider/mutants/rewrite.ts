import { isObject } from '../../../../common/json.ts';
import { operations, type OperationId } from '../../../../generators/entries/schemas.ts';
import type { Fetch } from '../../index.ts';

/** A call on its way to a provider. */
export interface Call {
  /** `undefined`: a path that is no operation. */
  readonly operation: OperationId | undefined;
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as JSON; `undefined` where it is none. */
  readonly body: Json | undefined;
  readonly text: string | undefined;
}

// oxlint-disable-next-line typescript/no-explicit-any -- a mutant does to JSON whatever it likes
export type Json = Record<string, any>;

/** What a mutant makes of a provider. */
export type Mutation = (provider: Fetch) => Fetch;

const byPath = new Map(Object.values(operations).map(({ id, path }) => [path as string, id]));

function readCall(address: string, { method = 'GET', headers = {}, body }: RequestInit): Call {
  const url = new URL(address);
  const text = typeof body === 'string' ? body : undefined;
  return {
    operation: byPath.get(url.pathname),
    url,
    method,
    headers: headers as Record<string, string>,
    body: parse(text),
    text,
  };
}

function parse(text: string | undefined): Json | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function answer(json: unknown, status = 200): Response {
  return new Response(JSON.stringify(json), { status, headers: { 'content-type': 'application/json' } });
}

export const refusal = (code: string): Response => answer({ ret_code: code, ret_msg: 'no' });

/** Whether a call is one of these operations. */
type Where = OperationId | readonly OperationId[];

const isOf = (where: Where, { operation }: Call): boolean =>
  operation !== undefined && [where].flat().includes(operation);

/** Changes what these operations answer. */
export function answering(where: Where, change: (json: Json, call: Call) => unknown): Mutation {
  return (provider) => async (url, init) => {
    const response = await provider(url, init);
    const call = readCall(url, init);
    if (!isOf(where, call)) return response;
    const json = (await response.json()) as Json;
    const headers = new Headers(response.headers);
    headers.delete('content-length');
    return new Response(JSON.stringify(change(json, call) ?? json), { status: response.status, headers });
  };
}

/** Changes what these operations answer where they succeed. */
export function succeeding(where: Where, change: (json: Json, call: Call) => unknown): Mutation {
  return answering(where, (json, call) => (json['ret_code'] === '000000' ? change(json, call) : json));
}

/** Changes every row that these operations answer. */
export function rows(where: Where, change: (row: Json) => unknown): Mutation {
  return succeeding(where, (json) => ({ ...json, items: json['items'].map((row: Json) => change(row) ?? row) }));
}

/** Changes what these operations understand of the body of a call. */
export function rewriteBody(where: Where, change: (body: Json) => Json): Mutation {
  return (provider) => async (url, init) => {
    const call = readCall(url, init);
    if (!isOf(where, call) || call.method !== 'POST' || call.body === undefined) return provider(url, init);
    return provider(url, { ...init, body: JSON.stringify(change({ ...call.body })) });
  };
}

/** Answers some calls by itself; `undefined` leaves a call to the provider. */
export function instead(
  respond: (call: Call, provider: Fetch, init: RequestInit) => Response | undefined | Promise<Response | undefined>,
): Mutation {
  return (provider) => async (url, init) => (await respond(readCall(url, init), provider, init)) ?? provider(url, init);
}

/** Every row that a list answers to a query. */
export async function everyRow(
  provider: Fetch,
  { url }: Call,
  init: RequestInit,
  query: Json,
): Promise<readonly Json[]> {
  const found: Json[] = [];
  for (let page_no = 1; ; page_no += 1) {
    const response = await provider(url.href, { ...init, body: JSON.stringify({ ...query, page_no, page_size: 100 }) });
    const { items = [], page_count = 0 } = (await response.json()) as Json;
    found.push(...items);
    if (page_no >= page_count) return found;
  }
}

/** A page of these rows. */
export function pageOf(all: readonly Json[], { body }: Call): Response {
  const page_no = Number(body?.['page_no'] ?? 1);
  const page_size = Number(body?.['page_size'] ?? 15);
  const items = all.slice((page_no - 1) * page_size, page_no * page_size);
  const paging = { page_count: Math.ceil(all.length / page_size), page_no, page_size, total_count: all.length };
  return answer({ items, ...paging, ret_code: '000000', ret_msg: '操作成功' });
}

/** A body without a member. */
export function without(body: Json, ...names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));
}
