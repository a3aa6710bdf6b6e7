import { describe, expect, test } from 'vitest';
import type { Violation } from '../../core/journal/entry.ts';
import { createPlatform } from '../../web/platform.ts';
import { readBody, tooLong } from './body.ts';
import { checkAnswer, type AnswerFindings } from './check-answer.ts';

const record = {
  taskid: 't1',
  task_name: 'Spring sale',
  recipient_id: 'U1',
  sender: '@shop',
  subjectid: 's1',
  send_agentid: 'a1',
  messageid: 'm1,m2',
  send_time: 1_741_564_800_000,
  status_update_time: 1_741_564_800_000,
  error_code: '000000',
  timezone: 'GMT+08:00',
};

function findingsOf(answer: object, asked: Record<string, string | number> = {}): AnswerFindings {
  const page = {
    ret_code: '000000',
    ret_msg: '',
    items: [record],
    page_no: 1,
    page_size: 15,
    page_count: 1,
    total_count: 1,
  };
  return checkAnswer({
    operation: 'sendRecordList',
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...page, ...answer }),
    asked,
    isRight: true,
  });
}

function told(found: readonly Violation[]): readonly string[] {
  return found.map(({ side, rule, parameter, value }) => `${side} ${rule} ${parameter}: ${String(value)}`);
}

function check(answer: object, asked?: Record<string, string | number>): readonly string[] {
  return told(findingsOf(answer, asked).violations);
}

test('75: a page that is short of rows though total_count has more', () => {
  expect(check({ total_count: 2 })).toEqual(['provider pageShort items: 1']);
  expect(check({ total_count: 16, page_no: 2, page_count: 2 })).toEqual([]);
  expect(check({ total_count: 17, page_no: 2, page_count: 2 })).toEqual(['provider pageShort items: 1']);
  expect(check({ total_count: 1, page_no: 2, items: [] })).toEqual([]);
  expect(check({ total_count: 0, items: [], page_count: 1 })).toEqual([]);
});

test('75: a page that has more rows than total_count leaves for it', () => {
  expect(check({ total_count: 0, page_count: 0 })).toEqual(['provider pageLong items: 1']);
  expect(check({ items: [record, record] })).toEqual(['provider pageLong items: 2']);
  expect(check({ items: [record, record], total_count: 16, page_no: 2, page_count: 2 })).toEqual([
    'provider pageLong items: 2',
  ]);
  expect(check({ total_count: 16, page_no: 3, page_count: 2 })).toEqual([]);
});

describe('what no documented rule forbids is a warning', () => {
  test('a row that comes twice, unless it has no message: two tries of one moment look the same', () => {
    const other = { ...record, recipient_id: 'U2' };
    const twice = findingsOf({ items: [record, other, record], total_count: 3 });
    expect([told(twice.violations), told(twice.warnings)]).toEqual([[], ['provider rowTwice items[2]: undefined']]);
    expect(twice.warnings[0]?.reason).toEqual({
      en: 'items[2] is a row that is on the same page before',
      zh: 'items[2] 这一行在同一页上已出现过',
    });
    const failed = { ...record, messageid: '', error_code: '999999' };
    expect(findingsOf({ items: [failed, failed, other], total_count: 3 }).warnings).toEqual([]);
  });

  test('rows past the last page', () => {
    const past = findingsOf({ total_count: 16, page_no: 3, page_count: 2 }, { page_no: 3 });
    expect([told(past.violations), told(past.warnings)]).toEqual([[], ['provider pastLastPage items: 1']]);
    expect(past.warnings[0]?.reason).toEqual({
      en: 'items must be empty past the last page, which is 2 by total_count, got 1 elements',
      zh: '按 total_count，最后一页为第 2 页，其后的 items 应为空，实际有 1 个元素',
    });
    const page = { total_count: 16, page_count: 2 };
    expect(findingsOf({ ...page, page_no: 2 }, { page_no: 2 }).warnings).toEqual([]);
    expect(findingsOf({ ...page, page_no: 3, items: [] }, { page_no: 3 }).warnings).toEqual([]);
  });
});

