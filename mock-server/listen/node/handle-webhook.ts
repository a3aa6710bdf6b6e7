import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Dispatcher } from 'undici';
import { verifySignature } from '../../../common/line-signature.ts';
import { bodyLimit } from '../../core/plain-http.ts';
import type { Platform } from '../../core/platform.ts';
import { hasEndedWithHead } from '../../node/bodiless-answer.ts';
import { createBodyCopier, readBody, textOf, type BodyCopy } from '../../proxy/inspect/body.ts';
import { decodeBody } from '../../proxy/node/decode-body.ts';
import { forward, pathOf, type Forwarded } from '../../proxy/node/forward.ts';
import { joinedHeaders, requestHeaders } from '../../proxy/node/forwarded-headers.ts';
import { copyOf, isControl, readBegin, refuseControl } from '../../proxy/node/handle-request.ts';
import type { ProxyTarget } from '../../proxy/node/read-target.ts';
import { targetFailure } from '../../proxy/node/target-failure.ts';
import { checkBody, type BodyFindings } from '../inspect/check-body.ts';
import type { Signature } from '../inspect/observation.ts';
import { webhookViolation } from '../inspect/violation.ts';
import type { Backlog, KeptRequest } from './backlog.ts';
import type { ArrivedWebhook, Ledger } from './ledger.ts';
import { failureReason, outcomeOf, whyOf, type Outcome } from './outcome.ts';

/** Where requests go on to. */
export interface Receiving {
  readonly pool: Pick<Dispatcher, 'dispatch'>;
  readonly target: ProxyTarget;
}

export interface WebhookHandlerOptions {
  /** Absent: nobody is there, and every request is acknowledged. */
  readonly receiving: Receiving | undefined;
  readonly secret: string | undefined;
  /** How long the receiver may take, in ms. */
  readonly timeout: number;
  readonly platform: Platform;
  readonly ledger: Ledger;
  /** Requests that wait for the receiver. */
  readonly backlog: Backlog;
  readonly backlogLimit: number;
  /** Real time in ms that only moves forward. */
  readonly stopwatch: () => number;
  readonly onError: (error: unknown) => void;
}

/** Takes webhook requests, passes each on, and has a look at it. */
export function createWebhookHandler(options: WebhookHandlerOptions): RequestListener {
  const { ledger, receiving, platform, onError, stopwatch } = options;
  /** Why the receiver took no connection the last time. */
  let whyDown: string | undefined;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = stopwatch();
    const url = pathOf(request.url ?? '/');
    if (isControl(url)) return refuseControl(response, 'listener');
    const copier = createBodyCopier(bodyLimit);
    const begun = await readBegin(request, copier);
    const copy = copyOf(request, copier);
    const arrived = await arrivedOf(request, url, copy, options);
    if (request.method === 'POST') ledger.observe(arrived);
    if (receiving === undefined) return bin(arrived, response, () => stopwatch() - startedAt);
    const path = pathAt(receiving.target, url);
    if (options.backlog.size > 0 && keep(arrived, path, response)) return;
    await passOn({ request, response, begun, arrived, path, receiving, startedAt });
  }

  /** Everything that comes is acknowledged. */
  function bin(arrived: ArrivedWebhook, response: ServerResponse, duration: () => number): void {
    const status = arrived.method === 'POST' ? 200 : 405;
    sendOwn(response, status, arrived.method === 'POST' ? '{}' : '{"error":"Webhooks are sent by POST."}');
    const outcome = { status, reason: undefined, violations: [] };
    if (arrived.method === 'POST') ledger.settle(arrived, outcome, { durationMs: duration(), passedOn: false });
  }

  async function passOn({ request, response, begun, arrived, path, receiving: to, startedAt }: Passing): Promise<void> {
    const answerCopy = createBodyCopier(bodyLimit);
    const { host } = to.target;
    request.url = path;
    response.sendDate = false;
    const forwarded = await forward({
      pool: to.pool,
      basePath: '',
      host,
      timeout: options.timeout,
      request,
      response,
      begun,
      requestCopy: createBodyCopier(bodyLimit),
      answerCopy,
    });
    const { failure } = forwarded;
    if (failure !== undefined && failureReason(failure) === 'could_not_connect') {
      whyDown = String(whyOf(failure, options.timeout));
      if (keep(arrived, path, response)) return;
    }
    const durationMs = stopwatch() - startedAt;
    const outcome = judged(arrived, forwarded, durationMs);
    answerForReceiver(response, outcome);
    const answer = await answerText(forwarded, answerCopy.copy(), platform);
    ledger.settle(arrived, outcome, { durationMs, passedOn: true, answer });
  }

  function judged(arrived: ArrivedWebhook, { status, failure }: Forwarded, durationMs: number): Outcome {
    const { signature, findings } = arrived;
    const isBroken = findings.violations.length > 0;
    return outcomeOf({ status, failure, durationMs, limit: options.timeout, signature, isBroken });
  }

  /** Takes a request for the receiver while that is down, as long as there is room. */
  function keep(arrived: ArrivedWebhook, path: string, response: ServerResponse): boolean {
    const { body, method, url, rawHeaders, at } = arrived;
    if (body === undefined || method !== 'POST') return false;
    const { backlog, backlogLimit } = options;
    const { signature } = arrived;
    const isKept = backlog.keep({ method, url, path, rawHeaders, body, at, signature });
    sendOwn(response, isKept ? 200 : 503, '{}');
    const notes = isKept
      ? [webhookViolation({ side: 'consumer', rule: 'kept', value: backlog.size })]
      : [webhookViolation({ side: 'consumer', rule: 'keptNoMore', limit: backlogLimit })];
    const down = webhookViolation({ side: 'consumer', rule: 'could_not_connect', value: whyDown });
    const outcome: Outcome = { status: undefined, reason: 'could_not_connect', violations: [down, ...notes] };
    ledger.settle(arrived, outcome, { durationMs: 0, passedOn: false, answered: isKept ? 200 : 503 });
    return true;
  }

  return (request, response) =>
    void handle(request, response).catch((error: unknown) => {
      onError(error);
      if (!response.writableEnded) response.destroy();
    });
}

