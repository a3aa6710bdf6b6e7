import { resolve } from 'node:path';
import { defaultHost, defaultPort } from '../../common/default-address.ts';
import { didYouMean } from '../../common/did-you-mean.ts';
import type { Behaviour } from '../../generators/generated/types.ts';
import * as parse from './parsers.ts';
import { many, one, optional, type Given } from './row.ts';

/** Records that the tenants hold at first. A path is absolute, and told with where it came from. */
export type InitialStateSetting = 'believable' | 'empty' | { readonly path: string; readonly origin: string };

/** Every setting of `start`. A new one is a row here and a property of schemas/kit/config.json. */
export const settingRows = {
  port: one<number>({
    group: 'Server:',
    flags: '-p, --port <port>',
    help: { en: 'port to listen on; 0 takes any free one', zh: '监听的端口；0 表示任一空闲端口' },
    parse: parse.parsePort,
    fallback: defaultPort,
  }),
  host: one<string>({
    group: 'Server:',
    flags: '--host <address>',
    help: {
      en: 'address to listen on; beyond loopback, control routes need a token',
      zh: '监听的地址；超出本机回环时，控制路由需要令牌',
    },
    parse: parse.parseHost,
    fallback: defaultHost,
  }),
  https: one<boolean>({
    group: 'Server:',
    flags: '--https',
    help: { en: 'serve HTTPS, with a certificate made at start', zh: '以 HTTPS 提供服务，证书在启动时生成' },
    parse: parse.parseSwitch,
    fallback: false,
  }),
  appid: one<string>({
    group: 'Tenants:',
    flags: '--appid <id>',
    help: { en: 'credential id of the first tenant', zh: '第一个租户的接口凭证 id' },
    parse: parse.parseAppid,
    fallback: '1',
  }),
  appKey: one<string>({
    group: 'Tenants:',
    flags: '--app-key <key>',
    help: { en: 'its credential key, which signs token calls', zh: '其密钥，用于对获取 token 的调用签名' },
    parse: parse.parseCredential,
    isSecret: true,
    fallback: '2',
  }),
  seed: one<number>({
    group: 'Tenants:',
    flags: '--seed <number>',
    help: { en: 'what decides every random value', zh: '决定一切随机值的种子' },
    parse: parse.parseSeed,
    fallback: 1,
  }),
  /** In milliseconds since the epoch. */
  clock: optional<number>({
    group: 'Tenants:',
    flags: '--clock <instant>',
    help: {
      en: 'stop the clock at an instant, like 2025-03-10T08:00:00Z',
      zh: '把时钟停在某一时刻，如 2025-03-10T08:00:00Z',
    },
    parse: parse.parseInstant,
    without: { en: 'real time', zh: '真实时间' },
  }),
  timezone: one<string>({
    group: 'Tenants:',
    flags: '--timezone <offset>',
    help: { en: "timezone of the provider's local times", zh: '官方本地时间所用的时区' },
    parse: parse.parseTimezone,
    fallback: 'GMT+08:00',
  }),
  behaviour: many<Partial<Behaviour>>({
    group: 'Tenants:',
    flags: '--behaviour <name=value>',
    help: { en: 'set a behaviour switch, see below', zh: '设置行为开关，见下文' },
    parse: parse.parseBehaviour,
  }),
  initialState: one<InitialStateSetting>({
    group: 'Tenants:',
    flags: '--initial-state <state>',
    help: {
      en: 'what they hold at first: believable, empty, or a state file',
      zh: '租户最初的内容：believable（逼真）、empty（空）或状态文件',
    },
    parse: parseInitialState,
    fallback: 'believable',
  }),
  /** An absolute path. */
  data: optional<string>({
    group: 'Tenants:',
    flags: '--data <file>',
    help: { en: 'keep everything in a file, and go on from it the next time', zh: '把一切存入文件，下次从中继续' },
    parse: parsePath,
    without: { en: 'in memory', zh: '仅在内存中' },
  }),
  /** The URL of a PostgreSQL database, which may hold a password. */
  store: optional<string>({
    group: 'Tenants:',
    flags: '--store <url>',
    help: {
      en: 'be one mock with all servers that share a PostgreSQL database',
      zh: '与共用同一 PostgreSQL 数据库的所有服务合为一个 mock',
    },
    parse: parse.parseStore,
    without: { en: 'alone', zh: '单独运行' },
    isSecret: true,
  }),
  /** An absolute path. */
  saveOnExit: optional<string>({
    group: 'Tenants:',
    flags: '--save-on-exit <file>',
    help: {
      en: 'write what the first tenant holds to a state file at the end',
      zh: '结束时把第一个租户的内容写入状态文件',
    },
    parse: parsePath,
  }),
  journalLimit: one<number>({
    group: 'Tenants:',
    flags: '--journal-limit <count>',
    help: { en: 'how many requests each journal keeps', zh: '每个请求日志保留多少请求' },
    parse: parse.parseJournalLimit,
    fallback: 10_000,
  }),
  quotaRecords: optional<number>({
    group: 'Tenants:',
    flags: '--quota-records <count>',
    help: { en: 'how many records control calls may bring each to', zh: '控制调用可使每个租户的记录达到多少条' },
    parse: parse.parseQuota,
    without: { en: 'as many as there is memory for', zh: '以内存为限' },
  }),
  quotaJournalBytes: one<number>({
    group: 'Tenants:',
    flags: '--quota-journal-bytes <count>',
    help: {
      en: 'how many characters of requests and answers each journal keeps',
      zh: '每个请求日志保留多少字符的请求与响应',
    },
    parse: parse.parseQuota,
    fallback: 16_777_216,
  }),
  quotaDeliveries: optional<number>({
    group: 'Tenants:',
    flags: '--quota-deliveries <count>',
    help: {
      en: 'how many deliveries control calls may cause in each a second',
      zh: '控制调用每秒可在每个租户引起多少次投递',
    },
    parse: parse.parseQuota,
    without: { en: 'unlimited', zh: '不限' },
  }),
  quotaStreams: optional<number>({
    group: 'Tenants:',
    flags: '--quota-streams <count>',
    help: { en: 'how many streams of each may be open at once', zh: '每个租户可同时打开多少个流' },
    parse: parse.parseQuota,
    without: { en: 'unlimited', zh: '不限' },
  }),
  controlToken: optional<string>({
    group: 'Control routes:',
    flags: '--control-token <token>',
    help: { en: 'what their callers must send', zh: '调用者须发送的令牌' },
    parse: parse.parseControlToken,
    isSecret: true,
    without: { en: 'none on loopback, else one is made', zh: '本机回环上无需，否则自动生成' },
  }),
  allowHost: many<string>({
    group: 'Control routes:',
    flags: '--allow-host <name>',
    help: {
      en: 'a host name they answer to, and whose pages may call them',
      zh: '控制路由应答的主机名，其页面也可调用它们',
    },
    parse: parse.parseAllowedHost,
  }),
  webhookUrl: many<string>({
    group: 'Webhooks:',
    flags: '--webhook-url <url>',
    help: { en: 'a receiver of the first tenant', zh: '第一个租户的接收端' },
    parse: (text, { allowedWebhookHosts }) => parse.parseWebhookUrl(text, allowedWebhookHosts),
  }),
  webhookSecret: optional<string>({
    group: 'Webhooks:',
    flags: '--webhook-secret <secret>',
    help: { en: 'channel secret that signs what it gets', zh: '对所收内容签名的渠道密钥' },
    parse: parse.parseWebhookSecret,
    isSecret: true,
    without: { en: 'unsigned', zh: '不签名' },
  }),
  redelivery: one<boolean>({
    group: 'Webhooks:',
    flags: '--redelivery',
    help: { en: 'send what failed again, after 1m, 5m, 30m and 2h', zh: '失败的投递在 1m、5m、30m、2h 后重新发送' },
    parse: parse.parseSwitch,
    fallback: false,
  }),
  allowWebhookHost: many<string>({
    group: 'Webhooks:',
    flags: '--allow-webhook-host <name>',
    help: { en: 'let receivers be on this host, too; * for any', zh: '也允许接收端位于此主机；* 表示任意主机' },
    parse: parse.parseWebhookHost,
  }),
  log: one<parse.Log>({
    group: 'Output:',
    flags: '--log <format>',
    help: {
      en: 'what to print of the start and of each request: pretty, json or silent',
      zh: '启动时和每个请求输出什么：pretty、json 或 silent',
    },
    parse: parse.parseLog,
    fallback: 'pretty',
  }),
  open: one<boolean>({
    group: 'Output:',
    flags: '--open',
    help: { en: 'open the console in a browser', zh: '在浏览器中打开控制台' },
    parse: parse.parseSwitch,
    fallback: false,
  }),
} as const;

