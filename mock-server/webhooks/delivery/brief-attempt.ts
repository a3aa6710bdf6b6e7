import { signatureIn, signedHeaders, unsignedHeaders } from '../sending/outgoing-request.ts';
import type { Attempt, AttemptResponse } from './delivery.ts';

// An attempt that went well is kept as little of it as the whole can be told from. Thousands are kept and hardly ever
// looked at: whole, each would be nine objects for the collector to move about, which took a tenth of the processor.

const perPage = 64;
/** What has a place in `numbers` for each. */
const [atPlace, durationPlace, startPlace, lengthPlace, places] = [0, 1, 2, 3, 4];
/** Of a signature: base64 of a SHA-256. */
const signatureLength = 44;

/** Numbers and signatures of some brief attempts, side by side. */
class Page {
  readonly numbers = new Float64Array(perPage * places);
  readonly signatures = new Uint8Array(perPage * signatureLength);
  used = 0;

  /** Puts down the signature of the next one. Whether it could: one that is no base64 may be anything. */
  sign(signature: string): boolean {
    if (signature.length !== signatureLength) return false;
    const first = this.used * signatureLength;
    for (let index = 0; index < signatureLength; index += 1) {
      const code = signature.charCodeAt(index);
      if (code <= 32 || code > 126) return false;
      this.signatures[first + index] = code;
    }
    return true;
  }

  /** The next one has none. */
  leaveUnsigned(): void {
    this.signatures[this.used * signatureLength] = 0;
  }
}

/** An attempt that the receiver acknowledged. */
export class BriefAttempt {
  readonly response: AttemptResponse;
  readonly #page: Page;
  readonly #nth: number;
  /** What its body lies in. */
  readonly #memory: ArrayBufferLike;

  constructor({ at, durationMs, request: { body } }: Attempt, response: AttemptResponse, page: Page) {
    this.response = response;
    this.#page = page;
    this.#nth = page.used;
    this.#memory = body.buffer;
    page.used += 1;
    const { numbers } = page;
    const first = this.#nth * places;
    numbers[first + atPlace] = at;
    numbers[first + durationPlace] = durationMs;
    numbers[first + startPlace] = body.byteOffset;
    numbers[first + lengthPlace] = body.length;
  }

  get at(): number {
    return this.#number(atPlace);
  }

  get durationMs(): number {
    return this.#number(durationPlace);
  }

  get body(): Uint8Array {
    return new Uint8Array(this.#memory, this.#number(startPlace), this.bodyLength);
  }

  get bodyLength(): number {
    return this.#number(lengthPlace);
  }

  /** How many bytes it keeps. */
  get size(): number {
    return this.bodyLength + this.response.body.length;
  }

  whole(): Attempt {
    const { at, response, durationMs, body } = this;
    return { at, request: { headers: this.#headers(), body }, response, durationMs };
  }

  #headers(): Attempt['request']['headers'] {
    const first = this.#nth * signatureLength;
    const signature = this.#page.signatures.subarray(first, first + signatureLength);
    return signature[0] === 0 ? unsignedHeaders : signedHeaders(String.fromCharCode(...signature));
  }

  #number(place: number): number {
    return this.#page.numbers[this.#nth * places + place]!;
  }
}

/** Takes down an attempt in brief. `undefined`: there is more to tell of it than that can hold. */
export type TakeDown = (attempt: Attempt) => BriefAttempt | undefined;

export function createTakeDown(): TakeDown {
  let page = new Page();
  return (attempt) => {
    const { response, reason, interrupted, lost, request } = attempt;
    if (response === undefined || reason !== undefined || interrupted !== undefined || lost !== undefined) {
      return undefined;
    }
    if (page.used === perPage) page = new Page();
    const { headers } = request;
    if (headers === unsignedHeaders) page.leaveUnsigned();
    else if (!page.sign(signatureIn(headers) ?? '')) return undefined;
    return new BriefAttempt(attempt, response, page);
  };
}

export function sizeOf({ request, response }: Attempt): number {
  return request.body.length + (response?.body.length ?? 0);
}
