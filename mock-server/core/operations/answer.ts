import type { RetCode } from '../../../generators/generated/errors.ts';
import { retCodeTable } from '../../../generators/generated/operation-table.ts';
import type { Violation } from '../journal/entry.ts';
import type { Platform } from '../platform.ts';
import type { Texts } from '../store/store.ts';
import type { Behaviour } from '../tenant/behaviour.ts';

/** What a handler answers: one item, a page of rows, or a refusal. Rows and items are JSON already, rows as the platform keeps it. */
export type Answer = ItemAnswer | RowsAnswer | Refusal;

export interface ItemAnswer {
  readonly item: string;
}

export interface RowsAnswer {
  readonly rows: Texts;
  readonly pageNo: number;
  readonly pageSize: number;
  readonly total: number;
}

export interface Refusal {
  readonly retCode: RetCode;
  readonly violations: readonly Violation[];
  /** HTTP status, where it is the mock's own and no switch decides. */
  readonly status?: number | undefined;
  /** Methods that the path takes. */
  readonly allow?: string | undefined;
}

export function isRefusal(answer: Answer): answer is Refusal {
  return 'retCode' in answer;
}

/** A language that `ret_msg` is written in. */
export type RetMsgLanguage = Exclude<Behaviour['language'], 'header'>;

/** The language that an answer is written in: the switch's, or the one that the request's header `language` asks for. */
export function retMsgLanguage(
  { language }: Pick<Behaviour, 'language'>,
  headers: Readonly<Record<string, string | undefined>>,
): RetMsgLanguage {
  if (language !== 'header') return language;
  return /^en/i.test(headers['language'] ?? '') ? 'en' : 'zh';
}

/** The envelope of one item or of a refusal, its members in the order of the page's examples. */
export function encodeAnswer(answer: ItemAnswer | Refusal, language: RetMsgLanguage): string {
  if (isRefusal(answer)) return encodeRetCode(answer.retCode, language);
  return `{"item":${answer.item},${successes[language]}}`;
}

/**
 * The envelope of a page, as the platform keeps rows, its members in the order of the page's examples. In parts, for to join them
 * is to copy the page.
 */
export function encodeRows(
  { rows, pageNo, pageSize, total }: RowsAnswer,
  language: RetMsgLanguage,
  { octets }: Pick<Platform, 'octets'>,
): readonly string[] {
  const pageCount = Math.ceil(total / pageSize);
  // All that is not ASCII in it.
  const success = octets ? (successOctets[language] ??= octets.of(successes[language])) : successes[language];
  const end = `],"page_count":${pageCount},"page_no":${pageNo},"page_size":${pageSize},${success},"total_count":${total}}`;
  return ['{"items":[', rows.join(), end];
}

const successes: Readonly<Record<RetMsgLanguage, string>> = { zh: successIn('zh'), en: successIn('en') };

const successOctets: Partial<Record<RetMsgLanguage, string>> = {};

function successIn(language: RetMsgLanguage): string {
  return `"ret_code":"000000","ret_msg":${JSON.stringify(retCodeTable['000000'][language])}`;
}

/** An envelope with nothing in it but the code and its text. */
export function encodeRetCode(retCode: RetCode, language: RetMsgLanguage): string {
  return JSON.stringify({ ret_code: retCode, ret_msg: retCodeTable[retCode][language] });
}
