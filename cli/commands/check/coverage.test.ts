import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { lineFamily } from '../../../contract-tests/kit/coverage/families/webhooks.ts';
import { actTypes } from '../../../generators/generated/event-kinds.ts';
import type { CoverageReport } from '../../../generators/generated/types.ts';
import { startMockServer, type MockServer } from '../../../mock-server/server.ts';
import { tokenFor, call } from '../../../test/support/create-test-emulator.ts';
import { freeUrl } from '../../../test/support/free-port.ts';
import { runInProcess, type Outcome } from '../../testing/run-in-process.ts';

let server: MockServer;
let folder: string;
beforeEach(async () => {
  server = await startMockServer({ port: 0 });
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-coverage-'));
  return async () => {
    await server.close();
    await rm(folder, { recursive: true });
  };
});

const check = (...argv: readonly string[]): Promise<Outcome> =>
  runInProcess(['check', 'coverage', ...argv], { folder });

async function ask(): Promise<void> {
  await call(server.emulator, 'queryTaskList', {}, await tokenFor(server.emulator));
}

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(folder, file), 'utf8'));

test('the coverage of a running mock server is told, and is no failure by itself', async () => {
  await ask();
  const { code, stdout } = await check('--server', server.url);
  expect(code).toBe(0);
  expect(stdout).toContain('\noperation'.slice(1));
  expect(stdout).toMatch(/Contract coverage \d+\.\d % · \d+ of \d+ covered/);
});

test('below a bar it ends with 1, at the bar with 0', async () => {
  await ask();
  const flags = ['--server', server.url, '--only', 'operation/queryTaskList'];
  expect(await check(...flags, '--fail-under', '20')).toMatchObject({ code: 0 });
  const { code, stderr } = await check(...flags, '--fail-under', '20.1');
  expect({ code, stderr }).toEqual({ code: 1, stderr: 'Coverage 20.0 % is below --fail-under 20.1.\n' });
});

test('shards of parallel jobs are put together', async () => {
  await ask();
  await check('--server', server.url, '--reporter', 'json', '-o', 'one.json');
  await call(server.emulator, 'queryTaskList', {}, 'nobody gave it');
  await check('--server', server.url, '--reporter', 'json', '-o', 'other.json');
  const { stdout } = await check('one.json', 'other.json', '--reporter', 'json');
  const merged = JSON.parse(stdout) as CoverageReport;
  const covered = new Map(merged.items.map((item) => [item.id, item.covered]));
  expect([covered.get('operation/queryTaskList/000000'), covered.get('operation/queryTaskList/900002')]).toEqual([
    2, 1,
  ]);
  expect(merged.journals).toHaveLength(2);
});

test('answers of control routes are read as one journal', async () => {
  await ask();
  for (const name of ['journal', 'state'] as const) {
    const answer = await fetch(`${server.url}/_mock/tenants/1/${name}`);
    await writeFile(join(folder, `${name}.json`), await answer.text());
  }
  const { stdout } = await check('journal.json', 'state.json', '--reporter', 'json', '--only', 'operation');
  expect((JSON.parse(stdout) as CoverageReport).counts).toMatchObject({ covered: 2 });
});

test('one page is written, and the summary told', async () => {
  await ask();
  const { code, stdout, stderr } = await check('--server', server.url, '--reporter', 'html', '-o', 'coverage.html');
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toContain('Contract coverage ');
  expect(await readFile(join(folder, 'coverage.html'), 'utf8')).toMatch(/^<!doctype html>/);
});

test('for GitHub, the summary of the job gets a table', async () => {
  await ask();
  const summary = join(folder, 'summary.md');
  const argv = ['check', 'coverage', '--server', server.url, '--reporter', 'github', '-o', 'notice.txt'];
  await runInProcess(argv, { folder, environment: { GITHUB_STEP_SUMMARY: summary } });
  expect(await readFile(summary, 'utf8')).toContain('| operation | 2/20 |');
});

