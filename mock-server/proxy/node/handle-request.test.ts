import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startJsonTarget } from '../../../test/support/raw-target.ts';
import { post, tasksPath } from '../../../test/support/start-proxy.ts';
import type { RequestLine } from '../../node/request-line.ts';
import type { Inspection } from '../inspect/inspector.ts';
import { createProxyHandler } from './handle-request.ts';
import { readProxyTarget } from './read-target.ts';
import { createTargetPool } from './target-pool.ts';

/** A proxy whose looking at exchanges fails. */
async function startFailingProxy(targetUrl: string, enforce: boolean) {
  const target = readProxyTarget(targetUrl);
  const pool = await createTargetPool(target, { timeout: 5000, insecure: false });
  const errors: unknown[] = [];
  const line = Promise.withResolvers<RequestLine>();
  const failing = (name: string) => (): never => {
    throw new Error(name);
  };
  const inspection: Inspection = {
    url: '/shown',
    readsBody: true,
    refuse: failing('refuse'),
    answerFor: failing('answerFor'),
    finish: failing('finish'),
  };
  const handler = createProxyHandler({
    inspect: () => inspection,
    pool,
    target,
    timeout: 5000,
    enforce,
    onRequest: line.resolve,
    onError: (error) => void errors.push((error as Error).message),
  });
  const server = createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await pool.destroy();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, line: line.promise, errors };
}

test.each([
  [true, ['refuse', 'finish']],
  [false, ['finish']],
])(
  'a request goes on, is answered and told of though looking at it fails; enforcing: %j',
  async (enforce, failures) => {
    const target = await startJsonTarget('{"ret_code":"000000"}');
    const proxy = await startFailingProxy(target.url, enforce);
    const { status, body } = await post(`${proxy.url}${tasksPath}`, '{"page_no":1}');
    expect([status, body.toString()]).toEqual([200, '{"ret_code":"000000"}']);
    expect(target.requests.map((request) => request.body.toString())).toEqual(['{"page_no":1}']);
    expect(await proxy.line).toMatchObject({ method: 'POST', url: '/shown', status: 200, violations: [] });
    expect(proxy.errors).toEqual(failures);
  },
);
