import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { query } from '../harness/account-session.ts';
import { alternate } from '../harness/alternate.ts';
import { formatMilliseconds, formatRatio } from '../harness/format.ts';
import type { RecordServer } from '../harness/record-server.ts';
import { send } from '../harness/request.ts';
import { ratiosOf, spreadOf } from '../harness/spread.ts';
import { load, type LoadOptions } from '../harness/wrk.ts';
import { appid } from '../servers/account.ts';
import type { MeasurementContext } from './measurement.ts';
import { recordFilters, type RecordFilter } from './record-filters.ts';

export const recordsPath = '/chat-set/api/line/send_record_list';
export const bodiesPerFilter = 2000;
/** In each round others, so that hardly a page is asked for again; after so many rounds those of the first. */
export const newBodiesPerRound = 20_000;
export const newRounds = 8;
export const connections = 16;

/** What is loaded beside the holders. */
export const newPages = 'new pages';
export const constantBytes = 'node:http';

/** A server that has so many records as its name says. */
export interface Holder extends RecordServer {
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

/** Values of the rounds, by name of what is loaded. */
type Rounds = Readonly<Record<string, readonly number[]>>;

/** What was measured by one filter. */
export interface Row {
  readonly filter: RecordFilter;
  readonly p99: Rounds;
  readonly longest: Rounds;
  readonly throughput: Rounds;
  /** Beside the smallest account. */
  readonly throughputOfNew: Rounds;
}

export interface Setting {
  readonly holders: readonly Holder[];
  readonly constant: Pick<RecordServer, 'server' | 'url' | 'token'>;
  readonly context: MeasurementContext;
}

/**
 * One kind of load after the other, each by every filter: what the one leaves behind is cleared away in its own rounds, and not
 * while another is measured.
 */
export async function measureAll(setting: Setting): Promise<readonly Row[]> {
  const each = async <T>(measure: (filter: RecordFilter, setting: Setting) => Promise<T>): Promise<readonly T[]> => {
    const measured: T[] = [];
    for (const filter of recordFilters) measured.push(await measure(filter, setting));
    return measured;
  };
  const latencies = await each(measureLatency);
  const throughputs = await each(measureThroughput);
  const ofNew = await each(measureNew);
  return recordFilters.map((filter, at) => ({
    filter,
    p99: { ...latencies[at]?.p99, ...ofNew[at]?.p99 },
    longest: latencies[at]?.longest ?? {},
    throughput: throughputs[at] ?? {},
    throughputOfNew: ofNew[at]?.throughput ?? {},
  }));
}

interface Latency {
  readonly p99: Rounds;
  readonly longest: Rounds;
}

async function measureLatency(filter: RecordFilter, setting: Setting): Promise<Latency> {
  const { holders, context } = setting;
  const largest = holders.at(-1) as Holder;
  const last = largest.name;
  const names = [...new Set([holders[0]?.name ?? '', last, constantBytes])];
  const loadOf = await prepare(filter, setting, names);
  await assertFindsRows(filter, largest);
  const latency = await measureOnOne(names, loadOf, context);
  context.progress(
    `sendRecordList by ${filter.name}: at ${last} p99 ${formatMilliseconds(medianOf(latency.p99[last]))}`,
  );
  return latency;
}

async function measureOnOne(names: readonly string[], loadOf: LoadOf, { quick }: MeasurementContext): Promise<Latency> {
  const longest: Record<string, number[]> = {};
  const p99 = await alternate({
    base: names.at(-1) ?? '',
    names,
    rounds: quick ? 1 : 5,
    furtherRounds: 0,
    async measure(name, round) {
      const { step, ...shared } = loadOf(name);
      const one = await load({ ...shared, first: round * step, connections: 1, seconds: quick ? 1 : 3 });
      (longest[name] ??= []).push(one.max);
      return one.p99;
    },
  });
  return { p99, longest };
}

async function measureThroughput(filter: RecordFilter, setting: Setting): Promise<Rounds> {
  const { quick } = setting.context;
  const [base = '', ...others] = setting.holders.map(({ name }) => name);
  // Those that are compared follow each other, as a machine is never the same for long.
  const names = [base, ...others.toReversed()];
  const throughput = await measureOnMany(names, await prepare(filter, setting, names), { quick, furtherRounds: 8 });
  const last = others.at(-1) ?? '';
  const ratio = ratiosOf(throughput[last] ?? [], throughput[base] ?? []).median;
  setting.context.progress(`sendRecordList by ${filter.name}: ${formatRatio(ratio)} × the throughput at ${base}`);
  return throughput;
}

async function measureOnMany(
  names: readonly string[],
  loadOf: LoadOf,
  { quick, furtherRounds }: { readonly quick: boolean; readonly furtherRounds: number },
): Promise<Rounds> {
  return alternate({
    base: names[0] ?? '',
    names,
    // A second of throughput says little on a machine that others share.
    rounds: quick ? 1 : 7,
    furtherRounds: quick ? 0 : furtherRounds,
    async measure(name, round) {
      const { step, ...shared } = loadOf(name);
      return (await load({ ...shared, first: round * step + Math.floor(step / 2) })).throughput;
    },
  });
}

async function measureNew(
  filter: RecordFilter,
  setting: Setting,
): Promise<{ readonly p99: Rounds; readonly throughput: Rounds }> {
  const base = setting.holders[0]?.name ?? '';
  const loadOf = await prepare(filter, setting, [base, newPages]);
  const { p99 } = await measureOnOne([newPages], loadOf, setting.context);
  const throughput = await measureOnMany([base, newPages], loadOf, {
    quick: setting.context.quick,
    furtherRounds: 0,
  });
  const ratio = ratiosOf(throughput[newPages] ?? [], throughput[base] ?? []).median;
  setting.context.progress(
    `sendRecordList by ${filter.name}: new pages ${formatRatio(ratio)} × the throughput at ${base}`,
  );
  return { p99, throughput };
}

/** How something is loaded, by its name. */
type LoadOf = (name: string) => LoadOptions & Pick<Loaded, 'step'>;

/** Has a filter's bodies written, and what is compiled for it compiled: each of `names` is loaded for a second. */
async function prepare(
  filter: RecordFilter,
  { holders, constant, context: { folder } }: Setting,
  names: readonly string[],
): Promise<LoadOf> {
  const write = async (file: string, { account }: Holder, count: number): Promise<string> => {
    const bodies = Array.from({ length: count }, (_, index) => JSON.stringify(filter.body(account, index)));
    const full = join(folder, file);
    await writeFile(full, bodies.join('\n'));
    return full;
  };
  const all: Loaded[] = [];
  for (const [index, holder] of holders.entries()) {
    const behaviour = JSON.stringify({ textMatch: filter.textMatch ?? 'contains' });
    const headers = { 'content-type': 'application/json' };
    await send({ method: 'PATCH', url: `${holder.url}/_mock/tenants/${appid}/behaviour`, headers, body: behaviour });
    all.push({ ...holder, file: await write(`bodies-${index}.txt`, holder, bodiesPerFilter), step: 701 });
  }
  if (names.includes(newPages)) {
    const last = holders.at(-1) as Holder;
    const file = await write('new-bodies.txt', last, newBodiesPerRound * newRounds);
    all.push({ ...last, name: newPages, file, step: newBodiesPerRound });
  }
  all.push({ ...constant, name: constantBytes, file: all[0]?.file ?? '', step: 701 });

  const loadOf: LoadOf = (name) => {
    const { url, token, server, file: bodies, step } = all.find((loaded) => loaded.name === name) as Loaded;
    return { server, url: `${url}${recordsPath}`, token, bodies, step, first: 0, connections, seconds: 1 };
  };
  for (const name of names) {
    const { step, ...shared } = loadOf(name);
    await load({ ...shared, first: (newRounds - 1) * step });
  }
  return loadOf;
}

const medianOf = (values: readonly number[] = []): number => spreadOf(values).median;

/** A filter that finds nothing would be fast for the wrong reason. */
async function assertFindsRows(filter: RecordFilter, { account, url, token }: Holder): Promise<void> {
  let found = 0;
  for (let index = 0; index < bodiesPerFilter; index += 100) {
    const { rows } = await query(`${url}${recordsPath}`, token, JSON.stringify(filter.body(account, index)));
    if (rows > 0) found += 1;
  }
  if (found < 15) throw new Error(`Only ${found} of 20 queries by ${filter.name} find records.`);
}
