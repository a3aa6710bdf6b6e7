import { blockedPort } from '../../../common/blocked-port.ts';
import { withDeadline, type SetTimer } from '../../../common/deadline.ts';
import { explainFailure, type FailureReason } from '../../../common/failure-reason.ts';
import { tlsTroubleIn } from '../../../common/tls-trouble.ts';
import type { Bilingual } from '../../../generators/generated/types.ts';
import type { Fetch } from './options.ts';

/** One request. */
export interface Sending {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | undefined;
  /** Where the body is cut into pieces that are sent one after another, in bytes. Default: it is sent at once. */
  readonly cuts?: readonly number[] | undefined;
}

/** What came of a request: an answer, or none and why. */
export interface Arrival {
  /** Absent where there was no answer; 0 where the platform hides it. */
  readonly status?: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The beginning of it. */
  readonly body: string;
  /** Absent for a 2xx in time. */
  readonly reason?: FailureReason;
  /** What is known of a failure to get an answer. */
  readonly detail?: Bilingual;
  readonly ms: number;
}

export interface Sender {
  readonly fetch: Fetch;
  readonly setTimer: SetTimer;
  readonly stopwatch: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly signal: AbortSignal | undefined;
}

/** What time running out is told by. */
function late(): Error {
  return Object.assign(new Error('too late'), { name: 'AcknowledgementTimeout' });
}

interface SendOptions extends Sender {
  readonly timeout: number;
  /** How much of an answer is kept, in bytes. Default: 64 kB. */
  readonly kept?: number;
}

const none = { headers: {}, body: '' } as const;

/** Sends one request and waits for the whole answer. Rejects only when the run is ended. */
export async function send(
  { url, method, headers, body, cuts }: Sending,
  { fetch, setTimer, stopwatch, sleep, signal, timeout, kept = bodyKept }: SendOptions,
): Promise<Arrival> {
  const startedAt = stopwatch();
  try {
    const answer = await withDeadline({ timeout, setTimer, signal, late }, async (aborted) => {
      const sent = body === undefined ? { headers } : bodyInit(body, headers, { cuts, sleep });
      const response = await fetch(url, { method, ...sent, redirect: 'manual', signal: aborted });
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await readBody(response, kept),
      };
    });
    const ms = stopwatch() - startedAt;
    return { ...answer, ms, ...(answer.status >= 200 && answer.status < 300 ? {} : { reason: 'error_status_code' }) };
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    const ms = stopwatch() - startedAt;
    if (error instanceof Error && error.name === 'AcknowledgementTimeout')
      return {
        ...none,
        ms,
        reason: 'request_timeout',
        detail: { en: `no answer within ${timeout} ms`, zh: `${timeout} ms 内没有应答` },
      };
    const { reason, detail } = explainFailure(error);
    return { ...none, ms, reason, detail: inBothLanguages(detail) };
  }
}

/** What the platform says, it says in English alone. */
function inBothLanguages(detail: string): Bilingual {
  return detail === blockedPort.en ? blockedPort : (tlsTroubleIn(detail) ?? { en: detail, zh: detail });
}

/** Between two pieces of a body, in ms: long enough that they leave in packets of their own. */
const betweenPieces = 20;

function bodyInit(
  body: Uint8Array,
  headers: Sending['headers'],
  { cuts, sleep }: Pick<Sending, 'cuts'> & Pick<Sender, 'sleep'>,
): Pick<RequestInit, 'headers' | 'body'> & { readonly duplex?: 'half' } {
  if (cuts === undefined) return { headers, body: body as Uint8Array<ArrayBuffer> };
  const ends = [...cuts, body.length];
  let start = 0;
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const end = ends.shift();
      if (end === undefined) return controller.close();
      await sleep(betweenPieces);
      controller.enqueue(body.slice(start, end));
      start = end;
    },
  });
  return { headers: { ...headers, 'content-length': String(body.length) }, body: stream, duplex: 'half' };
}

const bodyKept = 65_536;

/** Reads to the end, as the sender of an event does, and keeps the beginning. */
async function readBody({ body }: Response, kept: number): Promise<string> {
  if (body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let room = kept;
  for (const reader = body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return text;
    if (room > 0) text += decoder.decode(value.subarray(0, room), { stream: true });
    room -= value.length;
  }
}
