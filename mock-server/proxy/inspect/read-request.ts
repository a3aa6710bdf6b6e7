import type { Violation } from '../../core/journal/entry.ts';
import { mediaPrefix } from '../../core/media/media-path.ts';
import type { ParameterValues } from '../../core/operations/parameters.ts';
import type { Platform } from '../../core/platform.ts';
import type { Behaviour } from '../../core/tenant/behaviour.ts';
import type { Arrival, ArrivedRequest } from './arrival.ts';
import { hasMark, readBody, textOf, type BodyCopy, type ReadBody } from './body.ts';
import { checkRequest, type RequestFindings } from './check-request.ts';
import type { Redaction } from './redact.ts';
import { proxyViolation } from './violation.ts';

/** A request as it is shown, with what was found of it. */
export interface ReadRequest {
  readonly url: string;
  readonly headers: ArrivedRequest['headers'];
  readonly body: string | undefined;
  readonly findings: RequestFindings;
  /** What was asked for, unmasked: of two texts one may hold the other, where neither of their pseudonyms does. */
  readonly asked: ParameterValues;
}

/** What of a request is shown, and what is wrong with it. */
export function readRequest(
  platform: Platform,
  { request, path, operation, asked }: Arrival,
  copy: BodyCopy,
  redaction: Redaction,
  behaviour: Behaviour,
): ReadRequest {
  const { method } = request;
  const url = redaction.url(request.url);
  const headers = redaction.headers(request.headers);
  const raw = readBody(copy, platform, request.headers['content-encoding']);
  const body = redacted(raw, redaction);
  // Reading leaves the mark out, and a request is warned of by it.
  const checked = typeof body === 'string' && hasMark(copy) ? `\uFEFF${body}` : body;
  const check = (read: ReadBody): RequestFindings | undefined =>
    operation && checkRequest({ operation: operation.id, method, url, headers, body: read }, behaviour, platform);
  const findings = check(checked) ?? {
    values: {},
    isRight: false,
    violations: [],
    warnings: pathWarnings(redaction.url(path)),
  };
  const { values } = (body === raw ? undefined : check(raw)) ?? findings;
  // Of what is no operation nobody knows what the bodies hold; what is no POST has none, as a rule.
  const isShown = operation !== undefined && (body !== '' || asked?.method === 'POST');
  return { url, headers, body: isShown ? textOf(body) : undefined, findings, asked: values };
}

function pathWarnings(path: string): readonly Violation[] {
  return path.startsWith(mediaPrefix) ? [] : [proxyViolation({ side: 'consumer', rule: 'unknownPath', value: path })];
}

export function redacted(body: ReadBody, redaction: Redaction): ReadBody {
  return typeof body === 'string' ? redaction.text(body) : body;
}
