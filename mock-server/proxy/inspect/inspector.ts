import { isObject, type JsonObject } from '../../../common/json.ts';
import { defaultBehaviour } from '../../../generators/generated/behaviour.ts';
import type { OperationId } from '../../../generators/generated/operations.ts';
import type { EmulatorCore } from '../../core/emulator-options.ts';
import type { JournalEntry, Violation } from '../../core/journal/entry.ts';
import { mediaPrefix } from '../../core/media/media-path.ts';
import type { Platform } from '../../core/platform.ts';
import type { Behaviour } from '../../core/tenant/behaviour.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import { identify, type Arrival, type ArrivedRequest } from './arrival.ts';
import { hasMark, membersOf, readBody, textOf, type BodyCopy, type ReadBody } from './body.ts';
import { isCertainRefusal } from './certain-refusals.ts';
import { checkAnswer } from './check-answer.ts';
import type { RequestFindings } from './check-request.ts';
import { explainRefusal } from './explain-refusal.ts';
import { secretsOf } from './known-secrets.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { readRequest, redacted, type ReadRequest } from './read-request.ts';
import type { Recorder } from './recorder.ts';
import { createRedaction, type Redaction } from './redact.ts';
import { answerForTarget, refuseRequest, type Refusal } from './refusal.ts';
import { createTenantFinder, type TenantFinder } from './tenant-finder.ts';
import { createTokenTable, type TokenTable } from './token-table.ts';
import { proxyViolation } from './violation.ts';

/** What became of a request that went on to the target. */
export interface ForwardedExchange {
  readonly requestBody: BodyCopy;
  /** Absent: the target answered nothing. */
  readonly answer?: TargetAnswer | undefined;
  /** What went wrong on the way. */
  readonly failure?: Violation | undefined;
}

interface TargetAnswer {
  readonly status: number;
  readonly headers: ArrivedRequest['headers'];
  /** Without its content-encoding. */
  readonly body: BodyCopy;
}

/** One request on its way through the proxy. */
export interface Inspection {
  /** Its URL as it may be shown. */
  readonly url: string;
  /** Whether its body is looked into before it goes on: also that of a GET, which must not hold parameters. */
  readonly readsBody: boolean;
  /** The answer to a request that the provider would be certain to refuse; notes it in the journal. */
  refuse(body: BodyCopy): (Refusal & { readonly entry: JournalEntry | undefined }) | undefined;
  /** What the client gets where the target answers nothing. */
  answerFor(failure: Violation): Refusal;
  /** Checks what went through, and notes it in the journal. A preflight of a browser leaves nothing there. */
  finish(exchange: ForwardedExchange): JournalEntry | undefined;
}

interface InspectorOptions {
  readonly emulator: Pick<EmulatorCore, 'tenants'>;
  readonly pseudonyms: Pseudonyms;
  readonly platform: Platform;
  /** What writes the account down. */
  readonly record?:
    | { readonly recorder: Recorder; readonly accepts: (appid: string | undefined) => boolean }
    | undefined;
  /** Called with each exchange that the journal gets, its bodies in full; people are still in it. */
  readonly onExchange?: ((exchange: InspectedExchange) => void) | undefined;
}

/** An exchange as a journal has it, before that cuts it. */
export interface InspectedExchange extends Omit<JournalEntry, 'id'> {
  /** How long it took, in ms. */
  readonly duration: number;
}

/** Nobody watched when the client hung up: a status that nginx made common. */
const clientGoneStatus = 499;

/** Checks what goes through a proxy, and keeps the journals of its tenants. */
export function createInspector(options: InspectorOptions): (request: ArrivedRequest) => Inspection {
  const tokens = createTokenTable();
  const setup = { ...options, tokens, finder: createTenantFinder(options.emulator.tenants, tokens) };
  return (request) => {
    const arrival = identify(request, tokens.get(request.headers['token'] ?? ''), options.platform.now());
    const ownTenant = (): Tenant | undefined => setup.finder.of(arrival);
    return {
      get url() {
        return createRedaction(options.pseudonyms, secretsOf(request), tokens).url(request.url);
      },
      readsBody: arrival.asked !== undefined,
      refuse: (body) => refuse(setup, arrival, body, ownTenant()),
      answerFor: (failure) => answerForTarget(failure, ownTenant()?.behaviour ?? defaultBehaviour, request.headers),
      finish: (exchange) => (request.method === 'OPTIONS' ? undefined : finish(setup, arrival, exchange)),
    };
  };
}

interface Setup extends InspectorOptions {
  readonly tokens: TokenTable;
  readonly finder: TenantFinder;
}

/** Takes out the credentials of a request, also where its answer tells them again, and those that its answer issued. */
function redactionOf(
  { pseudonyms, platform, tokens }: Setup,
  { request: { url, headers } }: Arrival,
  copy: BodyCopy,
  issued: readonly string[] = [],
): Redaction {
  const body = textOf(readBody(copy, platform, headers['content-encoding']));
  return createRedaction(pseudonyms, [...secretsOf({ url, headers, body }), ...issued], tokens);
}

type Outcome = Pick<
  JournalEntry,
  'status' | 'retCode' | 'responseHeaders' | 'responseBody' | 'reset' | 'violations' | 'warnings'
>;

function note(
  { onExchange, platform }: Setup,
  tenant: Tenant | undefined,
  { request, operation, path, at }: Arrival,
  { url, headers, body }: ReadRequest,
  outcome: Outcome,
): JournalEntry | undefined {
  if (tenant === undefined) return undefined;
  const noted = {
    ...outcome,
    at,
    operation: operation?.id ?? (path.startsWith(mediaPrefix) ? ('mediaFile' as const) : undefined),
    appid: tenant.appid,
    method: request.method,
    url,
    requestHeaders: headers,
    requestBody: body,
  };
  onExchange?.({ ...noted, duration: Math.max(0, platform.now() - at) });
  return tenant.journal.add(noted);
}

