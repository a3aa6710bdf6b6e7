import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Dispatcher } from 'undici';
import type { JournalEntry } from '../../core/journal/entry.ts';
import { bodyLimit } from '../../core/plain-http.ts';
import { toRequestLine, type RequestLine } from '../../node/request-line.ts';
import type { ArrivedRequest } from '../inspect/arrival.ts';
import { createBodyCopier, type BodyCopier, type BodyCopy } from '../inspect/body.ts';
import type { ForwardedExchange, Inspection } from '../inspect/inspector.ts';
import type { Refusal } from '../inspect/refusal.ts';
import { decodeBody } from './decode-body.ts';
import { forward, pathOf, type Forwarded } from './forward.ts';
import { joinedHeaders } from './forwarded-headers.ts';
import type { ProxyTarget } from './read-target.ts';

export interface ProxyHandlerOptions {
  readonly inspect: (request: ArrivedRequest) => Inspection;
  readonly pool: Pick<Dispatcher, 'dispatch'>;
  readonly target: ProxyTarget;
  /** How long the target may be silent, in ms. */
  readonly timeout: number;
  /** Whether requests are refused that the provider would be certain to refuse. */
  readonly enforce: boolean;
  readonly onRequest: ((line: RequestLine) => void) | undefined;
  readonly onError: (error: unknown) => void;
}

/** Passes requests on, and has a look at what went through once it has gone. */
export function createProxyHandler(options: ProxyHandlerOptions): RequestListener {
  const { inspect, pool, target, timeout, enforce, onRequest, onError } = options;

  /** What is found of a request holds nothing up: a fault of our own is told, and the request goes on. */
  function unlessItFails<T>(look: () => T): T | undefined {
    try {
      return look();
    } catch (error) {
      onError(error);
      return undefined;
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = performance.now();
    const { method = 'GET' } = request;
    const url = pathOf(request.url ?? '/');
    if (isControl(url)) return refuseControl(response);
    const inspection = inspect({ method, url, headers: joinedHeaders(request.rawHeaders) });
    const requestCopy = createBodyCopier(bodyLimit);
    const answerCopy = createBodyCopier(bodyLimit);
    const tell = (status: number, entry: JournalEntry | undefined): void =>
      // The journal's URL is without credentials.
      onRequest?.(toRequestLine({ method, url: entry?.url ?? inspection.url }, { status, entry }, startedAt));

    let begun: readonly Uint8Array[] = [];
    if (enforce) {
      if (inspection.readsBody) begun = await readBegin(request, requestCopy);
      const refused = unlessItFails(() => inspection.refuse(copyOf(request, requestCopy)));
      if (refused !== undefined) {
        sendOwn(response, method, refused);
        return tell(refused.status, refused.entry);
      }
    }
    const { host, basePath } = target;
    // The target's own date goes out, and no other.
    response.sendDate = false;
    const forwarded = await forward({
      pool,
      basePath,
      host,
      timeout,
      request,
      response,
      begun,
      requestCopy,
      answerCopy,
    });
    const own = ownAnswer(forwarded, inspection);
    if (own !== undefined) sendOwn(response, method, own);
    const passed = { ...(await exchangeOf(forwarded, answerCopy)), requestBody: copyOf(request, requestCopy) };
    const entry = unlessItFails(() => inspection.finish(passed));
    tell(entry?.status ?? forwarded.status ?? own?.status ?? 502, entry);
  }

  return (request, response) =>
    void handle(request, response).catch((error: unknown) => {
      onError(error);
      // What was answered is on its way, and stays right.
      if (!response.writableEnded) response.destroy();
    });
}

/**
 * Control routes are the proxy's own, and were answered before; asked for by an absolute URL they would reach those of a
 * mock server behind it, past the checks of both.
 */
export function isControl(url: string): boolean {
  return /^\/_mock(?:[/?#]|$)/.test(url);
}

export function refuseControl(response: ServerResponse, whom: 'proxy' | 'listener' = 'proxy'): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(`Control routes are not passed on. Ask the ${whom} for them by their path: GET /_mock\n`);
}

/** What was read of a body before it is decided whether the request goes on: all of it, unless it is too long. */
export async function readBegin(request: IncomingMessage, copier: BodyCopier): Promise<readonly Uint8Array[]> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const chunks: Uint8Array[] = [];
  let size = 0;
  function onData(chunk: Uint8Array): void {
    chunks.push(chunk);
    copier.add(chunk);
    size += chunk.length;
    if (size > bodyLimit) resolve();
  }
  request.on('data', onData);
  request.on('end', resolve);
  request.on('close', resolve);
  await promise;
  request.off('data', onData);
  request.pause();
  return chunks;
}

export function copyOf(request: IncomingMessage, copier: BodyCopier): BodyCopy {
  const copy = copier.copy();
  if ('unknown' in copy || request.complete) return copy;
  return { unknown: { en: 'it did not arrive in full', zh: '未完整到达' } };
}

/** What the client gets where the target answered nothing; `undefined` where it did, or nobody is there. */
function ownAnswer({ status, failure }: Forwarded, inspection: Inspection): Refusal | undefined {
  if (status !== undefined || failure === undefined || failure.rule === 'clientGone') return undefined;
  return inspection.answerFor(failure);
}

async function exchangeOf(
  { status, rawHeaders, failure }: Forwarded,
  copier: BodyCopier,
): Promise<Omit<ForwardedExchange, 'requestBody'>> {
  if (status === undefined) return { failure };
  const headers = joinedHeaders(rawHeaders);
  const body = failure === undefined ? await decodeBody(copier.copy(), headers['content-encoding']) : copier.copy();
  return { answer: { status, headers, body }, failure };
}

function sendOwn(response: ServerResponse, method: string, { status, headers, body }: Refusal): void {
  if (response.headersSent || response.destroyed) return;
  response.sendDate = true;
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': bytes.length }).end(method === 'HEAD' ? undefined : bytes);
}
