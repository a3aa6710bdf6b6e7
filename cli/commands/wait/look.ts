import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { printable } from '../../printable.ts';
import type { Sighting } from './wait-until-ready.ts';

/** The longest answer that is read, in characters: a ready mock server says less. */
const longestAnswer = 4096;

/**
 * Asks once whether a mock server is ready. Any certificate will do: the one made at start is signed by nobody, and
 * nothing secret is sent.
 *
 * @param url the server's `/_mock/ready`
 * @param limit milliseconds
 */
export async function look(url: URL, limit: number): Promise<Sighting> {
  const signal = AbortSignal.timeout(Math.ceil(limit));
  try {
    const response = await get(url, signal);
    return toSighting(response.statusCode ?? 0, await readStart(response), url);
  } catch (error) {
    return { ready: false, seen: signal.aborted ? 'no answer' : whyNoAnswer(error as NodeJS.ErrnoException) };
  }
}

function get(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = { signal, agent: false, rejectUnauthorized: false };
    const request =
      url.protocol === 'https:' ? requestHttps(url, options, resolve) : requestHttp(url, options, resolve);
    request.on('error', reject).end();
  });
}

async function readStart(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > longestAnswer) break;
  }
  return text.slice(0, longestAnswer);
}

function toSighting(status: number, body: string, { host }: URL): Sighting {
  if (status === 200 && statusOf(body) === 'ready') return { ready: true, seen: 'ready' };
  if (status === 503) return { ready: false, seen: 'a mock server that is not ready' };
  return { ready: false, seen: `HTTP ${status} from ${printable(host)}, which is not a sobot-mock server` };
}

function statusOf(body: string): unknown {
  try {
    return (JSON.parse(body) as { status?: unknown } | null)?.status;
  } catch {
    return undefined;
  }
}

function whyNoAnswer({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ECONNREFUSED':
      return 'connection refused, nothing listens there';
    case 'ECONNRESET':
      return 'connection closed without an answer';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'no host of that name';
    case 'EPROTO':
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
      return 'a server that speaks no HTTPS';
    default:
      return printable(message || code || 'a failed connection');
  }
}
