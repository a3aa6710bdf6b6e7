import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  buildAudioMessageEvent,
  buildFileMessageEvent,
  buildFollowEvent,
  buildImageMessageEvent,
  buildLocationMessageEvent,
  buildStickerMessageEvent,
  buildTextMessageEvent,
  buildUnfollowEvent,
  buildVideoMessageEvent,
} from 'sobot-mock/fixtures';
import type { WebhookEvent } from 'sobot-mock/types';
import { createEmitter, type Emitter, type ReceiverOptions as Endpoint } from 'sobot-mock/webhooks';
import { afterEach, expect, test } from 'vitest';
import { createInbox, type Inbox } from '../src/inbox.ts';
import { createReceiver, type ReceiverOptions } from '../src/receiver.ts';

const channelSecret = 's3cret';
const user = { source: { type: 'user', userId: 'U4af4980629e2e6f1b3c5d7a9b0c1d2e3' } } as const;
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

interface Setup {
  readonly url: string;
  readonly inbox: Inbox;
  readonly emitter: Emitter;
  readonly errors: unknown[];
}

/** The receiver on a free port, and an emitter that delivers to it. */
async function setup(endpoint: Partial<Endpoint> = {}, options: Partial<ReceiverOptions> = {}): Promise<Setup> {
  const inbox = createInbox();
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const app = createReceiver({ channelSecret, handle: inbox.handle, onError, ...options });
  const server: Server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
  const emitter = createEmitter({
    clock: { now: 1_741_564_800_000, frozen: true },
    receivers: [{ id: 'app', url, secret: channelSecret, ...endpoint }],
  });
  ends.push(
    () => emitter.close(),
    async () => {
      server.closeAllConnections();
      server.close();
    },
  );
  return { url, inbox, emitter, errors };
}

test.each<[string, WebhookEvent, string]>([
  ['a text', buildTextMessageEvent({ ...user, message: { text: 'สวัสดี 😀' } }), 'สวัสดี 😀'],
  ['an image', buildImageMessageEvent({ ...user, message: { id: '7' } }), '[image 7]'],
  ['a video', buildVideoMessageEvent({ ...user, message: { id: '7' } }), '[video 7]'],
  ['an audio', buildAudioMessageEvent({ ...user, message: { id: '7' } }), '[audio 7]'],
  ['a file', buildFileMessageEvent({ ...user, message: { fileName: 'a.pdf', fileSize: 9 } }), '[file a.pdf, 9 bytes]'],
  ['a location', buildLocationMessageEvent({ ...user, message: { latitude: 1, longitude: 2.5 } }), '[location 1, 2.5]'],
  ['a sticker', buildStickerMessageEvent({ ...user, message: { packageId: '1', stickerId: '2' } }), '[sticker 1/2]'],
])('%s reaches the inbox', async (_, event, line) => {
  const { inbox, emitter } = await setup();
  const [delivery] = await emitter.emit(event);
  await emitter.idle();
  expect(delivery).toMatchObject({ status: 'acknowledged' });
  expect(inbox.contacts.get(user.source.userId)).toEqual({ following: true, lines: [line] });
});

test('who unfollows is not written to until they follow again', async () => {
  const { inbox, emitter } = await setup();
  await emitter.emit(buildUnfollowEvent({ ...user, timestamp: 1_741_564_800_000 }, { seed: 1 }));
  await emitter.idle();
  expect(inbox.contacts.get(user.source.userId)).toMatchObject({ following: false });
  await emitter.emit(buildFollowEvent({ ...user, timestamp: 1_741_564_801_000 }, { seed: 2 }));
  await emitter.idle();
  expect(inbox.contacts.get(user.source.userId)).toMatchObject({ following: true });
});

