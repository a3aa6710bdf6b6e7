import { appendFile } from 'node:fs/promises';
import { formatCoverage } from '../../../../contract-tests/kit/reporters/coverage/format-coverage.ts';
import type { CoverageReporter } from '../../../../contract-tests/kit/reporters/coverage/format-options.ts';
import { formatCoverageMarkdown } from '../../../../contract-tests/kit/reporters/coverage/github.ts';
import type { CoverageReport } from '../../../../generators/generated/types.ts';
import { printable } from '../../../printable.ts';
import type { CommandContext } from '../../../verb.ts';

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
  { environment, note }: Pick<CommandContext, 'environment' | 'note'>,
): Promise<string> {
  const summary = environment['GITHUB_STEP_SUMMARY'] ?? '';
  if (options.reporter === 'github' && summary !== '') {
    await appendFile(summary, formatCoverageMarkdown(report, options)).catch((error: Error) =>
      note(`warning: GITHUB_STEP_SUMMARY cannot be written: ${printable(error.message)}`),
    );
  }
  return formatCoverage(report, options);
}

/** Whether nothing was on record: whoever asks would take the answer for one. */
export function isNothing({ journals }: CoverageReport): boolean {
  return journals.every(({ requests, deliveries }) => requests + deliveries === 0);
}
