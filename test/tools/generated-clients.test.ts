/** Tools that others wrote, given the exports: generators whose clients must compile and call, models, validators, a mock. */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { examples, schemas } from '../../generators/generated/schemas.ts';
import { loadContract, publishedSchemas } from '../../generators/lib/load-contract.ts';
import { startMockServer, type MockServer } from '../../mock-server/server.ts';
import { run } from '../package/run.ts';
import { freePort } from '../support/free-port.ts';
import { clientCode, fileScript, generatorSettings, modelScript, validatorScript } from './scripts.ts';

const packages = [
  ...['@hyperjump/json-schema@1.18.0', '@cfworker/json-schema@4.1.6', 'ajv@8.20.0', 'openapi-typescript@7.13.0'],
  ...['openapi-fetch@0.17.0', '@hey-api/openapi-ts@0.99.0', 'orval@8.38.0', '@asyncapi/modelina@5.10.1'],
  ...['@stoplight/prism-cli@5.16.0', 'typescript@5.9.3', 'zod@4.4.3', '@types/node@22.20.5'],
  ...['@apidevtools/json-schema-ref-parser@15.5.2', 'vscode-json-languageservice@5.7.2', 'z-schema@12.5.0'],
];

let folder: string;
let server: MockServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-tools-'));
  await cp(join(import.meta.dirname, '../../docs/api'), folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  await writeFile(join(folder, 'contract.json'), JSON.stringify({ schemas, examples }));
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', ...packages], folder);
  server = await startMockServer({ port: 0 });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

function tool(name: string, ...args: readonly string[]): Promise<string> {
  return run('npx', ['--no-install', name, ...args], folder);
}

/** Compiles a client under strict, and runs it. */
async function compiledAndCalled(name: keyof typeof clientCode): Promise<unknown> {
  await writeFile(join(folder, `${name}.ts`), clientCode[name]);
  const lib = 'es2023,dom,dom.iterable';
  const flags = ['--strict', '--noUncheckedIndexedAccess', '--noEmit', '--skipLibCheck', '--target', 'es2022'];
  const modules = ['--module', 'esnext', '--moduleResolution', 'bundler', '--lib', lib];
  await tool('tsc', ...flags, ...modules, `${name}.ts`);
  const outfile = join(folder, `${name}.mjs`);
  await build({ entryPoints: [join(folder, `${name}.ts`)], bundle: true, format: 'esm', platform: 'node', outfile });
  return JSON.parse(await run(process.execPath, [outfile, server.url], folder));
}

/** What each client gets: a token, the tasks of the default account, the bytes of its image. */
const called = { retCode: '000000', tasks: 40, image: expect.any(Number) as number };

test('F4, F5: the client of openapi-typescript and openapi-fetch compiles, calls, and refuses a misspelt name', async () => {
  await tool('openapi-typescript', 'openapi.json', '--default-non-nullable=false', '-o', 'types.ts');
  expect(await compiledAndCalled('openapi-fetch')).toEqual(called);
});

test('F4, F5, F6: the client of hey-api compiles, calls, reads bytes, and refuses a misspelt name', async () => {
  await tool('openapi-ts', '-i', 'openapi.json', '-o', 'hey', '-c', '@hey-api/client-fetch');
  expect(await compiledAndCalled('hey-api')).toEqual(called);
});

test('F4, F5, F6: the client of orval compiles, calls, reads bytes, and refuses a misspelt name', async () => {
  await writeFile(join(folder, 'orval.config.mjs'), generatorSettings(server.url));
  await tool('orval', '--config', 'orval.config.mjs');
  expect(await compiledAndCalled('orval')).toEqual(called);
});

test('F3, F11: the models of Modelina have a replyToken of text and times of 64 bits', async () => {
  await writeFile(join(folder, 'models.mjs'), modelScript);
  expect(JSON.parse(await run(process.execPath, ['models.mjs'], folder))).toEqual({
    typescript: ['replyToken?: string'],
    java: ['private String replyToken;', 'private long timestamp;'],
    unnamed: [],
  });
});

test('three validators say of each example of the page that its schema takes it, and refuse what lacks a member', async () => {
  await writeFile(join(folder, 'validators.mjs'), validatorScript);
  const { count, wrong } = JSON.parse(await run(process.execPath, ['validators.mjs'], folder)) as {
    readonly count: number;
    readonly wrong: readonly string[];
  };
  expect([count, wrong]).toEqual([examples.length * 3, []]);
});

test('F2, F14: the files of the package are read by where they lie, and nothing is loaded from an address', async () => {
  const files = publishedSchemas(loadContract());
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, 'schemas', path)), { recursive: true });
    await writeFile(join(folder, 'schemas', path), text);
  }
  await writeFile(join(folder, 'files.mjs'), fileScript);
  expect(JSON.parse(await run(process.execPath, ['files.mjs'], folder))).toEqual({
    ajv: files.length,
    'json-schema-ref-parser': files.length,
    'z-schema': ['scenario/clock-move.json'],
    'vscode-json-languageservice': ['Value is not accepted. Valid values: "lenient", "strict".'],
  });
});

test('F6: Prism answers mediaFile with an image', async () => {
  const port = await freePort();
  const prism = spawn(join(folder, 'node_modules/.bin/prism'), ['mock', '-p', String(port), 'openapi.json'], {
    cwd: folder,
    detached: true,
    stdio: 'ignore',
  });
  onTestFinished(() => void process.kill(-prism.pid!));
  const url = `http://127.0.0.1:${port}/chatres/${'0'.repeat(32)}/msg/20240428/${'1'.repeat(32)}/${'2'.repeat(32)}.png`;
  const answer = async (): Promise<readonly unknown[]> => {
    const { status, headers } = await fetch(url);
    return [status, headers.get('content-type')];
  };
  await expect.poll(() => answer().catch(() => undefined), { timeout: 120_000 }).toEqual([200, 'image/png']);
});
