/**
 * The entry `sobot-mock/webhooks` as Node has it: the names of `webhooks/index.ts`, over Node's own sockets and crypto.
 * A post costs a tenth of what it takes by `fetch` and WebCrypto, which pages have.
 *
 * @module
 */
import { createNodeSign } from './node/webhook-signer.ts';
import { createNodeTransport } from './node/webhook-transport.ts';
import { createEmitterOver, type Emitter, type EmitterOptions } from './webhooks/emitter.ts';
import { createFetchTransport } from './webhooks/sending/fetch-transport.ts';

export * from './webhooks/index.ts';

const fetchOfNode = globalThis.fetch;

/** As in a page; `webhooks/emitter.ts` says more. */
export function createEmitter(options: EmitterOptions = {}): Emitter {
  const direct = createNodeTransport();
  const byFetch = createFetchTransport();
  return createEmitterOver(
    {
      // Whoever has replaced `fetch`, as MSW does, means to see what is sent.
      transport: (request) => (globalThis.fetch === fetchOfNode ? direct(request) : byFetch(request)),
      sign: createNodeSign(),
      close: direct.close,
    },
    options,
  );
}