interface Passing {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly begun: readonly Uint8Array[];
  readonly arrived: ArrivedWebhook;
  readonly path: string;
  readonly receiving: Receiving;
  readonly startedAt: number;
}

/** Passes on what waited. `undefined`: nobody takes connections. */
export async function sendKept(
  { pool, target }: Receiving,
  { method, path, rawHeaders, body, signature }: KeptRequest,
  timeout: number,
): Promise<Outcome | undefined> {
  const { promise, resolve } = Promise.withResolvers<Pick<Forwarded, 'status' | 'failure'>>();
  let connected = false;
  let status: number | undefined;
  const headers = requestHeaders(rawHeaders, target.host);
  pool.dispatch(
    { path, method: method as Dispatcher.HttpMethod, headers, body },
    {
      onRequestStart() {
        connected = true;
      },
      onResponseStart(_, answered) {
        status = answered;
      },
      onResponseEnd: () => resolve({ status }),
      onResponseError: (_, error) =>
        resolve(
          hasEndedWithHead(status, error)
            ? { status }
            : { status: undefined, failure: targetFailure(error, { connected, timeout }) },
        ),
    },
  );
  const { status: answered, failure } = await promise;
  if (failure !== undefined && failureReason(failure) === 'could_not_connect') return undefined;
  return outcomeOf({ status: answered, failure, durationMs: 0, limit: timeout, signature, isBroken: false });
}

async function arrivedOf(
  request: IncomingMessage,
  url: string,
  copy: BodyCopy,
  { secret, platform, ledger }: WebhookHandlerOptions,
): Promise<ArrivedWebhook> {
  const { method = 'GET', rawHeaders } = request;
  const headers = joinedHeaders(rawHeaders);
  const body = 'bytes' in copy ? copy.bytes : undefined;
  const given = headers['x-line-signature'];
  const signature = await signatureOf(body, given, secret);
  const decoded = await decodeBody(copy, headers['content-encoding']);
  const read = readBody(decoded, platform);
  const text = textOf(read);
  const findings = method === 'POST' ? signedFindings(checkBody(read, ledger.mask), signature, secret) : nothing;
  return { method, url, headers, rawHeaders, body, text, signature, findings, at: platform.now() };
}

const nothing: BodyFindings = { holds: 'nothing', events: [], violations: [], warnings: [] };

async function signatureOf(
  body: Uint8Array | undefined,
  given: string | undefined,
  secret: string | undefined,
): Promise<Signature> {
  if (given === undefined) return 'missing';
  if (secret === undefined || body === undefined) return 'unchecked';
  return (await verifySignature(secret, body, given)) ? 'right' : 'wrong';
}

/** Without a secret nobody expects a signature. */
function signedFindings(findings: BodyFindings, signature: Signature, secret: string | undefined): BodyFindings {
  if (secret === undefined || signature === 'right' || signature === 'unchecked') return findings;
  const rule = signature === 'wrong' ? 'signatureWrong' : 'signatureMissing';
  const violation = webhookViolation({ side: 'provider', rule, parameter: 'x-line-signature' });
  return { ...findings, violations: [violation, ...findings.violations] };
}

/** A target with a path is where everything goes; one without keeps the path of the request. */
function pathAt({ basePath }: ProxyTarget, url: string): string {
  if (basePath === '') return url;
  const mark = url.indexOf('?');
  return mark === -1 ? basePath : basePath + url.slice(mark);
}

/** What the platform gets where the receiver answered nothing. */
function answerForReceiver(response: ServerResponse, { status, reason }: Outcome): void {
  if (status !== undefined || reason === undefined) return;
  sendOwn(response, reason === 'request_timeout' ? 504 : 502, '{}');
}

function sendOwn(response: ServerResponse, status: number, body: string): void {
  if (response.headersSent || response.destroyed) return;
  response.sendDate = true;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length });
  response.end(body);
}

async function answerText(
  { status, rawHeaders }: Forwarded,
  copy: BodyCopy,
  platform: Platform,
): Promise<string | undefined> {
  if (status === undefined) return undefined;
  const decoded = await decodeBody(copy, joinedHeaders(rawHeaders)['content-encoding']);
  return textOf(readBody(decoded, platform));
}
