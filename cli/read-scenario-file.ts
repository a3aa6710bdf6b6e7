import { resolve } from 'node:path';
import type { Scenario } from '../generators/generated/types.ts';
import { validateScenario } from '../generators/generated/validators/scenario.js';
import { violationsOf } from '../generators/generated/violations.ts';
import { createUsageFailure } from './exit.ts';
import { sayIn, type Language } from './language.ts';
import { printable } from './printable.ts';
import { parseJson, readChunks, readText } from './read-input.ts';
import type { CommandContext } from './verb.ts';

/**
 * Reads a scenario, which a recording is too.
 *
 * @param file `-`: stdin
 * @throws a usage failure that says what cannot be read, or each place that breaks the schema
 */
export async function readScenarioFile(
  file: string,
  { folder, stdin }: Pick<CommandContext, 'folder' | 'stdin'>,
): Promise<Scenario> {
  const shown = file === '-' ? 'stdin' : file;
  const chunks = file === '-' ? stdin : readChunks(resolve(folder, file), shown);
  const value = parseJson(await readText(chunks, shown), shown);
  const violations = violationsOf(validateScenario, value);
  if (violations.length === 0) return value as Scenario;
  const linesIn = (language: Language): string =>
    violations
      .map(({ path, rule, reason }) => {
        const place = printable(path) || sayIn(language)('(whole)', '（整体）');
        return `  ${place}  ${rule}  ${printable(reason[language])}`;
      })
      .join('\n');
  const name = printable(shown);
  throw createUsageFailure({
    en: `${name} is no scenario:\n${linesIn('en')}\nSee what one may hold: sobot-mock schema show scenario`,
    zh: `${name} 不是场景：\n${linesIn('zh')}\n场景可含的内容见：sobot-mock schema show scenario`,
  });
}
