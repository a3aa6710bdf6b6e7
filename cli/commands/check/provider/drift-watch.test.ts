import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startMockServer } from '../../../../mock-server/server.ts';
import { runInProcess } from '../../../testing/run-in-process.ts';
import { serveHandler } from '../../../testing/serve-handler.ts';

const noChange = '{"version":1,"target":"x","checks":{},"switches":{},"drift":{}}';

test('tells nothing of a mock that is as it was, and what changed of one that is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-drift-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const mock = await startMockServer({ port: 0 });
  onTestFinished(() => mock.close());
  const argv = ['check', 'provider', '--base-url', mock.url, '--appid', '1', '--app-key', '2', '--baseline', 'b.json'];
  const check = (...more: readonly string[]) => runInProcess([...argv, ...more], { folder });

  expect(await check()).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no baseline b.json yet.') });
  expect((await check('--update-baseline')).code).toBe(0);
  expect(JSON.parse(await readFile(join(folder, 'b.json'), 'utf8'))).toMatchObject({ version: 1, target: mock.url });
  expect(await check('--fail-on', 'drift')).toMatchObject({ code: 0, stdout: 'Nothing changed since the baseline.\n' });

  mock.emulator.tenants.list()[0]!.setBehaviour({ errorStatus: 'mapped' });
  const { code, stdout } = await check('--fail-on', 'drift', '--reporter', 'json');
  expect([code, JSON.parse(stdout)]).toMatchObject([
    1,
    { changes: expect.arrayContaining([expect.objectContaining({ kind: 'switch', subject: 'errorStatus' })]) },
  ]);
}, 60_000);

test.each([
  ['en', 'This run is the baseline.\n', 'Nothing changed since the baseline.\n'],
  ['zh', '本次运行即为基线。\n', '与基线相比没有变化。\n'],
])(
  'on a terminal the first run is told as that, and what fails as before by name (%s)',
  async (language, first, none) => {
    const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-drift-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const mock = await startMockServer({ port: 0, initialState: 'believable' });
    onTestFinished(() => mock.close());
    const { origin } = await serveHandler(async (request) => {
      const response = await mock.emulator.fetch(request);
      if (!request.url.endsWith('send_record_list')) return response;
      const text = (await response.text()).replaceAll(/"send_time":(?:"[^"]*"|\d+)/gu, '"send_time":[]');
      return new Response(text, { headers: { 'content-type': 'application/json' } });
    });
    const account = ['--base-url', origin, '--appid', '1', '--app-key', '2', '--language', language];
    const argv = ['check', 'provider', ...account, '--only', 'record-list/response', '--baseline', 'b.json'];
    const check = (...more: readonly string[]) => runInProcess([...argv, ...more], { folder, columns: 80 });
    const stderr = expect.stringContaining('✗ record-list/response  ');

    expect(await check('--update-baseline')).toEqual({ code: 1, stdout: first, stderr });
    expect(await check()).toEqual({ code: 1, stdout: none, stderr });
    expect(await check('--fail-on', 'drift')).toEqual({ code: 0, stdout: none, stderr: '' });
  },
  60_000,
);

test('a second field of a check that failed already is told, and how many cases a report tells is no change', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-drift-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const mock = await startMockServer({ port: 0, initialState: 'believable' });
  onTestFinished(() => mock.close());
  let spoilt: readonly string[] = ['send_time'];
  const { origin } = await serveHandler(async (request) => {
    const response = await mock.emulator.fetch(request);
    if (!request.url.endsWith('send_record_list')) return response;
    const text = await response.text();
    const members = new RegExp(`"(${spoilt.join('|')})":(?:"[^"]*"|\\d+)`, 'gu');
    return new Response(text.replace(members, '"$1":[]'), { headers: { 'content-type': 'application/json' } });
  });
  const account = ['--base-url', origin, '--appid', '1', '--app-key', '2'];
  const argv = ['check', 'provider', ...account, '--only', 'record-list/response', '--baseline', 'b.json'];
  const check = (...more: readonly string[]) => runInProcess([...argv, ...more], { folder });

  expect((await check('--update-baseline', '--fail-on', 'drift')).code).toBe(0);
  for (const more of [[], ['--all-cases']]) {
    expect(await check('--fail-on', 'drift', ...more)).toMatchObject({
      code: 0,
      stdout: 'Nothing changed since the baseline.\n',
    });
  }
  for (const [also, told] of [
    ['sender', /at items\[\]\.sender, too/],
    ['messageid', /at items\[\]\.messageid, too/],
  ] as const) {
    spoilt = ['send_time', also];
    expect(await check('--fail-on', 'drift')).toMatchObject({ code: 1, stdout: expect.stringMatching(told) });
  }
}, 60_000);

