import type { SetTimer } from '../../../common/deadline.ts';
import type { RawHeaders } from '../../proxy/node/forwarded-headers.ts';
import type { Signature } from '../inspect/observation.ts';

/** A request that its receiver has not got yet. */
export interface KeptRequest {
  readonly method: string;
  /** As it arrived, and as it goes on. */
  readonly url: string;
  readonly path: string;
  readonly rawHeaders: RawHeaders;
  readonly body: Uint8Array;
  /** When it came, in ms. */
  readonly at: number;
  readonly signature: Signature;
}

/** Requests that wait for a receiver that is down, in their order. */
export interface Backlog {
  /** Whether there was room for it. */
  keep(request: KeptRequest): boolean;
  readonly size: number;
  /** Tries at once. Resolves when the first is refused, or none is left. */
  drain(): Promise<void>;
  /** Ends it. What is left is lost. */
  close(): Promise<void>;
}

interface BacklogOptions {
  /** Passes one on. `false`: nobody takes connections. */
  readonly send: (request: KeptRequest) => Promise<boolean>;
  readonly setTimer: SetTimer;
  readonly onError: (error: unknown) => void;
  /** How many may wait, and how many bytes. */
  readonly limit: number;
  readonly byteLimit?: number;
  /** How often the receiver is tried, in ms. */
  readonly interval?: number;
}

export function createBacklog({
  send,
  setTimer,
  onError,
  limit,
  byteLimit = 64 * 1_048_576,
  interval = 1000,
}: BacklogOptions): Backlog {
  const waiting: KeptRequest[] = [];
  let bytes = 0;
  let draining: Promise<void> | undefined;
  let cancelTimer: (() => void) | undefined;
  const closing = new AbortController();

  async function passOn(): Promise<void> {
    while (!closing.signal.aborted && waiting.length > 0) {
      const [first] = waiting as [KeptRequest];
      if (!(await send(first))) return;
      waiting.shift();
      bytes -= first.body.length;
    }
  }

  function drain(): Promise<void> {
    cancelTimer?.();
    cancelTimer = undefined;
    draining ??= passOn()
      .catch(onError)
      .finally(() => {
        draining = undefined;
        if (waiting.length > 0 && !closing.signal.aborted) cancelTimer = setTimer(interval, () => void drain());
      });
    return draining;
  }

  return {
    keep(request) {
      if (waiting.length >= limit || bytes + request.body.length > byteLimit) return false;
      waiting.push(request);
      bytes += request.body.length;
      if (draining === undefined) cancelTimer ??= setTimer(interval, () => void drain());
      return true;
    },
    get size() {
      return waiting.length;
    },
    drain,
    async close() {
      closing.abort();
      cancelTimer?.();
      await draining;
    },
  };
}
