import type { Random } from '../../../common/random.ts';
import type {
  ActType,
  LineMessageContent,
  LineSource,
  LineWebhookEvent,
  MessageType,
  UserAct,
} from '../../../generators/generated/types.ts';
import type { Message, Recipient } from '../store/records.ts';
import { eventEnvelope, replyTo, replyToken } from './act-event.ts';
import { lineMessage, type MessageParts } from './line-message.ts';

/** What people do that LINE tells of and the page does not. */
export type LineActType = Exclude<ActType, MessageType | 'follow' | 'unfollow'>;

/** Somebody does something, somewhere. */
export interface Happening {
  readonly act: UserAct;
  readonly person: Recipient;
  /** The message that is taken back or changed. */
  readonly message: Message | undefined;
  readonly random: Random;
  readonly now: number;
}

type EventOf<Type extends LineActType> = Extract<LineWebhookEvent, { readonly type: Type }>;

/**
 * The webhook event of an act that LINE alone tells of, in LINE's shape. Where LINE's definition requires a reply token
 * it is there in standby, too.
 */
export function lineEvent(type: LineActType, happening: Happening): LineWebhookEvent {
  return makers[type](happening);
}

const makers: { readonly [Type in LineActType]: (happening: Happening) => EventOf<Type> } = {
  unsend: (happening) => ({ type: 'unsend', ...happens(happening), unsend: { messageId: said(happening).id } }),
  messageEdited: (happening) => ({
    ...replyTo(happening.act, happening.random),
    type: 'messageEdited',
    ...happens(happening),
    message: lineMessage({ ...happening.act, type: 'text' }, partsOf(happening)) as LineMessageContent,
  }),
  join: (happening) => ({ ...withToken(happening), type: 'join', ...happens(happening) }),
  leave: (happening) => ({ type: 'leave', ...happens(happening) }),
  memberJoined: (happening) => ({
    ...withToken(happening),
    type: 'memberJoined',
    ...happens(happening),
    joined: { members: membersOf(happening) },
  }),
  memberLeft: (happening) => ({ type: 'memberLeft', ...happens(happening), left: { members: membersOf(happening) } }),
  postback: (happening) => ({
    ...replyTo(happening.act, happening.random),
    type: 'postback',
    ...happens(happening),
    postback: {
      data: happening.act.data ?? `action=buy&itemid=${happening.random.fork('data').digits(3)}`,
      ...(happening.act.params === undefined ? {} : { params: happening.act.params }),
    },
  }),
  videoPlayComplete: (happening) => ({
    ...withToken(happening),
    type: 'videoPlayComplete',
    ...happens(happening),
    videoPlayComplete: {
      trackingId: happening.act.trackingId ?? `track-${happening.random.fork('tracking-id').digits(6)}`,
    },
  }),
  beacon: (happening) => ({
    ...withToken(happening),
    type: 'beacon',
    ...happens(happening),
    beacon: {
      hwid: happening.act.hwid ?? happening.random.fork('hwid').hex(10),
      type: happening.act.beacon ?? 'enter',
      ...(happening.act.dm === undefined ? {} : { dm: happening.act.dm }),
    },
  }),
  accountLink: (happening) => {
    const { result = 'ok', nonce = happening.random.fork('nonce').hex(32) } = happening.act;
    return {
      ...(result === 'ok' ? replyTo(happening.act, happening.random) : {}),
      type: 'accountLink',
      ...happens(happening),
      link: { result, nonce },
    };
  },
  membership: (happening) => ({
    ...withToken(happening),
    type: 'membership',
    ...happens(happening),
    membership: {
      type: happening.act.membership ?? 'joined',
      membershipId: happening.act.membershipId ?? happening.random.fork('membership-id').int(1000, 9999),
    },
  }),
};

function partsOf(happening: Happening): MessageParts {
  return { id: said(happening).id, random: happening.random };
}

function happens({ act, person, message, random, now }: Happening): ReturnType<typeof eventEnvelope<LineSource>> {
  return eventEnvelope(act, placeOf(message ?? act, act.type, person), random, now);
}

/** Of what happens in a group or a room LINE names nobody; who changed a message is known as who wrote it. */
function placeOf(
  { groupId, roomId }: Pick<UserAct, 'groupId' | 'roomId'>,
  type: ActType,
  { id: userId }: Recipient,
): LineSource {
  const writer = type === 'messageEdited' ? { userId } : {};
  if (groupId !== undefined) return { type: 'group', groupId, ...writer };
  if (roomId !== undefined) return { type: 'room', roomId, ...writer };
  return { type: 'user', userId };
}

function withToken({ random }: Happening): { readonly replyToken: string } {
  return { replyToken: replyToken(random) };
}

function membersOf({ act, person }: Happening): { type: 'user'; userId: string }[] {
  return (act.members ?? [person.id]).map((userId) => ({ type: 'user', userId }));
}

/** The message of an act that is about one. */
function said({ message }: Happening): Message {
  if (message === undefined) throw new Error('Failed to act: no message was looked up.');
  return message;
}
