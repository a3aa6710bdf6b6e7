import { describe, expect, test } from 'vitest';
import { validateBehaviour } from '../../generated/validators/behaviour.js';
import {
  validateGetTokenQuery,
  validateQueryTaskListRequest,
  validateSendRecordListRequest,
} from '../../generated/validators/requests.js';
import { validateGetMediaContentResponse } from '../../generated/validators/responses.js';
import { validateWebhookEnvelope } from '../../generated/validators/webhooks.js';
import { reasonOf, violationsOf } from '../../generated/violations.ts';
import type { Validator } from './validator.ts';
import { violationLimit } from './violations.ts';

function reasonsOf(validator: Validator<unknown>, data: unknown): string[] {
  return violationsOf(validator, data).map(({ reason }) => reason.en);
}

const event = {
  type: 'message',
  mode: 'active',
  timestamp: 1462629479859,
  source: { type: 'user', userId: 'U4af4980629' },
  webhookEventId: '01FZ74A0TDDPYRVKNK77XKC3ZR',
  deliveryContext: { isRedelivery: false },
  replyToken: 'nHuyWiB7yP5Zw52FIkcQobQuGDXCTA',
};
const text = { id: '444573844083572737', type: 'text', quoteToken: 'q3Plxr4AgKd', text: 'Good Morning!!' };
const envelope = (changes: object): object => ({ destination: 'xxxxxxxxxx', events: [{ ...event, ...changes }] });

