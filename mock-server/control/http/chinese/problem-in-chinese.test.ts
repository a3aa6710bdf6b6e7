import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../../test/support/control-client.ts';
import { inChinese } from './problem-in-chinese.ts';

let client: ControlClient;
beforeAll(async () => {
  client = await startControlled({ initialState: { channels: [{ id: 'c1' }] } });
});
afterAll(() => client.server.close());

const chinese = { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5' };

test('who asks in Chinese is told in Chinese what went wrong, and what was meant', async () => {
  const { status, json } = await client.call('GET', '/tenants/nobody', undefined, chinese);
  expect([status, json()['code'], json()['remedy']]).toEqual([
    404,
    'TENANT_UNKNOWN',
    '请使用现有的（1），或创建它：POST tenants。',
  ]);
  expect(json()['detail']).toBe('没有 appid 为 "nobody" 的租户。');
});

test('a reason that has both languages is told in the one that was asked for', async () => {
  const { json } = await client.call('POST', '/tenants/1/events', { type: 'text', txt: 'x' }, chinese);
  expect(json()['detail']).toContain('没有字段 txt');
});

test.each([
  ['GET', '/tenant', '您是不是要写 /_mock/tenants？GET /_mock 可列出全部路由。'],
  ['PUT', '/tenants', '请使用 GET、HEAD、POST。'],
  ['GET', '/tenants/1/journal?limits=1', '请改正或省略它。可用的有：after、limit、operation、'],
])('%s %s: what to do names as much as in English', async (method, path, remedy) => {
  const { json } = await client.call(method, path, undefined, chinese);
  expect(json()['remedy']).toContain(remedy);
});

test.each([undefined, 'en', 'de', 'en,zh;q=0.5'])('who asks for %s is told in English', async (language) => {
  const headers = language === undefined ? {} : { 'accept-language': language };
  const { json } = await client.call('GET', '/tenants/nobody', undefined, headers);
  expect(json()['remedy']).toMatch(/^[ -~]+$/);
});

test('every code that a control route names has its words in Chinese', () => {
  const folder = join(import.meta.dirname, '../..');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /^(?:http|routes)\/.*\.ts$|^index\.ts$/.test(file) && !file.includes('.test.') && !file.includes('chinese'),
  );
  const codes = files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const named = text.matchAll(
      /(?:badRequest|notFound|unavailable|notImplemented|forbidden|refusal|refuseToken)\(\s*'([A-Z0-9_]+)'|code: '([A-Z0-9_]+)'/g,
    );
    return [...named].map(([, made, member]) => (made ?? member)!);
  });
  const left = codes.filter((code) => {
    const { detail } = inChinese({ status: 400, code, title: '', detail: 'x', remedy: '' });
    return detail === 'x';
  });
  expect([codes.length > 30, left]).toEqual([true, []]);
});
