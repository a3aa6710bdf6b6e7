import { expect, test } from 'vitest';
import { formatReport } from './format-report.ts';
import { formatMarkdown } from './github.ts';
import { buildHostileReport, buildReport, buildResult, results } from './testing/reports.ts';

const failing = (index: number): ReturnType<typeof buildResult> =>
  buildResult({
    id: `token/rule-${index}`,
    status: 'failed',
    failed: 1,
    violations: [
      { message: { en: '100 % wrong, twice: a\nb', zh: '不对' }, remedy: { en: 'Mend it.', zh: '修好它。' } },
    ],
  });

const linesOf = (...[report]: Parameters<typeof formatReport>): readonly string[] =>
  formatReport(report, { reporter: 'github' }).trimEnd().split('\n');

test('a violation is an error, a warning a warning, the verdict a notice', () => {
  const lines = linesOf(buildReport(results));
  expect(lines.map((line) => line.slice(0, 45))).toEqual([
    '::error title=token/renewal::Each call answer',
    '::warning title=paging/past-the-end::A page p',
    '::notice title=Provider http%3A//localhost%3A',
  ]);
  expect(lines[2]).toMatch(/::✗ Violations found: 1 failed, 1 warned, 1 passed, 1 skipped$/);
});

test('what would end a command is escaped, as GitHub asks for it', () => {
  expect(linesOf(buildReport([failing(1)], { seed: 3, target: 'http://a:1/b,c' }))).toEqual([
    [
      '::error title=token/rule-1::A token has 32 characters.',
      String.raw`100 %25 wrong, twice: a\u000ab`,
      '  do          Mend it.',
      "  rule        the provider's page: 获取Token",
      '  again       --seed 3 --only token/rule-1',
    ].join('%0A'),
    '::notice title=Provider http%3A//a%3A1/b%2Cc::✗ Violations found: 1 failed',
  ]);
});

test('ten errors are annotated, and a line says how many more there are', () => {
  const lines = linesOf(buildReport(Array.from({ length: 13 }, (_, index) => failing(index))));
  expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
  expect(lines[10]).toBe('… and 3 more of these checks');
});

test('whatever a target answers, it gives no command of its own', () => {
  const lines = linesOf(buildHostileReport());
  expect(lines.map((line) => /^::(\w+) title=[^:,]*::/.exec(line)?.[1])).toEqual(['error', 'warning', 'notice']);
});

test('the summary of a job is Markdown, and what a target answers is text in it', () => {
  expect(formatMarkdown(buildReport(results))).toBe(
    [
      '### Provider http://localhost:7626',
      '',
      'Violations found: 1 failed, 1 warned, 1 passed, 1 skipped',
      '',
      '| | | |',
      '|---|---|---|',
      String.raw`| failed | token/renewal | Two calls answered the same token\. |`,
      String.raw`| warned | paging/past\-the\-end | Page 9 of 3 holds 15 tasks\. |`,
      '',
      '',
    ].join('\n'),
  );
  expect(formatMarkdown(buildReport([buildResult()]))).toBe(
    '### Provider http://localhost:7626\n\nNo violations: 1 passed\n\n',
  );
  const text = formatMarkdown(buildHostileReport());
  expect(text.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(3);
  expect(text).toContain(String.raw`\<b\>`);
});

test('the summary of a job in Chinese says in Chinese how a check ended', () => {
  const text = formatMarkdown(buildReport(results), { language: 'zh' });
  expect(text.split('\n').slice(4, 8)).toEqual([
    '| | | |',
    '|---|---|---|',
    '| 失败 | token/renewal | 两次调用返回了同一个 token。 |',
    String.raw`| 警告 | paging/past\-the\-end | 共 3 页，第 9 页却有 15 条任务。 |`,
  ]);
});
