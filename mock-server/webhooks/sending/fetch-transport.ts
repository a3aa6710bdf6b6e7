import { setRealTimer, withDeadline, type SetTimer } from '../../../common/deadline.ts';
import { createFailure } from '../../../common/failure.ts';
import { unknownOption, type OptionNames } from '../../../common/known-options.ts';
import { timeoutFailure } from './failure-reason.ts';
import { readResponse } from './transport.ts';
import type { Transport } from './transport.ts';

export interface FetchTransportOptions {
  /** Default: the global one. */
  readonly fetch?: ((input: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Timer of the acknowledgement time. Default: real time. */
  readonly setTimer?: SetTimer | undefined;
}

const optionNames: OptionNames<FetchTransportOptions> = { fetch: true, setTimer: true };

/**
 * Makes a transport of `fetch`, which Node and pages have. `fetch` does not tell connecting from waiting: a connection
 * that does not come to be in time is a `request_timeout` here. A page sees neither why a connection failed nor the
 * status of a redirect: those are `unclassified` and status 0.
 *
 * @throws a failure `RECEIVER_INVALID` for an option that there is not
 */
export function createFetchTransport(options: FetchTransportOptions = {}): Transport {
  const wrong = unknownOption(options, optionNames);
  if (wrong !== undefined) throw createFailure('RECEIVER_INVALID', `Failed to make the transport: ${wrong}.`);
  const { fetch: send = (input, init) => fetch(input, init), setTimer = setRealTimer } = options;
  return ({ url, headers, body, timeout, signal }) =>
    withDeadline({ timeout, signal, setTimer, late: () => timeoutFailure(timeout) }, async (cut) => {
      // TypeScript's BodyInit leaves out bytes that may be shared memory; these never are.
      const bytes = body as Uint8Array<ArrayBuffer>;
      const response = await send(url, { method: 'POST', headers, body: bytes, redirect: 'manual', signal: cut });
      return readResponse(response);
    });
}
