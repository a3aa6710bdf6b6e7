import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../test/support/free-port.ts';
import { takeToken } from '../harness/account-session.ts';
import { alternate } from '../harness/alternate.ts';
import { formatCount, formatMegabytes, formatSpread } from '../harness/format.ts';
import { startPinned, type PinnedProcess } from '../harness/pinned-process.ts';
import { send } from '../harness/request.ts';
import { ratiosOf, spreadOf } from '../harness/spread.ts';
import { load } from '../harness/wrk.ts';
import { appid, tokenPath } from '../servers/account.ts';
import { sobotMockCommand } from '../servers/commands.ts';
import type { Finding, Measurement, MeasurementContext, Report } from './measurement.ts';
import { taskBodies, taskCount, writeTasks } from './query-task-list.ts';

// What `start --data` costs: the same server with a file and without, side by side.

const names = ['memory', '--data'] as const;
type Name = (typeof names)[number];
type Values = Record<Name, number[]>;

/** How many pairs of servers are compared. Two processes of one program differ by a tenth and more: in how V8 came to compile it. */
const pairCount = 3;

interface Work {
  readonly what: string;
  readonly path: string;
  readonly requests: (context: MeasurementContext) => readonly string[];
  /** At least so many times what memory does. */
  readonly budget: number;
  readonly connections: number;
  /** Each act goes to a receiver, too. */
  readonly hasReceiver?: boolean;
}

const tokens = (): readonly string[] => [tokenPath()];
const acts = (): readonly string[] =>
  Array.from({ length: 500 }, (_, index) => JSON.stringify({ type: 'text', text: `Is number ${index} in stock?` }));
const events = `/_mock/tenants/${appid}/events`;

const works: readonly Work[] = [
  {
    what: 'queryTaskList',
    path: '/chat-set/api/line/query_task_list',
    requests: ({ now }) => taskBodies(now),
    budget: 0.9,
    connections: 32,
  },
  { what: 'getToken', path: '/', requests: tokens, budget: 0.5, connections: 32 },
  { what: 'getToken, one after the other', path: '/', requests: tokens, budget: 0.5, connections: 1 },
  { what: 'acts of users', path: events, requests: acts, budget: 0.5, connections: 32 },
  { what: 'acts, one after the other', path: events, requests: acts, budget: 0.5, connections: 1 },
  {
    what: 'acts, each posted to a receiver',
    path: events,
    requests: acts,
    budget: 0.5,
    connections: 32,
    hasReceiver: true,
  },
];

interface Result {
  readonly work: Work;
  readonly throughput: Readonly<Record<Name, readonly number[]>>;
  readonly costs: Readonly<Record<Name, readonly number[]>>;
  /** Of the data file in the end, what was written last beside it included, in bytes. */
  readonly size: number;
}

export const dataFile: Measurement = {
  name: 'data-file',
  async run(context) {
    const state = join(context.folder, 'kept-tasks.json');
    await writeTasks(state, context.now, 200);
    const receiver = startPinned({
      name: 'receiver',
      args: [join(import.meta.dirname, '../servers/webhook-receiver.ts')],
    });
    try {
      const receiverUrl = await receiver.firstLine;
      const results: Result[] = [];
      for (const [index, work] of works.entries()) {
        results.push(
          await measureWork(work, { context, state, receiverUrl, file: join(context.folder, `kept-${index}`) }),
        );
      }
      return report(results);
    } finally {
      await receiver.stop();
    }
  },
};

interface WorkOptions {
  readonly context: MeasurementContext;
  readonly state: string;
  readonly receiverUrl: string;
  readonly file: string;
}

async function measureWork(work: Work, options: WorkOptions): Promise<Result> {
  const { context, file } = options;
  const bodies = `${file}.txt`;
  await writeFile(bodies, work.requests(context).join('\n'));
  const throughput: Values = { memory: [], '--data': [] };
  const costs: Values = { memory: [], '--data': [] };
  let size = 0;
  for (let pair = 0; pair < (context.quick ? 1 : pairCount); pair += 1) {
    const data = `${file}-${pair}.db`;
    const one = await measurePair(work, { ...options, bodies, data, pair });
    for (const name of names) {
      throughput[name].push(...one.throughput[name]);
      costs[name].push(...one.costs[name]);
    }
    size = Math.max(size, one.size);
  }
  return { work, throughput, costs, size };
}

