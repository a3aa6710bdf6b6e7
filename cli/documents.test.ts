import { expect, test } from 'vitest';
import { readDocuments, type Document } from './documents.ts';

async function documentsOf(input: string | Uint8Array, size = 3): Promise<readonly Document[]> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  }
  const documents: Document[] = [];
  for await (const document of readDocuments(chunks(), 'x.json')) documents.push(document);
  return documents;
}

test('a document over several lines is one document', async () => {
  expect(await documentsOf('\n{\n  "a": [\n1]\n}\n')).toEqual([{ value: { a: [1] } }]);
});

test('documents one a line are told with their lines, blank ones skipped', async () => {
  expect(await documentsOf('{"a":"群"}\n\n"b"\r\n3')).toEqual([
    { line: 1, value: { a: '群' } },
    { line: 3, value: 'b' },
    { line: 4, value: 3 },
  ]);
});

test('a line that is no JSON does not hide those after it', async () => {
  expect(await documentsOf('1\n{\n2\n')).toEqual([
    { line: 1, value: 1 },
    { line: 2, fault: { en: expect.stringContaining('JSON'), zh: expect.stringContaining('JSON') } },
    { line: 3, value: 2 },
  ]);
});

test('a byte order mark is no part of the document', async () => {
  expect(await documentsOf('\ufeff{}')).toEqual([{ line: 1, value: {} }]);
});

test('nothing but blank lines holds no document', async () => {
  expect(await documentsOf('\n  \n')).toEqual([]);
});

test('bytes that are not UTF-8 are refused', async () => {
  await expect(documentsOf(Uint8Array.of(0x22, 0xff, 0x22))).rejects.toThrow('x.json is not UTF-8 text.');
});

test('a character that ends too early is refused', async () => {
  await expect(documentsOf(Uint8Array.of(0x22, 0xe7, 0xbe))).rejects.toThrow('x.json is not UTF-8 text.');
});
