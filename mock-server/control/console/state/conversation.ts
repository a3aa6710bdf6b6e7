import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { part, type Api, type Problem } from './api.ts';
import type { CurrentAppid } from './held.ts';
import type { Person } from './people.ts';
import type { Activity, ListOf } from './records.ts';

/** Whom one writes as, or where: a person's own chat with the account, a group or a room. */
export type ChatKey = { readonly kind: 'user' | 'group' | 'room'; readonly id: string };

interface MessageView {
  readonly id: string;
  readonly recipientId: string;
  readonly type: string;
  readonly sentAt: number;
  readonly text?: string;
  readonly contentProvider?: string;
  readonly contentType?: string;
  readonly fileName?: string;
  readonly fileSize?: number;
}

/** A webhook event, of which no member is sure to be there. */
export interface EventView {
  readonly type: string;
  readonly webhookEventId: string;
  readonly timestamp: number;
  readonly source?: { readonly userId?: string; readonly groupId?: string; readonly roomId?: string };
  readonly message?: {
    readonly id: string;
    readonly type: string;
    readonly text?: string;
    readonly fileName?: string;
    readonly fileSize?: number;
    readonly title?: string;
    readonly address?: string;
    readonly latitude?: number;
    readonly longitude?: number;
    readonly packageId?: string;
    readonly stickerId?: string;
    readonly stickerResourceType?: string;
    readonly quotedMessageId?: string;
    readonly duration?: number;
    readonly imageSet?: { readonly index: number; readonly total: number };
  };
}

export interface SendRecordView {
  readonly id: number;
  readonly taskId: string;
  readonly taskName: string;
  readonly recipientId: string;
  readonly messageId: string;
  readonly sendTime: number;
  readonly statusUpdateTime: number;
  readonly status: string;
  readonly sender: string;
}

/** One thing in a chat, in the order of time. */
export interface ChatItem {
  readonly key: string;
  readonly at: number;
  readonly userId: string;
  readonly message?: MessageView;
  readonly event?: EventView;
  readonly record?: SendRecordView;
}

export interface ActOutcome {
  readonly recipient: Person;
  readonly messages: readonly MessageView[];
  readonly events: readonly EventView[];
}

/** What was said in the chats of a tenant, as far as it is known here. */
export interface Conversations {
  readonly problem: ReadonlySignal<Problem | undefined>;
  /** Whoever renders by it is rendered anew when something is said in this chat, and not when elsewhere. */
  items(chat: ChatKey): readonly ChatItem[];
  /** Groups and rooms in which something was said. */
  places(): readonly ChatKey[];
  load(appid: string, chat: ChatKey): Promise<void>;
  takeOutcome(appid: string, outcome: Pick<ActOutcome, 'messages' | 'events'>): void;
  take(activities: readonly Activity[]): void;
  clear(): void;
}

const mostEvents = 5000;

/** How many messages and how many records: those of the chats that were looked at. */
const mostLoaded = 5000;

