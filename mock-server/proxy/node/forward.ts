import type { IncomingMessage, ServerResponse } from 'node:http';
import { PassThrough, type Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import type { Violation } from '../../core/journal/entry.ts';
import { hasEndedWithHead } from '../../node/bodiless-answer.ts';
import type { BodyCopier } from '../inspect/body.ts';
import { endToEnd, requestHeaders, type RawHeaders } from './forwarded-headers.ts';
import { clientGone, targetFailure } from './target-failure.ts';

/** How the exchange with the target went. */
export interface Forwarded {
  /** The head of the target's answer; absent where there was none. */
  readonly status?: number | undefined;
  readonly rawHeaders: RawHeaders;
  readonly failure?: Violation | undefined;
}

export interface ForwardOptions {
  readonly pool: Pick<Dispatcher, 'dispatch'>;
  /** What stands before the path. */
  readonly basePath: string;
  /** `host` of the target. */
  readonly host: string;
  /** How long the target may be silent, in ms. */
  readonly timeout: number;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** What was read of the body already; the rest is still to come from the request. */
  readonly begun?: readonly Uint8Array[];
  /** Get what goes through. */
  readonly requestCopy: BodyCopier;
  readonly answerCopy: BodyCopier;
}

/**
 * Passes a request on and its answer back, byte for byte and piece by piece. Whoever is slow holds the other up. The
 * client gets nothing of an answer that never began: that is left to the caller.
 */
export function forward(options: ForwardOptions): Promise<Forwarded> {
  const { pool, basePath, host, request, response } = options;
  // Gone before it began: nobody would be told again.
  if (response.destroyed || request.socket.destroyed || (request.destroyed && !request.complete)) {
    return Promise.resolve({ rawHeaders: [], failure: clientGone });
  }
  const { promise, resolve } = Promise.withResolvers<Forwarded>();
  const passage = createPassage(options, resolve);
  const body = bodyOf(options);
  request.on('close', () => {
    if (request.complete) return;
    passage.cut();
    body?.destroy(new Error(clientGone.reason.en));
  });
  try {
    pool.dispatch(
      {
        path: `${basePath}${pathOf(request.url ?? '/')}`,
        method: (request.method ?? 'GET') as Dispatcher.HttpMethod,
        headers: requestHeaders(request.rawHeaders, host),
        body,
      },
      passage,
    );
  } catch (error) {
    // undici is stricter than Node's parser about some heads.
    passage.fail(error);
  }
  response.on('close', () => {
    if (!response.writableFinished) passage.cut();
  });
  // A response that waits for the one before it on the same connection is not told that the connection is gone.
  const { socket } = request;
  socket.on('close', passage.cut);
  return promise.finally(() => socket.off('close', passage.cut));
}

interface Passage extends Dispatcher.DispatchHandler {
  /** The client is gone. */
  cut(): void;
  fail(error: unknown): void;
}

function createPassage(
  { response, answerCopy, timeout }: ForwardOptions,
  resolve: (passed: Forwarded) => void,
): Passage {
  let controller: Dispatcher.DispatchController | undefined;
  let status: number | undefined;
  let rawHeaders: RawHeaders = [];
  let gone = false;
  let ended = false;

  function end(failure?: Violation): void {
    if (ended) return;
    ended = true;
    resolve({ status, rawHeaders, failure });
  }

  function fail(error: unknown): void {
    if (ended) return;
    // The client must not take half an answer for a whole one.
    if (response.headersSent) breakOff(response);
    end(gone ? clientGone : targetFailure(error, { connected: controller !== undefined, timeout }));
  }

  return {
    cut() {
      if (ended) return;
      gone = true;
      if (controller === undefined) end(clientGone);
      else controller.abort(new Error(clientGone.reason.en));
    },
    fail,
    onRequestStart(started) {
      controller = started;
      if (gone) started.abort(new Error(clientGone.reason.en));
    },
    onRequestUpgrade(_, __, ___, socket) {
      socket.destroy();
      fail(new Error('it switched protocols'));
    },
    onResponseStart(started, answered, _, statusText) {
      // Interim answers concern the connection to the target.
      if (answered < 200) return;
      rawHeaders = toText(started.rawHeaders);
      response.writeHead(answered, sendable(statusText), endToEnd(rawHeaders));
      status = answered;
      // Out at once, and byte for byte: flushHeaders would encode the head in UTF-8.
      response.write('', 'latin1');
    },
    onResponseData(started, chunk) {
      answerCopy.add(chunk);
      if (response.write(chunk)) return;
      started.pause();
      response.once('drain', () => started.resume());
    },
    onResponseEnd(ending) {
      const trailers = pairsOf(toText(ending.rawTrailers));
      if (trailers.length > 0) response.addTrailers(trailers);
      response.end();
      end();
    },
    onResponseError(_, error) {
      if (!hasEndedWithHead(status, error)) return fail(error);
      response.end();
      end();
    },
  };
}

/** Resets the connection where there is one to reset. */
function breakOff(response: ServerResponse): void {
  const { socket } = response;
  if (socket === null) return;
  if ('encrypted' in socket) socket.destroy();
  else socket.resetAndDestroy();
}

/** A stream of its own: undici destroys what it was given when the target answers early, and the client's would end. */
function bodyOf({ request, begun = [], requestCopy }: ForwardOptions): Readable | null {
  const { 'content-length': length, 'transfer-encoding': coding } = request.headers;
  if (coding === undefined && (length === undefined || Number(length) === 0)) return null;
  // In object mode, so that undici does not make a length of what was sent in chunks.
  const body = new PassThrough({ readableObjectMode: true });
  for (const chunk of begun) body.write(chunk);
  if (request.readableEnded) return body.end();
  request.on('data', (chunk: Uint8Array) => requestCopy.add(chunk));
  request.pipe(body);
  // What the target does not want is read all the same, so that the client can finish and read its answer.
  body.on('close', () => {
    request.unpipe(body);
    request.resume();
  });
  // It is told by what becomes of the exchange.
  body.on('error', () => undefined);
  return body;
}

/** undici reads a status text as UTF-8: one that is none is beyond repair, and says nothing that the status does not. */
function sendable(statusText = ''): string {
  return /^[\t\x20-\x7e]*$/.test(statusText) ? statusText : '';
}

/** Path and query of a request's target, which may be an absolute URL. */
export function pathOf(url: string): string {
  if (url.startsWith('/')) return url;
  const rest = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*(.*)$/i.exec(url)?.[1] ?? '';
  return rest.startsWith('/') ? rest : `/${rest}`;
}

function toText(raw: Dispatcher.DispatchController['rawHeaders']): RawHeaders {
  if (!Array.isArray(raw)) return [];
  return raw.map((field: Buffer | string) => (typeof field === 'string' ? field : field.toString('latin1')));
}

function pairsOf(raw: RawHeaders): [string, string][] {
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) pairs.push([raw[index]!, raw[index + 1]!]);
  return pairs;
}
