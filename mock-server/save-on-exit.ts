import type { Emulator } from './emulator.ts';
import { replaceFile } from './node/replace-file.ts';
import { createServerFailure } from './node/server-failure.ts';

/** Whose state is saved, and where. */
export interface Saving {
  readonly tenants: Emulator['tenants'];
  /** Nobody's, where the server began without tenants: then it is the first that there is. */
  readonly appid: string | undefined;
  readonly file: string;
  readonly onError: (error: unknown) => void;
}

/** @throws (rejects with) a failure `STATE_UNWRITABLE` where the file cannot be written */
export async function saveState({ tenants, appid, file, onError }: Saving): Promise<void> {
  const tenant = appid === undefined ? tenants.list()[0] : tenants.get(appid);
  if (tenant === undefined) {
    if (appid !== undefined) onError(noTenant(appid, file));
    return;
  }
  try {
    const state = await tenant.exportState();
    const { jsonPieces } = await import('./control/http/json-pieces.ts');
    await replaceFile(file, () => jsonPieces(state));
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const isUnread = error instanceof Error && 'code' in error && error.code === 'ENXIO';
    const why = isUnread
      ? { en: 'it is a pipe that nobody reads', zh: '它是没有程序读取的管道' }
      : { en: text, zh: text };
    throw createServerFailure(
      'STATE_UNWRITABLE',
      {
        en: `Failed to save the state: ${why.en}. ${file} is as it was. Give a file in a folder that can be written.`,
        zh: `无法保存状态：${why.zh}。${file} 保持原样。请指定一个可写文件夹中的文件。`,
      },
      error,
    );
  }
}

/** Another tenant's state must not stand in the place of that one's. */
function noTenant(appid: string, file: string): Error {
  const named = JSON.stringify(appid);
  return createServerFailure('STATE_UNWRITABLE', {
    en: `Failed to save the state: there is no tenant ${named}. ${file} is as it was. Keep the first tenant, or make another the first: --appid at start, tenants in code.`,
    zh: `无法保存状态：没有租户 ${named}。${file} 保持原样。请保留第一个租户，或让另一个成为第一个：启动时用 --appid，代码中用 tenants。`,
  });
}
