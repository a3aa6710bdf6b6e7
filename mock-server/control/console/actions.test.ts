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

const ofEveryButton = { ...inBrowser, timeout: 300_000 };

/** Places where there is something to do, whatever is open there. */
const places = [
  'chat',
  'chat/U1',
  'chat/group:C1',
  'timeline',
  'timeline/request-1',
  'timeline/delivery-1',
  'timeline/event-1',
  'receivers',
  'broadcasts',
  'faults',
  'switches',
  'try',
  'try/queryTaskList',
  'coverage',
  `coverage/${encodeURIComponent('operation/queryTaskList/900002')}`,
  'tenants',
];

/** Something that was pressed, and what the page would have asked then. */
interface Pressed {
  readonly name: string;
  readonly call: string;
  /** Commands that stand beside it. */
  readonly commands: readonly string[];
}

/** What the page's own script leaves behind for the walk. */
interface WalkWindow {
  calls: string[];
  copied: string[];
  /** Ends once what the place asked for is answered and drawn. */
  settle(): Promise<void>;
  walk(): Promise<readonly Pressed[]>;
}

test('every button that asks the server for something has its command beside it', ofEveryButton, async () => {
  const { server, call } = await startControlled({
    initialState: {
      channels: [{ id: 'c1', name: 'Shop' }],
      recipients: [{ id: 'U1', channelId: 'c1', displayName: 'Alice' }],
    },
  });
  onTestFinished(() => server.close());
  await call('POST', '/tenants/1/receivers', { id: 'in', inProcess: true, secret: 's' });
  await call('POST', '/tenants/1/receivers', { id: 'app', url: 'http://127.0.0.1:9/', redelivery: { delays: ['1m'] } });
  await call('POST', '/tenants/1/events', [
    { type: 'text', text: 'hello', userId: 'U1' },
    { type: 'text', text: 'hello', groupId: 'C1' },
  ]);
  await call('POST', '/tenants/1/broadcast-tasks', { name: 'Sale', count: 20 });
  await call('POST', '/tenants/1/faults', { request: { status: 503 }, times: 1 });
  await call('PATCH', '/tenants/1/behaviour', { tokenRotation: 'overlap' });
  await sendRequest(`${server.url}/api/get_token?appid=1`);
  // What is pressed changes nothing, so pages can be walked through beside each other: most of a walk is waiting for frames.
  const pages = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const opened = await openConsole(browser, server);
      opened.page.on('dialog', (dialog) => void dialog.accept());
      await opened.page.evaluate(prepare);
      return opened;
    }),
  );
  const pressed: Pressed[] = [];
  const waiting = [...places];
  await Promise.all(
    pages.map(async ({ page }) => {
      for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
        pressed.push(...(await walkThrough(page, place)));
      }
    }),
  );
  pressed.push(...(await pickFiles(pages[0]!.page)));
  const bare = pressed.filter(({ call: made, commands }) => !commands.some((command) => isOf(command, made)));
  expect(bare).toEqual([]);
  const names = new Set(pressed.map(({ name }) => name));
  for (const name of expectedActions) expect(names).toContain(name);
  const complaints = pages.flatMap((page) => page.complaints);
  expect(complaints.filter((text) => !/503|File chooser/.test(text))).toEqual([]);
});

/** Those that must be among what was pressed: a walk that finds nothing proves nothing. */
const expectedActions = [
  'Let it run',
  '+1 min',
  '+1 h',
  '+24 h',
  'Send',
  'Unfollow',
  'New person',
  'Redeliver',
  'Verify',
  'Run the exam',
  'Remove',
  'Save',
  'Make it',
  'Inject it',
  'Remove all',
  'Switch off',
  'Set',
  'Back to the default',
  'Do it',
  'Reset',
  'Export',
  'Delete',
  'Attach files',
  'Import',
];

/** Whether a command does what was asked: its method and its path are the same. */
function isOf(command: string, call: string): boolean {
  const [method = '', url = ''] = call.split(' ');
  const target = new URL(url, 'http://page').pathname;
  return (method === 'GET' ? !command.includes(' -X ') : command.includes(`-X ${method} `)) && command.includes(target);
}

async function walkThrough(page: Page, place: string): Promise<readonly Pressed[]> {
  await page.evaluate((hash) => void (location.hash = hash), `#/1/${place}`);
  const content = place.startsWith('coverage') ? '.cell' : 'main h1, main .timeline-list, main .people';
  await page.locator(content).first().waitFor();
  await page.evaluate(() => (window as unknown as WalkWindow).settle());
  return page.evaluate(() => (window as unknown as WalkWindow).walk());
}

