import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { repository } from './pack.ts';
import { run } from './run.ts';

const { tarball } = inject('published');

const jest = ['node_modules/jest/bin/jest.js'];
const jestOfModules = ['--experimental-vm-modules', ...jest];

let project: string;
/** The documented files, by the names that they begin with. */
let documented: ReadonlyMap<string, string>;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'sobot-mock-runners-'));
  const text = await readFile(join(repository, 'docs/ci.md'), 'utf8');
  documented = new Map(
    Array.from(text.matchAll(/^```(?:js|ts)\n\/\/ (\S+)\n([^]*?)^```$/gm), ([, name, code]) => [name!, code!]),
  );
  await writeFile(join(project, 'package.json'), JSON.stringify({ private: true }));
  const wanted = [`file:${tarball}`, 'jest@30', '@jest/globals@30', '@types/jest@30'];
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...wanted], project);
});
afterAll(() => rm(project, { recursive: true }));

/** A folder with some of the documented files, and nothing left of another test. */
async function folderWith(files: Readonly<Record<string, (code: string) => string>>): Promise<string> {
  const folder = await mkdtemp(join(project, 'tests-'));
  for (const [name, change] of Object.entries(files)) {
    await writeFile(join(folder, name), change(documented.get(name)!));
  }
  return folder;
}

/** What Node says, and how it ends; it must end by itself. */
function node(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ readonly code: number; readonly said: string }> {
  return new Promise((resolve) => {
    const options = { cwd: project, timeout: 60_000, env: { ...process.env, ...env } };
    const child = execFile(process.execPath, args, options, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, said: `${stdout}${stderr}` });
    });
  });
}

const same = (code: string): string => code;
const red = (code: string): string => code.replace('times: 1', 'times: 2');

const strict = {
  target: 'ES2022',
  module: 'Node20',
  strict: true,
  skipLibCheck: false,
  noEmit: true,
  lib: ['ES2023', 'DOM', 'ESNext.Disposable'],
};

const typedOrders = (): string => `
  import { expect, test } from '@jest/globals';
  import { matchers } from 'sobot-mock/matchers';
  expect.extend(matchers);
  test('typed', async () => {
    expect({}).toMatchContract('getToken.response');
    await expect('http://127.0.0.1:1').toHaveReceivedOperation('getToken', { times: 1 });
    // @ts-expect-error there is no such schema
    expect({}).toMatchContract('nothing');
  });
`;

const typedInvoices = (): string => `
  import { matchers } from 'sobot-mock/matchers';
  expect.extend(matchers);
  test('typed', () => {
    expect({}).toMatchContract('getToken.response');
    // @ts-expect-error there is no such schema
    expect({}).toMatchContract('nothing');
  });
`;

describe('Jest 30, as docs/ci.md has it', () => {
  const inGlobalSetup = { 'sobot.setup.mjs': same, 'sobot.teardown.mjs': same, 'jest.config.mjs': same };

  test('runs a test that is a module', async () => {
    const folder = await folderWith({ 'orders.test.mjs': same });
    const { code, said } = await node([...jestOfModules, '--rootDir', folder, '--testMatch', '**/*.test.mjs']);
    expect([said, code]).toEqual([expect.stringContaining('Tests:       1 passed, 1 total'), 0]);
  });

  test('ends when an assertion of one is red', async () => {
    const folder = await folderWith({ 'orders.test.mjs': red });
    const { code, said } = await node([...jestOfModules, '--rootDir', folder, '--testMatch', '**/*.test.mjs']);
    expect([said, code]).toEqual([expect.stringContaining('but 1 of 1 request for it matches'), 1]);
  });

  test('runs a CommonJS test without a flag, on a server of its global setup', async () => {
    const folder = await folderWith({ ...inGlobalSetup, 'invoices.test.js': same });
    const { code, said } = await node([...jest, '--config', join(folder, 'jest.config.mjs')]);
    expect([said, code]).toEqual([expect.stringContaining('Tests:       1 passed, 1 total'), 0]);
  });

  test('ends when an assertion of such a test is red', async () => {
    const folder = await folderWith({ ...inGlobalSetup, 'invoices.test.js': red });
    const { code, said } = await node([...jest, '--config', join(folder, 'jest.config.mjs')]);
    expect([said, code]).toEqual([expect.stringContaining('but 1 of 1 request for it matches'), 1]);
  });

  test.each([
    ['a module, by the file that is documented', { 'sobot-mock.d.ts': same, 'orders.test.mts': typedOrders }, ['node']],
    ['CommonJS, by importing the matchers', { 'invoices.test.ts': typedInvoices }, ['node', 'jest']],
  ])('knows the types of the matchers in a TypeScript test that is %s', async (_, files, types) => {
    const folder = await mkdtemp(join(project, 'typed-'));
    for (const [name, code] of Object.entries(files)) {
      await writeFile(join(folder, name), code(documented.get(name) ?? ''));
    }
    const compilerOptions = { ...strict, types };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*'] }));
    expect(await run(join(repository, 'node_modules/.bin/tsc'), ['-p', folder], project)).toBe('');
  });

  test('gives a CommonJS test every entry with the flag', async () => {
    const folder = join(project, 'every-entry');
    await mkdir(folder);
    const code = "test('entries', () => expect(typeof require('sobot-mock/server').startMockServer).toBe('function'));";
    await writeFile(join(folder, 'entries.test.js'), code);
    const { said } = await node([...jestOfModules, '--rootDir', folder]);
    expect(said).toContain('Tests:       1 passed, 1 total');
  });
});

test('node --test runs the test that docs/ci.md has, and ends', async () => {
  const folder = await folderWith({ 'orders.node.mjs': same });
  await copyFile(join(folder, 'orders.node.mjs'), join(folder, 'orders.test.mjs'));
  // Vitest marks its processes, and Node's runner then takes itself for one of its own children.
  const { code, said } = await node(['--test', join(folder, 'orders.test.mjs')], { NODE_TEST_CONTEXT: undefined });
  expect([said, code]).toEqual([expect.stringMatching(/pass 1\n/), 0]);
});
