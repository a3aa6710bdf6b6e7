import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { TenantState } from '../../../../generators/generated/types.ts';
import { launchChromium } from '../../../../test/support/chromium.ts';
import { inBrowser, openConsole } from '../../../../test/support/console-page.ts';
import { startControlled, type ControlClient } from '../../../../test/support/control-client.ts';
import { answerInTurn, startReceiver } from '../../../../test/support/receiver.ts';

const account: TenantState = {
  channels: [
    { id: 'c1', name: 'Shop' },
    { id: 'c2', name: 'Support' },
  ],
  recipients: [
    { id: 'U1', channelId: 'c1', displayName: 'Alice' },
    { id: 'U2', channelId: 'c2', displayName: 'Bob', following: false },
  ],
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, inBrowser.timeout);
afterAll(() => browser.close());

async function start(): Promise<ControlClient> {
  const client = await startControlled({ initialState: account });
  onTestFinished(() => client.server.close());
  return client;
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Write as/ }).fill(text);
  await page.keyboard.press('Enter');
}

test('what a person writes goes to the receiver, and the bubble says how it was taken', inBrowser, async () => {
  const { server, call } = await start();
  const receiver = await startReceiver(answerInTurn(200, 500, 200));
  await call('POST', '/tenants/1/receivers', { id: 'app', url: receiver.url, secret: 's3cret' });
  const { page, complaints, elsewhere } = await openConsole(browser, server);
  await page.getByRole('link', { name: /Alice/ }).click();
  await write(page, 'Hello 😀');
  await page.getByRole('link', { name: /^app · acknowledged in \d+ ms$/ }).waitFor();
  const { envelope, headers } = await receiver.request(0);
  expect(envelope.events[0]).toMatchObject({ source: { userId: 'U1' }, message: { type: 'text', text: 'Hello 😀' } });
  expect(headers['x-line-signature']).toMatch(/=$/);
  await write(page, 'again');
  await page.getByText('app · given up · answered with an error (500)').waitFor();
  await page.getByRole('button', { name: 'Redeliver' }).click();
  await page.getByText('acknowledged in').nth(1).waitFor();
  expect((await receiver.request(2)).envelope.events[0]).toMatchObject({ deliveryContext: { isRedelivery: true } });
  expect([complaints, elsewhere]).toEqual([[], []]);
});

test('the same by curl: the button beside copies the command', inBrowser, async () => {
  const { server } = await start();
  const { page } = await openConsole(browser, server, { path: '#/1/chat/U1' });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('textbox', { name: 'Write as Alice' }).fill("it's");
  await page.locator('.composer-line').getByRole('button', { name: 'curl' }).click();
  await page.getByText('Copied').first().waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `curl -X POST '${server.url}/_mock/tenants/1/events' -H 'content-type: application/json' --data-raw ` +
      `'{"type":"text","text":"it'\\''s","userId":"U1"}'`,
  );
});

interface ImageEnvelope {
  readonly events: readonly [
    {
      readonly message: { readonly imageSet: { readonly id: string; readonly index: number; readonly total: number } };
    },
  ];
}

test('pictures that are picked together are one set, and their bytes are those of the files', inBrowser, async () => {
  const { server, call } = await start();
  const receiver = await startReceiver();
  await call('POST', '/tenants/1/receivers', { url: receiver.url });
  const { page, complaints } = await openConsole(browser, server, { path: '#/1/chat/U1' });
  const other = Buffer.concat([png, Buffer.from([0])]);
  await page.locator('input[type=file]').setInputFiles([
    { name: 'a.png', mimeType: 'image/png', buffer: png },
    { name: 'b.png', mimeType: 'image/png', buffer: other },
  ]);
  await page.getByRole('img', { name: '2 of 2' }).waitFor();
  await page.waitForFunction(() => [...document.images].every((image) => image.naturalWidth === 1));
  const { items } = (await call('GET', '/tenants/1/messages?recipientId=U1')).json<{
    items: { id: string; content: string; contentType: string }[];
  }>();
  expect(items.map(({ content, contentType }) => [contentType, content])).toEqual([
    ['image/png', other.toString('base64')],
    ['image/png', png.toString('base64')],
  ]);
  await receiver.request(1);
  const sets = receiver.received.map(({ body }) => (JSON.parse(body) as ImageEnvelope).events[0].message.imageSet);
  const { id } = sets[0]!;
  expect(sets.toSorted((a, b) => a.index - b.index)).toEqual([
    { id, index: 1, total: 2 },
    { id, index: 2, total: 2 },
  ]);
  expect(complaints).toEqual([]);
});