test.each([[['--only', 'token', '--except', 'token']], [['--only', 'media/reachable']]])(
  'a run that checks nothing (%j) is wrong usage, and leaves what was found before',
  async (choice) => {
    const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-drift-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const mock = await startMockServer({ port: 0 });
    onTestFinished(() => mock.close());
    await Promise.all(['b.json', 'like.json'].map((name) => writeFile(join(folder, name), noChange)));
    const files = ['--baseline', 'b.json', '--behaviour-file', 'like.json'];
    const argv = ['check', 'provider', '--base-url', mock.url, '--appid', '1', '--app-key', '2', ...choice, ...files];
    for (const more of [[], ['--fail-on', 'drift'], ['--update-baseline']]) {
      const { code, stdout, stderr } = await runInProcess([...argv, ...more], { folder });
      expect([code, stdout, stderr]).toEqual([2, expect.stringContaining('Nothing was checked'), '']);
    }
    for (const name of ['b.json', 'like.json']) expect(await readFile(join(folder, name), 'utf8')).toBe(noChange);
  },
);

test.each([
  ['pretty', []],
  ['github', ['--reporter', 'github', '--output', 'drift.md']],
  ['json', ['--reporter', 'json', '--output', 'drift.md']],
])('a provider that stops answering is no drift: it ends with 3 and no file is made (%s)', async (_, more) => {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-drift-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'b.json'), noChange);
  const mock = await startMockServer({ port: 0 });
  onTestFinished(() => mock.close());
  let asked = 0;
  const { origin, end } = await serveHandler((request) => {
    asked += 1;
    if (asked > 20) end();
    return mock.emulator.fetch(request);
  });
  const account = ['--base-url', origin, '--appid', '1', '--app-key', '2'];
  const watch = ['--baseline', 'b.json', '--fail-on', 'drift', ...more];
  const { code, stdout, stderr } = await runInProcess(['check', 'provider', ...account, ...watch], { folder });
  expect([code, stdout]).toEqual([3, '']);
  expect(stderr).toMatch(/(?:No violations|Violations found) \(ended early\): .+\nerror: /);
  expect(await readdir(folder)).toEqual(['b.json']);
});

test('a run that checks nothing makes no file for changes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-drift-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'b.json'), noChange);
  const mock = await startMockServer({ port: 0 });
  onTestFinished(() => mock.close());
  const account = ['--base-url', mock.url, '--appid', '1', '--app-key', '2', '--only', 'media/reachable'];
  const watch = ['--baseline', 'b.json', '--fail-on', 'drift', '--reporter', 'github', '--output', 'drift.md'];
  expect((await runInProcess(['check', 'provider', ...account, ...watch], { folder })).code).toBe(2);
  expect(await readdir(folder)).toEqual(['b.json']);
});

test.each([
  [['--fail-on', 'drift'], '--fail-on drift needs --baseline FILE'],
  [['--update-baseline'], '--update-baseline needs --baseline FILE'],
  [['--baseline', 'b.json', '--reporter', 'junit'], 'JUnit has no form for'],
])('%j is wrong usage', async (argv, message) => {
  const target = ['--base-url', 'http://127.0.0.1:9', '--token', 't'];
  const { code, stderr } = await runInProcess(['check', 'provider', ...target, ...argv]);
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
});
