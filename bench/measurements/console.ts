import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../test/support/chromium.ts';
import { freePort, startPinned } from '../harness/pinned-process.ts';
import { sendUntilAnswered } from '../harness/request.ts';
import { spreadOf } from '../harness/spread.ts';
import { sobotMockCommand } from '../servers/commands.ts';
import type { Measurement } from './measurement.ts';

/** The console in Chromium: how large, how soon there, how fast, how smooth, and what it costs the server. */
export const consolePage: Measurement = {
  name: 'console',
  async run({ quick, progress }) {
    const port = await freePort();
    const server = startPinned(sobotMockCommand(port));
    const url = `http://127.0.0.1:${port}`;
    await sendUntilAnswered({ method: 'GET', url: `${url}/_mock/ready` });
    const receiver = await startReceiver();
    const browser = await launchChromium();
    try {
      await control(url, 'POST', '/receivers', { id: 'app', url: urlOf(receiver), secret: 's' });
      const size = await sizeOf(url);
      progress(`console: ${size} bytes gzipped`);
      const paint = await firstPaint(browser, url, quick ? 1 : 7);
      progress(`console: first paint after ${Math.round(paint)} ms`);
      const send = await sendToBubble(browser, url, quick ? 3 : 30);
      progress(`console: from send to the delivery ${Math.round(send)} ms`);
      const frames = await scrollFrames(browser, url, quick ? 1000 : 10_000);
      progress(`console: longest frame ${Math.round(frames.longest)} ms`);
      const kept = await throughputKept(browser, url, quick ? 1 : 5);
      progress(`console: ${kept.toFixed(2)} of the throughput`);
      return {
        title: 'The console',
        method: 'Chromium through playwright-core, server on one core; medians, the longest frame of all.',
        findings: [
          {
            what: 'scripts and styles, gzipped',
            budget: '≤ 60 kB',
            got: `${(size / 1000).toFixed(1)} kB`,
            met: size <= 60_000,
          },
          { what: 'first paint', budget: '≤ 300 ms', got: `${Math.round(paint)} ms`, met: paint <= 300 },
          {
            what: 'a click on send to the bubble with its delivery, less the receiver',
            budget: '≤ 100 ms',
            got: `${Math.round(send)} ms`,
            met: send <= 100,
          },
          {
            what: `longest frame while ${frames.rows} rows scroll`,
            budget: '≤ 32 ms',
            got: `${Math.round(frames.longest)} ms`,
            met: frames.longest <= 32,
          },
          {
            what: 'throughput with a console open',
            budget: '≥ 0.9 × without',
            got: `${kept.toFixed(2)} ×`,
            met: kept >= 0.9,
          },
        ],
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
  await page.goto(`${url}/_mock#/1/${hash}`);
  await page.locator('.connection[data-state=live]').waitFor();
  return page;
}

async function firstPaint(browser: Browser, url: string, times: number): Promise<number> {
  const values: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const page = await open(browser, url, 'chat');
    values.push(
      await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
    );
    await page.close();
  }
  return spreadOf(values).median;
}

async function sendToBubble(browser: Browser, url: string, times: number): Promise<number> {
  await control(url, 'POST', '/recipients', { id: 'U1', channelId: await firstChannel(url) });
  const page = await open(browser, url, 'chat/U1');
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

async function scrollFrames(browser: Browser, url: string, rows: number): Promise<{ longest: number; rows: number }> {
  const page = await open(browser, url, 'timeline');
  const acts = Array.from({ length: 100 }, (_, index) => ({ type: 'text', text: `message ${index}`, userId: 'U1' }));
  const shown = async (): Promise<number> =>
    Number(/of (\d+)/.exec((await page.locator('.timeline-tools').textContent()) ?? '')?.[1] ?? 0);
  while ((await shown()) < rows) {
    await control(url, 'POST', '/events', acts);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  }
  const longest = await page.evaluate(async () => {
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
  const count = await shown();
  await page.close();
  return { longest, rows: count };
}

/** By turns with a console open and without, the median of the ratios. */
async function throughputKept(browser: Browser, url: string, rounds: number): Promise<number> {
  const ratios: number[] = [];
  await requestsPerSecond(url, 500);
  for (let round = 0; round < rounds; round += 1) {
    const without = await requestsPerSecond(url, 2000);
    const page = await open(browser, url, 'timeline');
    ratios.push((await requestsPerSecond(url, 2000)) / without);
    await page.close();
  }
  return spreadOf(ratios).median;
}

async function requestsPerSecond(url: string, milliseconds: number): Promise<number> {
  const startedAt = performance.now();
  let answered = 0;
  async function ask(): Promise<void> {
    while (performance.now() - startedAt < milliseconds) {
      await (await fetch(`${url}/api/get_token?appid=1`)).text();
      answered += 1;
    }
  }
  await Promise.all(Array.from({ length: 16 }, ask));
  return (answered * 1000) / milliseconds;
}
