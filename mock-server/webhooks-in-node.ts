/**
 * The entry `sobot-mock/webhooks` as Node has it: the names of `webhooks/index.ts`, over Node's own sockets and crypto.
 * A post costs a tenth of what it takes by `fetch` and WebCrypto, which pages have.
 *
 * @module
 */
import { createNodeSign } from './node/sending/webhook-signer.ts';
import { createNodeTransport } from './node/sending/webhook-transport.ts';
import type { EmitterOptions } from './webhooks/emitter-options.ts';
import { createEmitterOver, type Emitter } from './webhooks/emitter.ts';
import { createFetchTransport } from './webhooks/sending/fetch-transport.ts';
import { beginBy, type Transport, type TransportEnds, type TransportRequest } from './webhooks/sending/transport.ts';

export * from './webhooks/index.ts';

const fetchOfNode = globalThis.fetch;

/** As in a page; `webhooks/emitter.ts` says more. */
export function createEmitter(options: EmitterOptions = {}): Emitter {
  const direct = createNodeTransport();
  const byFetch = createFetchTransport();
  const transportNow = (): Transport => (globalThis.fetch === fetchOfNode ? direct : byFetch);
  return createEmitterOver(
    {
      // Whoever has replaced `fetch`, as MSW does, means to see what is sent.
      transport: Object.assign((request: TransportRequest) => transportNow()(request), {
        begin: (request: TransportRequest, ends: TransportEnds) => beginBy(transportNow(), request, ends),
      }),
      sign: createNodeSign(),
      close: direct.close,
    },
    options,
  );
}
