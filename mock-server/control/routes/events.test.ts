import { validateSignature } from '@line/bot-sdk';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import { sendRequest } from '../../../test/support/http-client.ts';
import { answerInTurn, openReceiver, type TestReceiver } from '../../../test/support/receiver.ts';

interface Outcome {
  recipient: { id: string; following: boolean };
  messages: { id: string; channelId: string; type: string; content?: string }[];
  events: {
    type: string;
    webhookEventId: string;
    source: unknown;
    message: { id: string; type: string; text: string };
  }[];
}

let client: ControlClient;
beforeAll(async () => {
  client = await startControlled();
});
beforeEach(() => client.call('POST', '/tenants/1/reset'));
afterAll(() => client.server.close());

/** A request of the provider's API in the name of tenant 1, with a fresh token. */
async function getMediaContent({ messages: [message] }: Outcome) {
  const { url } = client.server;
  const signed = '/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
  const { token } = (await sendRequest(`${url}${signed}`)).json<{ item: { token: string } }>().item;
  const path = `/chat-line/api/line/get_media_content?appid=${message!.channelId}&messageid=${message!.id}`;
  return (await sendRequest(`${url}${path}`, { headers: { token } })).json<{ ret_code: string; item: string }>();
}

test('one act tells what became of it', async () => {
  const { status, json } = await client.call('POST', '/tenants/1/events', { type: 'text', text: 'hello 🎉' });
  const { recipient, messages, events } = json<Outcome>();
  expect(status).toBe(201);
  expect(recipient.following).toBe(true);
  expect(messages).toMatchObject([{ type: 'text' }]);
  expect(events).toMatchObject([
    {
      type: 'message',
      source: { type: 'user', userId: recipient.id },
      message: { id: messages[0]!.id, text: 'hello 🎉' },
    },
  ]);
});

test('where nobody listens, the answer says so and what to do; a receiver of its own hears the next', async () => {
  const before = (await client.call('POST', '/tenants/1/events', { type: 'text' })).json<{ note: { en: string } }>();
  expect(before.note).toEqual({
    en: 'Tenant 1 has no receivers, so nothing was delivered. POST /_mock/tenants/1/receivers {"inProcess":true} adds one that acknowledges by itself; {"url":"http://127.0.0.1:3000/webhook"} adds your app.',
    zh: '租户 1 没有接收端，因此没有投递。POST /_mock/tenants/1/receivers {"inProcess":true} 添加一个自行确认的接收端；{"url":"http://127.0.0.1:3000/webhook"} 添加您的应用。',
  });
  const several = await client.call('POST', '/tenants/1/events', [{ type: 'text' }]);
  expect(several.json()).toHaveProperty('note.en');
  await client.call('POST', '/tenants/1/receivers', { inProcess: true });
  expect((await client.call('POST', '/tenants/1/events', { type: 'text' })).json()).not.toHaveProperty('note');
});

test.each([
  [{ type: 'text', txt: 'hi' }, 'txt', 'Did you mean text? There are userId, channelId, mode, groupId, roomId, text,'],
  [{ typ: 'text' }, 'typ', 'Did you mean type? There are type, userId, channelId,'],
])('of %j the unknown field is named, and those that the act may have', async (act, unknown, names) => {
  const { status, json } = await client.call('POST', '/tenants/1/events', act);
  expect([status, json()['code']]).toEqual([400, 'ACT_INVALID']);
  expect(json()['detail']).toContain(`Failed to act as the LINE user: ${unknown} is not a known field. ${names}`);
  expect(json()['reason']).toMatchObject({ zh: expect.stringContaining(`无法扮演 LINE 用户：没有字段 ${unknown}。`) });
});

test('acts of an array happen in turn', async () => {
  const acts = [
    { type: 'follow', userId: 'Unew' },
    { type: 'text', userId: 'Unew' },
    { type: 'unfollow', userId: 'Unew' },
  ];
  const { status, json } = await client.call('POST', '/tenants/1/events', acts);
  const { items } = json<{ items: Outcome[] }>();
  expect([status, items.map(({ events }) => events[0]!.type)]).toEqual([201, ['follow', 'message', 'unfollow']]);
  expect((await client.call('GET', '/tenants/1/recipients/Unew')).json()).toMatchObject({ following: false });
});