test.each([
  [
    'a person',
    { userId: 'U1' },
    'U1',
    ['unsend', 'postback', 'videoPlayComplete', 'beacon', 'accountLink', 'membership'],
  ],
  [
    'a group',
    { groupId: 'C1' },
    'group:C1',
    ['unsend', 'messageEdited', 'join', 'leave', 'memberJoined', 'memberLeft', 'postback'],
  ],
  ['a room', { roomId: 'R1' }, 'room:R1', ['unsend', 'join', 'leave', 'memberJoined', 'memberLeft', 'postback']],
])('of the other events of %s each goes out as its sheet opens', inBrowser, async (_, where, id, types) => {
  const { server, call } = await start();
  // One to take back, and one to edit.
  for (const text of ['one', 'two']) await call('POST', '/tenants/1/events', { type: 'text', text, ...where });
  const receiver = await startReceiver();
  await call('POST', '/tenants/1/receivers', { url: receiver.url });
  const { page, complaints } = await openConsole(browser, server, { path: `#/1/chat/${id}` });
  const events = page.getByRole('combobox', { name: 'Other events' });
  await events.waitFor();
  expect(
    await events
      .locator('option:not([value=""])')
      .evaluateAll((options) => options.map((option) => option.getAttribute('value'))),
  ).toEqual(types);
  for (const type of types) {
    await events.selectOption(type);
    const sheet = page.getByRole('dialog', { name: type });
    await sheet.getByRole('button', { name: 'Send' }).click();
    await sheet.waitFor({ state: 'detached' });
  }
  await receiver.request(types.length - 1);
  expect(receiver.received.map(({ envelope }) => envelope.events[0]!.type).toSorted()).toEqual(types.toSorted());
  expect(complaints).toEqual([]);
});

test('a file that cannot be read is named, and nothing is sent', inBrowser, async () => {
  const { server, call } = await start();
  const { page, complaints } = await openConsole(browser, server, { path: '#/1/chat/U1' });
  // As a folder that was dropped, or a file that is gone by now.
  await page.evaluate(() => {
    FileReader.prototype.readAsDataURL = function fail() {
      this.dispatchEvent(new ProgressEvent('error'));
    };
  });
  await page.locator('input[type=file]').setInputFiles([{ name: 'a.png', mimeType: 'image/png', buffer: png }]);
  await page.locator('.notice', { hasText: 'a.png cannot be read: nothing was sent.' }).waitFor();
  expect((await call('GET', '/tenants/1/messages?recipientId=U1')).json()['items']).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a delivery that a fault holds back has not failed', inBrowser, async () => {
  const { server, call } = await start();
  const receiver = await startReceiver();
  await call('POST', '/tenants/1/receivers', { id: 'app', url: receiver.url });
  await call('POST', '/tenants/1/faults', { delivery: { delay: '1h' } });
  const { page } = await openConsole(browser, server, { path: '#/1/chat/U1', locale: 'zh-CN' });
  await page.getByRole('textbox', { name: '以 Alice 的身份发送' }).fill('Hello');
  await page.keyboard.press('Enter');
  const line = page.locator('.delivery-lines a');
  await line.waitFor();
  expect(await line.textContent()).toMatch(/^app · 等待中 · 下次尝试 /);
  expect(await line.getAttribute('class')).toBe('faint');
  expect(await page.getByRole('button', { name: '重新投递' }).count()).toBe(0);
});

