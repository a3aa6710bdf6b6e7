import { expect, test } from 'vitest';
import { buildResult, results } from '../../../contract-tests/kit/reporters/testing/reports.ts';
import type { CheckResult } from '../../../generators/generated/types.ts';
import { createCheckProgress } from './check-progress.ts';

const failed = results[1]!;

/** What a run of these checks writes to a terminal, and as notes. */
function watch(
  checks: readonly CheckResult[],
  terminal?: { readonly columns: number },
  { colour = false, language = 'en' }: { colour?: boolean; language?: 'en' | 'zh' } = {},
) {
  let drawn = '';
  const notes: string[] = [];
  const progress = createCheckProgress(
    {
      colour,
      note: (line) => void notes.push(line),
      ...(terminal && { terminal: { ...terminal, write: (text: string) => void (drawn += text) } }),
    },
    language,
  );
  for (const [index, check] of checks.entries()) {
    const position = { number: index + 1, total: checks.length };
    progress.onStart(check, position);
    progress.onResult(check, position);
  }
  progress.end();
  return { drawn, notes };
}

test('on a terminal one line tells the check under way and how many failed; nothing of it is left', () => {
  const { drawn, notes } = watch([buildResult(), failed, buildResult({ id: 'paging/all' })], { columns: 80 });
  expect(drawn.split('\r\u001b[K')).toEqual([
    '',
    '1/3  token/shape',
    '2/3  token/renewal',
    '3/3  1 failed  paging/all',
    '',
  ]);
  expect(notes).toEqual([]);
});

test('the line is cut to the terminal, and shows failures in colour', () => {
  const long = buildResult({ id: `token/${'x'.repeat(60)}` });
  expect(watch([long], { columns: 20 }).drawn).toBe(`\r\u001b[K1/1  token/xxxxxxx…\r\u001b[K`);
  expect(watch([long], { columns: 0 }).drawn).toContain('x'.repeat(60));
  expect(watch([failed, buildResult()], { columns: 80 }, { colour: true }).drawn).toContain(
    '2/2  \u001b[31m1 failed\u001b[39m  token/shape',
  );
});

test('elsewhere each check that did not pass has a line', () => {
  expect(watch(results).notes).toEqual([
    '✗ token/renewal  Two calls answered the same token.',
    '! paging/past-the-end  Page 9 of 3 holds 15 tasks.',
  ]);
});

test('how many failed is told in Chinese where that is asked for', () => {
  const watched = watch([failed, buildResult()], { columns: 80 }, { colour: true, language: 'zh' });
  expect(watched.drawn).toContain('2/2  \u001b[31m1 项失败\u001b[39m  token/shape');
});
