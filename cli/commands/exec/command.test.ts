import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { validators } from '../../../generators/entries/schemas.ts';
import { startMockServer } from '../../../mock-server/server.ts';
import { freeUrl } from '../../../test/support/free-port.ts';
import { startReceiver } from '../../../test/support/receiver.ts';
import { startCommand, type RunningCommand, type StartOptions } from '../../testing/run-command.ts';
import { runInProcess } from '../../testing/run-in-process.ts';

/** A client that takes a token and asks for the first page of the tasks; `bad` sends a page_size that is none. */
const client = `
const { SOBOT_BASE_URL: url, SOBOT_APPID: appid, SOBOT_APP_KEY: key } = process.env;
const time = String(Math.floor(Date.now() / 1000));
const sign = require('node:crypto').createHash('md5').update(appid + time + key).digest('hex');
const answer = async (path, init) => (await fetch(url + path, init)).json();
(async () => {
  const { item } = await answer('/api/get_token?appid=' + appid + '&create_time=' + time + '&sign=' + sign);
  const headers = { token: item.token, 'content-type': 'application/json' };
  const body = JSON.stringify({ page_size: process.argv[1] === 'bad' ? 0 : 100 });
  const { ret_code } = await answer('/chat-set/api/line/query_task_list', { method: 'POST', headers, body });
  console.log(ret_code);
})();
`;

const node = process.execPath;

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function exec(argv: readonly string[], options?: StartOptions): Promise<Ended> {
  const { child, ended } = startCommand(['exec', ...argv], options);
  let stdout = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  const { code, stderr } = await ended;
  return { code, stdout, stderr };
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-exec-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Whether a process is there and has not ended: one whose exit code nobody fetched is an entry, and no more. */
async function runs(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
    return !/^State:\tZ/m.test(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''));
  } catch {
    return false;
  }
}

describe('a command that ends well', () => {
  test('ends with 0 where what it asked was right; stdout is its own', async () => {
    const { code, stdout, stderr } = await exec(['--except', 'paging', '--', node, '-e', client]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '000000\n' });
    expect(stderr).toContain('2 requests of 1 tenant');
    expect(stderr).toContain('Exit code 0: all is well.');
  });

  test('ends with 1 where what it asked was wrong, and the report goes to each file in its form', async () => {
    const folder = await newFolder();
    const files = ['-o', 'journal.json', '-o', 'journal.xml'];
    const { code, stderr } = await exec([...files, '--', node, '-e', client, 'bad'], { folder });
    expect(code).toBe(1);
    expect(stderr).toContain('requests/parameters');
    expect(stderr).toContain('Exit code 1: the command ended well, what was judged did not.');
    const report = JSON.parse(await readFile(join(folder, 'journal.json'), 'utf8')) as unknown;
    expect(validators.checkReport(report)).toBe(true);
    expect(await readFile(join(folder, 'journal.xml'), 'utf8')).toContain('<testsuites');
  });

  test('ends with 2 where it asked nothing, and is told what it should read', async () => {
    const { code, stderr } = await exec(['--', node, '-e', '']);
    expect(code).toBe(2);
    expect(stderr).toContain('Let the command read its address from SOBOT_BASE_URL');
  });

  test('ends with 2 where it asked, and the flags leave no check, and is told which', async () => {
    const none = ['--only', 'token', '--except', 'token', '--', node, '-e', client];
    const { code, stderr } = await exec(none);
    expect(code).toBe(2);
    expect(stderr).toContain('Exit code 2: --only and --except leave no check, so nothing was judged.');
    expect((await exec(['--language', 'zh', ...none])).stderr).toContain(
      '退出码 2：--only 和 --except 没有留下任何检查，因此什么也没检查。',
    );
  });

  test('is told in Chinese where that is asked for', async () => {
    const { stderr } = await exec(['--language', 'zh', '--', node, '-e', client, 'bad']);
    expect(stderr).toContain('退出码 1：命令正常结束，但检查未通过。');
  });
});

