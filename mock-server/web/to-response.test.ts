import { describe, expect, test } from 'vitest';
import type { RequestEffect } from '../../generators/generated/types.ts';
import { createTestTenant } from '../../test/support/testing-tenant.ts';
import type { Delay, EmulatorFetch } from '../emulator.ts';
import { toResponse } from './to-response.ts';

const url = 'http://sobot.test/api/get_token';
const refused = '{"ret_code":"999994","ret_msg":"参数异常,请检查"}';

/** A fetch whose answers a fault hits, and how long it waited. Waiting takes no time unless `delay` says otherwise. */
function createFaulty(
  request: RequestEffect,
  delay?: Delay,
): { readonly fetch: EmulatorFetch; readonly waits: readonly number[] } {
  const waits: number[] = [];
  const { emulator, tenant } = createTestTenant({
    delay: (milliseconds, signal) => {
      waits.push(milliseconds);
      return delay?.(milliseconds, signal) ?? Promise.resolve();
    },
  });
  tenant.faults.add({ request });
  return { fetch: emulator.fetch, waits };
}

/** Waits until the request is aborted. */
const forever: Delay = (_milliseconds, signal) =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve());
  });

describe('an answer of fetch', () => {
  test('waits as long as its latency', async () => {
    const { fetch, waits } = createFaulty({ latency: 1234 });
    expect(await (await fetch(url)).text()).toBe(refused);
    expect(waits).toEqual([1234]);
  });

  test('does not wait without a fault', async () => {
    const { fetch, waits } = createFaulty({ status: 500 });
    expect((await fetch(url)).status).toBe(500);
    expect(waits).toEqual([]);
  });

  test('is given up while it waits', async () => {
    const { promise: waiting, resolve } = Promise.withResolvers<void>();
    const { fetch } = createFaulty({ latency: 1234 }, (milliseconds, signal) => {
      resolve();
      return forever(milliseconds, signal);
    });
    const controller = new AbortController();
    const answer = fetch(url, { signal: controller.signal });
    await waiting;
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('is an error where the connection is reset', async () => {
    const { fetch, waits } = createFaulty({ reset: 'before', latency: 7 });
    const answer = fetch(url);
    await expect(answer).rejects.toThrow(new TypeError('Failed to fetch'));
    await expect(answer).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(waits).toEqual([7]);
  });

  test('breaks off midway', async () => {
    const { fetch } = createFaulty({ reset: 'mid-body' });
    const response = await fetch(url);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json;charset=UTF-8']);
    const reader = response.body!.getReader();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toBe('{"ret_code":"999994","ret_ms');
    await expect(reader.read()).rejects.toThrow(new TypeError('The body broke off'));
    await expect((await fetch(url)).json()).rejects.toThrow(TypeError);
  });

  test.each([
    [{}, refused],
    [{ body: 'truncated' }, '{"ret_code":"999994",'],
    [{ dripBytesPerSecond: 2000 }, refused],
  ] as const)('does not say how long it is where it comes in chunks: %j', async (effect, text) => {
    const { fetch } = createFaulty({ chunked: true, ...effect });
    const response = await fetch(url);
    expect([response.headers.get('content-length'), await response.text()]).toEqual([null, text]);
  });

  test('comes bit by bit', async () => {
    const { fetch, waits } = createFaulty({ dripBytesPerSecond: 200 });
    const response = await fetch(url);
    const chunks: Uint8Array[] = [];
    for await (const chunk of response.body!) chunks.push(chunk);
    expect(chunks.map(({ length }) => length)).toEqual([20, 20, 16]);
    expect(Buffer.concat(chunks).toString()).toBe(refused);
    expect(waits).toEqual([100, 100, 80]);
  });

  test('comes no further than it is read', async () => {
    const { fetch, waits } = createFaulty({ dripBytesPerSecond: 200 });
    const reader = (await fetch(url)).body!.getReader();
    await reader.read();
    await reader.cancel();
    expect(waits).toEqual([100]);
  });

  test('is given up amid its body', async () => {
    const { fetch } = createFaulty({ dripBytesPerSecond: 1 }, forever);
    const controller = new AbortController();
    const response = await fetch(url, { signal: controller.signal });
    const text = response.text();
    controller.abort();
    await expect(text).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('has no body where its status has none', async () => {
    const { fetch } = createFaulty({ status: 204, dripBytesPerSecond: 1 });
    const response = await fetch(url);
    expect([response.status, response.body]).toEqual([204, null]);
  });

  test('waits real time unless it is told how', async () => {
    const { emulator, tenant } = createTestTenant();
    tenant.faults.add({ request: { latency: 1, dripBytesPerSecond: 1_000_000 } });
    expect(await (await emulator.fetch(url)).text()).toBe(refused);
    tenant.faults.clear();
    tenant.faults.add({ request: { latency: 600_000 } });
    const answer = emulator.fetch(url, { signal: AbortSignal.timeout(5) });
    await expect(answer).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('a response', () => {
  test.each([
    ['HEAD', 200, refused],
    ['GET', 204, ''],
    ['GET', 304, ''],
    ['GET', 200, ''],
    ['GET', 200, 'x'],
  ])('of %s with %d and the body %j has no middle: a reset comes before it', async (method, status, body) => {
    const answer = { status, headers: {}, body, transport: { reset: 'mid-body' } } as const;
    const response = toResponse(answer, { method, signal: new AbortController().signal });
    await expect(response).rejects.toThrow(new TypeError('Failed to fetch'));
  });

  test('is of the bytes of an answer that has some, and asks for no text', async () => {
    const answer = {
      status: 200,
      headers: {},
      get body(): string {
        throw new Error('The text was made.');
      },
      encoded: { bytes: () => new TextEncoder().encode('{"items":["你"]}'), octets: () => undefined },
    };
    const response = await toResponse(answer, { method: 'POST', signal: new AbortController().signal });
    expect(response.headers.get('content-length')).toBe('17');
    expect(await response.text()).toBe('{"items":["你"]}');
  });
});
