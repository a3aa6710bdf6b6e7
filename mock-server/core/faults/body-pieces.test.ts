import { describe, expect, test } from 'vitest';
import type { TransportFault } from '../plain-http.ts';
import { bodyPieces } from './body-pieces.ts';

function pieces(length: number, fault: TransportFault): readonly string[] {
  const body = Uint8Array.from({ length }, (_, index) => index);
  return [...bodyPieces(body, fault)].map(({ wait, bytes }) => `${bytes[0]}..${bytes.at(-1)} after ${wait}`);
}

describe('the pieces of a body', () => {
  test('are one where it is not slow', () => {
    expect(pieces(5, {})).toEqual(['0..4 after 0']);
  });

  test('are the first half of one that is reset midway', () => {
    expect(pieces(5, { reset: 'mid-body' })).toEqual(['0..1 after 0']);
    expect(pieces(1, { reset: 'mid-body' })).toEqual([]);
  });

  test('come ten times a second', () => {
    expect(pieces(50, { dripBytesPerSecond: 200 })).toEqual(['0..19 after 100', '20..39 after 100', '40..49 after 50']);
  });

  test('come byte by byte where it is very slow', () => {
    expect(pieces(3, { dripBytesPerSecond: 2 })).toEqual(['0..0 after 500', '1..1 after 500', '2..2 after 500']);
  });

  test('come at once where it is fast', () => {
    expect(pieces(50, { dripBytesPerSecond: 1_000_000_000 })).toEqual(['0..49 after 1']);
  });

  test('are slow up to the reset', () => {
    expect(pieces(9, { dripBytesPerSecond: 20, reset: 'mid-body' })).toEqual(['0..1 after 100', '2..3 after 100']);
  });

  test('are none of an empty one', () => {
    expect(pieces(0, { dripBytesPerSecond: 20 })).toEqual([]);
  });
});
