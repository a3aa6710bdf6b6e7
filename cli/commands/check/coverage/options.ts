import { resolve } from 'node:path';
import { isObject } from '../../../../common/json.ts';
import type { CoverageOptions } from '../../../../contract-tests/kit/coverage/options.ts';
import type { CoverageReporter } from '../../../../contract-tests/kit/reporters/coverage/format-options.ts';
import { createUsageFailure } from '../../../exit.ts';
import { printable } from '../../../printable.ts';
import { parseJson, readChunks, readText } from '../../../read-input.ts';
import { namesOf } from '../../../reports/report-flags.ts';
import { wholeNumber } from '../../../whole-number.ts';

/** What commander read of the flags that choose what counts. */
interface CoverageChoiceFlags {
  readonly allow?: string;
  readonly failUnder?: string;
}

/** What commander read. */
export interface CoverageFlags extends CoverageChoiceFlags {
  readonly server: string;
  readonly appid?: string;
  readonly controlToken?: string;
  readonly reporter: CoverageReporter;
  readonly output?: string;
  readonly language: 'en' | 'zh';
  readonly suggestions?: string;
  readonly only?: readonly string[];
  readonly include?: readonly string[];
  readonly except?: readonly string[];
}

/** @throws a usage failure that says which flag is wrong */
export async function readCoverageOptions(flags: CoverageFlags, folder: string): Promise<CoverageOptions> {
  return {
    only: namesOf(flags.only),
    include: namesOf(flags.include),
    except: namesOf(flags.except),
    allow: flags.allow === undefined ? undefined : await readAllowed(flags.allow, folder),
    suggestions: flags.suggestions === undefined ? undefined : readSuggestions(flags.suggestions),
  };
}

/** A percentage; `undefined` where there is no bar. */
export function readBar(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const percent = /^\d{1,3}(?:\.\d+)?%?$/u.test(text) ? Number(text.replace('%', '')) : Number.NaN;
  if (percent <= 100) return percent;
  throw createUsageFailure({
    en: `--fail-under ${printable(text)} is no percentage. Give one from 0 to 100, like 80.`,
    zh: `--fail-under ${printable(text)} 不是百分比。请给出 0 到 100，如 80。`,
  });
}

/** What need not be covered, and why. */
export async function readAllowed(file: string, folder: string): Promise<Readonly<Record<string, string>>> {
  const name = printable(file);
  const value = parseJson(await readText(readChunks(resolve(folder, file), name), name), name);
  const example = '{"webhook/video": "we take no videos"}';
  if (!isObject(value)) {
    throw createUsageFailure({
      en: `${name} is no object. Write it like ${example}.`,
      zh: `${name} 不是对象。请写成 ${example} 的形式。`,
    });
  }
  for (const [id, reason] of Object.entries(value)) {
    if (typeof reason === 'string' && reason.trim() !== '') continue;
    throw createUsageFailure({
      en: `${name}: ${printable(id)} is without a reason. Say why it need not be covered: ${example}.`,
      zh: `${name}：${printable(id)} 没有写原因。请说明为何无需覆盖：${example}。`,
    });
  }
  return value as Readonly<Record<string, string>>;
}

function readSuggestions(text: string): number {
  const count = wholeNumber(text);
  if (count !== undefined && count <= 1000) return count;
  throw createUsageFailure({
    en: `--suggestions ${printable(text)} is no count. Give a whole number from 0 to 1000.`,
    zh: `--suggestions ${printable(text)} 不是数量。请给出 0 到 1000 的整数。`,
  });
}
