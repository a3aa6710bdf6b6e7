import { shorten } from '../../../common/shorten.ts';
import type { Bilingual, RecordedRequest, RecordedResponse } from '../../../generators/generated/types.ts';
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
export interface Outgoing extends Pick<Sending, 'cuts'> {
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
  /** Whether it carried the right signature, as LINE's requests do. */
  readonly isSigned: boolean;
  /** The request as it may be told. */
  readonly request: () => RecordedRequest;
  /** The answer as it may be told; `undefined` where there was none. */
  readonly response: () => RecordedResponse | undefined;
}

/** A request that reached the receiver. */
export interface Reached {
  readonly exchange: Exchange;
  /** Id of the rule that it was sent for. */
  readonly rule: string;
  /** The one that reached it before. */
  readonly before?: Reached | undefined;
}

/** A receiver that took connections, and took none any more. */
export interface Crash {
  /** The last request that reached it. */
  readonly after: Reached;
  /** Whether it took connections again in time. */
  readonly isBack: boolean;
  /** How long it was waited for, in ms. */
  readonly waited: number;
}

/** That none of what LINE sends is taken: every rule would fail of one and the same cause. */
export interface Refusal {
  /** The first event that was refused. */
  readonly exchange: Exchange;
  /** Whether an envelope without events is refused as well. */
  readonly isOfAll: boolean;
}

/** How many characters of a body are told. */
const requestKept = 800;
const responseKept = 400;

const encoder = new TextEncoder();
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
    body === undefined
      ? {}
      : { body: mask(shortened(decoder.decode(body.subarray(0, 6000)), requestKept, body.length)) };
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
    body: shortened(mask(body), responseKept, encoder.encode(body).length),
    ms: Math.round(ms * 10) / 10,
  };
}

/** @param whole how long it is in all, in bytes */
function shortened(text: string, kept: number, whole: number): string {
  return text.length <= kept ? text : `${shorten(text, kept)} (${whole} B)`;
}
