import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadContract, publishedSchemas } from '../../../../generators/lib/load-contract.ts';
import { runInProcess, type Outcome } from '../../../testing/run-in-process.ts';

const repository = join(import.meta.dirname, '../../../..');
let folder: string;

const diff = (...argv: string[]): Promise<Outcome> => runInProcess(['schema', 'diff', ...argv], { folder });

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, file);
  const [before, text] = [await readFile(path, 'utf8'), change(await readFile(path, 'utf8'))];
  expect(text).not.toBe(before);
  await writeFile(path, text);
}

/** The contract as the package holds it: the schemas in a folder, and the table of operations in `table`. */
async function publish(schemas: string, table = schemas): Promise<void> {
  for (const { path, text } of publishedSchemas(loadContract())) {
    await mkdir(dirname(join(schemas, path)), { recursive: true });
    await writeFile(join(schemas, path), text);
  }
  await mkdir(table, { recursive: true });
  await cp(join(repository, 'schemas/provider/operations.json'), join(table, 'operations.json'));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-diff-'));
  await publish(join(folder, 'old'));
  await edit('old/enums/mode.json', (text) => text.replace(/,\s*"standby"/, ''));
  await edit('old/requests/query-task-list.json', (text) => text.replace('"maximum": 100', '"maximum": 200'));
  await edit('old/messages/image.json', (text) => text.replace('"An image."', '"A picture."'));
  await writeFile(join(folder, 'api.json'), (await runInProcess(['export', 'openapi'])).stdout);
  await edit('api.json', (text) => text.replace('"maxItems": 100', '"maxItems": 50'));
  await mkdir(join(folder, 'deep/er'), { recursive: true });
  await writeFile(join(folder, 'deep/a.json'), '{ "properties": { "x": { "$ref": "er/b.json" } } }');
  await writeFile(join(folder, 'deep/er/b.json'), '{ "type": "string", "default": "\\u001b[2J" }');
  await writeFile(join(folder, 'c.json'), '{ "properties": { "x": { "type": ["string", "null"] } } }');
  await writeFile(join(folder, 'dangling.json'), '{ "$ref": "nowhere.json" }');
  await writeFile(join(folder, 'deep.json'), `${'{"not":'.repeat(100_000)}{}${'}'.repeat(100_000)}`);
  await writeFile(join(folder, 'text.json'), 'no');
  await writeFile(join(folder, 'list.json'), '[]');
  await writeFile(join(folder, 'swagger.json'), '{ "swagger": "2.0" }');
});

afterAll(() => rm(folder, { recursive: true }));

test('a folder is compared with the contract built in, grouped by operation and webhook', async () => {
  const { code, stdout, stderr } = await diff('old', 'current');
  expect(code).toBe(1);
  expect(stdout).toBe(`queryTaskList
  ✗ breaking  body /page_size (integer), written
      maximum 200 → 100. Values that could be sent before are refused.
      requests/query-task-list.json#/properties/page_size/anyOf/0

webhookEnvelope
  ✗ breaking  body /events/*/mode, read
      "standby" is a new value. Who reads it meets values that could not come before.
      enums/mode.json#
`);
  expect(stderr).toBe('2 breaking, 0 compatible, 2 of documentation (--documentation shows them).\n');
});

test('a file or a pipe gets no colour though stderr is a terminal; a terminal does though stderr is a file', async () => {
  const told = async (colour: boolean, printColour: boolean): Promise<string | undefined> => {
    const { stdout } = await runInProcess(['schema', 'diff', 'old', 'current'], { folder, colour, printColour });
    return stdout.split('\n')[1];
  };
  expect(await told(true, false)).toBe('  ✗ breaking  body /page_size (integer), written');
  expect(await told(false, true)).toBe('  \u001b[31m✗ breaking\u001b[39m  body /page_size (integer), written');
});

test('reasons come in Chinese, and changes of words are shown on request', async () => {
  const { stdout, stderr } = await diff('old', 'current', '--language', 'zh', '--direction', 'read', '--documentation');
  expect(stdout).toBe(`webhookEnvelope
  ✗ 不兼容  body /events/*/mode，读取
      新增取值 "standby"。读取方会遇到以前不会出现的值。
      enums/mode.json#
  · 文档  body /events/*/message，读取
      description 的文字不同
      messages/image.json#

verificationEnvelope
  · 文档  body /events/*/message，读取
      description 的文字不同
      messages/image.json#
`);
  expect(stderr).toBe('1 处不兼容，0 处兼容，2 处文档。\n');
});

test('a filter that is not read any more is a warning, and ends with 0', async () => {
  const api = JSON.parse((await runInProcess(['export', 'openapi'])).stdout) as {
    components: { schemas: { QueryTaskListRequest: { properties: Record<string, unknown> } } };
  };
  delete api.components.schemas.QueryTaskListRequest.properties['task_name'];
  await writeFile(join(folder, 'fewer.json'), JSON.stringify(api));
  const { code, stdout, stderr } = await diff('current', 'fewer.json', '--direction', 'write');
  expect(code).toBe(0);
  expect(stdout).toContain(
    '  ! warning  body /task_name, written\n      removed property, which was optional. Who still',
  );
  expect(stderr).toBe('0 breaking, 1 warning, 0 compatible, 0 of documentation.\n');
});

