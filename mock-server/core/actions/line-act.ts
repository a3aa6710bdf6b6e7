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
export interface LineScene {
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
export function lineEvent(type: LineActType, scene: LineScene): LineWebhookEvent {
  return makers[type](scene);
}

const makers: { readonly [Type in LineActType]: (scene: LineScene) => EventOf<Type> } = {
  unsend: (scene) => ({ type: 'unsend', ...happens(scene), unsend: { messageId: said(scene).id } }),
  messageEdited: (scene) => ({
    ...replyTo(scene.act, scene.random),
    type: 'messageEdited',
    ...happens(scene),
    message: lineMessage({ ...scene.act, type: 'text' }, partsOf(scene)) as LineMessageContent,
  }),
  join: (scene) => ({ ...answerable(scene), type: 'join', ...happens(scene) }),
  leave: (scene) => ({ type: 'leave', ...happens(scene) }),
  memberJoined: (scene) => ({
    ...answerable(scene),
    type: 'memberJoined',
    ...happens(scene),
    joined: { members: membersOf(scene) },
  }),
  memberLeft: (scene) => ({ type: 'memberLeft', ...happens(scene), left: { members: membersOf(scene) } }),
  postback: (scene) => ({
    ...replyTo(scene.act, scene.random),
    type: 'postback',
    ...happens(scene),
    postback: {
      data: scene.act.data ?? `action=buy&itemid=${scene.random.fork('data').digits(3)}`,
      ...(scene.act.params === undefined ? {} : { params: scene.act.params }),
    },
  }),
  videoPlayComplete: (scene) => ({
    ...answerable(scene),
    type: 'videoPlayComplete',
    ...happens(scene),
    videoPlayComplete: { trackingId: scene.act.trackingId ?? `track-${scene.random.fork('tracking-id').digits(6)}` },
  }),
  beacon: (scene) => ({
    ...answerable(scene),
    type: 'beacon',
    ...happens(scene),
    beacon: {
      hwid: scene.act.hwid ?? scene.random.fork('hwid').hex(10),
      type: scene.act.beacon ?? 'enter',
      ...(scene.act.dm === undefined ? {} : { dm: scene.act.dm }),
    },
  }),
  accountLink: (scene) => {
    const { result = 'ok', nonce = scene.random.fork('nonce').hex(32) } = scene.act;
    return {
      ...(result === 'ok' ? replyTo(scene.act, scene.random) : {}),
      type: 'accountLink',
      ...happens(scene),
      link: { result, nonce },
    };
  },
  membership: (scene) => ({
    ...answerable(scene),
    type: 'membership',
    ...happens(scene),
    membership: {
      type: scene.act.membership ?? 'joined',
      membershipId: scene.act.membershipId ?? scene.random.fork('membership-id').int(1000, 9999),
    },
  }),
};

function partsOf(scene: LineScene): MessageParts {
  return { id: said(scene).id, random: scene.random };
}

function happens({ act, person, message, random, now }: LineScene): ReturnType<typeof eventEnvelope<LineSource>> {
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

function answerable({ random }: LineScene): { readonly replyToken: string } {
  return { replyToken: replyToken(random) };
}

function membersOf({ act, person }: LineScene): { type: 'user'; userId: string }[] {
  return (act.members ?? [person.id]).map((userId) => ({ type: 'user', userId }));
}

/** The message of an act that is about one. */
function said({ message }: LineScene): Message {
  if (message === undefined) throw new Error('Failed to act: no message was looked up.');
  return message;
}
