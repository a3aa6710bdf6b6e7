import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Told } from './told.ts';

/** The texts of checks/credentials.ts. */
export const credentialsMessages = {
  noCredentialsWereGiven: { en: 'No credentials were given.', zh: '未给定凭证。' },
  itWasNotRefused: (said: Bilingual): Bilingual => ({
    en: `answered ${said.en}: it was not refused.`,
    zh: `应答 ${said.zh}：未被拒绝。`,
  }),
  isRefusedWith: (what: Bilingual, retCode: Told): Bilingual => ({
    en: `${what.en} is refused with ${retCode}.`,
    zh: `${what.zh}以 ${retCode} 拒绝。`,
  }),
  credentialsWrongSignTitle: { en: 'getToken refuses a wrong sign.', zh: 'getToken 拒绝错误的签名。' },
  aWrongSign: { en: 'A wrong sign', zh: '错误的签名' },
  credentialsUnknownAppidTitle: {
    en: 'getToken refuses an appid that nobody has.',
    zh: 'getToken 拒绝不存在的 appid。',
  },
  anUnknownAppid: { en: 'An unknown appid', zh: '不存在的 appid' },
  credentialsMissingParametersTitle: {
    en: 'getToken refuses a call without appid, create_time or sign with 999994.',
    zh: 'getToken 缺少 appid、create_time 或 sign 时以 999994 拒绝。',
  },
  credentialsMalformedParametersTitle: {
    en: 'getToken refuses a create_time that is not 10 digits, and a sign that is no md5.',
    zh: 'getToken 拒绝不是 10 位数字的 create_time，以及不是 md5 的签名。',
  },
  gettokenAnswersWhereCreateTime: (retCode: Told): Bilingual => ({
    en: `getToken answers ${retCode} where create_time or sign is malformed: it does not look at their form first.`,
    zh: `create_time 或 sign 格式不对时 getToken 应答 ${retCode}：它并不先检查格式。`,
  }),
  credentialsCreateTimeTitle: {
    en: 'getToken takes a create_time of this moment; how old it may be is told.',
    zh: 'getToken 接受当前时间的 create_time；并报告其最早可为何时。',
  },
  aTokenWasGivenSo: { en: 'A token was given, so none was asked for.', zh: '已给定 token，因此未再获取。' },
  noTokenCouldBeHad: { en: 'No token could be had: see token/shape.', zh: '未能取得 token：见 token/shape。' },
  aCreateTimeOfIs: {
    en: 'A create_time of 2019 is accepted, as on the page.',
    zh: '接受 2019 年的 create_time，与文档示例一致。',
  },
  aCreateTimeIsAccepted: (skew: Told, refusedAge: Told): Bilingual => ({
    en: `A create_time is accepted that is up to ${skew} seconds old, and refused when it is ${refusedAge} seconds old.`,
    zh: `create_time 早于当前 ${skew} 秒以内可接受，早 ${refusedAge} 秒则拒绝。`,
  }),
} as const;
