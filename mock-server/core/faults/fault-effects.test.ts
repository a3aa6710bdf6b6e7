import { beforeEach, describe, expect, test } from 'vitest';
import type { Fault, RequestEffect } from '../../../generators/generated/types.ts';
import { call, noon, tokenFor, tokenUrl } from '../../../test/support/create-test-emulator.ts';
import { createTestTenant, smallAccount, type TestTenant } from '../../../test/support/testing-tenant.ts';
import type { HandledResponse } from '../../emulator.ts';

const taskList = '/chat-set/api/line/query_task_list';
const messages = [
  {
    id: '1',
    channelId: '10001',
    type: 'file' as const,
    fileName: 'a.txt',
    content: 'SGVsbG8sIFNvYm90IQ==',
    mediaKey: 'f'.repeat(32),
  },
];

let setup: TestTenant;
let token: string;

beforeEach(async () => {
  setup = createTestTenant({ initialState: { ...smallAccount, messages } });
  token = await tokenFor(setup.emulator);
});

/** Asks for the task list with a fault that does `effect`. */
async function ask(...effects: readonly RequestEffect[]): Promise<HandledResponse> {
  for (const request of effects) setup.tenant.faults.add({ request });
  return setup.emulator.handle({ method: 'POST', url: taskList, headers: { token }, body: '{}' });
}

async function mediaUrl(): Promise<string> {
  const { item } = await call(setup.emulator, 'getMediaContent', { messageid: '1', appid: '10001' }, token);
  return String(item).replace(/^https?:\/\/[^/]+/, '');
}

const whole =
  '{"items":[],"page_count":0,"page_no":1,"page_size":15,"ret_code":"000000","ret_msg":"操作成功","total_count":0}';

describe('what a fault does to an answer', () => {
  test('is nothing where there is none', async () => {
    const answer = await ask();
    expect([answer.status, answer.body, answer.transport, answer.entry?.faults]).toEqual([
      200,
      whole,
      undefined,
      undefined,
    ]);
  });

  test('may be another status', async () => {
    const answer = await ask({ status: 503 });
    expect([answer.status, answer.body]).toEqual([503, whole]);
    expect(answer.entry).toMatchObject({ status: 503, retCode: '000000', faults: ['fault-1'] });
  });

  test.each([204, 205, 304])('may be status %i, which has no body', async (status) => {
    const { body, headers } = await ask({ status });
    expect([body, headers['content-length']]).toEqual(['', undefined]);
  });

  test('may be another ret_code, and then nothing is done', async () => {
    const answer = await ask({ retCode: '999999' });
    expect([answer.status, answer.body]).toEqual([200, '{"ret_code":"999999","ret_msg":"系统未知异常"}']);
    expect(answer.headers['x-mock-violation']).toContain('[injectedFault]');
    expect(answer.entry).toMatchObject({
      retCode: '999999',
      violations: [{ rule: 'injectedFault', value: 'fault-1' }],
    });
  });

  test('may be a ret_code in the place of a token', async () => {
    setup.tenant.faults.add({ match: { operation: 'getToken' }, request: { retCode: '900003' }, times: 1 });
    const refused = await setup.emulator.handle({ method: 'GET', url: tokenUrl(), headers: {} });
    expect(refused.entry).toMatchObject({ retCode: '900003', faults: ['fault-1'] });
    expect(setup.tenant.tokens.list()).toHaveLength(1);
    expect((await ask()).status).toBe(200);
  });

  test('follows the switches of the tenant', async () => {
    setup.tenant.setBehaviour({ errorStatus: 'mapped', language: 'en' });
    const { status, body } = await ask({ retCode: '900002' });
    expect([status, JSON.parse(String(body))]).toMatchObject([401, { ret_code: '900002' }]);
    expect((await ask({ status: 418 })).status).toBe(418);
  });

  test('may be half of the body', async () => {
    const { body, headers, entry } = await ask({ body: 'truncated' });
    expect(body).toBe(whole.slice(0, Math.floor(whole.length / 2)));
    expect(headers['content-length']).toBeUndefined();
    expect(entry?.responseBody).toBe(body);
  });

  test('may be a body that is no JSON', async () => {
    const { body } = await ask({ body: 'malformed' });
    expect(body).toBe(`${whole.slice(0, -1)},}`);
    expect(() => JSON.parse(String(body)) as unknown).toThrow(SyntaxError);
  });

  test('may be no body', async () => {
    expect((await ask({ body: 'empty' })).body).toBe('');
  });

  test('may be another content type', async () => {
    const { headers, body } = await ask({ contentType: 'text/html; charset=gbk' });
    expect([headers['content-type'], headers['access-control-allow-origin'], body]).toEqual([
      'text/html; charset=gbk',
      '*',
      whole,
    ]);
  });

  test('may be a token that expires early', async () => {
    const answer = await ask({ expireToken: true });
    expect(answer.entry).toMatchObject({
      retCode: '900002',
      faults: ['fault-1'],
      violations: [{ rule: 'expiredToken' }],
    });
    setup.tenant.faults.clear();
    expect((await ask()).entry?.retCode).toBe('900002');
    token = await tokenFor(setup.emulator);
    expect((await ask()).entry?.retCode).toBe('000000');
  });

  test('is saved for the first request whose token is valid', async () => {
    setup.tenant.faults.add({ request: { expireToken: true }, times: 1 });
    token = await tokenFor(setup.emulator);
    await setup.emulator.handle({ method: 'POST', url: taskList, headers: { token: 'unknown' } });
    expect(setup.tenant.faults.get('fault-1')?.hits).toBe(0);
    expect((await ask()).entry?.retCode).toBe('900002');
  });

  test.each<[RequestEffect, object]>([
    [{ latency: 250 }, { latency: 250 }],
    [{ latency: [100, 900] }, { latency: 887 }],
    [{ reset: 'before' }, { reset: 'before' }],
    [{ reset: 'mid-body' }, { reset: 'mid-body' }],
    [{ dripBytesPerSecond: 10 }, { dripBytesPerSecond: 10 }],
  ])('on the way is for the adapter to carry out: %j', async (effect, transport) => {
    expect(await ask(effect)).toMatchObject({ status: 200, body: whole, transport });
  });

  test.each(['before', 'mid-body'] as const)('that cuts the connection %s stands in the journal', async (reset) => {
    expect((await ask({ latency: 1 }, { reset })).entry).toMatchObject({ reset, faults: ['fault-1', 'fault-2'] });
    expect(setup.tenant.journal.list().items.map((entry) => entry.reset)).toEqual([undefined, reset]);
  });

  test('within a range is drawn anew each time', async () => {
    setup.tenant.faults.add({ request: { latency: [100, 900] } });
    const latencies: unknown[] = [];
    for (let count = 0; count < 4; count += 1) latencies.push((await ask()).transport?.latency);
    expect(latencies).toEqual([887, 778, 701, 659]);
  });

  test('meets refusals too', async () => {
    setup.tenant.faults.add({ request: { status: 500 } });
    const answer = await setup.emulator.handle({ method: 'POST', url: taskList, headers: {}, body: '{}' });
    expect(answer.entry).toMatchObject({ status: 500, retCode: '900001', faults: ['fault-1'] });
  });
});

