import type { Sign } from '../../../common/line-signature.ts';
import type { DeliveryEffect } from '../../../generators/generated/types.ts';
import type { Awaitable } from '../../core/platform.ts';
import type { TransportRequest } from './transport.ts';

/** What goes over the wire. */
export type OutgoingRequest = Pick<TransportRequest, 'headers' | 'body'>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** An event's text as redelivery has it: the same id and timestamp, and the mark that it comes again. */
export function redeliveredText(text: string): string {
  const event = JSON.parse(text) as { readonly deliveryContext?: object };
  return JSON.stringify({ ...event, deliveryContext: { ...event.deliveryContext, isRedelivery: true } });
}

/** How a request is signed. */
export interface Signing {
  readonly secret: string | undefined;
  readonly sign: Sign;
  readonly effect: Pick<DeliveryEffect, 'wrongSignature' | 'reserialise'>;
}

/** What goes over the wire. With a secret it is signed, over these very bytes unless a fault says otherwise. */
export function signedRequest(bytes: Uint8Array, { secret, sign, effect }: Signing): Awaitable<OutgoingRequest> {
  const body = effect.reserialise === true ? reserialised(bytes) : bytes;
  if (secret === undefined) return { headers: unsignedHeaders, body };
  const signature = sign(effect.wrongSignature === true ? `not ${secret}` : secret, bytes);
  if (typeof signature === 'string') return { headers: signedHeaders(signature), body };
  return signature.then((text) => ({ headers: signedHeaders(text), body }));
}

/** A body that goes out as it is, and how it is signed. */
export interface ExactBody {
  readonly body: Uint8Array;
  readonly contentType?: string | undefined;
  /** Default: `right`. Without a secret nothing is signed. */
  readonly signature?: 'right' | 'wrong' | 'none' | undefined;
}

/** The request of a body that nothing may read or change. */
export async function exactRequest(
  { body, contentType = usualType, signature = 'right' }: ExactBody,
  { secret, sign }: Pick<Signing, 'secret' | 'sign'>,
): Promise<OutgoingRequest> {
  const key = signature === 'none' ? undefined : secret;
  const effect = signature === 'wrong' ? ({ wrongSignature: true } as const) : {};
  const { headers } = await signedRequest(body, { secret: key, sign, effect });
  return { headers: { ...headers, 'content-type': contentType }, body };
}

const usualType = 'application/json; charset=utf-8';
const userAgent = 'LineBotWebhook/2.0';

/** Of a receiver without a secret. */
export const unsignedHeaders: OutgoingRequest['headers'] = { 'content-type': usualType, 'user-agent': userAgent };

export function signedHeaders(signature: string): OutgoingRequest['headers'] {
  return { 'content-type': usualType, 'user-agent': userAgent, 'x-line-signature': signature };
}

/** The signature in headers that are as `signedHeaders` makes them. */
export function signatureIn(headers: OutgoingRequest['headers']): string | undefined {
  let names = 0;
  for (const _ in headers) names += 1;
  const isSame = headers['content-type'] === usualType && headers['user-agent'] === userAgent && names === 3;
  return isSame ? headers['x-line-signature'] : undefined;
}

/** The same JSON in other bytes: indented, and with all but ASCII escaped, as some serialisers do. */
function reserialised(bytes: Uint8Array): Uint8Array {
  const text = JSON.stringify(JSON.parse(decoder.decode(bytes)), undefined, 2);
  return encoder.encode(escapeNonAscii(text));
}

/** How a body spells characters beyond ASCII: as they are, or as `\\u` escapes. JSON allows both. */
export type Spelling = 'raw' | 'escaped';

/** The same JSON in ASCII alone. */
export function escapeNonAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The body of a webhook request, in UTF-8, from the texts of its events. */
export type Encode = (destination: string, events: readonly string[]) => Uint8Array;

const slabLength = 32_768;
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

  return (destination, events) => {
    const spelt = spelling();
    const spell = spelt === 'raw' ? asIs : escapeNonAscii;
    const texts = spelt === 'raw' ? events : events.map(spell);
    const start = openingFor(destination, spelt, spell);
    // A UTF-16 code unit takes three bytes at most; each event has a comma.
    let most = start.length + ending.length;
    for (const text of texts) most += text.length * 3 + 1;
    if (most > slabLength / 4) return write(new Uint8Array(most), 0, { start, texts }).slice();
    if (used + most > slabLength) {
      slab = new Uint8Array(slabLength);
      used = 0;
    }
    const bytes = write(slab, used, { start, texts });
    used += bytes.length;
    return bytes;
  };
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
