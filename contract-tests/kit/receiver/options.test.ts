import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { createEmulator } from '../../../mock-server/emulator.ts';
import { createEmitter } from '../../../mock-server/webhooks/index.ts';
import { checkJournal } from '../journal/check.ts';
import { checkProvider } from '../provider/check.ts';
import { checkReceiver } from './check.ts';

const url = 'http://127.0.0.1:1';
const credentials = { appid: '1', appKey: '2' };

const add = async (receiver: object): Promise<unknown> => {
  const emitter = createEmitter();
  onTestFinished(() => emitter.close());
  return emitter.receivers.add(receiver);
};

test.each<[string, unknown, string, string]>([
  [
    'an app of Express',
    express(),
    "its handler takes Node's request and response, as apps of Express do. Wrap it: createNodeHandler(app), of sobot-mock/server.",
    '其 handler 接受 Node 的请求与响应，Express 应用即如此。请包装它：sobot-mock/server 的 createNodeHandler(app)。',
  ],
  [
    'a number',
    5,
    'its handler is not a function. Give (request) => response, both as fetch has them.',
    '其 handler 不是函数。请给出 (request) => response，两者均与 fetch 相同。',
  ],
])('%s in the place of a handler is refused in both languages, whoever takes it', async (_, handler, en, zh) => {
  await expect(checkReceiver({ handler: handler as never })).rejects.toMatchObject({
    code: 'CHECK_OPTIONS_INVALID',
    message: `Failed to check the receiver: ${en}`,
    reason: { zh: `无法检查接收端：${zh}` },
  });
  await expect(add({ handler })).rejects.toMatchObject({
    code: 'RECEIVER_INVALID',
    message: `Failed to read the receiver: ${en}`,
    reason: { zh: `无法读取接收端：${zh}` },
  });
});

test('a handler beside inProcess is refused in both languages', async () => {
  await expect(add({ handler: () => new Response(), inProcess: true })).rejects.toMatchObject({
    message:
      'Failed to read the receiver: its handler stands beside inProcess, and only one of them can answer. Give one.',
    reason: { zh: '无法读取接收端：其 handler 与 inProcess 并存，而只能由其中一个应答。请只给出一个。' },
  });
});

test.each<[string, () => Promise<unknown>, string, string]>([
  [
    'a probe that is neither a URL nor a function',
    () => checkReceiver({ url, probe: { handled: 0 } as never }),
    'Failed to check the receiver: probe must be a URL or a function.',
    '无法检查接收端：probe 必须是 URL 或函数。',
  ],
  [
    'a fetch that is no function',
    () => checkReceiver({ url, fetch: 'fetch' as never }),
    'Failed to check the receiver: fetch must be a function.',
    '无法检查接收端：fetch 必须是函数。',
  ],
  [
    'a wait that is no function',
    () => checkReceiver({ url, sleep: 100 as never }),
    'Failed to check the receiver: sleep must be a function.',
    '无法检查接收端：sleep 必须是函数。',
  ],
  [
    'a fetch of checkProvider that is no function',
    () => checkProvider({ baseUrl: url, ...credentials, fetch: {} as never }),
    'Failed to check the provider: fetch must be a function.',
    '无法检查提供方：fetch 必须是函数。',
  ],
  [
    'a time in the place of a clock',
    () => checkProvider({ baseUrl: url, ...credentials, now: 5 as never }),
    'Failed to check the provider: now must be a function.',
    '无法开始：now 必须是函数。',
  ],
  [
    'somebody to tell who is no function',
    () => checkReceiver({ url, onResult: 'x' as never }),
    'Failed to check the receiver: onResult must be a function.',
    '无法开始：onResult 必须是函数。',
  ],
  [
    'the same of a journal',
    () => checkJournal(createEmulator(), { onStart: {} as never }),
    'Failed to judge the journal: onStart must be a function.',
    '无法开始：onStart 必须是函数。',
  ],
])('%s is told before anything is sent, and nobody else is blamed for it', async (_, check, en, zh) => {
  await expect(check()).rejects.toMatchObject({ code: 'CHECK_OPTIONS_INVALID', reason: { en, zh } });
});
