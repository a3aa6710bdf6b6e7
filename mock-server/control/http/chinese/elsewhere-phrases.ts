import type { Phrase } from './phrase.ts';

/** Why a proxy, or a listener, has no answer to a control request: that is elsewhere. */
const reasons: Readonly<Record<string, string>> = {
  'answers are passed on as they come, and none is made to fail': '应答原样转发，不会使其失败',
  'what comes is passed on as it is, and nothing is made to fail': '收到的请求原样转发，不会使其失败',
  "the target's clock cannot be moved from here": '无法由此移动目标的时钟',
  "the platform's clock cannot be moved from here": '无法由此移动平台的时钟',
  'tenants appear with the first token their appid gets': '租户在其 appid 取得首个 token 时出现',
  'there is one tenant, the one that --appid names': '只有一个租户，即 --appid 所指的',
  'the target sends the webhooks': 'webhook 由目标发送',
  'the platform sends them': 'webhook 由平台发送',
  'what passes is counted in its journal alone': '经过的请求只计入请求日志',
  'what comes is counted in its journal alone': '收到的请求只计入请求日志',
  "the target holds the account's records; --record writes down those that pass":
    '账号的记录由目标持有；--record 可记下经过的记录',
  "the platform holds the account's records; --record writes down the events that come":
    '账号的记录由平台持有；--record 可记下收到的事件',
  "the target holds the account's records": '账号的记录由目标持有',
  "the platform holds the account's records": '账号的记录由平台持有',
  'what is done to the target is not done here': '对目标所做的事不在此处',
  'what is done on the platform is not done here; --record writes a scenario of what comes':
    '平台上所做的事不在此处；--record 可将收到的内容写成场景',
};

export const elsewherePhrases: readonly Phrase[] = Object.entries(reasons).flatMap(([en, zh]): readonly Phrase[] => [
  [
    `Failed to {method} {path}: this is a proxy in front of {target}, and ${en}.`,
    `无法 {method} {path}：这是 {target} 前面的代理，${zh}。`,
  ],
  [
    `Failed to {method} {path}: this listens for webhooks for {target}, and ${en}.`,
    `无法 {method} {path}：这里为 {target} 监听 webhook，${zh}。`,
  ],
  [
    `Failed to {method} {path}: this listens for webhooks, and ${en}.`,
    `无法 {method} {path}：这里监听 webhook，${zh}。`,
  ],
]);
