import { expect, test } from 'vitest';
import type { CoverageReport } from '../../../../generators/generated/types.ts';
import { widthOf } from '../wrap.ts';
import { formatCoverage } from './format-coverage.ts';
import { formatCoverageMarkdown } from './github.ts';

const item = (id: string, more: object = {}) => ({
  id,
  what: { en: `${id} is met`, zh: `遇到 ${id}` },
  covered: 0,
  ...more,
});

const report: CoverageReport = {
  version: 1,
  subject: 'coverage',
  percent: 33.3,
  counts: { items: 5, covered: 1, allowed: 1, missing: 3 },
  journals: [{ tenant: 'shop', requests: 7, deliveries: 2, dropped: 0 }],
  items: [
    item('filter/queryTaskList/sender/found', { covered: 2 }),
    item('filter/queryTaskList/sender/nothing', { allowed: 'there is one <sender> & no other' }),
    item('filter/sendRecordList/task_name/found'),
    item('filter/sendRecordList/task_name/nothing', { how: [{ en: 'POST …/"x" <b>', zh: '调用 <b>' }] }),
    item('behaviour/language/en'),
  ],
  suggestions: [{ steps: [{ en: 'POST <script>alert(1)</script>', zh: '调用' }], gain: 2, covers: ['a', 'b'] }],
};

test('for people: a table a family, why something may be missing, what to do, the summary', () => {
  expect(formatCoverage(report)).toBe(`filter  1/3
                            found  nothing
  queryTaskList sender      ✓      ~
  sendRecordList task_name  ✗      ✗

behaviour  0/1
            en
  language  ✗

Allowed to be missing
  ~ filter/queryTaskList/sender/nothing  there is one <sender> & no other

The tests that raise it most
  1. covers 2 more
     POST <script>alert(1)</script>

Contract coverage 33.3 % · 1 of 5 covered, 3 missing, 1 allowed to be
· 7 requests and 2 deliveries of 1 tenant
`);
});

test.each([40, 60, 80, 120])('no line is wider than a terminal of %i columns', (columns) => {
  for (const language of ['en', 'zh'] as const) {
    const lines = formatCoverage(report, { columns, language }).split('\n');
    expect(lines.filter((line) => widthOf(line) > columns)).toEqual([]);
  }
});

test('where a table does not fit, outcomes stand in a row', () => {
  expect(formatCoverage(report, { columns: 40 })).toContain('  sendRecordList task_name\n     ✗ found ✗ nothing\n');
});

test('in Chinese', () => {
  expect(formatCoverage(report, { language: 'zh', columns: 200 })).toContain(
    '契约覆盖率 33.3 % · 5 项中 1 项已覆盖，3 项缺失，1 项允许缺失 · 1 个租户的 7 个请求和 2 次投递',
  );
});

test('requests that are no longer in the journal are told of', () => {
  const dropped = { ...report, journals: [{ tenant: 'shop', requests: 1, deliveries: 0, dropped: 5 }] };
  expect(formatCoverage(dropped)).toContain('5 older requests are no longer in the journal');
});

test('one is told as one, and a table without rows is none', () => {
  const journals = [{ tenant: 'shop', requests: 1, deliveries: 1, dropped: 1 }];
  const items = ['a/one', 'a/both', 'b/two', 'b/both', 'c/three'].map((id) => item(`behaviour/${id}`));
  const told = formatCoverage({ ...report, journals, items }, { columns: 80 });
  const inOneLine = told.replaceAll(/\s+/gu, ' ');
  expect(inOneLine).toContain('1 request and 1 delivery of 1 tenant');
  expect(inOneLine).toContain('1 older request is no longer in the journal: what it covered is not known.');
  expect(told).toMatch(/^behaviour {2}0\/5\n {2}a {2}✗ one ✗ both\n {2}b {2}✗ two ✗ both\n {2}c {2}✗ three\n/u);
});

test('JSON is the report itself', () => {
  expect(JSON.parse(formatCoverage(report, { reporter: 'json' }))).toEqual(report);
});

test('the page holds no markup but its own, and asks for nothing', () => {
  const page = formatCoverage(report, { reporter: 'html' });
  expect(page).toContain('<code>POST &lt;script&gt;alert(1)&lt;/script&gt;</code>');
  expect(page).toContain('title="filter/sendRecordList/task_name/nothing is met\nPOST …/&quot;x&quot; &lt;b&gt;"');
  expect(page).toContain('there is one &lt;sender&gt; &amp; no other');
  expect(page).not.toMatch(/<script|src=|href=|url\(/);
});

test('for GitHub: a notice, and Markdown for the summary', () => {
  expect(formatCoverage(report, { reporter: 'github' })).toBe(
    '::notice title=Contract coverage::Contract coverage 33.3 %25 · 1 of 5 covered, 3 missing, 1 allowed to be · ' +
      '7 requests and 2 deliveries of 1 tenant\n',
  );
  const markdown = formatCoverageMarkdown(report);
  expect(markdown).toContain('| filter | 1/3 | `filter/sendRecordList/task_name/found` ');
  expect(markdown).toContain(String.raw`   - POST \<script\>alert\(1\)\</script\>`);
});