/** Files are picked in a dialog of the browser's own. */
async function pickFiles(page: Page): Promise<readonly Pressed[]> {
  const pressed: Pressed[] = [];
  for (const [place, name] of [
    ['chat/U1', 'Attach files'],
    ['tenants', 'Import'],
  ] as const) {
    await page.evaluate((hash) => void (location.hash = hash), `#/1/${place}`);
    const field = page.locator('input[type=file]').first();
    await field.waitFor({ state: 'attached' });
    await page.evaluate(() => void ((window as unknown as WalkWindow).calls = []));
    await page.evaluate(() => {
      (window as unknown as WalkWindow).copied = [];
      document.querySelector('input[type=file]')!.parentElement!.querySelector<HTMLElement>('button.curl')?.click();
    });
    await page.waitForFunction(() => (window as unknown as WalkWindow).copied.length > 0);
    const commands = await page.evaluate(() => (window as unknown as WalkWindow).copied);
    await field.setInputFiles([{ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') }]);
    const call = await page.waitForFunction(() => (window as unknown as WalkWindow).calls[0]);
    pressed.push({ name, call: (await call.jsonValue())!, commands });
  }
  return pressed;
}

/** Runs in the page: what would change something is noted and goes nowhere; buttons are pressed one after the other. */
function prepare(): void {
  const seen = window as unknown as WalkWindow;
  const send = window.fetch.bind(window);
  let underWay = 0;
  seen.calls = [];
  seen.copied = [];
  window.fetch = (input, init) => {
    const url = String(input);
    const method = init?.method ?? 'GET';
    const isOwn = method === 'GET' && url.includes('/_mock/') && !url.endsWith('/state');
    if (isOwn) {
      underWay += 1;
      return send(input, init).finally(() => void (underWay -= 1));
    }
    seen.calls.push(`${method} ${url}`);
    return Promise.resolve(new Response('{"code":"NOT_DONE","detail":"","remedy":""}', { status: 503 }));
  };
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: async (text: string) => void seen.copied.push(text) },
  });
  const soon = (milliseconds = 15): Promise<unknown> => new Promise((passed) => setTimeout(passed, milliseconds));
  // However slow the machine is: two frames on, what was done is drawn, and a sheet that it opens is open.
  const drawn = (): Promise<unknown> =>
    new Promise((passed) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(passed))));
  const nameOf = (button: HTMLElement): string => (button.ariaLabel ?? button.textContent ?? '').trim();
  const root = (): ParentNode => [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
  const isSeen = (element: HTMLElement): boolean => element.offsetParent !== null;
  const buttons = (): HTMLButtonElement[] =>
    [...root().querySelectorAll<HTMLButtonElement>('button:not(.curl):not(:disabled)')].filter(isSeen);

  /** Of the same button in the same place; the bar above is in every place. */
  const done = new Set<string>();
  const keyOf = (button: HTMLElement): string => {
    const place = button.closest('.top-bar') === null ? location.hash : 'bar';
    return `${place} ${nameOf(button).replace(/in \d.*/, '')} ${button.closest('li, form')?.textContent?.slice(0, 20) ?? ''}`;
  };

  async function commandsBeside(button: HTMLElement): Promise<readonly string[]> {
    const around = button.closest('.plan') ?? button.closest('.action, form, .row');
    seen.copied = [];
    for (const curl of around?.querySelectorAll<HTMLElement>('button.curl') ?? []) curl.click();
    await soon();
    // A step of a plan may look things up.
    if (button.closest('.plan') !== null) await seen.settle();
    return seen.copied;
  }

  async function press(button: HTMLButtonElement, depth: number): Promise<readonly Pressed[]> {
    const name = nameOf(button);
    const hash = location.hash;
    const commands = await commandsBeside(button);
    seen.calls = [];
    const open = document.querySelectorAll('dialog[open]').length;
    const isInPlan = button.closest('.plan') !== null;
    button.click();
    await (isInPlan ? seen.settle() : soon(60));
    await drawn();
    const found: Pressed[] = seen.calls.slice(0, 1).map((call) => ({ name, call, commands }));
    const dialogs = [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')];
    if (dialogs.length > open && depth < 3) {
      await soon(60);
      found.push(...(await walk(depth + 1)));
      for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
    }
    if (location.hash !== hash) location.hash = hash;
    await soon();
    return found;
  }

  async function walk(depth: number): Promise<readonly Pressed[]> {
    const found: Pressed[] = [];
    // What a form refuses to send while it is empty, it is given.
    const field = root().querySelector<HTMLTextAreaElement>('textarea[data-key="write"]');
    if (field !== null) {
      field.value = 'hello';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await soon();
    }
    const others = root().querySelector<HTMLSelectElement>('select.other-events');
    if (others !== null && depth === 0) {
      others.value = 'postback';
      others.dispatchEvent(new Event('change', { bubbles: true }));
      await soon(60);
      found.push(...(await walk(1)));
      [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1)?.close();
      await soon();
    }
    const pressed = new Set<string>();
    // What was pressed may have drawn the page anew: it is looked at again each time.
    for (;;) {
      const next = buttons().find((button) => !pressed.has(keyOf(button)) && !done.has(keyOf(button)));
      if (next === undefined) break;
      pressed.add(keyOf(next));
      if (next.closest('.top-bar') !== null) done.add(keyOf(next));
      // Buttons that leave the page as it is, or that close what is walked through.
      if (!/^(Close|Cancel|中文|English|Colours|Keys|Pause|Go on)/.test(nameOf(next))) {
        found.push(...(await press(next, depth)));
      }
    }
    return found;
  }
  seen.settle = async () => {
    for (let calm = 0; calm < 3; calm = underWay === 0 ? calm + 1 : 0) {
      await drawn();
      await soon(30);
    }
  };
  seen.walk = () => walk(0);
}
