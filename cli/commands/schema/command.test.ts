import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../../generators/generated/catalogue.ts';
import { schemas } from '../../../generators/generated/schemas.ts';
import { runInProcess } from '../../testing/run-in-process.ts';

describe('schema list', () => {
  test('has a line for each schema', async () => {
    const { code, stdout } = await runInProcess(['schema', 'list']);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(Object.keys(catalogue).length);
    expect(stdout).toMatch(/^webhookEnvelope {2,}\S/mu);
  });

  test('tells each meaning in Chinese where that is spoken', async () => {
    const { stdout } = await runInProcess(['schema', 'list'], { environment: { SOBOT_MOCK_LANGUAGE: 'zh' } });
    const rows = stdout.trimEnd().split('\n');
    expect(rows.filter((row) => !/^\w+ {2,}.*\p{Script=Han}/u.test(row))).toEqual([]);
    expect(rows.find((row) => row.startsWith('audioMessage '))).toMatch(/ {2}一段录音。$/u);
  });

  test('comes as JSON documents, too', async () => {
    const { stdout } = await runInProcess(['schema', 'list', '--json']);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { name: string });
    expect(rows.find(({ name }) => name === 'getTokenQuery')).toEqual({
      name: 'getTokenQuery',
      type: 'GetTokenQuery',
      path: 'schemas/requests/get-token.json',
      description: catalogue.getTokenQuery.description,
    });
  });
});

describe('schema show', () => {
  test.each(['getTokenQuery', 'GetTokenQuery', 'get-token-query', 'requests/get-token.json'])(
    'knows %s',
    async (name) => {
      const { code, stdout } = await runInProcess(['schema', 'show', name]);
      expect({ code, schema: JSON.parse(stdout) as unknown }).toEqual({ code: 0, schema: schemas.getTokenQuery });
    },
  );

  test.each([
    [
      'getTokenQury',
      'error: There is no schema "getTokenQury". Did you mean getTokenQuery? `sobot-mock schema list` names them all.\n',
    ],
    ['__proto__', 'error: There is no schema "__proto__". `sobot-mock schema list` names them all.\n'],
  ])('does not know %s', async (name, stderr) => {
    expect(await runInProcess(['schema', 'show', name])).toEqual({ code: 2, stdout: '', stderr });
  });
});

test.each(['webhookEnvelope', 'config', 'scenario', 'lineWebhookEnvelope'])(
  'F2: schema show prints %s as a document that stands alone',
  async (name) => {
    const { stdout } = await runInProcess(['schema', 'show', name]);
    const schema = JSON.parse(stdout) as Record<string, unknown>;
    const references = [...stdout.matchAll(/"\$ref": "(?<target>[^"]+)"/gu)].map(({ groups }) => groups?.['target']);
    expect(references.length).toBeGreaterThan(0);
    const defined = Object.keys(schema['$defs'] as object).map((title) => `#/$defs/${title}`);
    expect(references.filter((reference) => !defined.includes(String(reference)))).toEqual([]);
    expect(stdout.match(/"\$id"/gu)).toHaveLength(1);
    expect(() => new Ajv2020({ strict: false }).compile(schema)).not.toThrow();
  },
);

describe('schema validate', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sobot-mock-schema-'));
    await writeFile(join(folder, 'bad.json'), '{\n  "page_size": 101,\n  "page_no": "x"\n}\n');
    await writeFile(join(folder, 'latin1.json'), Uint8Array.of(0x22, 0xe9, 0x22));
  });

  afterAll(() => rm(folder, { recursive: true }));

  test('is content with a document that matches', async () => {
    expect(
      await runInProcess(['schema', 'validate', 'queryTaskListRequest', '-'], { stdin: '{\n"page_no": 1\n}' }),
    ).toEqual({
      code: 0,
      stdout: '',
      stderr: 'The document matches queryTaskListRequest.\n',
    });
  });

  test('tells each violation on a line: place, path, rule, value, reason', async () => {
    expect(await runInProcess(['schema', 'validate', 'queryTaskListRequest', 'bad.json'], { folder })).toEqual({
      code: 1,
      stdout:
        'bad.json  /page_no  type  "x"  page_no must be of type integer, got "x"\n' +
        'bad.json  /page_size  maximum  101  page_size must be at most 100, got 101\n',
      stderr: '2 violations of queryTaskListRequest in 1 of 1 document.\n',
    });
  });

  test('tells reasons in Chinese', async () => {
    const { stdout } = await runInProcess(
      ['schema', 'validate', 'queryTaskListRequest', 'bad.json', '--language', 'zh'],
      { folder },
    );
    expect(stdout).toContain('page_size 不能大于 100，实际为 101\n');
  });

  test('tells violations as JSON documents', async () => {
    const { code, stdout } = await runInProcess(['schema', 'validate', 'queryTaskListRequest', '-', '--json'], {
      stdin: '{}\n{"page_size":101}\n',
    });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      file: 'stdin',
      line: 2,
      path: '/page_size',
      rule: 'maximum',
      limit: 100,
      value: 101,
      reason: { en: 'page_size must be at most 100, got 101', zh: 'page_size 不能大于 100，实际为 101' },
    });
  });

  test('counts a line that is no JSON among the violations', async () => {
    const { code, stdout, stderr } = await runInProcess(['schema', 'validate', 'retCode', '-'], {
      stdin: '"000000"\n{"\u001b\n"900001"\n',
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^stdin:2 {2}\(whole\) {2}jsonSyntax {2}- {2}not JSON: [^\u001b]*\n$/u);
    expect(stderr).toBe('1 violation of retCode in 1 of 3 documents.\n');
  });

  test.each([
    ['nope.json', 'error: nope.json does not exist.\n'],
    ['.', 'error: . is a folder.\n'],
    ['latin1.json', 'error: latin1.json is not UTF-8 text.\n'],
    ['-', 'error: stdin holds no JSON document.\n'],
  ])('cannot read %s', async (file, stderr) => {
    expect(await runInProcess(['schema', 'validate', 'retCode', file], { folder })).toEqual({
      code: 2,
      stdout: '',
      stderr,
    });
  });
});
