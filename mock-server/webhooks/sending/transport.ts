/** One HTTP POST to a receiver. */
export interface TransportRequest {
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as they are: a signature holds for these bytes. */
  readonly body: Uint8Array;
  /** How long the whole of it may take, from connecting to the last byte of the answer, in ms of real time. */
  readonly timeout: number;
  /** Cuts it off. */
  readonly signal?: AbortSignal | undefined;
  /** Those of one receiver, where the platform lets connections be kept apart. */
  readonly connections?: Connections | undefined;
}

/** Requests that carry the same one of these share connections with one another, and with nobody else. */
export interface Connections {
  /** How many there may be at a time. */
  readonly limit: number;
}

/** What the receiver answered, whole. */
export interface TransportResponse {
  /** 0 where the platform hides it: a page does not see the status of a redirect that it does not follow. */
  readonly status: number;
  /** By lower-case name; several of one name are joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The first 64 kB of it. */
  readonly body: Uint8Array;
}

/**
 * Sends one request and gives the answer, whatever its status. Redirects are not followed. Rejects with a
 * `TransportFailure` that says which of LINE's reasons it is; other errors are sorted by their code.
 */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;

/** Is told what becomes of a request: one of the two, once, and never before whoever sends it has returned. */
export interface TransportEnds {
  answered(response: TransportResponse): void;
  failed(error: unknown): void;
}

/** A transport that can do without promises, which are what costs the most of a request that all goes well with. */
export interface DirectTransport extends Transport {
  begin(request: TransportRequest, ends: TransportEnds): void;
}

/** Sends a request in the way that its transport has. */
export function beginBy(transport: Transport | DirectTransport, request: TransportRequest, ends: TransportEnds): void {
  if ('begin' in transport) return transport.begin(request, ends);
  // A transport that is no async function may answer at once.
  void Promise.resolve(transport(request)).then(
    (response) => ends.answered(response),
    (error: unknown) => ends.failed(error),
  );
}

/** How much of an answer's body is kept, in bytes. */
const bodyKept = 65_536;

/** Reads a response to its end and keeps the first 64 kB of its body. */
export async function readResponse(response: Response): Promise<TransportResponse> {
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await readBody(response.body),
  };
}

async function readBody(stream: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const collected = createBodyCollector();
  if (stream === null) return collected.bytes();
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return collected.bytes();
    collected.add(value);
  }
}

/** Puts chunks together up to 64 kB and lets go of the rest. */
export interface BodyCollector {
  add(chunk: Uint8Array): void;
  bytes(): Uint8Array;
}

export const noBytes = new Uint8Array();

export function createBodyCollector(): BodyCollector {
  const chunks: Uint8Array[] = [];
  let length = 0;
  return {
    add(chunk) {
      const kept = chunk.subarray(0, bodyKept - length);
      if (kept.length === 0) return;
      // A copy: a chunk may lie in a much larger buffer.
      chunks.push(kept.slice());
      length += kept.length;
    },
    bytes() {
      const [only = noBytes] = chunks;
      if (chunks.length < 2) return only;
      const joined = new Uint8Array(length);
      let offset = 0;
      for (const chunk of chunks) {
        joined.set(chunk, offset);
        offset += chunk.length;
      }
      return joined;
    },
  };
}
