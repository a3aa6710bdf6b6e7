import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../test/support/free-port.ts';
import { query } from '../harness/account-session.ts';
import { formatCount, formatMilliseconds, formatRatio } from '../harness/format.ts';
import { startPinned, type PinnedProcess } from '../harness/pinned-process.ts';
import { startWithRecords } from '../harness/record-server.ts';
import { ratiosOf, spreadOf } from '../harness/spread.ts';
import { nodeHttpCommand } from '../servers/commands.ts';
import type { Measurement, MeasurementContext, Report } from './measurement.ts';
import {
  bodiesPerFilter,
  connections,
  constantBytes,
  measureAll,
  newBodiesPerRound,
  newPages,
  newRounds,
  recordsPath,
  type Holder,
  type Row,
} from './record-loads.ts';

const p99Budget = 5;
const ratioBudget = 0.8;

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
      await writeFile(page, (await query(`${url}${recordsPath}`, token, '{"page_no":1,"page_size":15}')).text);
      const port = await freePort();
      floor = startPinned(nodeHttpCommand(port, page));
      const constant = { server: floor, url: `http://127.0.0.1:${port}`, token };
      return report(await measureAll({ holders, constant, context }), holders);
    } finally {
      await Promise.all([...holders.map(({ server }) => server.stop()), floor?.stop()]);
    }
  },
};

async function startHolder(records: number, { now }: MeasurementContext): Promise<Holder> {
  const name = records >= 1_000_000 ? `${records / 1_000_000} M` : `${records / 1000} k`;
  return { name, ...(await startWithRecords(records, now)) };
}

function report(rows: readonly Row[], holders: readonly Holder[]): Report {
  const names = holders.map(({ name }) => name);
  const base = names[0] ?? '';
  const last = names.at(-1) ?? '';
  const latencyNames = [...new Set([base, last, newPages, constantBytes])];
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
      'covers all records. First the latency by each filter, on one connection for three seconds in each of five rounds; ' +
      `then the throughput by each, on ${connections} for a second in each of seven rounds, and in eight more while the ` +
      'ratios are restless; each filter is asked for a second before. wrk counts a request that stands still for all ' +
      'that would have followed it meanwhile. Pages that come again are known, at every size. At last both for ' +
      `"${newPages}", which is ${last} with ${formatCount(newBodiesPerRound)} other bodies in each of ${newRounds} rounds and then these ` +
      'again, as far as the filter has so many: each leaves a page in the journal that is garbage later, which would else be ' +
      `cleared away while the others are measured. "${constantBytes}" answers one page to all, and shows what of a p99 the ` +
      'machine takes. The account: a year of broadcasts, 500 records a task, 20 a recipient, 3 senders, 20 agents, 50 subjects.',
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
        got: `**${formatRatio(spread.median)}** (${formatRatio(spread.min)}–${formatRatio(spread.max)}) ×${below > 0 ? `; ${below} of ${rows.length} filters below` : ''}`,
        met: below === 0,
      },
    ],
    tables: [
      {
        head: ['filter', ...latencyNames.map((name) => `p99, ${name}`), `longest at ${last}`],
        rows: rows.map((row) => [
          row.filter.name,
          ...latencyNames.map((name) => formatMilliseconds(p99Of(row, name))),
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
          ...names.slice(1).map((name) => formatRatios(row.throughput, name, base)),
          formatRatios(row.throughputOfNew, newPages, base),
        ]),
      },
    ],
  };
}

function formatRatios(rounds: Row['throughput'], name: string, base: string): string {
  const { min, median, max } = ratiosOf(rounds[name] ?? [], rounds[base] ?? []);
  return `**${formatRatio(median)}** (${formatRatio(min)}–${formatRatio(max)})`;
}
