import type { DeliveryEffect } from '../../../generators/generated/types.ts';
import type { Awaitable } from '../../core/platform.ts';
import type { Attempt } from '../delivery/delivery.ts';
import type { Sign } from './signature.ts';

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
export function signedRequest(bytes: Uint8Array, { secret, sign, effect }: Signing): Awaitable<Attempt['request']> {
  const body = effect.reserialise === true ? reserialised(bytes) : bytes;
  if (secret === undefined) return { headers: unsigned, body };
  const signature = sign(effect.wrongSignature === true ? `not ${secret}` : secret, bytes);
  if (typeof signature === 'string') return { headers: signedHeaders(signature), body };
  return signature.then((text) => ({ headers: signedHeaders(text), body }));
}

const unsigned = { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'LineBotWebhook/2.0' };

function signedHeaders(signature: string): Attempt['request']['headers'] {
  return {
    'content-type': unsigned['content-type'],
    'user-agent': unsigned['user-agent'],
    'x-line-signature': signature,
  };
}

/** The same JSON in other bytes: indented, and with all but ASCII escaped, as some serialisers do. */
function reserialised(bytes: Uint8Array): Uint8Array {
  const text = JSON.stringify(JSON.parse(decoder.decode(bytes)), undefined, 2);
  const escaped = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return encoder.encode(escaped);
}
