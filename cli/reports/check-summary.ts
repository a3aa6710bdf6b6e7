import { formatMarkdown } from '../../contract-tests/kit/reporters/github.ts';
import type { CheckReport } from '../../generators/generated/types.ts';
import type { Language } from '../language.ts';
import { appendToStepSummary, type SummaryContext } from './step-summary.ts';

/** The summary of a job on GitHub gets what was checked, too. */
export function summariseChecks(report: CheckReport, language: Language, context: SummaryContext): Promise<void> {
  return appendToStepSummary(formatMarkdown(report, { language }), language, context);
}
