import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { createUsageFailure } from '../../../exit.ts';
import { printable } from '../../../printable.ts';
import { parseJson, readChunks, readText } from '../../../read-input.ts';

/** What a version may hold; more is a mistaken path. */
const mostFiles = 5000;

const operationTable = 'operations.json';

/** Examples are no schemas. */
const leftOut = `examples${sep}`;

/** @throws a usage failure when the file cannot be read, or is not JSON */
export async function readJsonFile(path: string, name: string): Promise<unknown> {
  const shown = printable(name);
  // How deep a schema may nest is told when it is read.
  return parseJson(await readText(readChunks(path, shown), shown), shown, Number.POSITIVE_INFINITY);
}

/** The JSON files of a folder, by their paths in it. */
export async function filesOfFolder(folder: string, name: string): Promise<ReadonlyMap<string, unknown>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: Error) => {
    const shown = printable(name);
    throw createUsageFailure(
      { en: `${shown} cannot be read: ${error.message}`, zh: `${shown} 无法读取：${error.message}` },
      error,
    );
  });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith(leftOut));
  if (paths.length > mostFiles) {
    throw createUsageFailure({
      en: `${printable(name)} holds ${paths.length} JSON files: it is no folder of the contract.`,
      zh: `${printable(name)} 有 ${paths.length} 个 JSON 文件：不是契约的文件夹。`,
    });
  }
  const read = paths.map(async (path): Promise<[string, unknown]> => {
    return [path.replaceAll(sep, '/'), await readJsonFile(join(folder, path), join(name, path))];
  });
  const files = new Map(await Promise.all(read));
  // In the package, the tables lie beside the schemas.
  const table = join(folder, '../contract', operationTable);
  if (!files.has(operationTable) && existsSync(table)) {
    files.set(operationTable, await readJsonFile(table, join(name, '../contract', operationTable)));
  }
  return files;
}

/** A schema and the files that it refers to, by paths that lead from one to another. */
export async function withReferenced(
  path: string,
  name: string,
): Promise<{ readonly file: string; readonly files: ReadonlyMap<string, unknown> }> {
  const found = new Map<string, unknown>();
  const rest = [path];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (found.has(next)) continue;
    if (found.size >= mostFiles) {
      throw createUsageFailure({
        en: `${printable(name)} refers to over ${mostFiles} files.`,
        zh: `${printable(name)} 引用了超过 ${mostFiles} 个文件。`,
      });
    }
    const value = await readJsonFile(next, next === path ? name : next);
    found.set(next, value);
    const folder = dirname(next);
    rest.push(
      ...refsIn(value)
        .map((ref) => resolve(folder, ref))
        .filter((target) => existsSync(target)),
    );
  }
  const root = commonFolder([...found.keys()]);
  const nameOf = (file: string): string => relative(root, file).replaceAll(sep, '/');
  return { file: nameOf(path), files: new Map([...found].map(([file, value]) => [nameOf(file), value])) };
}

/** Relative references to other files, however deep they stand. */
function refsIn(document: unknown): readonly string[] {
  const refs = new Set<string>();
  const rest = [document];
  while (rest.length > 0) {
    const value = rest.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const [keyword, entry] of Object.entries(value)) {
      if (keyword === '$ref' && typeof entry === 'string') refs.add(entry);
      else rest.push(entry);
    }
  }
  return [...refs]
    .filter((ref) => !ref.startsWith('#') && !/^[a-z][a-z0-9+.-]*:/i.test(ref))
    .map((ref) => decoded(ref.split('#')[0]!));
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function commonFolder(paths: readonly string[]): string {
  const [first = '', ...rest] = paths.map((path) => dirname(path).split(sep));
  const shared = [...first];
  for (const parts of rest) while (shared.some((part, index) => parts[index] !== part)) shared.pop();
  return shared.join(sep) || sep;
}
