import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../../test/support/control-client.ts';
import { failureInChinese } from './failure-in-chinese.ts';

let client: ControlClient;
beforeAll(async () => {
  client = await startControlled({ initialState: { channels: [{ id: 'c1' }] } });
});
afterAll(() => client.server.close());

const chinese = { 'accept-language': 'zh-CN' };

describe('what the emulator refuses is told in Chinese', () => {
  test.each<readonly [method: string, path: string, body: unknown, detail: string]>([
    ['PUT', '/tenants/1/state', [1], '无法载入状态：该值的类型须为 object，'],
    [
      'PATCH',
      '/tenants/1/behaviour',
      { tokenRotation: 'never' },
      '无法设置行为开关：tokenRotation 须为 single, overlap 之一，实际为 "never"。开关有：tokenRotation、',
    ],
    [
      'POST',
      '/tenants/1/faults',
      { match: { operation: 'getToken' } },
      '无法添加故障：须有 request 或 delivery 之一。',
    ],
    [
      'POST',
      '/tenants/1/faults',
      { match: { operation: 'getToken' }, request: { expireToken: true } },
      '无法添加故障：request.expireToken 不能与 getToken 同用。它不需要 token。',
    ],
    [
      'POST',
      '/tenants/1/faults',
      { request: { latency: [2, 1] } },
      '无法添加故障：request.latency 为 [2, 1]。请先给出较短的时间。',
    ],
    [
      'POST',
      '/tenants/1/broadcast-tasks',
      { channelId: 'c1', count: 1, recipients: ['U1'] },
      '无法创建群发任务：须有 recipients 或 count 之一。请给出其中一个。',
    ],
    [
      'POST',
      '/tenants/1/broadcast-tasks',
      { channelId: 'c1', recipients: ['U1', 'U1'] },
      '无法创建群发任务：recipients 中 "U1" 出现了两次。每人只能发送一次。',
    ],
    [
      'POST',
      '/tenants/1/broadcast-tasks',
      { channelId: 'c9', count: 1 },
      '无法创建群发任务：没有渠道 "c9"。现有渠道：c1。',
    ],
    ['POST', '/tenants', { appid: '1' }, '无法创建租户：appid "1" 已被占用。请另选一个，或先删除该租户。'],
    ['POST', '/tenants/1/channels', [{ id: 'c1' }], '无法载入状态：channels[0].id "c1" 已被占用。请另选 id。'],
    [
      'POST',
      '/tenants/1/send-records',
      [{ taskId: 'none', recipientId: 'U1' }],
      '无法载入状态：sendRecords[0].taskId "none" 不是群发任务的 id。请添加该任务，或改正 id。',
    ],
    [
      'POST',
      '/tenants/1/messages',
      [{ channelId: 'c2', recipientId: 'U1', type: 'text' }],
      '无法载入状态：messages[0].channelId "c2" 不是渠道的 id。现有渠道：c1。',
    ],
    [
      'POST',
      '/tenants',
      { initialState: { channels: [{ id: 5 }], recipients: [{}] } },
      '无法载入状态：channels[0].id 的类型须为 string，实际为 5；缺少必填项 recipients[0].id；缺少必填项 recipients[0].channelId。',
    ],
    [
      'POST',
      '/tenants',
      { initialState: { channels: [{ id: 'a' }, { id: 'a' }] } },
      '无法载入状态：channels[1].id "a" 用了两次。请让每条记录有各自的 id。',
    ],
    [
      'POST',
      '/tenants',
      { initialState: { deliveries: [{ receiverId: 'r', destination: 'U', events: [{ type: 'follow' }] }] } },
      '无法载入状态：deliveries[0].receiverId "r" 不是接收端的 id。请将其加入 receivers。' +
        '带 handler 的接收端不在任何状态中：请以该 id 再次给出它，或去掉该投递。',
    ],
    [
      'POST',
      '/tenants/1/receivers',
      { url: 'http://127.0.0.1:9', concurency: 1 },
      '无法读取接收端：未知字段 concurency，请检查拼写。您是不是要写 concurrency？可用的有：id、',
    ],
    ['GET', '/tenants/1/journal?limit=none', undefined, 'limit 的类型须为 integer，实际为 "none"。'],
    ['POST', '/tenants/1/clock', { advance: '1h', freeze: true }, '请求给出了 2 种时钟更改。'],
    ['GET', '/nowhere', undefined, '没有路由 /_mock/nowhere。'],
    ['DELETE', '/tenants/1/faults/f9', undefined, '租户 1 没有 id 为 "f9" 的故障。'],
  ])('%s %s %j', async (method, path, body, detail) => {
    const { status, json } = await client.call(method, path, body, chinese);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(json()['detail']).toContain(detail);
  });
});

