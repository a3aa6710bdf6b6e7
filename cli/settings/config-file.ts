import { dirname, extname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { didYouMean } from '../../common/did-you-mean.ts';
import type { Config } from '../../generators/generated/types.ts';
import { createUsageFailure, isCommandFailure } from '../exit.ts';
import { asIs, type Text } from '../language.ts';
import { assertNamed, deepestFile, parseJson, readChunks, readText } from '../read-input.ts';
import type { SettingSources } from './resolve.ts';
import { isSecretSetting, settingNames, variableOf } from './rows.ts';

// To import it would load its streams, too.
const { existsSync } = process.getBuiltinModule('node:fs');

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
  if (named !== undefined && !existsSync(found)) {
    throw createUsageFailure({ en: `${named.origin} does not exist.`, zh: `${named.origin} 不存在。` });
  }
  const file = shownPath(folder, found);
  const values = await readConfig(found, file);
  await assertValid(values, file);
  return { file, folder: dirname(found), values: values as Config };
}

/** The configuration that a flag or a variable names. */
export function namedConfig(
  flags: SettingSources['flags'],
  variables: SettingSources['variables'],
): { path: string; origin: string } | undefined {
  const flag = flags['config'];
  if (typeof flag === 'string') return { path: flag, origin: `--config ${flag}` };
  const variable = variables[variableOf('config')];
  return variable ? { path: variable, origin: `${variableOf('config')}=${variable}` } : undefined;
}

function findConfig(folder: string): string | undefined {
  const found = configFiles.filter((name) => existsSync(resolve(folder, name)));
  if (found.length > 1) {
    throw createUsageFailure({
      en: `There are ${found.join(' and ')}. Keep one of them, or name the one to use with --config.`,
      zh: `同时有 ${found.join(' 和 ')}。请只保留一个，或用 --config 指定要用的那个。`,
    });
  }
  return found[0] === undefined ? undefined : resolve(folder, found[0]);
}

function shownPath(folder: string, path: string): string {
  const shown = relative(folder, path);
  return shown.startsWith('..') ? path : shown;
}

async function readConfig(path: string, file: string): Promise<unknown> {
  assertNamed(file);
  if (extname(path) === '.json') return parseJson(await readText(readChunks(path, file), file), file);
  if (moduleExtensions.has(extname(path))) return quietly(() => importConfig(path, file));
  throw createUsageFailure({
    en: `${file} is neither TypeScript, JavaScript nor JSON. Name it like ${configFiles.join(', ')}.`,
    zh: `${file} 不是 TypeScript、JavaScript 或 JSON。请命名为 ${configFiles.join('、')} 的形式。`,
  });
}

/** What a module logs goes to stderr: stdout is for the command, and may be a protocol or lines of JSON. */
async function quietly<Result>(load: () => Promise<Result>): Promise<Result> {
  const { stdout, stderr } = process;
  const { write } = stdout;
  stdout.write = stderr.write.bind(stderr);
  try {
    return await load();
  } finally {
    stdout.write = write;
  }
}

async function importConfig(path: string, file: string): Promise<unknown> {
  const module = await importWhole(path, file);
  if (module.default !== undefined) {
    const problem = problemOf(module.default);
    if (problem !== undefined) throw createUsageFailure({ en: `${file} ${problem.en}`, zh: `${file} ${problem.zh}` });
    return module.default;
  }
  throw createUsageFailure({
    en: `${file} has no default export. Write \`export default { … }\`.`,
    zh: `${file} 没有默认导出。请写 \`export default { … }\`。`,
  });
}

/** A module that awaits what never comes leaves nothing to happen: without a word here, Node would end. */
async function importWhole(path: string, file: string): Promise<{ readonly default?: unknown }> {
  const { promise: drained, reject } = Promise.withResolvers<never>();
  const giveUp = (): void =>
    reject(notLoaded(file, { en: 'it awaits what never comes.', zh: '它等待的内容永远不会到来。' }));
  process.once('beforeExit', giveUp);
  try {
    return await Promise.race([import(pathToFileURL(path).href), drained]);
  } catch (error) {
    throw isCommandFailure(error) ? error : notLoaded(file, whyNotLoaded(error), error);
  } finally {
    process.off('beforeExit', giveUp);
  }
}

function notLoaded(file: string, { en, zh }: Text, cause?: unknown): Error {
  return createUsageFailure({ en: `${file} cannot be loaded: ${en}`, zh: `${file} 无法加载：${zh}` }, cause);
}

/** To look at a value may run code of the user's: a getter. */
function problemOf(value: unknown): Text | undefined {
  try {
    return notLikeJson(value);
  } catch (error) {
    const { en, zh } = thrown(error);
    return { en: `cannot be read: ${en}`, zh: `无法读取：${zh}` };
  }
}

