import { createLinkedList } from '../../../common/linked-list.ts';
import { longestTimer } from '../../../common/timer.ts';
import type { Exchange, Watch } from './webhook-exchange.ts';

/**
 * Ends exchanges whose time is up or whose signal is aborted. One timer serves all of them: at what is due next it looks
 * who is late, so a request that is answered in time costs no timer. While nothing is under way the program may end.
 */
export function createWatch(): Watch {
  const underWay = createLinkedList<Exchange>();
  const observed = new WeakSet<AbortSignal>();
  let lastSignal: AbortSignal | undefined;
  let timer: NodeJS.Timeout | undefined;
  let due = Infinity;

  function arm(deadline: number, now: number): void {
    clearTimeout(timer);
    due = deadline;
    timer = setTimeout(endLate, Math.min(Math.max(deadline - now, 1), longestTimer));
  }

  function endLate(): void {
    const now = performance.now();
    timer = undefined;
    due = Infinity;
    for (const exchange of underWay.all()) if (exchange.deadline <= now) exchange.runOutOfTime();
    let next = Infinity;
    for (const { deadline } of underWay.all()) next = Math.min(next, deadline);
    // What has ended may have begun something else that has armed it.
    if (next < due) arm(next, now);
  }

  /** One observer per signal, however many requests it may abort. */
  function observe(signal: AbortSignal): void {
    observed.add(signal);
    const abortAll = (): void => {
      for (const exchange of underWay.all()) if (exchange.request.signal === signal) exchange.abort(signal.reason);
    };
    signal.addEventListener('abort', abortAll, { once: true });
  }

  return {
    add(exchange) {
      const { deadline, request } = exchange;
      const { signal } = request;
      if (signal !== lastSignal && signal !== undefined && !observed.has(signal)) observe(signal);
      lastSignal = signal;
      if (underWay.size === 0) timer?.ref();
      underWay.add(exchange);
      if (deadline < due) arm(deadline, deadline - request.timeout);
    },
    delete(exchange) {
      underWay.remove(exchange);
      if (underWay.size === 0) timer?.unref();
    },
  };
}
