import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRandom } from '../../common/random.ts';
import { freePort } from '../../test/support/free-port.ts';
import { takeToken } from '../harness/account-session.ts';
import { formatMilliseconds, formatSpread } from '../harness/format.ts';
import {
  createLoadClient,
  percentile,
  randomTimes,
  runOpenLoad,
  type DueWork,
  type LoadClient,
  type LoadRequest,
} from '../harness/open-load.ts';
import { startPinned, type PinnedProcess } from '../harness/pinned-process.ts';
import { startBenchPostgres, type BenchPostgres } from '../harness/postgres.ts';
import { send } from '../harness/request.ts';
import { spreadOf } from '../harness/spread.ts';
import { tokenPath } from '../servers/account.ts';
import { nodeHttpCommand, sobotMockCommand } from '../servers/commands.ts';
import type { Finding, Measurement, MeasurementContext, Table } from './measurement.ts';

const tenants = 50;
const rate = 20;
const budget = 20;
const constantBytes = 'node:http with constant bytes';

/** What an app asks, in hundredths; the acts are of those who write to it. */
const shares = { queryTaskList: 55, sendRecordList: 30, getMediaContent: 5, acts: 9, getToken: 1 } as const;
type Kind = keyof typeof shares;

interface Tenant {
  readonly appid: string;
  readonly appKey: string;
  /** The one that its app has now; it waits while it asks for another. */
  token: Promise<string>;
  /** A picture that somebody sent. */
  readonly picture: { readonly messageid: string; readonly channel: string };
}

interface Holder {
  readonly name: string;
  readonly server: PinnedProcess;
  readonly url: string;
  readonly tenants: readonly Tenant[];
  /** Whether it answers constant bytes, whatever is asked. */
  readonly isConstant: boolean;
  readonly rounds: { readonly p50: number; readonly p99: number; readonly longest: number; readonly busy: number }[];
}

/** Fifty tenants, whose apps ask as often as they like. */
export const manyTenants: Measurement = {
  name: 'many-tenants',
  async run(context) {
    const postgres = await startBenchPostgres();
    const isThere = typeof postgres !== 'string';
    const holders: Holder[] = [];
    try {
      await startHolders(holders, isThere ? postgres : undefined, context);
      await measureAll(holders, context);
      const notes = isThere ? [postgres.told] : [`Nothing was measured on PostgreSQL: ${postgres}.`];
      return {
        title: 'Many tenants',
        method,
        findings: holders.filter(({ isConstant }) => !isConstant).map((holder) => findingOf(holder, holders)),
        tables: [tableOf(holders)],
        notes,
      };
    } finally {
      await Promise.all(holders.map(({ server }) => server.stop()));
      if (isThere) await postgres.server.end();
    }
  },
};

async function startHolders(
  holders: Holder[],
  postgres: BenchPostgres | undefined,
  { folder, progress }: MeasurementContext,
): Promise<void> {
  const start = async (name: string, ...args: readonly string[]): Promise<void> => {
    const port = await freePort();
    const server = startPinned(sobotMockCommand(port, ...args));
    const url = `http://127.0.0.1:${port}`;
    const holder = { name, server, url, tenants: [] as Tenant[], isConstant: false, rounds: [] };
    holders.push(holder);
    await takeToken(url);
    for (let number = 1; number <= tenants; number += 1) holder.tenants.push(await addTenant(url, `bench-${number}`));
    progress(`many tenants: ${tenants} made ${name}`);
  };
  await start('in memory');
  await start('--data', '--data', join(folder, 'tenants.db'));
  if (postgres !== undefined) await start('on PostgreSQL', '--store', await postgres.createStore());
  holders.push(await startConstant(holders[0] as Holder, folder));
}

/** The floor: what the same load takes of a server that does nothing for it, which is what the machine takes. */
async function startConstant({ tenants: same, url: asked }: Holder, folder: string): Promise<Holder> {
  const request = { headers: { token: (await same[0]?.token) ?? '', 'content-type': 'application/json' }, body: '{}' };
  const page = join(folder, 'constant.json');
  const { text } = await send({ method: 'POST', url: `${asked}/chat-set/api/line/query_task_list`, ...request });
  await writeFile(page, text);
  const port = await freePort();
  const server = startPinned(nodeHttpCommand(port, page));
  return { name: constantBytes, server, url: `http://127.0.0.1:${port}`, tenants: same, isConstant: true, rounds: [] };
}

async function measureAll(holders: readonly Holder[], { quick, progress }: MeasurementContext): Promise<void> {
  const seconds = quick ? 1 : 5;
  for (let round = 0; round <= (quick ? 1 : 5); round += 1) {
    for (const holder of round % 2 === 0 ? holders : holders.toReversed()) {
      const client = createLoadClient();
      const before = await holder.server.processorTime();
      const latencies = await runOpenLoad(worksOf(holder, client, { round, duration: seconds * 1000 }));
      const busy = ((await holder.server.processorTime()) - before) / seconds;
      // What keeps quiet for a while, a server closes.
      client.close();
      const [p50, p99] = [percentile(latencies, 0.5), percentile(latencies, 0.99)];
      progress(`many tenants: ${holder.name}, p99 ${formatMilliseconds(p99)}`);
      // In the first round all is compiled.
      if (round > 0) holder.rounds.push({ p50, p99, longest: latencies.at(-1) ?? 0, busy });
    }
  }
}

const method =
  `${tenants} tenants: each has the account that a tenant begins with, a token of its own, and an app that asks ${rate} times a ` +
  `second at random times: ${Object.entries(shares)
    .map(([kind, share]) => `${share} % ${kind}`)
    .join(', ')}. ` +
  'What is due is sent, whatever is answered when; a latency is from the time when a request was due. All servers are up side ' +
  'by side on one core; the load has the other, with PostgreSQL.';

