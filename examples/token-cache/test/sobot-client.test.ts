import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Tenant } from 'sobot-mock';
import { startMockServer, type MockServer } from 'sobot-mock/server';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { createSobotClient, type SobotClient } from '../src/sobot-client.ts';

const day = 86_400_000;
let server: MockServer;
let tenant: Tenant;
let client: SobotClient;

beforeAll(async () => {
  server = await startMockServer({ port: 0 });
});
afterAll(() => server.close());

// Each test has an account of its own, whose time stands still until the test moves it.
beforeEach(() => {
  tenant = server.emulator.tenants.create({ clock: { now: Date.parse('2025-03-10T08:00:00Z'), frozen: true } });
  const { appid, appKey, clock } = tenant;
  client = createSobotClient({ baseUrl: server.url, appid, appKey, now: () => clock.now() });
});

test('a token is taken once and used for many calls', async () => {
  for (const page_no of [1, 2, 3]) {
    expect(await client.queryTaskList({ page_no, page_size: 5 })).toMatchContract('queryTaskList.response');
  }
  expect(tenant).toHaveReceivedOperation('getToken', { times: 1 });
  expect(tenant).toHaveReceivedOperation('queryTaskList', { times: 3 });
  expect(tenant).toHaveNoViolations();
});

test('callers at the same time share one token', async () => {
  await Promise.all(Array.from({ length: 10 }, () => client.queryTaskList({ page_no: 1, page_size: 5 })));
  expect(tenant).toHaveReceivedOperation('getToken', { times: 1 });
  expect(tenant).toHaveNoViolations();
});

test('a token is replaced before it ends', async () => {
  await client.queryTaskList({ page_no: 1, page_size: 5 });
  await tenant.clock.advance(day - 60_001);
  await client.queryTaskList({ page_no: 1, page_size: 5 });
  expect(tenant).toHaveReceivedOperation('getToken', { times: 1 });
  await tenant.clock.advance(1);
  await client.queryTaskList({ page_no: 1, page_size: 5 });
  expect(tenant).toHaveReceivedOperation('getToken', { times: 2 });
  expect(tenant).not.toHaveReceivedOperation('queryTaskList', { retCode: '900002' });
});

test('a token that another process has replaced is renewed, and the call is made again', async () => {
  await client.queryTaskList({ page_no: 1, page_size: 5 });
  tenant.tokens.issue(tenant.clock.now());
  await tenant.clock.advance(1000);
  expect(await client.queryTaskList({ page_no: 2, page_size: 5 })).toMatchObject({ ret_code: '000000', page_no: 2 });
  expect(tenant).toHaveReceivedOperation('queryTaskList', { body: { page_no: 2 }, times: 2 });
  expect(tenant).toHaveReceivedOperation('queryTaskList', { retCode: '900002', times: 1 });
  expect(tenant).toHaveReceivedOperation('getToken', { times: 2 });
});

test('a token is renewed once, not for ever', async () => {
  tenant.faults.add({ match: { operation: 'queryTaskList' }, request: { retCode: '900002' } });
  await expect(client.queryTaskList({ page_no: 1, page_size: 5 })).rejects.toThrow('900002: ');
  expect(tenant).toHaveReceivedOperation('queryTaskList', { times: 2 });
});

test('another refusal is not tried again', async () => {
  await expect(client.queryTaskList({ page_no: 1, page_size: 101 })).rejects.toMatchObject({ retCode: '999994' });
  expect(tenant).toHaveReceivedOperation('queryTaskList', { times: 1 });
  expect(tenant.journal.list({ having: 'violations' }).items.map(({ violations }) => violations)).toMatchObject([
    [{ parameter: 'page_size', rule: 'maximum' }],
  ]);
});

test('a token that could not be had is asked for again by the next call', async () => {
  tenant.faults.add({ match: { operation: 'getToken' }, request: { retCode: '999999' }, times: 1 });
  await expect(client.queryTaskList({ page_no: 1, page_size: 5 })).rejects.toMatchObject({ retCode: '999999' });
  expect(await client.queryTaskList({ page_no: 1, page_size: 5 })).toMatchObject({ ret_code: '000000' });
});

test('a token whose answer does not come is given up, and the next call asks anew', async () => {
  const { appid, appKey, clock } = tenant;
  client = createSobotClient({ baseUrl: server.url, appid, appKey, now: () => clock.now(), timeout: 1000 });
  tenant.faults.add({ match: { operation: 'getToken' }, request: { latency: '60s' }, times: 1 });
  await expect(client.queryTaskList({ page_no: 1, page_size: 5 })).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(await client.queryTaskList({ page_no: 1, page_size: 5 })).toMatchObject({ ret_code: '000000' });
});

test.each(['{"message":"no route"}', '{"ret_code":0}', 'null', ''])(
  'an answer without a ret_code is told: %s',
  async (answer) => {
    const gateway = createServer((_, response) => response.writeHead(404).end(answer)).listen(0, '127.0.0.1');
    onTestFinished(() => void gateway.close());
    await once(gateway, 'listening');
    const baseUrl = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
    client = createSobotClient({ baseUrl, appid: 'id', appKey: 'key' });
    const told = new Error('/api/get_token answered 404, without a ret_code');
    await expect(client.queryTaskList({ page_no: 1, page_size: 5 })).rejects.toStrictEqual(told);
  },
);
