import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import retired from '../scripts/lint/retired-in-chinese.json' with { type: 'json' };
import { documents, repository, textOf } from './support/documents.ts';

type Words = Readonly<Record<string, readonly string[]>>;

/** What a text calls by another word than the house's: what stands there, and the word for it. */
function strangersIn(text: string, words: Words): readonly string[] {
  return Object.entries(words).flatMap(([word, riddles]) =>
    Array.from(text.matchAll(new RegExp(riddles.join('|'), 'g')), ([found]) => `${found}: ${word}`),
  );
}

const schemas = globSync('schemas/**/*.json', { cwd: repository }).map((path) => path.replaceAll('\\', '/'));

test('pages have one Chinese word for each concept', () => {
  expect(documents).toContain('docs/check-journal.zh-CN.md');
  const found = documents.map((path) => [path, strangersIn(textOf(path), retired.everywhere)] as const);
  expect(found.filter(([, strangers]) => strangers.length > 0)).toEqual([]);
});

/** Pages and the program both show what schemas say, and have another word for the reader: so a schema has none. */
const ofSchemas: Words = { ...retired.everywhere, ...retired.pages, ...retired.program };

test('so do schemas, which speak to nobody', () => {
  expect(schemas).toContain('schemas/control/state/receiver.json');
  const found = schemas.map((path) => [path, strangersIn(textOf(path), ofSchemas)] as const);
  expect(found.filter(([, strangers]) => strangers.length > 0)).toEqual([]);
  expect(strangersIn('您的接收方，你的渠道。你好', ofSchemas)).toEqual(['接收方: 接收端', '您: 你', '你: 您']);
});

test('a page says 你 to its reader; what the program prints says 您, there as well', () => {
  const prose = (path: string): string => textOf(path).replaceAll(/^ *```[^]*?^ *```$/gm, '');
  const found = documents.map((path) => [path, strangersIn(prose(path), retired.pages)] as const);
  expect(found.filter(([, strangers]) => strangers.length > 0)).toEqual([]);
  const printed = documents.map((path) => {
    const blocks = textOf(path).match(/^```text\n[^]*?^```$/gm) ?? [];
    return [path, strangersIn(blocks.join('\n'), retired.program)] as const;
  });
  expect(printed.filter(([, strangers]) => strangers.length > 0)).toEqual([]);
});

test.each([
  ['日志簿里', ['日志簿: 请求日志']],
  ['控制 token 与控制token', ['控制 token: 控制令牌', '控制token: 控制令牌']],
  ['模拟服务器，模拟服务', ['模拟服务: 模拟服务器']],
  ['请求日志、控制令牌、渠道密钥、官方、贴纸', []],
])('%s', (text, strangers) => {
  expect(strangersIn(text, retired.everywhere)).toEqual(strangers);
});
