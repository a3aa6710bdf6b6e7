/** F20: a server that drips, that never ends, or whose pages lead in a circle, holds nobody. */
import { expect, test } from 'vitest';
import { checkJournal, coverage } from '../index.ts';
import { createControlReader } from './control-reader.ts';

const server = 'http://127.0.0.1:7626';

/** A body that goes on until it is let go. */
function endless(piece: string): { readonly body: ReadableStream<Uint8Array>; readonly sent: () => number } {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += piece.length;
      controller.enqueue(new TextEncoder().encode(piece));
    },
  });
  return { body, sent: () => sent };
}

test('F20: an answer without an end is read no further than its limit', async () => {
  const { body, sent } = endless('x'.repeat(1000));
  const fetch = (): Promise<Response> => Promise.resolve(new Response(body));
  const reader = createControlReader({ server, controlToken: undefined, fetch, longest: 10_000 });
  await expect(reader.get('/tenants')).rejects.toMatchObject({
    code: 'TARGET_UNREACHABLE',
    message:
      'Failed to read http://127.0.0.1:7626/_mock/tenants: the answer is longer than 10000 bytes. Is the mock server running?',
    reason: {
      zh: '无法读取 http://127.0.0.1:7626/_mock/tenants：应答超过 10000 字节。模拟服务器在运行吗？',
    },
  });
  expect(sent()).toBeLessThan(20_000);
});

test('F20: an answer that does not come to its end in time is given up, however often a byte comes', async () => {
  let timeUp = (): void => undefined;
  const { promise, resolve } = Promise.withResolvers<void>();
  const reader = createControlReader({
    server,
    controlToken: undefined,
    fetch: (_, init) => {
      const dripping = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(new Uint8Array([123])),
      });
      expect(init?.signal?.aborted).toBe(false);
      resolve();
      return Promise.resolve(new Response(dripping));
    },
    timeout: 5000,
    setTimer: (milliseconds, run) => {
      expect(milliseconds).toBe(5000);
      timeUp = run;
      return () => undefined;
    },
  });
  const answer = reader.get('/tenants');
  await promise;
  timeUp();
  await expect(answer).rejects.toMatchObject({
    message:
      'Failed to read http://127.0.0.1:7626/_mock/tenants: no whole answer within 5000 ms. Is the mock server running?',
    reason: { zh: '无法读取 http://127.0.0.1:7626/_mock/tenants：5000 ms 内没有完整的应答。模拟服务器在运行吗？' },
  });
});

test.each([
  [
    'nobody answers',
    () => Promise.reject(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:7626') })),
    {
      en: 'Failed to read http://127.0.0.1:7626/_mock/tenants: connect ECONNREFUSED 127.0.0.1:7626. Is the mock server running?',
      zh: '无法读取 http://127.0.0.1:7626/_mock/tenants：connect ECONNREFUSED 127.0.0.1:7626。模拟服务器在运行吗？',
    },
  ],
  [
    'somebody else answers',
    () => Promise.resolve(new Response('<html>', { status: 404 })),
    {
      en: 'Failed to read http://127.0.0.1:7626/_mock/tenants: HTTP 404, so it is not a sobot-mock server. Correct its URL.',
      zh: '无法读取 http://127.0.0.1:7626/_mock/tenants：HTTP 404，所以它不是 sobot-mock 服务器。请更正 URL。',
    },
  ],
  [
    'it wants another token',
    () => Promise.resolve(Response.json({ code: 'TOKEN_WRONG', detail: 'No.', remedy: 'Send it.' }, { status: 401 })),
    {
      en: 'Failed to read http://127.0.0.1:7626/_mock/tenants: HTTP 401. No. Send it.',
      zh: '无法读取 http://127.0.0.1:7626/_mock/tenants：HTTP 401。No. Send it.',
    },
  ],
])('where %s, it is told in both languages', async (_, fetch, reason) => {
  const reader = createControlReader({ server, controlToken: undefined, fetch });
  await expect(reader.get('/tenants')).rejects.toMatchObject({ message: reason.en, reason });
});

test('who asks for the coverage of what is no URL is told of no journal', async () => {
  await expect(coverage('mock')).rejects.toMatchObject({
    code: 'CHECK_OPTIONS_INVALID',
    reason: {
      en: 'Failed to read the control routes: "mock" is not a URL. Write it like http://127.0.0.1:7626.',
      zh: '无法读取控制路由："mock" 不是 URL。请写成 http://127.0.0.1:7626 这样。',
    },
  });
});

test('a server that takes connections, but not over TLS, is not said to be down', async () => {
  const cause = Object.assign(new Error('0A00010B:SSL routines'), { code: 'ERR_SSL_WRONG_VERSION_NUMBER' });
  const fetch = (): Promise<Response> => Promise.reject(new TypeError('fetch failed', { cause }));
  const reader = createControlReader({ server: 'https://127.0.0.1:7626', controlToken: undefined, fetch });
  await expect(reader.get('/tenants')).rejects.toMatchObject({
    code: 'TARGET_UNREACHABLE',
    message: 'Failed to read https://127.0.0.1:7626/_mock/tenants: it speaks no HTTPS: http:// may be meant.',
    reason: { zh: '无法读取 https://127.0.0.1:7626/_mock/tenants：它不支持 HTTPS：可能应为 http://。' },
  });
});

test('F20: pages that lead in a circle end', async () => {
  const fetch = (): Promise<Response> => Promise.resolve(Response.json({ items: [], next: 'again' }));
  await expect(checkJournal(server, { appid: '1', fetch })).rejects.toMatchObject({
    code: 'TARGET_UNREACHABLE',
    message: 'Failed to read /tenants/1/journal: its pages have no end. Is it a sobot-mock server?',
  });
});

test('tenants that lead in a circle end, for whoever tells the coverage, too', async () => {
  let calls = 0;
  const fetch = async (): Promise<Response> => {
    calls += 1;
    if (calls > 3) throw new Error('it goes round and round');
    return Response.json({ items: [{ appid: '1' }], next: 'again' });
  };
  await expect(coverage(server, { fetch })).rejects.toMatchObject({
    code: 'TARGET_UNREACHABLE',
    message: 'Failed to read /tenants: its pages have no end. Is it a sobot-mock server?',
  });
});
