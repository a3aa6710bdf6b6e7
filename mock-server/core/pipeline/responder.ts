import { defaultBehaviour } from '../../../generators/generated/behaviour.ts';
import type { RetCode } from '../../../generators/generated/errors.ts';
import { retCodeTable, type OperationRow } from '../../../generators/generated/operation-table.ts';
import type { OperationId } from '../../../generators/generated/operations.ts';
import type { HandledResponse } from '../emulator-options.ts';
import { applyFaults } from '../faults/apply-faults.ts';
import type { FaultHit } from '../faults/faults.ts';
import type { JournalEntry, NewEntry, Violation } from '../journal/journal.ts';
import { encodeAnswer, encodeRetCode, encodeRows, isRefusal, type Answer } from '../operations/answer.ts';
import { createViolation } from '../operations/violation.ts';
import type { Platform } from '../platform.ts';
import type { Behaviour } from '../tenant/behaviour.ts';
import type { TenantDirectory } from '../tenant/create-tenants.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { jsonHeaders, violationHeaders } from './answer-headers.ts';
import type { PlainRequest, PlainResponse } from './plain-http.ts';

/** One request on its way through the emulator. */
export interface Exchange<Id extends JournalEntry['operation'] = OperationId> {
  readonly request: PlainRequest;
  readonly operation: Id;
  tenant: Tenant | undefined;
  now: number;
  /** The body, once it was read as text. */
  text: string | undefined;
  readonly warnings: Violation[];
  /** The faults that hit it. */
  hits: readonly FaultHit[];
}

/** Section that rules have which the page does not state: they are this mock's. */
const ownSection = 'HTTP';

/** What the emulator says, and the journal entry it leaves about it. */
export interface Responder {
  answer(exchange: Exchange<JournalEntry['operation']>, answer: Answer): HandledResponse;
  /** A fault of the mock's own: the documented 999999, with the cause in the journal alone. */
  broken(exchange: Exchange<JournalEntry['operation']>, error: unknown): HandledResponse;
  media(request: PlainRequest, tenant: Tenant, response: PlainResponse, hits: readonly FaultHit[]): HandledResponse;
  notFound(request: PlainRequest, path: string, tenant?: Tenant): HandledResponse;
  /** `operation`: absent for media files. */
  wrongMethod(
    request: PlainRequest,
    allow: string,
    tenant: Tenant | undefined,
    operation?: OperationRow,
  ): HandledResponse;
  preflight(allow: string): HandledResponse;
  /** The switches that hold for a request. One that names no known tenant falls under the default tenant's. */
  behaviourFor(tenant: Tenant | undefined): Behaviour;
}

