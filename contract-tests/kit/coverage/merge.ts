import type { CoverageReport } from '../../../generators/generated/types.ts';
import { assertKnownOptions } from '../engine/option-names.ts';
import { coverageOptionNames, type CoverageOptions } from './options.ts';
import { createReport } from './report.ts';

/**
 * Puts reports of parallel jobs together: what one of them covered is covered. Reasons that they give for what need not
 * be covered hold, too.
 *
 * @example
 * const shards = [await coverage(server), await coverage(server.url)];
 * console.log(formatCoverage(mergeCoverage(shards)));
 */
export function mergeCoverage(reports: readonly CoverageReport[], options: CoverageOptions = {}): CoverageReport {
  assertKnownOptions('put coverage together', options, coverageOptionNames);
  const counts = new Map<string, number>();
  const allow: Record<string, string> = {};
  for (const { id, covered, allowed } of reports.flatMap(({ items }) => items)) {
    if (covered > 0) counts.set(id, (counts.get(id) ?? 0) + covered);
    if (allowed !== undefined) allow[id] = allowed;
  }
  const journals = reports.flatMap((report) => report.journals);
  return createReport({ counts, journals }, { ...options, allow: { ...allow, ...options.allow } });
}
