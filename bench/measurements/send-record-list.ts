import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { query } from '../harness/account-session.ts';
import { alternate } from '../harness/alternate.ts';
import { formatCount, formatMilliseconds, formatRatio } from '../harness/format.ts';
import { startWithRecords, type RecordServer } from '../harness/record-server.ts';
import { send } from '../harness/request.ts';
import { ratiosOf, spreadOf } from '../harness/spread.ts';
import { load } from '../harness/wrk.ts';
import { appid } from '../servers/account.ts';
import type { Measurement, MeasurementContext, Report } from './measurement.ts';
import { recordFilters, type RecordFilter } from './record-filters.ts';

const path = '/chat-set/api/line/send_record_list';
const bodiesPerFilter = 2000;
const connections = 16;
const p99Budget = 5;
const ratioBudget = 0.8;

interface Holder extends RecordServer {
  readonly name: string;
}

interface Row {
  readonly filter: RecordFilter;
  /** By name of the holder. */
  readonly throughput: Readonly<Record<string, readonly number[]>>;
  readonly p99: Readonly<Record<string, readonly number[]>>;
  readonly longest: Readonly<Record<string, readonly number[]>>;
}

export const sendRecordList: Measurement = {
  name: 'send-record-list',
  async run(context) {
    const sizes = context.quick ? [1000, 10_000] : [1000, 10_000, 100_000, 1_000_000];
    const holders: Holder[] = [];
    try {
      for (const records of sizes) {
        context.progress(`sendRecordList: loading ${formatCount(records)} records`);
        holders.push(await startHolder(records, context));
      }
      const rows: Row[] = [];
      for (const filter of recordFilters) rows.push(await measureFilter(filter, holders, context));
      return report(rows, holders);
    } finally {
      await Promise.all(holders.map(({ server }) => server.stop()));
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
  context: MeasurementContext,
): Promise<Row> {
  const { quick, progress, folder } = context;
  const files: Record<string, string> = {};
  for (const { name, account, url, token } of holders) {
    const behaviour = JSON.stringify({ textMatch: filter.textMatch ?? 'contains' });
    const headers = { 'content-type': 'application/json' };
    await send({ method: 'PATCH', url: `${url}/_mock/tenants/${appid}/behaviour`, headers, body: behaviour });
    const bodies = Array.from({ length: bodiesPerFilter }, (_, index) => JSON.stringify(filter.body(account, index)));
    await assertFindsRows(filter, `${url}${path}`, token, bodies);
    files[name] = join(folder, `${name.replace(' ', '')}.txt`);
    await writeFile(files[name], bodies.join('\n'));
  }
  const p99: Record<string, number[]> = {};
  const longest: Record<string, number[]> = {};
  const names = holders.map(({ name }) => name);
  const throughput = await alternate({
    base: names[0] ?? '',
    names,
    rounds: quick ? 1 : 3,
    furtherRounds: 0,
    async measure(name, round) {
      const { url, token, server } = holders.find((holder) => holder.name === name) as Holder;
      const shared = { server, url: `${url}${path}`, token, bodies: files[name] ?? '', seconds: 1 };
      const one = await load({ ...shared, first: round * 701, connections: 1 });
      (p99[name] ??= []).push(one.p99);
      (longest[name] ??= []).push(one.max);
      const many = await load({ ...shared, first: round * 433, connections });
      return many.throughput;
    },
  });
  const last = names.at(-1) ?? '';
  progress(
    `sendRecordList by ${filter.name}: at ${last} p99 ${formatMilliseconds(spreadOf(p99[last] ?? []).median)}, ` +
      `${formatRatio(ratiosOf(throughput[last] ?? [], throughput[names[0] ?? ''] ?? []).median)} × the throughput at ${names[0]}`,
  );
  return { filter, throughput, p99, longest };
}

/** A filter that finds nothing would be fast for the wrong reason. */
async function assertFindsRows(
  filter: RecordFilter,
  url: string,
  token: string,
  bodies: readonly string[],
): Promise<void> {
  let found = 0;
  for (let index = 0; index < bodies.length; index += 100) {
    const { rows } = await query(url, token, bodies[index] ?? '');
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
      'covers all records. Latency on one connection, ' +
      `throughput on ${connections}. The account: a year of broadcasts, 500 records a task, 20 a recipient, 3 senders, ` +
      '20 agents, 50 subjects.',
    findings: [
      {
        what: `sendRecordList over ${last}, p99 of the slowest filter (${slowest.filter.name})`,
        budget: `≤ ${p99Budget} ms on one connection`,
        got: formatMilliseconds(p99Of(slowest, last)),
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
        head: ['filter', ...names.map((name) => `p99 at ${name}`), `longest at ${last}`],
        rows: rows.map((row) => [
          row.filter.name,
          ...names.map((name) => formatMilliseconds(p99Of(row, name))),
          formatMilliseconds(spreadOf(row.longest[last] ?? []).median),
        ]),
      },
      {
        head: ['filter', `requests/s at ${base}`, ...names.slice(1).map((name) => `× at ${name}`)],
        rows: rows.map((row) => [
          row.filter.name,
          formatCount(spreadOf(row.throughput[base] ?? []).median),
          ...names.slice(1).map((name) => {
            const { min, median, max } = ratiosOf(row.throughput[name] ?? [], row.throughput[base] ?? []);
            return `**${formatRatio(median)}** (${formatRatio(min)}–${formatRatio(max)})`;
          }),
        ]),
      },
    ],
  };
}