/** What of a value no JSON file could hold, and whoever reads it level by level cannot bear. */
function notLikeJson(root: unknown): Text | undefined {
  // How deep each object was met: one that holds itself is met ever deeper.
  const depths = new Map<object, number>();
  const left: (readonly [value: unknown, depth: number])[] = [[root, 1]];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [value, depth] = next;
    const problem = noValueOfJson(value);
    if (problem !== undefined) return problem;
    if (typeof value !== 'object' || value === null || (depths.get(value) ?? 0) >= depth) continue;
    if (depth > deepestFile) {
      return {
        en: `nests arrays and objects more than ${deepestFile} deep, or holds itself. Nothing that is read here does.`,
        zh: `的数组和对象嵌套超过 ${deepestFile} 层，或包含自身。这里读取的内容都不会如此。`,
      };
    }
    depths.set(value, depth);
    // A member that is undefined says nothing.
    const members = Array.isArray(value) ? value : Object.values(value).filter((member) => member !== undefined);
    for (const member of members) left.push([member, depth + 1]);
  }
  return undefined;
}

function noValueOfJson(value: unknown): Text | undefined {
  switch (typeof value) {
    case 'bigint':
      return {
        en: `holds the bigint ${value}n. Write a number or a text.`,
        zh: `含有 bigint ${value}n。请写成数字或文本。`,
      };
    case 'function':
      return { en: 'holds a function. Write what it returns.', zh: '含有函数。请写出它返回的内容。' };
    case 'symbol':
      return { en: 'holds a symbol. Write a text.', zh: '含有 symbol。请写成文本。' };
    case 'undefined':
      return { en: 'holds undefined in a list. Leave it out.', zh: '的列表中含有 undefined。请去掉。' };
    default:
      if (!(value instanceof Promise)) return undefined;
      return { en: 'holds a promise. Write await in front of it.', zh: '含有 Promise。请在其前面写 await。' };
  }
}

function whyNotLoaded(error: unknown): Text {
  if (error instanceof Error && (error as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION') {
    const { node } = process.versions;
    return {
      en: `Node ${node} runs no TypeScript. Take Node 22.18 or later, or write it as .js or .json.`,
      zh: `Node ${node} 不能运行 TypeScript。请用 Node 22.18 或更高版本，或写成 .js 或 .json。`,
    };
  }
  if (error instanceof SyntaxError && moduleSyntax.test(error.message)) {
    return {
      en: 'it is an ES module, and its package.json says "type": "commonjs", as `npm init` does. Write `module.exports = { … }`, or name it sobot-mock.config.json.',
      zh: '它是 ES 模块，而其 package.json 写有 "type": "commonjs"（`npm init` 会如此）。请写 `module.exports = { … }`，或改用 sobot-mock.config.json。',
    };
  }
  return thrown(error);
}

/** Whatever the user's code threw: it may be no error, and may not even have a text. */
function thrown(error: unknown): Text {
  try {
    if (error instanceof Error) return asIs(`${error.name}: ${error.message}`);
    const shown = String(error);
    return { en: `it throws ${shown}`, zh: `它抛出了 ${shown}` };
  } catch {
    return { en: 'it throws what has no text', zh: '它抛出了没有文本的内容' };
  }
}

/** What Node says of `export` and `import` in CommonJS. */
const moduleSyntax = /^Unexpected token 'export'$|^Cannot use import statement outside a module$/;

async function assertValid(values: unknown, file: string): Promise<void> {
  const [{ validateConfig }, { violationsOf }] = await Promise.all([
    import('../../generators/generated/validators/config.js'),
    import('../../generators/generated/violations.ts'),
  ]);
  const violations = violationsOf(validateConfig, values);
  if (violations.length === 0) return;
  const lines = violations.map(({ rule, parameter, reason }): Text => {
    if (isSecretSetting(parameter)) return brokenSecret(parameter, rule);
    if (rule !== 'additionalProperties' || parameter.includes('.'))
      return { en: `${reason.en}.`, zh: `${reason.zh}。` };
    const hint = didYouMean(parameter, settingNames);
    return { en: `${parameter} is no setting.${hint.en}`, zh: `没有 ${parameter} 这个设置。${hint.zh}` };
  });
  throw createUsageFailure({
    en: underFile(
      `${file}:`,
      lines.map(({ en }) => en),
    ),
    zh: underFile(
      `${file}：`,
      lines.map(({ zh }) => zh),
    ),
  });
}

/** What of it is wrong is told without it. */
function brokenSecret(setting: string, rule: string): Text {
  return {
    en: `${setting} breaks the rule ${rule} of its schema; what it is stays secret. \`sobot-mock schema show config\` has the schema.`,
    zh: `${setting} 不符合其 schema 的规则 ${rule}；其值保密，不予显示。schema 见 \`sobot-mock schema show config\`。`,
  };
}

function underFile(title: string, lines: readonly string[]): string {
  return lines.length === 1
    ? `${title}${title.endsWith(':') ? ' ' : ''}${lines[0]}`
    : [title, ...lines.map((line) => `  ${line}`)].join('\n');
}
