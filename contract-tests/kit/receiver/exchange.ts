import type { Bilingual, RecordedRequest, RecordedResponse } from '../../../generators/generated/types.ts';
import { both } from './bilingual.ts';
import type { Mask } from './redact.ts';
import type { Arrival, Sending } from './send.ts';

/** How a request is signed. */
export interface Signing {
  /** What stands in a report in place of the signature. */
  readonly label: string;
  /** Makes it of the right one; `undefined`: there is no such header. */
  readonly of: (right: string, body: Uint8Array) => string | undefined | Promise<string | undefined>;
  /** How the header is spelled. Default: `x-line-signature`. */
  readonly header?: string | undefined;
}

/** A request to the receiver. */
export interface Outgoing {
  /** What it is, to put after "Sent". */
  readonly what: Bilingual;
  readonly body: Uint8Array;
  /** Default: JSON in UTF-8. `null`: there is no such header. */
  readonly contentType?: string | null | undefined;
  /** Default: the right signature. Without a secret nothing is signed. */
  readonly signing?: Signing | undefined;
  /** Whether a right receiver acknowledges it: only then it counts in the summary. Default: true. */
  readonly good?: boolean | undefined;
}

/** A request and what came of it. */
export interface Exchange extends Arrival {
  readonly what: Bilingual;
  /** The request as it may be told. */
  readonly request: () => RecordedRequest;
  /** The answer as it may be told; `undefined` where there was none. */
  readonly response: () => RecordedResponse | undefined;
  /** The one that was answered last before this, if any. */
  readonly previous?: Exchange | undefined;
}

/** How many characters of a body are told. */
const requestKept = 800;
const responseKept = 400;

const decoder = new TextDecoder();

/** The request, to be told. */
export function recordRequest(
  { method, headers, body }: Sending,
  { url, label, mask, hidden }: { url: string; label: string | undefined; mask: Mask; hidden: ReadonlySet<string> },
): RecordedRequest {
  const told = Object.entries(headers).filter(([name]) => name !== 'user-agent' && name !== 'accept');
  const shown = told.map(([name, value]): readonly [string, string] => {
    if (name.toLowerCase() === 'x-line-signature') return [name, `(${label ?? 'right'})`];
    return [name, hidden.has(name.toLowerCase()) ? '***' : value];
  });
  const text =
    body === undefined ? {} : { body: mask(cut(decoder.decode(body.subarray(0, 6000)), requestKept, body.length)) };
  return { method, url, headers: Object.fromEntries(shown), ...text };
}

/** Headers of an answer that help to tell where it comes from. */
const tellingHeaders = ['content-type', 'location', 'retry-after', 'server', 'www-authenticate', 'x-powered-by'];

/** The answer, to be told. */
export function recordResponse({ status, headers, body, ms }: Arrival, mask: Mask): RecordedResponse | undefined {
  if (status === undefined || status < 100 || status > 599) return undefined;
  const shown = tellingHeaders.filter((name) => name in headers).map((name) => [name, mask(headers[name]!)]);
  return {
    status,
    headers: Object.fromEntries(shown) as Record<string, string>,
    body: cut(mask(body), responseKept, body.length),
    ms: Math.round(ms * 10) / 10,
  };
}

function cut(text: string, kept: number, whole: number): string {
  return text.length <= kept ? text : `${text.slice(0, kept)}… (${whole} in all)`;
}

/** What came back, as the end of a sentence. */
export function gotOf(exchange: Exchange): Bilingual {
  const { status, reason, detail, ms } = exchange;
  switch (reason) {
    case 'request_timeout':
      return both(`there was ${detail} (request_timeout)`, `没有按时得到应答：${detail}（request_timeout）`);
    case 'unclassified':
      return both(`the answer was cut off: ${detail} (unclassified)`, `应答中断：${detail}（unclassified）`);
    case 'could_not_connect':
      return gone(exchange);
    case 'error_status_code':
      if (status === 0) return both('it was answered with a redirect', '得到的是重定向');
      return both(`it was answered ${status}`, `得到 ${status}`);
    default:
      return both(`it was answered ${status} after ${Math.round(ms)} ms`, `${Math.round(ms)} ms 后得到 ${status}`);
  }
}

/** A receiver that ends is told of by the request after the one that ended it. */
function gone({ detail, previous }: Exchange): Bilingual {
  const what = both(
    `nobody took the connection any more: ${detail} (could_not_connect)`,
    `已无人接受连接：${detail}（could_not_connect）`,
  );
  if (previous === undefined) return what;
  return both(
    `${what.en}. The request answered before it was ${previous.what.en} (${previous.status}): look at what the receiver did then`,
    `${what.zh}。此前得到应答的请求是${previous.what.zh}（${previous.status}）：请看接收端当时做了什么`,
  );
}
