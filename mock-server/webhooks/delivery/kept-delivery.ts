import type { DeliveryEffect } from '../../../generators/generated/types.ts';
import { decodeBase64 } from '../../core/media/decode-base64.ts';
import { deliveryView } from './delivery-json.ts';
import type { DeliveryRecord } from './delivery-record.ts';
import type { Attempt, Delivery } from './delivery.ts';

/** A delivery as whoever keeps it has it: as it is told of, and since when it stands like that. */
export interface KeptDelivery extends Omit<Delivery, 'attempts'> {
  /** On the tenant's clock, in ms: of one that is under way, when its attempt began. */
  readonly since: number;
  readonly effect?: DeliveryEffect | undefined;
  readonly attempts: readonly KeptAttempt[];
}

interface KeptBody {
  readonly body?: string;
  readonly bodyBase64?: string;
}

interface KeptAttempt extends Omit<Attempt, 'request' | 'response'> {
  readonly request: Omit<Attempt['request'], 'body'> & KeptBody;
  readonly response?: (Omit<NonNullable<Attempt['response']>, 'body'> & KeptBody) | undefined;
}

/** What is put of a delivery: it is read when it is written. */
export function keptDelivery(delivery: DeliveryRecord, since: number): { readonly toJSON: () => unknown } {
  return { toJSON: () => ({ ...deliveryView(delivery), since, effect: delivery.effect }) };
}

/** The attempts of a delivery that was kept. */
export function keptAttempts({ attempts }: KeptDelivery): readonly Attempt[] {
  return attempts.map(({ request, response, ...attempt }) => ({
    ...attempt,
    request: { headers: request.headers, body: bytesOf(request) },
    response: response && {
      status: response.status,
      headers: response.headers,
      body: bytesOf(response),
      bodyDropped: response.bodyDropped,
    },
  }));
}

const encoder = new TextEncoder();

function bytesOf({ body = '', bodyBase64 }: KeptBody): Uint8Array {
  return bodyBase64 === undefined ? encoder.encode(body) : decodeBase64(bodyBase64);
}
