import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../test/support/chromium.ts';
import { freePort } from '../../test/support/free-port.ts';
import { formatCount, formatMegabytes, formatMilliseconds, formatSpread } from '../harness/format.ts';
import { startPinned, type PinnedProcess } from '../harness/pinned-process.ts';
import { sendUntilAnswered } from '../harness/request.ts';
import { spreadOf, type Spread } from '../harness/spread.ts';
import { sobotMockCommand } from '../servers/commands.ts';
import { memoryWhileBusy, throughputKept } from './console-busy.ts';
import { newcomersWalk } from './console-newcomer.ts';
import type { Finding, Measurement, MeasurementContext } from './measurement.ts';

/** The console in Chromium: how large, how soon there, how fast, how smooth, what it holds, and what it costs the server. */
export const consolePage: Measurement = {
  name: 'console',
  async run(context) {
    const port = await freePort();
    const server = startPinned(sobotMockCommand(port));
    const url = `http://127.0.0.1:${port}`;
    await sendUntilAnswered({ method: 'GET', url: `${url}/_mock/ready` });
    const receiver = await startReceiver();
    const browser = await launchChromium();
    try {
      await control(url, 'POST', '/receivers', { id: 'app', url: urlOf(receiver), secret: 's' });
      const findings: Finding[] = [];
      for await (const finding of measure({ browser, server, url, receiver, ...context })) {
        context.progress(`console: ${finding.what}: ${finding.got}`);
        findings.push(finding);
      }
      return {
        title: 'The console',
        method:
          'Chromium through playwright-core, on the core of the load, the server on the other. Medians; the longest of 240 ' +
          'frames, seven times; what a page holds after a collection, once all that it keeps is full and at the end.',
        findings,
        tables: [],
      };
    } finally {
      await browser.close();
      receiver.closeAllConnections();
      receiver.close();
      await server.stop();
    }
  },
};

interface Measured extends MeasurementContext {
  readonly browser: Browser;
  readonly server: PinnedProcess;
  readonly url: string;
  readonly receiver: Server;
}

async function* measure({ browser, server, url, receiver, quick }: Measured): AsyncGenerator<Finding> {
  const size = await sizeOf(url);
  yield {
    what: 'scripts and styles, gzipped',
    budget: '≤ 60 kB',
    got: `${(size / 1000).toFixed(1)} kB`,
    met: size <= 60_000,
  };
  const paint = await firstPaint(browser, url, quick ? 1 : 7);
  yield { what: 'first paint', budget: '≤ 300 ms', got: `${Math.round(paint)} ms`, met: paint <= 300 };
  const sent = await sendToBubble(browser, url, quick ? 3 : 30);
  yield {
    what: 'a click on send to the bubble with its delivery, less the receiver',
    budget: '≤ 100 ms',
    got: `${Math.round(sent)} ms`,
    met: sent <= 100,
  };
  const frames = await scrollFrames(browser, url, { rows: quick ? 1000 : 10_000, times: quick ? 1 : 7 });
  yield {
    what: `longest frame while ${frames.rows} rows scroll`,
    budget: 'none above 32 ms',
    got: formatSpread(frames.longest, formatMilliseconds),
    met: frames.longest.max <= 32,
  };
  const held = await memoryWhileBusy({ browser, server, url, open }, quick ? 6 : 60);
  yield {
    what: `what the page holds while ${formatCount(held.rate)} activities a second arrive for a minute`,
    budget: '≤ 1.1 × after a third of it',
    got: `${(held.end / held.full).toFixed(2)} × ${formatMegabytes(held.full)}, nodes ${(held.nodesEnd / held.nodesFull).toFixed(2)} ×`,
    met: held.end <= 1.1 * held.full,
  };
  const kept = await throughputKept({ browser, server, url, open }, quick ? 1 : 5);
  yield {
    what: "throughput with a console open, by the server's processor time for each request",
    budget: '≥ 0.9 × without',
    got: `${formatSpread(kept.byCost)} ×, as seen on the core of Chromium ${formatSpread(kept.seen)} ×`,
    met: kept.byCost.median >= 0.9,
  };
  const walk = await newcomersWalk(browser, urlOf(receiver));
  yield {
    what: "from npm start to a newcomer's receiver that answered their picture, without their reading",
    budget: '≤ 60 s',
    got: `${(walk / 1000).toFixed(1)} s`,
    met: walk <= 60_000,
  };
}

