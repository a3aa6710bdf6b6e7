import type { Language } from '../language.ts';

/** What keeps deliveries that have not ended when the mock server closes. */
export type KeptIn = 'nothing' | 'data' | 'store';

/** What `start` says in one language. */
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
  readonly controlRoutes: string;
  readonly controlToken: string;
  readonly receiver: string;
  readonly getToken: string;
  readonly sendImage: string;
  readonly stop: string;
  readonly finishing: (requests: number) => string;
  readonly signed: string;
  readonly unsigned: string;
  readonly redelivery: string;
  readonly tenant: string;
  readonly tolerated: string;
  readonly more: (count: number) => string;
  readonly noReceivers: (appid: string, route: string) => string;
  /** What the mock server had not delivered when it closed. */
  readonly notEnded: Readonly<Record<KeptIn, (deliveries: number) => string>>;
}

const deliveriesOf = (count: number): string => (count === 1 ? '1 delivery' : `${count} deliveries`);

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
    controlRoutes: 'control routes',
    controlToken: 'control token',
    receiver: 'receiver',
    getToken: 'Get a token:',
    sendImage: 'Send an image as a LINE user:',
    stop: 'Press Ctrl+C to stop.',
    finishing: (requests) => `Finishing ${requests} request${requests === 1 ? '' : 's'}…`,
    signed: 'signed',
    unsigned: 'unsigned',
    redelivery: 'redelivery',
    tenant: 'tenant',
    tolerated: 'tolerated: ',
    more: (count) => ` (+${count} more)`,
    noReceivers: (appid, route) =>
      `note: tenant ${appid} has no receivers, so its events go nowhere. Add one: POST ${route} {"inProcess":true}.`,
    notEnded: {
      nothing: (count) => `${deliveriesOf(count)} unfinished: the mock server closed.`,
      data: (count) => `${deliveriesOf(count)} not ended, kept in the data file: the next start goes on from there.`,
      store: (count) => `${deliveriesOf(count)} not ended, kept in the store: whoever shares it goes on from there.`,
    },
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
    controlRoutes: '控制路由',
    controlToken: '控制令牌',
    receiver: '接收端',
    getToken: '获取 token：',
    sendImage: '以 LINE 用户的身份发送图片：',
    stop: '按 Ctrl+C 停止。',
    finishing: (requests) => `正在完成 ${requests} 个请求…`,
    signed: '签名',
    unsigned: '不签名',
    redelivery: '重投',
    tenant: '租户',
    tolerated: '已容忍：',
    more: (count) => `（另有 ${count} 项）`,
    noReceivers: (appid, route) =>
      `提示：租户 ${appid} 没有接收端，其事件不会送达任何地方。添加一个：POST ${route} {"inProcess":true}。`,
    notEnded: {
      nothing: (count) => `${count} 个投递未完成：模拟服务器已关闭。`,
      data: (count) => `${count} 个投递尚未结束，已保留在数据文件中：下次启动会继续。`,
      store: (count) => `${count} 个投递尚未结束，已保留在共享存储中：共用它的服务会继续。`,
    },
  },
};
