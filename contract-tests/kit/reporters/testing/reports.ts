import type { CheckReport, CheckResult } from '../../../../generators/generated/types.ts';

/** A check that passed, unless it is told otherwise. */
export function buildResult(overrides: Partial<CheckResult> = {}): CheckResult {
  return {
    id: 'token/shape',
    title: { en: 'A token has 32 characters.', zh: 'token 有 32 个字符。' },
    source: { kind: 'documented', name: '获取Token' },
    severity: 'violation',
    status: 'passed',
    tried: 3,
    failed: 0,
    violations: [],
    requests: 3,
    ms: 12.5,
    ...overrides,
  };
}

/** A report on these checks, counted. */
export function buildReport(checks: readonly CheckResult[], overrides: Partial<CheckReport> = {}): CheckReport {
  const count = (status: CheckResult['status']): number => checks.filter((check) => check.status === status).length;
  return {
    version: 1,
    subject: 'provider',
    target: 'http://localhost:7626',
    seed: 7,
    startedAt: '2025-03-10T08:00:00.000Z',
    ms: 1234,
    requests: 42,
    counts: { passed: count('passed'), failed: count('failed'), warned: count('warned'), skipped: count('skipped') },
    checks: [...checks],
    ...overrides,
  };
}

/** A check of each kind of outcome. */
export const results: readonly CheckResult[] = [
  buildResult(),
  buildResult({
    id: 'token/renewal',
    title: { en: 'Each call answers a new token.', zh: '每次调用都返回新的 token。' },
    status: 'failed',
    tried: 2,
    failed: 1,
    violations: [
      {
        message: { en: 'Two calls answered the same token.', zh: '两次调用返回了同一个 token。' },
        remedy: { en: 'Make a new token for every call.', zh: '每次调用都生成新的 token。' },
        path: 'item.token',
        expected: { token: 'another', expires_in: '86400' },
        got: { token: 'the same', expires_in: 86_400 },
        request: { method: 'GET', url: '/api/get_token?appid=1&sign=***', headers: { accept: '*/*' } },
        response: {
          status: 200,
          headers: { 'content-type': 'application/json' },
          body: '{"ret_code":"000000"}',
          ms: 4,
        },
      },
    ],
  }),
  buildResult({
    id: 'paging/past-the-end',
    title: { en: 'A page past the last is empty.', zh: '超过最后一页时没有记录。' },
    source: { kind: 'behaviour', name: 'pageSizeOverMaximum' },
    severity: 'warning',
    status: 'warned',
    tried: 1,
    failed: 1,
    violations: [
      {
        message: { en: 'Page 9 of 3 holds 15 tasks.', zh: '共 3 页，第 9 页却有 15 条任务。' },
        remedy: { en: 'Answer no items.', zh: '应返回空列表。' },
        got: 15,
        shrunk: true,
      },
    ],
  }),
  buildResult({
    id: 'token/rotation',
    title: { en: 'A new token ends the one before it.', zh: '新的 token 使旧的失效。' },
    status: 'skipped',
    tried: 0,
    skipped: { en: 'opt-in: others lose their token.', zh: '须明确要求才运行：他人的 token 会失效。' },
  }),
];

/** What a hostile target may answer: control characters, markup, commands of terminals and of GitHub, half a character. */
const hostile = '\u0000\u001b[2J]]><b>&amp;"\'%0A::error::x\r\n\ufffe\ud800\u202e|`[x](y)';

/** A report whose every text came from a hostile target. */
export function buildHostileReport(): CheckReport {
  const text = { en: hostile, zh: hostile };
  const message = { headers: { 'x-hostile': hostile }, body: hostile };
  const violation = {
    message: text,
    remedy: text,
    path: hostile,
    expected: { [hostile]: hostile },
    got: { [hostile]: [hostile] },
    request: { method: hostile, url: hostile, ...message },
    response: { status: 200, ...message },
  };
  const common = { title: text, source: { kind: 'line', name: hostile } } as const;
  return buildReport(
    [
      buildResult({ ...common, status: 'failed', failed: 1, violations: [violation] }),
      buildResult({ ...common, id: 'a/b', status: 'warned', severity: 'warning', failed: 1, violations: [violation] }),
      buildResult({ ...common, id: 'c/d', status: 'skipped', tried: 0, skipped: text }),
    ],
    {
      target: hostile,
      drift: [
        { check: 'token/shape', behaviour: hostile, value: hostile, message: text, section: hostile, example: hostile },
      ],
    },
  );
}
