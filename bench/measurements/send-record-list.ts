import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { query } from '../harness/account-session.ts';
import { alternate } from '../harness/alternate.ts';
import { formatCount, formatMilliseconds, formatRatio } from '../harness/format.ts';
import { freePort, startPinned, type PinnedProcess } from '../harness/pinned-process.ts';
import { startWithRecords, type RecordServer } from '../harness/record-server.ts';
import { send } from '../harness/request.ts';
import { ratiosOf, spreadOf } from '../harness/spread.ts';
import { load, type LoadOptions } from '../harness/wrk.ts';
import { appid } from '../servers/account.ts';
import { nodeHttpCommand } from '../servers/commands.ts';
import type { Measurement, MeasurementContext, Report } from './measurement.ts';
import { recordFilters, type RecordFilter } from './record-filters.ts';

const path = '/chat-set/api/line/send_record_list';
const bodiesPerFilter = 2000;
/** In each round others, so that hardly a page is asked for again; after so many rounds those of the first. */
const newBodiesPerRound = 20_000;
const newRounds = 8;
const connections = 16;
const p99Budget = 5;
const ratioBudget = 0.8;

interface Holder extends RecordServer {
  readonly name: string;
}

/** What is loaded, one beside the other. */
interface Loaded extends Pick<RecordServer, 'server' | 'url' | 'token'> {
  readonly name: string;
  /** Of bodies. */
  readonly file: string;
  /** The bodies that one round goes on from the one before, and that many connections from one. */
  readonly step: number;
}

interface Row {
  readonly filter: RecordFilter;
  /** By name of what is loaded. */
  readonly throughput: Readonly<Record<string, readonly number[]>>;
  readonly p99: Readonly<Record<string, readonly number[]>>;
  readonly longest: Readonly<Record<string, readonly number[]>>;
}

/** What is loaded beside the holders. */
const newPages = 'new pages';
const constantBytes = 'node:http';

export const sendRecordList: Measurement = {
  name: 'send-record-list',
  async run(context) {
    const sizes = context.quick ? [1000, 10_000] : [1000, 10_000, 100_000, 1_000_000];
    const holders: Holder[] = [];
    let floor: PinnedProcess | undefined;
    try {
      for (const records of sizes) {
        context.progress(`sendRecordList: loading ${formatCount(records)} records`);
        holders.push(await startHolder(records, context));
      }
      const { url, token } = holders.at(-1) as Holder;
      const page = join(context.folder, 'records.json');
      await writeFile(page, (await query(`${url}${path}`, token, '{"page_no":1,"page_size":15}')).text);
      const port = await freePort();
      floor = startPinned(nodeHttpCommand(port, page));
      const constant = { server: floor, url: `http://127.0.0.1:${port}`, token };
      const rows: Row[] = [];
      for (const filter of recordFilters) rows.push(await measureFilter(filter, holders, constant, context));
      return report(rows, holders);
    } finally {
      await Promise.all([...holders.map(({ server }) => server.stop()), floor?.stop()]);
    }
  },
};

async function startHolder(records: number, { now }: MeasurementContext): Promise<Holder> {
  const name = records >= 1_000_000 ? `${records / 1_000_000} M` : `${records / 1000} k`;
  return { name, ...(await startWithRecords(records, now)) };
}

async function measureFilter(
  filter: RecordFilter,
  holders: readonly Holder[],
  constant: Pick<RecordServer, 'server' | 'url' | 'token'>,
  { quick, progress, folder }: MeasurementContext,
): Promise<Row> {
  const all: Loaded[] = [];
  const latencyRounds = quick ? 1 : 5;
  // A second of throughput says little on a machine that others share.
  const rounds = quick ? 1 : 7;
  const furtherRounds = quick ? 0 : 8;
  const write = async (file: string, { account }: Holder, count: number): Promise<string> => {
    const bodies = Array.from({ length: count }, (_, index) => JSON.stringify(filter.body(account, index)));
    const full = join(folder, file);
    await writeFile(full, bodies.join('\n'));
    return full;
  };
  for (const [index, holder] of holders.entries()) {
    const { url, token } = holder;
    const behaviour = JSON.stringify({ textMatch: filter.textMatch ?? 'contains' });
    const headers = { 'content-type': 'application/json' };
    await send({ method: 'PATCH', url: `${url}/_mock/tenants/${appid}/behaviour`, headers, body: behaviour });
    await assertFindsRows(filter, holder, `${url}${path}`, token);
    all.push({ ...holder, file: await write(`bodies-${index}.txt`, holder, bodiesPerFilter), step: 701 });
  }
  const last = holders.at(-1) as Holder;
  const file = await write('new-bodies.txt', last, newBodiesPerRound * newRounds);
  all.push({ ...last, name: newPages, file, step: newBodiesPerRound });
  all.push({ ...constant, name: constantBytes, file: all[0]?.file ?? '', step: 701 });

  const loadOf = (name: string): LoadOptions & Pick<Loaded, 'step'> => {
    const { url, token, server, file: bodies, step } = all.find((loaded) => loaded.name === name) as Loaded;
    return { server, url: `${url}${path}`, token, bodies, step, first: 0, connections, seconds: 1 };
  };
  // What is compiled for a filter is compiled in this second, at each size.
  for (const { name } of all) {
    const { step, ...shared } = loadOf(name);
    await load({ ...shared, first: (newRounds - 1) * step });
  }
  const longest: Record<string, number[]> = {};
  const p99 = await alternate({
    base: constantBytes,
    names: latencyOf(holders),
    rounds: latencyRounds,
    furtherRounds: 0,
    async measure(name, round) {
      const { step, ...shared } = loadOf(name);
      const one = await load({ ...shared, first: round * step, connections: 1, seconds: quick ? 1 : 3 });
      (longest[name] ??= []).push(one.max);
      return one.p99;
    },
  });
  const throughput = await alternate({
    base: holders[0]?.name ?? '',
    names: throughputOf(holders),
    rounds,
    furtherRounds,
    async measure(name, round) {
      const { step, ...shared } = loadOf(name);
      return (await load({ ...shared, first: round * step + Math.floor(step / 2) })).throughput;
    },
  });
  progress(
    `sendRecordList by ${filter.name}: at ${last.name} p99 ${formatMilliseconds(spreadOf(p99[last.name] ?? []).median)}, ` +
      `${formatRatio(ratiosOf(throughput[last.name] ?? [], throughput[holders[0]?.name ?? ''] ?? []).median)} × the ` +
      `throughput at ${holders[0]?.name}`,
  );
  return { filter, throughput, p99, longest };
}

