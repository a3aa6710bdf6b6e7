import type { HandledResponse } from '../emulator-options.ts';
import type { Violation } from '../journal/entry.ts';
import type { Exchange } from './exchange.ts';
import type { Outcome } from './respond.ts';

/** Last step: what arrived and what is answered goes into the owner's journal. */
export function record(
  { request, operation, isMedia, owner, now, input, hits }: Exchange,
  { response, retCode, violations, responseBody }: Outcome,
  warnings: readonly Violation[] = input.warnings,
): HandledResponse {
  response.entry = owner?.journal.add({
    at: now,
    frozen: owner.clock.frozen || undefined,
    moved: owner.clock.takeMoved(),
    operation: operation?.id ?? (isMedia ? 'mediaFile' : undefined),
    appid: owner.appid,
    method: request.method,
    url: request.url,
    requestHeaders: request.headers,
    requestBody: input.text,
    status: response.status,
    retCode,
    responseHeaders: response.headers,
    reset: response.transport?.reset,
    responseBody,
    violations,
    warnings,
    faults: hits.length === 0 ? undefined : hits.map(({ faultId }) => faultId),
  });
  return response;
}