describe('an allow-list', () => {
  const allow = async (value: unknown): Promise<Outcome> => {
    await ask();
    await writeFile(join(folder, 'allowed.json'), JSON.stringify(value));
    return check('--server', server.url, '--allow', 'allowed.json', '--reporter', 'json', '-o', 'report.json');
  };

  test('takes families, with a reason', async () => {
    expect((await allow({ webhook: 'this app takes no webhooks' })).code).toBe(0);
    expect((await readJson('report.json')) as CoverageReport).toMatchObject({ counts: { allowed: 70 } });
  });

  test.each([
    [{ 'webhook/vidoe': 'none' }, 'Did you mean webhook/video?'],
    [{ webhook: '' }, 'allowed.json: webhook is without a reason.'],
    [['webhook'], 'allowed.json is no object.'],
  ])('%j is refused', async (value, told) => {
    const { code, stderr } = await allow(value);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(told) });
  });
});

describe('wrong usage', () => {
  test('nothing on record is an error: a coverage of nothing would say nothing', async () => {
    const { code, stderr } = await check('--server', server.url);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('Nothing is on record') });
  });

  test('is told of the server without what stands beside its address', async () => {
    const { host } = new URL(server.url);
    const argv = ['--server', `http://user:hunter2@${host}/path`];
    expect(await check(...argv)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: Nothing is on record at http://${host}. Let the tests use this mock server, and look before it stops.\n`,
    });
    expect((await check('--language', 'zh', ...argv)).stderr).not.toContain('hunter2');
  });

  test.each(['{"items":[]}', '{"behaviour":{}}'])('and of files with what they lack: %s', async (text) => {
    await writeFile(join(folder, 'empty.json'), text);
    expect(await check('empty.json')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: The files hold no request and no delivery. Give those of a run that made some.\n',
    });
    const argv = ['check', 'coverage', 'empty.json'];
    expect((await runInProcess(argv, { folder, environment: { LANG: 'zh_CN.UTF-8' } })).stderr).toBe(
      '错误：这些文件中没有请求也没有投递。请给出有内容的运行的文件。\n',
    );
  });

  test.each([
    [['--fail-under', 'most'], 'is no percentage'],
    [['--fail-under', '101'], 'is no percentage'],
    [['--suggestions', '-1'], 'is no count'],
    [['--only', 'tokens'], 'Did you mean token?'],
  ])('%j', async (argv, told) => {
    const { code, stderr } = await check('--server', server.url, ...argv);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(told) });
  });

  test('a file that is not there', async () => {
    const stderr = 'error: no-such-file.json does not exist.\n';
    expect(await check('no-such-file.json')).toEqual({ code: 2, stdout: '', stderr });
  });

  test.each([['{}'], ['{"items":[{"id":1}]}'], ['[]'], ['{"subject":"coverage"}']])('a file with %s', async (text) => {
    await writeFile(join(folder, 'odd.json'), text);
    const { code, stderr } = await check('odd.json');
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('odd.json is n') });
  });

  test.each([
    ['--server', 'http://127.0.0.1:7626'],
    ['--appid', 'shop'],
    ['--control-token', 't0ken'],
  ])('files, and %s of a mock server', async (...flag) => {
    await writeFile(join(folder, 'empty.json'), '{"messages":[]}');
    expect(await check('empty.json', ...flag)).toEqual({
      code: 2,
      stdout: '',
      stderr:
        `error: Files are read in the place of a mock server, so ${flag[0]} does nothing. ` +
        'Leave one of them out.\n',
    });
  });

  test('an output that is one of the files: it stays as it was', async () => {
    await ask();
    await check('--server', server.url, '--reporter', 'json', '-o', 'shard.json');
    const before = await readFile(join(folder, 'shard.json'), 'utf8');
    expect(await check('shard.json', '--reporter', 'html', '-o', './shard.json')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: --output would replace ./shard.json, which is read: a file of coverage. Name another file.\n',
    });
    expect(await readFile(join(folder, 'shard.json'), 'utf8')).toBe(before);
  });

  test('where no mock server answers it ends with 3', async () => {
    expect((await check('--server', await freeUrl())).code).toBe(3);
  });
});

test.each([
  ['en', 'events that LINE has beyond the page', 'no act'],
  ['zh', '页面之外的 LINE 事件', '没有动作'],
])('the help does not say that no act plays events of line: some do, in %s', async (language, said, unsaid) => {
  const kinds = lineFamily.items.map(({ id }) => id.split('/')[1]);
  expect(actTypes.filter((act) => kinds.includes(act))).toContain('join');
  const { stdout } = await check('--help', '--language', language);
  // Without the breaks of its lines.
  const help = stdout.replaceAll(/\n */gu, language === 'zh' ? '' : ' ');
  expect(help).toContain(said);
  expect(help).not.toContain(unsaid);
});
