/** How a client goes on after an answer that a fault spoilt, though the request itself succeeded. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CheckResult, RequestEffect } from '../../../generators/generated/types.ts';
import { checkJournal } from '../index.ts';
import { channel, createWorld, messages, origin, type World } from './mutants/world.ts';

const effects: readonly (readonly [en: string, zh: string, effect: RequestEffect])[] = [
  ['HTTP 503', 'HTTP 503', { status: 503 }],
  ['HTTP 500', 'HTTP 500', { status: 500 }],
  ['HTTP 429', 'HTTP 429', { status: 429 }],
  ['an unreadable body', '正文无法读取', { body: 'empty' }],
  ['an unreadable body', '正文无法读取', { body: 'truncated' }],
  ['an unreadable body', '正文无法读取', { body: 'malformed' }],
  ['a cut connection', '连接中断', { reset: 'before' }],
  ['a cut connection', '连接中断', { reset: 'mid-body' }],
];

interface Client {
  readonly world: World;
  renew(): Promise<void>;
  page(pageNo: number): Promise<void>;
  media(): Promise<void>;
  /** Spoils the answers to come. */
  spoil(operation: 'queryTaskList' | 'getMediaContent', times?: number): void;
  /** What the checks found. */
  found(): Promise<readonly CheckResult[]>;
}

/** A client that asks for what it is told to, whatever it is answered. */
async function createClient(effect: RequestEffect): Promise<Client> {
  const world = createWorld();
  let token = '';
  const ask = async (path: string, init: RequestInit): Promise<void> => {
    const answer = await world.fetch(`${origin}${path}`, { ...init, headers: { token, ...init.headers } });
    await answer.text();
  };
  const client: Client = {
    world,
    async renew() {
      const { appid, appKey } = world.tenant;
      const createTime = String(Math.floor(world.now() / 1000));
      const sign = createHash('md5').update(`${appid}${createTime}${appKey}`).digest('hex');
      const query = new URLSearchParams({ appid, create_time: createTime, sign });
      const answer = await world.fetch(`${origin}/api/get_token?${query}`);
      ({ token } = ((await answer.json()) as { item: { token: string } }).item);
    },
    async page(page_no) {
      const body = JSON.stringify({ page_no, page_size: 100 });
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
      // A connection that is cut is one more failure.
      await ask('/chat-set/api/line/query_task_list', init).catch(() => undefined);
    },
    async media() {
      const query = new URLSearchParams({ appid: channel, messageid: messages.image });
      await ask(`/chat-line/api/line/get_media_content?${query}`, {}).catch(() => undefined);
    },
    spoil(operation, times) {
      world.tenant.faults.add({ match: { operation }, request: effect, ...(times !== undefined && { times }) });
    },
    async found() {
      const { checks } = await checkJournal(world.tenant);
      return checks.filter(({ failed }) => failed > 0);
    },
  };
  await client.renew();
  return client;
}

const told = (found: readonly CheckResult[]): readonly string[] => found.map(({ id, status }) => `${id} ${status}`);

describe.each(effects)('%s (%s), by %j', (en, zh, effect) => {
  test('asked again and again without a pause, it is a loop, and nothing else', async () => {
    const client = await createClient(effect);
    client.spoil('queryTaskList');
    for (let count = 0; count < 25; count += 1) await client.page(1);
    const found = await client.found();
    expect(told(found)).toEqual(['retry/endless failed']);
    const { message } = found[0]!.violations[0]!;
    expect(message.en).toContain(`queryTaskList failed (${en}) and was asked again 24 times without a pause`);
    expect(message.zh).toContain(`queryTaskList 失败（${zh}）后不间断地又请求了 24 次`);
  });

  test('a page that failed so and is passed over is a gap', async () => {
    const client = await createClient(effect);
    await client.page(1);
    client.spoil('queryTaskList', 1);
    await client.page(2);
    await client.page(3);
    expect(told(await client.found())).toEqual(['paging/no-gaps warned']);
  });

  test('a page that failed so and is asked for again after a pause is none', async () => {
    const client = await createClient(effect);
    await client.page(1);
    client.spoil('queryTaskList', 1);
    await client.page(2);
    await client.world.sleep(1500);
    await client.page(2);
    await client.page(3);
    expect(told(await client.found())).toEqual([]);
  });

  test('no new token cures it', async () => {
    const client = await createClient(effect);
    client.spoil('queryTaskList', 1);
    await client.page(1);
    await client.renew();
    await client.page(1);
    await client.page(2);
    await client.page(3);
    const found = await client.found();
    expect(told(found)).toEqual(['token/kept-on-error failed']);
    const { message } = found[0]!.violations[0]!;
    expect(message.en).toContain(`after ${en} for queryTaskList a new token was asked for`);
    expect(message.zh).toContain(`queryTaskList 失败（${zh}）后，Token 仍有效却重新获取并重试`);
  });

  test('content that failed so was not had', async () => {
    const client = await createClient(effect);
    client.spoil('getMediaContent', 6);
    for (let count = 0; count < 7; count += 1) {
      await client.media();
      await client.world.sleep(1500);
    }
    expect(told(await client.found())).toEqual([]);
  });
});

test('what a fault only delays or gives another type is an answer', async () => {
  const client = await createClient({ latency: 1, contentType: 'text/html' });
  client.spoil('queryTaskList');
  for (let count = 0; count < 25; count += 1) await client.page(1);
  expect(told(await client.found())).toEqual(['paging/all-pages warned', 'paging/polling warned']);
});