function refuse(
  setup: Setup,
  arrival: Arrival,
  body: BodyCopy,
  tenant: Tenant | undefined,
): ReturnType<Inspection['refuse']> {
  const { asked } = arrival;
  if (asked === undefined) return undefined;
  const behaviour = tenant?.behaviour ?? defaultBehaviour;
  const shown = readRequest(setup.platform, arrival, body, redactionOf(setup, arrival, body), behaviour);
  const violations = shown.findings.violations.filter((violation) => isCertainRefusal(asked.id, violation));
  if (violations.length === 0) return undefined;
  const refusal = refuseRequest(violations, behaviour, arrival.request.headers);
  const { status, retCode, headers: responseHeaders, body: responseBody } = refusal;
  const { warnings } = shown.findings;
  return {
    ...refusal,
    entry: note(setup, tenant, arrival, shown, {
      status,
      retCode,
      responseHeaders,
      responseBody,
      violations,
      warnings,
    }),
  };
}

function finish(setup: Setup, arrival: Arrival, exchange: ForwardedExchange): JournalEntry | undefined {
  const { requestBody, answer, failure } = exchange;
  const { asked, appid, token } = arrival;
  const raw = answer === undefined || asked === undefined ? undefined : readBody(answer.body, setup.platform);
  const members = membersOf(raw);
  const { tenant, issued } = learn(setup, arrival, members);
  const behaviour = tenant?.behaviour ?? defaultBehaviour;
  const redaction = redactionOf(setup, arrival, requestBody, issued);
  const shown = readRequest(setup.platform, arrival, requestBody, redaction, behaviour);
  const responseHeaders = answer && redaction.headers(answer.headers);
  if (failure !== undefined || answer === undefined || raw === undefined || asked === undefined) {
    const body = raw && textOf(redacted(raw, redaction));
    const outcome = unjudged(shown.findings, exchange, body, behaviour, arrival.request.headers);
    return note(setup, tenant, arrival, shown, { responseHeaders, ...outcome });
  }
  const outcome = judge(arrival, asked.id, shown, answer, redacted(raw, redaction), members);
  const { record } = setup;
  if (outcome.retCode === '000000' && members !== undefined && record?.accepts(appid ?? token?.appid) === true) {
    record.recorder.note({
      operation: asked.id,
      asked: shown.findings.values,
      answer: members,
      at: arrival.at,
    });
  }
  return note(setup, tenant, arrival, shown, { responseHeaders, ...outcome });
}

/** Takes in the token that an answer holds, and says whose request it was. */
function learn(
  { finder, platform }: Setup,
  arrival: Arrival,
  answer: JsonObject | undefined,
): { readonly tenant: Tenant | undefined; readonly issued: readonly string[] } {
  const { appid } = arrival;
  const item = answer?.['ret_code'] === '000000' ? answer['item'] : undefined;
  if (appid === undefined || !isObject(item) || typeof item['token'] !== 'string') {
    return { tenant: finder.of(arrival), issued: [] };
  }
  const { token, expires_in: lifetime } = item as { token: string; expires_in?: unknown };
  return { tenant: finder.learn({ appid, token, lifetime, now: platform.now() }), issued: [token] };
}

/** What is found of an answer that came in full. */
function judge(
  { token, at }: Arrival,
  operation: OperationId,
  { headers, findings, asked }: ReadRequest,
  answer: TargetAnswer,
  body: ReadBody,
  members: JsonObject | undefined,
): Outcome {
  const { values, isRight, violations: broken } = findings;
  const { status, headers: answerHeaders } = answer;
  const answered = checkAnswer({ operation, status, headers: answerHeaders, body, members, asked, isRight });
  const { code, retCode } = answered;
  const explained =
    code === undefined
      ? { violations: [], warnings: [] }
      : explainRefusal({
          operation,
          code,
          retCode,
          broken,
          isRight,
          token,
          shownToken: headers['token'],
          values,
          now: at,
        });
  return {
    status,
    retCode,
    responseBody: textOf(body),
    violations: [...broken, ...explained.violations, ...markViolations(operation, answer.body), ...answered.violations],
    warnings: [...findings.warnings, ...explained.warnings, ...answered.warnings],
  };
}

/** Reading UTF-8 leaves a byte order mark out; clients that read JSON alone do not. */
function markViolations(operation: OperationId, body: BodyCopy): readonly Violation[] {
  return hasMark(body) ? [proxyViolation({ side: 'provider', rule: 'byteOrderMark', operation })] : [];
}

/** What is told of an answer that no operation gave, or that did not come in full: half of one breaks every rule. */
function unjudged(
  findings: RequestFindings,
  { answer, failure }: ForwardedExchange,
  responseBody: string | undefined,
  behaviour: Behaviour,
  headers: ArrivedRequest['headers'],
): Outcome {
  const isGone = failure?.rule === 'clientGone';
  const violations = failure === undefined || isGone ? findings.violations : [...findings.violations, failure];
  const warnings = isGone ? [...findings.warnings, failure] : findings.warnings;
  if (answer !== undefined) {
    const reset = failure === undefined || isGone ? undefined : 'mid-body';
    return { status: answer.status, responseBody, reset, violations, warnings };
  }
  if (isGone || failure === undefined) return { status: clientGoneStatus, violations, warnings };
  // What the client got where the target answered nothing.
  const { status, retCode, body } = answerForTarget(failure, behaviour, headers);
  return { status, retCode, responseBody: body, violations, warnings };
}
