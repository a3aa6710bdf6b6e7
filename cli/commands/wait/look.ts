import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { objectIn } from '../../../common/json.ts';
import { whyNoAnswer } from '../../no-connection.ts';
import { printable } from '../../printable.ts';
import type { Sighting } from './wait-until-ready.ts';

/** The longest answer that is read, in characters: a ready mock server says less. */
const longestAnswer = 4096;

/** Codes of a mock server that is there, and takes no requests: what stands before one answers 503 in its own words. */
const notReady: readonly unknown[] = ['NOT_READY', 'LEDGER_UNAVAILABLE', 'DATA_UNWRITABLE'];

/**
 * Asks once whether a mock server is ready. Any certificate will do: the one made at start is signed by nobody, and
 * nothing secret is sent.
 *
 * @param url the server's `/_mock/ready`
 * @param limit milliseconds
 */
export async function look(url: URL, limit: number): Promise<Sighting> {
  const timeout = new AbortController();
  // What has come while this process stood still is seen before it is given up.
  const timer = setTimeout(() => setImmediate(() => timeout.abort()), limit);
  const { signal } = timeout;
  try {
    const response = await get(url, signal);
    return toSighting(response.statusCode ?? 0, await readStart(response), url);
  } catch (error) {
    return {
      ready: false,
      seen: signal.aborted ? { en: 'no answer', zh: '没有应答' } : whyNoAnswer(error as NodeJS.ErrnoException),
    };
  } finally {
    clearTimeout(timer);
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
  const told = objectIn(body) ?? {};
  if (status === 200 && told['status'] === 'ready') return { ready: true, seen: { en: 'ready', zh: '已就绪' } };
  if (status === 503 && notReady.includes(told['code'])) {
    return { ready: false, seen: { en: 'a mock server that is not ready', zh: '模拟服务器尚未就绪' } };
  }
  const name = printable(host);
  return {
    ready: false,
    seen: {
      en: `HTTP ${status} from ${name}, which is not a sobot-mock server`,
      zh: `${name} 应答 HTTP ${status}，它不是 sobot-mock 服务器`,
    },
  };
}
