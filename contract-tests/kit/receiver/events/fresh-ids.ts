import { isObject } from '../../../../common/json.ts';
import { ulid } from '../../../../common/ulid.ts';
import type { Random } from '../../engine/random.ts';
import { lineId, messageId } from './ids.ts';
import { type Json } from './schema-of.ts';

/** Makes events of their own out of events: the same, with a time and ids that no other event has. */
export type Renew = (event: Json) => Json;

interface RenewOptions {
  readonly random: Random;
  /** Time of the next event. */
  readonly eventTime: () => number;
}

/** One user, and one group and one room that they are in, are behind all of its events. */
export function createRenew({ random, eventTime }: RenewOptions): Renew {
  const ids = { userId: lineId('U', random), groupId: lineId('C', random), roomId: lineId('R', random) };
  return (event) => {
    const { source, message, replyToken } = event;
    const timestamp = eventTime();
    return {
      ...event,
      timestamp,
      webhookEventId: ulid(timestamp, random),
      ...(isObject(source) ? { source: replaced(source, ids) } : {}),
      ...(isObject(message)
        ? { message: replaced(message, { id: messageId(random), quoteToken: random.hex(48) }) }
        : {}),
      ...(replyToken === undefined ? {} : { replyToken: random.hex(32) }),
    };
  };
}

/** Other values for the members that are there. */
function replaced(part: Json, values: Json): Json {
  return { ...part, ...Object.fromEntries(Object.entries(values).filter(([name]) => name in part)) };
}
