import { defaultBehaviour } from '../../../generators/generated/behaviour.ts';
import { briefOperations, type BriefOperation } from '../../../generators/generated/brief.ts';
import type { OperationId } from '../../../generators/generated/operations.ts';
import type { EmulatorCore } from '../../core/emulator-options.ts';
import type { JournalEntry, Violation } from '../../core/journal/journal.ts';
import { mediaPrefix } from '../../core/media/media-path.ts';
import { readQueryString } from '../../core/operations/query-string.ts';
import { targetOf } from '../../core/pipeline/request-target.ts';
import type { Platform } from '../../core/platform.ts';
import type { Behaviour } from '../../core/tenant/behaviour.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import type { BodyCopy } from './body-copy.ts';
import { isMembers, membersOf, readBody, textOf, type ReadBody } from './body-text.ts';
import { proxyBreach } from './breach.ts';
import { checkAnswer, type AnswerFindings } from './check-answer.ts';
import { checkRequest, type RequestFindings } from './check-request.ts';
import { isCertainRefusal } from './enforcement.ts';
import { explainRefusal } from './explain-refusal.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { Recorder } from './recorder.ts';
import { createRedaction, type Redaction } from './redact.ts';
import { answerForTarget, refuseRequest, type Refusal } from './refusal.ts';
import { createTenantFinder } from './tenant-finder.ts';
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
  readonly answer?: PassedAnswer | undefined;
  /** What went wrong on the way. */
  readonly failure?: Violation | undefined;
}

interface PassedAnswer {
  readonly status: number;
  readonly headers: ArrivedRequest['headers'];
  /** Without its content-encoding. */
  readonly body: BodyCopy;
}

/** One request on its way through the proxy. */
export interface Inspection {
  /** Whether its body decides what is found. */
  readonly readsBody: boolean;
  /** The answer to a request that the provider would be certain to refuse; notes it in the journal. */
  refuse(body: BodyCopy): (Refusal & { readonly entry: JournalEntry | undefined }) | undefined;
  /** What the client gets where the target answers nothing. */
  answerFor(failure: Violation): Refusal;
  /** Checks what went through, and notes it in the journal. A preflight of a browser leaves nothing there. */
  finish(passed: Passed): JournalEntry | undefined;
}

export interface InspectorOptions {
  readonly emulator: Pick<EmulatorCore, 'tenants'>;
  readonly pseudonyms: Pseudonyms;
  readonly platform: Platform;
  /** What writes the account down. */
  readonly record?:
    | { readonly recorder: Recorder; readonly accepts: (appid: string | undefined) => boolean }
    | undefined;
}

const operationByPath = new Map<string, BriefOperation>(
  Object.values(briefOperations).map((operation) => [operation.path, operation]),
);

/** Nobody watched when the client hung up: a status that nginx made common. */
const clientGoneStatus = 499;

/** A request as it is shown, and what is wrong with it. */
interface ReadRequest {
  readonly url: string;
  readonly headers: ArrivedRequest['headers'];
  readonly body: string | undefined;
  readonly findings: RequestFindings;
}

type Outcome = Pick<JournalEntry, 'status' | 'retCode' | 'responseBody' | 'violations' | 'warnings'>;