/** Names of what latency is measured of. */
function latencyOf(holders: readonly Holder[]): readonly string[] {
  return [...new Set([holders[0]?.name ?? '', holders.at(-1)?.name ?? '', newPages, constantBytes])];
}

/** Names of what throughput is measured of: those that are compared follow each other, as a machine is never the same for long. */
function throughputOf(holders: readonly Holder[]): readonly string[] {
  const [base = '', ...others] = holders.map(({ name }) => name);
  return [base, ...others.toReversed(), newPages];
}

/** A filter that finds nothing would be fast for the wrong reason. */
async function assertFindsRows(filter: RecordFilter, { account }: Holder, url: string, token: string): Promise<void> {
  let found = 0;
  for (let index = 0; index < bodiesPerFilter; index += 100) {
    const { rows } = await query(url, token, JSON.stringify(filter.body(account, index)));
    if (rows > 0) found += 1;
  }
  if (found < 15) throw new Error(`Only ${found} of 20 queries by ${filter.name} find records.`);
}

function report(rows: readonly Row[], holders: readonly Holder[]): Report {
  const names = holders.map(({ name }) => name);
  const base = names[0] ?? '';
  const last = names.at(-1) ?? '';
  const ratioOf = (row: Row, name: string): number =>
    ratiosOf(row.throughput[name] ?? [], row.throughput[base] ?? []).median;
  const p99Of = (row: Row, name: string): number => spreadOf(row.p99[name] ?? []).median;
  const slowest = rows.toSorted((left, right) => p99Of(right, last) - p99Of(left, last))[0] as Row;
  const weakest = rows.toSorted((left, right) => ratioOf(left, last) - ratioOf(right, last))[0] as Row;
  const below = rows.filter((row) => ratioOf(row, last) < ratioBudget).length;
  const spread = ratiosOf(weakest.throughput[last] ?? [], weakest.throughput[base] ?? []);
  return {
    title: 'sendRecordList by number of records',
    method:
      `Each filter over ${names.join(', ')} send records, one server each, all up side by side. A filter cycles through ` +
      `${formatCount(bodiesPerFilter)} bodies with values that records have, and pages of 15; except for "none", the time range ` +
      'covers all records. Each filter is asked for a second before. Latency on one connection for three seconds in ' +
      `each of five rounds; then throughput on ${connections} for a second in each of seven, and in eight more while the ` +
      'ratios are restless. wrk counts a request that stands still for all that would have followed it ' +
      `meanwhile. Pages that come again are known, at every size; "${newPages}" is ${last} with ` +
      `${formatCount(newBodiesPerRound)} other bodies in each of ${newRounds} rounds and then these again, as far as the filter has so many. "${constantBytes}" answers ` +
      'one page to all, and shows what of a p99 the machine takes. The account: a year of broadcasts, 500 records a task, ' +
      '20 a recipient, 3 senders, 20 agents, 50 subjects.',
    findings: [
      {
        what: `sendRecordList over ${last}, p99 of the slowest filter (${slowest.filter.name})`,
        budget: `≤ ${p99Budget} ms on one connection`,
        got: `${formatMilliseconds(p99Of(slowest, last))} (${constantBytes} with constant bytes: ${formatMilliseconds(p99Of(slowest, constantBytes))})`,
        met: p99Of(slowest, last) <= p99Budget,
      },
      {
        what: `sendRecordList over ${last}, throughput of the weakest filter (${weakest.filter.name})`,
        budget: `≥ ${ratioBudget} × that at ${base}`,
        got:
          `**${formatRatio(spread.median)}** (${formatRatio(spread.min)}–${formatRatio(spread.max)}) ×` +
          (below > 0 ? `; ${below} of ${rows.length} filters below` : ''),
        met: below === 0,
      },
    ],
    tables: [
      {
        head: ['filter', ...latencyOf(holders).map((name) => `p99, ${name}`), `longest at ${last}`],
        rows: rows.map((row) => [
          row.filter.name,
          ...latencyOf(holders).map((name) => formatMilliseconds(p99Of(row, name))),
          formatMilliseconds(spreadOf(row.longest[last] ?? []).median),
        ]),
      },
      {
        head: [
          'filter',
          `requests/s at ${base}`,
          ...names.slice(1).map((name) => `× at ${name}`),
          `× at ${last}, ${newPages}`,
        ],
        rows: rows.map((row) => [
          row.filter.name,
          formatCount(spreadOf(row.throughput[base] ?? []).median),
          ...[...names.slice(1), newPages].map((name) => {
            const { min, median, max } = ratiosOf(row.throughput[name] ?? [], row.throughput[base] ?? []);
            return `**${formatRatio(median)}** (${formatRatio(min)}–${formatRatio(max)})`;
          }),
        ]),
      },
    ],
  };
}
