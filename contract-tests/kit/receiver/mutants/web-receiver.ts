import { isObject } from '../../../../common/json.ts';
import { verifySignature } from '../../../../mock-server/webhooks/index.ts';
import type { HandledEvent, ProbeState, ReceiverHandler } from '../../index.ts';

/** An event as those who write receivers believe it to be. */
export interface Arrived {
  readonly type: string;
  readonly mode: string;
  readonly timestamp: number;
  readonly source: { readonly type: string; readonly userId: string; readonly groupId: string };
  readonly webhookEventId: string;
  readonly deliveryContext: { readonly isRedelivery: boolean };
  readonly replyToken: string;
  readonly message: ArrivedMessage;
  readonly follow: { readonly isUnblocked: boolean };
}

/** All that any message is believed to have. */
export interface ArrivedMessage {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly quoteToken: string;
  readonly emojis: readonly { readonly index: number }[];
  readonly mention?: { readonly mentionees: readonly { readonly type: string; readonly userId: string }[] };
  readonly imageSet?: { readonly total: number };
  readonly duration?: number;
  readonly contentProvider: { readonly type: string; readonly previewImageUrl?: string };
  readonly fileName: string;
  readonly title: string;
  readonly keywords: readonly string[];
}

/** A body as they believe it to be. */
export interface ArrivedEnvelope {
  readonly events: readonly Arrived[];
}

/** A receiver in this program, and what it has handled. */
export interface WebReceiver {
  readonly handler: ReceiverHandler;
  /** One for each time that an event was handled. */
  readonly handled: HandledEvent[];
  probe(): ProbeState;
}

/** The steps of a receiver. A mutant does one of them wrong. */
export interface Steps {
  /** What is answered to a method other than POST. */
  readonly refuseMethod: () => Response;
  readonly verify: (secret: string, body: Uint8Array, signature: string | null) => boolean | Promise<boolean>;
  /** Which header the signature is in. */
  readonly signatureOf: (headers: Headers) => string | null;
  readonly decode: (body: Uint8Array) => string;
  readonly parse: (text: string) => unknown;
  /** The events of what was parsed; `undefined`: it is no envelope. */
  readonly eventsOf: (parsed: unknown) => readonly unknown[] | undefined;
  /** Whether the event is to be handled; `seen` keeps ids. */
  readonly isNew: (event: Arrived, seen: Set<string>) => boolean | Promise<boolean>;
  /** The work. */
  readonly handle: (event: Arrived) => unknown;
  readonly answer: () => Response;
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** How it is done right. */
export const rightSteps: Steps = {
  refuseMethod: () => new Response(null, { status: 405 }),
  verify: async (secret, body, signature) => signature?.length === 44 && verifySignature(secret, body, signature),
  signatureOf: (headers) => headers.get('x-line-signature'),
  decode: (body) => strict.decode(body),
  parse: (text) => JSON.parse(text),
  eventsOf(parsed) {
    const events = isObject(parsed) ? (parsed as unknown as ArrivedEnvelope).events : undefined;
    return Array.isArray(events) ? events : undefined;
  },
  isNew(event, seen) {
    const id: unknown = event.webhookEventId;
    if (typeof id !== 'string' || seen.has(id)) return false;
    seen.add(id);
    return true;
  },
  handle: () => undefined,
  answer: () => new Response(null, { status: 200 }),
};

/** How a framework answers what was thrown. */
export const crash = (): Response => new Response('Internal Server Error', { status: 500 });

/** A receiver of these steps; what they throw is answered with 500, but for a body that cannot be read. */
export function createWebReceiver(secret: string | undefined, steps: Partial<Steps> = {}): WebReceiver {
  const all = { ...rightSteps, ...steps };
  const seen = new Set<string>();
  const handled: HandledEvent[] = [];

  async function take(request: Request): Promise<Response> {
    if (request.method !== 'POST') return all.refuseMethod();
    const body = new Uint8Array(await request.arrayBuffer());
    if (secret !== undefined && !(await all.verify(secret, body, all.signatureOf(request.headers)))) {
      return new Response(null, { status: 401 });
    }
    const parsed = read(body);
    const events = parsed === undefined ? undefined : all.eventsOf(parsed.value);
    if (events === undefined) return new Response(null, { status: 400 });
    for (const event of events) {
      if (typeof event !== 'object' || event === null) continue;
      const arrived = event as Arrived;
      if (!(await all.isNew(arrived, seen))) continue;
      handled.push({ id: arrived.webhookEventId, text: arrived.message?.text });
      await all.handle(arrived);
    }
    return all.answer();
  }

  function read(body: Uint8Array): { readonly value: unknown } | undefined {
    try {
      return { value: all.parse(all.decode(body)) };
    } catch (error) {
      // A mutant that forgot the try says so by throwing what is not a syntax error.
      if (error instanceof Uncaught) throw error.cause;
      return undefined;
    }
  }

  return {
    handler: (request) => take(request).catch(crash),
    handled,
    probe: () => ({ handled }),
  };
}

/** What a step throws that nobody catches. */
export class Uncaught extends Error {
  constructor(cause: unknown) {
    super('uncaught', { cause });
  }
}
