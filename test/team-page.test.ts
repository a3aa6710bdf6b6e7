import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMockServer, type MockServer } from '../mock-server/server.ts';
import { blocksOf, textOf } from './support/documents.ts';
import { readShell } from './support/sh-commands.ts';

const own = 'the-servers-own-token';

let server: MockServer;
beforeAll(async () => {
  server = await startMockServer({ port: 0, controlToken: own });
});
afterAll(() => server.close());

/** `shop-ci` → `SHOP_CI`. */
const variableOf = (name: string): string => name.toUpperCase().replaceAll('-', '_');

test.each(['docs/team.md', 'docs/team.zh-CN.md'])('every call of %s is answered well, in its order', async (page) => {
  const variables = new Map([['SERVER_TOKEN', own]]);
  const filled = (text: string) => text.replaceAll(/\$(\w+)/g, (_, name: string) => variables.get(name) ?? `$${name}`);
  const calls = blocksOf(textOf(page), 'sh')
    .flatMap((block) => readShell(block))
    .flatMap((command) => (command.kind === 'curl' ? [command] : []));
  expect(calls.length).toBe(10);
  for (const { url, method, headers, body } of calls) {
    const response = await fetch(url.replace('http://mock.test:7626', server.url), {
      method,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, filled(value)])),
      body: body ?? null,
    });
    const text = await response.text();
    expect([method, url, response.status < 400 ? 'well' : text]).toEqual([method, url, 'well']);
    if (method === 'POST' && url.endsWith('/tokens')) {
      const { name, token } = JSON.parse(text) as { name: string; token: string };
      variables.set(variableOf(name), token);
    }
  }
  await fetch(`${server.url}/_mock/tokens/shop-ci`, { method: 'DELETE', headers: { 'x-mock-token': own } });
  await fetch(`${server.url}/_mock/tenants/shop`, { method: 'DELETE', headers: { 'x-mock-token': own } });
});

test('metrics that the page lists are those there are', async () => {
  const text = await (await fetch(`${server.url}/_mock/metrics`, { headers: { 'x-mock-token': own } })).text();
  const there = Array.from(text.matchAll(/^# TYPE (\S+)/gm), ([, name]) => name);
  for (const page of ['docs/team.md', 'docs/team.zh-CN.md']) {
    const listed = Array.from(textOf(page).matchAll(/^\| `(sobot_mock_\w+)`/gm), ([, name]) => name);
    // A server without a data file waits for none.
    expect(listed.filter((name) => name !== 'sobot_mock_ledger_lag_seconds')).toEqual(there);
  }
});