test('of an array the first act that fails ends it, and what came before has happened', async () => {
  const acts = [
    { type: 'follow', userId: 'Unew' },
    { type: 'follow', userId: 'Unew' },
    { type: 'unfollow', userId: 'Unew' },
  ];
  const { status, json } = await client.call('POST', '/tenants/1/events', acts);
  expect([status, json()['code'], json()['index']]).toEqual([400, 'ACT_INVALID', 1]);
  expect(json<{ items: Outcome[] }>().items.map(({ recipient }) => recipient.id)).toEqual(['Unew']);
  expect(json()['detail']).toContain('It is the act at index 1.');
  expect((await client.call('GET', '/tenants/1/recipients/Unew')).json()).toMatchObject({ following: true });
});

test('uploaded bytes are what getMediaContent leads to, and are not sent back', async () => {
  const bytes = Buffer.from('\u0089PNG\r\n\u0000 not really', 'latin1');
  const act = { type: 'image', content: bytes.toString('base64'), contentType: 'image/png' };
  const outcome = (await client.call('POST', '/tenants/1/events', act)).json<Outcome>();
  expect(outcome.messages[0]!.content).toBeUndefined();
  const { ret_code, item } = await getMediaContent(outcome);
  expect(ret_code).toBe('000000');
  const media = await sendRequest(item);
  expect([media.headers['content-type'], media.bytes.equals(bytes)]).toEqual(['image/png', true]);
});

test('a receiver gets one signed envelope of an image, whose id resolves', async () => {
  const receiver: TestReceiver = await openReceiver(answerInTurn(200));
  await client.call('POST', '/tenants/1/receivers', { url: receiver.url, secret: 's3cret' });
  const outcome = (await client.call('POST', '/tenants/1/events', { type: 'image' })).json<Outcome>();
  const { headers, body } = await receiver.request(0);
  expect(validateSignature(body, 's3cret', String(headers['x-line-signature']))).toBe(true);
  expect((JSON.parse(body) as { events: unknown }).events).toEqual(outcome.events);
  expect((await getMediaContent(outcome)).ret_code).toBe('000000');
  await receiver.close();
});

test('a body up to 16 MiB is taken', async () => {
  const content = 'A'.repeat(16_000_000);
  const { status, json } = await client.call('POST', '/tenants/1/events', { type: 'file', content });
  expect([status, json<Outcome>().messages[0]!.type]).toEqual([201, 'file']);
});

test('a body over 16 MiB is refused', async () => {
  const { status, json } = await client.call('POST', '/tenants/1/events', {
    type: 'file',
    content: 'A'.repeat(16_777_216),
  });
  expect([status, json()['code']]).toEqual([413, 'BODY_TOO_LARGE']);
});

test.each([
  [undefined, 'TYPE_WRONG'],
  ['null', 'TYPE_WRONG'],
  ['"text"', 'TYPE_WRONG'],
  ['[null]', 'ACT_INVALID'],
  ['[[]]', 'ACT_INVALID'],
  [{}, 'ACT_INVALID'],
  [{ type: 'wave' }, 'ACT_INVALID'],
  [{ type: 'text', txt: 'hello' }, 'ACT_INVALID'],
  [{ type: 'text', text: 7 }, 'ACT_INVALID'],
  ['{"type":"text","__proto__":{"text":"hello"}}', 'ACT_INVALID'],
  ['{"type":"text","constructor":{}}', 'ACT_INVALID'],
  [{ type: 'image', count: 1e308 }, 'ACT_INVALID'],
  [{ type: 'video', duration: 2 ** 53 }, 'ACT_INVALID'],
  [{ type: 'image', content: 'not base64!' }, 'ACT_INVALID'],
  [{ type: 'image', contentType: 'image/png\r\nx-injected: 1', content: 'AAAA' }, 'ACT_INVALID'],
  [{ type: 'image', originalContentUrl: 'file:///etc/passwd' }, 'ACT_INVALID'],
  [{ type: 'text', channelId: 'nowhere' }, 'ACT_INVALID'],
  [Array.from({ length: 10_001 }, () => ({ type: 'text' })), 'ACTS_TOO_MANY'],
])('%j changes nothing', async (act, code) => {
  const before = (await client.call('GET', '/tenants/1/messages?limit=1')).json()['total'];
  const { status, json } = await client.call('POST', '/tenants/1/events', act);
  expect([status, json()['code']]).toEqual([400, code]);
  expect((await client.call('GET', '/tenants/1/messages?limit=1')).json()['total']).toBe(before);
  expect(Object.hasOwn(Object.prototype, 'text')).toBe(false);
});

