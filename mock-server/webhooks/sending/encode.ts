import { escapeNonAscii } from '../../../common/unicode-escape.ts';
import type { Spelling } from './outgoing-request.ts';
import { notPlain, writeJson } from './write-json.ts';

/** Makes the bodies of webhook requests, in UTF-8. */
export interface Encode {
  /** From the texts of its events. */
  (destination: string, events: readonly string[]): Uint8Array;
  /** Of one event, without its text. `undefined`: it is not plain, or spelling has to change it. */
  readonly whole: (destination: string, event: unknown) => WholeBody | undefined;
  /** Whether bodies spell all characters as they are. */
  readonly isRaw: () => boolean;
}

const decoder = new TextDecoder();

/** The body of a request that carries one event. */
export class WholeBody {
  readonly bytes: Uint8Array;
  readonly #start: number;

  /** @param start where the event begins */
  constructor(bytes: Uint8Array, start: number) {
    this.bytes = bytes;
    this.#start = start;
  }

  /** The text of its event. */
  get text(): string {
    return decoder.decode(this.bytes.subarray(this.#start, this.bytes.length - ending.length));
  }
}

const slabLength = 32_768;
/** Where less is left of the shared memory, a new one begins. */
const usualRoom = 2048;
const encoder = new TextEncoder();
const ending = encoder.encode(']}');
const comma = ','.charCodeAt(0);

/**
 * Makes an encoder that puts short bodies side by side into shared memory, for an allocation of its own costs more than
 * the bytes. Whoever keeps the bytes for long takes a copy, or keeps what lies beside them too. The text of the whole is
 * never made: each event's is encoded where it belongs, and what comes before them is the same for all of a destination.
 *
 * @param spelling asked for each body
 */
export function createEncode(spelling: () => Spelling): Encode {
  let slab = new Uint8Array(slabLength);
  let used = 0;
  let opening = { destination: '', spelt: 'raw', bytes: openingOf('', asIs) };

  function openingFor(destination: string, spelt: Spelling, spell: (text: string) => string): Uint8Array {
    if (opening.destination !== destination || opening.spelt !== spelt) {
      opening = { destination, spelt, bytes: openingOf(destination, spell) };
    }
    return opening.bytes;
  }

  function renew(): void {
    slab = new Uint8Array(slabLength);
    used = 0;
  }

  function whole(destination: string, event: unknown): WholeBody | undefined {
    if (spelling() !== 'raw') return undefined;
    const start = openingFor(destination, 'raw', asIs);
    if (start.length > usualRoom) return undefined;
    if (used + start.length + usualRoom > slabLength) renew();
    slab.set(start, used);
    const end = writeJson(event, slab, used + start.length);
    if (end === notPlain || end + ending.length > slabLength) return undefined;
    slab[end] = ending[0]!;
    slab[end + 1] = ending[1]!;
    const bytes = slab.subarray(used, end + ending.length);
    used += bytes.length;
    return new WholeBody(bytes, start.length);
  }

  function encode(destination: string, events: readonly string[]): Uint8Array {
    const spelt = spelling();
    const spell = spelt === 'raw' ? asIs : escapeNonAscii;
    const texts = spelt === 'raw' ? events : events.map(spell);
    const start = openingFor(destination, spelt, spell);
    // A UTF-16 code unit takes three bytes at most; each event has a comma.
    let most = start.length + ending.length;
    for (const text of texts) most += text.length * 3 + 1;
    if (most > slabLength / 4) return write(new Uint8Array(most), 0, { start, texts }).slice();
    if (used + most > slabLength) renew();
    const bytes = write(slab, used, { start, texts });
    used += bytes.length;
    return bytes;
  }

  return Object.assign(encode, { whole, isRaw: () => spelling() === 'raw' });
}

const asIs = (text: string): string => text;

function openingOf(destination: string, spell: (text: string) => string): Uint8Array {
  return encoder.encode(spell(`{"destination":${JSON.stringify(destination)},"events":[`));
}

interface EnvelopeParts {
  readonly start: Uint8Array;
  readonly texts: readonly string[];
}

/** Writes an envelope into memory, from `from` on. */
function write(memory: Uint8Array, from: number, { start, texts }: EnvelopeParts): Uint8Array {
  memory.set(start, from);
  let at = from + start.length;
  for (let index = 0; index < texts.length; index += 1) {
    if (index > 0) memory[at++] = comma;
    at += encoder.encodeInto(texts[index]!, memory.subarray(at)).written;
  }
  memory[at++] = ending[0]!;
  memory[at++] = ending[1]!;
  return memory.subarray(from, at);
}
