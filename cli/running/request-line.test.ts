import { expect, test } from 'vitest';
import type { RequestLine } from '../../mock-server/server.ts';
import { createStyle } from '../style.ts';
import { requestLine } from './request-line.ts';

const at = new Date(2025, 2, 10, 8, 5, 9, 7);

const line: RequestLine = {
  method: 'GET',
  url: '/api/get_token?appid=1',
  operation: 'getToken',
  appid: '1',
  status: 200,
  retCode: '000000',
  durationMs: 1.26,
  violations: [],
  warnings: [],
};

const violation = {
  rule: 'maximum',
  parameter: 'page_size',
  value: 101,
  reason: { en: 'page_size must be at most 100, got 101', zh: 'page_size 不能大于 100，实际为 101' },
  section: '查询群发任务数据',
};

const plainly = { at, language: 'en', style: createStyle(false) } as const;

test('a request is one line of columns that stand below one another', () => {
  const lines = [
    line,
    { ...line, method: 'POST', url: '/chat-set/api/line/query_task_list', appid: '20', durationMs: 120.04 },
  ];
  expect(lines.map((entry) => requestLine(entry, plainly))).toEqual([
    '08:05:09.007  GET      /api/get_token                             000000     1.3 ms  tenant 1',
    '08:05:09.007  POST     /chat-set/api/line/query_task_list         000000   120.0 ms  tenant 20',
  ]);
});

test('a refusal ends with its reason, and how many more there are', () => {
  const refused: RequestLine = {
    ...line,
    retCode: '999994',
    violations: [violation, violation],
    warnings: [violation],
  };
  expect(requestLine(refused, plainly)).toMatch(
    /999994 .* tenant 1 {2}page_size must be at most 100, got 101 \(\+1 more\)$/u,
  );
});

test('the reason comes in Chinese where that is asked for', () => {
  const refused: RequestLine = { ...line, retCode: '999994', violations: [violation] };
  expect(requestLine(refused, { ...plainly, language: 'zh' })).toMatch(/page_size 不能大于 100，实际为 101$/u);
});

test('what was tolerated is told of an accepted request', () => {
  expect(requestLine({ ...line, warnings: [violation] }, plainly)).toMatch(/ {2}tolerated: page_size must be/u);
});

test('an answer without ret_code shows its HTTP status', () => {
  const preflight: RequestLine = {
    ...line,
    method: 'OPTIONS',
    operation: undefined,
    appid: undefined,
    status: 204,
    retCode: undefined,
  };
  expect(requestLine(preflight, plainly)).toBe(
    '08:05:09.007  OPTIONS  /api/get_token                             204        1.3 ms',
  );
});

test('an answer that a fault gave another status shows that', () => {
  expect(requestLine({ ...line, status: 503 }, plainly)).toContain('/api/get_token                             503 ');
  expect(requestLine({ ...line, status: 400, retCode: '999994' }, plainly)).toContain(' 999994 ');
  const coloured = requestLine({ ...line, status: 503 }, { ...plainly, style: createStyle(true) });
  expect(coloured).toContain('\u001b[31m503   \u001b[39m');
});

test.each([
  ['before', 'en', 'a fault cut the connection before the answer'],
  ['mid-body', 'en', 'a fault cut the connection in the middle of the answer'],
  ['before', 'zh', '故障在响应之前断开了连接'],
  ['mid-body', 'zh', '故障在响应中途断开了连接'],
] as const)('an answer that a fault cut (%s) is no success, in %s', (reset, language, words) => {
  const cut = requestLine({ ...line, reset }, { ...plainly, language });
  expect(cut).toContain(`/api/get_token                             reset      1.3 ms`);
  expect(cut).toMatch(new RegExp(` {2}${words}$`, 'u'));
  const coloured = requestLine({ ...line, reset }, { ...plainly, language, style: createStyle(true) });
  expect(coloured).toContain('\u001b[31mreset \u001b[39m');
});

test('nothing in a request reaches the terminal as a control character', () => {
  const hostile: RequestLine = {
    ...line,
    url: '/\u001b]0;x\u0007',
    violations: [{ ...violation, reason: { en: `got "\u001b[2J${'x'.repeat(300)}"`, zh: '' } }],
  };
  const text = requestLine(hostile, plainly);
  expect(text).toContain('/\\u001b]0;x\\u0007 ');
  expect(text).toContain('got "\\u001b[2Jxxx');
  expect(text).toMatch(/x…$/u);
});

test('colours tell good from bad where there are colours', () => {
  const style = createStyle(true);
  expect(requestLine(line, { ...plainly, style })).toContain('\u001b[32m000000\u001b[39m');
  expect(requestLine({ ...line, retCode: '900001' }, { ...plainly, style })).toContain('\u001b[31m900001\u001b[39m');
});

test('where a proxy saw both sides, whose fault it is stands before the reason', () => {
  const provider = { ...violation, side: 'provider' } as const;
  expect(requestLine({ ...line, violations: [provider] }, plainly)).toMatch(/ {2}provider: page_size must be/u);
  expect(requestLine({ ...line, warnings: [provider] }, plainly)).toMatch(
    / {2}tolerated: provider: page_size must be/u,
  );
});
