import { Agent as HttpAgent, request as requestHttp, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { jsonIn } from '../common/json.ts';
import { isLoopbackHost } from '../common/loopback.ts';
import { createUnreachableFailure, createUsageFailure, isCommandFailure } from './exit.ts';
import type { Language, Text } from './language.ts';
import { doesNotAnswer, whyNoAnswer } from './no-connection.ts';
import { printable } from './printable.ts';

/** Calls control routes of a mock server. */
export interface ControlClient {
  /**
   * @param path below `/_mock`
   * @returns the body of the answer; undefined where it has none
   * @throws (rejects with) a usage failure with what the mock server refused; an unreachable failure where there is
   * none
   */
  call<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T>;
  /** Ends its connections. */
  close(): void;
}

/** Control routes as they answer, whatever that is. */
export interface ControlExchange {
  /**
   * @param path below `/_mock`
   * @throws (rejects with) an unreachable failure where there is no answer
   */
  exchange(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<{ readonly status: number; readonly text: string }>;
  /** Ends its connections. */
  close(): void;
}

export interface ControlClientOptions {
  /** Origin of the mock server. */
  readonly server: string;
  readonly controlToken: string | undefined;
  /** What a refusal is told in. */
  readonly language: Language;
  /** Connections at a time. */
  readonly connections: number;
  /** How long a call may take in all, in ms. Default: 120,000. */
  readonly totalTimeout?: number;
}

/** How long a call may be silent, and how long it may take in all, in ms: a mock server that answers does so sooner. */
const timeout = 30_000;
const totalTimeout = 120_000;

/** The longest answer that is read, in bytes: a page of a journal is shorter. */
const longestAnswer = 256 * 1_048_576;

const noAnswer: Text = { en: `no answer within ${timeout} ms`, zh: `${timeout} ms 内没有应答` };
const noWholeAnswer = (ms: number): Text => ({
  en: `no whole answer within ${ms} ms`,
  zh: `${ms} ms 内没有完整的应答`,
});
const tooLong: Text = {
  en: `its answer is longer than ${longestAnswer} bytes`,
  zh: `其应答超过 ${longestAnswer} 字节`,
};

const noContent = 204;

/** A problem (RFC 9457) as control routes tell it. */
interface ProblemBody {
  readonly code?: unknown;
  readonly detail?: unknown;
  readonly remedy?: unknown;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export function createControlClient(options: ControlClientOptions): ControlClient {
  const origin = new URL(options.server);
  const { exchange, close } = createControlExchange(options);
  return {
    async call<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) {
      const { status, text } = await exchange(method, path, body);
      if (status === noContent) return undefined as T;
      const answer = { status, body: jsonIn(text) };
      if (status >= 200 && status < 300 && answer.body !== undefined) return answer.body as T;
      throw refusal(answer, origin);
    },
    close,
  };
}

/** A certificate made at start is signed by nobody; on this machine there is nobody to be mistaken for it. */
export function createControlExchange({
  server,
  controlToken,
  language,
  connections,
  totalTimeout: within = totalTimeout,
}: ControlClientOptions): ControlExchange {
  const origin = new URL(server);
  const options = { keepAlive: true, maxSockets: connections };
  const isHttps = origin.protocol === 'https:';
  const rejectUnauthorized = !isLoopbackHost(origin.hostname);
  const agent = isHttps ? new HttpsAgent({ ...options, rejectUnauthorized }) : new HttpAgent(options);
  const sendRequest = isHttps ? requestHttps : requestHttp;
  const authorization = controlToken === undefined ? {} : { authorization: `Bearer ${controlToken}` };

  function send(method: string, path: string, body: unknown): ReturnType<ControlExchange['exchange']> {
    const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<ControlExchange['exchange']>>>();
    const text = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const headers = {
      accept: 'application/json',
      'accept-language': language,
      ...authorization,
      ...(text && { 'content-type': 'application/json', 'content-length': text.length }),
    };
    const request = sendRequest(new URL(`/_mock${path}`, origin), { method, headers, agent, timeout }, (response) => {
      readText(response).then((whole) => resolve({ status: response.statusCode ?? 0, text: whole }), reject);
    });
    const limit = setTimeout(() => {
      reject(createUnreachableFailure(noWholeAnswer(within)));
      request.destroy();
    }, within);
    request.on('close', () => clearTimeout(limit));
    request.on('timeout', () => request.destroy(createUnreachableFailure(noAnswer)));
    request.on('error', reject);
    request.end(text);
    return promise;
  }

  return {
    exchange: (method, path, body) =>
      send(method, path, body).catch((error: NodeJS.ErrnoException) => {
        const why = isCommandFailure(error) ? error.text : whyNoAnswer(error);
        throw createUnreachableFailure(doesNotAnswer(origin.origin, why, error.code), error);
      }),
    close: () => agent.destroy(),
  };
}

async function readText(response: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response) {
    chunks.push(chunk as Uint8Array);
    size += (chunk as Uint8Array).length;
    if (size > longestAnswer) throw createUnreachableFailure(tooLong);
  }
  return Buffer.concat(chunks).toString();
}

function refusal({ status, body }: Answer, { origin }: URL): Error {
  const { code, detail, remedy } = (typeof body === 'object' && body !== null ? body : {}) as ProblemBody;
  if (typeof code !== 'string' || typeof detail !== 'string') {
    return createUnreachableFailure({
      en: `${origin} answered HTTP ${status}: it is not a sobot-mock server. Correct --server.`,
      zh: `${origin} 应答了 HTTP ${status}：它不是 sobot-mock 服务器。请更正 --server。`,
    });
  }
  const told = { en: `${origin}: ${printable(detail)}`, zh: `${origin}：${printable(detail)}` };
  if (code.startsWith('TOKEN_')) {
    return createUsageFailure({
      en: `${told.en} Give it with --control-token, or SOBOT_MOCK_CONTROL_TOKEN.`,
      zh: `${told.zh}请用 --control-token 或 SOBOT_MOCK_CONTROL_TOKEN 给出。`,
    });
  }
  const then = typeof remedy === 'string' ? printable(remedy) : '';
  return createUsageFailure({ en: `${told.en} ${then}`.trimEnd(), zh: `${told.zh}${then}` });
}
