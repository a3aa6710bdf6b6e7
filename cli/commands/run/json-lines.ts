import type { Mismatch, ScenarioAttempt, StepOutcome } from '../../../mock-server/scenario/index.ts';
import { bodyText } from './request-text.ts';
import type { Ending } from './step-lines.ts';

/** A step that was played. */
export function stepDocument({ index, step, at, events }: StepOutcome): object {
  return { type: 'step', index, step, at, webhookEventIds: events.map(({ webhookEventId }) => webhookEventId) };
}

/** A request that would be sent. */
export function requestDocument(attempt: ScenarioAttempt, url: string): object {
  const { step, at, deliveryId, redelivery, copy, forged, lost, request } = attempt;
  const { headers } = request;
  return {
    type: 'request',
    step,
    at,
    deliveryId,
    redelivery,
    copy,
    forged,
    lost,
    url,
    headers,
    body: bodyText(attempt),
  };
}

/** A request that was sent, and what came of it. */
export function answeredDocument(attempt: ScenarioAttempt, url: string): object {
  const { response, reason, detail, durationMs } = attempt;
  return { ...requestDocument(attempt, url), status: response?.status, reason, detail, durationMs };
}

/** Something that was not as expected. */
export function mismatchDocument({ reason: _, ...mismatch }: Mismatch): object {
  return { type: 'mismatch', ...mismatch };
}

/** How it ended. */
export function summaryDocument({ mismatches, ...ending }: Ending): object {
  return { type: 'summary', ...ending, mismatches: mismatches.length, ok: mismatches.length === 0 };
}