export function createResponder(tenants: TenantDirectory, platform: Platform): Responder {
  function behaviourFor(tenant: Tenant | undefined): Behaviour {
    return (tenant ?? tenants.fallback)?.behaviour ?? defaultBehaviour;
  }

  function journal(
    request: PlainRequest,
    tenant: Tenant | undefined,
    entry: Omit<NewEntry, 'at' | 'frozen' | 'appid' | 'method' | 'url' | 'requestHeaders'> & { at?: number },
  ): JournalEntry | undefined {
    const owner = tenant ?? tenants.fallback;
    return owner?.journal.add({
      ...entry,
      at: entry.at ?? owner.clock.now(),
      frozen: owner.clock.frozen || undefined,
      appid: owner.appid,
      method: request.method,
      url: request.url,
      requestHeaders: request.headers,
    });
  }

  function answer(exchange: Exchange<JournalEntry['operation']>, given: Answer): HandledResponse {
    const { tenant, hits } = exchange;
    const { language, errorStatus } = behaviourFor(tenant);
    const refused = isRefusal(given);
    const retCode = refused ? given.retCode : '000000';
    const violations = refused ? given.violations : none;
    const status = errorStatus === 'mapped' ? retCodeTable[retCode].status : 200;
    const headers = violations.length === 0 ? jsonHeaders : { ...jsonHeaders, ...violationHeaders(violations) };
    const outcome = { status, retCode, violations };
    if (!('rows' in given)) return deliver(exchange, outcome, { status, headers, body: encodeAnswer(given, language) });
    const bytes = (): Uint8Array => encodeRows(given, language, platform);
    const text = (): string => platform.decodeUtf8(bytes()) ?? '';
    if (hits.length > 0) return deliver(exchange, outcome, { status, headers, body: text() });
    // A page is told from its rows when somebody asks: to keep its text would cost more than all the rest of the request.
    const entry = note(exchange, { ...outcome, responseBody: text });
    return Object.defineProperty({ status, headers, body: '', bytes, text, entry }, 'body', readAsText);
  }

  function deliver(
    exchange: Exchange<JournalEntry['operation']>,
    outcome: Pick<NewEntry, 'retCode' | 'violations'>,
    whole: PlainResponse,
  ): HandledResponse {
    const response = withFaults(whole, exchange.hits, exchange.tenant);
    const { status } = response;
    return { ...response, entry: note(exchange, { ...outcome, status, responseBody: textOf(response) }) };
  }

  function note(
    { request, operation, tenant, now, text, warnings, hits }: Exchange<JournalEntry['operation']>,
    outcome: Pick<NewEntry, 'status' | 'retCode' | 'violations' | 'responseBody'>,
  ): JournalEntry | undefined {
    return journal(request, tenant, {
      ...outcome,
      operation,
      ...(tenant === undefined ? {} : { at: now }),
      requestBody: text,
      warnings,
      faults: idsOf(hits),
    });
  }

  function withFaults(response: PlainResponse, hits: readonly FaultHit[], tenant: Tenant | undefined): PlainResponse {
    const owner = tenant ?? tenants.fallback;
    if (hits.length === 0 || owner === undefined) return response;
    for (const hit of hits) owner.activity.publish('fault', owner.clock.now(), hit);
    return applyFaults(response, hits, () => owner.draw('fault-latency'));
  }

  function refuseOutright(
    request: PlainRequest,
    {
      status,
      violation,
      allow,
      operation,
      tenant,
    }: {
      status: number;
      violation: Violation;
      allow?: string;
      operation?: OperationId | undefined;
      tenant?: Tenant | undefined;
    },
  ): HandledResponse {
    const retCode: RetCode = '999994';
    const body = encodeRetCode(retCode, behaviourFor(tenant).language);
    const violations = [violation];
    const entry = journal(request, tenant, {
      operation,
      status,
      retCode,
      responseBody: body,
      violations,
      warnings: none,
    });
    const headers: Record<string, string> = { ...jsonHeaders, ...violationHeaders(violations) };
    if (allow !== undefined) headers['allow'] = allow;
    return { status, headers, body: request.method === 'HEAD' ? '' : body, entry };
  }

  return {
    answer,
    behaviourFor,
    broken(exchange, error) {
      const detail = error instanceof Error ? error.message : String(error);
      const violation = createViolation({ rule: 'internalFault', value: detail, section: ownSection });
      return { ...answer(exchange, { retCode: '999999', violations: [violation] }), error };
    },
    media(request, tenant, answered, hits) {
      const response = withFaults(answered, hits, tenant);
      const { status } = response;
      const shared = { operation: 'mediaFile', violations: none, warnings: none } as const;
      return { ...response, entry: journal(request, tenant, { ...shared, status, faults: idsOf(hits) }) };
    },
    notFound(request, path, tenant) {
      const violation = createViolation({ rule: 'unknownPath', value: path, section: ownSection });
      return refuseOutright(request, { status: 404, violation, tenant });
    },
    wrongMethod(request, allow, tenant, operation) {
      const section = operation?.section ?? ownSection;
      const violation = createViolation({ rule: 'wrongMethod', limit: allow, value: request.method, section });
      return refuseOutright(request, {
        status: 405,
        violation,
        allow: `${allow}, OPTIONS`,
        operation: operation?.id,
        tenant,
      });
    },
    preflight(allow) {
      return {
        status: 204,
        headers: {
          'access-control-allow-origin': '*',
          'access-control-allow-methods': allow,
          'access-control-allow-headers': 'content-type, token, range',
          'access-control-max-age': '600',
        },
        body: '',
      };
    },
  };
}

/** One getter for all pages, most of which go out as bytes: it costs less than a getter each. */
const readAsText: PropertyDescriptor & ThisType<{ readonly text: () => string }> = {
  enumerable: true,
  get() {
    return this.text();
  },
};

const none: readonly never[] = [];

function idsOf(hits: readonly FaultHit[]): readonly string[] | undefined {
  return hits.length === 0 ? undefined : hits.map(({ faultId }) => faultId);
}

function textOf({ body }: PlainResponse): string | undefined {
  return typeof body === 'string' ? body : undefined;
}
