import { expect, test } from 'vitest';
import { createJournal } from '../core/journal/journal.ts';
import { chunkText, readChunk } from './journal-chunk.ts';

test('entries of a chunk have their headers, those that are almost alike included', () => {
  const sent = [
    { accept: '*/*', token: '1' },
    { accept: '*/*', token: '1' },
    { token: '1', accept: '*/*' },
    { accept: '*/*', token: '2' },
    { accept: '*/*' },
    {},
    { accept: '*/*', token: '1' },
  ];
  const journal = createJournal({ limit: 10 });
  const entries = sent.map((requestHeaders, index) =>
    journal.add({
      at: index,
      appid: '1',
      method: 'GET',
      url: '/',
      requestHeaders,
      status: 200,
      responseHeaders: index === 0 ? undefined : { 'x-number': '1' },
      responseBody: `body ${index}`,
      violations: [],
      warnings: [],
    }),
  );
  const read = readChunk(chunkText(entries));
  expect(read.map(({ requestHeaders }) => JSON.stringify(requestHeaders))).toEqual(
    sent.map((one) => JSON.stringify(one)),
  );
  expect(read.map(({ responseHeaders }) => responseHeaders)).toEqual([
    undefined,
    ...Array.from({ length: 6 }, () => ({ 'x-number': '1' })),
  ]);
  expect(read.map(({ responseBody }) => responseBody)).toEqual(sent.map((_, index) => `body ${index}`));
});

test('what a client asks again and again takes a few numbers each', () => {
  const journal = createJournal({ limit: 200 });
  const entries = Array.from({ length: 100 }, (_, index) =>
    journal.add({
      at: 1_741_564_800_000 + index,
      operation: 'getToken',
      appid: '1',
      method: 'GET',
      url: '/tokens/get?appid=1',
      requestHeaders: { 'content-length': String(index % 3), accept: '*/*' },
      status: 200,
      retCode: '000000',
      responseBody: 'the same',
      violations: [],
      warnings: [],
    }),
  );
  const text = chunkText(entries);
  expect(text.length / entries.length).toBeLessThan(50);
  expect(readChunk(text)).toEqual(entries);
});

test('what is different about an entry stands in its own, whatever the others have', () => {
  const journal = createJournal({ limit: 20 });
  const common = { at: 1, appid: '1', method: 'GET', url: '/', requestHeaders: {}, status: 200 };
  const none = { violations: [], warnings: [] };
  const reason = { en: 'It is missing.', zh: '缺失。' };
  const violation = { rule: 'required', parameter: 'appid', reason, section: 'getToken' };
  const entries = [
    { ...common, ...none },
    { ...common, ...none, frozen: true as const },
    { ...common, ...none, operation: 'getToken' as const },
    { ...common, ...none, method: 'HEAD' },
    { ...common, ...none, status: 503 },
    { ...common, ...none, retCode: '999999' as const },
    { ...common, ...none, reset: 'before' as const },
    { ...common, ...none, faults: ['fault-1'] },
    { ...common, violations: [violation], warnings: [] },
    { ...common, violations: [], warnings: [violation] },
    { ...common, ...none, url: '/b', requestBody: '/', responseBody: '' },
    { ...common, ...none },
  ].map((entry) => journal.add(entry));
  expect(readChunk(chunkText(entries))).toEqual(entries);
});
