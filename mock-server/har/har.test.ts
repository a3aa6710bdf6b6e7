import harSchema from '@har-sdk/validator/dist/schemas/har/v1.2.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { createTestEmulator, tokenUrl } from '../../test/support/create-test-emulator.ts';
import { told } from '../../test/support/start-proxy.ts';
import { entryOf } from '../core/journal/entry.ts';
import type { JournalEntry } from '../emulator.ts';
import { judgeHar } from './judge-har.ts';
import { readHar } from './read-har.ts';
import { toHar } from './write-har.ts';

const tasksPath = '/chat-set/api/line/query_task_list';

const recordsPath = '/chat-set/api/line/send_record_list';
const aPerson = 'U0123456789abcdef0123456789abcdef';

const emptyEntry: JournalEntry = {
  id: 1,
  at: 0,
  appid: '1',
  method: 'GET',
  url: '/x',
  requestHeaders: {},
  status: 302,
  violations: [],
  warnings: [],
};

/** In pieces of a few bytes, so that characters and numbers are cut in two. */
async function* inPieces(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function takeToken(emulator: ReturnType<typeof createTestEmulator>): Promise<string> {
  const { body } = await emulator.handle({ method: 'GET', url: tokenUrl(), headers: {} });
  return (JSON.parse(String(body)) as { item: { token: string } }).item.token;
}

/** The journal of a client that gets a token, lists tasks, and asks for too much. */
async function journalOfClient() {
  const emulator = createTestEmulator({ initialState: 'believable' });
  const token = await takeToken(emulator);
  const headers = { token, 'content-type': 'application/json' };
  for (const body of ['{"page_no":1,"page_size":15}', '{"page_no":1,"page_size":101}']) {
    await emulator.handle({ method: 'POST', url: tasksPath, headers, body });
  }
  return { token, entries: emulator.tenants.list()[0]!.journal.list().items };
}

const options = { origin: 'http://127.0.0.1:7626' };

async function judgeAll(har: object): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  const onEntry = (entry: JournalEntry): void => void entries.push(entry);
  await judgeHar(inPieces(JSON.stringify(har), 4096), { pseudonymKey: 'k', onEntry });
  return entries;
}

