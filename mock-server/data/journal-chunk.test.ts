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
