import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { startMockServer, type MockServer } from '../../../mock-server/server.ts';
import { freePort } from '../../../test/support/free-port.ts';
import { runInProcess } from '../../testing/run-in-process.ts';
import { readMcpOptions, type McpFlags } from './options.ts';

const main = join(import.meta.dirname, '../../main.ts');

/** The command with a client at its pipes. */
function openMcp(...argv: readonly string[]) {
  const child: ChildProcess = spawn(process.execPath, [main, 'mcp', ...argv], { stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const stderr = text(child.stderr!);
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  let id = 0;
  return {
    child,
    stderr,
    ended: once(child, 'close') as Promise<[number | null]>,
    async request(method: string, params: object = {}): Promise<Record<string, unknown>> {
      id += 1;
      child.stdin!.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
      const { value } = await lines.next();
      // Whatever else came out would be no JSON, or another answer.
      const answer = JSON.parse(value as string) as { readonly id: number; readonly result: Record<string, unknown> };
      expect(answer.id).toBe(id);
      return answer.result;
    },
    notify: (method: string) => void child.stdin!.write(`${JSON.stringify({ jsonrpc: '2.0', method })}\n`),
    rest: async () => {
      const left: string[] = [];
      for await (const line of { [Symbol.asyncIterator]: () => lines }) left.push(line);
      return left;
    },
  };
}

const hello = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } };

