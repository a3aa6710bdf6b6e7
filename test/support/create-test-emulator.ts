import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { operations, type OperationId } from '../../generators/generated/operations.ts';
import {
  createEmulator,
  type CreateEmulatorOptions,
  type Emulator,
  type HandledResponse,
} from '../../mock-server/emulator.ts';

/** Noon of 1 May 2024 in GMT+08:00, three days after the records of the page's example. */
export const noon = 1_714_536_000_000;

/** An emulator whose time stands still. */
export function createTestEmulator(options: CreateEmulatorOptions = {}): Emulator {
  return createEmulator({ clock: { now: noon, frozen: true }, now: () => noon, ...options });
}

/** What was answered, read. */
export interface Reading {
  readonly status: number;
  readonly headers: HandledResponse['headers'];
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
  readonly retCode: unknown;
  readonly item: unknown;
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly entry: HandledResponse['entry'];
}

function read({ status, headers, body, entry }: HandledResponse): Reading {
  const text = String(body);
  const json = JSON.parse(text) as Record<string, unknown>;
  const { ret_code: retCode, item, items } = json;
  return { status, headers, text, json, retCode, item, items: (items ?? []) as Reading['items'], entry };
}

type Credentials = { readonly appid?: string; readonly appKey?: string; readonly createTime?: string };

/** Path and query of a signed getToken. */
export function tokenUrl({ appid = '1', appKey = '2', createTime = '1569397773' }: Credentials = {}): string {
  const sign = bytesToHex(md5(utf8ToBytes(`${appid}${createTime}${appKey}`)));
  return `${operations.getToken.path}?${new URLSearchParams({ appid, create_time: createTime, sign })}`;
}

/** A token for these credentials. */
export async function tokenFor(emulator: Emulator, credentials?: Credentials): Promise<string> {
  const { item } = read(await emulator.handle({ method: 'GET', url: tokenUrl(credentials), headers: {} }));
  return (item as { token: string }).token;
}

export async function get(emulator: Emulator, url: string, token?: string): Promise<Reading> {
  return read(await emulator.handle({ method: 'GET', url, headers: token === undefined ? {} : { token } }));
}

/** Calls an operation: `input` goes to the query or, as JSON unless it is text or bytes, to the body. */
export async function call(
  emulator: Emulator,
  operation: OperationId,
  input: string | Uint8Array | Readonly<Record<string, unknown>> | undefined,
  token?: string,
): Promise<Reading> {
  const { method, path } = operations[operation];
  if (method === 'GET') {
    const query = typeof input === 'string' ? input : String(new URLSearchParams(input as Record<string, string>));
    return get(emulator, `${path}?${query}`, token);
  }
  const isPlain = typeof input === 'object' && !(input instanceof Uint8Array);
  const body = isPlain ? JSON.stringify(input) : input;
  const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { token }) };
  return read(await emulator.handle({ method, url: path, headers, body }));
}

/** One call with a token of its own for the default tenant. */
export async function callAs1(
  emulator: Emulator,
  operation: OperationId,
  input?: string | Uint8Array | Readonly<Record<string, unknown>>,
): Promise<Reading> {
  return call(emulator, operation, input, await tokenFor(emulator));
}
