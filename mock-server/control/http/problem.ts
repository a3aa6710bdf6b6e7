import { isFailure, type Failure, type FailureCode } from '../../../common/failure.ts';
import type { PlainResponse } from '../../core/plain-http.ts';

/** What went wrong with a control request, for the caller to read (RFC 9457). */
export interface Problem {
  readonly status: number;
  /** Stable, in capitals: `TENANT_UNKNOWN`. */
  readonly code: string;
  readonly title: string;
  /** What failed and why. */
  readonly detail: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Further members: the known appids, the place of the error. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** It was met on the way: what came before it has happened. */
  readonly isPartWay?: boolean;
}

interface ProblemError extends Error {
  readonly problem: Problem;
}

/** Makes an error to throw out of a route: it is answered as it says. */
export function createProblem(problem: Problem): ProblemError {
  return Object.assign(new Error(problem.detail), { name: 'ControlProblem', problem });
}

/** A 400: the request says something that it may not. */
export function badRequest(code: string, detail: string, remedy: string, members?: Problem['members']): ProblemError {
  return createProblem({ status: 400, code, title: 'Bad request', detail, remedy, ...(members && { members }) });
}

/** A 404: nothing has the name that the request gives. */
export function notFound(code: string, detail: string, remedy: string, members?: Problem['members']): ProblemError {
  return createProblem({ status: 404, code, title: 'Not found', detail, remedy, ...(members && { members }) });
}

/** A 503: not now. */
export function unavailable(code: string, detail: string, remedy: string): ProblemError {
  return createProblem({ status: 503, code, title: 'Service unavailable', detail, remedy });
}

/** A 501: not here. */
export function notImplemented(code: string, detail: string, remedy: string): ProblemError {
  return createProblem({ status: 501, code, title: 'Not implemented', detail, remedy });
}

const remedies: Readonly<Partial<Record<string, string>>> = {
  TENANTS_FULL: 'DELETE tenants that are done with.',
  TENANT_EXISTS: 'Choose another appid, leave it out to get a free one, or delete the tenant that has it.',
  TENANT_OPTIONS_INVALID: 'Correct the option that is named. Nothing was made.',
  BEHAVIOUR_INVALID: 'GET behaviour shows the switches; correct the one that is named. Nothing was changed.',
  STATE_INVALID: 'Correct the member that is named. Nothing was changed.',
  RECORD_INVALID: 'Correct the record that is named. Nothing was changed.',
  CLOCK_INVALID: 'Give a time between 1970 and the year 9999. Nothing was changed.',
  CLOCK_STOPPED: 'Move on from where it stands, or remove the receiver or the fault that keeps deliveries coming.',
  ACT_INVALID: 'Correct the member that is named. Nothing was changed.',
  BROADCAST_INVALID: 'Correct the member that is named. Nothing was changed.',
  FAULT_INVALID: 'Correct the member that is named. Nothing was added.',
  RECEIVER_INVALID: 'Correct the member that is named. Nothing was added.',
  RECEIVER_EXISTS: 'Choose another id, leave it out to get a free one, or remove the receiver that has it.',
  TENANT_UNKNOWN: 'GET tenants lists those there are.',
  RECEIVER_UNKNOWN: 'GET receivers lists those there are.',
  DELIVERY_UNKNOWN: 'GET deliveries lists those there are.',
  QUEUE_FULL: 'Wait until some deliveries have ended.',
  EMITTER_CLOSED: 'Start the mock server anew.',
  DATA_UNWRITABLE: 'Ask again once it can be written: it goes on by itself. Nothing was changed.',
  LEDGER_UNAVAILABLE:
    'Ask again: it goes on by itself once the store is back. Nothing is half-done. If it went while this call was being ' +
    'written, the call may have been done all the same: look before you repeat what must not be done twice.',
  LEDGER_READ_ONLY: 'Ask a server whose role may write. Nothing was changed.',
  DURATION_INVALID: 'A number of milliseconds will do, too.',
} satisfies Readonly<Partial<Record<FailureCode, string>>>;

/** What any error of a route is answered with; `undefined` when it is a fault of the mock server itself. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Error && 'problem' in error) return (error as ProblemError).problem;
  return isFailure(error) ? failureProblem(error) : undefined;
}

type Status = readonly [status: number, title: string];

/** Failures that are not the request's own; what is not here is a 400. */
const statuses: Readonly<Partial<Record<string, Status>>> = {
  TENANT_EXISTS: [409, 'Conflict'],
  TENANTS_FULL: [409, 'Conflict'],
  CLOCK_STOPPED: [409, 'Conflict'],
  RECEIVER_EXISTS: [409, 'Conflict'],
  TENANT_UNKNOWN: [404, 'Not found'],
  RECEIVER_UNKNOWN: [404, 'Not found'],
  DELIVERY_UNKNOWN: [404, 'Not found'],
  QUEUE_FULL: [503, 'Service unavailable'],
  EMITTER_CLOSED: [503, 'Service unavailable'],
  DATA_UNWRITABLE: [503, 'Service unavailable'],
  LEDGER_UNAVAILABLE: [503, 'Service unavailable'],
  LEDGER_READ_ONLY: [403, 'Forbidden'],
} satisfies Readonly<Partial<Record<FailureCode, Status>>>;

function failureProblem({ code, message, reason }: Failure<string>): Problem {
  const [status, title] = statuses[code] ?? [400, 'Bad request'];
  return {
    status,
    code,
    title,
    detail: message,
    remedy: remedies[code] ?? 'Correct what is named. Nothing was changed.',
    ...(reason && { members: { reason } }),
    isPartWay: code === 'CLOCK_STOPPED',
  };
}

/** The problem of a fault nobody foresaw. It tells no more than that. */
export const internalProblem: Problem = {
  status: 500,
  code: 'INTERNAL_ERROR',
  title: 'Internal error',
  detail: 'Failed to answer: the mock server has a fault.',
  remedy: 'Look at what the mock server printed, and report it.',
};

/** A problem as it goes over the wire. */
export function problemResponse({ status, code, title, detail, remedy, members, headers }: Problem): PlainResponse {
  const type = `https://sobot-mock.invalid/problems/${code.toLowerCase().replaceAll('_', '-')}`;
  return {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify({ type, title, status, detail, code, remedy, ...members }),
  };
}