test.each<readonly [message: string, chinese: string | undefined]>([
  [
    'Failed to load the state: a is required but missing; b is required but missing and 3 more.',
    '无法载入状态：缺少必填项 a；缺少必填项 b，另有 3 处。',
  ],
  [
    'Failed to load the state: faults[0].fault: match.count does not go with delivery. It would never match.',
    '无法载入状态：faults[0].fault: match.count 不能与 delivery 同用。它永远不会命中。',
  ],
  [
    'Failed to read the duration "x". Write it like 24h, 1h30m or 500ms.',
    '无法读取时长 "x"。请写成 24h、1h30m 或 500ms 的形式。',
  ],
  [
    'Failed to move the clock: -1 is not forward. Use set to go back.',
    '无法调整时钟：-1 不是向前。要回到过去，请用 set。',
  ],
  ['Failed to load the state: it snowed.', undefined],
  ['Failed to read the request: limit must be an integer, got "x".', 'limit 的类型须为 integer，实际为 "x"。'],
  [
    'Failed to read the request: at must be a string or an integer, got [].',
    'at 的类型须为 string 或 integer，实际为 []。',
  ],
  [
    'Failed to move the clock: after 10 s 2 deliveries are still under way and 3 queued, and what becomes of them decides what falls due.',
    '无法调整时钟：10 秒后仍有 2 次投递正在进行、3 次在排队，它们的结果决定接下来到期的内容。',
  ],
  ['Failed to find the send record: the tenant has none with the id "5".', '租户没有 id 为 "5" 的发送记录。'],
  [
    'Failed to POST /reset: the control token "a" is for looking, and changes nothing.',
    '无法 POST /reset：控制令牌 "a" 只能查看，不能更改。',
  ],
  ['The mock server is not ready: it is starting or closing.', '模拟服务器尚未就绪：正在启动或关闭。'],
  [
    'Failed to play the scenario: steps[2]: Failed to load the state: channels[0].id "1" is taken already. Choose another id.',
    '无法播放场景：steps[2]：无法载入状态：channels[0].id "1" 已被占用。请另选 id。',
  ],
  [
    'Failed to play the scenario: steps[0]: Failed to read the duration "x". Write it like 24h, 1h30m or 500ms.',
    '无法播放场景：steps[0]：无法读取时长 "x"。请写成 24h、1h30m 或 500ms 的形式。',
  ],
  ['Failed to play the scenario: steps[2]: it snowed.', undefined],
  [
    'Failed to play the scenario: start is "2025-13-10T08:00:00Z", which is no time. Write it like 2025-03-10T08:00:00Z.',
    '无法播放场景：start 为 "2025-13-10T08:00:00Z"，不是时间。请写成 2025-03-10T08:00:00Z 的形式。',
  ],
  [
    'Failed to play the scenario: it names no receiver. Give it receiver.url, or say where to deliver to.',
    '无法播放场景：它没有指定接收端。请给出 receiver.url，或说明投递到何处。',
  ],
  [
    'Failed to play the scenario: it is not JSON (Unexpected end). Write one JSON document.',
    '无法播放场景：它不是 JSON（Unexpected end）。请写成一个 JSON 文档。',
  ],
  [
    'Failed to play the scenario: steps is required but missing; seed must be of type integer, got "x". Correct the scenario.',
    '无法播放场景：缺少必填项 steps；seed 的类型须为 integer，实际为 "x"。请改正场景。',
  ],
  [
    'Failed to play the scenario: steps is required but missing; and 7 more. Correct the scenario.',
    '无法播放场景：缺少必填项 steps，另有 7 处。请改正场景。',
  ],
  [
    'Failed to play the scenario: there is no option secrt. Did you mean secret? There are secret, sign. Nothing was played.',
    '无法播放场景：没有选项 secrt。您是不是要写 secret？选项有：secret、sign。未播放任何内容。',
  ],
  [
    'Failed to play the scenario: there is no option x. There are secret, sign. Nothing was played.',
    '无法播放场景：没有选项 x。选项有：secret、sign。未播放任何内容。',
  ],
  ['It snowed.', undefined],
])('%s', (message, told) => {
  expect(failureInChinese(message)).toBe(told);
});

