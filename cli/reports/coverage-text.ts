import { formatCoverage } from '../../contract-tests/kit/reporters/coverage/format-coverage.ts';
import type { CoverageReporter } from '../../contract-tests/kit/reporters/coverage/format-options.ts';
import { formatCoverageMarkdown } from '../../contract-tests/kit/reporters/coverage/github.ts';
import type { CoverageReport } from '../../generators/generated/types.ts';
import type { CommandContext } from '../verb.ts';
import { appendToStepSummary } from './step-summary.ts';

/** How a coverage report is to be written. */
interface WriteOptions {
  readonly reporter: CoverageReporter;
  readonly language: 'en' | 'zh';
  readonly colour: boolean;
  /** Of a terminal that shows it. Default: as wide as reports are. */
  readonly columns?: number | undefined;
}

/** The report as text; where it is for GitHub, the summary of the job gets it, too. */
export async function coverageText(
  report: CoverageReport,
  options: WriteOptions,
  context: Pick<CommandContext, 'environment' | 'note'>,
): Promise<string> {
  if (options.reporter === 'github') {
    await appendToStepSummary(formatCoverageMarkdown(report, options), options.language, context);
  }
  return formatCoverage(report, options);
}

/** Whether nothing was on record: whoever asks would take the answer for one. */
export function isNothing({ journals }: CoverageReport): boolean {
  return journals.every(({ requests, deliveries }) => requests + deliveries === 0);
}