test('a command that fails ends with its own exit code, whatever is judged', async () => {
  const { code, stderr } = await exec(['--', node, '-e', `${client}; process.exitCode = 7`, 'bad']);
  expect(code).toBe(7);
  expect(stderr).toContain("Exit code 7: the command's own.");
});

test('a command that fails keeps its exit code though it took its tenant away', async () => {
  const script = `
const { SOBOT_MOCK_URL: url, SOBOT_APPID: appid, SOBOT_MOCK_CONTROL_TOKEN: token } = process.env;
const headers = { authorization: 'Bearer ' + token };
fetch(url + '/_mock/tenants/' + appid, { method: 'DELETE', headers }).then(() => process.exit(9));
`;
  const { code, stderr } = await exec(['--', node, '-e', script]);
  expect({ code, stderr }).toEqual({ code: 9, stderr: expect.stringContaining('warning: nothing was judged:') });
  const chinese = await exec(['--language', 'zh', '--', node, '-e', script]);
  expect(chinese.stderr).toMatch(/^警告：没有检查任何内容：http:\/\/127\.0\.0\.1:\d+：租户 "1" 已于 .+ 被移除。/mu);
});

describe('a report of an earlier run is told to be one', () => {
  const old = async (): Promise<string> => {
    const folder = await newFolder();
    await writeFile(join(folder, 'journal.xml'), '<yesterday/>');
    return folder;
  };

  test.each([
    ['', 2],
    ['process.exit(3)', 3],
  ])('where nothing was asked: %s', async (script, expected) => {
    const folder = await old();
    const argv = ['-o', 'journal.xml', '--', node, '-e', script];
    const { code, stderr } = await exec(argv, { folder });
    expect({ code, stderr }).toEqual({
      code: expected,
      stderr: expect.stringContaining(
        'No report was written to journal.xml: what an earlier run left there stays as it was.\n',
      ),
    });
    expect((await exec(['--language', 'zh', ...argv], { folder })).stderr).toContain(
      '没有写报告 journal.xml：此前运行留下的内容保持原样。\n',
    );
    expect(await readFile(join(folder, 'journal.xml'), 'utf8')).toBe('<yesterday/>');
  });

  test.each([9, 0])('and one of coverage, where the command took its tenant away and ended with %i', async (end) => {
    const folder = await old();
    const script = `
const { SOBOT_MOCK_URL: url, SOBOT_APPID: appid, SOBOT_MOCK_CONTROL_TOKEN: token } = process.env;
const headers = { authorization: 'Bearer ' + token };
fetch(url + '/_mock/tenants/' + appid, { method: 'DELETE', headers }).then(() => process.exit(${end}));
`;
    const files = ['-o', 'journal.xml', '--coverage-output', 'c.html'];
    const { code, stderr } = await exec([...files, '--', node, '-e', script], { folder });
    expect([code, stderr.match(/^No report .+$/gmu)]).toEqual([
      end === 0 ? 2 : 9,
      [
        'No report was written to journal.xml: what an earlier run left there stays as it was.',
        'No report was written to c.html: what an earlier run left there stays as it was.',
      ],
    ]);
    expect(await readdir(folder)).toEqual(['journal.xml']);
  });

  test.each([
    ['there is no such command', ['--', './no-such-command']],
    ['no server answers', ['--server', 'http://127.0.0.1:9', '--', node, '-e', '']],
  ])('where %s', async (_why, argv) => {
    const folder = await old();
    const { stderr } = await exec(['-o', 'journal.xml', ...argv], { folder });
    expect(stderr).toContain('No report was written to journal.xml: what an earlier run left there stays as it was.\n');
  });
});

