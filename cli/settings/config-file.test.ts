import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { loadConfig } from './config-file.ts';
import { resolveSettings } from './resolve.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-config-'));
});

afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, name), content);

const named = (path: string) => ({ path, origin: `--config ${path}` });

test('there need not be a configuration', async () => {
  expect(await loadConfig({ folder })).toBeUndefined();
});

test.each([
  ['sobot-mock.config.json', '{ "$schema": "x", "port": 1, "behaviour": { "language": "en" } }'],
  ['sobot-mock.config.js', 'export default { port: 1, behaviour: { language: "en" } };'],
  ['sobot-mock.config.ts', 'const port: number = 1; export default { port, behaviour: { language: "en" } };'],
])('%s is found in the working folder', async (name, content) => {
  await write(name, content);
  const config = await loadConfig({ folder });
  expect(config).toMatchObject({ file: name, folder, values: { port: 1, behaviour: { language: 'en' } } });
});

test('what a configuration logs goes to stderr, and what comes after it to stdout again', async () => {
  const { write: toStdout } = process.stdout;
  const toStderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => toStderr.mockRestore());
  await write('loud.mjs', "process.stdout.write('hello'); export default { seed: 7 };");
  await loadConfig({ folder, named: named('loud.mjs') });
  expect(toStderr.mock.calls.map(([text]) => text)).toEqual(['hello']);
  expect(process.stdout.write).toBe(toStdout);
  await write('broken.mjs', "throw new Error('broken')");
  await expect(loadConfig({ folder, named: named('broken.mjs') })).rejects.toThrow('broken');
  expect(process.stdout.write).toBe(toStdout);
});

test('another one can be named, relative to the working folder', async () => {
  await write('sobot-mock.config.json', '{ "port": 1 }');
  await mkdir(join(folder, 'c'));
  await write('c/other.json', '{ "port": 2 }');
  expect(await loadConfig({ folder, named: named('c/other.json') })).toEqual({
    file: join('c', 'other.json'),
    folder: join(folder, 'c'),
    values: { port: 2 },
  });
});

test('two of them are one too many', async () => {
  await write('sobot-mock.config.json', '{}');
  await write('sobot-mock.config.js', 'export default {}');
  await expect(loadConfig({ folder })).rejects.toThrow(
    'There are sobot-mock.config.js and sobot-mock.config.json. Keep one of them, or name the one to use with --config.',
  );
});

test('one that is named and not there is refused', async () => {
  await expect(loadConfig({ folder, named: named('nope.json') })).rejects.toThrow('--config nope.json does not exist.');
});

test.each([
  ['a.json', '{ "prot": 1 }', 'a.json: prot is no setting. Did you mean port?'],
  ['b.json', '{ "port": "1" }', 'b.json: port must be of type integer, got "1".'],
  [
    'c.json',
    '{ "port": 70000, "log": "xml" }',
    'c.json:\n  port must be at most 65535, got 70000.\n  log must be one of',
  ],
  [
    'secret.json',
    '{ "controlToken": 12345678, "port": 1 }',
    /^secret\.json: controlToken breaks the rule type of its schema; what it is stays secret\. [^1-8]*$/,
  ],
  ['d.json', '[]', 'd.json: the value must be of type object, got []'],
  ['e.json', '{ "__proto__": { "port": 1 } }', 'e.json: __proto__ is no setting.'],
  [
    'f.json',
    '{ "behaviour": { "tokenRotation": "x" } }',
    'f.json: behaviour.tokenRotation must be one of single, overlap',
  ],
  ['g.json', '{ port: 1 }', 'g.json is not JSON: '],
  ['h.yaml', 'port: 1', 'h.yaml is neither TypeScript, JavaScript nor JSON.'],
  ['i.mjs', 'export const port = 1;', 'i.mjs has no default export. Write `export default { … }`.'],
  ['j.mjs', 'throw new Error("no luck");', 'j.mjs cannot be loaded: Error: no luck'],
  ['k.mjs', 'export default (', 'k.mjs cannot be loaded: '],
])('%s with %j is refused', async (name, content, message) => {
  await write(name, content);
  await expect(loadConfig({ folder, named: named(name) })).rejects.toThrow(message);
});