test('a file, a sticker, a place, an emoji and a reply go out as LINE sends them', inBrowser, async () => {
  const { server, call } = await start();
  const receiver = await startReceiver();
  await call('POST', '/tenants/1/receivers', { url: receiver.url });
  const { page } = await openConsole(browser, server, { path: '#/1/chat/U1' });
  const messageOf = async (index: number) => {
    const [event] = (await receiver.request(index)).envelope.events;
    return (event as { message: object }).message;
  };
  const file = { name: '报价.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') };
  await page.locator('input[type=file]').setInputFiles([file]);
  expect(await messageOf(0)).toMatchObject({ type: 'file', fileName: '报价.pdf', fileSize: 4 });
  await page.getByRole('button', { name: 'Sticker' }).click();
  await page.getByRole('button', { name: '446 / 1988' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  expect(await messageOf(1)).toMatchObject({ type: 'sticker', packageId: '446', stickerId: '1988' });
  await page.getByRole('button', { name: 'Location' }).click();
  await page.getByRole('button', { name: '東京' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  expect(await messageOf(2)).toMatchObject({ type: 'location', title: '東京', latitude: 35.67966 });
  await page.getByRole('button', { name: 'LINE emoji' }).click();
  await page.getByRole('button', { name: '(love)' }).click();
  await page.getByRole('textbox', { name: 'Write as Alice' }).press('Enter');
  expect(await messageOf(3)).toMatchObject({
    text: '(love)',
    emojis: [{ index: 0, length: 6, productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' }],
  });
  await page.getByRole('button', { name: 'Reply' }).last().click();
  await write(page, 'yes');
  expect(await messageOf(4)).toMatchObject({ text: 'yes', quotedMessageId: expect.stringMatching(/^\d{18}$/) });
});

test('a new person follows, unfollows, and then can send nothing', inBrowser, async () => {
  const { server } = await start();
  const { page } = await openConsole(browser, server);
  await page.getByRole('button', { name: 'New person' }).click();
  await page.getByText(/followed/).waitFor();
  await page.getByRole('button', { name: 'Unfollow' }).click();
  await page.getByText('This person has unfollowed: nothing can be sent.').waitFor();
  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  await page.getByRole('textbox', { name: /^Write as/ }).waitFor();
});

test('people are found by name, by channel and by whether they follow', inBrowser, async () => {
  const { server } = await start();
  const { page } = await openConsole(browser, server);
  const people = page.getByRole('complementary').getByRole('link');
  await page.getByRole('link', { name: /Bob/ }).waitFor();
  await page.getByRole('searchbox').fill('ali');
  await expect.poll(() => people.allTextContents()).toEqual([expect.stringContaining('Alice')]);
  await page.getByRole('searchbox').fill('');
  await page.getByRole('combobox', { name: 'Channel' }).selectOption('Support');
  await expect.poll(() => people.allTextContents()).toEqual([expect.stringContaining('Bob')]);
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Following');
  await page.getByText('Nobody here').waitFor();
});

test('in a group somebody speaks, and mentions others', inBrowser, async () => {
  const { server, call } = await start();
  const receiver = await startReceiver();
  await call('POST', '/tenants/1/receivers', { url: receiver.url });
  const { page } = await openConsole(browser, server, { path: '#/1/chat/group:C9' });
  await page.getByRole('combobox', { name: 'As' }).selectOption('Alice');
  await page.getByRole('combobox', { name: 'Mention' }).selectOption('Everybody');
  await page.getByRole('textbox', { name: /^Write as/ }).press('Enter');
  const [event] = (await receiver.request(0)).envelope.events;
  expect(event).toMatchObject({
    source: { type: 'group', groupId: 'C9', userId: 'U1' },
    message: { mention: { mentionees: [{ index: 0, length: 4, type: 'all' }] } },
  });
  await page.getByRole('link', { name: 'Group C9' }).waitFor();
});

test('what was said is still there after the page was loaded anew', inBrowser, async () => {
  const { server } = await start();
  const { page } = await openConsole(browser, server, { path: '#/1/chat/U1' });
  await write(page, 'remember me');
  await page.getByText('remember me').waitFor();
  await page.reload();
  await page.getByText('remember me').waitFor();
});

test('a mention is of the message that it was written in', inBrowser, async () => {
  const { server, call } = await start();
  const receiver = await startReceiver();
  await call('POST', '/tenants/1/receivers', { url: receiver.url });
  const { page } = await openConsole(browser, server, { path: '#/1/chat/group:C9' });
  await page.getByRole('combobox', { name: 'Mention' }).selectOption('Alice');
  await page.getByRole('textbox', { name: /^Write as/ }).press('Enter');
  await receiver.request(0);
  await write(page, '@Alice by hand');
  const [event] = (await receiver.request(1)).envelope.events;
  expect((event as { message: object }).message).toMatchObject({ text: '@Alice by hand' });
  expect((event as { message: object }).message).not.toHaveProperty('mention');
});

test('what is written while a message is under way stays, and the message goes out once', inBrowser, async () => {
  const { server, call } = await start();
  const receiver = await startReceiver();
  await call('POST', '/tenants/1/receivers', { url: receiver.url });
  const { page } = await openConsole(browser, server, { path: '#/1/chat/U1' });
  const held = Promise.withResolvers<void>();
  await page.route('**/tenants/1/events', async (route) => {
    await held.promise;
    await route.continue();
  });
  const field = page.getByRole('textbox', { name: 'Write as Alice' });
  await field.fill('first');
  await field.press('Enter');
  await field.press('Enter');
  await field.pressSequentially('second');
  await field.press('Enter');
  await field.pressSequentially('third');
  held.resolve();
  await page.locator('.bubble', { hasText: 'second' }).waitFor();
  expect(await field.inputValue()).toBe('third');
  const texts = [0, 1].map(async (index) => (await receiver.request(index)).envelope.events[0]);
  expect(await Promise.all(texts)).toMatchObject([{ message: { text: 'first' } }, { message: { text: 'second' } }]);
  expect(receiver.received.length).toBe(2);
});

test('a text that is refused comes back, before what was written meanwhile', inBrowser, async () => {
  const { server } = await start();
  const { page } = await openConsole(browser, server, { path: '#/1/chat/U1' });
  const held = Promise.withResolvers<void>();
  const problem = { code: 'NOT_TODAY', detail: 'It rains.', remedy: '' };
  await page.route('**/tenants/1/events', async (route) => {
    await held.promise;
    await route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(problem) });
  });
  const field = page.getByRole('textbox', { name: 'Write as Alice' });
  await field.fill('first');
  await field.press('Enter');
  await field.pressSequentially('second');
  held.resolve();
  await page.getByText('It rains.').first().waitFor();
  expect(await field.inputValue()).toBe('first\nsecond');
});

test('of more people than are listed, one is found by a whole id alone, and the list says so', inBrowser, async () => {
  const idOf = (index: number): string => `U${String(index).padStart(32, '0')}`;
  const recipients = Array.from({ length: 1100 }, (_, index) => ({
    id: idOf(index),
    channelId: 'c1',
    displayName: `P${index}.`,
  }));
  const { server } = await startControlled({ initialState: { channels: [{ id: 'c1', name: 'Shop' }], recipients } });
  onTestFinished(() => server.close());
  const { page } = await openConsole(browser, server);
  await page.getByText('200 of 1100 people: search by whole id to see others').waitFor();
  await page.getByRole('searchbox').fill('P50.');
  await page.getByText('0 of 1100 people: search by whole id to see others').waitFor();
  expect(await page.getByText('Nobody here').count()).toBe(0);
  await page.getByRole('searchbox').fill(idOf(50));
  await page.getByRole('link', { name: /P50\./ }).waitFor();
  await page.evaluate((id) => void (location.hash = `#/1/chat/${id}`), idOf(60));
  await page.getByRole('textbox', { name: 'Write as P60.' }).waitFor();
});

test('what was said since the account began anew is there, and what it began with', inBrowser, async () => {
  const past: TenantState = { ...account, messages: [{ channelId: 'c1', recipientId: 'U1', type: 'video' }] };
  const { server, call } = await startControlled({ initialState: past });
  onTestFinished(() => server.close());
  const bubble = (text: string) => page.locator('.bubble', { hasText: text });
  const say = (text: string, where: object) => call('POST', '/tenants/1/events', { type: 'text', text, ...where });
  await say('before', { groupId: 'C1' });
  await call('POST', '/tenants/1/reset');
  await say('to all', { groupId: 'C9' });
  await say('alone', { userId: 'U1' });
  const { page, complaints } = await openConsole(browser, server, { path: '#/1/chat/group:C9' });
  await page.getByRole('link', { name: 'Group C9' }).waitFor();
  await bubble('to all').waitFor();
  expect(await page.getByRole('link', { name: 'Group C1' }).count()).toBe(0);
  await page.getByRole('link', { name: /Alice/ }).click();
  await bubble('alone').waitFor();
  await call('POST', '/tenants/1/reset');
  await bubble('alone').waitFor({ state: 'detached' });
  await page.locator('.bubble.video').waitFor();
  const state = { ...account, messages: [{ channelId: 'c1', recipientId: 'U1', type: 'audio' }] };
  await call('PUT', '/tenants/1/state', state);
  await page.locator('.bubble.video').waitFor({ state: 'detached' });
  await page.locator('.bubble.audio').waitFor();
  expect(complaints).toEqual([]);
});

test('the Enter that ends a word of an input method sends nothing', inBrowser, async () => {
  const { server } = await start();
  const { page } = await openConsole(browser, server, { path: '#/1/chat/U1' });
  const field = page.getByRole('textbox', { name: 'Write as Alice' });
  await field.fill('你');
  // As Safari tells of it, where the composition has ended by then.
  await field.evaluate((element) => {
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }),
    );
  });
  await field.pressSequentially('好');
  await field.press('Enter');
  await page.locator('.bubble', { hasText: '好' }).waitFor();
  expect(await page.locator('.bubble').allTextContents()).toEqual(['你好']);
});

test('a reply can be written to a video, too', inBrowser, async () => {
  const { server, call } = await start();
  await call('POST', '/tenants/1/events', { type: 'video', userId: 'U1' });
  const { page } = await openConsole(browser, server, { path: '#/1/chat/U1' });
  await page.getByRole('button', { name: 'Reply' }).click();
  await page.locator('.composer .quote').waitFor();
});

test('of a long name of a file as many whole characters go out as one may have', inBrowser, async () => {
  const { server, call } = await start();
  const receiver = await startReceiver();
  await call('POST', '/tenants/1/receivers', { url: receiver.url });
  const { page } = await openConsole(browser, server, { path: '#/1/chat/U1' });
  const file = { mimeType: 'application/pdf', buffer: Buffer.from('%PDF') };
  await page.locator('input[type=file]').setInputFiles([{ name: `${'x'.repeat(254)}😀.pdf`, ...file }]);
  const [event] = (await receiver.request(0)).envelope.events;
  expect(event).toMatchObject({ message: { type: 'file', fileName: `${'x'.repeat(254)}😀` } });
});
