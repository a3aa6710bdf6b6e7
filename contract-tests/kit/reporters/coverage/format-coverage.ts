import type { CoverageReport } from '../../../../generators/generated/types.ts';
import type { CoverageFormatOptions } from './format-options.ts';
import { formatCoverageGithub } from './github.ts';
import { formatCoverageHtml } from './html.ts';
import { formatCoveragePretty } from './pretty.ts';

/**
 * Writes a coverage report out as text, with a line end at its end.
 *
 * @example
 * await writeFile('coverage.html', formatCoverage(await coverage(server), { reporter: 'html' }));
 */
export function formatCoverage(report: CoverageReport, options: CoverageFormatOptions = {}): string {
  switch (options.reporter ?? 'pretty') {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'github':
      return formatCoverageGithub(report, options);
    case 'html':
      return formatCoverageHtml(report, options);
    case 'pretty':
      return formatCoveragePretty(report, options);
  }
}
