import { numberText, plural } from '../../common/plural.ts';
import type { Language } from '../language.ts';

/** What keeps deliveries that have not ended when the mock server closes. */
export type KeptIn = 'nothing' | 'data' | 'store' | 'state';

/** What commands that run until they are stopped say in one language. */
interface RunningWords {
  readonly controlRoutes: string;
  readonly controlToken: string;
  /** A token that was made at start. */
  readonly tokenMade: (token: string) => string;
  readonly finishing: (requests: number) => string;
  readonly tenant: string;
  readonly tolerated: string;
  readonly more: (count: number) => string;
  readonly noReceivers: (appid: string, route: string) => string;
  readonly nothingRecorded: (file: string) => string;
  /** What the mock server had not delivered when it closed. */
  readonly notEnded: Readonly<Record<KeptIn, (deliveries: number) => string>>;
}

export const runningWords: Readonly<Record<Language, RunningWords>> = {
  en: {
    controlRoutes: 'control routes',
    controlToken: 'control token',
    tokenMade: (token) => `control token: ${token}`,
    finishing: (requests) => `Finishing ${plural(requests, 'request')}…`,
    tenant: 'tenant',
    tolerated: 'tolerated: ',
    more: (count) => ` (+${numberText(count)} more)`,
    noReceivers: (appid, route) =>
      `note: tenant ${appid} has no receivers, so its events go nowhere. Add one: POST ${route} {"inProcess":true}.`,
    nothingRecorded: (file) => `Nothing was recorded: ${file} is as it was.`,
    notEnded: {
      nothing: (count) => `${plural(count, 'delivery', 'deliveries')} unfinished: the mock server closed.`,
      data: (count) =>
        `${plural(count, 'delivery', 'deliveries')} not ended, kept in the data file: the next start goes on from there.`,
      store: (count) =>
        `${plural(count, 'delivery', 'deliveries')} not ended, kept in the store: whoever shares it goes on from there.`,
      state: (count) =>
        `${plural(count, 'delivery', 'deliveries')} not ended, saved in the state file: begin with it as --initial-state.`,
    },
  },
  zh: {
    controlRoutes: '控制路由',
    controlToken: '控制令牌',
    tokenMade: (token) => `控制令牌：${token}`,
    finishing: (requests) => `正在完成 ${numberText(requests)} 个请求…`,
    tenant: '租户',
    tolerated: '已容忍：',
    more: (count) => `（另有 ${numberText(count)} 项）`,
    noReceivers: (appid, route) =>
      `提示：租户 ${appid} 没有接收端，其事件不会送达任何地方。添加一个：POST ${route} {"inProcess":true}。`,
    nothingRecorded: (file) => `没有录到内容：${file} 保持原样。`,
    notEnded: {
      nothing: (count) => `${numberText(count)} 个投递未完成：模拟服务器已关闭。`,
      data: (count) => `${numberText(count)} 个投递尚未结束，已保留在数据文件中：下次启动会继续。`,
      store: (count) => `${numberText(count)} 个投递尚未结束，已保留在共享存储中：共用它的服务会继续。`,
      state: (count) => `${numberText(count)} 个投递尚未结束，已保存在状态文件中：下次以它作为 --initial-state 启动。`,
    },
  },
};
