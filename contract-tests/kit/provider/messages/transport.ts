import { blockedPort } from '../../../../common/blocked-port.ts';
import type { Bilingual } from '../../../../generators/generated/types.ts';

/** Which token a request carries. */
export type TokenSent = 'of the run' | 'unknown' | 'empty' | 'none';

const tokens: Readonly<Record<TokenSent, Bilingual>> = {
  'of the run': { en: '', zh: '' },
  unknown: { en: ' with an unknown token', zh: '（未知的 token）' },
  empty: { en: ' with an empty token', zh: '（空的 token）' },
  none: { en: ' without a token', zh: '（没有 token）' },
};

const told = (status: number): string => (status === 200 ? '' : ` (HTTP ${status})`);

/** The texts of transport/: what was asked, what came back, and why nothing did. */
export const transportMessages = {
  asked: (request: string, token: TokenSent): Bilingual => ({
    en: `${request}${tokens[token].en}`,
    zh: `${request}${tokens[token].zh}`,
  }),
  saidCode: (retCode: string, status: number): Bilingual => ({
    en: `ret_code ${retCode}${told(status)}`,
    zh: `ret_code ${retCode}${told(status)}`,
  }),
  saidNoCode: (status: number): Bilingual => ({
    en: `JSON without a ret_code${told(status)}`,
    zh: `没有 ret_code 的 JSON${told(status)}`,
  }),
  saidNothing: (status: number, type: string, problem: Bilingual): Bilingual => ({
    en: `HTTP ${status}, ${type}, ${problem.en}`,
    zh: `HTTP ${status}，${type}，${problem.zh}`,
  }),

  moreThan: (bytes: number): Bilingual => ({ en: `more than ${bytes} bytes`, zh: `超过 ${bytes} 字节` }),
  notUtf8: { en: 'not UTF-8', zh: '不是 UTF-8' },
  emptyBody: { en: 'an empty body', zh: '空的正文' },
  notJson: { en: 'not JSON', zh: '不是 JSON' },
  noObject: { en: 'JSON, but no object', zh: '是 JSON，但不是对象' },
  tooDeep: { en: 'JSON nested too deep', zh: 'JSON 嵌套过深' },

  failed: (message: string): Bilingual => ({ en: `the connection failed (${message})`, zh: `连接失败（${message}）` }),
  tooSlow: (milliseconds: number): Bilingual => ({
    en: `no answer within ${milliseconds} ms`,
    zh: `${milliseconds} 毫秒内没有应答`,
  }),
  refused: { en: 'the connection was refused: nothing listens there', zh: '连接被拒绝：那里无人监听' },
  closed: { en: 'the connection was closed without an answer', zh: '连接未作应答便关闭' },
  unknownHost: { en: 'there is no host of that name', zh: '没有这个名字的主机' },
  blockedPort,
  notInTime: { en: 'the connection was not made in time', zh: '未能及时建立连接' },
} as const;
