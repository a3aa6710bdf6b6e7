import type { UserAct } from '../../../generators/generated/types.ts';
import { createControlClient, type ControlClient } from '../../control-client.ts';
import type { Language } from '../../language.ts';
import { actOf } from './acts.ts';
import { watchDeliveries, type DeliveryWatch } from './delivery-watch.ts';
import type { EmissionSetup } from './emit-directly.ts';
import type { ServerOptions } from './options.ts';
import { outcomeOf, type AttemptEnd, type Outcome } from './outcome.ts';

export interface ThroughServerSetup extends EmissionSetup {
  /** Called with each act that was played, or each verification that was made. */
  readonly acted: () => void;
  /** What a refusal is told in. */
  readonly language: Language;
}

/** What was found at the mock server. */
export interface ServerEmission {
  /** How many receivers the tenant has. */
  readonly receivers: number;
  /** Where control routes add one. */
  readonly receiversUrl: string;
}

/** Acts that are played between two looks at what became of their deliveries. */
const round = 500;

/** Milliseconds between looks: from the first to the last. */
const pause = { first: 20, last: 250 } as const;

interface Verified {
  readonly attempt: AttemptEnd;
}

interface ReceiverBody {
  readonly id: string;
  readonly url: string;
}

/**
 * Has a mock server play a LINE user, and reports what became of the deliveries.
 *
 * @throws (rejects with) a usage failure for what the mock server refuses, an unreachable failure where there is none
 */
export async function emitThroughServer(options: ServerOptions, setup: ThroughServerSetup): Promise<ServerEmission> {
  const { event, url, appid, controlToken, concurrency } = options;
  const client = createControlClient({ server: url, controlToken, language: setup.language, connections: concurrency });
  const tenant = `/tenants/${encodeURIComponent(appid)}`;
  try {
    const act = event === 'verify' ? undefined : actOf(event, options);
    const { items } = await client.call<{ items: readonly ReceiverBody[] }>('GET', `${tenant}/receivers?limit=1000`);
    if (act === undefined) await verifyAll(items, tenant, options, client, setup);
    else await playAll(act, tenant, options, client, setup);
    return { receivers: items.length, receiversUrl: `${url}/_mock${tenant}/receivers` };
  } finally {
    client.close();
  }
}

async function verifyAll(
  receivers: readonly ReceiverBody[],
  tenant: string,
  { count, concurrency }: ServerOptions,
  { call }: ControlClient,
  { signal, report, room, acted }: ThroughServerSetup,
): Promise<void> {
  await times(count, { concurrency, signal }, async () => {
    for (const { id, url } of receivers) {
      const { attempt } = await call<Verified>('POST', `${tenant}/receivers/${encodeURIComponent(id)}/verify`);
      report({ receiverId: id, url, webhookEventIds: [], ...outcomeOf(attempt) });
    }
    acted();
    await room();
  });
}

async function playAll(
  act: UserAct,
  tenant: string,
  { count, concurrency, timeout }: ServerOptions,
  client: ControlClient,
  { signal, report, room, acted }: ThroughServerSetup,
): Promise<void> {
  let lastEnd = performance.now();
  const watch = await watchDeliveries(client, `${tenant}/deliveries`, (outcome) => {
    lastEnd = performance.now();
    report(outcome);
  });
  const isOver = (): boolean => signal.aborted || performance.now() - lastEnd >= timeout;
  let open: readonly Outcome[] = [];
  for (let left = count; left > 0 && !signal.aborted && open.length <= round; left -= round) {
    await times(Math.min(round, left), { concurrency, signal }, async () => {
      const { events } = await client.call<{ events: { webhookEventId: string }[] }>('POST', `${tenant}/events`, act);
      for (const { webhookEventId } of events) watch.expect(webhookEventId);
      acted();
    });
    await room();
    lastEnd = performance.now();
    open = await lookUntil(watch, { most: left > round ? round : 0, isOver });
  }
  for (const outcome of open) report(outcome);
}

/** Looks until at most `most` deliveries are open. */
async function lookUntil(
  watch: DeliveryWatch,
  { most, isOver }: { readonly most: number; readonly isOver: () => boolean },
): Promise<readonly Outcome[]> {
  for (let wait: number = pause.first; ; wait = Math.min(wait * 1.5, pause.last)) {
    const open = await watch.look();
    if (open.length <= most || isOver()) return open;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** Does something `count` times, several at a time. The first failure ends it. */
async function times(
  count: number,
  { concurrency, signal }: { readonly concurrency: number; readonly signal: AbortSignal },
  act: () => Promise<void>,
): Promise<void> {
  let left = count;
  const work = async (): Promise<void> => {
    while (left > 0 && !signal.aborted) {
      left -= 1;
      try {
        await act();
      } catch (error) {
        left = 0;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, count) }, work));
}
