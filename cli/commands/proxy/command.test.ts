import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { startMockServer, type MockServer } from '../../../mock-server/server.ts';
import { startCommand, type RunningCommand } from '../../testing/run-command.ts';
import { runInProcess } from '../../testing/run-in-process.ts';

const tokenPath = '/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
const tasksPath = '/chat-set/api/line/query_task_list';

let folder: string;
const running: RunningCommand[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-proxy-'));
});

afterAll(() => rm(folder, { recursive: true }));

afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
});

async function startMock(): Promise<MockServer> {
  const mock = await startMockServer({ port: 0 });
  onTestFinished(() => mock.close());
  return mock;
}

function start(argv: readonly string[], environment: Record<string, string> = {}): RunningCommand {
  const command = startCommand(['proxy', ...argv], { folder, environment });
  running.push(command);
  return command;
}

/** A proxy on a free port, and what it said about itself. */
async function startLogged(argv: readonly string[], environment: Record<string, string> = {}) {
  const command = start(['--port', '0', '--log', 'json', ...argv], environment);
  const listening = JSON.parse(await command.nextLine()) as { readonly url: string; readonly [fact: string]: unknown };
  return { ...command, listening };
}

async function getToken(url: string): Promise<string> {
  const { item } = (await (await fetch(`${url}${tokenPath}`)).json()) as { item: { token: string } };
  return item.token;
}

async function queryTasks(url: string, token: string, body: string): Promise<unknown> {
  const headers = { token, 'content-type': 'application/json' };
  return (await fetch(`${url}${tasksPath}`, { method: 'POST', headers, body })).json();
}

