import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { loadCore, type PinnedProcess } from '../harness/pinned-process.ts';
import { send } from '../harness/request.ts';
import { ratiosOf, type Spread } from '../harness/spread.ts';

/** Opens the console of a server at a place of it, and waits until it is live. */
type OpenPage = (browser: Browser, url: string, hash: string) => Promise<Page>;

interface BusyOptions {
  readonly browser: Browser;
  readonly server: PinnedProcess;
  readonly url: string;
  readonly open: OpenPage;
}

/** What the server does with a console open, as a share of what it does without. */
interface ThroughputKept {
  /** By its processor time for each request: what it would do on a core of its own. */
  readonly byCost: Spread;
  /** As wrk saw it, which has its core in common with Chromium. */
  readonly seen: Spread;
}

/** By turns with a console open and without, under as much load as one core makes. */
export async function throughputKept(
  { browser, server, url, open }: BusyOptions,
  rounds: number,
): Promise<ThroughputKept> {
  const without: Load[] = [];
  const withPage: Load[] = [];
  await load(server, url);
  for (let round = 0; round < rounds; round += 1) {
    without.push(await load(server, url));
    const page = await open(browser, url, '1/timeline');
    withPage.push(await load(server, url));
    await page.close();
  }
  const of = (loads: readonly Load[], name: keyof Load): readonly number[] => loads.map((one) => one[name]);
  return {
    byCost: ratiosOf(of(without, 'cost'), of(withPage, 'cost')),
    seen: ratiosOf(of(withPage, 'throughput'), of(without, 'throughput')),
  };
}

interface Load {
  /** Requests a second. */
  readonly throughput: number;
  /** Processor time of the server for each request, in seconds. */
  readonly cost: number;
}

async function load(server: PinnedProcess, url: string): Promise<Load> {
  const before = await server.processorTime();
  const { stdout } = await promisify(execFile)('taskset', [
    ...['-c', String(loadCore), 'wrk', '-t1', '-c16', '-d3s'],
    `${url}/api/get_token?appid=1`,
  ]);
  const used = (await server.processorTime()) - before;
  const requests = Number(/(\d+) requests in/.exec(stdout)?.[1]);
  return { throughput: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]), cost: used / requests };
}

/** What a page holds while a tenant is busy, once all it keeps is full and at the end. */
interface PageMemory {
  /** Bytes of its heap, after a collection. */
  readonly full: number;
  readonly end: number;
  readonly nodesFull: number;
  readonly nodesEnd: number;
  /** Activities a second that there were. */
  readonly rate: number;
}

/** Has 1,000 things happen a second in a tenant of its own, whose timeline is looked at. */
export async function memoryWhileBusy({ browser, url, open }: BusyOptions, seconds: number): Promise<PageMemory> {
  await post(`${url}/_mock/tenants`, { appid: 'busy', initialState: { channels: [{ id: 'c1' }] } });
  const page = await open(browser, url, 'busy/timeline');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const acts = Array.from({ length: 100 }, (_, index) => ({ type: 'text', text: `message ${index}`, userId: 'U1' }));
  const startedAt = performance.now();
  let sent = 0;
  async function busyUntil(second: number): Promise<void> {
    while (performance.now() - startedAt < second * 1000) {
      await post(`${url}/_mock/tenants/busy/events`, acts);
      sent += acts.length;
      await sleep(Math.max(0, startedAt + sent - performance.now()));
    }
  }
  await busyUntil(seconds / 3);
  const full = await heldBy(session);
  await busyUntil(seconds);
  const end = await heldBy(session);
  const rate = (sent * 1000) / (performance.now() - startedAt);
  await page.close();
  return { full: full.heap, end: end.heap, nodesFull: full.nodes, nodesEnd: end.nodes, rate };
}

async function heldBy(session: CDPSession): Promise<{ readonly heap: number; readonly nodes: number }> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { metrics } = await session.send('Performance.getMetrics');
  return { heap: usedSize, nodes: metrics.find(({ name }) => name === 'Nodes')?.value ?? Number.NaN };
}

async function post(url: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const { status, text } = await send({ method: 'POST', url, headers, body: JSON.stringify(body) });
  if (status >= 300) throw new Error(`Failed to POST ${url}: ${text}`);
}