test.each(['', null])('a task that still runs may have %j for its end', (task_end_time) => {
  const task = {
    taskid: 't1',
    task_name: 'Spring sale',
    task_source: 1,
    timezone: 'GMT+08:00',
    task_start_time: '2025-03-10 08:00:00',
    task_end_time,
    send_time_type: 1,
    estimate_send_num: 2,
    send_success_num: 1,
    send_error_num: 0,
    subjectid: 's1',
  };
  const page = { items: [task, { ...task, taskid: 't2' }], page_no: 1, page_size: 15, page_count: 1, total_count: 2 };
  const { violations, warnings } = checkAnswer({
    operation: 'queryTaskList',
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ret_code: '000000', ret_msg: '', ...page }),
    asked: {},
    isRight: true,
  });
  expect(violations).toEqual([]);
  expect(warnings.map(({ side, parameter }) => [side, parameter])).toEqual([['provider', 'items[0].task_end_time']]);
});

describe('76: rows that a filter of the request does not match', () => {
  test.each<[Record<string, string>, readonly string[]]>([
    [{ task_name: 'sale' }, []],
    [{ task_name: 'Winter' }, ['provider unmatchedRow items[0].task_name: task_name']],
    [{ recipient: 'U2' }, ['provider unmatchedRow items[0].recipient_id: recipient']],
    [{ messageid: 'm2' }, []],
    [{ messageid: 'm' }, ['provider unmatchedRow items[0].messageid: messageid']],
    [{ subjectid: '' }, []],
  ])('%j', (asked, expected) => expect(check({}, asked)).toEqual(expected));
});

describe('message_status is told by error_code', () => {
  const failed = { ...record, error_code: '999999' };
  const unlike = ['provider unmatchedRow items[0].error_code: message_status'];
  test.each<[string | number, object, readonly string[]]>([
    ['9', record, unlike],
    [9, record, unlike],
    ['9', failed, []],
    ['0', failed, unlike],
    ['1', failed, unlike],
    ['2', failed, unlike],
    ['0', record, []],
    ['1', record, []],
    ['2', record, []],
    ['', failed, []],
  ])('message_status %j, %j', (message_status, row, expected) =>
    expect(check({ items: [row] }, { message_status })).toEqual(expected),
  );
});

describe('77: rows outside the range of the request', () => {
  test.each<[Record<string, number>, readonly string[]]>([
    [{ send_start_time: record.send_time, send_end_time: record.send_time }, []],
    [{ send_start_time: record.send_time + 1 }, ['provider unmatchedRow items[0].send_time: send_start_time']],
    [{ send_end_time: record.send_time - 1 }, ['provider unmatchedRow items[0].send_time: send_end_time']],
  ])('%j', (asked, expected) => expect(check({}, asked)).toEqual(expected));
});

test.each([
  ['is not UTF-8', Uint8Array.of(0xff), '不是 UTF-8'],
  ['is empty', '', '内容为空'],
])('an answer that %s is told of in Chinese throughout', (_, body, why) => {
  const answer = { operation: 'sendRecordList', status: 200, headers: {}, asked: {}, isRight: true } as const;
  expect(checkAnswer({ ...answer, body }).violations[0]!.reason.zh).toBe(`应答不是合法的 JSON：${why}`);
});

test.each([
  [tooLong(9), '超过 9 字节'],
  [
    readBody(
      { bytes: Uint8Array.of(1) },
      createPlatform(() => 0),
      'gzip',
    ),
    '内容经过编码（gzip）',
  ],
])('an answer that is passed on unchecked is told of in Chinese throughout', (body, why) => {
  const answer = { operation: 'sendRecordList', status: 200, headers: {}, asked: {}, isRight: true } as const;
  expect(checkAnswer({ ...answer, body }).warnings[0]!.reason.zh).toBe(`应答已转发但未检查：${why}`);
});
