import { encodeBase64 } from './delivery-state.ts';
import type { Attempt, Delivery, DeliveryStatus } from './delivery.ts';

/** A change of a delivery, small enough to be told of each. */
export interface DeliveryChange {
  readonly id: number;
  readonly receiverId: string;
  readonly url: string;
  readonly status: DeliveryStatus;
  readonly cause?: Delivery['cause'];
  /** How many attempts have ended. */
  readonly attempts: number;
  /** What the newest of them came to. */
  readonly attempt?: Pick<Attempt, 'at' | 'reason' | 'detail' | 'durationMs'> & {
    readonly responseStatus?: number | undefined;
  };
  readonly nextAttemptAt?: number | undefined;
}

/** What changed: how the delivery stands now, and its newest attempt. */
export function deliveryChange({
  id,
  receiverId,
  url,
  status,
  cause,
  attempts,
  nextAttemptAt,
}: Delivery): DeliveryChange {
  const last = attempts.at(-1);
  return {
    id,
    receiverId,
    url,
    status,
    cause,
    attempts: attempts.length,
    nextAttemptAt,
    ...(last && {
      attempt: {
        at: last.at,
        responseStatus: last.response?.status,
        reason: last.reason,
        detail: last.detail,
        durationMs: last.durationMs,
      },
    }),
  };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A delivery as JSON can say it: bodies as text, or under `bodyBase64` where they are not UTF-8. */
export function deliveryView(delivery: Delivery): Readonly<Record<string, unknown>> {
  const { id, receiverId, url, destination, events, createdAt, status, cause, attempts } = delivery;
  const { nextAttemptAt, duplicateOf } = delivery;
  return {
    id,
    receiverId,
    url,
    destination,
    events,
    createdAt,
    status,
    cause,
    nextAttemptAt,
    duplicateOf,
    attempts: attempts.map(attemptView),
  };
}

/** An attempt as JSON can say it. */
export function attemptView({ request, response, ...attempt }: Attempt): Readonly<Record<string, unknown>> {
  return {
    ...attempt,
    request: { headers: request.headers, ...bodyView(request.body) },
    ...(response && {
      response: {
        status: response.status,
        headers: response.headers,
        ...bodyView(response.body),
        bodyDropped: response.bodyDropped,
      },
    }),
  };
}

function bodyView(bytes: Uint8Array): { readonly body: string } | { readonly bodyBase64: string } {
  try {
    return { body: decoder.decode(bytes) };
  } catch {
    return { bodyBase64: encodeBase64(bytes) };
  }
}
