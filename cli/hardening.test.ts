import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createControlClient } from './control-client.ts';
import { readDocuments } from './documents.ts';
import { startCommand } from './testing/run-command.ts';
import { runInProcess } from './testing/run-in-process.ts';
import { writeText } from './write-text.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-hardening-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('F8', () => {
  test('a server goes on when the reader of its log is gone', async () => {
    const command = startCommand(['start', '--port', '0', '--initial-state', 'empty', '--log', 'json']);
    onTestFinished(() => void command.child.kill('SIGKILL'));
    const { url } = JSON.parse(await command.nextLine()) as { url: string };
    command.child.stdout!.destroy();
    const told = command.stderrHas('the server goes on');
    const ask = async (): Promise<void> => expect((await fetch(`${url}/api/get_token?appid=1`)).status).toBe(200);
    // A process that another test starts just now holds the pipe, too, until it has begun: the first lines may find a reader.
    while ((await Promise.race([told, ask()])) === undefined);
    expect(await told).toContain('note: the log on stdout goes on no more');
    expect((await fetch(`${url}/_mock/live`)).status).toBe(200);
    command.child.kill('SIGTERM');
    expect((await command.ended).code).toBe(0);
  });
});

test('F25: a fault of the server is printed with its stack', async () => {
  const fault =
    'let%20e=encodeURIComponent;globalThis.encodeURIComponent=(t)=>{if(t===`boom`)throw%20new%20TypeError(`broken%20on%20purpose`);return%20e(t)}';
  const command = startCommand(['start', '--port', '0', '--initial-state', 'empty', '--log', 'json'], {
    environment: { NODE_OPTIONS: `--import=data:text/javascript,${fault}` },
  });
  onTestFinished(() => void command.child.kill('SIGKILL'));
  const { url } = JSON.parse(await command.nextLine()) as { url: string };
  const { status } = await fetch(`${url}/_mock/tenants/1/channels`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"id":"boom"}',
  });
  expect(status).toBe(500);
  expect(await command.stderrHas('   at ')).toContain('error: TypeError: broken on purpose\n');
});

describe('F15: a file that cannot be written whole', () => {
  test('is beside the old one until it is', async () => {
    const file = join(folder, 'old.json');
    await writeFile(file, 'old');
    const before = await readFile(file);
    await writeText('new', { folder, file: 'old.json' });
    expect([before.toString(), await readFile(file, 'utf8')]).toEqual(['old', 'new']);
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('leaves the old one', async () => {
    await writeFile(join(folder, 'kept.json'), 'old');
    // Nothing can be made of it: no text has a character of this kind.
    const text = { toString: () => 'x' } as unknown as string;
    await expect(writeText(text, { folder, file: 'kept.json' })).rejects.toThrow('kept.json cannot be written');
    expect(await readFile(join(folder, 'kept.json'), 'utf8')).toBe('old');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('F17: a file of 20,000 levels', () => {
  const levels = 20_000;
  const deep = `${'['.repeat(levels)}${']'.repeat(levels)}`;
  beforeAll(() => writeFile(join(folder, 'deep.json'), deep));

  test.each([
    ['start', '--port', '0', '--initial-state', 'deep.json'],
    ['start', '--port', '0', '--config', 'deep.json'],
    ['run', 'deep.json', '--dry-run'],
  ])('is refused by %s %s %s %s', async (...argv) => {
    const { code, stderr } = await runInProcess(argv, { folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining('nests arrays and objects more than 500 deep')]);
  });

  test('is no JSON to schema validate, whoever reads why', async () => {
    const { code, stdout } = await runInProcess(['schema', 'validate', 'webhookEnvelope', 'deep.json'], { folder });
    expect([code, stdout]).toEqual([1, expect.stringContaining('it nests arrays and objects more than 500 deep')]);
    const argv = ['schema', 'validate', 'webhookEnvelope', 'deep.json', '--language', 'zh'];
    expect((await runInProcess(argv, { folder })).stdout).toContain('  不是 JSON：数组和对象嵌套超过 500 层\n');
  });
});

describe('F20', () => {
  test('a server that drips holds no command for ever', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(timer));
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const client = createControlClient({
      server: origin,
      controlToken: undefined,
      language: 'en',
      connections: 1,
      totalTimeout: 100,
    });
    await expect(client.call('GET', '/tenants')).rejects.toMatchObject({
      text: {
        en: expect.stringContaining(`${origin} does not answer: no whole answer within 100 ms. `),
        zh: expect.stringContaining(`${origin} 没有应答：100 ms 内没有完整的应答。`),
      },
    });
    client.close();
  });

  test('a line of many pieces is joined once', async () => {
    // Joined anew with each piece, it takes minutes.
    const text = `["${'x'.repeat(5_000_000)}"]`;
    async function* pieces(): AsyncGenerator<Uint8Array> {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; at += 64) yield bytes.subarray(at, at + 64);
    }
    const read = [];
    for await (const document of readDocuments(pieces(), 'stdin')) read.push(document);
    expect(read).toEqual([{ line: 1, value: JSON.parse(text) as unknown }]);
  });

  test('a file without an end is given up', async () => {
    const { code, stderr } = await runInProcess(['start', '--port', '0', '--initial-state', '/dev/zero']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('is over 256 MiB. Give a smaller one.')]);
  });

  test('check receiver --only signature without a secret checks nothing, which is no success', async () => {
    const { code } = await runInProcess(['check', 'receiver', '--url', 'http://127.0.0.1:9/', '--only', 'signature']);
    expect(code).toBe(2);
  });
});

describe('F21: what a terminal would act upon is shown', () => {
  const escape = '\u001b]0;title\u0007\u009b31m\u202e';
  test.each([
    [[`x${escape}`]],
    [['start', `--x${escape}`]],
    [['start', '--config', `x${escape}.json`]],
    [['schema', 'validate', 'webhookEnvelope', `x${escape}`]],
  ])('%j', async (argv) => {
    const { code, stderr } = await runInProcess(argv);
    expect(code).toBe(2);
    expect(stderr).toMatch(/\\u001b\]0;title\\u0007\\u009b31m\\u202e/);
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});

test.each([
  ['start', '--initial-state', 'empty'],
  ['proxy', '--target', 'http://127.0.0.1:9'],
  ['listen', '--language', 'en'],
])('F11: %s --log json does not print a control token that was given', async (...argv) => {
  const command = startCommand([...argv, '--port', '0', '--log', 'json', '--control-token', 'tok3n-of-mine']);
  onTestFinished(() => void command.child.kill('SIGKILL'));
  expect(await command.nextLine()).not.toContain('tok3n-of-mine');
});
