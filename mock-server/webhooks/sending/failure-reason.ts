import { explainFailure, type FailureReason } from '../../../common/failure-reason.ts';

/** What a transport rejects with. */
export interface TransportFailure extends Error {
  readonly reason: FailureReason;
}

/** Makes what a transport rejects with. */
export function createTransportFailure(reason: FailureReason, message: string, cause?: unknown): TransportFailure {
  return Object.assign(new Error(message, { cause }), { name: 'TransportFailure', reason });
}

/** What an attempt is told whose answer did not come, or not to its end, in time. */
export function timeoutFailure(timeout: number): TransportFailure {
  return createTransportFailure('request_timeout', `no complete answer within ${timeout} ms`);
}

/** The reason and the text of whatever a transport rejected with. */
export function explainTransport(error: unknown): { readonly reason: FailureReason; readonly detail: string } {
  if (error instanceof Error && error.name === 'TransportFailure') {
    return { reason: (error as TransportFailure).reason, detail: error.message };
  }
  return explainFailure(error);
}