test('what LINE alone tells of is played, delivered in its shape, and kept', async () => {
  const receiver: TestReceiver = await openReceiver(answerInTurn(200, 200, 200));
  await client.call('POST', '/tenants/1/receivers', { url: receiver.url });
  const acts = [
    { type: 'join', groupId: 'C1' },
    { type: 'text', groupId: 'C1', userId: 'Uann', text: 'helo' },
    { type: 'unsend', userId: 'Uann' },
  ];
  const { status, json } = await client.call('POST', '/tenants/1/events', acts);
  const [joined, said, unsent] = json<{ items: Outcome[] }>().items;
  expect(status).toBe(201);
  const eventOf = async (nth: number): Promise<unknown> => {
    const { body } = await receiver.request(nth);
    return (JSON.parse(body) as { events: unknown[] }).events[0];
  };
  expect(await eventOf(0)).toEqual(joined!.events[0]);
  expect(await eventOf(0)).toMatchObject({ type: 'join', source: { type: 'group', groupId: 'C1' } });
  expect(await eventOf(2)).toEqual(unsent!.events[0]);
  const { id } = said!.messages[0]!;
  expect(await eventOf(2)).toMatchObject({ type: 'unsend', unsend: { messageId: id } });
  expect((await client.call('GET', `/tenants/1/messages/${id}`)).json()).toMatchObject({
    groupId: 'C1',
    unsentAt: expect.any(Number),
  });
  await receiver.close();
});

test('a refused act says why in both languages', async () => {
  const { json } = await client.call('POST', '/tenants/1/events', { type: 'leave' });
  expect(json()['reason']).toEqual({
    en:
      'Failed to act as the LINE user: leave happens in a group or a room, and none is given. ' +
      'Give groupId or roomId.',
    zh: '无法扮演 LINE 用户：leave 发生在群组或聊天室中，但没有给出。请给出 groupId 或 roomId。',
  });
  const several = await client.call('POST', '/tenants/1/events', [{ type: 'beacon' }, { type: 'leave' }]);
  expect(several.json()).toMatchObject({ index: 1, reason: { zh: expect.stringContaining('leave 发生在群组') } });
});

test.each([
  [[{ type: 'text' }, { type: 'leave' }], 1, '请改正它，再连同其后的操作一起发送：其前的操作已经发生。'],
  [[{ type: 'leave' }, { type: 'text' }], 0, '请改正它。未作任何更改。'],
])('who sends %j in Chinese is told which act failed, and what has happened', async (acts, index, remedy) => {
  const { json } = await client.call('POST', '/tenants/1/events', acts, { 'accept-language': 'zh' });
  const detail = `无法扮演 LINE 用户：leave 发生在群组或聊天室中，但没有给出。请给出 groupId 或 roomId。它是索引为 ${index} 的操作。`;
  const reason = {
    en:
      'Failed to act as the LINE user: leave happens in a group or a room, and none is given. Give groupId or roomId. ' +
      `It is the act at index ${index}.`,
    zh: detail,
  };
  expect(json()).toMatchObject({ detail, remedy, reason, index });
});