test('bytes that are not UTF-8 are refused', async () => {
  await write('sobot-mock.config.json', Uint8Array.of(0x7b, 0xff, 0x7d));
  await expect(loadConfig({ folder })).rejects.toThrow('sobot-mock.config.json is not UTF-8 text.');
});

test('a file without a name is refused', async () => {
  await expect(loadConfig({ folder, named: named('') })).rejects.toThrow('The file to read has no name.');
});

test('a folder in the place of a file is refused', async () => {
  await mkdir(join(folder, 'sobot-mock.config.json'));
  await expect(loadConfig({ folder })).rejects.toThrow('sobot-mock.config.json is a folder.');
});

test.each([
  ['deep', 'let a = 1; for (let level = 0; level < 20_000; level += 1) a = { a }; export default { initialState: a };'],
  ['list', 'let a = 1; for (let level = 0; level < 20_000; level += 1) a = [a]; export default a;'],
  ['circle', 'const a = {}; a.a = a; export default { port: 1, initialState: a };'],
])('F17: values of a module that nest without end are refused: %s', async (name, content) => {
  await write(`${name}.mjs`, content);
  await expect(loadConfig({ folder, named: named(`${name}.mjs`) })).rejects.toMatchObject({
    exitCode: 2,
    message: `${name}.mjs nests arrays and objects more than 500 deep, or holds itself. Nothing that is read here does.`,
  });
});

test('a bigint of a module is refused by its name, and an object that stands in two places is fine', async () => {
  await write('big.mjs', 'export default { port: 1n };');
  await expect(loadConfig({ folder, named: named('big.mjs') })).rejects.toThrow(
    'big.mjs holds the bigint 1n. Write a number or a text.',
  );
  await write('twice.mjs', 'const behaviour = { language: "en" }; export default { behaviour, port: 1 };');
  expect(await loadConfig({ folder, named: named('twice.mjs') })).toMatchObject({ values: { port: 1 } });
});

test.each([
  ['throw null', 'cannot be loaded: it throws null', '无法加载：它抛出了 null'],
  ['throw { code: 1 }', 'cannot be loaded: it throws [object Object]', '无法加载：它抛出了 [object Object]'],
  ['throw Object.create(null)', 'cannot be loaded: it throws what has no text', '无法加载：它抛出了没有文本的内容'],
  [
    'export default { get port() { throw new Error("boom"); } }',
    'cannot be read: Error: boom',
    '无法读取：Error: boom',
  ],
  ['export default { get port() { throw null; } }', 'cannot be read: it throws null', '无法读取：它抛出了 null'],
  ['export default () => ({})', 'holds a function. Write what it returns.', '含有函数。请写出它返回的内容。'],
  ['export default { port: () => 1 }', 'holds a function. Write what it returns.', '含有函数。请写出它返回的内容。'],
  ['export default { appid: Symbol() }', 'holds a symbol. Write a text.', '含有 symbol。请写成文本。'],
  [
    'export default { allowHost: [undefined] }',
    'holds undefined in a list. Leave it out.',
    '的列表中含有 undefined。请去掉。',
  ],
  [
    'export default Promise.resolve({})',
    'holds a promise. Write await in front of it.',
    '含有 Promise。请在其前面写 await。',
  ],
])('a fault of the user is told as one: %s', async (module, en, zh) => {
  await write('fault.mjs', module);
  await expect(loadConfig({ folder, named: named('fault.mjs') })).rejects.toMatchObject({
    exitCode: 2,
    text: { en: `fault.mjs ${en}`, zh: `fault.mjs ${zh}` },
  });
});

test('a setting and a switch that are undefined say nothing', async () => {
  await write('none.mjs', 'export default { port: undefined, seed: 7, behaviour: { language: undefined } };');
  const config = await loadConfig({ folder, named: named('none.mjs') });
  const { port, seed, behaviour } = resolveSettings({ flags: {}, variables: {}, config, folder });
  expect([port, seed, behaviour]).toEqual([7626, 7, {}]);
});
