import { formatReport } from '../../../contract-tests/kit/reporters/format-report.ts';
import { formatSummary, formatVerdict } from '../../../contract-tests/kit/reporters/pretty.ts';
import type { CheckReport } from '../../../generators/generated/types.ts';
import { columnsOf } from '../../columns-of.ts';
import { exitCodes } from '../../exit.ts';
import { summariseChecks } from '../../reports/check-summary.ts';
import type { ReportFlags } from '../../reports/report-flags.ts';
import type { CommandContext } from '../../verb.ts';
import { writeText } from '../../write-text.ts';

/**
 * Writes the report where it was asked for, a summary for whoever watches, and sets the exit code: 1 for violations, or
 * for warnings where they count.
 *
 * @throws a usage failure for a file that cannot be written
 */
export async function writeReport(report: CheckReport, flags: ReportFlags, context: CommandContext): Promise<void> {
  const { reporter, output, language, failOn } = flags;
  const colour = output === undefined && context.printColour === true;
  const columns = output === undefined ? context.printColumns : undefined;
  const text = formatReport(report, { reporter, language, colour, columns });
  if (output === undefined) await context.print(text);
  else await writeText(text, { folder: context.folder, file: output });
  if (reporter === 'github') await summariseChecks(report, language, context);
  if (output !== undefined || reporter !== 'pretty') noteSummary(report, flags, context);
  const { failed, warned } = report.counts;
  // Whoever asked for this would take a 0 for an answer.
  if (isNothing(report)) context.exitWith(exitCodes.usage);
  if (failed > 0 || (failOn === 'warning' && warned > 0)) context.exitWith(exitCodes.violations);
}

/** Tells whoever watches what was found, and writes nothing. */
export function noteSummary(report: CheckReport, { language }: ReportFlags, context: CommandContext): void {
  // Without a terminal, each check that did not pass was told when it ended.
  const format = context.terminal === undefined ? formatVerdict : formatSummary;
  context.note(format(report, { language, colour: context.colour, columns: columnsOf(context.terminal) }));
}

/** Whether nothing was checked: none was chosen, or all were skipped. */
export function isNothing({ counts: { passed, failed, warned } }: CheckReport): boolean {
  return passed + failed + warned === 0;
}
