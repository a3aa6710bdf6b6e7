import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom } from '../../common/random.ts';
import { fail } from '../data-soak/fail.ts';
import { isCutOff } from '../data-soak/load.ts';
import { receive } from '../data-soak/receiver.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { anyOf, startCluster } from './cluster.ts';

const tenant = '/_mock/tenants/1';
const clients = 6;
const actsOfCall = 50;

interface Stats {
  readonly deliveries: number;
  readonly queued: number;
  readonly delivering: number;
  readonly waiting: number;
  readonly acknowledged: number;
  readonly gaveUp: number;
  readonly unfinished: number;
  readonly outcomes: { readonly interrupted: number };
}

/**
 * Sends events through three replicas to a receiver that fails three of ten, kills the one that delivers most on the way, and
 * accounts for each: it was acknowledged or given up, and what came after it was acknowledged was in flight when its replica died.
 */
export async function deliverEvents({
  events,
  seed,
}: {
  readonly events: number;
  readonly seed: number;
}): Promise<string> {
  const postgres = await startPostgres();
  const receiver = await receive(seed);
  const random = createRandom(seed, 'events');
  const database = await postgres.createDatabase();
  const unused = 'http://127.0.0.1:9/unused';
  const cluster = await startCluster({ postgres, database, replicas: 3, receiverUrl: unused });
  await removeReceivers(cluster.urls[0]!);
  const redelivery = { attempts: 8, delays: [100, 200, 400] };
  await post(`${cluster.urls[0]}${tenant}/receivers`, { id: 'soak', url: receiver.url, redelivery, concurrency: 16 });

  const told = new Set<string>();
  let inFlight = 0;
  let urls = cluster.urls;
  const startedAt = performance.now();
  let sent = 0;

  async function client(name: string): Promise<void> {
    const own = random.fork(name);
    while (sent < events) {
      const count = Math.min(actsOfCall, events - sent);
      sent += count;
      const acts = Array.from({ length: count }, (_, index) => ({ type: 'text', text: `${name} ${index}` }));
      try {
        const outcome = await post<{ readonly items: readonly Outcome[] }>(`${anyOf(urls, own)}${tenant}/events`, acts);
        for (const one of outcome.items) {
          for (const { webhookEventId } of one.events) told.add(webhookEventId);
        }
      } catch (error) {
        // Its replica was killed: nobody knows whether these were taken, so others take their place.
        if (!isCutOff(error)) throw error;
        sent -= count;
      }
    }
  }

  const clientsEnd = Promise.all(Array.from({ length: clients }, (_, index) => client(`c${index}`)));
  const watch = clientsEnd.catch(() => undefined);
  let isKilled = false;
  for (;;) {
    const isSent = await Promise.race([watch.then(() => true), sleep(50).then(() => false)]);
    if (!isKilled && (told.size >= events / 2 || isSent)) {
      isKilled = true;
      const place = (await cluster.busiest()) ?? 2;
      urls = cluster.urls.filter((_, other) => other !== place);
      await cluster.kill(place);
      inFlight = 16;
    }
    if (isSent) break;
  }
  await clientsEnd;
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const stats = await untilIdle(urls[0]!);
  const never = [...told].filter((id) => !receiver.acknowledged.has(id));
  const twice = [...receiver.acknowledged].filter(([, count]) => count > 1);
  fail('After all events', [
    ...(never.length <= stats.gaveUp
      ? []
      : [`${never.length} events were never acknowledged, ${stats.gaveUp} given up`]),
    ...(stats.unfinished === 0 ? [] : [`${stats.unfinished} deliveries are unfinished`]),
    ...(twice.length <= inFlight
      ? []
      : [`${twice.length} events were acknowledged twice, and ${inFlight} could be in flight`]),
    ...receiver.unmarked.map((id) => `event ${id} came again without saying so`),
  ]);
  await cluster.end();
  receiver.close();
  await postgres.end();
  return (
    `${told.size} events taken in ${seconds} s through three replicas, one killed: ${stats.acknowledged} acknowledged, ` +
    `${stats.gaveUp} given up, none lost; ${stats.outcomes.interrupted} attempts were cut off, ` +
    `${twice.length} events came twice, marked.`
  );
}

interface Outcome {
  readonly events: readonly { readonly webhookEventId: string }[];
}

/** Until nothing waits any more. What does not move for a minute has stopped. */
async function untilIdle(url: string): Promise<Stats> {
  let last = '';
  let movedAt = performance.now();
  for (;;) {
    const response = await fetch(`${url}${tenant}/deliveries/stats`);
    const stats = (await response.json()) as Stats;
    if (stats.queued + stats.delivering + stats.waiting === 0) return stats;
    const now = JSON.stringify(stats);
    if (now !== last) movedAt = performance.now();
    if (performance.now() - movedAt > 60_000) throw new Error(`Deliveries have stopped: ${now}`);
    last = now;
    await sleep(200);
  }
}

async function removeReceivers(url: string): Promise<void> {
  const response = await fetch(`${url}${tenant}/receivers`);
  const { items } = (await response.json()) as { items: readonly { readonly id: string }[] };
  for (const { id } of items) await fetch(`${url}${tenant}/receivers/${id}`, { method: 'DELETE' });
}

async function post<T>(url: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const value = (await response.json()) as T;
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${JSON.stringify(value)}`);
  return value;
}
