import { Option, type Command } from 'commander';
import type { RunOptions } from '../../../contract-tests/kit/engine/run-checks.ts';
import { reporters, type Reporter } from '../../../contract-tests/kit/reporters/format-options.ts';
import { createUsageFailure } from '../../exit.ts';
import { printable } from '../../printable.ts';
import { wholeNumber } from '../../whole-number.ts';

/** What commander read of the flags that every `check` has. */
export interface ReportFlags {
  readonly reporter: Reporter;
  readonly output?: string;
  readonly language: 'en' | 'zh';
  readonly failOn: 'violation' | 'warning' | 'drift';
  readonly allCases?: boolean;
  readonly seed?: string;
  readonly only?: readonly string[];
  readonly include?: readonly string[];
  readonly except?: readonly string[];
}

/**
 * Declares the flags that every `check` has.
 *
 * @param watches whether it is held against a baseline
 * @param generates whether it makes requests of its own: those are decided by a seed, and some are opt-in
 */
export function addReportFlags(command: Command, { generates = true, watches = false } = {}): Command {
  command
    .addOption(new Option('--reporter <reporter>', 'how the report is written').choices(reporters).default('pretty'))
    .option('-o, --output <file>', 'write the report there; default: stdout')
    .addOption(new Option('--language <language>', 'language of the report').choices(['en', 'zh']).default('en'))
    .addOption(
      new Option('--fail-on <severity>', 'what makes the exit code 1')
        .choices(['violation', 'warning', ...(watches ? ['drift'] : [])])
        .default('violation'),
    )
    .option('--all-cases', 'tell every case that violates a rule, up to 20 a rule; default: the smallest')
    .option('--only <check...>', 'only these checks or families: a b, or a,b')
    .option('--except <check...>', 'all but these');
  if (!generates) return command;
  return command
    .option('--seed <number>', 'decides every generated case (default: 1)')
    .option('--include <check...>', 'opt-in checks to run as well');
}

/**
 * What the kit is told of them.
 *
 * @throws a usage failure for a seed that is none
 */
export function runOptionsOf({ seed, allCases, only, include, except }: ReportFlags): RunOptions {
  return {
    seed: seed === undefined ? undefined : readSeed(seed),
    allCases,
    only: namesOf(only),
    include: namesOf(include),
    except: namesOf(except),
  };
}

/** Names of checks as people list them: apart, or joined by commas. No name has a comma. */
function namesOf(words: readonly string[] | undefined): readonly string[] | undefined {
  return words?.flatMap((word) => word.split(',')).filter((name) => name !== '');
}

function readSeed(text: string): number {
  const seed = wholeNumber(text);
  if (seed !== undefined) return seed;
  throw createUsageFailure(
    `--seed ${printable(text)} is not a seed. Give a whole number from 0 to ${Number.MAX_SAFE_INTEGER}.`,
  );
}
