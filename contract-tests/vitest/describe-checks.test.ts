import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validators } from '../../generators/entries/schemas.ts';
import type { CheckReport } from '../../generators/generated/types.ts';
import { describeChecks } from './index.ts';

interface Assertion {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

const root = join(import.meta.dirname, '../..');

/** Runs the tests that are declared in testing/, in a Vitest of their own, by each of two reporters. */
async function runDescribed(folder: string): Promise<string> {
  const argv = ['run', '--root', root, '--config', join(import.meta.dirname, 'testing/vitest.config.ts')];
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${join(folder, 'tests.json')}`];
  const environment = { ...process.env, NO_COLOR: '1', REPORT_FILE: join(folder, 'report.json') };
  return new Promise((resolve) => {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    execFile(process.execPath, [vitest, ...argv, ...reporters], { env: environment }, (_, stdout, stderr) =>
      // In CI Vitest writes in colour, terminal or not.
      resolve(stripVTControlCharacters(`${stdout}${stderr}`)),
    );
  });
}

describe('checks as tests', () => {
  let folder: string;
  let output: string;
  let assertions: readonly Assertion[];
  let report: CheckReport;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'described-'));
    output = await runDescribed(folder);
    const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name), 'utf8'));
    const { testResults } = (await read('tests.json')) as { testResults: readonly { assertionResults: Assertion[] }[] };
    assertions = testResults.flatMap(({ assertionResults }) => assertionResults);
    report = (await read('report.json')) as CheckReport;
  });
  afterAll(() => rm(folder, { recursive: true }));

  const of = (subject: string): readonly Assertion[] =>
    assertions.filter(({ ancestorTitles }) => ancestorTitles.includes(`provider ${subject}`));
  const failureOf = (subject: string): string =>
    of(subject).find(({ status }) => status === 'failed')!.failureMessages[0]!;

  test('a family is a describe, a check a test, in their order', () => {
    expect(of('here').map(({ ancestorTitles, title, status }) => [...ancestorTitles, title, status])).toEqual([
      ['provider here', 'even', 'even/none: The rule of even/none.', 'passed'],
      ['provider here', 'even', 'even/all: The rule of even/all.', 'failed'],
      ['provider here', 'odd', 'odd/some: The rule of odd/some.', 'passed'],
      ['provider here', 'odd', 'odd/nothing: The rule of odd/nothing.', 'skipped'],
      ['provider here', 'change', 'change/double: The rule of change/double.', 'skipped'],
      ['provider here', 'slow', 'slow/never: The rule of slow/never.', 'skipped'],
      ['provider here', 'slow', 'slow/after: The rule of slow/after.', 'skipped'],
    ]);
  });

  test('a test fails with what its check found, and where the checks were declared', () => {
    expect(failureOf('here').split('\n').slice(0, 6)).toEqual([
      'ContractViolation: A number is odd.',
      '  - expected  values[0]: 2',
      '  + got       values[0]: 1',
      '  do          Double it.',
      "  rule        the provider's page: 获取Token",
      '  again       --seed 1 --only even/all',
    ]);
    expect(output).toMatch(/ {2}\}\n\n ❯ contract-tests\/vitest\/testing\/described\.ts:\d+:1\n/);
  });

  test('Vitest shows what differs', () => {
    expect(output).toMatch(/- Expected\n\+ Received\n\n {2}\{\n {4}"values": \[\n- {5}2,\n\+ {5}1,\n/);
  });

  test('a test is skipped with the reason of its check', () => {
    expect(output).toMatch(/odd\/nothing: The rule of odd\/nothing\. \d+ms \[No numbers\.\]\n/);
    expect(output).toContain('[opt-in: It changes the numbers. Run it with --include change/double.]');
  });

  test('a warning is an annotation, or a failure where it is asked for', () => {
    expect(output).toMatch(/odd\/some: The rule of odd\/some\. \d+ms\n\n\s+❯ warning\n\s+↳ A number is odd\.\n/);
    expect(failureOf('strict')).toContain('ContractViolation: 中：A number is odd.');
    expect(failureOf('strict')).toContain('--seed 7 --only odd/some');
  });

  test('a check that takes too long fails alone', () => {
    expect(of('slow').map(({ title, status }) => [title.split(':')[0], status])).toEqual([
      ['slow/never', 'failed'],
      ['slow/after', 'passed'],
    ]);
    expect(failureOf('slow')).toContain('Test timed out in 50ms');
  });

  test('where the target is gone one test fails, and the others say that they were not tried', () => {
    expect(of('gone').map(({ status }) => status)).toEqual(['failed', 'skipped']);
    expect(failureOf('gone')).toContain('No connection.');
    expect(output).toMatch(/b\/b: The rule of b\/b\. \d+ms \[not tried: No connection\.\]\n/);
    expect(output).toMatch(/b\/b: 中：The rule of b\/b\. \d+ms \[未检查：中：No connection\.\]\n/);
  });

  test('the report is handed over after the last test', () => {
    expect(validators.checkReport(report)).toBe(true);
    expect(report).toMatchObject({ target: 'here', counts: { passed: 1, failed: 1, warned: 1, skipped: 4 } });
  });
});

test('a check that nobody has is refused when the tests are declared', () => {
  const subject = { checks: [], target: {}, subject: 'provider', name: 'here' } as const;
  expect(() => describeChecks(subject, { only: ['evn'] })).toThrow('There is no check "evn".');
});
