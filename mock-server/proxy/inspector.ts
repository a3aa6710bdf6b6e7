import { defaultBehaviour } from '../../generators/generated/behaviour.ts';
import { operations, type Operation, type OperationId } from '../../generators/generated/operations.ts';
import type { Behaviour } from '../core/behaviour.ts';
import type { EmulatorCore } from '../core/emulator-options.ts';
import type { JournalEntry, Violation } from '../core/journal.ts';
import { mediaPrefix } from '../core/media/media-path.ts';
import { readQueryString } from '../core/operations/query-string.ts';
import type { Platform } from '../core/platform.ts';
import { targetOf } from '../core/request-target.ts';
import type { Tenant } from '../core/tenant.ts';
import type { BodyCopy } from './body-copy.ts';
import { proxyBreach } from './breach.ts';
import { checkAnswer, readJson } from './check-answer.ts';
import { checkRequest, type RequestFindings } from './check-request.ts';
import { isCertainRefusal } from './enforcement.ts';
import { explainRefusal } from './explain-refusal.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { Recorder } from './recorder.ts';
import { createRedaction, type Redaction } from './redact.ts';
import { answerForTarget, refuseRequest, type Refusal } from './refusal.ts';
import { createTokenTable } from './token-table.ts';

/** The head of a request as it arrived. */
export interface ArrivedRequest {
  readonly method: string;
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** What became of a request that went on to the target. */
export interface Passed {
  readonly requestBody: BodyCopy;
  /** Absent: the target answered nothing. */
  readonly answer?: { readonly status: number; readonly headers: ArrivedRequest['headers']; readonly body: BodyCopy } | undefined;
  /** What went wrong on the way. */
  readonly failure?: Violation | undefined;
}

/** One request on its way through the proxy. */
export interface Inspection {
  /** Absent: no operation of the contract has this path. */
  readonly operation: OperationId | undefined;
  /** Whether its body decides what is found. */
  readonly readsBody: boolean;
  /** The answer to a request that the provider would be certain to refuse; notes it in the journal. */
  refuse(body: BodyCopy): Noted<Refusal> | undefined;
  /** What the client gets where the target answers nothing. */
  answerFor(failure: Violation): Refusal;
  /** Checks what went through, and notes it in the journal. */
  finish(passed: Passed): JournalEntry | undefined;
}

export type Noted<T> = T & { readonly entry: JournalEntry | undefined };

export interface InspectorOptions {
  readonly emulator: Pick<EmulatorCore, 'tenants'>;
  readonly pseudonyms: Pseudonyms;
  readonly platform: Platform;
  /** What writes the account down. */
  readonly record?: { readonly recorder: Recorder; readonly accepts: (appid: string | undefined) => boolean } | undefined;
}

const operationByPath = new Map<string, Operation & { readonly id: OperationId }>(
  Object.values(operations).map((operation) => [operation.path, operation]),
);

/** Tenants that traffic may make: whoever sends requests could otherwise fill the memory. */
const tenantLimit = 100;

/** Nobody watched when the client hung up: a status that nginx made common. */
const clientGoneStatus = 499;

/** Checks what goes through a proxy, and keeps the journals of its tenants. */
export function createInspector({ emulator, pseudonyms, platform, record }: InspectorOptions): (request: ArrivedRequest) => Inspection {
  const { tenants } = emulator;
  const tokens = createTokenTable();
  const fallback = (): Tenant | undefined => tenants.list()[0];

  /** The tenant of an appid that the target knows. */
  function tenantOf(appid: string): Tenant | undefined {
    const known = tenants.get(appid);
    if (known !== undefined || tenants.list().length >= tenantLimit) return known;
    return appid.length > 64 ? undefined : tenants.create({ appid });
  }

  return (request) => {
    const { method, headers } = request;
    const target = targetOf(request.url);
    const found = operationByPath.get(target.path);
    const operation = found?.id;
    const token = headers['token'];
    const seen = token === undefined ? undefined : tokens.get(token);
    const arrivedAt = platform.now();

    function redactionWith(secrets: readonly string[]): Redaction {
      return createRedaction(pseudonyms, [...(token === undefined ? [] : [token]), ...secrets]);
    }

    function behaviourOf(tenant: Tenant | undefined): Behaviour {
      return tenant?.behaviour ?? defaultBehaviour;
    }

    function ownTenant(): Tenant | undefined {
      const appid = operation === 'getToken' ? askedAppid() : seen?.appid;
      return (appid === undefined ? undefined : tenants.get(appid)) ?? fallback();
    }

    function askedAppid(): string | undefined {
      return readQueryString(target.query).values['appid'];
    }

    function check(body: BodyCopy, redaction: Redaction, behaviour: Behaviour) {
      const url = redaction.url(request.url);
      const shown = redaction.headers(headers);
      const text = textOf(body, headers, platform, redaction);
      const requestBody = typeof text === 'string' ? text : undefined;
      const findings: RequestFindings =
        found === undefined
          ? { values: {}, violations: [], warnings: pathWarnings(target.path) }
          : checkRequest({ operation: found.id, method, url, headers: shown, body: text }, behaviour, platform);
      return { url, shown, requestBody: found === undefined || method === 'GET' ? undefined : requestBody, findings };
    }

    function note(
      tenant: Tenant | undefined,
      { url, shown, requestBody }: ReturnType<typeof check>,
      told: Pick<JournalEntry, 'status' | 'retCode' | 'responseBody' | 'violations' | 'warnings'>,
    ): JournalEntry | undefined {
      return tenant?.journal.add({
        ...told,
        at: arrivedAt,
        operation: operation ?? (target.path.startsWith(mediaPrefix) ? 'mediaFile' : undefined),
        appid: tenant.appid,
        method,
        url,
        requestHeaders: shown,
        requestBody,
      });
    }

    function refuse(body: BodyCopy): Noted<Refusal> | undefined {
      if (found === undefined || method !== found.method) return undefined;
      const tenant = ownTenant();
      const behaviour = behaviourOf(tenant);
      const checked = check(body, redactionWith([]), behaviour);
      const violations = checked.findings.violations.filter((violation) => isCertainRefusal(found.id, violation));
      if (violations.length === 0) return undefined;
      const refusal = refuseRequest(violations, behaviour);
      const { status, retCode } = refusal;
      const { warnings } = checked.findings;
      const entry = note(tenant, checked, { status, retCode, responseBody: refusal.body, violations, warnings });
      return { ...refusal, entry };
    }

    /** Takes in the token that the target answered, and says whose it is. */
    function learn(answer: Readonly<Record<string, unknown>> | undefined): { tenant: Tenant | undefined; issued: readonly string[] } {
      const item = answer?.['ret_code'] === '000000' && operation === 'getToken' ? answer['item'] : undefined;
      const appid = askedAppid();
      if (!isMembers(item) || typeof item['token'] !== 'string' || appid === undefined) return { tenant: ownTenant(), issued: [] };
      const lifetime = Number(item['expires_in']);
      tokens.note(appid, item['token'], Number.isFinite(lifetime) ? lifetime : 86_400, platform.now());
      return { tenant: tenantOf(appid) ?? fallback(), issued: [item['token']] };
    }

    function finish({ requestBody, answer, failure }: Passed): JournalEntry | undefined {
      const isAnswered = answer !== undefined && found !== undefined && method === found.method;
      const raw = isAnswered ? textOf(answer.body, {}, platform) : undefined;
      const members = typeof raw === 'string' ? membersOf(raw) : undefined;
      const { tenant, issued } = learn(members);
      const behaviour = behaviourOf(tenant);
      const redaction = redactionWith(issued);
      const checked = check(requestBody, redaction, behaviour);
      const { findings, shown } = checked;
      const violations = [...findings.violations];
      const warnings = [...findings.warnings];
      if (failure !== undefined) (failure.rule === 'clientGone' ? warnings : violations).push(failure);
      const status = answer?.status ?? (failure?.rule === 'clientGone' ? clientGoneStatus : answerStatus(failure));
      if (!isAnswered || raw === undefined) {
        const own = answer === undefined && failure !== undefined && failure.rule !== 'clientGone' ? answerFor(failure) : undefined;
        return note(tenant, checked, { status, retCode: own?.retCode, responseBody: own?.body, violations, warnings });
      }
      const body = typeof raw === 'string' ? redaction.text(raw) : raw;
      // Half an answer breaks every rule, and the failure has been told.
      if (failure !== undefined) {
        return note(tenant, checked, { status, responseBody: typeof body === 'string' ? body : undefined, violations, warnings });
      }
      const answered = checkAnswer({ operation: found.id, headers: answer.headers, body, asked: findings.values });
      const explained =
        answered.code === undefined
          ? { violations: [], warnings: [] }
          : explainRefusal({
              operation: found.id,
              code: answered.code,
              retCode: answered.retCode,
              broken: findings.violations,
              token: seen,
              shownToken: shown['token'],
              values: findings.values,
              now: arrivedAt,
            });
      violations.push(...explained.violations, ...answered.violations);
      warnings.push(...explained.warnings, ...answered.warnings);
      if (answered.retCode === '000000' && members !== undefined && record?.accepts(recordedAppid(seen?.appid)) === true) {
        record.recorder.note({ operation: found.id, asked: findings.values, answer: members, at: arrivedAt });
      }
      const responseBody = typeof body === 'string' ? body : undefined;
      return note(tenant, checked, { status, retCode: answered.retCode, responseBody, violations, warnings });
    }

    function recordedAppid(owner: string | undefined): string | undefined {
      return operation === 'getToken' ? askedAppid() : owner;
    }

    function answerFor(failure: Violation): Refusal {
      return answerForTarget(failure, behaviourOf(ownTenant()));
    }

    return { operation, readsBody: found?.method === 'POST' && method === 'POST', refuse, answerFor, finish };
  };
}

function answerStatus(failure: Violation | undefined): number {
  return failure?.rule === 'targetTimeout' ? 504 : 502;
}

function pathWarnings(path: string): readonly Violation[] {
  if (path.startsWith(mediaPrefix)) return [];
  return [proxyBreach({ side: 'consumer', rule: 'unknownPath', value: path })];
}

/** The text of a body; its bytes where they are none; or why it is not known. */
function textOf(
  body: BodyCopy,
  { 'content-encoding': encoding = 'identity' }: ArrivedRequest['headers'],
  { decodeUtf8 }: Platform,
  redaction?: Redaction,
): string | Uint8Array | { readonly unknown: string } {
  if ('unknown' in body) return body;
  if (encoding !== 'identity' && body.bytes.length > 0) return { unknown: `it is encoded (${encoding.slice(0, 40)})` };
  const text = decodeUtf8(body.bytes);
  return text === undefined ? body.bytes : (redaction?.text(text) ?? text);
}

function membersOf(text: string): Readonly<Record<string, unknown>> | undefined {
  const read = readJson(text);
  return 'value' in read && isMembers(read.value) ? read.value : undefined;
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
