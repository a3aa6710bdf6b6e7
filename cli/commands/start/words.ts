import type { Language } from '../../language.ts';

/** What `start` alone says in one language. */
interface StartWords {
  readonly ready: (version: string) => string;
  readonly url: string;
  readonly console: string;
  readonly inBrowser: string;
  readonly seed: string;
  readonly clock: string;
  readonly standsAt: (time: string) => string;
  readonly runs: string;
  readonly state: string;
  readonly data: string;
  readonly store: string;
  readonly config: string;
  readonly receiver: string;
  readonly getToken: string;
  readonly sendImage: string;
  readonly stop: string;
  readonly signed: string;
  readonly unsigned: string;
  readonly redelivery: string;
}

export const startWords: Readonly<Record<Language, StartWords>> = {
  en: {
    ready: (version) => `${version} is ready.`,
    url: 'URL',
    console: 'console',
    inBrowser: 'in a browser: be the LINE user, see everything, move time',
    seed: 'seed',
    clock: 'clock',
    standsAt: (time) => `stands at ${time}`,
    runs: 'runs in real time',
    state: 'state',
    data: 'data',
    store: 'shared in',
    config: 'config',
    receiver: 'receiver',
    getToken: 'Get a token:',
    sendImage: 'Send an image as a LINE user:',
    stop: 'Press Ctrl+C to stop.',
    signed: 'signed',
    unsigned: 'unsigned',
    redelivery: 'redelivery',
  },
  zh: {
    ready: (version) => `${version} 已就绪。`,
    url: 'URL',
    console: '控制台',
    inBrowser: '用浏览器打开：扮演 LINE 用户，查看一切，拨动时间',
    seed: '种子',
    clock: '时钟',
    standsAt: (time) => `停在 ${time}`,
    runs: '与真实时间同步',
    state: '初始状态',
    data: '数据文件',
    store: '共享于',
    config: '配置文件',
    receiver: '接收端',
    getToken: '获取 token：',
    sendImage: '以 LINE 用户的身份发送图片：',
    stop: '按 Ctrl+C 停止。',
    signed: '签名',
    unsigned: '不签名',
    redelivery: '重新投递',
  },
};
