import express, { type Express } from 'express';
import type { WebhookEvent } from 'sobot-mock/types';
import { createSeenEvents, type SeenEvents } from './seen-events.ts';
import { isGenuine } from './signature.ts';

export interface ReceiverOptions {
  readonly channelSecret: string;
  /** Does the work, after the request was answered. */
  readonly handle: (event: WebhookEvent) => void | Promise<void>;
  /** What `handle` threw: the sender was told 200 already, so it is yours to try again. */
  readonly onError: (error: unknown, event: WebhookEvent) => void;
  readonly seen?: SeenEvents;
}

/** An Express app that takes webhook events at `POST /webhook`. */
export function createReceiver({
  channelSecret,
  handle,
  onError,
  seen = createSeenEvents(),
}: ReceiverOptions): Express {
  if (channelSecret === '') throw new Error('The channel secret is empty: anybody could sign with it.');
  const app = express();
  // Events of one request are handled in order, and those of the next one after them. What waits here ends with the
  // process, and does not come again: in production it is in a table before the answer.
  let work = Promise.resolve();

  async function run(event: WebhookEvent): Promise<void> {
    try {
      await handle(event);
    } catch (error) {
      onError(error, event);
    }
  }

  // The signature is over the bytes: nothing may parse the body before it is checked.
  app.post('/webhook', express.raw({ type: () => true, limit: '1mb' }), (request, response) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    if (!isGenuine(channelSecret, body, request.get('x-line-signature'))) {
      response.sendStatus(401);
      return;
    }
    const events = readEvents(body);
    if (events === undefined) {
      response.sendStatus(400);
      return;
    }
    for (const event of events) {
      if (seen.add(event.webhookEventId)) work = work.then(() => run(event));
    }
    response.sendStatus(200);
  });
  return app;
}

/** Throws for what is no UTF-8, where others put U+FFFD. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

function isEvent(value: unknown): value is WebhookEvent {
  return typeof value === 'object' && value !== null && 'webhookEventId' in value;
}

/** No events: somebody tries the URL. `undefined`: this is no envelope. */
function readEvents(body: Buffer): readonly WebhookEvent[] | undefined {
  try {
    const { events } = JSON.parse(utf8.decode(body)) as { events?: unknown };
    return Array.isArray(events) ? events.filter(isEvent) : undefined;
  } catch {
    return undefined;
  }
}
