import type { CoverageOptions } from '../../../../contract-tests/kit/coverage/options.ts';
import type { CoverageReporter } from '../../../../contract-tests/kit/reporters/coverage/format-options.ts';
import { createUsageFailure } from '../../../exit.ts';
import { printable } from '../../../printable.ts';
import { readAllowed } from '../../../reports/coverage-flags.ts';
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

function readSuggestions(text: string): number {
  const count = wholeNumber(text);
  if (count !== undefined && count <= 1000) return count;
  throw createUsageFailure({
    en: `--suggestions ${printable(text)} is no count. Give a whole number from 0 to 1000.`,
    zh: `--suggestions ${printable(text)} 不是数量。请给出 0 到 1000 的整数。`,
  });
}