test('the command is given its variables, and those that are named for it', async () => {
  const names = ['SOBOT_BASE_URL', 'SOBOT_APPID', 'SOBOT_APP_KEY', 'SOBOT_MOCK_URL', 'SOBOT_MOCK_CONTROL_TOKEN'];
  const script = `console.log(JSON.stringify(process.env))`;
  const own = ['--env', 'HOST=base-url', '--env', 'SECRET=webhook-secret', '--appid', 'shop'];
  const { stdout } = await exec([...own, '--', node, '-e', script]);
  const given = JSON.parse(stdout) as Record<string, string>;
  expect(names.filter((name) => given[name] === undefined)).toEqual([]);
  expect(given['SOBOT_APPID']).toBe('shop');
  expect(given['HOST']).toBe(given['SOBOT_BASE_URL']);
  expect(given['SECRET']).toMatch(/^[0-9a-f]{32}$/);
  expect(given['SOBOT_MOCK_WEBHOOK_SECRET']).toBe(given['SECRET']);
});

/** Tells of its tenant what its options set. */
const tellTenant = `
const { SOBOT_MOCK_URL: url, SOBOT_APPID: appid, SOBOT_MOCK_CONTROL_TOKEN: token } = process.env;
const headers = token === undefined ? {} : { authorization: 'Bearer ' + token };
const read = async (path) => (await fetch(url + '/_mock/tenants/' + appid + path, { headers })).json();
Promise.all([read(''), read('/broadcast-tasks'), read('/receivers')]).then(([tenant, tasks, receivers]) => {
  const { seed, timezone, behaviour, clock, appKey } = tenant;
  console.log(JSON.stringify([
    appid, appKey, seed, timezone, behaviour.mediaItem, clock.now, clock.frozen,
    tasks.items.length, receivers.items.map(({ url, redelivery }) => [url, redelivery.enabled]),
  ]));
});
`;

const tenantFlags = ['--appid', 'shop', '--app-key', 'k', '--seed', '5', '--timezone', 'GMT+09:00'];
const stateFlags = ['--behaviour', 'mediaItem=object', '--clock', '2025-03-10T08:00:00Z', '--initial-state', 'empty'];
const webhookFlags = ['--webhook-url', 'http://127.0.0.1:9/hook', '--redelivery'];

describe('options of start', () => {
  const told = ['shop', 'k', 5, 'GMT+09:00', 'object', '2025-03-10T08:00:00.000Z', true, 0];
  const argv = [...tenantFlags, ...stateFlags, ...webhookFlags, '--', node, '-e', tellTenant];

  test('hold for a server of its own', async () => {
    const { stdout } = await exec(argv);
    expect(JSON.parse(stdout)).toEqual([...told, [['http://127.0.0.1:9/hook', true]]]);
  });

  test('hold for a tenant in a server that runs', async () => {
    const server = await startMockServer({ port: 0 });
    onTestFinished(() => server.close());
    const { stdout } = await exec(['--server', server.url, ...argv]);
    expect(JSON.parse(stdout)).toEqual([...told, [['http://127.0.0.1:9/hook', true]]]);
  });
});

test.each([
  ['the configuration', { store: 'postgres://127.0.0.1:1/x' }, {}],
  ['the environment', {}, { SOBOT_MOCK_STORE: 'postgres://127.0.0.1:1/x' }],
  ['the configuration', { data: 'kept.db', saveOnExit: 'kept.json' }, {}],
])(
  'what a server that stays keeps, as %s says, holds for none of one command: %j %j',
  async (_, config, environment) => {
    const folder = await newFolder();
    await writeFile(join(folder, 'sobot-mock.config.json'), JSON.stringify(config));
    const { code, stdout } = await exec(['--except', 'paging', '--', node, '-e', client], { folder, environment });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '000000\n' });
    expect(await readdir(folder)).toEqual(['sobot-mock.config.json']);
  },
);

test('the command reads the stdin of exec, and writes as much as it likes', async () => {
  const script = `process.stdin.on('data', (text) => process.stdout.write(String(text).repeat(2_000_000)))`;
  const { stdout } = await exec(['--', node, '-e', script], { stdin: 'hello' });
  expect(stdout === 'hello'.repeat(2_000_000)).toBe(true);
});

