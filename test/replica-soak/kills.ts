import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom } from '../../common/random.ts';
import { fail } from '../data-soak/fail.ts';
import { call, createAnswered, type Refusal } from '../data-soak/load.ts';
import { receive } from '../data-soak/receiver.ts';
import { reconcile } from '../data-soak/reconcile.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { startCluster, type Cluster } from './cluster.ts';

const callersOfReplica = 3;
/** So often the database is begun anew: what is checked grows with it. */
const roundsOfOneDatabase = 25;

interface SoakOptions {
  readonly rounds: number;
  readonly seed: number;
}

/**
 * Kills one of three replicas at random moments under mixed load, and sees through each of them that all that was answered
 * is there.
 */
export function killReplicas(options: SoakOptions): Promise<string> {
  return soak('kill', options, async ({ cluster, round, random, pause }) => {
    const place = random.int(0, 2);
    await pause();
    await cluster.kill(place);
    await pause();
    return () => cluster.replace(place).then(() => `kill ${round}`);
  });
}

/** Stops PostgreSQL under mixed load, in order or at once, and starts it again. */
export function stopPostgres(options: SoakOptions): Promise<string> {
  return soak('outage', options, async ({ postgres, round, random, pause }) => {
    await pause();
    await postgres.stop(random.chance(0.5) ? 'in order' : 'at once');
    await pause();
    await postgres.start();
    await pause();
    return async () => `outage ${round}`;
  });
}

interface Round {
  readonly cluster: Cluster;
  readonly postgres: Awaited<ReturnType<typeof startPostgres>>;
  readonly round: number;
  readonly random: ReturnType<typeof createRandom>;
  readonly pause: () => Promise<void>;
}

async function soak(
  what: 'kill' | 'outage',
  { rounds, seed }: SoakOptions,
  disturb: (round: Round) => Promise<() => Promise<string>>,
): Promise<string> {
  const postgres = await startPostgres();
  const receiver = await receive(seed);
  const random = createRandom(seed, what);
  const mayComplain = what === 'outage';
  let answered = createAnswered();
  let cluster: Cluster | undefined;
  let answers = 0;
  const refusals = new Map<string, number>();
  const onRefusal = ({ status, reason }: Refusal): void => {
    if (reason === '') throw new Error(`A ${status} does not say why.`);
    // Until a replica that was killed counts as lost, its attempt is under way, and the clock waits for that.
    if (!mayComplain && reason !== 'DELIVERIES_UNDER_WAY') throw new Error(`Refused with ${status}: ${reason}`);
    const kind = `${status}`;
    refusals.set(kind, (refusals.get(kind) ?? 0) + 1);
  };

  for (let round = 1; round <= rounds; round += 1) {
    if (round % roundsOfOneDatabase === 1) {
      await cluster?.end();
      answered = createAnswered();
      receiver.startAnew();
      const database = await postgres.createDatabase();
      cluster = await startCluster({ postgres, database, replicas: 3, receiverUrl: receiver.url, mayComplain });
    }
    const running = cluster!;
    answered.queries.clear();
    let isOver = false;
    const calls = running.urls.flatMap((url, replica) =>
      Array.from({ length: callersOfReplica }, (_, index) => {
        const caller = `r${round}p${replica}c${index}`;
        const options = { caller, answered, random: random.fork(caller), isOver: () => isOver };
        return call(url, { ...options, onAnswer: () => (answers += 1), onRefusal });
      }),
    );
    const before = answers;
    while (answers < before + calls.length) await sleep(10);
    const pause = (): Promise<void> => sleep(random.int(0, 1000));
    const finish = await disturb({ cluster: running, postgres, round, random, pause });
    isOver = true;
    await Promise.all(calls);
    const when = await finish();
    const found = await Promise.all(running.urls.map((url) => reconcile(url, answered)));
    fail(`After ${when}`, found.flat());
    fail(
      `After ${when}`,
      receiver.unmarked.map((id) => `event ${id} came again without saying so`),
    );
    if (round % 10 === 0 || round === rounds) console.log(`${when}: ${answers} answers so far`);
  }
  await cluster?.end();
  receiver.close();
  await postgres.end();
  const refused = [...refusals].map(([kind, count]) => `${count} × ${kind}`).join(', ');
  const told = ` Refused meanwhile, each with its reason: ${refused || 'nothing'}.`;
  return `${rounds} rounds, ${answers} answers, ${receiver.count()} events: nothing that was answered is missing.${told}`;
}
