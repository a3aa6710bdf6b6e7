import type { CheckReport } from '../../../generators/generated/types.ts';

/** The report itself: `sobot-mock/schemas/report/check-report.json` describes it. */
export function formatJson(report: CheckReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