async function startReceiver(): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.end('ok'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
}

async function control(url: string, method: string, path: string, body: unknown): Promise<void> {
  const response = await fetch(`${url}/_mock/tenants/1${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`Failed to ${method} ${path}: ${await response.text()}`);
}

async function sizeOf(url: string): Promise<number> {
  const files = await Promise.all(
    ['console.js', 'console.css'].map(async (name) => (await fetch(`${url}/_mock/${name}`)).arrayBuffer()),
  );
  return files.reduce((sum, file) => sum + gzipSync(new Uint8Array(file)).length, 0);
}

async function open(browser: Browser, url: string, hash: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${url}/_mock#/${hash}`);
  await page.locator('.connection[data-state=live]').waitFor();
  return page;
}

async function firstPaint(browser: Browser, url: string, times: number): Promise<number> {
  const values: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const page = await open(browser, url, '1/chat');
    values.push(
      await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
    );
    await page.close();
  }
  return spreadOf(values).median;
}

async function sendToBubble(browser: Browser, url: string, times: number): Promise<number> {
  await control(url, 'POST', '/recipients', { id: 'U1', channelId: await firstChannel(url) });
  const page = await open(browser, url, '1/chat/U1');
  const values: number[] = [];
  for (let round = 0; round < times; round += 1) {
    await page.locator('[data-key=write]').fill(`message ${round}`);
    values.push(
      await page.evaluate(
        (count) =>
          new Promise<number>((resolve) => {
            const startedAt = performance.now();
            const observer = new MutationObserver(() => {
              const lines = [...document.querySelectorAll('.delivery-lines .good')];
              if (lines.length < count) return;
              observer.disconnect();
              const own = Number(/(\d+) ms/.exec(lines.at(-1)?.textContent ?? '')?.[1] ?? 0);
              resolve(performance.now() - startedAt - own);
            });
            observer.observe(document.body, { subtree: true, childList: true, characterData: true });
            document.querySelector<HTMLElement>('.composer button.main')?.click();
          }),
        round + 1,
      ),
    );
  }
  await page.close();
  return spreadOf(values).median;
}

async function firstChannel(url: string): Promise<string> {
  const { items } = (await (await fetch(`${url}/_mock/tenants/1/channels`)).json()) as { items: { id: string }[] };
  return items[0]!.id;
}

async function scrollFrames(
  browser: Browser,
  url: string,
  { rows, times }: { readonly rows: number; readonly times: number },
): Promise<{ longest: Spread; rows: number }> {
  const page = await open(browser, url, '1/timeline');
  const acts = Array.from({ length: 100 }, (_, index) => ({ type: 'text', text: `message ${index}`, userId: 'U1' }));
  const shown = async (): Promise<number> =>
    Number(/of (\d+)/.exec((await page.locator('.timeline-tools').textContent()) ?? '')?.[1] ?? 0);
  while ((await shown()) < rows) {
    await control(url, 'POST', '/events', acts);
    // Faster than it is told, a part would be left out.
    await page.evaluate(() => new Promise((drawn) => setTimeout(drawn, 50)));
  }
  const longest: number[] = [];
  for (let round = 0; round < times; round += 1) longest.push(await longestFrame(page));
  const count = await shown();
  await page.close();
  return { longest: spreadOf(longest), rows: count };
}

/** Scrolls from the first row to the last, twice, a part of the way with each frame. @returns ms */
function longestFrame(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const list = document.querySelector('.virtual-list')!;
    const next = (): Promise<number> => new Promise((drawn) => requestAnimationFrame(drawn));
    let before = await next();
    let most = 0;
    for (let frame = 0; frame < 240; frame += 1) {
      list.scrollTop = (list.scrollHeight * (frame % 120)) / 120;
      const at = await next();
      most = Math.max(most, at - before);
      before = at;
    }
    return most;
  });
}
