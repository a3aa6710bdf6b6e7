import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../test/support/free-port.ts';
import { query, takeToken } from '../harness/account-session.ts';
import { alternate } from '../harness/alternate.ts';
import { formatCount, formatSpread } from '../harness/format.ts';
import { startPinned, type PinnedProcess } from '../harness/pinned-process.ts';
import type { BenchPostgres } from '../harness/postgres.ts';
import { send } from '../harness/request.ts';
import { ratiosOf, spreadOf } from '../harness/spread.ts';
import { load } from '../harness/wrk.ts';
import { appid, tokenPath } from '../servers/account.ts';
import { sobotMockCommand } from '../servers/commands.ts';
import type { Finding, MeasurementContext, Table } from './measurement.ts';
import { taskBodies, taskCount, writeTasks } from './query-task-list.ts';

const path = '/chat-set/api/line/query_task_list';
const people = 200;
const connections = 32;
const budget = 0.3;

const names = ['in memory', 'on PostgreSQL'] as const;
type Name = (typeof names)[number];

const kinds = ['queryTaskList', 'getToken', 'acts'] as const;
type Kind = (typeof kinds)[number];

interface Running {
  readonly server: PinnedProcess;
  readonly url: string;
}

/** What is measured of one kind, by name of the server. */
interface Measured {
  readonly throughput: Readonly<Record<Name, readonly number[]>>;
  readonly cost: Readonly<Record<Name, readonly number[]>>;
  readonly p50: Readonly<Record<Name, readonly number[]>>;
}

/** One replica beside a server that keeps all in memory. */
export async function measureThroughput(
  postgres: BenchPostgres,
  context: MeasurementContext,
): Promise<{ readonly findings: readonly Finding[]; readonly table: Table; readonly method: string }> {
  const { folder, now, progress } = context;
  const state = join(folder, 'shared-tasks.json');
  await writeTasks(state, now, people);
  const running = {} as Record<Name, Running>;
  const start = async (name: Name, ...args: readonly string[]): Promise<void> => {
    const port = await freePort();
    const server = startPinned(sobotMockCommand(port, '--initial-state', state, ...args));
    running[name] = { server, url: `http://127.0.0.1:${port}` };
  };
  try {
    await start('in memory');
    await start('on PostgreSQL', '--store', await postgres.createStore());
    for (const name of names) await takeToken(running[name].url);
    const measured = {} as Record<Kind, Measured>;
    for (const kind of kinds) {
      measured[kind] = await measureKind(kind, running, context);
      const { median } = ratiosOf(measured[kind].throughput['on PostgreSQL'], measured[kind].throughput['in memory']);
      progress(`shared state: ${kind} ${median.toFixed(2)} × on PostgreSQL`);
    }
    return { findings: kinds.map((kind) => findingOf(kind, measured[kind])), table: tableOf(measured), method };
  } finally {
    await Promise.all(Object.values(running).map(({ server }) => server.stop()));
  }
}

const method =
  `Throughput: wrk with ${connections} connections; queryTaskList as above, 15 of ${formatCount(taskCount)} tasks with a real ` +
  `token; getToken, each of which replaces the token before it; acts, each a text that one of ${people} people sends, by the ` +
  'control route. Both servers are up side by side on one core, PostgreSQL with the load on the other.';

async function measureKind(
  kind: Kind,
  running: Readonly<Record<Name, Running>>,
  { quick, folder, now }: MeasurementContext,
): Promise<Measured> {
  const bodies = join(folder, `shared-${kind}.txt`);
  const targets: Readonly<Record<Kind, string>> = {
    queryTaskList: path,
    getToken: '/api/get_token',
    acts: `/_mock/tenants/${appid}/events`,
  };
  const rounds = quick ? 1 : 5;
  const cost: Record<Name, number[]> = { 'in memory': [], 'on PostgreSQL': [] };
  const p50: Record<Name, number[]> = { 'in memory': [], 'on PostgreSQL': [] };

  async function measure(name: Name, round: number, seconds: number): Promise<number> {
    const { server, url } = running[name];
    await writeFile(bodies, linesOf(kind, now).join('\n'));
    // Whatever was measured before may have replaced the token.
    const token = await takeToken(url);
    const target = `${url}${targets[kind]}`;
    const loaded = await load({ server, url: target, bodies, token, first: round * 97, connections, seconds });
    if (kind === 'queryTaskList') await query(target, token, '{"page_no":1,"page_size":15}');
    else await assertAnswers(kind, url);
    cost[name].push(loaded.cost);
    p50[name].push(loaded.p50);
    return loaded.throughput;
  }

  for (const name of names) await measure(name, 0, quick ? 1 : 3);
  for (const name of names) [cost[name], p50[name]] = [[], []];
  const throughput = await alternate({
    base: 'in memory',
    names,
    rounds,
    furtherRounds: 0,
    measure: (name, round) => measure(name, round, quick ? 1 : 2),
  });
  return { throughput, cost, p50 };
}

function linesOf(kind: Kind, now: number): readonly string[] {
  if (kind === 'queryTaskList') return taskBodies(now);
  if (kind === 'getToken') return [tokenPath()];
  return Array.from({ length: people }, (_, index) => {
    return JSON.stringify({ type: 'text', userId: `U${index}`, text: `Is number ${index} in stock?` });
  });
}

/** An answer of 200 may be a refusal. */
async function assertAnswers(kind: Kind, url: string): Promise<void> {
  if (kind === 'getToken') return void (await takeToken(url));
  const headers = { 'content-type': 'application/json' };
  const target = `${url}/_mock/tenants/${appid}/events`;
  const { status, text } = await send({ method: 'POST', url: target, headers, body: '{"type":"text","text":"hello"}' });
  if (status !== 201) throw new Error(`Failed to act at ${url}: ${status} ${text}`);
}

function findingOf(kind: Kind, { throughput }: Measured): Finding {
  const ratio = ratiosOf(throughput['on PostgreSQL'], throughput['in memory']);
  const got = `${formatSpread(ratio)} ×`;
  const what = `${kind}, one replica on PostgreSQL on the same machine`;
  if (kind !== 'queryTaskList') return { what, budget: '–', got };
  return { what, budget: `≥ ${budget} × in memory`, got, met: ratio.median >= budget };
}

function tableOf(measured: Readonly<Record<Kind, Measured>>): Table {
  const rows = kinds.flatMap((kind) =>
    names.map((name) => {
      const { throughput, cost, p50 } = measured[kind];
      return [
        kind,
        name,
        formatSpread(spreadOf(throughput[name]), formatCount),
        formatSpread(ratiosOf(throughput[name], throughput['in memory'])),
        formatSpread(spreadOf(cost[name]), (value) => `${value.toFixed(0)} µs`),
        formatSpread(spreadOf(p50[name]), (value) => `${value.toFixed(1)} ms`),
      ];
    }),
  );
  return { head: ['operation', 'state', 'requests/s', '× in memory', 'processor time a request', 'p50'], rows };
}
