import { globSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import { isolatedTests, longTests } from '../vitest.config.ts';

/** What outlives the file that does it, in a worker that others run in. */
const lasting = /\bvi\.(?:mock|doMock|spyOn|stub\w+|useFakeTimers)\(|\bprocess\.(?:emit|chdir)\(/u;

const tests = globSync('{cli,common,contract-tests,generators,mock-server,schemas,scripts,test}/**/*.test.ts');

test('each test that replaces a module, changes a global or raises a signal has a worker of its own', () => {
  const changing = tests.filter((file) => lasting.test(readFileSync(file, 'utf8')));
  expect(changing.length).toBeGreaterThan(0);
  expect(changing.filter((file) => !isolatedTests.some((glob) => matchesGlob(file, glob)))).toEqual([]);
});

test('each pattern of tests with a worker of their own finds one', () => {
  expect(isolatedTests.filter((glob) => !tests.some((file) => matchesGlob(file, glob)))).toEqual([]);
});

test('each pattern of tests that may take a while finds one', () => {
  expect(longTests.filter((glob) => !tests.some((file) => matchesGlob(file, glob)))).toEqual([]);
});
