import type { Bilingual, CheckViolation } from '../../../../generators/generated/types.ts';
import { both } from '../bilingual.ts';
import type { Json } from '../events/schema-of.ts';
import type { Exchange, Outgoing } from '../exchange.ts';
import type { Watch } from '../probe.ts';
import type { ReceiverTarget } from '../target.ts';
import { notAcknowledged } from '../violation.ts';

interface Handling {
  /** What is sent, to put after "Sent". */
  readonly what: Bilingual;
  /** Events of their own ids. */
  readonly events: readonly Json[];
  /** How often each of them is to be handled. */
  readonly times: 0 | 1;
  /** Events beside them that may be handled or not. Where the probe gives a number, it may be that much higher. */
  readonly uncertain?: number | undefined;
  /** Sends them, however often. */
  readonly act: () => Promise<readonly Exchange[]>;
  readonly rule: Bilingual;
  readonly remedy: Bilingual;
}

/** Sends events and looks how often each was handled. What was not acknowledged is a violation of its own. */
export async function watchHandling(
  watch: Watch,
  { what, events, times, uncertain = 0, act, rule, remedy }: Handling,
): Promise<CheckViolation[]> {
  const ids = events.map(({ webhookEventId }) => String(webhookEventId));
  const expected = times * ids.length;
  let exchanges: readonly Exchange[] = [];
  const handled = await watch.during(ids, expected, async () => {
    exchanges = await act();
  });
  const [failed] = times === 0 ? [] : exchanges.filter(({ reason }) => reason !== undefined);
  if (failed !== undefined) return [notAcknowledged(failed, remedy)];
  const wrong = [...(handled.times ?? [])].filter(([, count]) => count !== times);
  const isTotalRight = handled.total >= expected && handled.total <= expected + uncertain;
  if (handled.times === undefined ? isTotalRight : wrong.length === 0) return [];
  const [first] = wrong;
  const found =
    first === undefined
      ? both(
          `${handled.total} events were handled, not ${expected}`,
          `处理了 ${handled.total} 个事件，而不是 ${expected} 个`,
        )
      : both(
          `${wrong.length} of ${ids.length} events not handled ${timesText[times].en}, ${first[0]} for one ${first[1]} times`,
          `${ids.length} 个事件中有 ${wrong.length} 个不是恰好处理 ${times} 次：${first[0]} 处理了 ${first[1]} 次`,
        );
  return [
    {
      message: both(`Sent ${what.en}; ${found.en}. ${rule.en}`, `发送了${what.zh}；${found.zh}。${rule.zh}`),
      remedy,
      expected,
      got: handled.total,
      ...(exchanges[0] === undefined ? {} : { request: exchanges[0].request() }),
    },
  ];
}

const timesText = { 0: both('0 times', '0 次'), 1: both('once', '1 次') } as const;

/** Sends requests one after another. */
export async function postEach(target: ReceiverTarget, requests: readonly Outgoing[]): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  for (const request of requests) exchanges.push(await target.post(request));
  return exchanges;
}

/** Sends requests with as many under way at a time as a burst has. */
export async function postAtOnce(target: ReceiverTarget, requests: readonly Outgoing[]): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  const waiting = requests.entries();
  const work = async (): Promise<void> => {
    for (const [index, request] of waiting) exchanges[index] = await target.post(request);
  };
  await Promise.all(Array.from({ length: Math.min(target.concurrency, requests.length) }, work));
  return exchanges;
}
