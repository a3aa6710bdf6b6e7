import type { JournalEntry, Violation } from '../../core/journal/entry.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import { secretsOf } from '../../proxy/inspect/known-secrets.ts';
import type { Pseudonyms } from '../../proxy/inspect/pseudonyms.ts';
import { createRedaction } from '../../proxy/inspect/redact.ts';
import type { RawHeaders } from '../../proxy/node/forwarded-headers.ts';
import type { BodyFindings, SeenEvent } from '../inspect/check-body.ts';
import type { Observation, Signature } from '../inspect/observation.ts';
import type { ScenarioRecorder } from '../inspect/scenario-recorder.ts';
import { webhookViolation } from '../inspect/violation.ts';
import type { KeptRequest } from './backlog.ts';
import type { Outcome } from './outcome.ts';

/** A request of a platform, and what was found of it. */
export interface ArrivedWebhook {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly rawHeaders: RawHeaders;
  /** Absent where it is not known: too long, or it did not arrive in full. */
  readonly body: Uint8Array | undefined;
  readonly text: string | undefined;
  readonly signature: Signature;
  readonly findings: BodyFindings;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** One webhook request and what became of it, for a log. */
export interface WebhookLine {
  readonly method: string;
  readonly url: string;
  readonly holds: BodyFindings['holds'];
  readonly events: readonly SeenEvent[];
  readonly signature: Signature;
  /** What the platform was answered. */
  readonly status: number;
  /** Why the receiver did not acknowledge. */
  readonly reason: Outcome['reason'];
  readonly durationMs: number;
  /** Whether the receiver has it. */
  readonly passedOn: boolean;
  /** The body, where nobody is there to get it. */
  readonly text?: string | undefined;
  readonly violations: readonly Violation[];
  readonly warnings: readonly Violation[];
}

interface Settled {
  readonly durationMs: number;
  readonly passedOn: boolean;
  /** What the platform got where it was not what the receiver answered. */
  readonly answered?: number;
  /** What the receiver answered. */
  readonly answer?: string | undefined;
}

/** Writes down what came and what became of it: the journal, the recording, what is learned, the log. */
export interface Ledger {
  /** A text as it may be written down. */
  mask(text: string): string;
  observe(arrived: ArrivedWebhook): void;
  settle(arrived: ArrivedWebhook, outcome: Outcome, settled: Settled): void;
  /** One that had waited for its receiver. */
  settleLate(request: KeptRequest, outcome: Outcome, waitedMs: number): void;
}

interface LedgerOptions {
  readonly tenant: Tenant;
  readonly pseudonyms: Pseudonyms;
  readonly observation: Observation;
  readonly recorder: ScenarioRecorder | undefined;
  readonly onWebhook: ((line: WebhookLine) => void) | undefined;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function createLedger({ tenant, pseudonyms, observation, recorder, onWebhook }: LedgerOptions): Ledger {
  const redaction = createRedaction(pseudonyms);

  /** A receiver may tell in its answer what it was sent. */
  function note(entry: Pick<JournalEntry, 'method' | 'status' | 'violations' | 'warnings'> & NotedRequest): void {
    const { url, headers, text, answer, at, ...rest } = entry;
    const ofAnswer = createRedaction(pseudonyms, secretsOf({ url, headers, body: text }));
    tenant.journal.add({
      ...rest,
      at,
      appid: tenant.appid,
      url: redaction.url(url),
      requestHeaders: redaction.headers(headers),
      requestBody: text === undefined ? undefined : redaction.text(text),
      responseBody: answer === undefined ? undefined : ofAnswer.text(answer),
    });
  }

  return {
    mask: redaction.text,
    observe({ at, signature, body = new Uint8Array(), headers, findings }) {
      observation.note({ at, signature, body, findings });
      recorder?.note({ at, text: exactText(body), contentType: headers['content-type'], signature });
    },
    settle(arrived, outcome, { durationMs, passedOn, answered, answer }) {
      const { method, url, findings, signature, headers, text, at } = arrived;
      const status = answered ?? outcome.status ?? (outcome.reason === 'request_timeout' ? 504 : 502);
      const violations = [...findings.violations, ...outcome.violations];
      const { warnings, holds, events } = findings;
      note({ method, url, headers, text, at, status, answer, violations, warnings });
      onWebhook?.({
        method,
        url: redaction.url(url),
        holds,
        events,
        signature,
        status,
        reason: outcome.reason,
        durationMs,
        passedOn,
        ...(passedOn || outcome.reason !== undefined ? {} : { text }),
        violations,
        warnings,
      });
    },
    settleLate({ method, url, body, at, signature }, { status = 502, reason, violations }, waitedMs) {
      const late = webhookViolation({ side: 'consumer', rule: 'passedOnLate', value: waitedMs });
      const text = exactText(body);
      note({
        method,
        url,
        headers: {},
        text,
        answer: undefined,
        at: at + waitedMs,
        status,
        violations,
        warnings: [late],
      });
      const shared = { holds: 'events', events: [], signature, durationMs: waitedMs } as const;
      onWebhook?.({
        ...shared,
        method,
        url: redaction.url(url),
        status,
        reason,
        passedOn: true,
        violations,
        warnings: [late],
      });
    },
  };
}

interface NotedRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string | undefined;
  readonly answer: string | undefined;
  readonly at: number;
}

/** The text of bytes that are UTF-8, a byte order mark included. */
function exactText(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
