import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { verifySignature } from '../mock-server/webhooks/index.ts';
import { freePort, freeUrl } from '../test/support/free-port.ts';
import { startAnswering } from './testing/answering.ts';
import { startCommand, type RunningCommand } from './testing/run-command.ts';

const tokenQuery = 'appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';

let folder: string;
const running: RunningCommand[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-main-'));
});

afterAll(() => rm(folder, { recursive: true }));

afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
});

function start(argv: readonly string[], environment: Record<string, string> = {}): RunningCommand {
  const command = startCommand(argv, { folder, environment });
  running.push(command);
  return command;
}

interface Listening {
  readonly url: string;
  readonly [fact: string]: unknown;
}

/** A mock server on a free port, and what it said about itself. */
async function startServer(argv: readonly string[] = [], environment: Record<string, string> = {}) {
  const command = start(['start', '--port', '0', '--initial-state', 'empty', '--log', 'json', ...argv], environment);
  return { ...command, listening: JSON.parse(await command.nextLine()) as Listening };
}

/** A request whose body is still to come. */
async function openRequest(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  socket.write(
    'POST /chat-set/api/line/query_task_list HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 2\r\n\r\n',
  );
  await once(socket, 'data');
  return socket;
}

describe('start --log json', () => {
  test('an act by a control call reaches --webhook-url signed, and its delivery is printed', async () => {
    const receiver = await startAnswering((response) => response.end('OK'));
    const argv = ['--webhook-url', receiver.url, '--initial-state', 'believable'];
    const { nextLine, listening } = await startServer(argv, { SOBOT_MOCK_WEBHOOK_SECRET: 's3cret' });
    expect(listening['receivers']).toEqual([{ url: receiver.url, signed: true, redelivery: false }]);
    await fetch(`${listening.url}/_mock/tenants/1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"type":"image"}',
    });
    expect(JSON.parse(await nextLine())).toMatchObject({
      type: 'delivery',
      appid: '1',
      url: receiver.url,
      events: ['image'],
      status: 'acknowledged',
      attempts: 1,
      attempt: { responseStatus: 200 },
    });
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
    expect(await verifySignature('s3cret', body, String(headers['x-line-signature']))).toBe(true);
  });

  test('says on stdout where it listens, and what it answers', async () => {
    const { nextLine, listening, child, ended } = await startServer(['--clock', '2025-03-10T08:00:00Z', '--seed', '7']);
    expect(listening).toEqual({
      type: 'listening',
      version: expect.any(String),
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/u),
      control: `${listening.url}/_mock`,
      appid: '1',
      appKey: '2',
      seed: 7,
      timezone: 'GMT+08:00',
      clock: { now: 1_741_593_600_000, frozen: true },
      state: 'empty',
      tokenCall: `curl '${listening.url}/api/get_token?${tokenQuery}'`,
      receivers: [],
      eventCall: expect.stringContaining(`${listening.url}/_mock/tenants/1/events`),
    });
    await fetch(`${listening.url}/api/get_token?${tokenQuery}`);
    expect(JSON.parse(await nextLine())).toMatchObject({
      type: 'request',
      operation: 'getToken',
      appid: '1',
      retCode: '000000',
    });
    await fetch(`${listening.url}/api/get_token?appid=2`);
    expect(JSON.parse(await nextLine())).toMatchObject({
      type: 'request',
      method: 'GET',
      url: '/api/get_token?appid=2',
      status: 200,
      retCode: '999994',
      violations: [
        { rule: 'required', parameter: 'create_time' },
        { rule: 'required', parameter: 'sign' },
      ],
    });
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, stderr: '' });
  });

  test('tells a project of CommonJS how to write its configuration', async () => {
    const project = await mkdtemp(join(folder, 'commonjs-'));
    await writeFile(join(project, 'package.json'), '{"type":"commonjs"}');
    await writeFile(join(project, 'sobot-mock.config.ts'), 'export default { port: 0 };');
    const { code, stderr } = await startCommand(['start'], { folder: project }).ended;
    expect(code).toBe(2);
    expect(stderr).toContain(
      'error: sobot-mock.config.ts cannot be loaded: it is an ES module, and its package.json says "type": "commonjs", ' +
        'as `npm init` does. Write `module.exports = { … }`, or name it sobot-mock.config.json.\n',
    );
  });

  test('takes flags before variables before the configuration', async () => {
    await writeFile(
      join(folder, 'c.ts'),
      'export default { appid: "c", appKey: "c", timezone: "GMT+01:00" satisfies string };',
    );
    const { listening } = await startServer(['--config', 'c.ts', '--appid', 'f'], {
      SOBOT_MOCK_APPID: 'v',
      SOBOT_MOCK_APP_KEY: 'v',
    });
    expect(listening).toMatchObject({ appid: 'f', appKey: 'v', timezone: 'GMT+01:00' });
  });
});

describe('a signal', () => {
  test('waits for what is under way, says so, and ends with 0', async () => {
    const { listening, nextLine, child, ended } = await startServer();
    const socket = await openRequest(listening.url);
    child.kill('SIGINT');
    expect(JSON.parse(await nextLine())).toEqual({ type: 'stopping', runningRequests: 1 });
    socket.write('{}');
    const [answer] = (await once(socket, 'data')) as [string];
    expect(answer).toContain('"ret_code":"900001"');
    expect(await ended).toEqual({ code: 0, stderr: '' });
  });

  test('that comes twice ends it at once, with 130', async () => {
    const command = start(['start', '--port', '0', '--initial-state', 'empty']);
    const [, url] = /URL +(\S+)/u.exec(await command.stderrHas('Press Ctrl+C to stop.')) ?? [];
    const socket = await openRequest(url ?? '');
    command.child.kill('SIGINT');
    await command.stderrHas('Finishing 1 request…\n');
    command.child.kill('SIGINT');
    expect((await command.ended).code).toBe(130);
    socket.destroy();
  });
});

describe('start', () => {
  test('ends with 2 when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await start(['start', '--port', String(port), '--initial-state', 'empty']).ended;
    other.close();
    expect(code).toBe(2);
    expect(stderr).toMatch(
      new RegExp(`^error: Failed to listen on 127\\.0\\.0\\.1:${port}: another process .*\\n$`, 'u'),
    );
  });

  test('names the state file, and what is wrong in it', async () => {
    await writeFile(join(folder, 'state.json'), '{ "channels": [{ "id": "1" }, { "id": "1" }] }');
    const { code, stderr } = await start(['start', '--port', '0', '--initial-state', 'state.json']).ended;
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'error: --initial-state state.json: Failed to load the state: channels[1].id "1" is used twice. Give each record its own id.\n',
    });
  });

  test('writes what the first tenant has become to --save-on-exit, which the next start begins with', async () => {
    const first = await startServer(['--save-on-exit', 'kept.json']);
    await fetch(`${first.listening.url}/_mock/tenants/1/channels`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"id":"channel-1"}',
    });
    first.child.kill('SIGTERM');
    expect(await first.ended).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(await readFile(join(folder, 'kept.json'), 'utf8'))).toMatchObject({
      channels: [{ id: 'channel-1' }],
    });
    const second = await startServer(['--initial-state', 'kept.json']);
    const answer = await fetch(`${second.listening.url}/_mock/tenants/1/channels`);
    expect(await answer.json()).toMatchObject({ items: [{ id: 'channel-1' }] });
  });

  test.skipIf(process.platform === 'win32').each(['SIGHUP', 'SIGQUIT'] as const)(
    'writes it when %s stops it, too',
    async (signal) => {
      const { child, ended } = await startServer(['--save-on-exit', `${signal}.json`]);
      child.kill(signal);
      expect(await ended).toEqual({ code: 0, stderr: '' });
      expect(JSON.parse(await readFile(join(folder, `${signal}.json`), 'utf8'))).toMatchObject({ channels: [] });
    },
  );

  test('goes on from --data with all that was answered, though the process was killed', async () => {
    const first = await startServer(['--data', 'killed.db', '--clock', '2025-03-10']);
    const answer = await fetch(`${first.listening.url}/api/get_token?${tokenQuery}`);
    const { item } = (await answer.json()) as { item: { token: string } };
    await fetch(`${first.listening.url}/_mock/tenants/1/channels`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"id":"channel-1"}',
    });
    first.child.kill('SIGKILL');
    expect((await first.ended).stderr).toBe('');
    const second = await startServer(['--data', 'killed.db']);
    expect(second.listening['data']).toBe(join(folder, 'killed.db'));
    const state = await fetch(`${second.listening.url}/_mock/tenants/1/state`);
    expect(await state.json()).toMatchObject({
      tokens: [{ token: item.token }],
      channels: [{ id: 'channel-1' }],
      clock: { now: 1_741_564_800_000, frozen: true },
    });
  });

  test('refuses a --data that another process has open, and says what to do', async () => {
    await startServer(['--data', 'open.db']);
    const { code, stderr } = await start(['start', '--port', '0', '--data', 'open.db']).ended;
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        `error: Failed to open the data file: another process has ${join(folder, 'open.db')} open. ` +
        'Stop that mock server first, or name another file: each has one of its own.\n',
    });
  });

  test('refuses a --save-on-exit that cannot be written before it listens', async () => {
    const { code, stderr } = await start(['start', '--port', '0', '--save-on-exit', 'nowhere/kept.json']).ended;
    expect(code).toBe(2);
    expect(stderr).toBe(
      `error: ${join(folder, 'nowhere/kept.json')} cannot be written: its folder does not exist. Make the folder first.\n`,
    );
  });

  test.each([
    ['en', '1 delivery not ended, saved in the state file: begin with it as --initial-state.\n'],
    ['zh', '1 个投递尚未结束，已保存在状态文件中：下次以它作为 --initial-state 启动。\n'],
  ])('says that what it did not deliver is in the state that it saved, in %s', async (language, last) => {
    const file = `undelivered-${language}.json`;
    const webhooks = ['--webhook-url', await freeUrl(), '--redelivery', '--language', language];
    const command = start(['start', '--port', '0', '--save-on-exit', file, ...webhooks]);
    const [, url] = /URL +(http:\S+)/u.exec(await command.stderrHas('Ctrl+C'))!;
    const headers = { 'content-type': 'application/json' };
    await fetch(`${url}/_mock/tenants/1/events`, { method: 'POST', headers, body: '{"type":"image"}' });
    await command.stderrHas('could_not_connect');
    command.child.kill('SIGINT');
    const { code, stderr } = await command.ended;
    expect([code, stderr.slice(-last.length)]).toEqual([0, last]);
    const { deliveries } = JSON.parse(await readFile(join(folder, file), 'utf8')) as { deliveries: readonly object[] };
    expect(deliveries).toHaveLength(1);
  });

  test('says what it did not deliver though the state cannot be saved', async () => {
    await mkdir(join(folder, 'gone'));
    const webhooks = ['--webhook-url', await freeUrl(), '--redelivery'];
    const command = start(['start', '--port', '0', '--save-on-exit', 'gone/kept.json', ...webhooks]);
    const [, url] = /URL +(http:\S+)/u.exec(await command.stderrHas('Press Ctrl+C'))!;
    const headers = { 'content-type': 'application/json' };
    await fetch(`${url}/_mock/tenants/1/events`, { method: 'POST', headers, body: '{"type":"image"}' });
    await command.stderrHas('could_not_connect');
    await rm(join(folder, 'gone'), { recursive: true });
    command.child.kill('SIGINT');
    const { code, stderr } = await command.ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /\n1 delivery unfinished: the mock server closed\.\nerror: Failed to save the state: .+kept\.json is as it was\./u,
    );
  });

  test.each([
    [
      'en',
      'note: the browser did not open',
      /^note: SOBOT_MOCK_PROT is not a variable of sobot-mock\. Did you mean SOBOT_MOCK_PORT\?\nnote: .+ is not installed\.\n$/u,
    ],
    [
      'zh',
      '提示：浏览器没有打开',
      /^提示：SOBOT_MOCK_PROT 不是 sobot-mock 的变量。您是不是要写 SOBOT_MOCK_PORT？\n提示：浏览器没有打开：没有安装 \S+。\n$/u,
    ],
  ])('notices a variable that is misspelt, and a browser that does not open, in %s', async (language, note, all) => {
    const environment = { SOBOT_MOCK_PROT: '1', PATH: folder };
    const silent = ['--initial-state', 'empty', '--log', 'silent', '--language', language];
    const command = start(['start', '--port', '0', '--open', ...silent], environment);
    await command.stderrHas(note);
    command.child.kill('SIGTERM');
    expect(await command.ended).toEqual({ code: 0, stderr: expect.stringMatching(all) });
  });

  test.skipIf(process.platform === 'win32')('opens the console with the control token in force', async () => {
    const place = await mkdtemp(join(folder, 'opener-'));
    const opened = join(place, 'opened');
    const opener = join(place, process.platform === 'darwin' ? 'open' : 'xdg-open');
    await writeFile(opener, `#!/bin/sh\nprintf '%s\\n' "$1" > '${opened}'\n`, { mode: 0o755 });
    await startServer(['--open', '--control-token', 't&ken'], { PATH: place });
    await expect.poll(() => readFile(opened, 'utf8').catch(() => '')).toMatch(/\n$/u);
    const answer = await fetch((await readFile(opened, 'utf8')).trim(), { headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  test.each([
    ['en', 'control token: ', /^control token: [\w-]{32}\n$/u],
    ['zh', '控制令牌：', /^控制令牌：[\w-]{32}\n$/u],
  ])('prints a control token that it made, even when silent, in %s', async (language, label, all) => {
    const silent = ['--initial-state', 'empty', '--log', 'silent', '--language', language];
    const command = start(['start', '--host', '0.0.0.0', '--port', '0', ...silent]);
    await command.stderrHas(label);
    command.child.kill('SIGTERM');
    expect(await command.ended).toEqual({ code: 0, stderr: expect.stringMatching(all) });
  });
});

test('a reader that has seen enough ends a long output quietly', () => {
  const command = `"$NODE" "$MAIN" fixture textMessageEvent -c 1000000000 | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command], {
    env: { ...process.env, NODE: process.execPath, MAIN: join(import.meta.dirname, 'main.ts') },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^\{"type":"message",.*\}\n0\n$/u);
});

describe('a module of the configuration', () => {
  const exec = ['exec', '--config'];
  const asked = ['--', process.execPath, '-e', 'fetch(process.env.SOBOT_BASE_URL + "/api/get_token")'];

  test.each([
    ['does not keep a command that is done', 'export default { port: 0 };', 1, 'Exit code 1: '],
    ['does not keep one that is refused', 'export default { prot: 0 };', 2, 'prot is no setting. Did you mean port?\n'],
  ])('with a timer of its own %s', async (_, module, code, said) => {
    await writeFile(join(folder, 'alive.mjs'), `setInterval(() => undefined, 1000); ${module}`);
    expect(await start([...exec, 'alive.mjs', ...asked]).ended).toEqual({
      code,
      stderr: expect.stringContaining(said),
    });
  });

  test('does not keep a server that was told to stop', async () => {
    await writeFile(join(folder, 'alive.mjs'), 'setInterval(() => undefined, 1000); export default { port: 0 };');
    const { child, ended } = await startServer(['--config', 'alive.mjs']);
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, stderr: '' });
  });

  test('that awaits what never comes is refused', async () => {
    await writeFile(join(folder, 'never.mjs'), 'await new Promise(() => undefined); export default { port: 0 };');
    expect(await start(['start', '--config', 'never.mjs']).ended).toEqual({
      code: 2,
      stderr: 'error: never.mjs cannot be loaded: it awaits what never comes.\n',
    });
    expect(await start(['start', '--language', 'zh', '--config', 'never.mjs']).ended).toEqual({
      code: 2,
      stderr: '错误：never.mjs 无法加载：它等待的内容永远不会到来。\n',
    });
  });
});

test('a command that waits for what never comes has a bug, and does not end as if all were well', async () => {
  const never = 'process.getBuiltinModule("node:fs/promises").open = () => new Promise(() => undefined)';
  const { code, stderr } = await start(['schema', 'validate', 'retCode', 'any.json'], {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(never)}`,
  }).ended;
  expect({ code, stderr }).toEqual({ code: 70, stderr: expect.stringContaining('waits for what will never come') });
});

test('wait ends with 0 once the mock server is ready, also behind its own certificate', async () => {
  const { listening } = await startServer(['--https']);
  const { code, stderr } = await start(['wait', '--server', listening.url]).ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: `${listening.url} is ready.\n` });
});

test('wait ends with 3 when nobody is there', async () => {
  const port = await freePort();
  const { code, stderr } = await start(['wait', '--server', `http://127.0.0.1:${port}`, '--timeout', '0s']).ended;
  expect({ code, stderr }).toEqual({
    code: 3,
    stderr: `error: http://127.0.0.1:${port} was not ready within 0s. Last seen: connection refused, nothing listens there.\n`,
  });
});
