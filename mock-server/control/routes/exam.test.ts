import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { CheckReport } from '../../../generators/generated/types.ts';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import { freeUrl } from '../../../test/support/free-port.ts';
import { createEmulator } from '../../emulator.ts';
import { createWebhookDirectory } from '../../webhooks/directory.ts';
import { createControl } from '../index.ts';

interface Line {
  readonly type: string;
  readonly number: number;
  readonly total: number;
  readonly code: string;
  readonly detail: string;
  readonly result: { readonly id: string; readonly status: string };
  readonly report: CheckReport;
  readonly text: { readonly en: string; readonly zh: string };
}

async function start(): Promise<ControlClient> {
  const client = await startControlled({ initialState: { channels: [{ id: 'c1' }] } });
  onTestFinished(() => client.server.close());
  return client;
}

/** It acknowledges all it gets, whoever signed it. */
async function startCarelessReceiver(): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.end('ok'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
}

/** It looks its bot up by the destination. */
async function statusFor(request: Request, bot: string): Promise<number> {
  const body = await request.text();
  return body.includes(`"destination":${JSON.stringify(bot)}`) ? 200 : 404;
}

function linesOf(text: string): readonly Line[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

test('an exam tells each check as it ends, and then the report that the command prints', async () => {
  const { call } = await start();
  await call('POST', '/tenants/1/receivers', { id: 'app', url: await startCarelessReceiver(), secret: 's3cret' });
  const { status, headers, text } = await call('POST', '/tenants/1/receivers/app/exam');
  expect([status, headers['content-type']]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
  const lines = linesOf(text);
  const checks = lines.slice(0, -1);
  expect(checks.map(({ type, number }) => [type, number])).toEqual(checks.map((_, index) => ['check', index + 1]));
  expect(checks[0]?.total).toBe(checks.length);
  const last = lines.at(-1)!;
  expect(last.report.checks.map(({ id, status: how }) => [id, how])).toEqual(
    checks.map(({ result }) => [result.id, result.status]),
  );
  expect(last.report.checks.find(({ status: how }) => how === 'failed')?.id).toMatch(/^signature\//);
  expect(last.text.en).toContain('signature');
  expect(last.text.zh).toMatch(/[\u4e00-\u9fff]/);
});

test('a receiver that nobody answers for ends the exam with why', async () => {
  const { call } = await start();
  await call('POST', '/tenants/1/receivers', { id: 'app', url: await freeUrl() });
  const { text } = await call('POST', '/tenants/1/receivers/app/exam');
  expect(linesOf(text)).toMatchObject([{ type: 'failure', code: 'TARGET_UNREACHABLE' }]);
});

test('why an exam ended is told in Chinese to who asks for that', async () => {
  const { call } = await start();
  await call('POST', '/tenants/1/receivers', { id: 'app', url: await freeUrl() });
  const chinese = { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' };
  const { text } = await call('POST', '/tenants/1/receivers/app/exam', undefined, chinese);
  expect(linesOf(text)).toMatchObject([
    { type: 'failure', code: 'TARGET_UNREACHABLE', detail: expect.stringMatching(/^无法检查接收端：.*无人接受连接/) },
  ]);
});

test.each([
  ['the first channel', {}, 'U00000000000000000000000000000001'],
  ['its own channel', { channelId: 'c2' }, 'U00000000000000000000000000000002'],
])('a receiver is addressed in the name of %s, as where it is verified', async (_, of, bot) => {
  const { call, server } = await startControlled({
    initialState: {
      channels: [
        { id: 'c1', lineUserId: 'U00000000000000000000000000000001' },
        { id: 'c2', lineUserId: 'U00000000000000000000000000000002' },
      ],
    },
  });
  onTestFinished(() => server.close());
  const { receivers } = server.webhooksOf(server.emulator.tenants.get('1')!);
  receivers.add({
    id: 'app',
    secret: 's3cret',
    handler: async (request) => new Response(null, { status: await statusFor(request, bot) }),
    ...of,
  });
  const { text } = await call('POST', '/tenants/1/receivers/app/exam');
  const checks = linesOf(text).at(-1)!.report.checks;
  const told = checks.filter(({ id }) => id === 'signature/right' || id.startsWith('event/'));
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter(({ status }) => status === 'failed').map(({ id }) => id)).toEqual([]);
  expect(checks.find(({ id }) => id === 'signature/right')?.status).toBe('passed');
});

test('the built-in receiver is examined in the same program', async () => {
  const { call } = await start();
  await call('POST', '/tenants/1/receivers', { id: 'built-in', inProcess: true });
  const { text } = await call('POST', '/tenants/1/receivers/built-in/exam');
  expect(linesOf(text).at(-1)?.report.target).toBe('handler');
});

test('a receiver that is not there is not examined', async () => {
  const { call } = await start();
  const { status, json } = await call('POST', '/tenants/1/receivers/nobody/exam');
  expect([status, json()['code']]).toEqual([404, 'RECEIVER_UNKNOWN']);
});

test('where nobody examines, the route says so', async () => {
  const emulator = createEmulator({ initialState: { channels: [{ id: 'c1' }] } });
  const { of: webhooksOf } = createWebhookDirectory(emulator.tenants);
  webhooksOf(emulator.tenants.get('1')!).receivers.add({ id: 'app', url: 'http://127.0.0.1:9/' });
  const { accept } = createControl({ emulator, webhooksOf });
  const accepted = await accept({
    method: 'POST',
    url: '/tenants/1/receivers/app/exam',
    base: '/_mock',
    headers: { host: 'localhost' },
    remoteAddress: '127.0.0.1',
  });
  expect('answer' in accepted && (await accepted.answer(undefined))).toMatchObject({
    status: 501,
    body: expect.stringContaining('EXAM_ABSENT'),
  });
});