describe('a HAR that is written', () => {
  test.each([
    ['before', 0, 'a fault cut the connection before the answer / 故障在响应之前断开了连接'],
    ['mid-body', 200, 'a fault cut the connection in the middle of the answer / 故障在响应中途断开了连接'],
  ] as const)('has no answer whole that a fault cut (%s), and blames nobody', async (reset, status, comment) => {
    const { entries } = await journalOfClient();
    const har = toHar([{ ...entries[1]!, reset }], options);
    expect(har).toMatchObject({ log: { entries: [{ comment, response: { status, content: { size: -1 } } }] } });
    expect(JSON.stringify(har)).not.toContain('total_count');
    expect((await judgeAll(har)).flatMap(({ violations }) => told(violations))).toEqual([]);
  });

  test('is one by an independent schema', async () => {
    const { entries } = await journalOfClient();
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(harSchema);
    validate(toHar(entries, { ...options, pseudonymKey: 'k' }));
    expect(validate.errors).toBeNull();
  });

  test('has no token, signature or person in it, and says so', async () => {
    const { token, entries } = await journalOfClient();
    const har = JSON.stringify(toHar(entries, { ...options, pseudonymKey: 'k' }));
    expect(har).not.toContain(token);
    expect(har).not.toContain('258eec3118705112b2c53dc8043d4d34');
    expect(har).toMatch(
      /"comment":"Masked: tokens, signatures and keys \(\d+\); people and agents that have pseudonyms \(\d+\)\."/,
    );
    expect(JSON.stringify(toHar(entries, options))).toContain(token);
  });

  test('has them in no answer that tells them again', async () => {
    const emulator = createTestEmulator({ initialState: 'believable' });
    const [replaced, token] = [await takeToken(emulator), await takeToken(emulator)];
    const wrongSign = 'deadbeefdeadbeefdeadbeefdeadbeef';
    const json = { 'content-type': 'application/json' };
    const refused = [
      { method: 'POST', url: tasksPath, headers: { ...json, token: replaced }, body: '{}' },
      { method: 'POST', url: tasksPath, headers: { ...json, token: 'x'.repeat(70) }, body: '{}' },
      { method: 'GET', url: `/api/get_token?appid=1&create_time=1569397773&sign=${wrongSign}`, headers: {} },
      { method: 'POST', url: recordsPath, headers: { ...json, token }, body: `{"page_no":"${aPerson}"}` },
      { method: 'POST', url: tasksPath, headers: { ...json, token }, body: `{"page_no":"好${aPerson}"}` },
    ];
    for (const request of refused) await emulator.handle(request);
    const entries = emulator.tenants.list()[0]!.journal.list().items;
    expect(entries.slice(2).map(({ retCode }) => retCode)).toEqual(['900002', '900002', '900003', '999994', '999994']);
    const har = JSON.stringify(toHar(entries, { ...options, pseudonymKey: 'k' }));
    for (const secret of [replaced, token, 'x'.repeat(20), wrongSign, aPerson.slice(1)])
      expect(har).not.toContain(secret);
    expect(har).toContain('x-mock-violation-zh');
    const { log } = JSON.parse(har) as { readonly log: { readonly comment: string } };
    expect(log.comment).toBe('Masked: tokens, signatures and keys (5); people and agents that have pseudonyms (1).');
  });

  test('has no secret and no person in where an answer leads to', () => {
    const entry = { ...emptyEntry, responseHeaders: { location: `/x?token=f00dfeedf00dfeed&q=${aPerson}` } };
    const har = JSON.stringify(toHar([entry], { ...options, pseudonymKey: 'k' }));
    expect([har.includes('f00dfeedf00dfeed'), har.includes(aPerson)]).toEqual([false, false]);
    expect(har).toContain('"redirectURL":"/x?token=f00d…');
  });

  test('is judged as the journal it was made of', async () => {
    const { entries } = await journalOfClient();
    const har = JSON.stringify(toHar(entries, { ...options, pseudonymKey: 'k' }));
    const again: JournalEntry[] = [];
    const onEntry = (entry: JournalEntry): void => void again.push(entry);
    const { judged, others } = await judgeHar(inPieces(har), { pseudonymKey: 'k', onEntry });
    expect([judged, others]).toEqual([3, 0]);
    expect(again.map(({ at, operation, retCode }) => [at, operation, retCode])).toEqual(
      entries.map(({ at, operation, retCode }) => [at, operation, retCode]),
    );
    expect(told(again[2]!.violations)).toEqual(['consumer maximum page_size']);
    expect(again.flatMap(({ violations }) => violations).filter(({ side }) => side === 'provider')).toEqual([]);
  });

  test('has paths that begin with two slashes at the host that was asked, and addresses that are none', async () => {
    const emulator = createTestEmulator();
    for (const url of ['//api/get_token?appid=1', '//?appid=1']) {
      await emulator.handle({ method: 'GET', url, headers: {} });
    }
    const { items } = emulator.tenants.list()[0]!.journal.list();
    const har = toHar([...items, { ...emptyEntry, url: 'http://a:99999/x?b=1' }], options);
    const { log } = har as { readonly log: { readonly entries: readonly { readonly request: { url: string } }[] } };
    expect(log.entries.map(({ request: { url } }) => url)).toEqual([
      'http://127.0.0.1:7626//api/get_token?appid=1',
      'http://127.0.0.1:7626//?appid=1',
      'http://127.0.0.1:7626/x?b=1',
    ]);
    expect((await judgeAll(har)).map(({ violations }) => told(violations))).toEqual([['consumer nearPath']]);
  });

  test('has no body that the journal cut, and blames nobody for it', async () => {
    const { entries } = await journalOfClient();
    const whole = { requestBody: ' '.repeat(65_535), responseBody: '{"items":['.padEnd(65_535, ' ') };
    const cut = { requestBody: '{"task_name":"'.padEnd(65_537, 'x'), responseBody: '{"items":['.padEnd(65_537, '1') };
    const har = toHar(
      [whole, cut].map((bodies) => entryOf({ ...entries[1]!, ...bodies }, 1)),
      options,
    );
    const again = await judgeAll(har);
    expect(again.map(({ violations }) => told(violations))).toEqual([['provider answerSyntax'], []]);
    expect(told(again[1]!.warnings)).toEqual(['consumer unchecked request body', 'provider unchecked answer']);
  });

  test('has the byte order mark of a request', async () => {
    const emulator = createTestEmulator();
    const headers = { token: await takeToken(emulator), 'content-type': 'application/json' };
    await emulator.handle({ method: 'POST', url: tasksPath, headers, body: '\uFEFF{"page_no":1,"page_size":15}' });
    const again = await judgeAll(toHar(emulator.tenants.list()[0]!.journal.list().items, options));
    expect(told(again[1]!.warnings)).toEqual(['consumer byteOrderMark']);
  });
});

interface Asked {
  readonly bodySize: unknown;
  readonly headers: readonly object[];
  readonly postData?: object;
}

const inChunks = [{ name: 'Transfer-Encoding', value: 'chunked' }];

/** One request, answered with a page of another size than the default. */
function sessionOf(asked: Asked, more: object = {}): object {
  const own = [{ name: 'token', value: 'b7af99e753eeda5e5de8fdb192978daa' }, ...asked.headers];
  const request = { method: 'POST', url: `https://sg.sobot.com${tasksPath}`, ...asked, headers: own };
  const page = { items: [], page_count: 0, page_no: 1, page_size: 10, total_count: 0 };
  const text = JSON.stringify({ ...page, ret_code: '000000', ret_msg: '操作成功' });
  const headers = [{ name: 'content-type', value: 'application/json' }];
  const entry = { request, response: { status: 200, headers, content: { text } }, ...more };
  return { log: { version: '1.2', entries: [entry] } };
}

