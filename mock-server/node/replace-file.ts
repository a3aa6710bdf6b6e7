import { basename, dirname, join } from 'node:path';
import { nodeCrypto } from './crypto.ts';
import { realPath } from './same-file.ts';

/**
 * Writes a file in the place of an old one, as a whole: whoever reads it never sees half of it, and where it cannot be
 * written the old one stays. What is no file (a pipe, a device) is written to; so is one in a folder where no other can be
 * made.
 *
 * @param text or what makes its pieces, for one that is too long to be held; it may be made again
 * @param options `waits`: where it is a pipe that nobody reads, until somebody does; otherwise that is refused with `ENXIO`
 */
export async function replaceFile(
  path: string,
  text: string | (() => Iterable<string>),
  { waits = false }: { readonly waits?: boolean } = {},
): Promise<void> {
  // Loaded where there is something to write: a server starts without it.
  const { realpath, rename, rm, stat, writeFile } = process.getBuiltinModule('node:fs/promises');
  const made = typeof text === 'string' ? (): string => text : text;
  // Behind a link: the link stays. One that leads to a file without a name, as `/dev/stdout` may, has no place for another.
  const known = await realpath(path).catch(() => undefined);
  const target = known ?? realPath(path);
  const before = await stat(known ?? path).catch(() => undefined);
  if (before !== undefined && (known === undefined || !before.isFile())) {
    const write = (): Promise<void> => writeFile(known ?? path, made());
    return before.isFIFO() && !waits ? whileRead(known ?? path, write) : write();
  }
  const beside = join(dirname(target), `.${basename(target)}.${nodeCrypto().randomUUID()}.tmp`);
  try {
    await writeFile(beside, made(), before === undefined ? {} : { mode: before.mode });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    if (before === undefined || !isForbidden(error)) throw error;
    await writeFile(target, made());
  }
}

/**
 * Writes to a pipe that somebody reads. Who opened one that nobody reads would wait in a thread that no signal ends: a process
 * that is to end would wait for it.
 */
async function whileRead(pipe: string, write: () => Promise<void>): Promise<void> {
  const { constants, open } = process.getBuiltinModule('node:fs/promises');
  const held = await open(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
  try {
    await write();
  } finally {
    await held.close();
  }
}

function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');
}
