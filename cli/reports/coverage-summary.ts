import { formatCoverageMarkdown } from '../../contract-tests/kit/reporters/coverage/github.ts';
import type { CoverageReport } from '../../generators/generated/types.ts';
import type { Language } from '../language.ts';
import { appendToStepSummary, type SummaryContext } from './step-summary.ts';

/** The summary of a job on GitHub gets what was covered, too. */
export function summariseCoverage(report: CoverageReport, language: Language, context: SummaryContext): Promise<void> {
  return appendToStepSummary(formatCoverageMarkdown(report, { language }), language, context);
}
