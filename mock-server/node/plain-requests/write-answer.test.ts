import { expect, test } from 'vitest';
import type { HandledResponse } from '../../core/emulator-options.ts';
import { createAnswerWriter } from './write-answer.ts';

/** A page whose octets are these. */
const pageOf = (...octets: readonly string[]): HandledResponse => ({
  status: 200,
  headers: { 'content-type': 'text/plain' },
  body: '',
  encoded: { octets: () => octets, bytes: () => new Uint8Array() },
});

/** A wire that takes all at once, or leaves some of it to be sent later. */
function createWire(writableLength = 0): {
  readonly write: (piece: string | Uint8Array, encoding?: BufferEncoding) => boolean;
  readonly writableLength: number;
  /** Bytes as they were given, not a copy. */
  readonly pieces: Uint8Array[];
  readonly text: (encoding?: BufferEncoding) => string;
} {
  const pieces: Uint8Array[] = [];
  return {
    write: (piece, encoding) => pieces.push(typeof piece === 'string' ? Buffer.from(piece, encoding) : piece) > 0,
    writableLength,
    pieces,
    text: (encoding = 'latin1') => Buffer.concat(pieces).toString(encoding),
  };
}

const create = (): ReturnType<typeof createAnswerWriter> => createAnswerWriter({ keepAlive: 5000, now: () => 0 });

const head = (length: number): string =>
  `HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: ${length}\r\n` +
  'Date: Thu, 01 Jan 1970 00:00:00 GMT\r\nConnection: keep-alive\r\nKeep-Alive: timeout=5\r\n\r\n';

test('a page goes out in one piece, a byte for each octet', () => {
  const wire = createWire();
  expect(create()(pageOf('a', '\u{ff}b', ''), wire)).toBe(true);
  expect(wire.pieces).toHaveLength(1);
  expect(wire.text()).toBe(`${head(3)}a\u{ff}b`);
});

test('bytes of a page that is on its way are used again', () => {
  const write = create();
  const wire = createWire();
  write(pageOf('first'), wire);
  write(pageOf('second'), wire);
  const [first, second] = wire.pieces;
  expect(second!.buffer).toBe(first!.buffer);
});

test('a page that still waits is not written over', () => {
  const write = create();
  const waiting = createWire(5);
  write(pageOf('first'), waiting);
  write(pageOf('other'), createWire());
  expect(waiting.text()).toBe(`${head(5)}first`);
});

test('a page of more than the bytes for it goes out as a text', () => {
  const wire = createWire();
  const long = '\u{ff}'.repeat(65_536);
  expect(create()(pageOf(long), wire)).toBe(true);
  expect(wire.text()).toBe(head(65_536) + long);
});

test('a text goes out in UTF-8', () => {
  const wire = createWire();
  expect(create()({ ...pageOf(), encoded: undefined, body: '智' }, wire)).toBe(true);
  expect(wire.text('utf8')).toBe(`${head(3)}智`);
});

test('what Node must send is not written', () => {
  const wire = createWire();
  expect(create()({ ...pageOf('late'), transport: { latency: 1 } }, wire)).toBe(false);
  expect(wire.pieces).toEqual([]);
});