test('a fault of exec itself ends it with 70, tells what was behind it, and takes the command along', async () => {
  const fault = `process.once('SIGUSR2', () => { throw new Error('boom', { cause: new Error('the reason') }); })`;
  const environment = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fault)}` };
  const { child, nextLine, ended } = startCommand(['exec', '--', 'sh', '-c', 'echo $$; exec sleep 600'], {
    environment,
  });
  const pid = Number(await nextLine());
  child.kill('SIGUSR2');
  const { code, stderr } = await ended;
  expect(code).toBe(70);
  expect(stderr).toMatch(
    /^Error: boom\n {4}at [^]+\ncaused by Error: the reason\n {4}at [^]+ is a bug in sobot-mock /mu,
  );
  expect(await runs(pid)).toBe(false);
});

/** A command that acts as a LINE user and waits until the delivery was given up. */
const actAndWait = `
const { SOBOT_MOCK_URL: url, SOBOT_APPID: appid, SOBOT_MOCK_CONTROL_TOKEN: token } = process.env;
const headers = { authorization: 'Bearer ' + token, 'content-type': 'application/json' };
const path = url + '/_mock/tenants/' + appid;
(async () => {
  await fetch(path + '/events', { method: 'POST', headers, body: '{"type":"image"}' });
  for (let gaveUp = 0; gaveUp === 0;) ({ gaveUp } = await (await fetch(path + '/deliveries/stats', { headers })).json());
})();
`;

test('webhook events that nobody acknowledges are a violation', async () => {
  const { code, stderr } = await exec(['--webhook-url', await freeUrl(), '--', node, '-e', actAndWait]);
  expect(code).toBe(1);
  expect(stderr).toContain(
    'Deliveries 0 of 1 acknowledged, 1 failed (1 × could_not_connect; the first: connect ECONNREFUSED',
  );
});

/** A command that acts as a LINE user while a fault holds its event back. */
const actHeldBack = `
(async () => {
  const { SOBOT_MOCK_URL: mock, SOBOT_APPID: id, SOBOT_MOCK_CONTROL_TOKEN: token } = process.env;
  const headers = { authorization: 'Bearer ' + token, 'content-type': 'application/json' };
  const post = (path, body) => fetch(mock + '/_mock/tenants/' + id + path, { method: 'POST', headers, body });
  await post('/faults', '{"delivery":{"delay":"5m"}}');
  await post('/events', '{"type":"image"}');
})();
`;

test.each([
  ['violation', 0],
  ['warning', 1],
])('a webhook event that was never tried is a warning: with --fail-on %s it ends with %i', async (failOn, code) => {
  const flags = ['--fail-on', failOn, '--except', 'paging', '--webhook-url', await freeUrl()];
  const ended = await exec([...flags, '--', node, '-e', `${client}${actHeldBack}`]);
  expect({ code: ended.code, stderr: ended.stderr }).toEqual({
    code,
    stderr: expect.stringContaining('Deliveries 0 of 1 acknowledged, 1 had not ended when the command did\n'),
  });
});

test.each([
  [401, 'en', 'HTTP 401: the signature is of the bytes as they came, not of JSON that was parsed and written again)'],
  [500, 'en', '1 failed (1 × error_status_code; the first: HTTP 500)'],
  [
    403,
    'zh',
    '1 次失败（1 × error_status_code；第一次：HTTP 403：签名针对收到的原始字节，而不是解析后重新写出的 JSON）',
  ],
] as const)(
  'a receiver that answers %i is told of with what is wrong most often, in %s',
  async (status, language, told) => {
    const receiver = await startReceiver((response) => response.writeHead(status).end());
    const flags = ['--language', language, '--webhook-url', receiver.url];
    const { code, stderr } = await exec([...flags, '--', node, '-e', actAndWait]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(told) });
  },
);

/** Makes tenants of its own, as tests do: each takes tokens for every call, and the last has a webhook that nobody takes. */
const ownTenants = (receiver: string): string => `
const { SOBOT_MOCK_URL: url, SOBOT_MOCK_CONTROL_TOKEN: token } = process.env;
const headers = { authorization: 'Bearer ' + token, 'content-type': 'application/json' };
const post = (path, body) => fetch(url + '/_mock/tenants' + path, { method: 'POST', headers, body: JSON.stringify(body) });
(async () => {
  for (const appid of ['a', 'b']) {
    await post('', { appid, appKey: 'k' });
    process.env.SOBOT_APPID = appid;
    process.env.SOBOT_APP_KEY = 'k';
    await new Promise((resolve) => require('node:child_process')
      .spawn(process.execPath, ['-e', process.env.CLIENT], { stdio: 'inherit' }).on('close', resolve));
  }
  await post('/b/receivers', { url: ${JSON.stringify(receiver)}, redelivery: { enabled: false } });
  await post('/b/events', { type: 'image' });
  for (let gaveUp = 0; gaveUp === 0;) {
    ({ gaveUp } = await (await fetch(url + '/_mock/tenants/b/deliveries/stats', { headers })).json());
  }
})();
`;

test('tenants that the command makes are judged with its own: requests, deliveries and coverage', async () => {
  const folder = await newFolder();
  const flags = ['--except', 'paging', '-o', 'journal.json', '--coverage-output', 'coverage.json'];
  const environment = { CLIENT: client };
  const { code, stdout, stderr } = await exec([...flags, '--', node, '-e', ownTenants(await freeUrl())], {
    folder,
    environment,
  });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '000000\n000000\n' });
  expect(stderr).toContain('4 requests of 2 tenants');
  expect(stderr).toContain('Deliveries 0 of 1 acknowledged, 1 failed (1 × could_not_connect;');
  const read = async (name: string) =>
    JSON.parse(await readFile(join(folder, name), 'utf8')) as { journals: { tenant: string; requests: number }[] };
  expect((await read('journal.json')).journals.map(({ tenant }) => tenant)).toEqual(['a', 'b']);
  expect((await read('coverage.json')).journals.map(({ tenant, requests }) => [tenant, requests])).toEqual([
    ['1', 0],
    ['a', 2],
    ['b', 2],
  ]);
});

describe('a report whose folder the command removes', () => {
  const flags = ['--except', 'paging', '-o', 'out/journal.xml', '--coverage-output', 'out/coverage.json'];
  const removing = `process.on('exit', () => require('node:fs').rmSync('out', { recursive: true }));${client}`;

  test('is warned of, and the code stays that of the command where that failed', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'out'));
    const failing = `${removing}process.on('exit', () => (process.exitCode = 7));`;
    const { code, stdout, stderr } = await exec([...flags, '--', node, '-e', failing], { folder });
    expect({ code, stdout }).toEqual({ code: 7, stdout: '000000\n' });
    for (const name of ['journal.xml', 'coverage.json']) {
      expect(stderr).toContain(`warning: out/${name} cannot be written: its folder does not exist.`);
    }
    expect(stderr).toContain('2 requests of 1 tenant');
    expect(stderr).toContain("Exit code 7: the command's own.");
  });

  test('ends it with 2 where the command ended well, after all else was told; in Chinese, too', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'out'));
    const { code, stderr } = await exec([...flags, '--language', 'zh', '--', node, '-e', removing], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain('警告：out/journal.xml 无法写入：其文件夹不存在。');
    expect(stderr).toContain('退出码 2：命令正常结束，但有报告无法写入。');
  });
});

test('coverage below the bar ends it with 1; in Chinese, too', async () => {
  const flags = ['--except', 'paging', '--coverage', '--language', 'zh', '--fail-under', '50'];
  const { code, stderr } = await exec([...flags, '--', node, '-e', client]);
  expect(code).toBe(1);
  expect(stderr).toContain('契约覆盖率');
  expect(stderr).toContain('提升最多的测试');
  expect(stderr).toContain('退出码 1：命令正常结束，但覆盖率低于 --fail-under。');
});

describe('a server that runs', () => {
  test('gets a tenant for the command, which is gone after it', async () => {
    const server = await startMockServer({ port: 0 });
    onTestFinished(() => server.close());
    const { code, stdout } = await exec(['--server', server.url, '--appid', 'shop', '--', node, '-e', client]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '000000\n' });
    expect(server.emulator.tenants.list().map(({ appid }) => appid)).toEqual(['1']);
  });

  test('is left without the tenant though the command fails', async () => {
    const server = await startMockServer({ port: 0 });
    onTestFinished(() => server.close());
    const { code } = await exec(['--server', server.url, '--', node, '-e', 'process.exit(6)']);
    expect(code).toBe(6);
    expect(server.emulator.tenants.list().map(({ appid }) => appid)).toEqual(['1']);
  });

  test('is left without the tenant though Ctrl+C ends the command', async () => {
    const server = await startMockServer({ port: 0 });
    onTestFinished(() => server.close());
    const { child, nextLine, ended } = startCommand([
      'exec',
      '--server',
      server.url,
      '--',
      'sh',
      '-c',
      // A shell that starts another process may miss a signal at that moment.
      'echo; exec sleep 600',
    ]);
    await nextLine();
    expect(server.emulator.tenants.list()).toHaveLength(2);
    child.kill('SIGINT');
    expect((await ended).code).toBe(130);
    expect(server.emulator.tenants.list()).toHaveLength(1);
  });

  test('says itself where it may send webhooks', async () => {
    const server = await startMockServer({ port: 0, webhooks: { allowHosts: ['app.test'] } });
    onTestFinished(() => server.close());
    const run = (host: string) =>
      runInProcess(['exec', '--server', server.url, '--webhook-url', `http://${host}/hook`, '--', node, '-e', '']);
    expect((await run('app.test')).stderr).toContain('Nothing was asked of the mock server.');
    expect((await run('other.test')).stderr).toContain('other.test');
    expect(server.emulator.tenants.list()).toHaveLength(1);
  });

  test('that does not answer ends it with 3, before the command begins', async () => {
    const { origin } = new URL(await freeUrl());
    const { code, stderr } = await runInProcess(['exec', '--server', origin, '--', node, '-e', 'throw 1']);
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining(`${origin} does not answer`) });
  });
});