describe('a HAR that is read', () => {
  test('tells what the provider did wrong, and what of the account was seen', async () => {
    const { entries } = await journalOfClient();
    const wrong = entries.map((entry) =>
      entry.retCode === '000000' && entry.url === tasksPath
        ? { ...entry, responseBody: entry.responseBody?.replace('"page_count":', '"pages":') }
        : entry,
    );
    const found: JournalEntry[] = [];
    const onEntry = (entry: JournalEntry): void => void found.push(entry);
    const har = JSON.stringify(toHar(wrong, options));
    const judged = await judgeHar(inPieces(har), { pseudonymKey: 'k', onEntry });
    expect(told(found[1]!.violations)).toEqual(['provider required page_count']);
    expect(judged.toState().broadcastTasks?.length).toBeGreaterThan(0);
  });

  test.each<[string, Asked, readonly string[]]>([
    ['no body', { bodySize: 0, headers: [] }, ['provider defaultPage page_size']],
    ['no body, of a length that nobody noted', { bodySize: -1, headers: [] }, ['provider defaultPage page_size']],
    ['a body that is not recorded', { bodySize: 16, headers: [] }, ['consumer unchecked request body']],
    [
      'a body that is not recorded, told by its header',
      { bodySize: -1, headers: [{ name: 'Content-Length', value: '16' }] },
      ['consumer unchecked request body'],
    ],
    ['a body in pieces that is not recorded', { bodySize: -1, headers: inChunks }, ['consumer unchecked request body']],
    ['no body, in no pieces', { bodySize: 0, headers: inChunks }, ['provider defaultPage page_size']],
  ])('with %s', async (_, asked, warnings) => {
    const [entry] = await judgeAll(sessionOf(asked));
    expect(told(entry!.warnings)).toEqual(warnings);
  });

  test('takes what a client sends in place of a parameter, and what stands in place of a size, for what it is', async () => {
    const strange = { toString: 1 };
    const postData = { text: JSON.stringify({ page_no: strange }) };
    const har = sessionOf({ bodySize: strange, headers: [], postData });
    const [entry] = await judgeAll(har);
    expect(told(entry!.violations)).toEqual(['consumer type page_no']);
  });

  test.each([
    5,
    {},
    { rule: 'answerSyntax', reason: { en: 'x', zh: 'x' } },
    { rule: 'targetReset' },
    { rule: 'targetReset', reason: { en: 'x' } },
  ])('takes %j for nothing that went wrong on the way', async (_failure) => {
    const [entry] = await judgeAll(sessionOf({ bodySize: 0, headers: [] }, { _failure }));
    expect(told([...entry!.violations, ...entry!.warnings])).toEqual(['provider defaultPage page_size']);
  });

  test.each([
    ['/chat-line/api/line/get_media', 'consumer unknownPath'],
    ['/chat-set/api/line/query_tasks', 'consumer unknownPath'],
    ['/Chat-Line/api/line/get_media_content/', 'consumer nearPath'],
  ])('takes %s for a mistake of the client', async (path, mistake) => {
    const [entry] = await judgeAll(toHar([{ ...emptyEntry, url: path, status: 404 }], options));
    expect(told(entry!.violations)).toEqual([mistake]);
  });

  test.each([
    ['2025-03-10T00:00:00Z', { now: 1_741_564_800_000 }],
    ['', undefined],
  ])(
    'with an empty page alone goes on from when it was answered, where that is noted: %j',
    async (startedDateTime, clock) => {
      const headers = [
        { name: 'token', value: 'b7af99e753eeda5e5de8fdb192978daa' },
        { name: 'content-type', value: 'application/json' },
      ];
      const request = { method: 'POST', url: `https://sg.sobot.com${tasksPath}`, headers };
      const page = { items: [], page_count: 0, page_no: 1, page_size: 15, total_count: 0 };
      const text = JSON.stringify({ ...page, ret_code: '000000', ret_msg: '操作成功' });
      const entry = { startedDateTime, request, response: { status: 200, headers: [], content: { text } } };
      const har = JSON.stringify({ log: { version: '1.2', entries: [entry] } });
      const { toState } = await judgeHar(inPieces(har), { pseudonymKey: 'k' });
      expect(toState().clock).toEqual(clock);
    },
  );

  test('leaves out what others were asked', async () => {
    const har = '{"log":{"version":"1.2","entries":[{"request":{"url":"https://x.test/app.js","method":"GET"}}]}}';
    expect(await judgeHar(inPieces(har), { pseudonymKey: 'k' })).toMatchObject({ judged: 0, others: 1 });
  });

  test.each([
    ['{"log":{"entries":[', 'it breaks off'],
    ['[1,2]', 'it has no log.entries'],
    ['{"log":}', 'it stops being JSON'],
  ])('%s is none', async (text, message) => {
    const read = async (): Promise<void> => {
      for await (const _ of readHar(inPieces(text)));
    };
    await expect(read()).rejects.toThrow(message);
  });
});
