import { isObject } from '../../../../common/json.ts';
import type { Random } from '../../../../common/random.ts';
import { ulid } from '../../../../common/ulid.ts';
import { type Json } from './schema-node.ts';

/** Makes events of their own out of events: the same, with ids that no other event has, and a time. */
export type Fresh = (event: Json, time?: number) => Json;

interface FreshOptions {
  /** Of the run: whoever remembers ids must not know those of the run before. */
  readonly random: Random;
  /** Time of the next event, in ms since the epoch. */
  readonly eventTime: () => number;
}

/** One person, and one group and one room that they are in, are behind all of its events. */
export function createFresh({ random, eventTime }: FreshOptions): Fresh {
  const chats = { userId: lineId('U', random), groupId: lineId('C', random), roomId: lineId('R', random) };
  const unique: Readonly<Record<string, () => string>> = {
    replyToken: () => random.hex(32),
    quoteToken: () => random.hex(48),
    markAsReadToken: () => random.hex(48),
    nonce: () => random.hex(32),
    messageId: () => messageId(random),
    quotedMessageId: () => messageId(random),
  };

  /** Another value for each member whose values are unique in LINE, at every level. */
  function renewed(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(renewed);
    if (!isObject(value)) return value;
    const members = Object.entries(value).map(([name, member]): readonly [string, unknown] => {
      if (typeof member === 'string' && Object.hasOwn(unique, name)) return [name, unique[name]!()];
      if (name === 'imageSet' && isObject(member)) return [name, { ...member, id: random.hex(64).toUpperCase() }];
      return [name, renewed(member)];
    });
    return Object.fromEntries(members);
  }

  return (event, time = eventTime()) => {
    const { source, message } = event;
    return {
      ...(renewed(event) as Json),
      timestamp: time,
      webhookEventId: ulid(time, random),
      ...(isObject(source) ? { source: replaced(source, chats) } : {}),
      ...(isObject(message) ? { message: replaced(renewed(message) as Json, { id: messageId(random) }) } : {}),
    };
  };
}

/** The id of a person (U), a group chat (C) or a multi-person chat (R). */
export function lineId(letter: 'U' | 'C' | 'R', random: Random): string {
  return letter + random.hex(32);
}

/** The id of a message: 18 digits. */
function messageId(random: Random): string {
  return `5${random.digits(17)}`;
}

/** Other values for the members that are there. */
function replaced(part: Json, values: Json): Json {
  return { ...part, ...Object.fromEntries(Object.entries(values).filter(([name]) => name in part)) };
}