test('an event or a message of an unknown kind does no harm', async () => {
  const { emitter, inbox, errors } = await setup();
  const text = buildTextMessageEvent(user);
  await emitter.emit({ ...text, type: 'beacon', webhookEventId: 'a' } as unknown as WebhookEvent);
  await emitter.emit({ ...text, message: { type: 'flex', id: '1' }, webhookEventId: 'b' } as unknown as WebhookEvent);
  await emitter.idle();
  expect(emitter.deliveries.list().items.map(({ status }) => status)).toEqual(['acknowledged', 'acknowledged']);
  expect(errors).toEqual([]);
  expect(inbox.contacts.get(user.source.userId)?.lines).toEqual(['[a message of a kind that this app does not know]']);
});

test('an event that comes twice counts once', async () => {
  const { inbox, emitter } = await setup();
  const event = buildTextMessageEvent({ ...user, message: { text: 'once' } });
  await emitter.emit(event);
  await emitter.emit(event);
  await emitter.idle();
  expect(emitter.deliveries.list().items.map(({ status }) => status)).toEqual(['acknowledged', 'acknowledged']);
  expect(inbox.contacts.get(user.source.userId)?.lines).toEqual(['once']);
});

test('an event is redelivered when the answer is lost on the way, and counts once', async () => {
  const answers = [502];
  const { url, inbox, emitter } = await setup();
  emitter.receivers.add({
    id: 'behind-a-proxy',
    secret: channelSecret,
    redelivery: { delays: ['1m'] },
    async handler(request) {
      const { headers } = request;
      const { status } = await fetch(url, { method: 'POST', headers, body: await request.arrayBuffer() });
      return new Response(null, { status: answers.shift() ?? status });
    },
  });
  emitter.receivers.remove('app');
  const [delivery] = await emitter.emit(buildTextMessageEvent({ ...user, message: { text: 'once' } }));
  await emitter.idle();
  expect(delivery).toMatchObject({ status: 'waiting' });
  await emitter.clock.advance(60_000);
  await emitter.settled();
  expect(delivery).toMatchObject({ status: 'acknowledged' });
  expect(inbox.contacts.get(user.source.userId)?.lines).toEqual(['once']);
});

test('the answer does not wait for the work', async () => {
  const { emitter } = await setup({}, { handle: () => new Promise(() => undefined) });
  const [delivery] = await emitter.emit(buildTextMessageEvent());
  await emitter.idle();
  expect(delivery).toMatchObject({ status: 'acknowledged' });
});

test('work that fails is told and does not stop the events after it', async () => {
  const handled: string[] = [];
  const { emitter, errors } = await setup(
    {},
    {
      handle({ type }) {
        handled.push(type);
        if (type === 'follow') throw new Error('no database');
      },
    },
  );
  await emitter.emit(buildFollowEvent(user));
  await emitter.emit(buildTextMessageEvent(user));
  await emitter.idle();
  expect(handled).toEqual(['follow', 'message']);
  expect(errors).toEqual([new Error('no database')]);
});

test('a request signed with another secret is refused', async () => {
  const { inbox, emitter } = await setup({ secret: 'of somebody else' });
  const [delivery] = await emitter.emit(buildTextMessageEvent());
  await emitter.idle();
  expect(delivery).toMatchObject({ status: 'gave_up', attempts: [{ response: { status: 401 } }] });
  expect(inbox.contacts.size).toBe(0);
});

test('an empty secret is refused', async () => {
  await expect(setup({}, { channelSecret: '' })).rejects.toThrow('The channel secret is empty');
  const { url } = await setup();
  const body = '{"events":[]}';
  const signature = createHmac('sha256', '').update(body).digest('base64');
  const answer = await fetch(url, { method: 'POST', headers: { 'x-line-signature': signature }, body });
  expect(answer.status).toBe(401);
});

test('an unsigned request is refused', async () => {
  const { url } = await setup();
  expect((await fetch(url, { method: 'POST', body: '{"events":[]}' })).status).toBe(401);
});

test('LINE may try the URL with an envelope without events', async () => {
  const { emitter } = await setup();
  expect(await emitter.verify('app')).toMatchObject({ ok: true });
});
