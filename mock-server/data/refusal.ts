import { createServerFailure, type ServerFailureCode } from '../node/server-failure.ts';

/** Why, and what to do. */
interface Why {
  readonly en: string;
  readonly zh: string;
}

/** A data file is not opened. */
export function refusal(code: ServerFailureCode, { en, zh }: Why, cause?: unknown): Error {
  return createServerFailure(code, { en: `Failed to open the data file: ${en}`, zh: `无法打开数据文件：${zh}` }, cause);
}

/** A data file that was opened cannot be written. */
export function unwritable({ en, zh }: Why, cause?: unknown): Error {
  return createServerFailure(
    'DATA_UNWRITABLE',
    { en: `Failed to write the data file: ${en}`, zh: `无法写入数据文件：${zh}` },
    cause,
  );
}