test('serves the protocol alone on stdout, on a mock server of its own, until stdin ends', async () => {
  const { request, notify, child, ended, rest } = openMcp('--clock', '2025-03-10T08:00:00Z');
  const { instructions, serverInfo } = await request('initialize', hello);
  expect(serverInfo).toMatchObject({ name: 'sobot-mock' });
  notify('notifications/initialized');
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(instructions))![0];
  await fetch(`${url}/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34`);
  expect(await request('tools/call', { name: 'inspect', arguments: { what: 'requests' } })).toMatchObject({
    content: [{ text: expect.stringMatching(/^#1 GET \/api\/get_token\?.+ → 000000$/) }],
  });
  expect(await request('tools/call', { name: 'clock', arguments: { advance: '1h' } })).toMatchObject({
    content: [{ text: expect.stringMatching(/^2025-03-10T09:00:00\.000Z, time stands still/) }],
  });
  child.stdin!.end();
  expect([await rest(), (await ended)[0]]).toEqual([[], 0]);
});

test('what the configuration logs goes to stderr, and not between the answers', async () => {
  const folder = await newProject({});
  const config = join(folder, 'talks.mjs');
  await writeFile(
    config,
    "console.log('one'); process.stdout.write('two\\n'); console.info('three'); export default { seed: 7 };",
  );
  const { request, child, ended, rest, stderr } = openMcp('--config', config);
  expect(await request('initialize', hello)).toMatchObject({ serverInfo: { name: 'sobot-mock' } });
  child.stdin!.end();
  expect([await rest(), (await ended)[0]]).toEqual([[], 0]);
  expect(await stderr).toMatch(/^one\ntwo\nthree\nmcp: on a mock server at \S+\n$/);
});

test('answers all that a client sent before it closed stdin, and ends', async () => {
  const { child, ended, rest } = openMcp('--clock', '2025-03-10T08:00:00Z');
  const time = { name: 'clock', arguments: { advance: '1h' } };
  const messages = [
    { id: 1, method: 'initialize', params: hello },
    { method: 'notifications/initialized' },
    { id: 2, method: 'tools/list' },
    { id: 3, method: 'tools/call', params: time },
  ];
  child.stdin!.end(messages.map((message) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`).join(''));
  const answers = (await rest()).map((line) => JSON.parse(line) as { readonly id: number; readonly result: object });
  expect(answers.map(({ id }) => id).toSorted()).toEqual([1, 2, 3]);
  expect(answers.find(({ id }) => id === 3)).toMatchObject({
    result: { content: [{ text: expect.stringMatching(/^2025-03-10T09:00:00\.000Z, time stands still/) }] },
  });
  expect((await ended)[0]).toBe(0);
});

test.each([
  ['en', [], /^mcp: on a mock server at \S+\ncontrol token: [\w-]{32}\n$/u],
  ['zh', [], /^mcp：模拟服务器 \S+\n控制令牌：[\w-]{32}\n$/u],
  ['en', ['--control-token', 't0ken'], /^mcp: on a mock server at \S+\n$/u],
])('says on stderr which control token it made, in %s with %j', async (language, given, all) => {
  const { child, ended, stderr } = openMcp('--host', '0.0.0.0', '--language', language, ...given);
  child.stdin!.end();
  expect([(await ended)[0], await stderr]).toEqual([0, expect.stringMatching(all)]);
});

test('goes onto a mock server that runs, with its control token', async () => {
  const server = await startMockServer({ port: 0, controlToken: 't0ken' });
  onTestFinished(() => server.close());
  const { request, child, ended } = openMcp('--server', server.url, '--control-token', 't0ken');
  await request('initialize', hello);
  await request('tools/call', { name: 'tenants', arguments: { do: 'make', appid: 'shop' } });
  expect(server.emulator.tenants.get('shop')).toBeDefined();
  child.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
});

test('a secret in the environment, where exec puts it for what it runs, keeps it from nothing', async () => {
  const environment = { SOBOT_MOCK_WEBHOOK_SECRET: 's3cret', SOBOT_MOCK_REDELIVERY: 'true' };
  const gone = await runInProcess(['mcp', '--server', 'http://127.0.0.1:1'], { environment });
  expect([gone.code, gone.stderr]).toEqual([3, expect.stringContaining('does not answer')]);
  const { settings } = await readMcpOptions({}, { environment, folder: import.meta.dirname });
  expect(settings).toMatchObject({ webhookSecret: 's3cret', port: 0 });
});

test.each([
  [{}, {}, 0],
  [{ SOBOT_MOCK_PORT: '' }, {}, 0],
  [{ SOBOT_MOCK_PORT: '7700' }, {}, 7700],
  [{ SOBOT_MOCK_PORT: '' }, { port: '7701' }, 7701],
])('the environment %j and the flags %j put its mock server on port %i', async (environment, flags, port) => {
  const { settings } = await readMcpOptions(flags, { environment, folder: import.meta.dirname });
  expect(settings.port).toBe(port);
});

/** A folder with a configuration. */
async function newProject(config: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-mcp-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'sobot-mock.config.json'), JSON.stringify(config));
  return folder;
}

test('its mock server is set up by the configuration, which yields to variables and flags and leaves it its port', async () => {
  const folder = await newProject({ port: 7626, appid: 'dev', seed: 7, timezone: 'GMT+09:00', data: 'mock.db' });
  const { settings } = await readMcpOptions(
    { seed: '9' },
    { environment: { SOBOT_MOCK_TIMEZONE: 'GMT+01:00' }, folder },
  );
  expect(settings).toMatchObject({ port: 0, appid: 'dev', seed: 9, timezone: 'GMT+01:00', data: undefined });
});

test('the configuration and variables say of its mock server all that they say of one of exec', async () => {
  const folder = await newProject({
    https: true,
    log: 'json',
    open: true,
    data: 'mock.db',
    store: 'postgres://127.0.0.1/mock',
    saveOnExit: 'state.json',
    journalLimit: 5,
    allowHost: ['agent.test'],
    quotaRecords: 100,
  });
  const environment = { SOBOT_MOCK_QUOTA_STREAMS: '3', SOBOT_MOCK_DATA: 'other.db', SOBOT_MOCK_LOG: 'pretty' };
  const { settings } = await readMcpOptions({}, { environment, folder });
  expect(settings).toMatchObject({ journalLimit: 5, allowHost: ['agent.test'], quotaRecords: 100, quotaStreams: 3 });
  expect(settings).toMatchObject({ port: 0, https: false, log: 'silent', open: false });
  expect(settings).toMatchObject({ data: undefined, store: undefined, saveOnExit: undefined });
});

test.each(['mcp.md', 'mcp.zh-CN.md', 'exec.md', 'exec.zh-CN.md'])(
  '%s names each setting of a configuration that is left out',
  async (page) => {
    const told = await readFile(join(import.meta.dirname, '../../../docs', page), 'utf8');
    const leftOut = ['port', 'https', 'log', 'open', 'data', 'store', 'saveOnExit'];
    expect(leftOut.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
  },
);

test('variables say nothing of a mock server that runs', async () => {
  const environment = { SOBOT_MOCK_LOG: 'loud', SOBOT_MOCK_PORT: 'x' };
  const flags = { server: 'http://127.0.0.1:7626' };
  expect(await readMcpOptions(flags, { environment, folder: import.meta.dirname })).toMatchObject({
    server: 'http://127.0.0.1:7626',
  });
});

test('another configuration can be named', async () => {
  const folder = await newProject({ appid: 'dev' });
  await writeFile(join(folder, 'other.json'), '{"appid":"flag"}');
  await writeFile(join(folder, 'third.json'), '{"appid":"variable"}');
  const appidOf = async (flags: McpFlags) =>
    (await readMcpOptions(flags, { environment: { SOBOT_MOCK_CONFIG: 'third.json' }, folder })).settings.appid;
  expect([await appidOf({ config: 'other.json' }), await appidOf({})]).toEqual(['flag', 'variable']);
});

test('a configuration that is wrong is told, and does not matter to a mock server that runs', async () => {
  const folder = await newProject({ prot: 1 });
  expect(await runInProcess(['mcp'], { folder })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('sobot-mock.config.json: prot is no setting. Did you mean port?'),
  });
  expect(await runInProcess(['mcp', '--server', 'http://127.0.0.1:1'], { folder })).toMatchObject({ code: 3 });
});

/** Ports that `fetch` refuses to go to. */
const closedToFetch = [10080, 6697, 6668, 5061, 4190];

async function startWhereFetchDoesNotGo(): Promise<MockServer> {
  for (const port of closedToFetch) {
    const server = await startMockServer({ port }).catch(() => undefined);
    if (server !== undefined) return server;
  }
  throw new Error('All of these ports are taken.');
}

test.each([
  ['whose certificate nobody signed', async () => startMockServer({ port: await freePort(), https: true })],
  ['on a port that fetch refuses', startWhereFetchDoesNotGo],
])('goes onto a mock server %s, and says where it is gone', async (_, start) => {
  const server = await start();
  onTestFinished(() => server.close());
  const { request } = openMcp('--server', server.url);
  expect(await request('initialize', hello)).toMatchObject({
    instructions: expect.stringContaining('getToken with appid 1 and app_key 2 (tenants lists others)'),
  });
  const list = { name: 'tenants', arguments: { do: 'list' } };
  expect(await request('tools/call', list)).toMatchObject({
    content: [{ text: expect.stringMatching(/^appid 1, app_key 2, /) }],
  });
  await request('tools/call', { name: 'tenants', arguments: { do: 'behaviour', options: { language: 'en' } } });
  expect(server.emulator.tenants.get('1')!.behaviour.language).toBe('en');
  await server.close();
  expect(await request('tools/call', list)).toMatchObject({
    isError: true,
    content: [{ text: expect.stringMatching(`^${server.url} does not answer: .+ Is it running\\?`) }],
  });
});

test('a mock server that is not there, or asks for another token, is told before the protocol begins', async () => {
  const gone = await runInProcess(['mcp', '--server', 'http://127.0.0.1:1']);
  expect([gone.code, gone.stdout, gone.stderr]).toEqual([3, '', expect.stringContaining('does not answer')]);
  const server = await startMockServer({ port: 0, controlToken: 't0ken' });
  onTestFinished(() => server.close());
  const refused = await runInProcess(['mcp', '--server', server.url]);
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('Give it with --control-token')]);
});

test.each([
  [['--server', 'x'], '--server x is not a URL.'],
  [['--server', 'http://127.0.0.1:7626', '--seed', '7'], 'so --seed does nothing.'],
  [['--server', 'http://127.0.0.1:7626', '--config', 'c.json'], 'so --config does nothing.'],
  [['--webhook-secret', 's3cret'], '--webhook-secret (or SOBOT_MOCK_WEBHOOK_SECRET, or'],
])('%j is wrong usage', async (argv, message) => {
  const { code, stderr } = await runInProcess(['mcp', ...argv]);
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
});
