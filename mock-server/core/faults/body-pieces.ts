import type { TransportFault } from '../plain-http.ts';

/** A part of a body, and how long it waits to be sent, in ms. */
export interface BodyPiece {
  readonly wait: number;
  readonly bytes: Uint8Array;
}

/** How often a slow body moves on, in ms. */
const tick = 100;

/** The parts of a body that a fault lets through. Of one that is reset midway it is the first half. */
export function* bodyPieces(
  body: Uint8Array,
  { reset, dripBytesPerSecond: speed }: TransportFault,
): Generator<BodyPiece, void> {
  const end = reset === 'mid-body' ? Math.floor(body.length / 2) : body.length;
  const size = speed === undefined ? end : Math.max(1, Math.round((speed * tick) / 1000));
  for (let start = 0; start < end; start += size) {
    const bytes = body.subarray(start, Math.min(start + size, end));
    yield { wait: speed === undefined ? 0 : Math.ceil((bytes.length * 1000) / speed), bytes };
  }
}
