import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../../test/support/control-client.ts';
import { routes } from '../../routes/index.ts';
import { assertOnRelay } from '../assert-on-relay.ts';
import type { Problem } from '../problem.ts';
import type { ControlRoute, RelayInfo } from '../route.ts';
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

test('a handler in JSON is refused in Chinese with what to do, which is no matter of spelling', async () => {
  const body = { url: 'http://127.0.0.1:9/', handler: 1 };
  const { status, json } = await client.call('POST', '/tenants/1/receivers', body, chinese);
  expect([status, json()['detail'], json()['remedy']]).toEqual([
    400,
    '请求体没有名为 "handler" 的成员。',
    '请省略它：在此添加的接收端监听其 url。',
  ]);
});

test('a host that is not this machine is told so in Chinese, and what to do', () => {
  const remedy =
    'Use http://localhost or http://127.0.0.1, or name the host: --allow-host at start, allowedHosts in code.';
  const detail = 'Failed to answer: the Host header names "mock.test", which is not this machine.';
  const problem = { status: 403, code: 'HOST_REFUSED', title: '', detail, remedy };
  expect(inChinese(problem)).toMatchObject({
    detail: 'Host 请求头为 "mock.test"，并非本机。',
    remedy: '请使用 http://localhost 或 http://127.0.0.1，或在启动时以 --allow-host 允许该主机。',
  });
});

test('a server that is not ready says so in Chinese, and what waits for it', () => {
  const detail = 'The mock server is not ready: it is starting or closing.';
  const remedy = 'Ask again in a moment: sobot-mock wait does.';
  expect(inChinese({ status: 503, code: 'NOT_READY', title: '', detail, remedy })).toMatchObject({
    detail: '模拟服务器尚未就绪：正在启动或关闭。',
    remedy: '请稍候再试：sobot-mock wait 会代为等候。',
  });
});

const sent = (route: ControlRoute, info: RelayInfo): Problem => {
  try {
    assertOnRelay(route, info);
  } catch (error) {
    return inChinese((error as { readonly problem: Problem }).problem);
  }
  throw new Error(`${route.path} is answered`);
};

test.each(
  routes.filter(({ onRelay }) => onRelay !== 'answered').map((route) => [route.method, route.path, route] as const),
)('%s %s on a proxy and a listener is refused in Chinese alone', (method, path, route) => {
  const at = `无法 ${method} ${path}：`;
  const target = 'https://sg.sobot.com';
  expect(sent(route, { role: 'proxy', target })).toMatchObject({
    detail: expect.stringContaining(`${at}这是 https://sg.sobot.com 前面的代理，`) as string,
    remedy: '请使用模拟服务器：sobot-mock start。',
  });
  expect(sent(route, { role: 'listener', target: 'http://127.0.0.1:3000' }).detail).toContain(
    `${at}这里为 http://127.0.0.1:3000 监听 webhook，`,
  );
  expect(sent(route, { role: 'listener', target: '' }).detail).toContain(`${at}这里监听 webhook，`);
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
