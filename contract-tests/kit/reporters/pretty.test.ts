import { describe, expect, test } from 'vitest';
import type { CheckViolation } from '../../../generators/generated/types.ts';
import { formatReport } from './format-report.ts';
import { formatSummary } from './pretty.ts';
import { buildHostileReport, buildReport, buildResult, results } from './testing/reports.ts';
import { widthOf } from './wrap.ts';

/** The lines of a report on one check that failed so. */
function linesOf(more: Partial<CheckViolation>, language: 'en' | 'zh' = 'en'): readonly string[] {
  const violation = { message: { en: 'Wrong.', zh: '不对。' }, remedy: { en: 'Mend it.', zh: '修好它。' }, ...more };
  const check = buildResult({ status: 'failed', failed: 1, violations: [violation] });
  return formatReport(buildReport([check]), { language }).split('\n');
}

test('a report has a line for each check, what is wrong below it, and the summary last', () => {
  expect(formatReport(buildReport(results)).split('\n')).toEqual([
    'Provider http://localhost:7626',
    '',
    'token',
    '  ✓ token/shape     A token has 32 characters. · 3 cases',
    '  ✗ token/renewal   Each call answers a new token. · 1 of 2 cases failed',
    '      Two calls answered the same token.',
    '        at          item.token',
    '        sent        GET /api/get_token?appid=1&sign=***',
    '                    accept: */*',
    '        came back   HTTP 200 · 4.0 ms',
    '                    content-type: application/json',
    '                    {"ret_code":"000000"}',
    '        - expected  token: "another"',
    '        + got       token: "the same"',
    '        - expected  expires_in: "86400"',
    '        + got       expires_in: 86400',
    '        do          Make a new token for every call.',
    "        rule        the provider's page: 获取Token",
    '        again       --seed 7 --only token/renewal',
    '  - token/rotation  A new token ends the one before it.',
    '      opt-in: others lose their token.',
    '',
    'paging',
    '  ! paging/past-the-end  A page past the last is empty. · 1 of 1 case failed',
    '      Page 9 of 3 holds 15 tasks. (the smallest case that fails)',
    '        + got       15',
    '        do          Answer no items.',
    '        rule        behaviour switch: pageSizeOverMaximum',
    '        again       --seed 7 --only paging/past-the-end',
    '',
    'Provider http://localhost:7626 · 42 requests in 1.23 s · seed 7',
    '✗ Violations found: 1 failed, 1 warned, 1 passed, 1 skipped',
    '',
  ]);
});

test('a report in Chinese lines up its labels by what they take on the screen', () => {
  expect(formatReport(buildReport(results), { language: 'zh' }).split('\n')).toEqual(
    expect.arrayContaining([
      '提供方 http://localhost:7626',
      '  ✗ token/renewal   每次调用都返回新的 token。 · 2 个用例中 1 个失败',
      '        发送    GET /api/get_token?appid=1&sign=***',
      '        - 期望  token: "another"',
      '        + 实际  token: "the same"',
      '        规则    官方页面：获取Token',
      '        重跑    --seed 7 --only token/renewal',
      '提供方 http://localhost:7626 · 42 个请求，用时 1.23 s · 种子 7',
      '✗ 发现违规：1 项失败，1 项警告，1 项通过，1 项跳过',
    ]),
  );
});

test('colours are there when they are asked for, and change no text', () => {
  const report = buildReport(results);
  const coloured = formatReport(report, { colour: true });
  expect(coloured).toContain('\u001b[31m✗ Violations found: 1 failed, 1 warned, 1 passed, 1 skipped\u001b[39m\n');
  expect(coloured).toContain('\u001b[32m        - expected  token: "another"\u001b[39m\n');
  // oxlint-disable-next-line no-control-regex
  expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(formatReport(report));
});