describe('wrong usage', () => {
  const cases: readonly (readonly [argv: readonly string[], told: string])[] = [
    [['--', 'there-is-no-such-command'], 'Failed to run there-is-no-such-command: there is no such command.'],
    [['--env', 'HOST', '--', 'true'], 'Write it like --env SOBOT_HOST=base-url.'],
    [['--env', 'HOST=base-ur', '--', 'true'], 'Did you mean base-url?'],
    [['--reporter', 'jnit', '--', 'true'], 'Did you mean junit?'],
    [['--log', 'json', '--', 'true'], 'Choose pretty or silent.'],
    [['--server', 'http://127.0.0.1:1', '--port', '0', '--', 'true'], '--port does nothing with --server'],
    [['--', 'true', '\0'], 'Failed to run true: '],
    [['--', 'true', 'x'.repeat(3_000_000)], 'Failed to run true: its words and its environment are too long'],
    [['--', import.meta.dirname], 'it may not be run: permission denied.'],
    [['--only', 'reqests', '--', 'false'], 'Did you mean requests?'],
    [['-o', 'no/such/folder.json', '--', 'true'], 'its folder does not exist'],
    [['--fail-under', 'x', '--', 'true'], 'is no percentage'],
    [
      ['--redelivery', '--webhook-secret', 's', '--', 'true'],
      'error: --redelivery (or SOBOT_MOCK_REDELIVERY, or redelivery of the configuration) does nothing without a receiver.',
    ],
    [[], "missing required argument 'command'"],
    [['ls', '--color'], 'What belongs to the command goes behind --: sobot-mock exec -- npm test --watch'],
  ];

  test.each(
    cases.map(([argv, told]) => ({
      argv,
      told,
      words: argv.map((word) => JSON.stringify(word).slice(0, 40)).join(' '),
    })),
  )('$words', async ({ argv, told }) => {
    const { code, stderr } = await runInProcess(['exec', ...argv]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(told) });
  });
});

