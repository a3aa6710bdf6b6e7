import { createServerFailure, type ServerFailureCode } from '../node/server-failure.ts';

/** What somebody is told. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/**
 * A data file is not opened.
 *
 * @param why and what to do
 */
export function refusal(code: ServerFailureCode, { en, zh }: Bilingual, cause?: unknown): Error {
  return createServerFailure(code, { en: `Failed to open the data file: ${en}`, zh: `无法打开数据文件：${zh}` }, cause);
}

/**
 * A data file that was opened cannot be written.
 *
 * @param why and what to do
 */
export function unwritable({ en, zh }: Bilingual, cause?: unknown): Error {
  return createServerFailure(
    'DATA_UNWRITABLE',
    { en: `Failed to write the data file: ${en}`, zh: `无法写入数据文件：${zh}` },
    cause,
  );
}
