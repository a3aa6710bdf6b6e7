import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import { failureInChinese } from './failures-in-chinese.ts';

let client: ControlClient;
beforeAll(async () => {
  client = await startControlled({ initialState: { channels: [{ id: 'c1' }] } });
});
afterAll(() => client.server.close());

const chinese = { 'accept-language': 'zh-CN' };

describe('what the emulator refuses is told in Chinese', () => {
  test.each<readonly [method: string, path: string, body: unknown, detail: string]>([
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
  ['It snowed.', undefined],
])('%s', (message, told) => {
  expect(failureInChinese(message)).toBe(told);
});

test('a long message of somebody is looked through once', () => {
  const long = 'x at '.repeat(200_000);
  expect(failureInChinese(`Failed to load the state: ${long}`)).toBeUndefined();
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
  const core = join(import.meta.dirname, '../../core');
  const said = readFileSync(join(import.meta.dirname, 'failures-in-chinese.ts'), 'utf8');
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
