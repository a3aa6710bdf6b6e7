import { Option, type Command } from 'commander';
import type { RunOptions } from '../../contract-tests/kit/engine/run-checks.ts';
import { reporters, type Reporter } from '../../contract-tests/kit/reporters/format-options.ts';
import { createUsageFailure } from '../exit.ts';
import { languageOption } from '../help.ts';
import { sayIn, type Language, type Say, type Text } from '../language.ts';
import { printable } from '../printable.ts';
import { wholeNumber } from '../whole-number.ts';

/** What commander read of the flags that every `check` has. */
export interface ReportFlags {
  readonly reporter: Reporter;
  readonly output?: string | undefined;
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
export function addReportFlags(
  command: Command,
  language: Language,
  { generates = true, watches = false } = {},
): Command {
  const say = sayIn(language);
  command
    .addOption(reporterOption(say, reporters))
    .addOption(outputOption(say))
    .addOption(reportLanguageOption(language))
    .addOption(failOnOption(say, watches ? ['drift'] : []))
    .option(
      '--all-cases',
      say(
        'tell every case that violates a rule, up to 20 a rule; default: the smallest',
        '列出违反规则的每个用例，每条规则最多 20 个；默认：最小的一个',
      ),
    )
    .option('--only <check...>', say('only these checks or families: a b, or a,b', '只运行这些检查或类别：a b，或 a,b'))
    .addOption(exceptOption('check', say));
  if (!generates) return command;
  return command
    .option('--seed <number>', say('decides every generated case (default: 1)', '决定每个生成的用例（默认：1）'))
    .option('--include <check...>', say('opt-in checks to run as well', '一并运行须选用的检查'));
}

/** `--reporter` of who writes one report. */
export function reporterOption(say: Say, names: readonly string[]): Option {
  return new Option('--reporter <reporter>', say('how the report is written', '报告的写法'))
    .choices(names)
    .default('pretty');
}

/** `--output` of who writes one report. */
export function outputOption(say: Say): Option {
  return new Option(
    '-o, --output <file>',
    say('write the report there; default: stdout', '把报告写到此处；默认：stdout'),
  );
}

/** `--language` of who writes a report. */
export function reportLanguageOption(language: Language): Option {
  return languageOption(language, { en: 'language of the report', zh: '报告的语言' });
}

/** `--fail-on`, and what it may be beside a severity. */
export function failOnOption(say: Say, others: readonly string[] = []): Option {
  return new Option('--fail-on <severity>', say('what makes the exit code 1', '什么使退出码为 1'))
    .choices(['violation', 'warning', ...others])
    .default('violation');
}

/** `--except` of what there are several of: checks, or items. */
export function exceptOption(what: 'check' | 'item', say: Say): Option {
  return new Option(`--except <${what}...>`, say('all but these', '除这些之外的全部'));
}

/** `--fail-under` of who tells coverage. */
export function failUnderOption(say: Say): Option {
  return new Option(
    '--fail-under <percent>',
    say('exit with 1 below this coverage: 80', '覆盖率低于此值时以 1 退出：80'),
  );
}

/** The percentage of `--fail-under`; `undefined` where there is no bar. */
export function readBar(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const percent = /^\d{1,3}(?:\.\d+)?%?$/u.test(text) ? Number(text.replace('%', '')) : Number.NaN;
  if (percent <= 100) return percent;
  throw createUsageFailure({
    en: `--fail-under ${printable(text)} is no percentage. Give one from 0 to 100, like 80.`,
    zh: `--fail-under ${printable(text)} 不是百分比。请给出 0 到 100，如 80。`,
  });
}

/** What 1 says of a `check` that is held against no baseline. */
export const violationsOrWarnings: Text = {
  en: 'violations, or warnings with --fail-on warning',
  zh: '有违规，或带 --fail-on warning 时有警告',
};

/** What the exit code of an interrupted `check` says. */
export const interruptedNote: Text = {
  en: 'stopped by SIGINT, with a report so far; a second one stops at once',
  zh: '被 SIGINT 中止，附当时的报告；再次收到则立即停止',
};

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
export function namesOf(words: readonly string[] | undefined): readonly string[] | undefined {
  return words?.flatMap((word) => word.split(',')).filter((name) => name !== '');
}

function readSeed(text: string): number {
  const seed = wholeNumber(text);
  if (seed !== undefined) return seed;
  throw createUsageFailure({
    en: `--seed ${printable(text)} is not a seed. Give a whole number from 0 to ${Number.MAX_SAFE_INTEGER}.`,
    zh: `--seed ${printable(text)} 不是种子。请给出 0 到 ${Number.MAX_SAFE_INTEGER} 的整数。`,
  });
}
