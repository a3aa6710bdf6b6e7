import type { SetTimer } from '../../../common/deadline.ts';
import type { RunOptions } from '../engine/run-checks.ts';

/** Sends a request, as the platform's `fetch` does. */
export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** A receiver in the same program: it takes a request as a server would and answers it. */
export type ReceiverHandler = (request: Request) => Response | Promise<Response>;

/**
 * What a receiver has handled since it started: how many events, or the id of each in a list, one entry for each time
 * that the event was handled.
 */
export interface ProbeState {
  readonly handled: number | readonly string[];
}

/** How to look at what a receiver has handled: a URL that answers a {@link ProbeState} as JSON, or a function. */
export type Probe = string | (() => ProbeState | Promise<ProbeState>);

export interface CheckReceiverOptions extends RunOptions {
  /** Where the receiver takes events: http or https. Needed without `handler`. */
  readonly url?: string | undefined;
  /** The receiver itself, instead of the network. `url` and a probe URL are what it is asked at. */
  readonly handler?: ReceiverHandler | undefined;
  /** The channel secret that it verifies signatures with. Absent: nothing is signed, and no rule on signatures is tried. */
  readonly secret?: string | undefined;
  /**
   * LINE user id of the official account that the events are for, for a receiver that knows its accounts. Default: one that
   * the seed decides.
   */
  readonly destination?: string | undefined;
  /** Absent: no rule on what is handled is tried. */
  readonly probe?: Probe | undefined;
  /** Headers for every request to the receiver's origin, for what stands in front of it. Their values are never told. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** How long an acknowledgement may take, in ms. Default: 2000, what LINE allows. */
  readonly timeout?: number | undefined;
  /** How many requests a burst has under way at a time, 1 to 1000. Default: 20. */
  readonly concurrency?: number | undefined;
  /** Default: the platform's. */
  readonly fetch?: Fetch | undefined;
  /** Measures how long things take, in ms. Default: `performance.now`. */
  readonly stopwatch?: (() => number) | undefined;
  /** Timer of the acknowledgement time. Default: `setTimeout`. */
  readonly setTimer?: SetTimer | undefined;
  /** Waits between two looks through the probe. Default: `setTimeout`. */
  readonly sleep?: ((milliseconds: number) => Promise<void>) | undefined;
}