describe('violationsOf', () => {
  test('is empty for a valid value', () => {
    expect(violationsOf(validateQueryTaskListRequest, { page_size: 100 })).toEqual([]);
  });

  test('names the parameter, the rule, the limit and the value', () => {
    expect(violationsOf(validateQueryTaskListRequest, { page_size: 101 })).toEqual([
      {
        path: '/page_size',
        parameter: 'page_size',
        rule: 'maximum',
        limit: 100,
        value: 101,
        reason: { en: 'page_size must be at most 100, got 101', zh: 'page_size 不能大于 100，实际为 101' },
      },
    ]);
  });

  test('asks for an integer where a text is none', () => {
    expect(violationsOf(validateQueryTaskListRequest, { page_no: 'x' })).toEqual([
      {
        path: '/page_no',
        parameter: 'page_no',
        rule: 'type',
        limit: 'integer',
        value: 'x',
        reason: {
          en: 'page_no must be of type integer, got "x"',
          zh: 'page_no 的类型须为 integer，实际为 "x"',
        },
      },
    ]);
  });

  test('points at what is missing', () => {
    const query = { create_time: '1569397773', sign: '258eec3118705112b2c53dc8043d4d34' };
    expect(violationsOf(validateGetTokenQuery, query)).toEqual([
      {
        path: '/appid',
        parameter: 'appid',
        rule: 'required',
        limit: true,
        value: undefined,
        reason: { en: 'appid is required but missing', zh: '缺少必填项 appid' },
      },
    ]);
  });

  test.each([
    ['0', 'page_size must be at least 1, got "0"'],
    ['101', 'page_size must be at most 100, got "101"'],
    ['1.5', 'page_size must be of type integer, got "1.5"'],
    ['001', 'page_size must match ^[1-9][0-9]{0,15}$, got "001"'],
    ['0500', 'page_size must match ^[1-9][0-9]{0,15}$, got "0500"'],
  ])('tells which rule of a number the text %j breaks', (value, reason) => {
    expect(reasonsOf(validateQueryTaskListRequest, { page_size: value })).toEqual([reason]);
  });

  test('lists every broken rule', () => {
    expect(reasonsOf(validateQueryTaskListRequest, { page_no: 0, page_size: {}, task_name: null })).toEqual([
      'task_name must be of type string or integer, got null',
      'page_no must be at least 1, got 0',
      'page_size must be of type integer or string, got {}',
    ]);
  });

  test('lists an allowed value once, however it may be spelt', () => {
    expect(reasonsOf(validateSendRecordListRequest, { message_status: '5' })).toEqual([
      'message_status must be one of 0, 1, 2, 9, got "5"',
    ]);
  });

  test('speaks of a whole value without a name', () => {
    const [violation] = violationsOf(validateQueryTaskListRequest, []);
    expect(violation).toMatchObject({ path: '', parameter: '', rule: 'type' });
    expect(violation?.reason.en).toBe('the value must be of type object, got []');
  });

  test('gives the full path of a nested value', () => {
    const [violation] = violationsOf(validateWebhookEnvelope, envelope({ message: { ...text, text: 5 } }));
    expect(violation).toMatchObject({ path: '/events/0/message/text', parameter: 'events[0].message.text', value: 5 });
  });

  test('follows the branch of a union that the type names', () => {
    expect(reasonsOf(validateWebhookEnvelope, envelope({ message: { type: 'video' } }))).not.toContain(
      'events[0].message.text is required but missing',
    );
    expect(reasonsOf(validateWebhookEnvelope, envelope({ message: { type: 'postback' } }))).toEqual([
      'events[0].message must name one of the known kinds in its field type, got "postback"',
    ]);
    expect(reasonsOf(validateWebhookEnvelope, envelope({ message: {} }))).toEqual([
      'events[0].message.type is required but missing',
    ]);
  });

  test('follows the branch of a union that the value has the type of', () => {
    const mention = (value: unknown): string[] =>
      reasonsOf(validateWebhookEnvelope, envelope({ message: { ...text, mention: value } }));
    expect(mention([5])).toEqual(['events[0].message.mention[0] must be of type object, got 5']);
    expect(mention(5)).toEqual(['events[0].message.mention must be of type object or array, got 5']);
    const answer = { ret_code: '000000', ret_msg: '操作成功' };
    expect(reasonsOf(validateGetMediaContentResponse, { ...answer, item: 'media' })).toEqual([
      'item must match ^https?://\\S+$, got "media"',
    ]);
    expect(reasonsOf(validateGetMediaContentResponse, { ...answer, item: {} })).toEqual([
      'item.url is required but missing',
    ]);
  });

  test('lists the forms of a union when none was meant', () => {
    expect(reasonsOf(validateBehaviour, { createTimeSkewSeconds: 'on' })).toEqual([
      'createTimeSkewSeconds must be one of off, integer, got "on"',
    ]);
    expect(reasonsOf(validateBehaviour, { createTimeSkewSeconds: -1 })).toEqual([
      'createTimeSkewSeconds must be at least 0, got -1',
    ]);
  });

  test('tells of a missing field without repeating the condition that asks for it', () => {
    const { replyToken: _, ...rest } = event;
    const events = [{ ...rest, message: text }];
    expect(reasonsOf(validateWebhookEnvelope, { destination: 'xxxxxxxxxx', events })).toEqual([
      'events[0].replyToken is required but missing',
    ]);
  });

  test('takes a name of the prototype for a name like any', () => {
    const data = JSON.parse('{"__proto__":1,"constructor":2}') as unknown;
    expect(violationsOf(validateBehaviour, data).map(({ parameter, value }) => [parameter, value])).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ]);
  });

  test('quotes a name that would read like a path', () => {
    const data = { 'a.b/c~d': 1 };
    const [violation] = violationsOf(validateBehaviour, data);
    expect(violation).toMatchObject({ path: '/a.b~1c~0d', parameter: '["a.b/c~d"]', value: 1 });
  });

  test('stops at the limit of violations', () => {
    const events = Array.from({ length: 1000 }, () => 5);
    expect(violationsOf(validateWebhookEnvelope, { destination: 'x', events })).toHaveLength(violationLimit);
  });
});

describe('reasonOf', () => {
  test('shows a value as JSON, cut after 60 characters', () => {
    const { en } = reasonOf('unknownPath', { parameter: 'path', value: `/${'a'.repeat(100)}` });
    expect(en).toBe(`no operation has the path "/${'a'.repeat(57)}…: see /_mock/openapi.json`);
  });

  test('escapes what would break a line', () => {
    expect(reasonOf('unknownPath', { parameter: 'path', value: '/a\r\n"b"' }).en).toContain('"/a\\r\\n\\"b\\""');
  });

  test('keeps surrogate pairs whole where it cuts', () => {
    const { en } = reasonOf('wrongMethod', { parameter: 'method', limit: 'POST', value: `a${'😀'.repeat(40)}` });
    expect(en).toBe(`this path must be called with POST, got "a${'😀'.repeat(28)}…`);
  });

  test('does not read a placeholder in a value', () => {
    expect(reasonOf('maximum', { parameter: 'page_size', limit: 100, value: '{limit}' }).en).toBe(
      'page_size must be at most 100, got "{limit}"',
    );
  });
});
