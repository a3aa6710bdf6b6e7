import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isAmong, isolatedTests, longTests, testFiles } from './test-files.ts';

/** What outlives the file that does it, or is not the same once others did theirs, in a worker that others run in. */
const lasting = /\bvi\.(?:mock|doMock|spyOn|stub\w+|useFakeTimers)\(|\bprocess\.(?:emit|chdir)\(|\/regexp-work\.ts'/u;

const root = join(import.meta.dirname, '..');
const { quick, others } = testFiles();
const tests = [...quick, ...others];

test('each test that replaces a module, changes a global or raises a signal has a worker of its own', () => {
  const changing = tests.filter((file) => lasting.test(readFileSync(join(root, file), 'utf8')));
  expect(changing.length).toBeGreaterThan(0);
  expect(changing.filter((file) => !isAmong(isolatedTests, file))).toEqual([]);
});

test('each pattern of tests with a worker of their own finds one', () => {
  expect(isolatedTests.filter((glob) => !tests.some((file) => isAmong([glob], file)))).toEqual([]);
});

test('each pattern of tests that may take a while finds one', () => {
  expect(longTests.filter((glob) => !tests.some((file) => isAmong([glob], file)))).toEqual([]);
});
