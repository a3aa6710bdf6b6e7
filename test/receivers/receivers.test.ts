import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, inject, test } from 'vitest';
import { checkReceiver } from '../../contract-tests/kit/index.ts';
import type { CheckReport } from '../../generators/generated/types.ts';

const secret = 's3cret of a channel';
const running: ChildProcess[] = [];

afterEach(async () => {
  for (const child of running.splice(0)) {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  }
});

/** Starts one of the receivers, and gives its origin. */
async function start(command: string, file: string): Promise<string> {
  const folder = inject('receivers');
  const env = { ...process.env, CHANNEL_SECRET: secret };
  const child = spawn(command, [join(folder, file)], { cwd: folder, env, stdio: ['ignore', 'pipe', 'ignore'] });
  running.push(child);
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith('{"port"')) return `http://127.0.0.1:${(JSON.parse(line) as { port: number }).port}`;
  }
  throw new Error(`${file} ended before it listened.`);
}

/** What is said of the receiver, and of it again. */
async function judgedTwice(command: string, file: string): Promise<readonly CheckReport[]> {
  const origin = await start(command, file);
  const options = { url: `${origin}/webhook`, secret, probe: `${origin}/handled` };
  return [await checkReceiver(options), await checkReceiver(options)];
}

function notPassed({ checks }: CheckReport): readonly string[] {
  return checks.filter(({ status }) => status !== 'passed').map(({ id, status }) => `${status} ${id}`);
}

/** Those two are the SDK's and Buffer's own: the report says that there is nothing to do. */
const lenient = ['warned signature/spelling', 'warned malformed/utf-8-refused'];

test.each([
  ['sdk-express5.mjs', '@line/bot-sdk on Express 5'],
  ['sdk-express4.mjs', '@line/bot-sdk on Express 4'],
  ['sdk-koa.mjs', '@line/bot-sdk on Koa'],
  ['sdk-functions-framework.mjs', '@line/bot-sdk on functions-framework'],
  ['fastify.mjs', 'raw bodies on Fastify'],
  ['hono.mjs', 'raw bodies on Hono'],
  ['hapi.mjs', 'raw bodies on hapi'],
  ['h3.mjs', 'raw bodies on h3'],
  ['nest.mjs', 'raw bodies on NestJS'],
])('%s: %s passes, twice in a row', async (file) => {
  const [first, second] = await judgedTwice(process.execPath, file);
  expect(notPassed(first!)).toEqual(lenient);
  expect(notPassed(second!)).toEqual(lenient);
});

test("sdk-express-guide.mjs: what the SDK's guide shows first keeps no ids, and refuses by 500", async () => {
  const expected = [
    'failed redelivery/handled-once',
    'failed redelivery/duplicate-handled-once',
    'failed redelivery/after-others',
    'failed redelivery/at-once',
    'warned signature/spelling',
    'warned refusal/status',
    'warned malformed/events',
    'warned malformed/utf-8-refused',
  ];
  const [first, second] = await judgedTwice(process.execPath, 'sdk-express-guide.mjs');
  expect(notPassed(first!)).toEqual(expected);
  expect(notPassed(second!)).toEqual(expected);
});

test('sdk-behind-json-parser.mjs: a parser in front of the SDK is one violation, and it is named', async () => {
  for (const { checks, counts } of await judgedTwice(process.execPath, 'sdk-behind-json-parser.mjs')) {
    expect(counts).toMatchObject({ passed: 0, failed: 1, warned: 0 });
    expect(checks[0]).toMatchObject({ id: 'signature/right', status: 'failed' });
    expect(checks[0]!.violations[0]!.remedy.en).toContain('a body parser such as express.json() reads the body');
  }
});

const languages = [
  ['python3', 'stdlib.py', ['warned malformed/lenient-json', 'warned malformed/utf-8-refused']],
  ['ruby', 'stdlib.rb', []],
] as const;

for (const [command, file, warned] of languages) {
  const isThere = spawnSync(command, ['--version']).status === 0;
  test(`${file}: the standard library alone passes, twice in a row`, async ({ skip }) => {
    skip(!isThere, `${command} is not installed on this machine`);
    const [first, second] = await judgedTwice(command, file);
    const judged = [first!, second!].map(notPassed);
    // What is lenient differs from version to version; nothing may fail, and both runs say the same.
    expect(judged[0]!.filter((line) => !line.startsWith('warned malformed/'))).toEqual([]);
    if (warned.length > 0) expect(judged[0]).toEqual(warned);
    expect(judged[1]).toEqual(judged[0]);
  });
}
