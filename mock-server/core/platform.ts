/**
 * What the emulator needs from the machine it runs on. It reaches for none of it by itself, so the same core runs in
 * Node, in a browser page and in a test that owns the time.
 */
export interface Platform {
  /** Real time, in milliseconds since the epoch. */
  readonly now: () => number;
  /** MD5 of the UTF-8 bytes of `text`, as 32 lower-case hex digits. */
  readonly md5: (text: string) => Awaitable<string>;
  /** UTF-8 bytes of `text`. */
  readonly encodeUtf8: (text: string) => Uint8Array;
  /** Text of UTF-8 bytes, or `undefined` when they are not valid UTF-8. */
  readonly decodeUtf8: (bytes: Uint8Array) => string | undefined;
  /** Absent: text is all there is. */
  readonly octets?: OctetCoding | undefined;
  /** Calls `run` once after `milliseconds` of real time; the answer cancels it. Absent: nothing fires by itself. */
  readonly setTimer?: ((milliseconds: number, run: () => void) => () => void) | undefined;
  /** Ends once the rest of the program had a turn. Absent: long work is done in one go. */
  readonly rest?: (() => Promise<void>) | undefined;
}

/**
 * UTF-8 as a text with a character for each byte, where such texts are joined, measured and written without being encoded
 * again. Rows are kept so.
 */
export interface OctetCoding {
  readonly of: (text: string) => string;
  readonly toBytes: (octets: string) => Uint8Array;
  /** The octets of bytes from `start` on, `end` not included. */
  readonly ofBytes: (bytes: Uint8Array, start: number, end: number) => string;
}

export type Awaitable<T> = T | Promise<T>;
