import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { validators } from '../../../generators/entries/schemas.ts';
import type { CheckReport } from '../../../generators/generated/types.ts';
import { startMockServer, type MockServer } from '../../../mock-server/server.ts';
import { freeUrl } from '../../../test/support/free-port.ts';
import { startAnswering } from '../../testing/answering.ts';
import { runInProcess, type Outcome, type RunOptions } from '../../testing/run-in-process.ts';

let folder: string;
let server: MockServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-check-journal-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  server = await startMockServer({ port: 0, initialState: 'empty' });
});
afterEach(() => server.close());

const check = (argv: readonly string[] = [], options: RunOptions = {}): Promise<Outcome> =>
  runInProcess(['check', 'journal', '--server', server.url, ...argv], options);

async function getToken(appid: string, appKey: string): Promise<string> {
  const createTime = String(Math.floor(Date.now() / 1000));
  const sign = createHash('md5').update(`${appid}${createTime}${appKey}`).digest('hex');
  const query = new URLSearchParams({ appid, create_time: createTime, sign });
  const answer = (await (await fetch(`${server.url}/api/get_token?${query}`)).json()) as { item: { token: string } };
  return answer.item.token;
}

function queryTasks(token: string, body: unknown): Promise<Response> {
  const headers = { token, 'content-type': 'application/json' };
  return fetch(`${server.url}/chat-set/api/line/query_task_list`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
}

/** What the tests of an app do by way of its client: three calls. */
async function useApp({
  cachesToken,
  appid = '1',
  appKey = '2',
}: {
  cachesToken: boolean;
  appid?: string;
  appKey?: string;
}) {
  let token: string | undefined;
  for (const task_name of ['one', 'two', 'three']) {
    if (token === undefined || !cachesToken) token = await getToken(appid, appKey);
    await queryTasks(token, { task_name });
  }
}

describe('after the tests of an app', () => {
  test('whose client caches its token, it ends with 0', async () => {
    await useApp({ cachesToken: true });
    const { code, stdout, stderr } = await check();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Journal ${server.url}`);
    expect(stdout).toContain('✓ token/reused');
    expect(stdout).toContain(`Journal ${server.url} · 4 requests of 1 tenant · `);
  });

  test('whose client takes a token for each call, it ends with 1 and says so', async () => {
    await useApp({ cachesToken: false });
    const { code, stdout } = await check();
    expect(code).toBe(1);
    expect(stdout).toContain('✗ token/reused');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Tenant 1: getToken gave 3 tokens for 3 calls, where one would do (entries #1, #3, #5)',
    );
    expect(stdout).not.toContain('--seed');
  });

  test('with a warning, it ends with 0, or with 1 where warnings count', async () => {
    await queryTasks(await getToken('1', '2'), { page_no: '1' });
    expect((await check()).code).toBe(0);
    const { code, stdout } = await check(['--fail-on', 'warning', '--language', 'zh']);
    expect(code).toBe(1);
    expect(stdout).toContain('! requests/spelling');
    expect(stdout).toContain('数字以数字发送，文本以文本发送。');
  });

  test('one case of a rule is told, and with --all-cases the others too', async () => {
    const token = await getToken('1', '2');
    await queryTasks(token, { page_no: '1', page_size: '2' });
    await queryTasks(token, { page_no: '2', page_size: '2' });
    const only = ['--only', 'requests/spelling'];
    const one = await check(only);
    expect(one.stdout).toContain('… and 1 more case (--all-cases)');
    const all = await check([...only, '--all-cases']);
    expect(all.stdout).not.toContain('--all-cases');
    expect(all.stdout.match(/Tenant 1:/g)).toHaveLength(2);

    const json = async (...argv: string[]): Promise<CheckReport['checks'][number]> =>
      (JSON.parse((await check([...only, '--reporter', 'json', ...argv])).stdout) as CheckReport).checks[0]!;
    expect(await json()).toMatchObject({ violations: [{ tenant: '1' }], others: 1 });
    const whole = await json('--all-cases');
    expect(whole.violations).toHaveLength(2);
    expect(whole).not.toHaveProperty('others');
  });

  test('a check that does not fit is left out', async () => {
    await useApp({ cachesToken: false });
    expect((await check(['--except', 'token/reused'])).code).toBe(0);
    expect((await check(['--only', 'requests', 'paging'])).code).toBe(0);
  });

  test('no token and no signature is in the report', async () => {
    const token = await getToken('1', '2');
    await queryTasks(`${token}${token}`, {});
    await queryTasks(token, { app_key: 'tell-nobody', page_no: '1' });
    const [entry] = server.emulator.tenants.get('1')!.journal.list().items;
    const sign = new URLSearchParams(entry!.url.split('?')[1]).get('sign')!;
    const outputs = await Promise.all(
      ['pretty', 'json', 'junit', 'github'].map(async (reporter) => (await check(['--reporter', reporter])).stdout),
    );
    for (const output of outputs) {
      expect(output).toContain('requests/spelling');
      for (const secret of [token, sign, 'tell-nobody']) expect(output).not.toContain(secret);
    }
  });
});

describe('tenants', () => {
  beforeEach(async () => {
    server.emulator.tenants.create({ appid: 'good', appKey: 'k' });
    server.emulator.tenants.create({ appid: 'bad', appKey: 'k' });
    await useApp({ cachesToken: true, appid: 'good', appKey: 'k' });
    await useApp({ cachesToken: false, appid: 'bad', appKey: 'k' });
  });

  test('are judged by themselves, and the report names them', async () => {
    const { code, stdout } = await check(['--reporter', 'json']);
    const report = JSON.parse(stdout) as Record<string, unknown>;
    expect(code).toBe(1);
    expect(validators.checkReport(report)).toBe(true);
    expect(report['journals']).toEqual([
      { tenant: 'good', requests: 4, dropped: 0 },
      { tenant: 'bad', requests: 6, dropped: 0 },
    ]);
    const [violation] = (report['checks'] as { id: string; violations: readonly object[] }[])
      .filter(({ id }) => id === 'token/reused')
      .flatMap(({ violations }) => violations);
    expect(violation).toMatchObject({ tenant: 'bad', entries: [1, 3, 5] });
  });

  test('can be chosen from', async () => {
    expect((await check(['--appid', 'good'])).code).toBe(0);
    expect((await check(['--appid', 'bad'])).code).toBe(1);
  });

  test('there are not end it with 2', async () => {
    const { code, stdout, stderr } = await check(['--appid', 'nobody']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('no tenant has the appid "nobody"');
  });
});

test('a journal without requests ends it with 2: it would judge nothing', async () => {
  const { code, stdout, stderr } = await check();
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(`nothing was asked of tenant 1 at ${server.url}. Let the tests use this mock`);
});

test('where nobody answers, or somebody else does, it ends with 3', async () => {
  const nobody = await runInProcess(['check', 'journal', '--server', await freeUrl()]);
  expect(nobody.code).toBe(3);
  expect(nobody.stderr).toContain('does not answer');
  const other = await startAnswering((response) => response.end('<html>'));
  const { code, stderr } = await runInProcess(['check', 'journal', '--server', other.url]);
  expect(code).toBe(3);
  expect(stderr).toContain('it is not a sobot-mock server');
});

test('the report goes to a file, and the exit code stays', async () => {
  await useApp({ cachesToken: false });
  const { code, stdout } = await check(['--reporter', 'junit', '-o', 'journal.xml'], { folder });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(await readFile(join(folder, 'journal.xml'), 'utf8')).toContain('<testsuite name="journal.token"');
});

test('a server that wants a control token gets it from the flag or the environment', async () => {
  const guarded = await startMockServer({ port: 0, initialState: 'empty', controlToken: 'for-tests' });
  try {
    const argv = ['check', 'journal', '--server', guarded.url];
    await fetch(`${guarded.url}/chat-line/api/line/get_media_content`);
    expect((await runInProcess(argv)).code).toBe(2);
    expect((await runInProcess([...argv, '--control-token', 'for-tests'])).code).toBe(1);
    expect((await runInProcess(argv, { environment: { SOBOT_MOCK_CONTROL_TOKEN: 'for-tests' } })).code).toBe(1);
  } finally {
    await guarded.close();
  }
});

test.each([
  [['--server', 'nowhere'], '--server nowhere is not a URL'],
  [['--only', 'tokens'], 'There is no check "tokens". Did you mean token? The families are journal, requests, token,'],
  [['--appid', ''], '--appid is empty. Name a tenant, or leave it out for all of them.'],
  [['--appid', '.'], '--appid . is no appid. Name a tenant, or leave it out for all of them.'],
  [['--seed', '1'], "unknown option '--seed'"],
])('wrong usage ends with 2: %s', async (argv, message) => {
  await useApp({ cachesToken: true });
  const { code, stdout, stderr } = await check(argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});

test.each(['', '.zh-CN'])('docs/check-journal%s.md names every check and how bad it is otherwise', async (language) => {
  await useApp({ cachesToken: true });
  const { checks } = JSON.parse((await check(['--reporter', 'json'])).stdout) as {
    checks: readonly { id: string; severity: 'violation' | 'warning' }[];
  };
  const words =
    language === '' ? { violation: 'violation', warning: 'warning' } : { violation: '违规', warning: '警告' };
  const page = await readFile(join(import.meta.dirname, `../../../docs/check-journal${language}.md`), 'utf8');
  expect(page.match(/^\| `.*?` \| \S+ \|/gmu)).toEqual(
    checks.map(({ id, severity }) => `| \`${id}\` | ${words[severity]} |`),
  );
});
