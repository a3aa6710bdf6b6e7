import type { Sign } from '../../../common/line-signature.ts';
import type { DeliveryEffect } from '../../../generators/generated/types.ts';
import type { Awaitable } from '../../core/platform.ts';
import type { TransportRequest } from './transport.ts';

/** What goes over the wire. */
export type OutgoingRequest = Pick<TransportRequest, 'headers' | 'body'>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The body of a webhook request, from the texts of its events. */
export function envelopeText(destination: string, events: readonly string[]): string {
  return `{"destination":${JSON.stringify(destination)},"events":[${events.join(',')}]}`;
}

/** An event's text as redelivery has it: the same id and timestamp, and the mark that it comes again. */
export function redeliveredText(text: string): string {
  const event = JSON.parse(text) as { readonly deliveryContext?: object };
  return JSON.stringify({ ...event, deliveryContext: { ...event.deliveryContext, isRedelivery: true } });
}

interface Signing {
  readonly secret: string | undefined;
  readonly sign: Sign;
  readonly effect: Pick<DeliveryEffect, 'wrongSignature' | 'reserialise'>;
}

/** What goes over the wire. With a secret it is signed, over these very bytes unless a fault says otherwise. */
export function signedRequest(bytes: Uint8Array, { secret, sign, effect }: Signing): Awaitable<OutgoingRequest> {
  const body = effect.reserialise === true ? reserialised(bytes) : bytes;
  if (secret === undefined) return { headers: unsigned, body };
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
  { body, contentType = unsigned['content-type'], signature = 'right' }: ExactBody,
  { secret, sign }: Pick<Signing, 'secret' | 'sign'>,
): Promise<OutgoingRequest> {
  const key = signature === 'none' ? undefined : secret;
  const effect = signature === 'wrong' ? ({ wrongSignature: true } as const) : {};
  const { headers } = await signedRequest(body, { secret: key, sign, effect });
  return { headers: { ...headers, 'content-type': contentType }, body };
}

const unsigned = { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'LineBotWebhook/2.0' };

function signedHeaders(signature: string): OutgoingRequest['headers'] {
  return {
    'content-type': unsigned['content-type'],
    'user-agent': unsigned['user-agent'],
    'x-line-signature': signature,
  };
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

/** UTF-8 bytes of a text. */
export type Encode = (text: string) => Uint8Array;

const slabLength = 32_768;

/**
 * Makes an encoder that puts short texts side by side into shared memory, for an allocation of its own costs more than
 * the bytes. Whoever keeps the bytes for long takes a copy, or keeps what lies beside them too.
 */
export function createEncode(): Encode {
  let slab = new Uint8Array(slabLength);
  let used = 0;
  return (text) => {
    // A UTF-16 code unit takes three bytes at most.
    const most = text.length * 3;
    if (most > slabLength / 4) return encoder.encode(text);
    if (used + most > slabLength) {
      slab = new Uint8Array(slabLength);
      used = 0;
    }
    const { written } = encoder.encodeInto(text, slab.subarray(used, used + most));
    const bytes = slab.subarray(used, used + written);
    used += written;
    return bytes;
  };
}
