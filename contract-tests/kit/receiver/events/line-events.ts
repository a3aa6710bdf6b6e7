import type { Bilingual } from '../../../../generators/generated/types.ts';
import { events } from '../messages/events.ts';
import { pageExample } from './event-kinds.ts';
import type { Json } from './schema-node.ts';

/** An event that LINE sends and the page does not have, in the shape that LINE gives it. */
export interface LineEvent {
  readonly what: Bilingual;
  readonly event: Json;
}

const member = 'U4af4980629e2e6f1b3c5d7a9b0c1d2e3';
const chats = {
  user: { type: 'user', userId: member },
  group: { type: 'group', groupId: `C${'0'.repeat(32)}` },
  room: { type: 'room', roomId: `R${'0'.repeat(32)}` },
} as const;

type Chat = keyof typeof chats;

interface Shape {
  readonly type: string;
  /** Where it can come from; none: LINE tells no source. */
  readonly from: readonly Chat[];
  /** Whether it can be replied to. */
  readonly reply?: boolean;
  /** Members of its own; more of them are more cases. */
  readonly members?: readonly Json[];
}

const user = ['user'] as const;
const chat = ['group', 'room'] as const;
const anywhere = ['user', 'group', 'room'] as const;
const joined = { members: [{ type: 'user', userId: member }] };

/** Source: LINE's webhook.yml, 2026-07-01. */
const shapes: readonly Shape[] = [
  { type: 'unsend', from: anywhere, members: [{ unsend: { messageId: '325708' } }] },
  { type: 'join', from: chat, reply: true },
  { type: 'leave', from: chat },
  { type: 'memberJoined', from: chat, reply: true, members: [{ joined }] },
  { type: 'memberLeft', from: chat, members: [{ left: joined }] },
  {
    type: 'postback',
    from: anywhere,
    reply: true,
    members: [
      { postback: { data: 'storeId=12345' } },
      { postback: { data: 'storeId=12345', params: { datetime: '2026-11-28T10:00' } } },
    ],
  },
  { type: 'videoPlayComplete', from: user, reply: true, members: [{ videoPlayComplete: { trackingId: 'track' } }] },
  {
    type: 'beacon',
    from: user,
    reply: true,
    members: [
      { beacon: { hwid: 'd41d8cd98f', type: 'enter' } },
      { beacon: { hwid: 'd41d8cd98f', type: 'stay', dm: '1a2b3c' } },
    ],
  },
  { type: 'accountLink', from: user, reply: true, members: [{ link: { result: 'ok', nonce: 'n' } }] },
  { type: 'accountLink', from: user, members: [{ link: { result: 'failed', nonce: 'n' } }] },
  {
    type: 'membership',
    from: user,
    reply: true,
    members: ['joined', 'left', 'renewed'].map((type) => ({ membership: { type, membershipId: 3189 } })),
  },
  {
    type: 'module',
    from: [],
    members: [
      { module: { type: 'attached', botId: member, scopes: ['message:send'] } },
      { module: { type: 'detached', botId: member, reason: 'bot_deleted' } },
    ],
  },
  { type: 'activated', from: [], members: [{ chatControl: { expireAt: 1_462_629_479_859 } }] },
  { type: 'deactivated', from: [] },
  { type: 'botSuspended', from: [] },
  { type: 'botResumed', from: [] },
  { type: 'delivery', from: [], members: [{ delivery: { data: '15034552939884e28681a7d668cea94c' } }] },
];

/** Every event of LINE that the page does not have, from everywhere that it can come from. */
export const lineEvents: readonly LineEvent[] = shapes.flatMap(({ type, from, reply = false, members = [{}] }) =>
  members.flatMap((own) =>
    (from.length === 0 ? [undefined] : from).map((place): LineEvent => {
      const { message: _, replyToken, source: __, ...common } = pageExample('text').event;
      return {
        what: events.ofLine(type, place),
        event: {
          ...common,
          type,
          ...(place === undefined ? {} : { source: chats[place] }),
          ...(reply ? { replyToken } : {}),
          ...own,
        },
      };
    }),
  ),
);
