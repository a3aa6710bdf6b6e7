import { copyFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../test/support/free-port.ts';
import { query } from '../harness/account-session.ts';
import { formatCount, formatMegabytes, formatMilliseconds, formatSpread } from '../harness/format.ts';
import { startPinned } from '../harness/pinned-process.ts';
import { startWithRecords } from '../harness/record-server.ts';
import { sendUntilAnswered } from '../harness/request.ts';
import { spreadOf } from '../harness/spread.ts';
import type { Account } from '../servers/account.ts';
import { sobotMockCommand } from '../servers/commands.ts';
import type { Measurement, MeasurementContext } from './measurement.ts';
import { recordFilters } from './record-filters.ts';

const budgets = [
  { records: 100_000, seconds: 1 },
  { records: 1_000_000, seconds: 5 },
] as const;

/** How the process before ended. */
const endings = ['stopped', 'killed'] as const;
type Ending = (typeof endings)[number];

interface Result {
  readonly records: number;
  readonly seconds: number;
  readonly times: Readonly<Record<Ending, readonly number[]>>;
  /** What the slowest first query by a filter took after each restart, in ms. */
  readonly firsts: readonly number[];
  /** Of the file, in bytes; beside it what a killed process left. */
  readonly size: number;
  readonly left: number;
}

export const dataRestart: Measurement = {
  name: 'data-restart',
  async run(context) {
    const results: Result[] = [];
    for (const { records, seconds } of budgets) {
      results.push(await measureRestarts(context.quick ? records / 100 : records, seconds, context));
    }
    return {
      title: 'Restart with a data file',
      method:
        'From spawn until a page of all send records has been answered, asked for with a token of the process before and ' +
        'again a millisecond after each refusal. The records came through the control routes, 5,000 at a time. The process ' +
        'before was stopped, or killed as soon as it had the records: then what it wrote last is still beside the file. ' +
        'What a filter is found by is made when it is asked for first: after each restart, every filter is asked for once.',
      findings: results.flatMap(({ records, seconds, times }) =>
        endings.map((ending) => {
          const time = spreadOf(times[ending]);
          return {
            what: `restart with ${formatCount(records)} send records, after the server was ${ending}`,
            budget: `≤ ${seconds} s`,
            got: formatSpread(time, formatMilliseconds),
            met: time.median <= seconds * 1000,
          };
        }),
      ),
      tables: [
        {
          head: [
            'send records',
            'file',
            'beside it after a kill',
            'after a stop',
            'after a kill',
            'slowest first by a filter',
          ],
          rows: results.map(({ records, times, firsts, size, left }) => [
            formatCount(records),
            formatMegabytes(size),
            formatMegabytes(left),
            ...endings.map((ending) => formatSpread(spreadOf(times[ending]), formatMilliseconds)),
            formatSpread(spreadOf(firsts), formatMilliseconds),
          ]),
        },
      ],
    };
  },
};

async function measureRestarts(
  records: number,
  seconds: number,
  { quick, folder, now, progress }: MeasurementContext,
): Promise<Result> {
  const made = join(folder, `made-${records}.db`);
  const file = join(folder, `restarted-${records}.db`);
  progress(`restart: loading ${formatCount(records)} records`);
  const { server, account, token } = await startWithRecords(records, now, '--data', made);
  await server.kill();
  const times: Record<Ending, number[]> = { stopped: [], killed: [] };
  const firsts: number[] = [];
  for (let round = 0; round < (quick ? 1 : 5); round += 1) {
    for (const suffix of ['', '-wal']) await copyFile(`${made}${suffix}`, `${file}${suffix}`);
    for (const ending of ['killed', 'stopped'] as const) {
      const { time, first } = await restart(file, account, token);
      times[ending].push(time);
      firsts.push(first);
      progress(`restart: ${formatCount(records)} records, ${ending}: ${formatMilliseconds(time)}`);
    }
  }
  return { records, seconds, times, firsts, size: (await stat(file)).size, left: (await stat(`${made}-wal`)).size };
}

/** How long it takes to the first page of all records, and the slowest of the first queries by each filter, in ms. */
async function restart(
  file: string,
  account: Account,
  token: string,
): Promise<{ readonly time: number; readonly first: number }> {
  const { recordCount, from, to } = account;
  const port = await freePort();
  const body = JSON.stringify({ send_start_time: Math.floor(from), send_end_time: to + 60_000, page_size: 15 });
  const start = performance.now();
  const server = startPinned(sobotMockCommand(port, '--data', file));
  try {
    const url = `http://127.0.0.1:${port}/chat-set/api/line/send_record_list`;
    const headers = { 'content-type': 'application/json', token };
    const text = await sendUntilAnswered({ method: 'POST', url, headers, body });
    const time = performance.now() - start;
    const { total_count: total } = JSON.parse(text) as { readonly total_count?: number };
    if (total !== recordCount) throw new Error(`Of ${recordCount} records there are ${total} after a restart: ${text}`);
    let first = 0;
    for (const filter of recordFilters) {
      const asked = performance.now();
      await query(url, token, JSON.stringify(filter.body(account, 1)));
      first = Math.max(first, performance.now() - asked);
    }
    return { time, first };
  } finally {
    await server.stop();
  }
}