test('nothing that breaks ends with 0', async () => {
  expect(await diff('current', 'current')).toEqual({
    code: 0,
    stdout: '',
    stderr: '0 breaking, 0 compatible, 0 of documentation.\n',
  });
  expect((await diff('current', 'old', '--direction', 'write')).code).toBe(0);
});

test('the schemas of an installed package are compared with the table of operations that lies beside them', async () => {
  await publish(join(folder, 'dist/schemas'), join(folder, 'dist/contract'));
  expect(await diff('dist/schemas', 'current')).toMatchObject({ code: 0, stdout: '' });
});

test('the help says which folder has the whole contract', async () => {
  expect((await diff('--help')).stdout).toContain(
    '  a folder         the schemas of an installed sobot-mock, dist/schemas, those of webhooks among them\n',
  );
  expect((await diff('--help', '--language', 'zh')).stdout).toContain(
    '已安装的 sobot-mock 的 schema，即 dist/schemas，含 webhook 的\n',
  );
});

test('an OpenAPI document is compared, for programs', async () => {
  const { code, stdout, stderr } = await diff('api.json', 'current', '--reporter', 'json');
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({
    old: 'api.json',
    new: 'current',
    counts: { breaking: 1, warning: 0, compatible: 0, documentation: 0 },
    changes: [
      {
        group: 'queryTaskList',
        part: 'response 200',
        direction: 'read',
        kind: 'limit-loosened',
        severity: 'breaking',
        path: '/items',
        when: ['ret_code=000000'],
        keyword: 'maxItems',
        old: 50,
        new: 100,
        where: {
          old: 'api.json#/components/schemas/QueryTaskListResponse/properties/items',
          new: 'current#/components/schemas/QueryTaskListResponse/properties/items',
        },
        what: { en: 'maxItems 50 → 100', zh: 'maxItems 50 → 100' },
        why: {
          en: 'Who reads it meets values that could not come before.',
          zh: '读取方会遇到以前不会出现的值。',
        },
      },
    ],
  });
});

test('a schema is compared with the files that it refers to', async () => {
  const { code, stdout } = await diff('deep/a.json', 'c.json', '--documentation');
  expect(code).toBe(1);
  expect(stdout).toBe(`schema
  ✗ breaking  schema /x, read
      type string → null|string. Who reads it meets values that could not come before.
      c.json#/properties/x
  ✓ compatible  schema /x, written
      type string → null|string
      c.json#/properties/x
`);
});

describe('what cannot be compared ends with 2', () => {
  test.each([
    [['nope', 'current'], 'nope does not exist. Name a folder, a file, or current.'],
    [['text.json', 'c.json'], `text.json is not JSON: Unexpected token 'o', "no" is not valid JSON.`],
    [['deep.json', 'c.json'], 'deep.json is nested deeper than 400 levels. Put its inner schemas under $defs.'],
    [['list.json', 'c.json'], 'list.json is no JSON Schema: it must be an object, or true or false.'],
    [['swagger.json', 'c.json'], 'swagger.json is no OpenAPI 3.1 document and no schema: it cannot be compared.'],
    [
      ['deep', 'current'],
      'deep has no operations.json: it is no folder of the contract. Name the folder that holds it, a schema, or an OpenAPI document.',
    ],
    [
      ['dangling.json', 'c.json'],
      'dangling.json# refers to "nowhere.json", which is not there. Add it, or mend the $ref.',
    ],
    [
      ['old', 'api.json'],
      'A version of kind folder cannot be compared with one of kind openapi. Give both as a folder, as an OpenAPI document, or as a schema.',
    ],
    [
      ['c.json', 'current'],
      'There is no current version of c.json: no schema of the contract has its $id or its title. `sobot-mock schema list` names them all.',
    ],
  ])('%j', async (argv, message) => {
    expect(await diff(...argv)).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
  });

  test.each([
    [
      ['deep', 'current'],
      'deep 中没有 operations.json：它不是契约的目录。请给出含有该文件的目录、一个 schema，或一个 OpenAPI 文档。',
    ],
    [
      ['old', 'api.json'],
      '形式为 folder 的版本无法与形式为 openapi 的比较。请两者都给出目录、OpenAPI 文档，或 schema。',
    ],
    [['dangling.json', 'c.json'], 'dangling.json# 引用的 "nowhere.json" 不存在。请补上，或改正 $ref。'],
  ])('%j, in Chinese', async (argv, message) => {
    expect(await diff(...argv, '--language', 'zh')).toEqual({ code: 2, stdout: '', stderr: `错误：${message}\n` });
  });
});