test.each(['en', 'zh'] as const)('no line is wider than 100 columns: %s', (language) => {
  const long = { en: 'A long sentence about tokens. '.repeat(20), zh: '很长的一句话，说的是令牌。'.repeat(30) };
  const violation = { message: long, remedy: long, got: 'x'.repeat(5000), path: 'items[0].'.repeat(40) };
  const check = buildResult({ title: long, status: 'failed', failed: 1, violations: [violation] });
  const skipped = buildResult({ id: `token/${'x'.repeat(60)}`, title: long, status: 'skipped', skipped: long });
  const drift = [{ check: 'token/shape', message: long, example: { deep: long } }];
  const text = formatReport(buildReport([check, skipped], { drift, target: `http://${'x'.repeat(300)}` }), {
    language,
  });
  expect(text.split('\n').filter((line) => widthOf(line) > 100)).toEqual([]);
});

test('what a hostile target answered does nothing to a terminal', () => {
  for (const text of [formatReport(buildHostileReport()), formatSummary(buildHostileReport(), {})]) {
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|\p{Cs}/u);
    expect(text).toContain(String.raw`\u001b[2J`);
  }
});

describe('the difference', () => {
  test('is that of the members', () => {
    const lines = linesOf({ expected: { a: 1, b: [1, 2] }, got: { b: [1, 3], c: null } });
    expect(lines.slice(4, 11)).toEqual([
      '      Wrong.',
      '        - expected  a: 1',
      '        + got       a: nothing',
      '        - expected  b[1]: 2',
      '        + got       b[1]: 3',
      '        - expected  c: nothing',
      '        + got       c: null',
    ]);
  });

  test('of ten members is told, and how many more there are', () => {
    const got = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`m${index}`, index]));
    const lines = linesOf({ expected: {}, got });
    expect(lines.filter((line) => line.includes('+ got'))).toHaveLength(10);
    expect(lines).toContain('                    … +4');
  });

  test('of long texts begins a little before they part, and halves no character', () => {
    const same = 'x'.repeat(400);
    const lines = linesOf({ expected: `${same}a`, got: `${same}${'😀'.repeat(200)}` });
    expect(lines[5]).toBe(`        - expected  …${'x'.repeat(20)}a"`);
    expect(lines[6]).toMatch(/^ {8}\+ got {7}…x{20}(?:😀)+$/u);
    expect(lines.join('')).not.toContain(String.raw`\ud83d`);
  });

  test('is one side where a check tells only that', () => {
    expect(linesOf({ got: 'x' })[5]).toBe('        + got       "x"');
    expect(linesOf({ expected: 'x' })[5]).toBe('        - expected  "x"');
  });
});

test('of a long body the beginning is shown', () => {
  const lines = linesOf({
    response: { status: 500, body: Array.from({ length: 40 }, (_, n) => `line ${n}`).join('\n') },
  });
  expect(lines.slice(5, 8)).toEqual([
    '        came back   HTTP 500',
    '                    line 0',
    '                    line 1',
  ]);
  expect(lines).toContain('                    line 11…');
  expect(lines.join('\n')).not.toContain('line 12');
});

test('the violations of a check that are told are shown, and the others are counted', () => {
  const violations = Array.from({ length: 20 }, (_, index) => ({
    message: { en: `Wrong ${index}.`, zh: '不对。' },
    remedy: { en: 'Mend it.', zh: '修好它。' },
  }));
  const shown = (count: number, language: 'en' | 'zh' = 'en'): readonly string[] => {
    const told = { violations: violations.slice(0, count), others: 42 - count };
    const check = buildResult({ status: 'failed', tried: 90, failed: 42, ...told });
    return formatReport(buildReport([check]), { language })
      .split('\n')
      .slice(4, -6);
  };
  expect(shown(1)).toEqual([
    '      Wrong 0.',
    '      … and 41 more cases (--all-cases)',
    '        do          Mend it.',
  ]);
  expect(shown(1, 'zh')).toContain('      …… 还有 41 个用例（--all-cases）');
  expect(shown(20).slice(19, 21)).toEqual(['      Wrong 19.', '      … and 22 more of the same check']);
});

