import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from '../../../generators/generated/types.ts';
import { adapterCases, caseSetup, origin } from '../../../test/support/adapters/adapter-cases.ts';
import { tokenUrl } from '../../../test/support/create-test-emulator.ts';
import type { SobotHandlersOptions } from '../msw.ts';
import { launchBrowser, type Browser } from './testing/chromium.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

// The page's own fetch goes to the service worker. playwright-core drives it.
adapterCases('MSW in a page', async () => {
  const page = await browser.open();
  await page.evaluate(
    ([{ options, records }, baseUrl]) => globalThis.testPage.start({ ...options, baseUrl }, structuredClone(records)),
    [caseSetup, origin] as const,
  );
  return {
    async send({ method, url, headers, body }) {
      const init = {
        method,
        headers: headers as Record<string, string>,
        ...(body !== undefined && { body: Buffer.from(body).toString('base64') }),
      };
      const answer = await page.evaluate(([target, given]) => globalThis.testPage.send(target, given), [
        `${origin}${url}`,
        init,
      ] as const);
      return { ...answer, body: Buffer.from(answer.body, 'base64') };
    },
    close: () => page.close(),
  };
});

describe('in a page under script-src self', { timeout: 30_000 }, () => {
  let page: Page;

  async function start(options: SobotHandlersOptions = {}): Promise<void> {
    page = await browser.open();
    await page.evaluate((given) => globalThis.testPage.start(given), options);
  }

  async function retCodeOf(url: string, headers: Record<string, string> = {}): Promise<unknown> {
    return page.evaluate(
      async ([target, given]) =>
        ((await (await fetch(target, { headers: given })).json()) as { ret_code: string }).ret_code,
      [url, headers] as const,
    );
  }

  async function addFault(fault: Fault): Promise<void> {
    await page.evaluate((given) => void globalThis.testPage.sobot.tenant.faults.add(given), fault);
  }

  test('an image element shows the media of a message', async () => {
    await start();
    const size = await page.evaluate(async (path) => {
      const base = 'https://sg.sobot.com';
      const { item } = (await (await fetch(`${base}${path}`)).json()) as { item: { token: string } };
      const url = `${base}/chat-line/api/line/get_media_content?messageid=1501597916&appid=12323`;
      const media = (await (await fetch(url, { headers: { token: item.token } })).json()) as { item: string };
      const image = new Image();
      image.src = media.item;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, tokenUrl());
    expect(size).toEqual([240, 160]);
  });

  test('a token ends when the clock is moved by a day', async () => {
    await start({ clock: { frozen: true } });
    const token = await page.evaluate(async (path) => {
      const answer = (await (await fetch(`https://sg.sobot.io${path}`)).json()) as { item: { token: string } };
      await globalThis.testPage.sobot.tenant.clock.advance(86_400_000);
      return answer.item.token;
    }, tokenUrl());
    const url = 'https://sg.sobot.io/chat-line/api/line/get_media_content?messageid=1501597916&appid=12323';
    expect(await retCodeOf(url, { token })).toBe('900002');
  });

  test('a path as the base URL is one of the page', async () => {
    await start({ baseUrl: '/sobot' });
    expect(await retCodeOf(`/sobot${tokenUrl()}`)).toBe('000000');
  });

  test('a reset connection fails the request', async () => {
    await start();
    await addFault({ request: { reset: 'before' } });
    await expect(retCodeOf(`https://sg.sobot.com${tokenUrl()}`)).rejects.toThrow('TypeError: Failed to fetch');
  });

  test('a connection that is reset midway fails the reading of the body', async () => {
    await start();
    await addFault({ request: { reset: 'mid-body' } });
    await expect(retCodeOf(`https://sg.sobot.com${tokenUrl()}`)).rejects.toThrow('TypeError');
  });

  test('late and slow answers arrive whole', async () => {
    await start();
    await addFault({ request: { latency: 10, dripBytesPerSecond: 10_000 } });
    expect(await retCodeOf(`https://sg.sobot.com${tokenUrl()}`)).toBe('000000');
  });
});
