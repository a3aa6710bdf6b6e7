import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../test/support/free-port.ts';
import { query, takeToken } from '../harness/account-session.ts';
import { alternate } from '../harness/alternate.ts';
import { formatCount, formatSpread } from '../harness/format.ts';
import { startPinned, type PinnedOptions, type PinnedProcess } from '../harness/pinned-process.ts';
import { sendUntilAnswered } from '../harness/request.ts';
import { ratiosOf, spreadOf } from '../harness/spread.ts';
import { load, type Load } from '../harness/wrk.ts';
import { mockoonEnvironment } from '../peers/mockoon-environment.ts';
import { openapiDocument } from '../peers/openapi-document.ts';
import { createAccount } from '../servers/account.ts';
import {
  expressCommand,
  mockoonCommand,
  nodeHttpCommand,
  prismCommand,
  sobotMockCommand,
} from '../servers/commands.ts';
import type { Measurement, MeasurementContext } from './measurement.ts';

const path = '/chat-set/api/line/query_task_list';
export const taskCount = 10_000;
const pageSize = 15;
const connections = 32;

const names = ['sobot-mock', 'bare Express', 'node:http', 'Mockoon', 'Prism'] as const;
type Name = (typeof names)[number];

const answers: Readonly<Record<Name, string>> = {
  'sobot-mock': 'the page that was asked for, journaled',
  'bare Express': '`express.json()` and `res.json()` of 15 constant rows',
  'node:http': 'constant bytes',
  Mockoon: 'a constant body, templating off',
  Prism: 'the example of an OpenAPI document',
};

export const queryTaskList: Measurement = {
  name: 'query-task-list',
  async run(context) {
    const { quick, progress } = context;
    const bodies = join(context.folder, 'task-bodies.txt');
    await writeFile(bodies, taskBodies(context.now).join('\n'));
    progress(`queryTaskList: starting ${names.length} servers`);
    const { servers, token, urls } = await startAll(context);
    try {
      const costs = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
      const measure = (name: Name, round: number, seconds: number): Promise<Load> =>
        load({
          server: servers[name],
          url: `${urls[name]}${path}`,
          bodies,
          token,
          first: round * 97,
          connections,
          seconds,
        });
      for (const name of names) {
        progress(`queryTaskList: warming ${name} up`);
        await measure(name, 0, quick ? 1 : 4);
      }
      const values = await alternate({
        base: 'bare Express',
        names,
        rounds: quick ? 1 : 7,
        furtherRounds: quick ? 0 : 8,
        measure: async (name, round) => {
          const { throughput, cost } = await measure(name, round, quick ? 1 : 2);
          costs[name].push(cost);
          progress(`queryTaskList: round ${round + 1}, ${name} ${formatCount(throughput)} requests/s`);
          return throughput;
        },
      });
      const ratio = ratiosOf(values['sobot-mock'], values['bare Express']);
      const toFloor = ratiosOf(values['sobot-mock'], values['node:http']);
      return {
        title: 'Throughput of queryTaskList',
        method:
          `${pageSize} of ${formatCount(taskCount)} broadcast tasks, a real token, a JSON body; the bodies cycle through 600 ` +
          `pages, with and without a time range and a sender. wrk with ${connections} connections, ` +
          'all servers up side by side on one core. What wrk sends are plain requests, which our server answers before ' +
          "Node's own HTTP and our Express app have them (control routes go through both). Peers answer the same page, " +
          'byte for byte, and check nothing but what is ' +
          'said here (Prism: the document).',
        findings: [
          {
            what: 'queryTaskList, 15 of 10,000 tasks',
            budget: '≥ 2.2 × a bare Express handler',
            got: `${formatSpread(ratio)} ×`,
            met: ratio.median >= 2.2,
          },
          {
            what: 'the same, beside node:http that answers constant bytes',
            budget: '≥ 0.6 ×',
            got: `${formatSpread(toFloor)} ×`,
            met: toFloor.median >= 0.6,
          },
        ],
        tables: [
          {
            head: ['server', 'answers with', 'requests/s', '× bare Express', 'processor time a request'],
            rows: names.map((name) => [
              name,
              answers[name],
              formatSpread(spreadOf(values[name]), formatCount),
              formatSpread(ratiosOf(values[name], values['bare Express'])),
              formatSpread(spreadOf(costs[name]), (cost) => `${cost.toFixed(0)} µs`),
            ]),
          },
        ],
      };
    } finally {
      await Promise.all(Object.values(servers).map((server) => server.stop()));
    }
  },
};

