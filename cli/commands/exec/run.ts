import { constants } from 'node:os';
import { extname } from 'node:path';
import { formatCoverage } from '../../../contract-tests/kit/reporters/coverage/format-coverage.ts';
import type { CoverageReporter } from '../../../contract-tests/kit/reporters/coverage/format-options.ts';
import { formatCoverageMarkdown } from '../../../contract-tests/kit/reporters/coverage/github.ts';
import { formatCoverageSummary } from '../../../contract-tests/kit/reporters/coverage/pretty.ts';
import { formatReport } from '../../../contract-tests/kit/reporters/format-report.ts';
import { formatSummary } from '../../../contract-tests/kit/reporters/pretty.ts';
import type { CheckReport } from '../../../generators/generated/types.ts';
import { createUsageFailure, exitCodes } from '../../exit.ts';
import { printable, shorten } from '../../printable.ts';
import { createStyle } from '../../style.ts';
import type { CommandContext } from '../../verb.ts';
import { assertWritable, writeText } from '../../write-text.ts';
import { columnsOf, coverageText } from '../check/coverage/write-coverage.ts';
import { appendToSummary } from '../check/write-report.ts';
import { runChild, type ChildEnd } from './child.ts';
import { judge, type Judgement } from './judge.ts';
import { messages, type ExitReason } from './messages.ts';
import { readExecOptions, type ExecFlags, type ExecOptions } from './options.ts';
import { openSession } from './session.ts';
import { createPassedSignals, type PassedSignals } from './signals.ts';
import { variablesFor } from './variables.ts';

/** Runs a command in a session of its own, judges what it did there, and sets the exit code. */
export async function runExec(words: readonly string[], flags: ExecFlags, context: CommandContext): Promise<void> {
  const [command, ...rest] = words;
  if (command === undefined || command === '') {
    throw createUsageFailure('There is no command to run. Write it behind --: sobot-mock exec -- npm test.');
  }
  context.keepRunning();
  const { folder } = context;
  const options = await readExecOptions(flags, context);
  const files = [...options.reports.map(({ file }) => file), ...(options.coverage?.files ?? [])];
  for (const file of files) if (file !== undefined) await assertWritable({ folder, file });
  const signals = createPassedSignals();
  try {
    await runInSession([command, ...rest], { options, signals }, context);
  } finally {
    signals.release();
  }
}

async function runInSession(
  words: readonly [string, ...string[]],
  { options, signals }: { readonly options: ExecOptions; readonly signals: PassedSignals },
  context: CommandContext,
): Promise<void> {
  const { environment, folder } = context;
  const { grace } = options;
  const session = await openSession(options, context);
  try {
    const stopped = signals.first();
    if (stopped !== undefined) return context.exitWith(codeOf(stopped));
    const variables = variablesFor(session, options.variables, environment);
    const end = await runChild(words, { environment: variables, folder, signals, grace });
    const found = await judge(session, options).catch((error: Error) => {
      if (end.code === 0) throw error;
      // That the command failed is what counts, whatever it did to its tenant.
      context.note(`warning: nothing was judged: ${printable(error.message)}`);
      return nothingFound;
    });
    await tell(found, options, context);
    await tellCoverage(found, options, context);
    conclude({ command: words.join(' '), end, interrupted: signals.first(), found }, options, context);
  } finally {
    await session.close();
  }
}

async function tell({ journal }: Judgement, options: ExecOptions, context: CommandContext): Promise<void> {
  if (journal === undefined) return;
  const { reports, language } = options;
  for (const { reporter, file } of reports) {
    const colour = file === undefined && context.colour;
    const text = formatReport(journal, { reporter, language, colour });
    if (file === undefined) context.note(text.trimEnd());
    else await writeText(text, { folder: context.folder, file });
    if (reporter === 'github') await appendToSummary(journal, { language }, context);
  }
  if (reports.every(({ file }) => file !== undefined)) {
    context.note(formatSummary(journal, { language, colour: context.colour }));
  }
}

/** The form of a coverage report by the name of its file. */
const forms: Readonly<Record<string, CoverageReporter | 'markdown'>> = {
  '.json': 'json',
  '.html': 'html',
  '.md': 'markdown',
};

async function tellCoverage({ coverage }: Judgement, options: ExecOptions, context: CommandContext): Promise<void> {
  const wanted = options.coverage;
  if (coverage === undefined || wanted === undefined) return;
  const { language } = options;
  for (const file of wanted.files) {
    const form = forms[extname(file)] ?? 'pretty';
    const text =
      form === 'markdown'
        ? formatCoverageMarkdown(coverage, { language })
        : formatCoverage(coverage, { reporter: form, language });
    await writeText(text, { folder: context.folder, file });
  }
  if (options.reports.some(({ reporter }) => reporter === 'github')) {
    context.note((await coverageText(coverage, { reporter: 'github', language, colour: false }, context)).trimEnd());
  }
  const shown = { language, colour: context.colour, columns: columnsOf(context.terminal) };
  const format = wanted.isShown ? formatCoverage : formatCoverageSummary;
  context.note(format(coverage, shown).trimEnd());
}

const nothingFound: Judgement = { journal: undefined, deliveries: undefined, coverage: undefined };

interface Outcome {
  /** The command line. */
  readonly command: string;
  readonly end: ChildEnd;
  /** The signal that asked to stop meanwhile. */
  readonly interrupted: NodeJS.Signals | undefined;
  readonly found: Judgement;
}

/** Says on stderr what it came to, and sets the exit code: the command's own where it failed. */
function conclude(outcome: Outcome, options: ExecOptions, context: CommandContext): void {
  const { language } = options;
  const told = messages[language];
  const { command, end, found } = outcome;
  const style = createStyle(context.colour);
  const { deliveries, journal } = found;
  if (deliveries !== undefined) {
    const tone = { passed: style.good, warned: style.careful, failed: style.bad }[deliveries.status];
    context.note(`${style.strong(told.deliveries)} ${tone(deliveries.text)}`);
  }
  if (journal === undefined && end.code === 0) context.note(style.careful(told.nothingAsked));
  const name = shorten(command, 200);
  context.note(end.signal === undefined ? told.ended(name, end.code) : told.signalled(name, printable(end.signal)));
  const [code, reason] = exitOf(outcome, options);
  context.note((code === 0 ? style.good : style.bad)(told.exit(code, told.why[reason])));
  context.exitWith(code);
}

/** What shells give a command that a signal ended. */
function codeOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}

function exitOf(
  { end: { code }, interrupted, found }: Outcome,
  { failOn, coverage: wanted }: Pick<ExecOptions, 'failOn' | 'coverage'>,
): readonly [code: number, reason: ExitReason] {
  if (code !== 0) return [code, interrupted === undefined ? 'command' : 'interrupted'];
  if (interrupted !== undefined) return [codeOf(interrupted), 'interrupted'];
  const { journal, deliveries, coverage } = found;
  const statuses = [...statusesOf(journal), ...(deliveries === undefined ? [] : [deliveries.status])];
  const isBad = statuses.includes('failed') || (failOn === 'warning' && statuses.includes('warned'));
  if (isBad) return [exitCodes.violations, 'violations'];
  const bar = wanted?.bar ?? 0;
  if (coverage !== undefined && coverage.percent < bar) return [exitCodes.violations, 'coverage'];
  return statuses.length === 0 ? [exitCodes.usage, 'nothingAsked'] : [exitCodes.fine, 'fine'];
}

function statusesOf(journal: CheckReport | undefined): readonly string[] {
  return journal?.checks.map(({ status }) => status) ?? [];
}