export function createConversations(api: Api, current: CurrentAppid): Conversations {
  const problem = signal<Problem | undefined>(undefined);
  const events = new Map<string, EventView>();
  const messages = new Map<string, MessageView>();
  const records = new Map<number, SendRecordView>();
  const places = signal<readonly ChatKey[]>([]);
  /** Of the chats that somebody looks at: counts up when something is said there. */
  const watched = new Map<string, Signal<number>>();

  function keepEvent(event: EventView): void {
    const isKnown = events.has(event.webhookEventId);
    events.set(event.webhookEventId, event);
    if (events.size > mostEvents) events.delete(events.keys().next().value!);
    const chat = chatOf(event.source);
    // What an act answered is told by the stream, too.
    if (!isKnown && chat !== undefined) touch(chat);
  }

  function touch({ kind, id }: ChatKey): void {
    const changes = watched.get(`${kind}:${id}`);
    if (changes !== undefined) changes.value += 1;
    if (kind === 'user' || places.value.some((place) => place.kind === kind && place.id === id)) return;
    places.value = [...places.value, { kind, id }];
  }

  function keepLoaded<Id, Item>(kept: Map<Id, Item>, id: Id, item: Item): void {
    kept.set(id, item);
    if (kept.size > mostLoaded) kept.delete(kept.keys().next().value!);
  }

  return {
    problem,
    items(chat) {
      const name = `${chat.kind}:${chat.id}`;
      if (!watched.has(name)) watched.set(name, signal(0));
      void watched.get(name)!.value;
      return itemsOf(chat, events, messages, records);
    },
    places: () => places.value,
    async load(appid, chat) {
      const { kind, id } = chat;
      if (kind !== 'user') return;
      const path = `/tenants/${part(appid)}`;
      const [said, sent] = await Promise.all([
        api.call<ListOf<MessageView>>({ method: 'GET', path: `${path}/messages?recipientId=${part(id)}&limit=200` }),
        api.call<ListOf<SendRecordView>>({
          method: 'GET',
          path: `${path}/send-records?recipientId=${part(id)}&limit=100`,
        }),
      ]);
      // What is kept is of one tenant: of another that was left meanwhile nothing is taken in.
      if (appid !== current.peek()) return;
      batch(() => {
        problem.value = said.ok ? undefined : said.problem;
        if (said.ok) for (const message of said.value.items) keepLoaded(messages, message.id, message);
        if (sent.ok) for (const record of sent.value.items) keepLoaded(records, record.id, record);
        touch(chat);
      });
    },
    takeOutcome(appid, outcome) {
      if (appid !== current.peek()) return;
      batch(() => {
        for (const message of outcome.messages) keepLoaded(messages, message.id, message);
        for (const event of outcome.events) {
          keepEvent(event);
          const chat = chatOf(event.source);
          if (chat !== undefined) touch(chat);
        }
      });
    },
    take(activities) {
      batch(() => {
        for (const { type, data } of activities) if (type === 'event') keepEvent(data as EventView);
      });
    },
    clear() {
      batch(() => {
        for (const map of [events, messages, records]) map.clear();
        places.value = [];
        problem.value = undefined;
        for (const changes of watched.values()) changes.value += 1;
      });
    },
  };
}

function itemsOf(
  chat: ChatKey,
  events: ReadonlyMap<string, EventView>,
  messages: ReadonlyMap<string, MessageView>,
  records: ReadonlyMap<number, SendRecordView>,
): readonly ChatItem[] {
  const items: ChatItem[] = [];
  const elsewhere = new Set<string>();
  const told = new Set<string>();
  for (const event of events.values()) {
    const isMessage = event.type === 'message' && event.message !== undefined;
    if (!isIn(chat, event.source)) {
      if (isMessage) elsewhere.add(event.message!.id);
      continue;
    }
    const message = isMessage ? messages.get(event.message!.id) : undefined;
    if (isMessage) told.add(event.message!.id);
    items.push({
      key: event.webhookEventId,
      at: event.timestamp,
      userId: event.source?.userId ?? '',
      event,
      ...(message && { message }),
    });
  }
  if (chat.kind === 'user') {
    for (const message of messages.values()) {
      if (message.recipientId !== chat.id || told.has(message.id) || elsewhere.has(message.id)) continue;
      items.push({ key: message.id, at: message.sentAt, userId: chat.id, message });
    }
    for (const record of records.values()) {
      if (record.recipientId === chat.id)
        items.push({ key: `record-${record.id}`, at: record.sendTime, userId: '', record });
    }
  }
  return items.sort((a, b) => a.at - b.at);
}

function isIn({ kind, id }: ChatKey, source: EventView['source']): boolean {
  const chat = chatOf(source);
  return chat?.kind === kind && chat.id === id;
}

function chatOf({ userId, groupId, roomId }: NonNullable<EventView['source']> = {}): ChatKey | undefined {
  if (groupId !== undefined) return { kind: 'group', id: groupId };
  if (roomId !== undefined) return { kind: 'room', id: roomId };
  return userId === undefined ? undefined : { kind: 'user', id: userId };
}
