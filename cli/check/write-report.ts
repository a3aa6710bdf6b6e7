import type { CheckReport } from '../../generators/generated/types.ts';
import { formatReport } from '../../contract-tests/reporters/format-report.ts';
import { exitCodes } from '../exit.ts';
import type { CommandContext } from '../verb.ts';
import { writeText } from '../write-text.ts';
import type { ReportFlags } from './report-flags.ts';

/**
 * Writes the report where it was asked for, and sets the exit code: 1 for violations, or for warnings where they count.
 *
 * @throws a usage failure for a file that cannot be written
 */
export async function writeReport(report: CheckReport, flags: ReportFlags, context: CommandContext): Promise<void> {
  const { reporter, output, language, failOn } = flags;
  const text = formatReport(report, { reporter, language, colour: output === undefined && context.colour });
  if (output === undefined) await context.print(text);
  else await writeText(text, { folder: context.folder, file: output });
  const { failed, warned } = report.counts;
  if (failed > 0 || (failOn === 'warning' && warned > 0)) context.exitWith(exitCodes.violations);
}
