import type { Sign } from '../../../common/line-signature.ts';
import { escapeNonAscii } from '../../../common/unicode-escape.ts';
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
