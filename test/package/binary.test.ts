import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { repository } from './pack.ts';
import { run } from './run.ts';

let root: string;
let binary: string;
let folder: string;

/** As for a user who has no Node: nowhere to find it, and nothing of ours. */
const bare = { PATH: '/nowhere', HOME: '/nowhere' };

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sobot-mock-binary-test-'));
  binary = join(root, 'bin/sobot-mock');
  folder = join(root, 'empty');
  await mkdir(folder);
  const dockerfile = await readFile(join(repository, 'Dockerfile'), 'utf8');
  const step = /^RUN (npm run build:binary .*)$/m.exec(dockerfile)?.[1] ?? '';
  // The step of the Dockerfile in a plain shell, writing elsewhere.
  const command = step.replace('build/sobot-mock', binary).replace('build/image', join(root, 'image'));
  await run('sh', ['-ec', command], repository);
});

afterAll(() => rm(root, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function runBinary(...args: readonly string[]): Promise<Ended> {
  const ended = promisify(execFile)(binary, args, { cwd: folder, env: bare, maxBuffer: 2 ** 26 });
  return await ended.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Ended) => error,
  );
}

/** The address that a server prints once it is ready. */
async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of stdout as NodeJS.ReadableStream) {
    text += String(chunk);
    const address = /http:\/\/127\.0\.0\.1:\d+|https:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`The executable ended before it was ready:\n${text}`);
}

async function startBinary(...args: readonly string[]): Promise<string> {
  const child = spawn(binary, ['start', '--port', '0', '--log', 'json', ...args], {
    cwd: folder,
    env: bare,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    expect(child.exitCode).toBe(0);
  });
  return await addressOf(child);
}

test('it prints the version of the package, and warns of nothing', async () => {
  expect(await runBinary('--version')).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
});

test('it answers, shows the console and makes media and accounts, which are loaded when they are needed', async () => {
  const url = await startBinary();
  const query = 'appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
  const answer = await (await fetch(`${url}/api/get_token?${query}`)).json();
  expect(answer).toMatchObject({ ret_code: '000000' });
  const page = await fetch(`${url}/_mock`, { headers: { accept: 'text/html' } });
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const script = /src="([^"]+\.js)"/.exec(await page.text())?.[1] ?? '';
  expect((await fetch(new URL(script, `${url}/_mock`))).status).toBe(200);
  const { stdout } = await runBinary('wait', '--server', url, '--timeout', '2s');
  expect(stdout).toBe('');
});

test('it makes fixtures, shows schemas and speaks TLS with a certificate of its own making', async () => {
  const { code, stdout } = await runBinary('fixture', 'textMessage');
  expect([code, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ type: 'text' })]);
  const schema = await runBinary('schema', 'show', 'getTokenQuery');
  expect([schema.code, schema.stderr]).toEqual([0, '']);
  expect(await startBinary('--https')).toMatch(/^https:/);
});

test.each([
  ['sobot-mock.config.mjs', 'export default { appid: "from-a-module" };'],
  ['sobot-mock.config.ts', 'export default { appid: "from-typescript" as string };'],
  ['sobot-mock.config.json', '{ "appid": "from-json" }'],
])('it reads %s', async (name, text) => {
  await writeFile(join(folder, name), text);
  onTestFinished(() => rm(join(folder, name)));
  const url = await startBinary('--config', name);
  const tenants = (await (await fetch(`${url}/_mock/tenants`)).json()) as { items: { appid: string }[] };
  expect(tenants.items.map(({ appid }) => appid)).toEqual([/from-[a-z-]+/.exec(text)?.[0]]);
});

test('it judges a recorded session, in the thread that is inside it', async () => {
  const url = await startBinary();
  await fetch(`${url}/api/get_token?appid=1&create_time=1569397773&sign=wrong`);
  const session = await fetch(`${url}/_mock/tenants/1/journal?format=har`);
  await writeFile(join(folder, 'session.har'), await session.text());
  const { code, stdout } = await runBinary('check', 'har', 'session.har');
  expect([code, stdout]).toEqual([1, expect.stringContaining('sign')]);
});

test('it runs a command in another language and judges it', async () => {
  const { code, stderr } = await runBinary('exec', '--', '/bin/sh', '-c', 'test -n "$SOBOT_BASE_URL"');
  expect([code, stderr]).toEqual([2, expect.stringContaining('Nothing was asked of the mock server.')]);
});

test('every verb shows its help', async () => {
  const { stdout } = await runBinary('--help');
  const verbs = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, verb = '']) => verb);
  expect(verbs).toEqual(expect.arrayContaining(['start', 'exec', 'check', 'listen', 'proxy', 'run']));
  for (const verb of verbs) expect([verb, (await runBinary(verb, '--help')).code]).toEqual([verb, 0]);
});

test('beside it lie the licences of what is inside', async () => {
  const notices = await readFile(`${binary}.LICENSES.txt`, 'utf8');
  for (const name of Object.keys(manifest.dependencies).filter((dependency) => !dependency.startsWith('@types/'))) {
    expect(notices).toContain(`\n${name} `);
  }
});

test('the image holds the executable and its libraries, and runs as nobody in that root alone', async ({ skip }) => {
  const image = join(root, 'image');
  expect(await readdir(image)).toEqual(expect.arrayContaining(['LICENSES.txt', 'etc', 'sobot-mock']));
  expect((await stat(join(image, 'sobot-mock'))).mode & 0o777).toBe(0o755);
  skip(process.getuid?.() !== 0, 'only root can change the root');
  expect(await run('chroot', ['--userspec=65532:65532', image, '/sobot-mock', '--version'], folder)).toBe(
    `${manifest.version}\n`,
  );
});
