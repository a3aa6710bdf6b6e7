import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../../../test/support/chromium.ts';
import { inBrowser, openConsole } from '../../../test/support/console-page.ts';
import { startControlled } from '../../../test/support/control-client.ts';
import { sendRequest } from '../../../test/support/http-client.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, inBrowser.timeout);
afterAll(() => browser.close());

const ofEveryView = { ...inBrowser, timeout: 240_000 };

/** A place, and the buttons that open what is read there, too. */
const places: readonly (readonly [place: string, ...buttons: (string | RegExp)[]])[] = [
  ['chat', '新群组', /^时钟：/],
  ['chat/U1', '贴纸', '位置'],
  ['chat/group:C1'],
  ['timeline', '快捷键与帮助'],
  ['timeline/request-1', '下次换一种应答'],
  ['timeline/request-2'],
  ['timeline/delivery-1', '下次换一种应答'],
  ['receivers', '添加接收端', '运行检验', '编辑'],
  ['broadcasts', '新建群发'],
  ['faults', '新建故障'],
  ['switches'],
  ['try'],
  ['try/getMediaContent'],
  ['try/queryTaskList'],
  ['try/sendRecordList'],
  ['coverage'],
  [`coverage/${encodeURIComponent('media/image')}`],
  ['tenants', '新建租户'],
];

test('no English sentence is left on any view of the Chinese page, and in no sheet', ofEveryView, async () => {
  const { server, call } = await startControlled({
    initialState: {
      channels: [{ id: 'c1', name: '商店' }],
      recipients: [{ id: 'U1', channelId: 'c1', displayName: '爱丽丝' }],
    },
  });
  onTestFinished(() => server.close());
  await call('POST', '/tenants/1/receivers', { id: 'in', inProcess: true });
  await call('POST', '/tenants/1/receivers', {
    id: 'app',
    url: 'http://127.0.0.1:9/',
    redelivery: { delays: ['1m'] },
  });
  await call('POST', '/tenants/1/events', [
    { type: 'text', text: '你好', userId: 'U1' },
    { type: 'text', text: '你好', groupId: 'C1' },
    { type: 'postback', userId: 'U1' },
  ]);
  await call('POST', '/tenants/1/broadcast-tasks', { name: '促销', count: 3 });
  await call('POST', '/tenants/1/faults', { match: { operation: 'getToken' }, request: { status: 503 }, times: 1 });
  await call('POST', '/tenants/1/faults', { delivery: { wrongSignature: true } });
  await sendRequest(`${server.url}/api/get_token?appid=1`);
  await sendRequest(`${server.url}/api/get_token?appid=1&create_time=1569397773&sign=${'0'.repeat(32)}`);
  const found: (readonly [string, readonly string[]])[] = [];
  const waiting = [...places];
  // Looking changes nothing, and most of it is waiting for what is drawn: pages are looked at beside each other.
  const walks = Array.from({ length: 3 }, async () => {
    const { page } = await openConsole(browser, server, { locale: 'zh-CN' });
    for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
      found.push(...(await englishAt(page, ...place)));
    }
    return page;
  });
  const [page] = await Promise.all(walks);
  await page!.evaluate(() => void (location.hash = '#/1/chat'));
  await page!.keyboard.press('?');
  await page!.getByRole('dialog').waitFor();
  found.push(...(await look(page!, 'help')));
  expect(found).toEqual([]);
});

test('what a route refuses is told in Chinese', inBrowser, async () => {
  const { server } = await startControlled({ initialState: { channels: [{ id: 'c1' }] } });
  onTestFinished(() => server.close());
  const { page } = await openConsole(browser, server, { locale: 'zh-CN', path: '#/1/faults' });
  await page.getByRole('button', { name: '新建故障' }).click();
  await page.getByRole('textbox', { name: '次数' }).fill('0');
  await page.getByRole('button', { name: '注入', exact: true }).click();
  await page.getByText('请改正所指出的成员。未添加任何内容。').first().waitFor();
});

type Found = readonly (readonly [where: string, english: readonly string[]])[];

async function look(page: Page, where: string): Promise<Found> {
  const english = await page.evaluate(englishIn);
  return english.length > 0 ? [[where, english]] : [];
}

/** What is English in a place, and in what its buttons and its other events open. */
async function englishAt(page: Page, place: string, ...buttons: readonly (string | RegExp)[]): Promise<Found> {
  await page.evaluate((hash) => void (location.hash = hash), `#/1/${place}`);
  const content = place.startsWith('coverage') ? '.cell' : 'main h1, main .timeline-list, main .people';
  await page.locator(content).first().waitFor();
  await page.evaluate(() => new Promise((drawn) => setTimeout(drawn, 300)));
  const found = [...(await look(page, place))];
  for (const button of buttons) {
    await page.getByRole('button', { name: button, exact: true }).first().click();
    found.push(...(await lookIntoSheet(page, `${place} ${button}`)));
  }
  const others = page.locator('select.other-events');
  for (const event of await others.locator('option:not([value=""])').allTextContents()) {
    await others.selectOption(event);
    found.push(...(await lookIntoSheet(page, `${place} ${event}`)));
  }
  return found;
}

/** Looks at the sheet that opens, and closes it. */
async function lookIntoSheet(page: Page, where: string): Promise<Found> {
  await page.getByRole('dialog').waitFor();
  await openDetails(page);
  const found = await look(page, where);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return found;
}

async function openDetails(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const details of document.querySelectorAll('dialog details')) details.setAttribute('open', '');
    await new Promise((drawn) => setTimeout(drawn, 100));
  });
}

/** Runs in the page: three words of English on end, outside of code, of data, and of what names itself. */
function englishIn(): readonly string[] {
  const isData = (element: Element): boolean => element.closest('code, pre, kbd, bdi, .mono, script, style') !== null;
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (!isData(parent) && parent.checkVisibility()) texts.push(node.textContent!);
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
    if (isData(element)) continue;
    for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
  }
  const inEnglish = [...document.querySelectorAll('[lang="en"]')].filter((element) => element.textContent !== '');
  texts.push(...inEnglish.map((element) => `lang=en: ${element.textContent}`));
  return texts.filter((text) =>
    /[A-Za-z]{2,}(?:[,.:]? [A-Za-z']+){2,}/.test(text.replaceAll(/\b\w+:(?=\s|\d|$)/g, '')),
  );
}