describe('several faults', () => {
  test('do each what the others leave', async () => {
    const answer = await ask({ latency: 5 }, { status: 502, contentType: 'text/plain' }, { body: 'truncated' });
    expect(answer).toMatchObject({ status: 502, transport: { latency: 5 }, headers: { 'content-type': 'text/plain' } });
    expect(answer.body).toHaveLength(Math.floor(whole.length / 2));
    expect(answer.entry?.faults).toEqual(['fault-1', 'fault-2', 'fault-3']);
  });

  test('of the same thing leave it to the first', async () => {
    expect(await ask({ status: 502, latency: 1 }, { status: 503, latency: 2, body: 'empty' })).toMatchObject({
      status: 502,
      transport: { latency: 1 },
      body: '',
    });
    expect((await ask({ retCode: '999999' }, { retCode: '900001' })).entry).toMatchObject({
      retCode: '999999',
      violations: [{ value: 'fault-3' }],
    });
  });
});

describe('which requests a fault meets', () => {
  test.each<[Fault['match'], readonly string[]]>([
    [{}, ['getToken', 'queryTaskList', 'sendRecordList', 'getMediaContent', 'mediaFile']],
    [{ operation: 'getToken' }, ['getToken']],
    [{ operation: 'mediaFile' }, ['mediaFile']],
    [{ method: 'POST' }, ['queryTaskList', 'sendRecordList']],
    [{ path: '/chat-set/*' }, ['queryTaskList', 'sendRecordList']],
    [{ path: '/chatres/*' }, ['mediaFile']],
    [{ recipient: 'alice' }, ['sendRecordList']],
    [{ messageId: '1' }, ['getMediaContent', 'mediaFile']],
    [{ nth: 2 }, ['queryTaskList']],
  ])('follows from its match %j', async (match, operations) => {
    const url = await mediaUrl();
    setup.tenant.journal.clear();
    setup.tenant.setBehaviour({ tokenRotation: 'overlap' });
    setup.tenant.faults.add({ match, request: { latency: 1 } });
    await tokenFor(setup.emulator);
    await call(setup.emulator, 'queryTaskList', {}, token);
    await call(setup.emulator, 'sendRecordList', { recipient: 'alice' }, token);
    await mediaUrl();
    await setup.emulator.handle({ method: 'GET', url, headers: {} });
    const entries = setup.tenant.journal.list().items;
    expect(entries).toHaveLength(5);
    expect(entries.filter(({ faults }) => faults?.includes('fault-1')).map(({ operation }) => operation)).toEqual(
      operations,
    );
  });

  test('is told to whoever watches', async () => {
    const seen: unknown[] = [];
    setup.tenant.activity.subscribe(({ type, at, data }) => seen.push(type === 'fault' ? [type, at, data] : type));
    await ask({ status: 500 }, { body: 'empty' });
    expect(seen).toEqual([
      ['fault', noon, { faultId: 'fault-1', request: { status: 500 } }],
      ['fault', noon, { faultId: 'fault-2', request: { body: 'empty' } }],
      'request',
    ]);
  });

  test('is none of another tenant', async () => {
    setup.emulator.tenants.create({ appid: 'other', appKey: 'key' });
    setup.tenant.faults.add({ request: { status: 500 } });
    const answer = await setup.emulator.handle({
      method: 'GET',
      url: tokenUrl({ appid: 'other', appKey: 'key' }),
      headers: {},
    });
    expect([answer.status, answer.entry?.faults]).toEqual([200, undefined]);
    expect(setup.tenant.faults.get('fault-1')).toMatchObject({ matched: 0 });
  });

  test('is the default tenant’s where the request names none', async () => {
    setup.tenant.faults.add({ request: { status: 500 } });
    const answer = await setup.emulator.handle({ method: 'GET', url: tokenUrl({ appid: 'nobody' }), headers: {} });
    expect([answer.status, answer.entry?.faults]).toEqual([500, ['fault-1']]);
  });
});