/** Checks what goes through a proxy, and keeps the journals of its tenants. */
export function createInspector({
  emulator,
  pseudonyms,
  platform,
  record,
}: InspectorOptions): (request: ArrivedRequest) => Inspection {
  const tokens = createTokenTable();
  const finder = createTenantFinder(emulator.tenants, tokens);

  return (request) => {
    const { method, headers } = request;
    const { path, query } = targetOf(request.url);
    const operation = operationByPath.get(path);
    /** Present where the request asks for the operation as it is asked for. */
    const asked = operation?.method === method ? operation : undefined;
    const token = headers['token'];
    const seenToken = tokens.get(token ?? '');
    // Elsewhere `appid` is a channel.
    const appid = operation?.id === 'getToken' ? readQueryString(query).values['appid'] : undefined;
    const arrivedAt = platform.now();
    const ownTenant = (): Tenant | undefined => finder.of({ appid, token: seenToken });
    const behaviourOf = (tenant: Tenant | undefined): Behaviour => tenant?.behaviour ?? defaultBehaviour;

    function redactionWith(issued: readonly string[]): Redaction {
      return createRedaction(pseudonyms, [...(token === undefined ? [] : [token]), ...issued]);
    }

    function read(copy: BodyCopy, redaction: Redaction, behaviour: Behaviour): ReadRequest {
      const url = redaction.url(request.url);
      const shown = redaction.headers(headers);
      const body = redacted(readBody(copy, platform, headers['content-encoding']), redaction);
      const findings =
        operation === undefined
          ? { values: {}, violations: [], warnings: pathWarnings(path) }
          : checkRequest({ operation: operation.id, method, url, headers: shown, body }, behaviour, platform);
      // Of what is no operation nobody knows what the bodies hold.
      return { url, headers: shown, body: asked?.method === 'POST' ? textOf(body) : undefined, findings };
    }

    function note(
      tenant: Tenant | undefined,
      { url, headers: shown, body }: ReadRequest,
      outcome: Outcome,
    ): JournalEntry | undefined {
      return tenant?.journal.add({
        ...outcome,
        at: arrivedAt,
        operation: operation?.id ?? (path.startsWith(mediaPrefix) ? 'mediaFile' : undefined),
        appid: tenant.appid,
        method,
        url,
        requestHeaders: shown,
        requestBody: body,
      });
    }

    /** Takes in the token that an answer holds, and says whose request it was. */
    function learn(answer: Readonly<Record<string, unknown>> | undefined): {
      readonly tenant: Tenant | undefined;
      readonly issued: readonly string[];
    } {
      const item = answer?.['ret_code'] === '000000' ? answer['item'] : undefined;
      if (appid === undefined || !isMembers(item) || typeof item['token'] !== 'string')
        return { tenant: ownTenant(), issued: [] };
      const issued = item['token'];
      return {
        tenant: finder.learn({ appid, token: issued, lifetime: item['expires_in'], now: platform.now() }),
        issued: [issued],
      };
    }

    function explain(answered: AnswerFindings, { findings, headers: shown }: ReadRequest, id: OperationId) {
      const { code, retCode } = answered;
      if (code === undefined) return { violations: [], warnings: [] };
      const { violations: broken, values } = findings;
      return explainRefusal({
        operation: id,
        code,
        retCode,
        broken,
        token: seenToken,
        shownToken: shown['token'],
        values,
        now: arrivedAt,
      });
    }

    /** What is found of an answer that came in full. */
    function judge(answer: PassedAnswer, body: ReadBody, was: ReadRequest, id: OperationId): Outcome {
      const { findings } = was;
      const answered = checkAnswer({ operation: id, headers: answer.headers, body, asked: findings.values });
      const explained = explain(answered, was, id);
      return {
        status: answer.status,
        retCode: answered.retCode,
        responseBody: textOf(body),
        violations: [...findings.violations, ...explained.violations, ...answered.violations],
        warnings: [...findings.warnings, ...explained.warnings, ...answered.warnings],
      };
    }

    return {
      readsBody: asked?.method === 'POST',
      refuse(copy) {
        if (asked === undefined) return undefined;
        const tenant = ownTenant();
        const behaviour = behaviourOf(tenant);
        const was = read(copy, redactionWith([]), behaviour);
        const violations = was.findings.violations.filter((violation) => isCertainRefusal(asked.id, violation));
        if (violations.length === 0) return undefined;
        const refusal = refuseRequest(violations, behaviour);
        const { status, retCode, body: responseBody } = refusal;
        return {
          ...refusal,
          entry: note(tenant, was, { status, retCode, responseBody, violations, warnings: was.findings.warnings }),
        };
      },
      answerFor: (failure) => answerForTarget(failure, behaviourOf(ownTenant())),
      finish({ requestBody, answer, failure }) {
        if (method === 'OPTIONS') return undefined;
        const raw = answer === undefined || asked === undefined ? undefined : readBody(answer.body, platform);
        const members = membersOf(raw);
        const { tenant, issued } = learn(members);
        const redaction = redactionWith(issued);
        const was = read(requestBody, redaction, behaviourOf(tenant));
        if (failure !== undefined || answer === undefined || raw === undefined || asked === undefined) {
          return note(
            tenant,
            was,
            unjudged(was, {
              answer,
              failure,
              raw,
              redaction,
              own: failure && answerForTarget(failure, behaviourOf(tenant)),
            }),
          );
        }
        const outcome = judge(answer, redacted(raw, redaction), was, asked.id);
        if (
          outcome.retCode === '000000' &&
          members !== undefined &&
          record?.accepts(appid ?? seenToken?.appid) === true
        ) {
          record.recorder.note({ operation: asked.id, asked: was.findings.values, answer: members, at: arrivedAt });
        }
        return note(tenant, was, outcome);
      },
    };
  };
}

/** What is told of an answer that no operation gave, or that did not come in full: half of one breaks every rule. */
function unjudged(
  { findings }: ReadRequest,
  {
    answer,
    failure,
    raw,
    redaction,
    own,
  }: Pick<Passed, 'answer' | 'failure'> & {
    readonly raw: ReadBody | undefined;
    readonly redaction: Redaction;
    /** What the client got where the target answered nothing. */
    readonly own: Refusal | undefined;
  },
): Outcome {
  const isGone = failure?.rule === 'clientGone';
  const violations = failure === undefined || isGone ? findings.violations : [...findings.violations, failure];
  const warnings = isGone ? [...findings.warnings, failure] : findings.warnings;
  if (answer !== undefined) {
    return { status: answer.status, responseBody: raw && textOf(redacted(raw, redaction)), violations, warnings };
  }
  if (isGone || own === undefined) return { status: clientGoneStatus, violations, warnings };
  return { status: own.status, retCode: own.retCode, responseBody: own.body, violations, warnings };
}

function redacted(body: ReadBody, redaction: Redaction): ReadBody {
  return typeof body === 'string' ? redaction.text(body) : body;
}

function pathWarnings(path: string): readonly Violation[] {
  return path.startsWith(mediaPrefix) ? [] : [proxyBreach({ side: 'consumer', rule: 'unknownPath', value: path })];
}