/** Writes an initial state with all the tasks, and people on its channels. */
export async function writeTasks(file: string, now: number, people = 0): Promise<void> {
  const { channels, task } = createAccount({ tasks: taskCount, now });
  const broadcastTasks = Array.from({ length: taskCount }, (_, index) => task(index));
  const recipients = Array.from({ length: people }, (_, index) => ({
    id: `U${index}`,
    channelId: channels[index % channels.length]?.id,
  }));
  await writeFile(file, JSON.stringify({ channels, broadcastTasks, recipients }));
}

/** Queries of pages, with and without a time range and a sender. */
export function taskBodies(now: number): readonly string[] {
  const { from, to, channels } = createAccount({ tasks: taskCount, now });
  const range = { task_start_time: Math.floor(from), task_end_time: Math.ceil(to) };
  return Array.from({ length: 600 }, (_, index) => {
    const filters = [{}, range, { ...range, sender: channels[index % channels.length]?.sender }][index % 3];
    // A third of the tasks have one sender: there the pages end sooner.
    return JSON.stringify({ ...filters, page_no: 1 + (index % 200), page_size: pageSize });
  });
}

interface Started {
  readonly servers: Readonly<Record<Name, PinnedProcess>>;
  readonly urls: Readonly<Record<Name, string>>;
  readonly token: string;
}

async function startAll({ folder, now }: MeasurementContext): Promise<Started> {
  const state = join(folder, 'tasks.json');
  await writeTasks(state, now);
  const servers = {} as Record<Name, PinnedProcess>;
  const urls = {} as Record<Name, string>;
  const start = async (name: Name, command: (port: number) => PinnedOptions): Promise<string> => {
    const port = await freePort();
    servers[name] = startPinned(command(port));
    urls[name] = `http://127.0.0.1:${port}`;
    return urls[name];
  };
  const own = await start('sobot-mock', (port) => sobotMockCommand(port, '--initial-state', state));
  const token = await takeToken(own);
  const body = JSON.stringify({ page_no: 1, page_size: pageSize });
  const { text: page } = await query(`${own}${path}`, token, body);
  const { rows, total } = await query(`${own}${path}`, token, taskBodies(now).at(-1) ?? '');
  if (rows !== pageSize) throw new Error(`The last page has ${rows} rows of ${total}.`);

  const pageFile = join(folder, 'page.json');
  const document = join(folder, 'openapi.json');
  const environment = join(folder, 'mockoon.json');
  await writeFile(pageFile, page);
  await writeFile(document, JSON.stringify(openapiDocument(JSON.parse(page))));
  await writeFile(environment, JSON.stringify(mockoonEnvironment(page)));
  await start('bare Express', (port) => expressCommand(port, pageFile));
  await start('node:http', (port) => nodeHttpCommand(port, pageFile));
  await start('Mockoon', (port) => mockoonCommand(port, environment));
  await start('Prism', (port) => prismCommand(port, document));
  for (const name of names) {
    if (name === 'sobot-mock') continue;
    const headers = { 'content-type': 'application/json', token };
    const answer = await sendUntilAnswered({ method: 'POST', url: `${urls[name]}${path}`, headers, body });
    if (JSON.stringify(JSON.parse(answer)) !== JSON.stringify(JSON.parse(page))) {
      throw new Error(`${name} answers another page: ${answer.slice(0, 200)}`);
    }
  }
  return { servers, urls, token };
}
