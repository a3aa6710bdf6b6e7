import type { Bilingual } from '../../../../generators/generated/types.ts';
import { transportMessages } from '../messages/transport.ts';
import { whyNoAnswer } from './no-answer.ts';
import type { Pace } from './pace.ts';
import { readBody, type ReadBody } from './read-body.ts';

/** The part of `fetch` that is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A request before it goes out. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** What came of a request. */
export type Arrived = Answered | { readonly failure: Bilingual };

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ReadBody;
  readonly ms: number;
}

/** Sends requests one at a time, not faster than the pace. */
export interface Transport {
  /** The request is made when its turn has come, so that what it says of the time is true. */
  send(make: () => Outgoing): Promise<Arrived>;
  /** From now on this signal ends whatever is under way. */
  useSignal(signal: AbortSignal): void;
  /** The signal that ends what is under way. */
  signal(): AbortSignal;
  count(): number;
}

export function createTransport({
  fetch,
  pace,
  now,
  timeout,
  ...options
}: {
  fetch: Fetch;
  pace: Pace;
  now: () => number;
  /** How long an answer may take, in ms. */
  timeout: number;
  /** Ends whatever is under way, until another takes its place. */
  signal: AbortSignal;
}): Transport {
  let sent = 0;
  let { signal } = options;

  async function exchange({ method, url, headers, body }: Outgoing, ending: AbortSignal): Promise<Answered> {
    const startedAt = now();
    const init: RequestInit = { method, headers, redirect: 'manual', signal: ending };
    if (body !== undefined) init.body = body;
    const response = await fetch(url, init);
    const read = await readBody(response);
    return { status: response.status, headers: response.headers, body: read, ms: now() - startedAt };
  }

  return {
    count: () => sent,
    signal: () => signal,
    useSignal(other) {
      signal = other;
    },
    async send(make) {
      signal.throwIfAborted();
      await pace(signal);
      sent += 1;
      const limit = AbortSignal.timeout(timeout);
      const ending = AbortSignal.any([limit, signal]);
      try {
        return await Promise.race([exchange(make(), ending), rejectedBy(ending)]);
      } catch (error) {
        signal.throwIfAborted();
        return { failure: limit.aborted ? transportMessages.tooSlow(timeout) : whyNoAnswer(error) };
      }
    },
  };
}

/** For a `fetch` that does not listen to its signal. */
function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
