import { describe, expect, test } from 'vitest';
import { createStyle } from '../../style.ts';
import { banner, curlLine } from './banner.ts';

const options = {
  version: '1.2.3',
  url: 'http://127.0.0.1:7626',
  appid: '1',
  appKey: '2',
  seed: 1,
  clock: { now: 1_741_593_600_999, frozen: false },
  timezone: 'GMT+08:00',
  state: 'believable',
  checksCreateTime: false,
  shell: 'posix',
  style: createStyle(false),
} as const;

describe('the curl line', () => {
  test("is the page's own example for the page's own credentials (获取Token)", () => {
    expect(curlLine(options)).toBe(
      "curl 'http://127.0.0.1:7626/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34'",
    );
  });

  test('is signed with the time of the clock when create_time is compared with it', () => {
    expect(curlLine({ ...options, checksCreateTime: true })).toContain(
      'appid=1&create_time=1741593600&sign=d47d4c50265a069abc99f48049d3d5d5',
    );
  });

  test('is signed for other credentials, and quoted so that a shell passes them on', () => {
    expect(curlLine({ ...options, appid: "a'b&c d", appKey: '密钥' })).toMatch(
      /^curl 'http:\/\/127\.0\.0\.1:7626\/api\/get_token\?appid=a%27b%26c%20d&create_time=1741593600&sign=[\da-f]{32}'$/u,
    );
  });

  test('accepts the certificate made at start', () => {
    expect(curlLine({ ...options, url: 'https://127.0.0.1:7626' })).toMatch(/^curl -k 'https:/u);
  });

  test('is quoted for cmd.exe and PowerShell on Windows', () => {
    expect(curlLine({ ...options, shell: 'windows' })).toMatch(/^curl "http[^"']*"$/u);
  });
});

test('the banner names the address, the credentials, the clock and the control routes', () => {
  const text = banner({
    ...options,
    clock: { now: 1_741_593_600_000, frozen: true },
    controlToken: 'secret',
    configFile: 'x.json',
  });
  expect(text).toBe(`
  sobot-mock 1.2.3 is ready.

  URL            http://127.0.0.1:7626
  console        http://127.0.0.1:7626/_mock?token=secret  in a browser: be the LINE user, see everything, move time
  appid          1
  app_key        2
  seed           1
  clock          stands at 2025-03-10T08:00:00.000Z, GMT+08:00
  state          believable
  config         x.json
  control routes http://127.0.0.1:7626/_mock
  control token  secret  (authorization: Bearer …)

  Get a token:
  curl 'http://127.0.0.1:7626/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34'

  Press Ctrl+C to stop.
`);
});

test('the banner is Chinese for whoever reads Chinese, its columns below one another', () => {
  const receivers = [{ url: 'http://127.0.0.1:3000/webhook', secret: 's', redelivery: { enabled: true } }];
  const text = banner({ ...options, receivers, language: 'zh' });
  expect(text).toContain(`
  sobot-mock 1.2.3 已就绪。

  URL            http://127.0.0.1:7626
  控制台         http://127.0.0.1:7626  用浏览器打开：扮演 LINE 用户，查看一切，拨动时间
  appid          1
  app_key        2
  种子           1
  时钟           与真实时间同步, GMT+08:00
  初始状态       believable
  控制路由       http://127.0.0.1:7626/_mock
  接收端         http://127.0.0.1:3000/webhook (签名, 重新投递)

  获取 token：
  curl `);
  expect(text).toContain('  按 Ctrl+C 停止。');
});
