import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import type { Check } from '../../../contract-tests/kit/engine/check.ts';
import { createCheckFailure } from '../../../contract-tests/kit/engine/failure.ts';
import { runChecks, type RunOptions } from '../../../contract-tests/kit/engine/run-checks.ts';
import type { CheckReport } from '../../../generators/generated/types.ts';
import type { ReportFlags } from '../../reports/report-flags.ts';
import type { CommandContext } from '../../verb.ts';
import { runCheck } from './run-check.ts';

const violation = { message: { en: 'It is odd.', zh: '它是奇数。' }, remedy: { en: 'Double it.', zh: '加倍。' } };

function checkOf(
  id: string,
  run: Check<object>['run'],
  severity: Check<object>['severity'] = 'violation',
): Check<object> {
  const title = { en: 'Numbers are even.', zh: '数都是偶数。' };
  return { id, title, source: { kind: 'documented', name: '获取Token' }, severity, run };
}

const passing = checkOf('even/one', () => []);
const failing = checkOf('even/two', () => [violation]);
const warning = checkOf('even/three', () => [violation], 'warning');

const checking =
  (...checks: readonly Check<object>[]) =>
  (options: RunOptions): Promise<CheckReport> =>
    runChecks({ checks, target: {}, subject: 'provider', name: 'http://here' }, { now: () => 0, ...options });

/** A folder of the test's own. */
async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'run-check-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

interface Setup extends Partial<ReportFlags> {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly printColour?: boolean;
  /** Whether somebody watches on a terminal. */
  readonly watched?: boolean;
}

async function run(
  check: Parameters<typeof runCheck>[2],
  { folder = '/', environment = {}, printColour, watched, ...flags }: Setup = {},
) {
  const outcome = { code: 0, stdout: '', stderr: '', error: undefined as unknown };
  const context = {
    environment,
    folder,
    colour: false,
    printColour,
    terminal: watched ? { columns: 80, write: () => undefined } : undefined,
    print: async (text: string) => void (outcome.stdout += text),
    note: (line: string) => void (outcome.stderr += `${line}\n`),
    exitWith: (code: number) => void (outcome.code = code),
  } as unknown as CommandContext;
  const defaults = { reporter: 'pretty', language: 'en', failOn: 'violation' } as const;
  await runCheck({ ...defaults, ...flags }, context, check).catch((error: unknown) => (outcome.error = error));
  return outcome;
}

test('the pretty report is printed, and its summary is not told twice', async () => {
  const { code, stdout, stderr } = await run(checking(passing));
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.split('\n').at(-2)).toBe('✓ No violations: 1 passed');
});

test('violations give 1, and warnings where they count', async () => {
  expect((await run(checking(passing, failing))).code).toBe(1);
  expect((await run(checking(warning))).code).toBe(0);
  expect((await run(checking(warning), { failOn: 'warning' })).code).toBe(1);
});

test.each(['json', 'junit', 'github'] as const)(
  'beside a report for programs, people get a summary: %s',
  async (reporter) => {
    const { stdout, stderr } = await run(checking(passing, failing), { reporter });
    expect(stdout).not.toContain('✓');
    expect(stderr).toBe(
      [
        '✗ even/two  It is odd.',
        'Provider http://here · 0.0 ms · seed 1',
        '✗ Violations found: 1 failed, 1 passed',
        '',
      ].join('\n'),
    );
  },
);

test.each([[['even/two,even/three']], [['even/two,', 'even/three']], [['even/two', 'even/three']]])(
  'checks are listed with commas or without: %j',
  async (only) => {
    const { stdout } = await run(checking(passing, failing, warning), { reporter: 'json', only });
    const { checks } = JSON.parse(stdout) as { checks: readonly { id: string }[] };
    expect(checks.map(({ id }) => id)).toEqual(['even/two', 'even/three']);
  },
);

test('on a terminal the summary tells what did not pass, since the line that changes is gone', async () => {
  const { stderr } = await run(checking(failing), { reporter: 'json', watched: true });
  expect(stderr.split('\n').slice(0, 2)).toEqual(['✗ even/two  It is odd.', 'Provider http://here · 0.0 ms · seed 1']);
});

