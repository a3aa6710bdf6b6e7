import { setRealTimer, withDeadline, type SetTimer } from '../../../common/deadline.ts';
import { createTransportFailure, timeoutFailure } from './failure-reason.ts';
import { readResponse } from './transport.ts';
import type { Transport } from './transport.ts';

/** A receiver in the same program: it takes a request as a server would and answers it. */
export type ReceiverHandler = (request: Request) => Response | Promise<Response>;

/** The receiver that is built in: it takes whatever comes. */
export const acknowledge: ReceiverHandler = () => new Response('OK');

/** Makes a transport that calls a handler instead of the network. What the handler throws is `unclassified`, and so is `Response.error()`. */
export function createHandlerTransport(
  handler: ReceiverHandler,
  { setTimer = setRealTimer }: { readonly setTimer?: SetTimer | undefined } = {},
): Transport {
  return ({ url, headers, body, timeout, signal }) =>
    withDeadline({ timeout, signal, setTimer, late: () => timeoutFailure(timeout) }, async (cut) => {
      // A handler may change the bytes it is given; those that were signed and recorded stay as they are.
      const request = new Request(url, { method: 'POST', headers, body: body.slice(), signal: cut });
      const response = asResponse(await handler(request));
      if (response.type === 'error') {
        throw createTransportFailure('unclassified', 'the handler answered Response.error(): a network error');
      }
      return readResponse(response);
    });
}

/** Of any realm: that of a test's page is not the one of this module. */
function asResponse(answer: unknown): Response {
  if (typeof answer === 'object' && answer !== null && 'status' in answer && 'headers' in answer) {
    return answer as Response;
  }
  throw new TypeError(
    "the handler answered no Response. One that takes Node's request and response is wrapped by createNodeHandler, " +
      'of sobot-mock/server.',
  );
}
