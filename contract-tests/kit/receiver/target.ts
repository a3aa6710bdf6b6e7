import { createSign } from '../../../common/line-signature.ts';
import { createRandom } from '../../../common/random.ts';
import type { Check } from '../engine/check.ts';
import { createConnection, type Connection } from './connection.ts';
import { createFresh, lineId, type Fresh } from './events/fresh-ids.ts';
import type { Json } from './events/schema-node.ts';
import {
  recordRequest,
  recordResponse,
  type Crash,
  type Exchange,
  type Outgoing,
  type Refusal,
  type Signing,
} from './exchange.ts';
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
  /** Sends a request. Where nobody takes connections any more, waits until somebody does. Rejects only when the run is ended. */
  post(outgoing: Outgoing): Promise<Exchange>;
  /** Asks for the URL as a browser does. */
  get(): Promise<Exchange>;
  /** Makes events of people who did not write before, with ids that nothing else of this or another run has. */
  createFresh(): Fresh;
  /** Ids of the events that were made of this very one until now. */
  madeOf(event: Json): readonly string[];
  /** The time of the next event, in ms since the epoch; no two are the same. */
  eventTime(): number;
  /** Says for which rule the next requests are. */
  begin(rule: string, severity: Check<never>['severity']): void;
  /** Its id. */
  rule(): string;
  readonly connection: Connection;
  /** What the rules found out that concerns them all. */
  readonly notes: Notes;
  /** How many requests in a row ran out of time until now. */
  silence(): number;
  countRequests(): number;
}

/** What is found once a run. */
interface Notes {
  refusal?: Promise<Refusal | undefined>;
  /** Id of the rule that told of the refusal. */
  toldBy?: string;
  /** Those that the rule told of that brought them about. */
  readonly toldCrashes: Set<Crash>;
}

interface TargetOptions extends Sender {
  readonly url: string;
  readonly secret: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly limit: number;
  readonly concurrency: number;
  /** Default: one that the seed decides. */
  readonly destination: string | undefined;
  readonly watch: Watch | undefined;
  readonly seed: number;
  /** Time of the first event, in ms since the epoch. */
  readonly startedAt: number;
}

/** So many ids of the events that were made of one are remembered. */
const madeKept = 100;

export const rightSigning: Signing = { label: 'right', of: (right) => right };

const sign = createSign();

/** What LINE sends with every event. */
const lineHeaders = { 'user-agent': 'LineBotWebhook/2.0' };

export function createReceiverTarget(options: TargetOptions): ReceiverTarget {
  const { url, secret, headers, limit, concurrency, watch, seed, startedAt } = options;
  const mask: Mask = createMask([secret, ...Object.values(headers), ...queryValues(url)]);
  const hidden = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const shownUrl = maskedUrl(url);
  const statistics = createStatistics(limit);
  // With the start of the run in it: a receiver that remembers ids takes the next run for a new one.
  const idRandom = createRandom(seed, 'ids', String(startedAt));
  const { destination = lineId('U', createRandom(seed, 'destination')) } = options;
  const made = new WeakMap<Json, readonly string[]>();
  let requests = 0;
  let time = startedAt;
  let silence = 0;
  let rule = '';
  let severity: Check<never>['severity'] = 'violation';

  async function sendOnce(sending: Sending): Promise<Arrival> {
    const arrival = await send(sending, { ...options, timeout: limit });
    const { detail } = arrival;
    return detail === undefined ? arrival : { ...arrival, detail: { en: mask(detail.en), zh: mask(detail.zh) } };
  }

  const connection = createConnection({ send: sendOnce, sleep: options.sleep });

  async function exchange(
    sending: Sending,
    { what, signing = rightSigning }: Pick<Outgoing, 'what' | 'signing'>,
  ): Promise<Exchange> {
    requests += 1;
    const arrival = await connection.send(sending, rule);
    const done: Exchange = {
      ...arrival,
      what,
      isSigned: secret !== undefined && signing.label === rightSigning.label,
      request: () => recordRequest(sending, { url: shownUrl, label: signing.label, mask, hidden }),
      response: () => recordResponse(arrival, mask),
    };
    silence = done.reason === 'request_timeout' ? silence + 1 : 0;
    connection.note(done, rule);
    return done;
  }

  async function headersOf({ body, contentType, signing = rightSigning }: Outgoing): Promise<Record<string, string>> {
    const type = contentType === undefined ? 'application/json; charset=utf-8' : contentType;
    const common = { ...lineHeaders, ...headers, ...(type === null ? {} : { 'content-type': type }) };
    if (secret === undefined) return common;
    const signature = await signing.of(await sign(secret, body), body);
    return signature === undefined ? common : { ...common, [signing.header ?? 'x-line-signature']: signature };
  }

  const eventTime = (): number => (time += 1);
  return {
    limit,
    concurrency,
    destination,
    secret,
    watch,
    statistics,
    async post(outgoing) {
      const { body, cuts, good = true } = outgoing;
      const done = await exchange({ url, method: 'POST', headers: await headersOf(outgoing), body, cuts }, outgoing);
      if (good) statistics.add(done, severity);
      return done;
    },
    get: () => exchange({ url, method: 'GET', headers }, { what: { en: 'GET', zh: 'GET' } }),
    createFresh() {
      const fresh = createFresh({ random: idRandom, eventTime });
      return (event, at) => {
        const one = fresh(event, at);
        made.set(event, [...(made.get(event) ?? []), String(one['webhookEventId'])].slice(-madeKept));
        return one;
      };
    },
    madeOf: (event) => made.get(event) ?? [],
    eventTime,
    begin(id, its) {
      rule = id;
      severity = its;
    },
    rule: () => rule,
    connection,
    notes: { toldCrashes: new Set() },
    silence: () => silence,
    countRequests: () => requests,
  };
}
