import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import { describeOnPostgres } from '../test/support/postgres.ts';

const main = join(import.meta.dirname, 'main.ts');
const query = '/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';

interface Command {
  readonly lines: NodeJS.AsyncIterator<string>;
  readonly stderr: () => string;
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

const running: Command[] = [];
afterEach(() => Promise.all(running.splice(0).map((command) => command.stop())));

function start(options: readonly string[], environment: Readonly<Record<string, string>> = {}): Command {
  const child = spawn(process.execPath, [main, 'start', '--port', '0', ...options], {
    env: { ...process.env, ...environment },
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const command = {
    lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](),
    stderr: () => stderr,
    ended,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
  running.push(command);
  return command;
}

async function firstLine({ lines, stderr }: Command): Promise<Readonly<Record<string, unknown>>> {
  const { done, value } = await lines.next();
  if (done) throw new Error(`It did not start: ${stderr()}`);
  return JSON.parse(value) as Readonly<Record<string, unknown>>;
}

test('start --store says why a database cannot be reached, and not the password; in Chinese where that is asked for', async () => {
  const url = 'postgres://ann:s3cret@nowhere.invalid/mock';
  const [english, chinese] = [start(['--store', url]), start(['--language', 'zh'], { SOBOT_MOCK_STORE: url })];
  expect([await english.ended, english.stderr()]).toEqual([
    2,
    'error: Failed to reach the ledger at postgres://nowhere.invalid:5432/mock: there is no such host. ' +
      'Name one that this machine can find.\n',
  ]);
  expect([await chinese.ended, chinese.stderr()]).toEqual([
    2,
    '错误：无法使用账本 postgres://nowhere.invalid:5432/mock：找不到该主机。请给出本机可以解析的主机名。\n',
  ]);
});

test('start takes a data file or a store, not both', async () => {
  const command = start(['--data', 'mock.db', '--store', 'postgres://ann:s3cret@nowhere.invalid/mock']);
  expect([await command.ended, command.stderr()]).toEqual([
    2,
    'error: Failed to start the mock server: data and store are both given, and each keeps what tenants hold: give one.\n',
  ]);
});

await describeOnPostgres('start --store', (postgres) => {
  test('makes one mock of two processes, and tells the database without its password', async () => {
    const name = await postgres.createDatabase();
    const url = postgres.url(name);
    const one = start(['--log', 'json', '--store', url]);
    const first = await firstLine(one);
    const two = start(['--log', 'json'], { SOBOT_MOCK_STORE: url });
    const second = await firstLine(two);
    expect([first['store'], second['store']]).toEqual(Array(2).fill(`postgres://127.0.0.1:${postgres.port}/${name}`));
    const tokenAt = async (server: typeof first): Promise<string> =>
      ((await (await fetch(`${String(server['url'])}${query}`)).json()) as { item: { token: string } }).item.token;
    const codeAt = async (server: typeof first, token: string): Promise<unknown> => {
      const init = { method: 'POST', headers: { token, 'content-type': 'application/json' }, body: '{}' };
      const answer = await fetch(`${String(server['url'])}/chat-set/api/line/query_task_list`, init);
      return ((await answer.json()) as { ret_code: unknown }).ret_code;
    };
    const old = await tokenAt(first);
    expect(await codeAt(second, old)).toBe('000000');
    const renewed = await tokenAt(second);
    expect(await Promise.all([codeAt(first, old), codeAt(second, old)])).toEqual(['900002', '900002']);
    expect(await codeAt(first, renewed)).toBe('000000');
    await Promise.all([one.stop(), two.stop()]);
    expect([one.stderr(), two.stderr()]).toEqual(['', '']);
    expect(await postgres.run('SELECT id FROM sobot_mock.replica', name)).toEqual([]);
  });

  test('is named in the banner', async () => {
    const name = await postgres.createDatabase();
    const command = start(['--store', postgres.url(name)]);
    await expect.poll(command.stderr, { timeout: 30_000 }).toContain('Ctrl+C');
    expect(command.stderr()).toContain(`shared in      postgres://127.0.0.1:${postgres.port}/${name}`);
    expect(command.stderr()).not.toContain('word');
  });
});
