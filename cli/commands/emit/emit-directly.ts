import { createNodeSign } from '../../../mock-server/node/sending/webhook-signer.ts';
import { createNodeTransport } from '../../../mock-server/node/sending/webhook-transport.ts';
import type { Delivery } from '../../../mock-server/webhooks/delivery/delivery.ts';
import { createEmitter, type Emitter } from '../../../mock-server/webhooks/emitter.ts';
import { envelopesOf } from './envelopes.ts';
import type { DirectOptions } from './options.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

export interface EmissionSetup {
  /** Ends it early: what is under way ends, nothing more is sent. */
  readonly signal: AbortSignal;
  readonly report: (outcome: Outcome) => void;
  /** Awaited before each request, so that a slow reader of the report is not outrun. */
  readonly room: () => Promise<void>;
}

/** Requests that are made ahead of their turn, for each that is under way. */
const ahead = 4;

/** Sends envelopes straight to a receiver. Resolves when all have ended. */
export async function emitDirectly(
  options: DirectOptions & { readonly url: string },
  { signal, report, room }: EmissionSetup,
): Promise<void> {
  const { url, secret, concurrency, timeout, spelling } = options;
  const envelopes = envelopesOf(options);
  // It would be loaded with the first request, at the expense of that one's time.
  await import('undici');
  const transport = createNodeTransport();
  const emitter = createEmitter({
    // Envelopes name it themselves; the one that verifies is the emitter's.
    ...(options.event === 'verify' && { destination: first(envelopes).destination }),
    transport,
    sign: createNodeSign(),
    spelling,
    // Whatever has ended is reported; keeping it as well would only take memory.
    retention: { deliveries: 0 },
    receivers: [
      { id: 'receiver', url, secret, concurrency, acknowledgementTimeout: timeout, queueLimit: concurrency * ahead },
    ],
  });
  const stop = (): void => void emitter.close({ grace: timeout });
  signal.addEventListener('abort', stop, { once: true });
  try {
    if (options.event === 'verify') await verifyTimes(options, emitter, { signal, report, room });
    else {
      emitter.onDelivery((delivery) => reportEnd(delivery, report));
      for (const envelope of envelopes) {
        await room();
        if (signal.aborted) break;
        await emitter.emit(envelope);
      }
      await emitter.idle();
    }
  } finally {
    signal.removeEventListener('abort', stop);
    await emitter.close({ grace: timeout });
    await transport.close();
  }
}

async function verifyTimes(
  { count, concurrency, url }: DirectOptions & { readonly url: string },
  emitter: Emitter,
  { signal, report, room }: EmissionSetup,
): Promise<void> {
  let left = count;
  const work = async (): Promise<void> => {
    for (; left > 0 && !signal.aborted; await room()) {
      left -= 1;
      const { attempt } = await emitter.verify('receiver');
      report({ url, webhookEventIds: [], ...outcomeOf(attempt) });
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, count) }, work));
}

function first<T>(list: Iterable<T>): T {
  const [item] = list;
  return item as T;
}

function reportEnd(delivery: Delivery, report: (outcome: Outcome) => void): void {
  const { id, url, status, attempts } = delivery;
  const attempt = attempts.at(-1);
  const isCutOff = status === 'unfinished' && attempt !== undefined;
  if (status !== 'acknowledged' && status !== 'gave_up' && !isCutOff) return;
  report({
    id,
    url,
    get webhookEventIds() {
      return delivery.events.map(({ webhookEventId }) => webhookEventId);
    },
    ...(attempt && outcomeOf(attempt)),
    status: isCutOff ? 'unfinished' : status === 'acknowledged' ? 'acknowledged' : 'failed',
  });
}
