import type { RetCode } from '../../../generators/generated/errors.ts';
import { retCodeTable } from '../../../generators/generated/operation-table.ts';
import type { HandledResponse } from '../emulator-options.ts';
import { applyFaults } from '../faults/apply-faults.ts';
import type { BodySource, Violation } from '../journal/entry.ts';
import { encodeAnswer, isRefusal, retMsgLanguage, type Answer } from '../operations/answer.ts';
import type { PlainResponse } from '../plain-http.ts';
import type { Platform } from '../platform.ts';
import type { Exchange } from './exchange.ts';
import { PageBody } from './page-body.ts';

/** Headers of an answer of the provider's operations. */
export const jsonHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-mock-violation, x-mock-violation-zh',
  'content-type': 'application/json;charset=UTF-8',
} as const;

/** A response, and what the journal says of it. */
export interface Outcome {
  /** Its entry is still to come. */
  readonly response: PlainResponse & { entry?: HandledResponse['entry'] };
  readonly retCode?: RetCode | undefined;
  readonly violations: readonly Violation[];
  /** What the journal shows for the body. */
  readonly responseBody?: string | BodySource | undefined;
}

/** Puts an answer into the provider's envelope, as the owner's switches and the faults that hit want it. */
export function respond(exchange: Exchange, answer: Answer, platform: Platform): Outcome {
  const { behaviour, request } = exchange;
  const { errorStatus } = behaviour;
  const language = retMsgLanguage(behaviour, request.headers);
  const refusal = isRefusal(answer) ? answer : undefined;
  const retCode = refusal?.retCode ?? '000000';
  const violations = refusal?.violations ?? none;
  const status = refusal?.status ?? (errorStatus === 'mapped' ? retCodeTable[retCode].status : 200);
  const headers: Record<string, string> =
    refusal === undefined ? jsonHeaders : { ...jsonHeaders, ...violationHeaders(violations) };
  if (refusal?.allow !== undefined) headers['allow'] = refusal.allow;
  if (!('rows' in answer)) {
    const text = encodeAnswer(answer, language);
    const body = request.method === 'HEAD' ? '' : text;
    const response = withFaults({ status, headers, body }, exchange);
    return { response, retCode, violations, responseBody: response.body === body ? text : textOf(response) };
  }
  const fresh = new PageBody(answer, language, platform);
  const page = answer.rows.shared?.(fresh) ?? fresh;
  if (exchange.hits.length > 0) {
    const response = withFaults({ status, headers, body: page.text() }, exchange);
    return { response, retCode, violations, responseBody: textOf(response) };
  }
  // A page is told from its rows when somebody asks: to keep its text would cost more than all the rest of the request.
  const response = { status, headers, encoded: page, entry: undefined };
  Object.defineProperty(response, 'body', readAsText);
  return { response: response as typeof response & PlainResponse, retCode, violations, responseBody: page };
}

/** A response as the faults that hit its request leave it. */
export function withFaults(response: PlainResponse, { owner, hits }: Pick<Exchange, 'owner' | 'hits'>): PlainResponse {
  if (hits.length === 0 || owner === undefined) return response;
  for (const hit of hits) owner.activity.publish('fault', owner.clock.now(), hit);
  return applyFaults(response, hits, () => owner.draw('fault-latency'));
}

/**
 * One getter for all pages, most of which go out as bytes: it costs less than a getter each. It takes the place of no
 * property: V8 would make a dictionary of the response.
 */
const readAsText: PropertyDescriptor & ThisType<{ readonly encoded: PageBody }> = {
  enumerable: true,
  get() {
    return this.encoded.text();
  },
};

const none: readonly never[] = [];

function textOf({ body }: PlainResponse): string | undefined {
  return typeof body === 'string' ? body : undefined;
}
/** Longest header that is sent: some clients stop at 8 kB for all of them. */
const headerLimit = 1000;

/** Why, in two headers, each as the characters allow: printable ASCII, the rest percent-encoded as UTF-8. */
export function violationHeaders(violations: readonly Violation[]): Record<string, string> {
  return {
    'x-mock-violation': headerText(violations.map(({ reason, rule }) => `${reason.en} [${rule}]`)),
    'x-mock-violation-zh': headerText(violations.map(({ reason, section }) => `${reason.zh}（${section}）`)),
  };
}

function headerText(lines: readonly string[]): string {
  let text = '';
  for (const character of lines.join('; ').toWellFormed()) {
    const encoded =
      character >= ' ' && character <= '~' && character !== '%' ? character : encodeURIComponent(character);
    if (text.length + encoded.length > headerLimit) return `${text}...`;
    text += encoded;
  }
  return text;
}
