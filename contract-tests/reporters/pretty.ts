import type { CheckReport, CheckResult } from '../../generators/generated/types.ts';
import type { FormatOptions } from './format-options.ts';

const marks = { passed: '✓', failed: '✗', warned: '!', skipped: '-' } as const;

/** For people: one line a check, what is wrong below it, the summary last. */
export function formatPretty({ checks, counts }: CheckReport, { language = 'en' }: FormatOptions): string {
  const lines = checks.flatMap((check) => linesOf(check, language));
  const summary = `${counts.passed} passed, ${counts.failed} failed, ${counts.warned} warned, ${counts.skipped} skipped`;
  return `${[...lines, '', summary].join('\n')}\n`;
}

function linesOf({ id, status, title, skipped, violations }: CheckResult, language: 'en' | 'zh'): string[] {
  const head = `${marks[status]} ${id}  ${title[language]}`;
  const why = skipped === undefined ? [] : [`    ${skipped[language]}`];
  return [head, ...why, ...violations.map(({ message }) => `    ${message[language]}`)];
}
