import { retCodes, type RetCode } from '../../../generators/generated/errors.ts';
import type { Behaviour } from '../behaviour.ts';
import type { Violation } from '../journal.ts';

/** What a handler answers: one item, a page of rows, or a refusal. Rows and items are JSON text already. */
export type Answer = ItemAnswer | RowsAnswer | Refusal;

export interface ItemAnswer {
  readonly item: string;
}

export interface RowsAnswer {
  readonly rows: readonly string[];
  readonly pageNo: number;
  readonly pageSize: number;
  readonly total: number;
}

export interface Refusal {
  readonly retCode: RetCode;
  readonly violations: readonly Violation[];
}

export function isRefusal(answer: Answer): answer is Refusal {
  return 'retCode' in answer;
}

/** The envelope of an answer, its members in the order of the page's examples. */
export function encodeAnswer(answer: Answer, language: Behaviour['language']): string {
  if (isRefusal(answer)) return encodeRetCode(answer.retCode, language);
  const success = `"ret_code":"000000","ret_msg":${JSON.stringify(retCodes['000000'][language])}`;
  if ('item' in answer) return `{"item":${answer.item},${success}}`;
  const { rows, pageNo, pageSize, total } = answer;
  const pageCount = Math.ceil(total / pageSize);
  return `{"items":[${rows.join(',')}],"page_count":${pageCount},"page_no":${pageNo},"page_size":${pageSize},${success},"total_count":${total}}`;
}

/** An envelope with nothing in it but the code and its text. */
export function encodeRetCode(retCode: RetCode, language: Behaviour['language']): string {
  return JSON.stringify({ ret_code: retCode, ret_msg: retCodes[retCode][language] });
}