describe('a media file', () => {
  test('may be cut in half', async () => {
    const url = await mediaUrl();
    setup.tenant.faults.add({ request: { body: 'truncated', contentType: 'image/png' } });
    const { body, headers, entry } = await setup.emulator.handle({ method: 'GET', url, headers: {} });
    expect([Buffer.from(body).toString(), headers['content-length'], headers['content-type']]).toEqual([
      'Hello,',
      undefined,
      'image/png',
    ]);
    expect(entry).toMatchObject({ operation: 'mediaFile', faults: ['fault-1'] });
  });

  test('may lose its first byte', async () => {
    const url = await mediaUrl();
    setup.tenant.faults.add({ request: { body: 'malformed' } });
    const { body } = await setup.emulator.handle({ method: 'GET', url, headers: {} });
    expect(Buffer.from(body).toString()).toBe('ello, Sobot!');
  });

  test('keeps its length where only the status is another', async () => {
    const url = await mediaUrl();
    setup.tenant.faults.add({ request: { status: 404 } });
    const { status, headers } = await setup.emulator.handle({ method: 'HEAD', url, headers: {} });
    expect([status, headers['content-length']]).toEqual([404, '13']);
  });

  test('may be a ret_code in its place', async () => {
    const url = await mediaUrl();
    setup.tenant.faults.add({ match: { operation: 'mediaFile' }, request: { retCode: '999999' } });
    const { body, entry } = await setup.emulator.handle({ method: 'GET', url, headers: {} });
    expect(String(body)).toBe('{"ret_code":"999999","ret_msg":"系统未知异常"}');
    expect(entry).toMatchObject({ operation: 'mediaFile', retCode: '999999', faults: ['fault-1'] });
  });
});

describe('the faults of a tenant', () => {
  const spent = { fault: { id: 'once', request: { status: 500 }, times: 1 }, matched: 1, hits: 1 };

  test('go through export and import with their counts', async () => {
    setup.tenant.faults.add({ id: 'once', request: { status: 500 }, times: 1 });
    expect((await ask()).status).toBe(500);
    const state = await setup.tenant.exportState();
    expect(state.faults).toEqual([spent]);
    const other = createTestTenant({ initialState: 'empty' });
    await other.tenant.importState(state);
    expect(other.tenant.faults.list()).toEqual([spent]);
    expect((await other.emulator.handle({ method: 'POST', url: taskList, headers: { token } })).status).toBe(200);
  });

  test('end with a reset', async () => {
    setup.tenant.faults.add({ request: { status: 500 } });
    await setup.tenant.reset();
    expect(setup.tenant.faults.list()).toEqual([]);
  });

  test('of an initial state come back with a reset', async () => {
    const faults = [{ fault: { id: 'once', request: { status: 500 }, times: 1 }, matched: 0, hits: 0 }];
    const { tenant, emulator } = createTestTenant({ initialState: { ...smallAccount, faults } });
    expect((await emulator.handle({ method: 'GET', url: tokenUrl(), headers: {} })).status).toBe(500);
    expect(tenant.faults.list()).toEqual([spent]);
    await tenant.reset();
    expect(tenant.faults.list()).toEqual(faults);
  });

  test('that contradict themselves are refused before anything changes', async () => {
    const before = await setup.tenant.exportState();
    const faults = [{ fault: {}, matched: 0, hits: 0 }];
    await expect(setup.tenant.importState({ faults })).rejects.toThrow(
      'Failed to load the state: faults[0].fault: it needs either',
    );
    expect(await setup.tenant.exportState()).toEqual(before);
    expect(() => setup.emulator.tenants.create({ appid: 'new', initialState: { faults } })).toThrow('faults[0].fault');
    expect(setup.emulator.tenants.get('new')).toBeUndefined();
  });
});
