// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { RecordErrorCode, RetCode } from './types.ts';

/** What the provider answers with a code. */
export interface CodeEntry {
  /** The provider's own text. */
  readonly zh: string;
  /** The same in English. */
  readonly en: string;
  /** Whether the provider's LINE page lists the code. */
  readonly documented: boolean;
  /** Where the code is known from. */
  readonly source: string;
  /** The heading on that page. */
  readonly section: string;
}

/** A `ret_code`, with the HTTP status that the behaviour switch `errorStatus: mapped` gives it. */
export interface RetCodeEntry extends CodeEntry {
  readonly status: number;
}

/** Every `ret_code`. */
export const retCodes: Readonly<Record<RetCode, RetCodeEntry>> = {
  '900001': {
    zh: 'token 为空',
    en: 'token is empty',
    status: 401,
    documented: true,
    source: 'the provider\'s LINE API page',
    section: '系统异常',
  },
  '900002': {
    zh: 'token 已失效,请重新获取',
    en: 'token is no longer valid, please get a new one',
    status: 401,
    documented: true,
    source: 'the provider\'s LINE API page',
    section: '系统异常',
  },
  '900003': {
    zh: 'signature错误',
    en: 'wrong signature',
    status: 401,
    documented: false,
    source: 'the same platform\'s ticketing API page',
    section: 'Sobot ticketing API (inferred)',
  },
  '900004': {
    zh: '没有找到公司的api配置信息!',
    en: 'no API configuration was found for this company',
    status: 401,
    documented: false,
    source: 'the same platform\'s ticketing API page; observed on the live get_token',
    section: 'Sobot ticketing API (inferred)',
  },
  '999994': {
    zh: '参数异常,请检查',
    en: 'invalid parameters, please check',
    status: 400,
    documented: true,
    source: 'the provider\'s LINE API page',
    section: '系统异常',
  },
  '999999': {
    zh: '系统未知异常',
    en: 'unknown system error',
    status: 500,
    documented: true,
    source: 'the provider\'s LINE API page',
    section: '系统异常',
  },
  '000000': {
    zh: '操作成功',
    en: 'operation succeeded',
    status: 200,
    documented: true,
    source: 'the provider\'s LINE API page',
    section: '操作成功',
  },
};

/** Every `error_code` of a send record. */
export const recordErrorCodes: Readonly<Record<RecordErrorCode, CodeEntry>> = {
  '999999': {
    zh: '发送失败',
    en: 'failed to send',
    documented: true,
    source: 'the provider\'s LINE API page',
    section: 'error_code错误码',
  },
  '000000': {
    zh: '发送成功',
    en: 'sent',
    documented: true,
    source: 'the provider\'s LINE API page',
    section: 'error_code错误码',
  },
};

export type { RecordErrorCode, RetCode } from './types.ts';