test('what to do is told once where it is the same for every violation, else with each', () => {
  const violation = (remedy: string) => ({
    message: { en: 'Wrong.', zh: '不对。' },
    remedy: { en: remedy, zh: remedy },
  });
  const remediesOf = (...remedies: readonly string[]): readonly string[] => {
    const check = buildResult({ status: 'failed', tried: 3, failed: 2, violations: remedies.map(violation) });
    return formatReport(buildReport([check]))
      .split('\n')
      .slice(4, -6);
  };
  expect(remediesOf('Mend it.', 'Mend it.')).toEqual(['      Wrong.', '      Wrong.', '        do          Mend it.']);
  expect(remediesOf('Mend it.', 'Paint it.')).toEqual([
    '      Wrong.',
    '        do          Mend it.',
    '      Wrong.',
    '        do          Paint it.',
  ]);
});

test('why checks were skipped is told once where they follow one another', () => {
  const skip = (id: string, why: string) =>
    buildResult({
      id,
      title: { en: 'A rule.', zh: '规则。' },
      status: 'skipped',
      tried: 0,
      skipped: { en: why, zh: why },
    });
  const checks = [skip('a/one', 'No secret.'), skip('a/two', 'No secret.'), skip('a/three', 'No probe.')];
  expect(formatReport(buildReport(checks)).split('\n').slice(3, 8)).toEqual([
    '  - a/one    A rule.',
    '      No secret.',
    '  - a/two    A rule. · as above',
    '  - a/three  A rule.',
    '      No probe.',
  ]);
});

test('drift tells the switch, its setting, and how to make the mock server alike', () => {
  const message = { en: 'Errors are in English.', zh: '错误文本为英文。' };
  const drift = [
    { check: 'errors/texts', behaviour: 'language', value: 'en', message, count: 12, section: '返回编码' },
    { check: 'token/shape', message: { en: 'There is a member more.', zh: '多出一个成员。' }, example: { extra: 1 } },
  ];
  const report = buildReport([buildResult()], { drift, behaviour: { language: 'en' } });
  const text = formatReport(report);
  expect(formatReport(report, { language: 'zh' })).toContain(
    '\n  让模拟服务器与之一致：sobot-mock start --behaviour language=en\n',
  );
  expect(text.split('\n').slice(5, 9)).toEqual([
    'Drift: what the target does beyond or against the page',
    '  ~ language=en  Errors are in English. · seen 12 times · errors/texts · 返回编码',
    '  ~ There is a member more. · token/shape · {"extra":1}',
    '  A mock server that does the same: sobot-mock start --behaviour language=en',
  ]);
});

test('of a receiver, the acknowledgement times and the outcomes are told', () => {
  const acknowledgement = { count: 120, p50: 3.2, p99: 12, max: 2500, limit: 2000 };
  const reasons = { could_not_connect: 0, request_timeout: 1, error_status_code: 1, unclassified: 0 };
  const report = buildReport([buildResult()], { acknowledgement, outcomes: { acknowledged: 118, ...reasons } });
  const text = formatReport({ ...report, subject: 'receiver', target: 'http://localhost:3000/webhook' });
  expect(text.split('\n').slice(-7)).toEqual([
    'Acknowledgement  p50 3.2 ms, p99 12.0 ms, max 2.50 s · 120 answers · LINE allows 2.00 s',
    'Outcomes         118 acknowledged, 0 could_not_connect, 1 request_timeout, 1 error_status_code, 0',
    '                 unclassified',
    '',
    'Receiver http://localhost:3000/webhook · 42 requests in 1.23 s · seed 7',
    '✓ No violations: 1 passed',
    '',
  ]);
});

