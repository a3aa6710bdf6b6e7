import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { CheckReport } from '../../../generators/generated/types.ts';
import { startMockServer, type MockServerOptions } from '../../../mock-server/server.ts';
import { freeUrl } from '../../../test/support/free-port.ts';
import { startAnswering } from '../../testing/answering.ts';
import { startCommand } from '../../testing/run-command.ts';
import { runInProcess, type RunOptions } from '../../testing/run-in-process.ts';

const check = (argv: readonly string[], options?: RunOptions) => runInProcess(['check', 'provider', ...argv], options);

async function startServer(options: MockServerOptions = {}): Promise<string> {
  const server = await startMockServer({ port: 0, ...options });
  onTestFinished(() => server.close());
  return server.url;
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

describe('a mock server of ours', () => {
  test('passes, and what was done is printed', async () => {
    const url = await startServer();
    const { code, stdout, stderr } = await check(['--base-url', url, '--appid', '1', '--app-key', '2']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('✓ token/shape');
    expect(stdout).toContain('✓ record-list/default-month');
    expect(stdout).toContain('- token/renewal');
    expect(stdout).toContain('taskTimeMatch=start');
    expect(stdout).toMatch(/No violations: \d+ passed, 7 skipped/u);
  });

  test('passes in a process of its own, with media, and the key in a variable', async () => {
    const url = await startServer();
    const { child, ended } = startCommand(
      ['check', 'provider', '--base-url', url, '--appid', '1', '--channel', '12323', '--message', '1501597916'],
      { environment: { SOBOT_MOCK_APP_KEY: '2' } },
    );
    child.stdout!.resume();
    expect(await ended).toEqual({ code: 0, stderr: '' });
  });

  test('is made like another from the behaviour file', async () => {
    const behaviour = { textMatch: 'exact', errorStatus: 'mapped', language: 'en', tokenRotation: 'overlap' } as const;
    const folder = await temporaryFolder();
    const credentials = ['--appid', '1', '--app-key', '2', '--include', 'token'];
    const first = await check(
      ['--base-url', await startServer({ behaviour }), ...credentials, '--behaviour-file', 'b.json'],
      { folder },
    );
    expect([first.code, first.stderr]).toEqual([0, 'A mock server like it: sobot-mock start --config b.json\n']);
    const written = JSON.parse(await readFile(join(folder, 'b.json'), 'utf8')) as { behaviour: object };
    expect(written).toMatchObject({ behaviour });

    const started = startCommand(['start', '--port', '0', '--config', 'b.json', '--log', 'json'], { folder });
    onTestFinished(async () => {
      started.child.kill();
      await started.ended;
    });
    const { url } = JSON.parse(await started.nextLine()) as { url: string };
    const again = await check(['--base-url', url, ...credentials, '--reporter', 'json']);
    expect((JSON.parse(again.stdout) as CheckReport).behaviour).toEqual(written.behaviour);
  });
});

test('a provider that breaks a rule has exit code 1, and the rule is named', async () => {
  const server = await startMockServer({ port: 0 });
  onTestFinished(() => server.close());
  server.emulator.tenants
    .get('1')!
    .faults.add({ match: { operation: 'queryTaskList' }, request: { retCode: '999999' } });
  const { code, stdout } = await check([
    '--base-url',
    server.url,
    '--appid',
    '1',
    '--app-key',
    '2',
    '--only',
    'task-list',
    'token',
  ]);
  expect(code).toBe(1);
  expect(stdout).toContain('✗ task-list/response');
  expect(stdout).toContain('queryTaskList {} answered ret_code 999999, not 000000');
});

test('a web server that is no Sobot has exit code 1', async () => {
  const { url } = await startAnswering((response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Hello</html>'),
  );
  const { code, stdout } = await check(['--base-url', new URL(url).origin, '--appid', '1', '--app-key', '2']);
  expect(code).toBe(1);
  expect(stdout).toContain('✗ token/shape');
  expect(stdout).toContain('HTTP 200, text/html, not JSON');
});

test('where nobody answers the exit code is 3', async () => {
  const origin = new URL(await freeUrl()).origin;
  const { code, stdout, stderr } = await check(['--base-url', origin, '--appid', '1', '--app-key', '2']);
  expect([code, stdout]).toEqual([3, '']);
  expect(stderr).toContain(`error: ${origin} does not answer: the connection was refused: nothing listens there`);
});

test('refused credentials have exit code 2, and are not repeated', async () => {
  const url = await startServer();
  const { code, stdout, stderr } = await check(['--base-url', url, '--appid', '1', '--app-key', 'not-the-key']);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toBe(
    `error: ${url} gave no token: getToken answered 900003. Check the app key: the sign made with it is wrong.\n`,
  );
});

describe('wrong usage has exit code 2:', () => {
  const right = ['--base-url', 'http://127.0.0.1:9', '--appid', '1', '--app-key', '2'];

  test.each([
    ['no base URL', [], "error: required option '--base-url <url>' not specified"],
    ['no URL', ['--base-url', 'sobot', '--appid', '1', '--app-key', '2'], '--base-url sobot is not a URL.'],
    [
      'a password in the URL',
      ['--base-url', 'http://me:secret@127.0.0.1', '--token', 'x'],
      '--base-url must not hold a user name or password.',
    ],
    ['no account', right.slice(0, 2), 'Say whose account: --appid, or --token'],
    ['no key', right.slice(0, 4), 'The key of the account is missing: put it in SOBOT_MOCK_APP_KEY'],
    ['half a message', [...right, '--message', '1'], '--channel and --message go together'],
    ['no rate', [...right, '--rate', '0'], '--rate 0 is no rate.'],
    ['no duration', [...right, '--timeout', 'soon'], '--timeout soon is no duration. Write it like 500ms, 30s or 2m.'],
    ['no time at all', [...right, '--timeout', '0ms'], '--timeout 0ms is out of range.'],
    ['no seed', [...right, '--seed', '-1'], '--seed -1 is not a seed.'],
    ['no check', [...right, '--only', 'tokens'], 'There is no check "tokens".'],
    ['no reporter', [...right, '--reporter', 'xml'], 'xml is no value of --reporter <reporter>'],
    ['an unknown flag', [...right, '--write'], "unknown option '--write'"],
  ])('%s', async (_, argv, message) => {
    const { code, stdout, stderr } = await check(argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('secret');
  });

  test.each([
    ['--appid', '--app-key'],
    ['--app-key', '--appid'],
  ])('half an account beside a token: %s alone', async (flag, other) => {
    const argv = ['--base-url', 'http://127.0.0.1:9', flag, '1'];
    const environment = { SOBOT_MOCK_TOKEN: 't' };
    expect(await check(argv, { environment })).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: ${flag} does nothing beside a token without ${other}. Give both, or leave it out.\n`,
    });
    expect((await check(argv, { environment: { ...environment, LANG: 'zh_CN.UTF-8' } })).stderr).toBe(
      `错误：已有 token 时，没有 ${other} 则 ${flag} 不起作用。请两者都给出，或去掉它。\n`,
    );
  });

  test('a token with a line end, which is not repeated', async () => {
    const { code, stderr } = await check(['--base-url', 'http://127.0.0.1:9'], {
      environment: { SOBOT_MOCK_TOKEN: 'top\nsecret' },
    });
    expect([code, stderr]).toEqual([
      2,
      'error: --token (or SOBOT_MOCK_TOKEN) is no token: give 1 to 1000 ASCII characters without spaces.\n',
    ]);
  });

  test('a behaviour file that cannot be written', async () => {
    const url = await startServer();
    const argv = [
      '--base-url',
      url,
      '--appid',
      '1',
      '--app-key',
      '2',
      '--only',
      'token',
      '--behaviour-file',
      'no/such/folder.json',
    ];
    const { code, stderr } = await check(argv, { folder: await temporaryFolder() });
    expect(code).toBe(2);
    expect(stderr).toContain('no/such/folder.json cannot be written: its folder does not exist');
  });
});

test('the help tells what a token call does, and where to put the key', async () => {
  const { code, stdout } = await check(['--help']);
  expect(code).toBe(0);
  expect(stdout.replaceAll(/\s+/gu, ' ')).toContain('on Sobot may end the token that your services hold');
  expect(stdout.replaceAll(/\s+/gu, ' ')).toContain('other users of this machine can read command lines');
});
