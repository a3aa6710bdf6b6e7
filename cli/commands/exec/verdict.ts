import { formatReport } from '../../../contract-tests/kit/reporters/format-report.ts';
import { formatSummary } from '../../../contract-tests/kit/reporters/pretty.ts';
import type { CheckReport } from '../../../generators/generated/types.ts';
import { columnsOf } from '../../columns-of.ts';
import { exitCodes } from '../../exit.ts';
import { errorText } from '../../failure-text.ts';
import { sayIn } from '../../language.ts';
import { printable, printableTo } from '../../printable.ts';
import { summariseChecks } from '../../reports/check-summary.ts';
import { createStyle } from '../../style.ts';
import type { CommandContext } from '../../verb.ts';
import type { ChildEnd } from './child.ts';
import { judge, type Judgement } from './judge.ts';
import { messages, type ExitReason } from './messages.ts';
import type { MockSession } from './mock-session.ts';
import type { ExecOptions } from './options.ts';
import { createReportFiles, type ReportFiles } from './report-files.ts';
import { codeOfSignal } from './signals.ts';
import { noteUnwritten, nothingFound } from './unwritten.ts';

/** A command that has ended. */
interface Ended {
  /** The command line. */
  readonly command: string;
  readonly end: ChildEnd;
  /** The signal that asked to stop meanwhile. */
  readonly interrupted: NodeJS.Signals | undefined;
}

/** Judges what a command did in its session, tells it, and sets the exit code. */
export async function concludeExec(
  ended: Ended,
  { session, options }: { readonly session: MockSession; readonly options: ExecOptions },
  context: CommandContext,
): Promise<void> {
  const found = await judge(session, options).catch(async (error: Error) => {
    if (ended.end.code === 0) {
      noteUnwritten(nothingFound, options, context);
      throw error;
    }
    // That the command failed is what counts, whatever it did to its tenant.
    const { en, zh } = await errorText(error);
    const say = sayIn(options.language);
    context.note(say(`warning: nothing was judged: ${printable(en)}`, `警告：没有检查任何内容：${printable(zh)}`));
    return nothingFound;
  });
  const files = createReportFiles(options.language, context);
  await tell(found, { ...options, files }, context);
  if (found.coverage !== undefined && options.coverage !== undefined) {
    const { tellCoverage } = await import('./tell-coverage.ts');
    await tellCoverage(found.coverage, { ...options, wanted: options.coverage, files }, context);
  }
  noteUnwritten(found, options, context);
  conclude({ ...ended, found, isLacking: files.isLacking() }, options, context);
}

interface TellOptions extends Pick<ExecOptions, 'reports' | 'language'> {
  readonly files: ReportFiles;
}

async function tell(
  { journal }: Judgement,
  { reports, language, files }: TellOptions,
  context: CommandContext,
): Promise<void> {
  if (journal === undefined) return;
  for (const { reporter, file } of reports) {
    const colour = file === undefined && context.colour;
    const columns = file === undefined ? columnsOf(context.terminal) : undefined;
    const text = formatReport(journal, { reporter, language, colour, columns });
    if (file === undefined) context.note(text.trimEnd());
    else await files.write(text, file);
    if (reporter === 'github') await summariseChecks(journal, language, context);
  }
  if (reports.every(({ file }) => file !== undefined)) {
    context.note(formatSummary(journal, { language, colour: context.colour, columns: columnsOf(context.terminal) }));
  }
}

interface Outcome extends Ended {
  readonly found: Judgement;
  /** Whether a report is not in its file. */
  readonly isLacking: boolean;
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
  const name = printableTo(command, 200);
  context.note(end.signal === undefined ? told.ended(name, end.code) : told.signalled(name, printable(end.signal)));
  const [code, reason] = exitOf(outcome, options);
  context.note((code === 0 ? style.good : style.bad)(told.exit(code, told.why[reason])));
  context.exitWith(code);
}

function exitOf(
  { end: { code }, interrupted, found, isLacking }: Outcome,
  { failOn, coverage: wanted }: Pick<ExecOptions, 'failOn' | 'coverage'>,
): readonly [code: number, reason: ExitReason] {
  if (code !== 0) return [code, interrupted === undefined ? 'command' : 'interrupted'];
  if (interrupted !== undefined) return [codeOfSignal(interrupted), 'interrupted'];
  if (isLacking) return [exitCodes.usage, 'unwritten'];
  const { journal, deliveries, coverage } = found;
  const statuses = [...statusesOf(journal), ...(deliveries === undefined ? [] : [deliveries.status])];
  const isBad = statuses.includes('failed') || (failOn === 'warning' && statuses.includes('warned'));
  if (isBad) return [exitCodes.violations, 'violations'];
  const bar = wanted?.bar ?? 0;
  if (coverage !== undefined && coverage.percent < bar) return [exitCodes.violations, 'coverage'];
  if (statuses.length > 0) return [exitCodes.fine, 'fine'];
  return [exitCodes.usage, journal === undefined ? 'nothingAsked' : 'nothingChosen'];
}

function statusesOf(journal: CheckReport | undefined): readonly string[] {
  return journal?.checks.map(({ status }) => status) ?? [];
}
