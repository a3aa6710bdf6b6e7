import { createFailure } from '../../../common/failure.ts';
import type { WholeBody } from '../sending/encode.ts';

/** An event as it was when it was emitted: its text goes over the wire, whatever becomes of the object. */
export interface SerializedEvent {
  readonly text: string;
  readonly type: string;
  readonly messageType: string | undefined;
  /** The ids of the person and the chat it belongs to: events that share one keep their order. */
  readonly keys: readonly string[];
  /** Its webhookEventId, none or one. Absent: only its text tells. */
  readonly ids: readonly string[] | undefined;
  /** The body of a request that carries it alone, where its text was not made. */
  readonly body: WholeBody | undefined;
}

interface LooseEvent {
  readonly type?: unknown;
  readonly source?: { readonly userId?: unknown; readonly groupId?: unknown; readonly roomId?: unknown } | null;
  readonly message?: { readonly type?: unknown } | null;
  readonly webhookEventId?: unknown;
  readonly toJSON?: unknown;
}

/**
 * Serializes an event. Events that break the contract are fine, for they may be meant to.
 *
 * @throws a failure `EVENT_INVALID` when it is no object with a type, or JSON has no text for it.
 */
export function serializeEvent(event: unknown): SerializedEvent {
  const { type, messageType, keys, ids } = readEvent(event);
  return { text: textOf(event), type, messageType, keys, ids, body: undefined };
}

/**
 * The same, of an event that travels alone.
 *
 * @param whole puts it into the body of a request, without its text if it can
 */
export function serializeAlone(event: unknown, whole: (event: unknown) => WholeBody | undefined): SerializedEvent {
  const read = readEvent(event);
  const body = whole(event);
  return body === undefined ? serializeEvent(event) : new WrittenEvent(read, body);
}

type ReadEvent = Pick<SerializedEvent, 'type' | 'messageType' | 'keys' | 'ids'>;

/** What is known of an event without its text. */
function readEvent(event: unknown): ReadEvent {
  const {
    type,
    source,
    message,
    webhookEventId: id,
    toJSON,
  } = (typeof event === 'object' && event !== null ? event : {}) as LooseEvent;
  if (typeof type !== 'string') {
    throw createFailure(
      'EVENT_INVALID',
      'Failed to emit the webhook event: it has no type. Give an object such as { type: "follow", … }.',
    );
  }
  const messageType = typeof message?.type === 'string' ? message.type : undefined;
  const ids = typeof id === 'string' && toJSON === undefined ? [id] : undefined;
  return { type, messageType, keys: orderKeys(source), ids };
}

/** One whose text is told from its bytes, should anybody ask. */
class WrittenEvent implements SerializedEvent {
  readonly type: string;
  readonly messageType: string | undefined;
  readonly keys: readonly string[];
  readonly ids: readonly string[] | undefined;
  readonly body: WholeBody;

  constructor({ type, messageType, keys, ids }: ReadEvent, body: WholeBody) {
    this.type = type;
    this.messageType = messageType;
    this.keys = keys;
    this.ids = ids;
    this.body = body;
  }

  get text(): string {
    return this.body.text;
  }
}

/** The keys of events that travel together. */
export function keysOf(events: readonly SerializedEvent[]): readonly string[] {
  return events.length === 1 ? events[0]!.keys : [...new Set(events.flatMap(({ keys }) => keys))];
}

/** The ids of events that travel together. Absent: only their texts tell. */
export function idsOf(events: readonly SerializedEvent[]): readonly string[] | undefined {
  return events.length === 1 ? events[0]!.ids : undefined;
}

function textOf(event: unknown): string {
  let text: string | undefined;
  let why = '';
  try {
    text = JSON.stringify(event);
  } catch (error) {
    why = ` (${String(error)})`;
  }
  if (text !== undefined) return text;
  throw createFailure(
    'EVENT_INVALID',
    `Failed to emit the webhook event: JSON has no text for it${why}. Give plain data.`,
  );
}

function orderKeys(source: LooseEvent['source']): readonly string[] {
  const { userId, groupId, roomId } = source ?? {};
  // Most events have a person and no more.
  if (typeof userId === 'string' && groupId === undefined && roomId === undefined) return [userId];
  return [userId, groupId, roomId].filter((id): id is string => typeof id === 'string');
}
