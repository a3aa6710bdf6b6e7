import type { LineWebhookEvent, WebhookEvent } from '../../../generators/generated/types.ts';

type AnyEvent = WebhookEvent | LineWebhookEvent;

/** A bug of the kind that people write. */
export type InboxBug =
  | 'counts a redelivered event twice'
  | 'forgets an unfollow'
  | 'takes what comes last for what happened last'
  | 'ignores what is marked as redelivered'
  | 'reads the first event of a request only'
  | 'fails on what is said in a group';

/** What a receiver knows of people. */
export interface InboxView {
  /** How many messages each person sent. */
  readonly messages: Readonly<Record<string, number>>;
  /** Who follows, by the newest turn that is known of them. */
  readonly following: Readonly<Record<string, boolean>>;
}

/** A small webhook receiver: it counts messages and knows who follows. */
export interface Inbox {
  readonly handle: (request: Request) => Promise<Response>;
  readonly view: () => InboxView;
}

/** Makes a receiver that is right, or has one bug. */
export function createInbox(bug?: InboxBug): Inbox {
  const seen = new Set<string>();
  const messages: Record<string, number> = {};
  const followChanges = new Map<string, { readonly at: number; readonly following: boolean }>();

  function take(event: AnyEvent): void {
    const userId = personOf(event);
    if (event.type === 'message') {
      messages[userId] = (messages[userId] ?? 0) + 1;
      return;
    }
    if (event.type !== 'follow' && event.type !== 'unfollow') return;
    if (event.type === 'unfollow' && bug === 'forgets an unfollow') return;
    const known = followChanges.get(userId);
    const isNewer = known === undefined || event.timestamp > known.at;
    if (!isNewer && bug !== 'takes what comes last for what happened last') return;
    followChanges.set(userId, { at: event.timestamp, following: event.type === 'follow' });
  }

  function takeOnce(event: AnyEvent): void {
    if (bug === 'ignores what is marked as redelivered' && event.deliveryContext.isRedelivery) return;
    if (seen.has(event.webhookEventId) && bug !== 'counts a redelivered event twice') return;
    seen.add(event.webhookEventId);
    take(event);
  }

  return {
    async handle(request) {
      const { events } = (await request.json()) as { readonly events: readonly AnyEvent[] };
      if (bug === 'fails on what is said in a group' && events.some(({ source }) => source?.type === 'group')) {
        return new Response(null, { status: 500 });
      }
      for (const event of bug === 'reads the first event of a request only' ? events.slice(0, 1) : events)
        takeOnce(event);
      return new Response();
    },
    view: () => ({
      messages,
      following: Object.fromEntries([...followChanges].map(([userId, { following }]) => [userId, following])),
    }),
  };
}

/** What a receiver has to know after these events, each told once and in order. */
export function expectedView(events: readonly AnyEvent[]): InboxView {
  const messages: Record<string, number> = {};
  const following: Record<string, boolean> = {};
  for (const event of events) {
    const { type } = event;
    const userId = personOf(event);
    if (type === 'message') messages[userId] = (messages[userId] ?? 0) + 1;
    else if (type === 'follow' || type === 'unfollow') following[userId] = type === 'follow';
  }
  return { messages, following };
}

function personOf({ source }: AnyEvent): string {
  return source?.userId ?? 'somebody';
}
