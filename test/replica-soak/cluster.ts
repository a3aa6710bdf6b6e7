import type { Random } from '../../common/random.ts';
import { startMockProcess, type MockProcess } from '../data-soak/mock-process.ts';
import type { PostgresServer } from '../support/postgres-server.ts';

/** Mock servers in processes of their own, which share a database: one mock. */
export interface Cluster {
  /** Where its replicas are reached. */
  readonly urls: readonly string[];
  /** The place of the replica that makes most of the attempts under way. Absent: none is. */
  busiest(): Promise<number | undefined>;
  /** Ends a replica where it stands. */
  kill(place: number): Promise<void>;
  /** Puts a new one in the place of a replica that was killed. */
  replace(place: number): Promise<void>;
  end(): Promise<void>;
}

interface ClusterOptions {
  readonly postgres: PostgresServer;
  readonly database: string;
  readonly replicas: number;
  readonly receiverUrl: string;
  /** PostgreSQL is taken from it, and it may say so. */
  readonly mayComplain?: boolean;
}

/** A replica is called by its machine, its process and a few digits of chance. */
const claimsByReplica = `
  SELECT value::json ->> 'claimedBy' AS replica FROM sobot_mock.entry
  WHERE part = 'deliveries' AND value LIKE '%"claimedBy"%' GROUP BY 1 ORDER BY count(*) DESC`;

export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { postgres, database, replicas, receiverUrl, mayComplain = false } = options;
  const start = (): Promise<MockProcess> => startMockProcess(['--store', postgres.url(database)], receiverUrl);
  // The first one makes the tables and the tenant, as anywhere; the others could start beside it.
  const running = [await start()];
  running.push(...(await Promise.all(Array.from({ length: replicas - 1 }, start))));
  return {
    get urls() {
      return running.map(({ url }) => url);
    },
    async busiest() {
      const claims = await postgres.run(claimsByReplica, database);
      const pids = claims.map(({ replica }) => Number(String(replica).split('-').at(-2)));
      const place = running.findIndex(({ pid }) => pid === pids[0]);
      return place === -1 ? undefined : place;
    },
    kill: (place) => running[place]!.kill(mayComplain),
    async replace(place) {
      running[place] = await start();
    },
    async end() {
      await Promise.all(running.map((one) => one.kill(mayComplain)));
    },
  };
}

/** One of the replicas, as a balancer would choose it. */
export function anyOf(urls: readonly string[], random: Random): string {
  return urls[random.int(0, urls.length - 1)]!;
}
