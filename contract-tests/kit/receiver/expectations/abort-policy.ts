import type { Exchange } from '../exchange.ts';
import type { ReceiverTarget } from '../target.ts';

/** Requests without an answer in time that one rule waits for: with each the run would take as long again. */
const mostTimeouts = 2;

/** Tells when it makes no sense to try more cases of a rule. */
export function createAbortPolicy(target: ReceiverTarget): { readonly isOver: (exchange: Exchange) => boolean } {
  let timeouts = 0;
  return {
    isOver({ reason }) {
      timeouts += reason === 'request_timeout' ? 1 : 0;
      return timeouts >= mostTimeouts || target.connection.isGone();
    },
  };
}