test('a long message of somebody is looked through once', () => {
  const long = 'x at '.repeat(200_000);
  expect(failureInChinese(`Failed to load the state: ${long}`)).toBeUndefined();
});

/** What is put together of parts, each of which is in one of the tests above. */
const inParts = [/\$\{(?:rule|why|what|reasons\.join)/, /onRelay/, /endText/, /nameOf|kind\}|TOKEN_MISSING/];

test('whatever a control route and the emitter refuse has its words here', () => {
  const folder = join(import.meta.dirname, '../../..');
  const files = [
    ...readdirSync(join(folder, 'control'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(?:http|routes)\/[\w-]+\.ts$|^index\.ts$/.test(file) && !file.includes('.test.'))
      .map((file) => `control/${file}`),
    'webhooks/registry.ts',
  ];
  const messages = files.flatMap((file) => {
    const joined = readFileSync(join(folder, file), 'utf8').replace(/[`'] \+\n\s+[`']/g, '');
    return [...joined.matchAll(/[`'](Failed to (?:\$\{[^}]*\}|[^`'$])*\.)[`']/g)].map(([, message = '']) => message);
  });
  const left = messages
    .filter((message) => !inParts.some((part) => part.test(message)))
    .filter((message) => failureInChinese(message.replace(/\$\{[^}]*\}/g, 'x')) === undefined);
  expect(messages.length).toBeGreaterThan(50);
  expect(left).toEqual([]);
});

/** Where the core makes failures, and the words that stand in quotes there. */
const refusing = [
  'state-failure',
  'tenant/create-tenants',
  'tenant/initial-state/read-broadcasts',
  'tenant/initial-state/read-channels',
  'tenant/initial-state/read-messages',
  'tenant/initial-state/assert-initial-state',
  'actions/broadcast',
  'actions/broadcast-times',
  'faults/faults',
  'clock/clock',
  'clock/fire-due',
];

test('whatever the core says to do about a refusal has its words here', () => {
  const core = join(import.meta.dirname, '../../../core');
  const said = readFileSync(join(import.meta.dirname, 'emulator-phrases.ts'), 'utf8');
  const remedies = refusing.flatMap((name) => {
    const text = readFileSync(join(core, `${name}.ts`), 'utf8');
    // The last words of a failure: a sentence of its own, from its last place that is filled in.
    return [...text.matchAll(/['`}]([^'`}]*[a-z0-9)]\.)['`]/g)].map(([, words = '']) =>
      words.trim().split('. ').at(-1)!,
    );
  });
  expect(remedies.length).toBeGreaterThan(30);
  expect([...new Set(remedies)].filter((words) => !said.includes(words))).toEqual([]);
});
