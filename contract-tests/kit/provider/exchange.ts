import type { DecimalInteger } from '../../../common/decimal-integers.ts';
import type { OperationId } from '../../../generators/generated/operations.ts';
import type { Bilingual, RecordedRequest, RecordedResponse } from '../../../generators/generated/types.ts';

/** A JSON object of the target's. Its members may be anything. */
export type Json = Readonly<Record<string, unknown>>;

/** What was asked of the target, and what it said. Nothing in it is secret but `query` and `json`. */
export interface Exchange {
  /** Absent for a path that is none of the provider's. */
  readonly operation: OperationId | undefined;
  /** The request in a few words: `queryTaskList {"page_no":0}`. */
  readonly asked: Bilingual;
  /** What the body asked for, where it was one JSON object or there was none. Secrets are not masked. */
  readonly query: Json | undefined;
  /** The answer in a few words: `ret_code 999994`, `HTTP 502 with text/html`. */
  readonly said: Bilingual;
  readonly request: RecordedRequest;
  /** Absent where none came. */
  readonly response: RecordedResponse | undefined;
  /** HTTP status; 0 without an answer. */
  readonly status: number;
  /** Header content-type, in lower case; empty where there is none. */
  readonly contentType: string;
  /** Header date, in milliseconds since the epoch. */
  readonly date: number | undefined;
  /** Header allow. */
  readonly allow: string | undefined;
  /** The body, where it is one JSON object. Secrets are not masked. */
  readonly json: Json | undefined;
  /** Whether a byte order mark came before the JSON. */
  readonly hasMark: boolean;
  /** Integers of the page that are written as none. */
  readonly decimals: readonly DecimalInteger[];
  /** Why it is not. */
  readonly problem: Bilingual | undefined;
  /** `ret_code`, where it is a text. */
  readonly retCode: string | undefined;
}

/** Whether the call did what it was asked for. */
export function succeeded({ retCode }: Exchange): boolean {
  return retCode === '000000';
}
