/**
 * One HTTP request as the emulator reads it. Adapters make it; nothing in it belongs to a platform.
 */
export interface PlainRequest {
  readonly method: string;
  /** Path and query, or an absolute URL. Percent-encoding is left as it arrived. */
  readonly url: string;
  /** Lower-case names. A header that arrived twice is joined with `, `. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /**
   * The body as it arrived; absent or empty means no body. An adapter may stop reading one byte past
   * `bodyLimit`: what it has read by then is enough to be refused.
   */
  readonly body?: string | Uint8Array | undefined;
  /** Where the mock is reached, for the media URLs it hands out: `http://localhost:7626`. Default: made from `host`. */
  readonly origin?: string | undefined;
}

/** One HTTP response as the emulator gives it. Adapters send it as it is. */
export interface PlainResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Makes the body in UTF-8, where that takes less than to encode its text. An adapter may send either. */
  readonly encoded?: EncodedBody | undefined;
  /** Makes parts of the body, where all of it would fill the memory. An adapter may send either. */
  readonly pieces?: Pieces | undefined;
  /** What a fault does to the way the answer travels. Adapters with a connection carry it out. */
  readonly transport?: TransportFault;
}

/** A body in UTF-8. */
export interface EncodedBody {
  bytes(): Uint8Array;
  /** Texts, one behind the other, with a character for each byte (Node's `latin1`); `undefined` where the platform has no use for them. */
  octets(): readonly string[] | undefined;
}

/** A body that is made in parts. */
export interface Pieces {
  /** Of the whole, in bytes. */
  readonly size: number;
  /** Bytes from `start` up to but without `end`. */
  readonly slice: (start: number, end: number) => Uint8Array;
}

export interface TransportFault {
  /** How long the answer waits, in ms of real time. */
  readonly latency?: number;
  /** The connection is reset: before a byte is answered, or in the middle of the body. */
  readonly reset?: 'before' | 'mid-body';
  /** No content-length tells how long the body is. */
  readonly chunked?: true;
  /** How fast the body arrives. */
  readonly dripBytesPerSecond?: number;
}

/** The largest request body that is read, in bytes. A longer one is refused with 999994 (semantics: 1 MiB). */
export const bodyLimit = 1_048_576;

/** Statuses whose response has no body (RFC 9110), not even an empty one. */
export const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);