async function addTenant(url: string, appid: string): Promise<Tenant> {
  const headers = { 'content-type': 'application/json' };
  async function post<T>(path: string, body: object): Promise<T> {
    const target = `${url}/_mock${path}`;
    const { status, text } = await send({ method: 'POST', url: target, headers, body: JSON.stringify(body) });
    if (status !== 201) throw new Error(`Failed to post to ${target}: ${status} ${text.slice(0, 500)}`);
    return JSON.parse(text) as T;
  }
  const { appKey } = await post<{ appKey: string }>('/tenants', { appid });
  const { messages } = await post<{ messages: readonly { id: string; channelId: string }[] }>(
    `/tenants/${appid}/events`,
    { type: 'image' },
  );
  const picture = { messageid: messages[0]?.id ?? '', channel: messages[0]?.channelId ?? '' };
  const { text } = await send({ method: 'GET', url: `${url}${tokenPath({ appid, appKey })}` });
  return { appid, appKey, picture, token: Promise.resolve(tokenOf(text)) };
}

function tokenOf(text: string): string {
  const { item } = JSON.parse(text) as { item?: { token?: string } };
  if (item?.token === undefined) throw new Error(`Failed to get a token: ${text}`);
  return item.token;
}

function worksOf(
  { url, tenants: all, isConstant }: Holder,
  client: LoadClient,
  { round, duration }: { readonly round: number; readonly duration: number },
): readonly DueWork[] {
  return all.flatMap((tenant) => {
    // The same for every server.
    const random = createRandom(round, tenant.appid);
    const works = isConstant ? createConstantWorks(url, client) : createWorks(tenant, url, client);
    return randomTimes(rate, duration, () => random.int(0, 999_999) / 1e6).map((at, index) => {
      let left = random.int(0, 99);
      const kind = (Object.keys(shares) as Kind[]).find((one) => (left -= shares[one]) < 0) ?? 'queryTaskList';
      return { at, run: () => works[kind](index) };
    });
  });
}

function createWorks(
  tenant: Tenant,
  url: string,
  client: LoadClient,
): Readonly<Record<Kind, (index: number) => Promise<void>>> {
  /** Those that use the token: an app does not replace it while it waits for an answer. */
  const using = new Set<Promise<void>>();

  async function ask(request: (token: string) => LoadRequest): Promise<void> {
    const { text } = await client.ask(request(await tenant.token));
    if (!text.includes('"ret_code":"000000"')) throw new Error(`Refused: ${text.slice(0, 300)}`);
  }

  function use(request: (token: string) => LoadRequest): Promise<void> {
    const asked = ask(request);
    using.add(asked);
    return asked.finally(() => using.delete(asked));
  }

  const post = (path: string, body: object) => (token: string) => ({
    method: 'POST' as const,
    url: `${url}${path}`,
    headers: { 'content-type': 'application/json', token },
    body: JSON.stringify(body),
  });
  const { messageid, channel } = tenant.picture;
  return {
    queryTaskList: (index) =>
      use(post('/chat-set/api/line/query_task_list', { page_no: 1 + (index % 3), page_size: 15 })),
    sendRecordList: (index) =>
      use(post('/chat-set/api/line/send_record_list', { page_no: 1 + (index % 3), page_size: 15 })),
    getMediaContent: () =>
      use((token) => {
        const path = `/chat-line/api/line/get_media_content?messageid=${messageid}&appid=${channel}`;
        return { method: 'GET', url: `${url}${path}`, headers: { token } };
      }),
    async acts(index) {
      const request = post(`/_mock/tenants/${tenant.appid}/events`, { type: 'text', text: `message ${index}` })('');
      const { status, text } = await client.ask(request);
      if (status !== 201) throw new Error(`Refused: ${status} ${text.slice(0, 300)}`);
    },
    async getToken() {
      const before = [...using, tenant.token];
      tenant.token = Promise.all(before)
        .then(() => client.ask({ method: 'GET', url: `${url}${tokenPath(tenant)}` }))
        .then(({ text }) => tokenOf(text));
      await tenant.token;
    },
  };
}

/** The same number of requests, of one kind. */
function createConstantWorks(url: string, client: LoadClient): ReturnType<typeof createWorks> {
  const ask = async (): Promise<void> => {
    const { status } = await client.ask({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    if (status !== 200) throw new Error(`Refused: ${status}`);
  };
  return { queryTaskList: ask, sendRecordList: ask, getMediaContent: ask, acts: ask, getToken: ask };
}

function findingOf({ name, rounds }: Holder, holders: readonly Holder[]): Finding {
  const p99 = spreadOf(rounds.map((round) => round.p99));
  const floor = spreadOf((holders.find(({ isConstant }) => isConstant)?.rounds ?? []).map((round) => round.p99));
  const got = `${formatSpread(p99, formatMilliseconds)}; ${constantBytes}: ${formatSpread(floor, formatMilliseconds)}`;
  const what = `${tenants} tenants × ${rate} requests/s on one core, ${name}: p99`;
  if (name !== 'in memory') return { what, budget: '–', got };
  return { what, budget: `≤ ${budget} ms`, got, met: p99.median <= budget };
}

function tableOf(holders: readonly Holder[]): Table {
  return {
    head: ['state of the tenants', 'p50', 'p99', 'longest', 'of its core'],
    rows: holders.map(({ name, rounds }) => [
      name,
      ...(['p50', 'p99', 'longest'] as const).map((key) =>
        formatSpread(spreadOf(rounds.map((round) => round[key])), formatMilliseconds),
      ),
      formatSpread(spreadOf(rounds.map(({ busy }) => busy)), (share) => `${Math.round(share * 100)} %`),
    ]),
  };
}
