import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../../../test/support/chromium.ts';

const root = join(import.meta.dirname, '../../../..');

export interface Browser {
  /** A page that may load scripts of its own origin alone: no inline ones, no `eval`, no `new Function`. */
  open(): Promise<Page>;
  close(): Promise<void>;
}

export async function launchBrowser(): Promise<Browser> {
  const server = await servePage();
  const browser = await launchChromium();
  return {
    async open() {
      const page = await browser.newPage();
      await page.goto(server.url);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function servePage(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const script = await bundle();
  const worker = await readFile(join(root, 'node_modules/msw/lib/mockServiceWorker.js'), 'utf8');
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/': ['text/html;charset=utf-8', '<!doctype html><title>MSW</title><script src="/page.js"></script>'],
    '/page.js': ['text/javascript;charset=utf-8', script],
    '/mockServiceWorker.js': ['text/javascript', worker],
  };
  const server = createServer(({ url = '' }, response) => {
    const [type, text] = files[url] ?? ['text/plain', ''];
    response.writeHead(url in files ? 200 : 404, {
      'content-type': type,
      'content-security-policy': "script-src 'self'",
    });
    response.end(text);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['mock-server/adapters/msw/testing/page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
}