test('a report goes to a file, in black and white', async () => {
  const folder = await makeFolder();
  const { stdout, stderr } = await run(checking(failing), { folder, output: 'report.txt', printColour: true });
  expect(stdout).toBe('');
  expect(stderr).toContain('✗ Violations found: 1 failed\n');
  expect(await readFile(join(folder, 'report.txt'), 'utf8')).toMatch(/^Provider http:\/\/here\n/);
});

test('a report that is printed to a terminal is coloured', async () => {
  expect((await run(checking(passing), { printColour: true })).stdout).toContain(
    '\u001b[32m✓ No violations: 1 passed\u001b[39m',
  );
});

test.each([
  ['.', '. is a folder. Name a file in it.'],
  ['none/report.txt', 'none/report.txt cannot be written: its folder does not exist. Make the folder first.'],
  ['file/report.txt', 'file/report.txt cannot be written: its folder does not exist. Make the folder first.'],
  ['', 'The file to write has no name. Give it one, or leave the option out.'],
])('an output that cannot be written is refused before anything is checked: %s', async (output, message) => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'file'), '');
  const { error } = await run(() => expect.unreachable(), { folder, output });
  expect(error).toMatchObject({ exitCode: 2, message });
});

test('the file is made when there is a report, not before', async () => {
  const folder = await makeFolder();
  const { error } = await run(() => Promise.reject(new Error('bug')), { folder, output: 'report.txt' });
  expect(error).toMatchObject({ message: 'bug' });
  expect(await readdir(folder)).toEqual([]);
});

test('a seed that is none is refused before anything is checked', async () => {
  const { error } = await run(() => expect.unreachable(), { seed: '1.5' });
  expect(error).toMatchObject({ exitCode: 2 });
});

test('Ctrl+C ends the run after the check under way: what was found so far is reported, marked, and the code is 130', async () => {
  const interrupted = checkOf('even/slow', () => {
    process.emit('SIGINT');
    return [];
  });
  const { code, stdout, stderr } = await run(checking(failing, interrupted, passing));
  expect(code).toBe(130);
  expect(stdout).toContain('  - even/one   Numbers are even.\n      The run ended before this check.\n');
  expect(stdout).toContain('✗ Violations found (ended early): 1 failed, 1 passed, 1 skipped\n');
  expect(stderr).toContain('press Ctrl+C again to end at once');
  expect(process.listenerCount('SIGINT')).toBe(0);
});

test('a target that goes away gives 3, after a report on what was found until then', async () => {
  const unreachable = createCheckFailure('TARGET_UNREACHABLE', 'No connection to http://here.');
  const gone = checkOf('even/gone', () => Promise.reject(unreachable));
  const { error, stdout } = await run(checking(failing, gone));
  expect(error).toMatchObject({ exitCode: 3, message: 'No connection to http://here.' });
  expect(stdout).toContain('✗ Violations found (ended early): 1 failed, 1 skipped\n');
});

test('of a target that was never there nothing is reported', async () => {
  const unreachable = createCheckFailure('TARGET_UNREACHABLE', 'No connection to http://here.');
  const { error, stdout } = await run(
    checking(
      checkOf('even/gone', () => Promise.reject(unreachable)),
      passing,
    ),
  );
  expect(error).toMatchObject({ exitCode: 3 });
  expect(stdout).toBe('');
});

test('on GitHub the job gets a summary too, after what is there', async () => {
  const folder = await makeFolder();
  const file = join(folder, 'summary.md');
  await writeFile(file, 'before\n');
  await run(checking(failing), { reporter: 'github', environment: { GITHUB_STEP_SUMMARY: file } });
  expect(await readFile(file, 'utf8')).toMatch(/^before\n### Provider http:\/\/here\n/);
  const { stderr, code } = await run(checking(passing), {
    reporter: 'github',
    environment: { GITHUB_STEP_SUMMARY: folder },
  });
  expect(stderr).toContain('warning: GITHUB_STEP_SUMMARY cannot be written: EISDIR');
  const chinese = { language: 'zh', reporter: 'github', environment: { GITHUB_STEP_SUMMARY: folder } } as const;
  expect((await run(checking(passing), chinese)).stderr).toContain('警告：无法写入 GITHUB_STEP_SUMMARY：EISDIR');
  expect(code).toBe(0);
});
