import type { Attempt } from '../delivery/delivery.ts';

// Attempts of which nobody knows what was sent.

const request: Attempt['request'] = { headers: {}, body: new Uint8Array() };

/** One that was under way when the process ended. */
export function cutOffAttempt(at: number): Attempt {
  return { at, request, interrupted: true, durationMs: 0 };
}

/** One that a fault of the program itself kept from being made. */
export function brokenAttempt(at: number, error: unknown): Attempt {
  const detail = `a fault of the mock server itself: ${String(error)}`;
  return { at, request, reason: 'unclassified', detail, durationMs: 0 };
}
