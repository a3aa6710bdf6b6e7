import { describe, expect, expectTypeOf, test } from 'vitest';
import type {
  FollowEvent,
  GetTokenQuery,
  LineMessage,
  SchemaTypes,
  TextMessage,
  WebhookEnvelope,
  WebhookEvent,
} from '../generated/types.ts';
import { validators } from '../generated/validators/by-name.ts';
import { validateGetTokenQuery } from '../generated/validators/requests.js';
import type { Validator } from '../runtime/validation/validator.ts';

// What is asserted about types is checked by `tsc`, which fails when a line stops being an error or starts being one.

function textOf(event: WebhookEvent): string | undefined {
  if (event.type === 'unfollow') {
    // @ts-expect-error an unfollow has no message
    return event.message?.text;
  }
  if (event.type === 'follow') {
    expectTypeOf(event).toEqualTypeOf<FollowEvent>();
    return event.replyToken;
  }
  expectTypeOf(event.message).toEqualTypeOf<LineMessage>();
  if (event.message.type !== 'text') {
    // @ts-expect-error only a text message has a text
    return event.message.text;
  }
  expectTypeOf(event.message).toEqualTypeOf<TextMessage>();
  return event.message.text;
}

function summarise(message: LineMessage): string {
  switch (message.type) {
    case 'text':
      return message.text;
    case 'image':
    case 'video':
    case 'audio':
      return message.contentProvider.type;
    case 'file':
      return message.fileName;
    case 'location':
      return message.address ?? '';
    case 'sticker':
      return message.stickerId;
    default:
      return message satisfies never;
  }
}

const common = {
  mode: 'active',
  timestamp: 1462629479859,
  source: { type: 'user', userId: 'U4af4980629' },
  webhookEventId: '01FZ74A0TDDPYRVKNK77XKC3ZR',
  deliveryContext: { isRedelivery: false },
} as const;

describe('the generated types', () => {
  test('narrow a webhook event by its type, then its message by the type of the message', () => {
    const message: LineMessage = { id: '444573844083572737', type: 'text', quoteToken: 'q3Plxr', text: 'Good Morning' };
    expect(textOf({ ...common, type: 'message', replyToken: 'nHuyWiB7yP5Zw52', message })).toBe('Good Morning');
    expect(textOf({ ...common, type: 'unfollow' })).toBeUndefined();
  });

  test('let a switch over the types of messages cover them all', () => {
    const file: LineMessage = { id: '444573844083572737', type: 'file', fileName: 'file.txt', fileSize: 2138 };
    expect(summarise(file)).toBe('file.txt');
  });

  test('have a replyToken in active mode, and may have one in standby', () => {
    const tokenOf = (event: WebhookEvent): string | undefined => {
      if (event.type === 'unfollow') return undefined;
      if (event.mode === 'active') {
        expectTypeOf(event.replyToken).toEqualTypeOf<string>();
        return event.replyToken;
      }
      expectTypeOf(event.replyToken).toEqualTypeOf<string | undefined>();
      return event.replyToken;
    };
    expect(tokenOf({ ...common, type: 'follow', replyToken: 'nHuyWiB7yP5Zw52' })).toBe('nHuyWiB7yP5Zw52');
    expect(tokenOf({ ...common, mode: 'standby', type: 'follow' })).toBeUndefined();
    // @ts-expect-error an event in active mode has a replyToken
    expect(tokenOf({ ...common, type: 'follow' })).toBeUndefined();
  });

  test('refuse a type of event that the contract does not have', () => {
    // @ts-expect-error LINE has postbacks, the provider forwards none
    const type: WebhookEvent['type'] = 'postback';
    expect(type).toBe('postback');
  });

  test('refuse a misspelt property, having no index signature', () => {
    // @ts-expect-error `event` for `events`
    const envelope: WebhookEnvelope = { destination: 'U0', events: [], event: [] };
    expectTypeOf<keyof WebhookEnvelope>().toEqualTypeOf<'destination' | 'events'>();
    expect(envelope.events).toEqual([]);
  });

  test('are what a validator makes of unknown data', () => {
    expectTypeOf(validateGetTokenQuery).toEqualTypeOf<Validator<GetTokenQuery>>();
    expectTypeOf(validators.webhookEvent).toEqualTypeOf<Validator<WebhookEvent>>();
    expectTypeOf<SchemaTypes['lineMessage']>().toEqualTypeOf<LineMessage>();
    const data: unknown = { appid: '1', create_time: '1569397773', sign: '258eec3118705112b2c53dc8043d4d34' };
    expect(validateGetTokenQuery(data) && data.appid).toBe('1');
  });
});