export type SettingName = keyof typeof settingRows;

/** What `start` runs with. */
export type Settings = {
  readonly [Name in Exclude<SettingName, 'behaviour'>]: (typeof settingRows)[Name]['fallback'];
} & { readonly behaviour: Partial<Behaviour> };

export const settingNames = Object.keys(settingRows) as SettingName[];

/** Whether what is given of a setting is not told again. */
export function isSecretSetting(name: string): boolean {
  const rows: Readonly<Record<string, { readonly isSecret?: true }>> = settingRows;
  return Object.hasOwn(rows, name) && rows[name]?.isSecret === true;
}

/** `appKey` → `SOBOT_MOCK_APP_KEY`. */
export function variableOf(name: SettingName | 'config'): string {
  return `SOBOT_MOCK_${name.replaceAll(/[A-Z]/gu, '_$&').toUpperCase()}`;
}

/** `appKey` → `--app-key`. */
export function flagOf(name: string): string {
  return `--${name.replaceAll(/[A-Z]/gu, '-$&').toLowerCase()}`;
}

function parsePath(text: string, { folder }: Given): parse.Parsed<string> {
  const name = parse.parseText(text);
  return 'value' in name ? { value: resolve(folder, text) } : name;
}

function parseInitialState(text: string, { folder, origin }: Given): parse.Parsed<InitialStateSetting> {
  const name = parse.parseText(text);
  if (!('value' in name)) return name;
  if (text === 'believable' || text === 'empty') return { value: text };
  const path = resolve(folder, text);
  // What looks like a word was most likely meant as one.
  if (/^[\w-]+$/.test(text) && !process.getBuiltinModule('node:fs').existsSync(path)) {
    const hint = didYouMean(text, ['believable', 'empty']);
    return {
      problem: {
        en: `is no initial state.${hint.en} Give believable, empty, or a state file that is there.`,
        zh: `不是初始状态。${hint.zh}请给出 believable、empty 或现有的状态文件。`,
      },
    };
  }
  return { value: { path, origin } };
}
