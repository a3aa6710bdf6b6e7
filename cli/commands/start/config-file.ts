import { existsSync } from 'node:fs';
import { dirname, extname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from '../../../generators/generated/types.ts';
import { didYouMean } from '../../did-you-mean.ts';
import { createUsageFailure } from '../../exit.ts';
import { deepestFile, parseJson, readChunks, readText } from '../../read-input.ts';
import { settingNames } from '../../settings/rows.ts';

/** A configuration that its schema accepts. */
export interface LoadedConfig {
  /** The path to show. */
  readonly file: string;
  /** Where its relative paths start. */
  readonly folder: string;
  readonly values: Config;
}

/** Looked for in the working folder, when no other is named. */
const configFiles = ['sobot-mock.config.ts', 'sobot-mock.config.js', 'sobot-mock.config.json'] as const;

const moduleExtensions: ReadonlySet<string> = new Set(['.ts', '.mts', '.js', '.mjs', '.cjs']);

/**
 * Loads the configuration.
 *
 * @param folder the working folder
 * @param named the file that a flag or a variable names, and where it was named
 * @returns `undefined` when none is named and none found
 * @throws a usage failure that names the file and what is wrong in it
 */
export async function loadConfig({
  folder,
  named,
}: {
  folder: string;
  named?: { readonly path: string; readonly origin: string } | undefined;
}): Promise<LoadedConfig | undefined> {
  const found = named === undefined ? findConfig(folder) : resolve(folder, named.path);
  if (found === undefined) return undefined;
  if (named !== undefined && !existsSync(found)) throw createUsageFailure(`${named.origin} does not exist.`);
  const file = shownPath(folder, found);
  const values = await readConfig(found, file);
  await assertValid(values, file);
  return { file, folder: dirname(found), values: values as Config };
}

function findConfig(folder: string): string | undefined {
  const found = configFiles.filter((name) => existsSync(resolve(folder, name)));
  if (found.length > 1) {
    throw createUsageFailure(
      `There are ${found.join(' and ')}. Keep one of them, or name the one to use with --config.`,
    );
  }
  return found[0] === undefined ? undefined : resolve(folder, found[0]);
}

function shownPath(folder: string, path: string): string {
  const shown = relative(folder, path);
  return shown.startsWith('..') ? path : shown;
}

async function readConfig(path: string, file: string): Promise<unknown> {
  if (extname(path) === '.json') return parseJson(await readText(readChunks(path, file), file), file);
  if (moduleExtensions.has(extname(path))) return importConfig(path, file);
  throw createUsageFailure(
    `${file} is neither TypeScript, JavaScript nor JSON. Name it like ${configFiles.join(', ')}.`,
  );
}

async function importConfig(path: string, file: string): Promise<unknown> {
  const module = (await import(pathToFileURL(path).href).catch((error: unknown) => {
    throw createUsageFailure(`${file} cannot be loaded: ${whyNotLoaded(error)}`, error);
  })) as { readonly default?: unknown };
  if (module.default !== undefined) {
    const problem = notLikeJson(module.default);
    if (problem !== undefined) throw createUsageFailure(`${file} ${problem}`);
    return module.default;
  }
  throw createUsageFailure(`${file} has no default export. Write \`export default { … }\`.`);
}

/** What of a value no JSON file could hold, and whoever reads it level by level cannot bear. */
function notLikeJson(root: unknown): string | undefined {
  // How deep each object was met: one that holds itself is met ever deeper.
  const depths = new Map<object, number>();
  const left: (readonly [value: unknown, depth: number])[] = [[root, 1]];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [value, depth] = next;
    if (typeof value === 'bigint') return `holds the bigint ${value}n. Write a number or a text.`;
    if (typeof value !== 'object' || value === null || (depths.get(value) ?? 0) >= depth) continue;
    if (depth > deepestFile) {
      return `nests arrays and objects more than ${deepestFile} deep, or holds itself. Nothing that is read here does.`;
    }
    depths.set(value, depth);
    for (const member of Object.values(value)) left.push([member, depth + 1]);
  }
  return undefined;
}

function whyNotLoaded(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION') {
    return `Node ${process.versions.node} runs no TypeScript. Take Node 22.18 or later, or write it as .js or .json.`;
  }
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

async function assertValid(values: unknown, file: string): Promise<void> {
  const [{ validateConfig }, { violationsOf }] = await Promise.all([
    import('../../../generators/generated/validators/config.js'),
    import('../../../generators/generated/violations.ts'),
  ]);
  const violations = violationsOf(validateConfig, values);
  if (violations.length === 0) return;
  const lines = violations.map(({ rule, parameter, reason }) =>
    rule === 'additionalProperties' && !parameter.includes('.')
      ? `${parameter} is no setting.${didYouMean(parameter, settingNames)}`
      : `${reason.en}.`,
  );
  throw createUsageFailure(
    lines.length === 1 ? `${file}: ${lines[0]}` : [`${file}:`, ...lines.map((line) => `  ${line}`)].join('\n'),
  );
}
