import { createServerFailure, type ServerFailureCode } from '../node/server-failure.ts';

/** @param why and what to do */
export function refusal(
  code: ServerFailureCode,
  why: { readonly en: string; readonly zh: string },
  cause?: unknown,
): Error {
  const message = { en: `Failed to open the data file: ${why.en}`, zh: `无法打开数据文件：${why.zh}` };
  return createServerFailure(code, message, cause);
}