test('of a receiver, a report in Chinese counts what was acknowledged in Chinese', () => {
  const acknowledgement = { count: 120, p50: 3.2, p99: 12, max: 2500, limit: 2000 };
  const reasons = { could_not_connect: 0, request_timeout: 1, error_status_code: 1, unclassified: 0 };
  const report = buildReport([buildResult()], { acknowledgement, outcomes: { acknowledged: 118, ...reasons } });
  expect(
    formatReport({ ...report, subject: 'receiver' }, { language: 'zh' })
      .split('\n')
      .slice(-6, -4),
  ).toEqual([
    '确认用时  p50 3.2 ms, p99 12.0 ms, max 2.50 s · 120 次应答 · LINE 允许 2.00 s',
    '结果      118 个已确认, 0 could_not_connect, 1 request_timeout, 1 error_status_code, 0 unclassified',
  ]);
});

test.each<[readonly string[], string, string, string]>([
  [['shop'], 'tenant shop', 'Journal tenant shop', '请求日志 租户 shop'],
  [['1', '2'], 'tenants 1, 2', 'Journal tenants 1, 2', '请求日志 租户 1、2'],
  [
    ['1', '2', '3', '4', '5', '6', '7'],
    'tenants 1, 2, 3, 4, 5 and 2 more',
    'Journal tenants 1, 2, 3, 4, 5 and 2 more',
    '请求日志 租户 1、2、3、4、5 等 7 个',
  ],
  [['1'], 'http://127.0.0.1:7626', 'Journal http://127.0.0.1:7626', '请求日志 http://127.0.0.1:7626'],
])('a journal in this program is named by its tenants %j', (tenants, target, en, zh) => {
  const journals = tenants.map((tenant) => ({ tenant, requests: 1, dropped: 0 }));
  const report = buildReport([buildResult()], { subject: 'journal', target, journals });
  expect(formatReport(report).split('\n')[0]).toBe(en);
  expect(formatReport(report, { language: 'zh' }).split('\n')[0]).toBe(zh);
});

test.each([
  [[buildResult()], '✓ No violations: 1 passed'],
  [[buildResult(), results[2]!], '! No violations, but warnings: 1 warned, 1 passed'],
  [[results[3]!], '- Nothing was checked: 1 skipped'],
  [[], '- Nothing was checked'],
])('the last line is the verdict (%#)', (checks, verdict) => {
  expect(formatReport(buildReport(checks)).split('\n').at(-2)).toBe(verdict);
});

test('a run that ended early says so in its verdict', () => {
  const text = formatReport(buildReport([buildResult()], { interrupted: true, requests: 0, subject: 'journal' }));
  expect(text.split('\n').slice(-3)).toEqual([
    'Journal http://localhost:7626 · 1.23 s · seed 7',
    '✓ No violations (ended early): 1 passed',
    '',
  ]);
});

test('the summary has a line for each check that did not pass, and the verdict', () => {
  expect(formatSummary(buildReport(results), {}).split('\n')).toEqual([
    '✗ token/renewal  Two calls answered the same token.',
    '! paging/past-the-end  Page 9 of 3 holds 15 tasks.',
    'Provider http://localhost:7626 · 42 requests in 1.23 s · seed 7',
    '✗ Violations found: 1 failed, 1 warned, 1 passed, 1 skipped',
  ]);
});

describe.each([60, 80, 120])('on a terminal of %d columns', (columns) => {
  const long = {
    en: 'An answer about tokens answered 200. '.repeat(12),
    zh: '很长的一句话，说的是 token。'.repeat(20),
  };
  const violation = { message: long, remedy: long, expected: { status: 200 }, got: { status: 500 } };
  const check = buildResult({ title: long, status: 'failed', failed: 1, violations: [violation] });
  const report = buildReport([check, ...results]);

  test.each(['en', 'zh'] as const)('no line is wider, and no word is broken: %s', (language) => {
    const text = formatReport(report, { language, columns });
    const lines = text.split('\n');
    expect(lines.filter((line) => widthOf(line) > columns)).toEqual([]);
    expect(lines.some((line) => widthOf(line) > columns - 20)).toBe(true);
    const words = (of: string): readonly string[] => of.match(/[A-Za-z]{2,}/g)!;
    const whole = formatReport(report, { language, columns: Number.POSITIVE_INFINITY });
    expect(words(text)).toEqual(words(whole));
  });
});
