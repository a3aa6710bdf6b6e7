import { isFailure } from '../../common/failure.ts';
import { unwritable } from './refusal.ts';
import { sqliteCode, sqliteCodes } from './sqlite-code.ts';

/**
 * Writes to a file that is in use.
 *
 * @throws a failure `DATA_UNWRITABLE` for whatever goes wrong: why, and what to do
 */
export function writing<T>(file: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw isFailure(error) ? error : explain(file, error);
  }
}

/** What to do about it. What is not written yet is written as soon as that is possible. */
const remedies: Readonly<Record<number, { readonly en: string; readonly zh: string }>> = {
  [sqliteCodes.full]: {
    en: 'Make room: what is not written yet is written then.',
    zh: '请腾出空间：尚未写入的内容随后会写入。',
  },
  [sqliteCodes.inputOutput]: {
    en: 'See whether its disk is full, is there, and takes files of that size: what is not written yet is written then.',
    zh: '请检查磁盘是否已满、是否可用、是否允许该大小的文件：尚未写入的内容随后会写入。',
  },
  [sqliteCodes.readOnly]: {
    en: 'Let it be written again: what is not written yet is written then.',
    zh: '请恢复写入权限：尚未写入的内容随后会写入。',
  },
  [sqliteCodes.corrupt]: {
    en:
      'It was damaged while it is in use. Save what you need (GET /_mock/tenants/:appid/state), stop the mock server, and put ' +
      'a copy in its place; sobot-mock data check tells what is wrong with it.',
    zh:
      '它在使用中被损坏。请保存所需内容（GET /_mock/tenants/:appid/state），停止服务，再换上一份副本；' +
      'sobot-mock data check 会说明哪里有问题。',
  },
};

const otherwise = {
  en: 'It is tried again each second.',
  zh: '每秒会重试一次。',
};

function explain(file: string, error: unknown): Error {
  const code = sqliteCode(error);
  const why = error instanceof Error ? error.message : String(error);
  const known =
    code === sqliteCodes.noDatabase
      ? sqliteCodes.corrupt
      : code === sqliteCodes.cannotOpen
        ? sqliteCodes.readOnly
        : code;
  const { en, zh } = (known === undefined ? undefined : remedies[known]) ?? otherwise;
  return unwritable({ en: `${file}: ${why}. ${en}`, zh: `${file}：${why}。${zh}` }, error);
}