describe('proxy', () => {
  test('passes on, tells of each request, records, and ends with 0', async () => {
    const mock = await startMock();
    const { listening, nextLine, child, ended } = await startLogged(['--target', mock.url, '--record', 'account.json']);
    expect(listening).toMatchObject({
      type: 'listening',
      target: mock.url,
      control: `${listening.url}/_mock`,
      appid: '1',
      enforce: false,
      record: join(folder, 'account.json'),
    });
    const token = await getToken(listening.url);
    expect(JSON.parse(await nextLine())).toMatchObject({ type: 'request', operation: 'getToken', retCode: '000000' });
    await queryTasks(listening.url, token, '{"page_size":101}');
    const line = await nextLine();
    expect(JSON.parse(line)).toMatchObject({
      operation: 'queryTaskList',
      retCode: '999994',
      violations: [{ side: 'consumer', rule: 'maximum', parameter: 'page_size' }],
    });
    await queryTasks(listening.url, token, '{"page_size":3}');
    await nextLine();
    child.kill('SIGINT');
    expect(JSON.parse(await nextLine())).toEqual({ type: 'stopping', runningRequests: 0 });
    expect(JSON.parse(await nextLine())).toEqual({
      type: 'recorded',
      file: join(folder, 'account.json'),
      changes: 3,
      dropped: 0,
      appid: '1',
      leftOut: [],
    });
    expect(await ended).toEqual({ code: 0, stderr: '' });
    const recording = await readFile(join(folder, 'account.json'), 'utf8');
    expect(JSON.parse(recording)).toMatchObject({ broadcastTasks: [{}, {}, {}] });
    expect(recording).not.toContain(token);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('records a session that is whole after %s', async (signal) => {
    const mock = await startMock();
    const file = join(folder, `${signal}.har`);
    const { listening, nextLine, child, ended } = await startLogged(['--target', mock.url, '--record', file]);
    const token = await getToken(listening.url);
    for (let page = 1; page <= 5; page += 1) await queryTasks(listening.url, token, `{"page_no":${page}}`);
    for (let line = 0; line < 6; line += 1) await nextLine();
    await vi.waitFor(() => readFile(file), { timeout: 30_000 });
    child.kill(signal);
    const { stderr } = await ended;
    const { log } = JSON.parse(await readFile(file, 'utf8')) as {
      log: { entries: readonly unknown[]; comment: string };
    };
    expect([stderr, log.comment]).toEqual(['', expect.stringMatching(/^Masked: tokens, signatures and keys \([1-9]/u)]);
    if (signal === 'SIGKILL') return;
    expect(log.entries).toHaveLength(6);
    expect(JSON.parse(await nextLine())).toMatchObject({ type: 'stopping' });
    expect(JSON.parse(await nextLine())).toMatchObject({ type: 'recorded', file, requests: 6, masked: { people: 0 } });
  });

  test('reads like a log, with who is wrong and why', async () => {
    const mock = await startMock();
    const command = start(['--port', '0', '--target', mock.url, '--enforce', '--record', 'nothing.json']);
    const [, url = ''] = /URL +(\S+)/u.exec(await command.stderrHas('Press Ctrl+C to stop.')) ?? [];
    await queryTasks(url, await getToken(url), '{"page_size":101}');
    const text = await command.stderrHas('consumer: page_size must be at most 100, got 101');
    expect(text).toContain(`target         ${mock.url}`);
    expect(text).not.toContain('258eec3118705112b2c53dc8043d4d34');
    expect(mock.emulator.tenants.get('1')?.journal.list().items).toHaveLength(1);
    command.child.kill('SIGTERM');
    const { code, stderr } = await command.ended;
    expect(code).toBe(0);
    expect(stderr).toContain(`Nothing was recorded: ${join(folder, 'nothing.json')} is as it was.\n`);
  });

  test('says all of it in Chinese to whoever reads Chinese', async () => {
    const command = start(['--port', '0', '--target', 'http://127.0.0.1:9', '--enforce', '--record', 'none.json'], {
      LANG: 'zh_CN.UTF-8',
    });
    const [, url = ''] = /URL +(\S+)/u.exec(await command.stderrHas('按 Ctrl+C 停止。')) ?? [];
    await fetch(`${url}/api/get_token?appid=1`);
    await command.stderrHas('调用方：缺少必填项 create_time');
    command.child.kill('SIGTERM');
    const { stderr } = await command.ended;
    expect(stderr).toContain(`没有录到内容：${join(folder, 'none.json')} 保持原样。\n`);
    expect(stderr).toMatch(/\n {2}目标 {10} http:\/\/127\.0\.0\.1:9\n/u);
    expect(stderr).not.toMatch(/[a-z] [a-z]+ [a-z]/u);
  });

  test('takes what is shared with start from variables, too', async () => {
    const environment = {
      SOBOT_MOCK_APPID: 'shop',
      SOBOT_MOCK_WEBHOOK_SECRET: 's',
      SOBOT_MOCK_CONTROL_TOKEN: 'hidden',
    };
    const { listening, child, ended } = await startLogged(['--target', 'http://127.0.0.1:9'], environment);
    expect(listening).toMatchObject({ appid: 'shop' });
    expect(JSON.stringify(listening)).not.toContain('hidden');
    expect((await fetch(`${listening.url}/_mock/tenants`)).status).toBe(401);
    const headers = { 'x-mock-token': 'hidden' };
    expect((await fetch(`${listening.url}/_mock/tenants`, { headers })).status).toBe(200);
    child.kill('SIGINT');
    expect((await ended).code).toBe(0);
  });

  test('says so when the target is not there, and goes on', async () => {
    const { listening, nextLine, child, ended } = await startLogged(['--target', 'http://127.0.0.1:9']);
    expect((await fetch(`${listening.url}${tokenPath}`)).status).toBe(502);
    expect(JSON.parse(await nextLine())).toMatchObject({
      status: 502,
      violations: [{ side: 'provider', rule: 'targetUnreachable' }],
    });
    expect((await fetch(`${listening.url}/_mock/live`)).status).toBe(200);
    child.kill('SIGINT');
    expect((await ended).code).toBe(0);
  });
});

describe('proxy ends with 2', () => {
  test('when the recording can no longer be written', async () => {
    const mock = await startMock();
    await mkdir(join(folder, 'gone'));
    const { listening, nextLine, child, ended } = await startLogged([
      '--target',
      mock.url,
      '--record',
      'gone/account.json',
    ]);
    await queryTasks(listening.url, await getToken(listening.url), '{}');
    await nextLine();
    await nextLine();
    await rm(join(folder, 'gone'), { recursive: true });
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(/error: Failed to write the recording .*account\.json: its folder does not exist\./u);
  });

  test.each<[readonly string[], string]>([
    [[], "required option '--target <url>' not specified"],
    [['--target', 'sg.sobot.com'], 'its target is not an http or https URL. Write it like https://sg.sobot.com.'],
    [['--target', 'https://a:hush@sg.sobot.com'], 'its target has a user name or a password in it.'],
    [['--target', 'http://localhost:7626'], 'its target http://localhost:7626 is where the proxy itself listens.'],
    [['--target', 'http://x', '--port', 'x'], '--port x is not a port.'],
    [['--target', 'http://x', '--timeout', '2h'], '--timeout 2h is out of range. Give 1ms to 1h.'],
    [['--target', 'http://x', '--timeout', 'soon'], 'soon'],
    [['--target', 'http://x', '--redact-names'], '--redact-names does nothing without --record.'],
    [['--target', 'http://x', '--pseudonym-key', 'k'], '--pseudonym-key does nothing without --record.'],
    [['--target', 'http://x', '--record', ''], '--record is empty.'],
    [['--target', 'http://x', '--record', 'nowhere/r.json'], 'its folder does not exist.'],
    [['--target', 'http://x', '--pseudonym-key', ''], '--pseudonym-key is empty.'],
    [['--target', 'http://x', '--behaviour', 'coercion=odd'], 'is not a value of coercion.'],
    [
      ['--target', 'http://x', '--behaviour', 'mediaItem=object'],
      '--behaviour mediaItem does nothing here: the target answers.',
    ],
  ])('for %j', async (argv, message) => {
    const { code, stdout, stderr } = await runInProcess(['proxy', ...argv], { folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('hush');
  });
});
