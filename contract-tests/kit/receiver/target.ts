import { createSign } from '../../../common/line-signature.ts';
import { both } from './bilingual.ts';
import { recordRequest, recordResponse, type Exchange, type Outgoing, type Signing } from './exchange.ts';
import type { Watch } from './probe.ts';
import { createMask, maskedUrl, queryValues, type Mask } from './redact.ts';
import { send, type Arrival, type Sender, type Sending } from './send.ts';
import { createStatistics, type Statistics } from './statistics.ts';

/** A receiver, as the checks see it. */
export interface ReceiverTarget {
  /** How long an acknowledgement may take, in ms. */
  readonly limit: number;
  /** How many requests a burst has under way at a time. */
  readonly concurrency: number;
  /** LINE user id of the official account that the events are for. */
  readonly destination: string;
  /** The channel secret, to make wrong signatures of; absent where nothing is signed. */
  readonly secret?: string | undefined;
  /** Absent without a probe. */
  readonly watch?: Watch | undefined;
  readonly statistics: Statistics;
  /** Sends a request. Rejects only when the run is ended. */
  post(outgoing: Outgoing): Promise<Exchange>;
  /** Asks for the URL as a browser does. */
  get(): Promise<Exchange>;
  /** The time of the next event, in ms since the epoch; no two are the same. */
  eventTime(): number;
  /** Whether nobody took the last connection. */
  isGone(): boolean;
  /** How many requests in a row ran out of time until now. */
  silence(): number;
  countRequests(): number;
}

export interface TargetOptions extends Omit<Sender, 'signal'> {
  readonly url: string;
  readonly secret: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly limit: number;
  readonly concurrency: number;
  readonly destination: string;
  readonly watch: Watch | undefined;
  readonly signal: AbortSignal | undefined;
  /** Time of the first event, in ms since the epoch. */
  readonly startedAt: number;
}

const sign = createSign();

const rightSigning: Signing = { label: 'right', of: (right) => right };

/** What LINE sends with every event. */
const lineHeaders = { 'user-agent': 'LineBotWebhook/2.0' };

export function createReceiverTarget(options: TargetOptions): ReceiverTarget {
  const { url, secret, headers, limit, concurrency, destination, watch, startedAt } = options;
  const mask: Mask = createMask([secret, ...Object.values(headers), ...queryValues(url)]);
  const hidden = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const shownUrl = maskedUrl(url);
  const statistics = createStatistics(limit);
  let requests = 0;
  let time = startedAt;
  let previous: Exchange | undefined;
  let gone = false;
  let silence = 0;

  async function exchange(sending: Sending, { what, signing }: Pick<Outgoing, 'what' | 'signing'>): Promise<Exchange> {
    requests += 1;
    const before = previous;
    const arrival = await send(sending, { ...options, timeout: limit });
    const done: Exchange = {
      ...masked(arrival),
      what,
      previous: before,
      request: () => recordRequest(sending, { url: shownUrl, label: signing?.label, mask, hidden }),
      response: () => recordResponse(arrival, mask),
    };
    gone = done.reason === 'could_not_connect';
    silence = done.reason === 'request_timeout' ? silence + 1 : 0;
    if (done.status !== undefined) previous = withoutPast(done);
    return done;
  }

  function masked(arrival: Arrival): Arrival {
    return arrival.detail === undefined ? arrival : { ...arrival, detail: mask(arrival.detail) };
  }

  async function headersOf({ body, contentType, signing = rightSigning }: Outgoing): Promise<Record<string, string>> {
    const type = contentType === undefined ? 'application/json; charset=utf-8' : contentType;
    const common = { ...lineHeaders, ...headers, ...(type === null ? {} : { 'content-type': type }) };
    if (secret === undefined) return common;
    const signature = await signing.of(await sign(secret, body), body);
    return signature === undefined ? common : { ...common, [signing.header ?? 'x-line-signature']: signature };
  }

  return {
    limit,
    concurrency,
    destination,
    secret,
    watch,
    statistics,
    async post(outgoing) {
      const { body, good = true } = outgoing;
      const done = await exchange({ url, method: 'POST', headers: await headersOf(outgoing), body }, outgoing);
      if (good) statistics.add(done);
      return done;
    },
    get: () => exchange({ url, method: 'GET', headers }, { what: both('GET', 'GET') }),
    eventTime: () => (time += 1),
    isGone: () => gone,
    silence: () => silence,
    countRequests: () => requests,
  };
}

/** One request back is enough, and keeps the whole run from being held in memory. */
function withoutPast({ previous: _, ...exchange }: Exchange): Exchange {
  return exchange;
}
