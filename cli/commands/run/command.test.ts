import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { saveTo, scenarios } from '../../../contract-tests/fast-check/index.ts';
import {
  createInbox,
  expectedView,
  type InboxBug,
  type InboxView,
} from '../../../contract-tests/fast-check/testing/inbox.ts';
import type { Scenario } from '../../../generators/generated/types.ts';
import { runScenario } from '../../../mock-server/scenario/index.ts';
import { freeUrl } from '../../../test/support/free-port.ts';
import { startAnswering, type Received } from '../../testing/answering.ts';
import { startCommand } from '../../testing/run-command.ts';
import { runInProcess } from '../../testing/run-in-process.ts';

const ann = 'U00000000000000000000000000000001';
const hello = { act: { type: 'text', userId: ann, text: 'hello 😀' } } as const;

/** A folder of one scenario file. */
async function fileOf(scenario: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-run-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'scenario.json');
  await writeFile(file, typeof scenario === 'string' ? scenario : JSON.stringify(scenario));
  return file;
}

const run = async (scenario: unknown, ...argv: readonly string[]) =>
  runInProcess(['run', await fileOf(scenario), ...argv]);

const parse = (lines: string): unknown[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

/** What of a request a scenario decides. */
const decided = ({ headers, body }: Received): readonly unknown[] => [
  headers['content-type'],
  headers['user-agent'],
  headers['x-line-signature'],
  body,
];

const eventful: Scenario = {
  seed: 7,
  receiver: { secret: 's3cret', redelivery: { delays: [60_000], jitter: 0.5 } },
  steps: [
    { fault: { delivery: { lose: 'answer' }, match: { probability: 0.5 } } },
    ...Array.from({ length: 10 }, () => hello),
    { act: { type: 'image', count: 3 } },
    { fault: { delivery: { reorder: true }, times: 2 } },
    { act: { type: 'sticker' } },
    { act: { type: 'unfollow', userId: ann } },
    { broadcast: { count: 5 } },
    { clock: { advance: '1d' } },
  ],
};

describe('the same file', () => {
  test('sends the same bytes in the same order from two processes, and prints them in a dry run', async () => {
    const file = await fileOf(eventful);
    const sent: (readonly unknown[])[] = [];
    for (let nth = 0; nth < 2; nth += 1) {
      const receiver = await startAnswering((response) => response.end());
      const { ended } = startCommand(['run', file, '--to', receiver.url]);
      expect(await ended).toMatchObject({ code: 0, stderr: expect.stringContaining('As expected.') as string });
      sent.push(receiver.received.map(decided));
    }
    expect(sent[0]!.length).toBeGreaterThan(15);
    expect(sent[1]).toEqual(sent[0]);
    const { stdout, stderr } = await runInProcess(['run', file, '--dry-run', '--json']);
    const printed = parse(stdout) as Received[];
    expect(printed.map(decided)).toEqual(sent[0]);
    expect(stderr).toBe('');
  });

  const bugs: readonly InboxBug[] = ['counts a redelivered event twice', 'forgets an unfollow'];

  /** What a receiver on a socket knows after a scenario. */
  async function viewAfter(file: string, bug: InboxBug | undefined): Promise<InboxView> {
    const inbox = createInbox(bug);
    const receiver = await startAnswering((response, nth) => {
      const { body } = receiver.received[nth - 1]!;
      const request = new Request('http://receiver.test/', { method: 'POST', body });
      void inbox.handle(request).then(({ status }) => response.writeHead(status).end());
    });
    await startCommand(['run', file, '--to', receiver.url]).ended;
    return inbox.view();
  }

  test.each(bugs)('plays again what a property test found of a receiver that %s', async (bug) => {
    let saved = '';
    const property = fc.asyncProperty(scenarios(), async (scenario) => {
      const inbox = createInbox(bug);
      const { events } = await runScenario(scenario, { receiver: inbox.handle });
      expect(inbox.view()).toEqual(expectedView(events));
    });
    const reporting = saveTo((text) => void (saved = text));
    await expect(fc.assert(property, { numRuns: 1000, ...reporting })).rejects.toThrow(/^Property failed/u);
    const scenario = JSON.parse(saved) as Scenario;
    const { events } = await runScenario(scenario, { receiver: () => new Response() });
    const file = await fileOf(saved);
    expect(await viewAfter(file, bug)).not.toEqual(expectedView(events));
    expect(await viewAfter(file, undefined)).toEqual(expectedView(events));
  });
});

describe('what it prints', () => {
  test('a line a step and a request, then how it ended', async () => {
    const receiver = await startAnswering((response) => response.end());
    const { code, stdout, stderr } = await run(
      {
        receiver: { redelivery: { delays: [60_000] } },
        steps: [
          { fault: { delivery: { lose: 'request' }, times: 1 } },
          hello,
          { fault: { delivery: { duplicate: 1 }, times: 1 } },
          { clock: { advance: 90_000 } },
          { clock: { set: '2025-03-11T08:00:00Z' } },
          { expect: { delivered: 2 } },
        ],
      },
      '--to',
      receiver.url,
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr.replaceAll(/[\d.]+ m?s\b/gu, '1 ms').replaceAll(receiver.url, 'URL')).toBe(
      [
        '  [0] fault     {"delivery":{"lose":"request"},"times":1}',
        `  [1] act       text ${ann} {"text":"hello 😀"}`,
        '      → delivery 1  lost on the way',
        '  [2] fault     {"delivery":{"duplicate":1},"times":1}',
        '  [3] clock     + 1 ms',
        '      → delivery 1 again  200  1 ms',
        '      → delivery 2 (a copy)  200  1 ms',
        '  [4] clock     = 2025-03-11T08:00:00Z',
        '  [5] expect    {"delivered":2}',
        '6 steps, 2 requests to URL: 2 delivered.',
        'As expected.',
        '',
      ].join('\n'),
    );
  });

  test('what was not as expected, and the exit code is 1', async () => {
    const receiver = await startAnswering((response, nth) => response.writeHead(nth === 2 ? 503 : 200).end());
    const { code, stderr } = await run({ steps: [hello, hello, hello] }, '--to', receiver.url);
    expect(code).toBe(1);
    expect(stderr).toContain(
      '2 delivered, 1 given up.\n1 thing not as expected:\n' +
        '  ✗ a request of steps[1], delivery 2, should be answered with 2xx, and came to: status 503\n',
    );
  });

  test('the same in Chinese', async () => {
    const receiver = await startAnswering((response, nth) => response.writeHead(nth === 2 ? 503 : 200).end());
    const scenario = { steps: [hello, hello, { expect: { delivered: 3 } }] };
    const { stderr } = await run(scenario, '--to', receiver.url, '--language', 'zh');
    expect(stderr.replaceAll(/[\d.]+ ms\b/gu, '1 ms').replaceAll(receiver.url, 'URL')).toBe(
      [
        `  [0] act       text ${ann} {"text":"hello 😀"}`,
        '      → 投递 1  200  1 ms',
        `  [1] act       text ${ann} {"text":"hello 😀"}`,
        '      → 投递 2  503  1 ms',
        '  [2] expect    {"delivered":3}',
        '      ✗ steps[2] 要求 delivered 为 3，而有 1 次投递得到确认',
        '3 步，向 URL 发送 2 个请求：1 次已送达，1 次已放弃。',
        '1 处不符合预期：',
        '  ✗ steps[2] 要求 delivered 为 3，而有 1 次投递得到确认',
        '',
      ].join('\n'),
    );
  });

  test.each<readonly [step: object, told: string]>([
    [
      { fault: { match: { operation: 'getToken' }, request: { expireToken: true } } },
      '无法添加故障：request.expireToken 不能与 getToken 同用。它不需要 token。',
    ],
    [
      { act: { type: 'unsend', messageId: '1' } },
      '无法扮演 LINE 用户：没有消息 "1"。GET messages 列出客户发送的消息。',
    ],
    [{ broadcast: { channelId: 'c9', count: 1 } }, '无法创建群发任务：没有渠道 "c9"。现有渠道：10001。'],
  ])('which step cannot be played, and why, in Chinese: %j', async (step, told) => {
    const { code, stderr } = await run({ steps: [hello, step] }, '--dry-run', '--language', 'zh');
    expect([code, stderr]).toEqual([2, `错误：无法播放场景：steps[1]：${told}\n`]);
  });

  test('with --json, a document a line and nothing else', async () => {
    const receiver = await startAnswering((response) => response.end());
    const { code, stdout, stderr } = await run(
      { steps: [hello, { expect: { delivered: 3 } }] },
      '--json',
      '--to',
      receiver.url,
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(parse(stdout)).toMatchObject([
      { type: 'step', index: 0, step: hello, at: 1_741_593_601_000, webhookEventIds: [expect.any(String)] },
      { type: 'request', step: 0, at: 1_741_593_600_000, deliveryId: 1, status: 200, body: receiver.received[0]!.body },
      { type: 'step', index: 1 },
      { type: 'mismatch', step: 1, path: '/steps/1/expect/delivered', expected: 3, actual: 1 },
      { type: 'summary', steps: 2, requests: 1, delivered: 1, waiting: 0, gaveUp: 0, mismatches: 1, ok: false },
    ]);
  });

  test('a dry run: requests as they go over the wire, and nothing is sent', async () => {
    const { code, stdout } = await run({ seed: 7, steps: [{ act: { type: 'unfollow', userId: ann } }] }, '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toBe(
      'POST http://receiver.test/webhook\n' +
        'content-type: application/json; charset=utf-8\n' +
        'user-agent: LineBotWebhook/2.0\n\n' +
        '{"destination":"U33f9020ba270bffa5b65103911ee80de","events":[{"type":"unfollow","mode":"active",' +
        `"timestamp":1741593600000,"source":{"type":"user","userId":"${ann}"},` +
        '"webhookEventId":"01JNZH2R00D7C7NPTG72C7X3RV","deliveryContext":{"isRedelivery":false}}]}\n\n',
    );
  });

  test('escape characters of a scenario do not reach the terminal', async () => {
    const receiver = await startAnswering((response) => response.end());
    const { stderr } = await run({ steps: [{ act: { type: 'text', text: '\u001b[31m' } }] }, '--to', receiver.url);
    expect(stderr).not.toContain('\u001b');
  });
});

describe('where to', () => {
  test("the scenario's own receiver, unless --to names another", async () => {
    const own = await startAnswering((response) => response.end());
    const other = await startAnswering((response) => response.end());
    const scenario = { receiver: { url: own.url }, steps: [hello] };
    expect((await run(scenario)).code).toBe(0);
    expect((await run(scenario, '--to', other.url)).code).toBe(0);
    expect([own.received.length, other.received.length]).toEqual([1, 1]);
  });

  test('never the receivers of its state, nor what waits for them', async () => {
    const stated = await startAnswering((response) => response.end());
    const other = await startAnswering((response) => response.end());
    const state = {
      channels: [{ id: 'c1' }],
      receivers: [{ id: 'r', url: stated.url }],
      deliveries: [{ receiverId: 'r', destination: 'U', events: [{ type: 'follow' }] }],
    };
    const dry = await run({ state, steps: [hello] }, '--dry-run', '--json');
    expect([dry.code, parse(dry.stdout).length]).toEqual([0, 1]);
    const steps = [{ request: { body: '{"events":[]}' } }, { expect: { requests: 1, delivered: 1 } }];
    expect((await run({ state, steps }, '--to', other.url)).code).toBe(0);
    expect(other.received.map(({ body }) => body)).toEqual(['{"events":[]}']);
    expect(stated.received).toEqual([]);
  });

  test('the scenario comes from stdin where the file is -', async () => {
    const receiver = await startAnswering((response) => response.end());
    const stdin = JSON.stringify({ steps: [hello] });
    expect((await runInProcess(['run', '-', '--to', receiver.url], { stdin })).code).toBe(0);
    expect(receiver.received[0]!.body).toContain('hello 😀');
  });

  test('nobody listens: exit code 3, and the rest is not tried', async () => {
    const url = await freeUrl();
    const { code, stderr } = await run({ steps: Array.from({ length: 20 }, () => hello) }, '--to', url);
    expect(code).toBe(3);
    expect(stderr).toContain(`error: No connection to ${url}. Start the receiver, or correct --to.`);
    expect(stderr.split('could_not_connect')).toHaveLength(4);
  });
});

describe('refuses, with exit code 2 and before anything is sent', () => {
  test.each([
    [
      'no receiver',
      { steps: [] },
      [],
      'Say where to: --to http://127.0.0.1:3000/webhook, or receiver.url in the scenario.',
    ],
    ['a URL that is none', { steps: [] }, ['--to', 'nowhere'], 'its URL "nowhere" is not a URL'],
    ['an own URL that is none', { receiver: { url: 'ftp://a' }, steps: [] }, [], 'has the scheme ftp'],
    ['an empty secret', { steps: [] }, ['--secret', ''], '--secret has 0 characters. Give 1 to 1024.'],
    ['what is no JSON', '{', ['--dry-run'], 'is not JSON:'],
    [
      'what breaks the schema, all of it',
      { colour: 1, steps: [{ act: { type: 'txt' } }] },
      ['--dry-run'],
      'is no scenario:\n  /colour  additionalProperties  colour is not a known field: check its spelling\n' +
        '  /steps/0/act/type  enum  steps[0].act.type must be one of',
    ],
  ])('%s', async (_, scenario, argv, message) => {
    const { code, stdout, stderr } = await run(scenario, ...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('a step that cannot be played', async () => {
    const receiver = await startAnswering((response) => response.end());
    const leave = { act: { type: 'unfollow', userId: ann } };
    const { code, stderr } = await run({ steps: [hello, leave, leave] }, '--to', receiver.url);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'error: Failed to play the scenario: steps[2]: Failed to act as the LINE user: ' +
        `"${ann}" does not follow. Only who follows can unfollow.\n`,
    );
    expect(receiver.received).toEqual([]);
  });

  test('a file that is not there', async () => {
    expect(await runInProcess(['run', 'missing.json', '--dry-run'])).toMatchObject({
      code: 2,
      stderr: 'error: missing.json does not exist.\n',
    });
  });
});
