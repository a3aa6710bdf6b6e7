import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Scenario, TenantState } from '../../../generators/generated/types.ts';
import { launchChromium } from '../../../test/support/chromium.ts';
import { inBrowser, openConsole } from '../../../test/support/console-page.ts';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import { sendRequest } from '../../../test/support/http-client.ts';
import { answerInTurn, startReceiver } from '../../../test/support/receiver.ts';
import { startTestMock, startTestProxy } from '../../../test/support/start-proxy.ts';
import { script, style } from './built/page.js';
import { views } from './state/place.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, inBrowser.timeout);
afterAll(() => browser.close());

const ofEveryView = { ...inBrowser, timeout: 180_000 };

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function start(options: Parameters<typeof startControlled>[0] = {}): Promise<ControlClient> {
  const client = await startControlled({
    initialState: {
      channels: [{ id: 'c1', name: 'Shop' }],
      recipients: [{ id: 'U1', channelId: 'c1', displayName: 'Alice' }],
    },
    ...options,
  });
  onTestFinished(() => client.server.close());
  return client;
}

test('all scripts and styles are at most 60 kB, gzipped', () => {
  expect(gzipSync(script).length + gzipSync(style).length).toBeLessThanOrEqual(60_000);
});

test('the page builds no markup of text', () => {
  expect(script).not.toMatch(/insertAdjacentHTML|document\.write|\beval\(|new Function/);
});

describe("a newcomer's walk", () => {
  const words = {
    en: {
      locale: 'en-US',
      send: 'Send',
      acknowledged: /app · acknowledged in \d+ ms/,
      refused: /900002/,
      reason: /expired/,
      failNext: 'Answer differently next time',
      inject: 'Inject it',
      timeline: 'Timeline',
      chat: 'Chat',
      write: 'Write as Alice',
      redeliver: 'Redeliver',
    },
    zh: {
      locale: 'zh-CN',
      send: '发送',
      acknowledged: /app · \d+ 毫秒内确认/,
      refused: /900002/,
      reason: /过期|失效/,
      failNext: '下次换一种应答',
      inject: '注入',
      timeline: '时间线',
      chat: '聊天',
      write: '以 Alice 的身份发送',
      redeliver: '重新投递',
    },
  } as const;

  test.each(['en', 'zh'] as const)(
    'in %s: a picture, the answer of the app, a token that expires, a call that fails, a redelivery',
    inBrowser,
    async (language) => {
      const say = words[language];
      const { server, call } = await start();
      const receiver = await startReceiver(answerInTurn(200, 500, 200));
      await call('POST', '/tenants/1/receivers', { id: 'app', url: receiver.url, secret: 's3cret' });
      const { page, complaints } = await openConsole(browser, { url: server.url }, { locale: say.locale });
      await page.getByRole('link', { name: /Alice/ }).click();
      await page.locator('input[type=file]').setInputFiles([{ name: 'a.png', mimeType: 'image/png', buffer: png }]);
      await page.getByRole('link', { name: say.acknowledged }).waitFor();

      const { json } = await sendRequest(
        `${server.url}/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34`,
      );
      const { token } = json<{ item: { token: string } }>().item;
      const tasks = () =>
        sendRequest(`${server.url}/chat-set/api/line/query_task_list`, {
          method: 'POST',
          headers: { token, 'content-type': 'application/json' },
          body: '{}',
        });
      expect((await tasks()).json()['ret_code']).toBe('000000');
      await page.getByRole('button', { name: '+24 h' }).click();
      await page.getByText('2025-03-11 08:00:00').first().waitFor();
      expect((await tasks()).json()['ret_code']).toBe('900002');
      await page.getByRole('link', { name: say.timeline }).click();
      await page.getByRole('option', { name: say.refused }).click();
      await page.locator('.violations', { hasText: say.reason }).waitFor();

      await page.getByRole('button', { name: say.failNext }).click();
      await page.getByRole('button', { name: 'HTTP 503' }).click();
      await page.getByRole('button', { name: say.inject }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect((await tasks()).status).toBe(503);

      await page.getByRole('link', { name: say.chat }).click();
      await page.getByRole('link', { name: /Alice/ }).click();
      await page.getByRole('textbox', { name: say.write }).fill('hello');
      await page.getByRole('button', { name: say.send }).click();
      await page.getByRole('button', { name: say.redeliver }).click();
      await page.getByRole('link', { name: say.acknowledged }).nth(1).waitFor();
      expect(receiver.received.length).toBe(3);
      expect(complaints).toEqual([]);
    },
  );
});

describe('every view', () => {
  test.each(['light', 'dark'] as const)('has nothing that axe finds, in %s', ofEveryView, async (scheme) => {
    const { server, call } = await start();
    await call('POST', '/tenants/1/receivers', { id: 'in', inProcess: true, secret: 's' });
    await call('POST', '/tenants/1/events', [
      { type: 'text', text: 'hello', userId: 'U1' },
      { type: 'image', userId: 'U1' },
    ]);
    await call('POST', '/tenants/1/broadcast-tasks', { name: 'Sale', count: 2 });
    await call('POST', '/tenants/1/faults', { request: { status: 503 }, times: 1 });
    await sendRequest(`${server.url}/api/get_token?appid=1`);
    const { page } = await openConsole(browser, server, { colorScheme: scheme });
    await page.evaluate(axe.source);
    const found: Record<string, readonly string[]> = {};
    const cell = `coverage/${encodeURIComponent('operation/queryTaskList/900002')}`;
    for (const place of [...views, 'chat/U1', 'timeline/request-1', 'timeline/delivery-1', cell]) {
      await page.evaluate((hash) => void (location.hash = hash), `#/1/${place}`);
      const content = place.startsWith('coverage') ? '.cell' : 'main h1, main .timeline-list, main .people';
      await page.locator(content).first().waitFor();
      await page.evaluate(() => new Promise((drawn) => setTimeout(drawn, 150)));
      found[place] = await problemsOf(page);
    }
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    found['help'] = await problemsOf(page);
    expect(Object.entries(found).filter(([, problems]) => problems.length > 0)).toEqual([]);
  });

  test.each([390, 768, 1280, 1920, 2560])('fits a window %i pixels wide', inBrowser, async (width) => {
    const { server } = await start();
    const { page, complaints } = await openConsole(browser, server, { width });
    for (const view of views) {
      await page.evaluate((hash) => void (location.hash = hash), `#/1/${view}`);
      await page.locator('main').waitFor();
      expect([view, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([view, width]);
    }
    expect(complaints).toEqual([]);
  });

  test.each([320, 1280])(
    '%i pixels wide, keeps long names in their cards, and every view in reach',
    inBrowser,
    async (width) => {
      const { server, call } = await start();
      const long = 'n'.repeat(200);
      await call('PATCH', '/tenants/1', { label: 'l'.repeat(80), owner: 'o'.repeat(80) });
      for (const name of [long, 'Sale']) await call('POST', '/tenants/1/broadcast-tasks', { name, count: 2 });
      await call('POST', '/tenants/1/receivers', { id: 'r'.repeat(64), url: `http://127.0.0.1:9/${long}` });
      await call('POST', '/tenants/1/faults', {
        id: 'f'.repeat(64),
        match: { path: `/${long}` },
        request: { status: 500 },
      });
      const { page } = await openConsole(browser, server, { width });
      for (const view of ['broadcasts', 'receivers', 'faults', 'tenants']) {
        await page.evaluate((hash) => void (location.hash = hash), `#/1/${view}`);
        await page.locator(`.navigation a[href$="/${view}"][aria-current]`).waitFor();
        await page.locator('main li.card').first().waitFor();
        expect([view, await page.evaluate(outside)]).toEqual([view, []]);
      }
    },
  );
});

/** Runs in the page: what stands outside of its card or of the navigation. */
function outside(): readonly string[] {
  const found: string[] = [];
  for (const box of document.querySelectorAll('.card, .navigation')) {
    const { left, right } = box.getBoundingClientRect();
    for (const part of box.querySelectorAll('h2, p, a, bdi, span, code, button:not(.curl)')) {
      const own = part.getBoundingClientRect();
      const isSeen = own.width > 1 && part.closest('.table-scroll') === null;
      if (isSeen && (own.right > right + 1 || own.left < left - 1)) found.push(part.outerHTML.slice(0, 80));
    }
  }
  return found;
}

interface AxeWindow {
  readonly axe: {
    run(): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
  };
}

async function problemsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as AxeWindow).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}

describe('the page', () => {
  test('keeps language, colours and place over a reload, and begins as the browser asks', inBrowser, async () => {
    const { server } = await start();
    const { page } = await openConsole(browser, server, { locale: 'zh-CN', path: '#/1/faults' });
    await page.getByRole('heading', { name: '故障' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Faults' }).waitFor();
    await page.getByRole('button', { name: 'Colours: as the system' }).click();
    await page.getByRole('button', { name: 'Colours: light' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Faults' }).waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(20, 23, 28)');
  });

  test('works with a control token in its address, and its commands carry it', inBrowser, async () => {
    const { server } = await start({ controlToken: 'sesame' });
    const { page, complaints } = await openConsole(browser, server, { path: '?token=sesame#/1/chat/U1' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('textbox', { name: 'Write as Alice' }).fill('hi');
    await page.keyboard.press('Enter');
    await page.locator('.bubble', { hasText: 'hi' }).waitFor();
    await page.locator('.composer-line').getByRole('button', { name: 'curl' }).click();
    await page.getByText('Copied').first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("-H 'x-mock-token: sesame'");
    expect(complaints).toEqual([]);
  });

  test('says in words what a route refuses, and that nobody answers', inBrowser, async () => {
    const { server } = await start();
    const { page } = await openConsole(browser, server, { path: '#/1/receivers' });
    await page.getByText('None yet').waitFor();
    await page.route('**/_mock/tenants/1/receivers*', (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
    );
    await page.reload();
    await page.getByRole('alert').getByText('<h1>Bad gateway</h1>').waitFor();
    await page.unroute('**/_mock/tenants/1/receivers*');
    await page.route('**/_mock/tenants?*', (route) => route.abort());
    await page.reload();
    await page.getByText('The mock server does not answer.').waitFor();
    await page.unroute('**/_mock/tenants?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Receivers' }).waitFor();
  });

  test('on a proxy shows what a proxy has', inBrowser, async () => {
    const proxy = await startTestProxy((await startTestMock()).url);
    await sendRequest(`${proxy.url}/api/get_token?appid=1`);
    const { page, complaints } = await openConsole(browser, proxy, { path: '#/1/timeline' });
    await page
      .getByRole('option', { name: /create_time/ })
      .first()
      .click();
    await page.locator('.violations').first().waitFor();
    expect(await page.getByRole('button', { name: '+24 h' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('a tenant is made, exported, emptied by import, reset and deleted', inBrowser, async () => {
    const { server, call } = await start();
    const { page } = await openConsole(browser, server, { path: '#/1/tenants' });
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'New tenant' }).click();
    await page.getByRole('textbox', { name: /^appid/ }).fill('shop');
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.waitForURL(/#\/shop\/chat/);
    await page.getByRole('link', { name: 'Tenants' }).click();
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'shop' }) });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      card.getByRole('button', { name: 'Export' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('tenant-shop.json');
    await card
      .locator('input[type=file]')
      .setInputFiles([{ name: 's.json', mimeType: 'application/json', buffer: Buffer.from('{"channels":[]}') }]);
    await page.getByText('Tenant shop holds what s.json does').first().waitFor();
    expect((await call('GET', '/tenants/shop/recipients')).json()['total']).toBe(0);
    await card.getByRole('button', { name: 'Reset' }).click();
    await page.getByText('Tenant shop is as it was made').first().waitFor();
    await card.getByRole('button', { name: 'Delete' }).click();
    await card.waitFor({ state: 'detached' });
    expect((await call('GET', '/tenants/shop')).status).toBe(404);
  });

  test('what was done here and by curl is saved as a scenario that the command plays', inBrowser, async () => {
    const { server, call } = await start();
    const { page } = await openConsole(browser, server, { path: '#/1/tenants' });
    await page.getByText('0 steps; no mark is set yet').waitFor();
    await page.getByRole('button', { name: 'Set the mark here' }).click();
    await page.getByText('0 steps since the mark at 2025-03-10 08:00:00').waitFor();
    await call('POST', '/tenants/1/events', { type: 'text', text: 'by curl', userId: 'U1' });
    await page.getByText('1 steps since the mark').waitFor();
    await page.getByRole('link', { name: 'Chat' }).click();
    await page.getByRole('link', { name: /Alice/ }).click();
    await page.getByRole('textbox', { name: 'Write as Alice' }).fill('by hand');
    await page.keyboard.press('Enter');
    await page.locator('.bubble', { hasText: 'by hand' }).waitFor();
    await page.getByRole('button', { name: '+1 h' }).click();
    await page.getByText('2025-03-10 09:00:00').first().waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Tenants' }).click();
    await page.getByText('3 steps since the mark').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the scenario' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const scenario = JSON.parse(Buffer.concat(chunks).toString()) as Scenario;
    expect(scenario).toMatchObject({
      start: 1_741_564_800_000,
      state: { recipients: [{ id: 'U1', displayName: 'Alice' }] },
    });
    const { runScenario } = await import('../../scenario/index.ts');
    const receiver = await startReceiver();
    const { tenant } = await runScenario(scenario, { receiver: receiver.url });
    expect((await receiver.request(1)).envelope.events[0]).toMatchObject({ message: { text: 'by hand' } });
    const account = ({ recipients, messages, clock }: TenantState): unknown => ({ recipients, messages, clock });
    expect(account(await tenant.exportState())).toEqual(
      account((await call('GET', '/tenants/1/state')).json<TenantState>()),
    );
  });

  test('a broadcast is made, moves on, and its records are found by a filter', inBrowser, async () => {
    const { server } = await start();
    const { page } = await openConsole(browser, server, { path: '#/1/broadcasts' });
    await page.getByRole('button', { name: 'New broadcast' }).click();
    await page.getByRole('textbox', { name: /^name/ }).fill('Spring');
    await page.getByRole('textbox', { name: /^count/ }).fill('30');
    await page.getByRole('textbox', { name: /^successRatio/ }).fill('1');
    await page.getByRole('textbox', { name: /^readRatio/ }).fill('1');
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.getByText('30 sent, 0 failed of 30').waitFor();
    await page.getByRole('button', { name: '+24 h' }).click();
    await page.getByText('30 delivered, 30 read').waitFor();
    await page.getByText('1–15 of 30').waitFor();
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByText('16–30 of 30').waitFor();
    await page.getByText('Filters').click();
    await page.getByRole('textbox', { name: /^recipientId/ }).fill('U1');
    await page.getByText('1–1 of 1').waitFor();
  });

  test('the API call beside the send records has all of them, as the table has', inBrowser, async () => {
    const { server, call } = await start();
    await call('POST', '/tenants/1/broadcast-tasks', { name: 'Spring', count: 2 });
    await call('POST', '/tenants/1/clock', { advance: '60d' });
    const { page } = await openConsole(browser, server, { path: '#/1/broadcasts' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByText('1–2 of 2').waitFor();
    await page.getByRole('button', { name: 'The API call that gives the same' }).click();
    await page.getByText('Copied').first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `curl -X POST '${server.url}/chat-set/api/line/send_record_list' -H 'content-type: application/json' ` +
        `-H 'token: TOKEN' --data-raw '{"send_start_time":0,"page_no":1,"page_size":15}'`,
    );
    await page.getByText('Filters').click();
    await page.getByRole('textbox', { name: /^sentFrom/ }).fill('5');
    await page.getByRole('button', { name: 'The API call that gives the same' }).click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('"send_start_time":"5"'));
  });

  test('the API is tried: signed, with the token kept, and refused with why', inBrowser, async () => {
    const { server } = await start();
    const { page } = await openConsole(browser, server, { path: '#/1/try' });
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('"ret_code": "000000"').waitFor();
    await page.getByRole('link', { name: 'queryTaskList' }).click();
    await page.getByRole('textbox', { name: /^page_size/ }).fill('101');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Why: page_size must be at most 100, got 101').waitFor();
    await page.getByRole('textbox', { name: /^page_size/ }).fill('5');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('"ret_code": "000000"').waitFor();
  });
});