interface PairOptions extends Omit<WorkOptions, 'file'> {
  readonly bodies: string;
  readonly data: string;
  readonly pair: number;
}

/** One server in memory, and one with a data file of its own. */
async function measurePair(
  { what, path, connections, hasReceiver = false }: Work,
  { context: { quick, progress }, state, receiverUrl, bodies, data, pair }: PairOptions,
): Promise<Omit<Result, 'work'>> {
  const options = ['--initial-state', state, ...(hasReceiver ? ['--webhook-url', receiverUrl] : [])];
  const memory = await start(options);
  const kept = await start([...options, '--data', data]).catch(async (error: unknown) => {
    await memory.server.stop();
    throw error;
  });
  const started = { memory, '--data': kept };
  const costs: Values = { memory: [], '--data': [] };
  try {
    const measure = async (name: Name, round: number, seconds: number): Promise<number> => {
      const { server, url, token } = started[name];
      const before = await server.processorTime();
      const one = await load({ server, url: `${url}${path}`, bodies, token, first: round * 97, connections, seconds });
      const loaded = performance.now();
      if (hasReceiver) await delivered(url);
      const delay = (performance.now() - loaded) / 1000;
      const requests = one.throughput * seconds;
      costs[name].push((((await server.processorTime()) - before) / requests) * 1e6);
      return requests / (seconds + (hasReceiver ? delay : 0));
    };
    for (const name of names) await measure(name, 0, quick ? 1 : 3);
    for (const name of names) costs[name].length = 0;
    const throughput = await alternate({
      base: 'memory',
      names,
      rounds: quick ? 1 : 5,
      furtherRounds: quick ? 0 : 2,
      async measure(name, round) {
        const perSecond = await measure(name, round, 1);
        const place = `pair ${pair + 1}, round ${round + 1}`;
        progress(`data file: ${what}, ${place}, ${name} ${formatCount(perSecond)} a second`);
        return perSecond;
      },
    });
    return { throughput, costs, size: (await stat(data)).size + (await stat(`${data}-wal`)).size };
  } finally {
    await Promise.all([memory.server.stop(), kept.server.stop()]);
  }
}

interface Started {
  readonly server: PinnedProcess;
  readonly url: string;
  readonly token: string;
}

async function start(options: readonly string[]): Promise<Started> {
  const port = await freePort();
  const server = startPinned(sobotMockCommand(port, ...options));
  const url = `http://127.0.0.1:${port}`;
  return { server, url, token: await takeToken(url) };
}

/** Nothing is under way to a receiver any more. */
async function delivered(url: string): Promise<void> {
  for (;;) {
    const { text } = await send({ method: 'GET', url: `${url}/_mock/tenants/${appid}/deliveries/stats` });
    const { queued = 0, delivering = 0 } = JSON.parse(text) as { queued?: number; delivering?: number };
    if (queued + delivering === 0) return;
    await sleep(20);
  }
}

function report(results: readonly Result[]): Report {
  return {
    title: 'With a data file',
    method:
      `The same server with \`--data\` and without, ${formatCount(taskCount)} broadcast tasks in it, both up side by side on ` +
      `one core; ${pairCount} such pairs, one after the other. wrk with 32 connections or one. A receiver on the core of the ` +
      'load answers 200 at once, and the time until it has all counts.',
    findings: results.map(({ work: { what, budget }, throughput }): Finding => {
      const ratio = ratiosOf(throughput['--data'], throughput.memory);
      return {
        what: `${what}, with \`--data\``,
        budget: `≥ ${budget} × in memory`,
        got: `${formatSpread(ratio)} ×`,
        met: ratio.median >= budget,
      };
    }),
    tables: [
      {
        head: [
          'what',
          'in memory, a second',
          'with `--data`',
          '×',
          'processor time in memory',
          'with `--data`',
          '×',
          'file',
        ],
        rows: results.map(({ work: { what }, throughput, costs, size }) => [
          what,
          ...names.map((name) => formatSpread(spreadOf(throughput[name]), formatCount)),
          formatSpread(ratiosOf(throughput['--data'], throughput.memory)),
          ...names.map((name) => formatSpread(spreadOf(costs[name]), (cost) => `${cost.toFixed(0)} µs`)),
          formatSpread(ratiosOf(costs['--data'], costs.memory)),
          formatMegabytes(size),
        ]),
      },
    ],
  };
}