test('of the forms of a log, help names those that exec has', async () => {
  const { stdout } = await runInProcess(['exec', '--help']);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
    '--log <format> what to print of each request: pretty or silent (default: silent)',
  );
});

test('a log that exec does not have is refused with the variable that asks for it', async () => {
  const { code, stderr } = await runInProcess(['exec', '--', 'true'], { environment: { SOBOT_MOCK_LOG: 'json' } });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'error: SOBOT_MOCK_LOG=json would write between the lines of the command. Choose pretty or silent.\n',
  });
});

describe('signals', () => {
  /** Starts a shell line that tells its number, and waits until it is there. */
  async function startShell(
    line: string,
    grace = '10s',
  ): Promise<{ command: RunningCommand; pids: readonly number[] }> {
    const command = startCommand(['exec', '--grace', grace, '--', 'sh', '-c', line]);
    const pids = (await command.nextLine()).split(' ').map(Number);
    return { command, pids };
  }

  test('a command that a signal ends gives 128 and its number', async () => {
    const { code, stderr } = await exec(['--', 'sh', '-c', 'kill -9 $$']);
    expect({ code, stderr }).toEqual({ code: 137, stderr: expect.stringContaining('was ended by SIGKILL.') });
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s reaches the command and what it started, and ends it with %i', async (signal, code) => {
    const { command, pids } = await startShell('sleep 600 & echo $$ $!; exec sleep 600');
    command.child.kill(signal);
    expect((await command.ended).code).toBe(code);
    expect(await Promise.all(pids.map(runs))).toEqual([false, false]);
  });

  test('a command that ends in its own way after a signal keeps its exit code', async () => {
    const { command } = await startShell('trap "exit 5" TERM; echo $$; while :; do sleep 0.05; done');
    command.child.kill('SIGTERM');
    expect((await command.ended).code).toBe(5);
  });

  test('one that ignores it is killed when its time is up', async () => {
    const { command, pids } = await startShell('trap "" TERM; echo $$; while :; do sleep 0.05; done', '50ms');
    command.child.kill('SIGTERM');
    expect((await command.ended).code).toBe(137);
    expect(await Promise.all(pids.map(runs))).toEqual([false]);
  });

  test('what a command leaves behind ends with it', async () => {
    const { command, pids } = await startShell('sleep 600 & echo $!');
    expect((await command.ended).code).toBe(2);
    expect(await Promise.all(pids.map(runs))).toEqual([false]);
  });

  test('what left the group of the command ends with it, too', async () => {
    const { command, pids } = await startShell('set -m; sleep 600 & echo $!; kill -9 $$');
    expect((await command.ended).code).toBe(137);
    expect(await Promise.all(pids.map(runs))).toEqual([false]);
  });

  test('who is told twice is killed, and with it what left its group', async () => {
    // Deaf to both, for which of two signals that come at once is heard first is up to the system.
    const { command, pids } = await startShell(
      'trap "" INT TERM; set -m; sleep 600 & echo $$ $!; while :; do sleep 0.05; done',
    );
    command.child.kill('SIGINT');
    command.child.kill('SIGTERM');
    expect((await command.ended).code).toBe(137);
    expect(await Promise.all(pids.map(runs))).toEqual([false, false]);
  });
});
