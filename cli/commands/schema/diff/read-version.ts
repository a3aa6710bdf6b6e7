import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isObject } from '../../../../common/json.ts';
import {
  builtInFolder,
  builtInOpenapi,
  builtInSchema,
  readFolder,
  readOpenapi,
  readSchema,
  type ContractVersion,
} from '../../../../contract-tests/schema-diff/index.ts';
import { createUsageFailure } from '../../../exit.ts';
import { printable } from '../../../printable.ts';
import { filesOfFolder, readJsonFile, withReferenced } from './read-files.ts';

const current = 'current';

/** What a version on the command line turned out to be. */
interface FoundVersion {
  readonly version: ContractVersion;
  /** This package's own version of the same. */
  readonly counterpart: () => ContractVersion;
}

/**
 * Reads the two versions that a command line names.
 *
 * @throws a failure that names what cannot be read, and why
 */
export async function readVersions(
  names: readonly [old: string, now: string],
  folder: string,
): Promise<readonly [ContractVersion, ContractVersion]> {
  const read = async (name: string): Promise<FoundVersion | undefined> =>
    name === current ? undefined : await readVersion(name, folder);
  // One after the other: where both are wrong, it is always the first that is told of.
  const old = await read(names[0]);
  const now = await read(names[1]);
  if (old === undefined && now === undefined) return [builtInFolder(), builtInFolder()];
  return [old?.version ?? now!.counterpart(), now?.version ?? old!.counterpart()];
}

async function readVersion(name: string, folder: string): Promise<FoundVersion> {
  const path = resolve(folder, name);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    throw createUsageFailure({
      en: `${printable(name)} does not exist. Name a folder, a file, or current.`,
      zh: `${printable(name)} 不存在。请指定文件夹、文件或 current。`,
    });
  }
  if (found.isDirectory()) {
    return { version: readFolder(name, await filesOfFolder(path, name)), counterpart: builtInFolder };
  }
  const document = await readJsonFile(path, name);
  if (isDocumentOf('asyncapi', document) || isDocumentOf('swagger', document)) {
    throw createUsageFailure({
      en: `${printable(name)} is no OpenAPI 3.1 document and no schema: it cannot be compared.`,
      zh: `${printable(name)} 既不是 OpenAPI 3.1 文档也不是 schema：无法比较。`,
    });
  }
  if (isDocumentOf('openapi', document)) {
    return { version: readOpenapi(name, document), counterpart: builtInOpenapi };
  }
  const { file, files } = await withReferenced(path, name);
  return { version: readSchema(file, files), counterpart: () => builtInSchema(name, document) };
}

function isDocumentOf(keyword: string, document: unknown): boolean {
  return isObject(document) && Object.hasOwn(document, keyword);
}
