import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startMockServer } from '../../../mock-server/server.ts';
import { runInProcess } from '../../testing/run-in-process.ts';

const repository = join(import.meta.dirname, '../../..');
const names = ['openapi', 'asyncapi', 'postman'] as const;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-export-'));
});

afterAll(() => rm(folder, { recursive: true }));

describe.each(names)('export %s', (name) => {
  test('prints what is kept in docs/api', async () => {
    const kept = await readFile(join(repository, 'docs/api', `${name}.json`), 'utf8');
    expect(await runInProcess(['export', name])).toEqual({ code: 0, stdout: kept, stderr: '' });
  });
});

describe('export --output', () => {
  test('writes the file in the place of an old one, and prints nothing', async () => {
    await writeFile(join(folder, 'old.json'), `${'x'.repeat(1_000_000)}`);
    expect(await runInProcess(['export', 'postman', '--output', 'old.json'], { folder })).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Wrote old.json.\n',
    });
    const { stdout } = await runInProcess(['export', 'postman']);
    expect(await readFile(join(folder, 'old.json'), 'utf8')).toBe(stdout);
  });

  test.each([
    ['sub', 'error: sub is a folder. Name a file in it.\n'],
    ['nowhere/x.json', 'error: nowhere/x.json cannot be written: its folder does not exist. Make the folder first.\n'],
    ['', 'error: The file to write has no name. Give it one, or leave the option out.\n'],
  ])('refuses %j', async (file, stderr) => {
    await mkdir(join(folder, 'sub'), { recursive: true });
    expect(await runInProcess(['export', 'openapi', '-o', file], { folder })).toEqual({ code: 2, stdout: '', stderr });
  });
});

test.each([
  ['opnapi', 'error: opnapi is no document. Did you mean openapi?'],
  ['__proto__', 'error: __proto__ is no document. There are openapi,'],
])('export refuses a document %s', async (name, start) => {
  const { code, stdout, stderr } = await runInProcess(['export', name]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(start);
});

interface NewmanReport {
  readonly run: {
    readonly executions: readonly {
      readonly item: { readonly name: string };
      readonly response?: { readonly stream: { readonly data: readonly number[] } };
      readonly assertions: readonly { readonly assertion: string; readonly error?: { readonly message: string } }[];
    }[];
  };
}

/** Runs the exported collection as Postman does. */
async function executionsOf(variables: Readonly<Record<string, string>>): Promise<NewmanReport['run']['executions']> {
  const [collection, report] = [join(folder, 'collection.json'), join(folder, 'report.json')];
  await runInProcess(['export', 'postman', '-o', collection]);
  const argv = [
    ...[join(repository, 'node_modules/newman/bin/newman.js'), 'run', collection],
    ...['--reporters', 'json', '--reporter-json-export', report],
    ...Object.entries(variables).flatMap(([name, value]) => ['--env-var', `${name}=${value}`]),
  ];
  // It ends with 1 when an assertion fails.
  await promisify(execFile)(process.execPath, argv).catch(() => undefined);
  const { run } = JSON.parse(await readFile(report, 'utf8')) as NewmanReport;
  return run.executions;
}

/** What each request of the collection was, and what its assertions say. */
async function runCollection(variables: Readonly<Record<string, string>>): Promise<readonly (readonly string[])[]> {
  return (await executionsOf(variables)).map(({ item, assertions }) => [
    item.name,
    ...assertions.map(({ assertion, error }) => error?.message ?? assertion),
  ]);
}

describe('the Postman collection', () => {
  test('signs getToken, hands the token on, and every request succeeds', async () => {
    const server = await startMockServer({ port: 0 });
    onTestFinished(() => server.close());
    expect(await runCollection({ baseUrl: server.url })).toEqual([
      ['getToken', 'ret_code is 000000'],
      ['getMediaContent', 'ret_code is 000000'],
      ['queryTaskList', 'ret_code is 000000'],
      ['sendRecordList', 'ret_code is 000000'],
    ]);
  });

  test('F1: finds the rows that the default account has for the examples of the page', async () => {
    const server = await startMockServer({ port: 0 });
    onTestFinished(() => server.close());
    const executions = await executionsOf({ baseUrl: server.url });
    const counts = executions.map(({ item, response }) => {
      const body = JSON.parse(Buffer.from(response?.stream.data ?? []).toString()) as { readonly total_count?: number };
      return [item.name, body.total_count];
    });
    expect(counts).toEqual([
      ['getToken', undefined],
      ['getMediaContent', undefined],
      ['queryTaskList', 1],
      ['sendRecordList', 1],
    ]);
  });

  test('signs with the credentials of an environment, and tells a refusal', async () => {
    const server = await startMockServer({ port: 0, initialState: 'empty' });
    onTestFinished(() => server.close());
    server.emulator.tenants.create({ appid: 'mine', appKey: 's3cret', initialState: 'empty' });
    expect((await runCollection({ baseUrl: server.url, appid: 'mine' }))[0]).toEqual([
      'getToken',
      "signature错误: expected '900003' to equal '000000'",
    ]);
    expect((await runCollection({ baseUrl: server.url, appid: 'mine', app_key: 's3cret' }))[0]).toEqual([
      'getToken',
      'ret_code is 000000',
    ]);
  });
});
