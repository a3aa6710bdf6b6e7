import { describe, expect, test } from 'vitest';
import { tokenUrl } from '../../../../test/support/create-test-emulator.ts';
import { sobotHandlers } from '../../msw.ts';
import { provider, retCodeOf, type Envelope } from './calls.ts';
import type { Interceptor } from './interceptor.ts';

/** What faults do to answers of `sobotHandlers`, with either MSW. */
export function faultCases(listen: (handlers: readonly unknown[]) => Interceptor): void {
  describe('faults', () => {
    test('a reset connection fails the request', async () => {
      const sobot = sobotHandlers();
      listen(sobot);
      sobot.tenant.faults.add({ match: { operation: 'getToken' }, request: { reset: 'before' }, times: 1 });
      await expect(fetch(`${provider}${tokenUrl()}`)).rejects.toThrow(/fetch/);
      expect(await retCodeOf(`${provider}${tokenUrl()}`)).toBe('000000');
      expect(sobot.tenant.journal.list().items.map(({ faults }) => faults)).toEqual([['fault-1'], undefined]);
    });

    test('a connection that is reset midway gives half of the body', async () => {
      const sobot = sobotHandlers();
      listen(sobot);
      sobot.tenant.faults.add({ request: { reset: 'mid-body' } });
      const { body } = await fetch(`${provider}${tokenUrl()}`);
      const reader = body!.getReader();
      const { value } = await reader.read();
      expect(new TextDecoder().decode(value)).toMatch(/^\{"item":\{"token":"[0-9a-f]{32}","expire$/);
      await expect(reader.read()).rejects.toBeInstanceOf(TypeError);
    });

    test('a body without a middle is reset before it begins', async () => {
      const sobot = sobotHandlers();
      listen(sobot);
      sobot.tenant.faults.add({ request: { status: 204, reset: 'mid-body' } });
      await expect(fetch(`${provider}${tokenUrl()}`)).rejects.toBeInstanceOf(TypeError);
    });

    test('an answer in chunks does not say how long it is', async () => {
      const sobot = sobotHandlers();
      listen(sobot);
      sobot.tenant.faults.add({ request: { chunked: true } });
      const response = await fetch(`${provider}${tokenUrl()}`);
      expect(response.headers.get('content-length')).toBeNull();
      expect(((await response.json()) as Envelope).ret_code).toBe('000000');
    });

    test('late and slow answers take the time that the fault says', async () => {
      const waits: number[] = [];
      const sobot = sobotHandlers({ delay: async (milliseconds) => void waits.push(milliseconds) });
      listen(sobot);
      sobot.tenant.faults.add({ request: { latency: 250, dripBytesPerSecond: 500 } });
      const response = await fetch(`${provider}${tokenUrl()}`);
      expect(((await response.json()) as Envelope).ret_code).toBe('000000');
      expect(waits.slice(0, 3)).toEqual([250, 100, 100]);
    });

    test('a client that goes away ends what is late', async () => {
      const sobot = sobotHandlers();
      listen(sobot);
      sobot.tenant.faults.add({ request: { latency: 600_000 } });
      const abort = new AbortController();
      sobot.tenant.journal.onEntry(() => abort.abort());
      await expect(fetch(`${provider}${tokenUrl()}`, { signal: abort.signal })).rejects.toThrow('aborted');
    });

    test('statuses, codes and broken bodies arrive', async () => {
      const sobot = sobotHandlers();
      listen(sobot);
      sobot.tenant.faults.add({ request: { status: 503, body: 'empty' }, times: 1 });
      sobot.tenant.faults.add({ request: { retCode: '999999' }, times: 2 });
      const first = await fetch(`${provider}${tokenUrl()}`);
      expect([first.status, await first.text()]).toEqual([503, '']);
      expect(await retCodeOf(`${provider}${tokenUrl()}`)).toBe('999999');
    });
  });
}
