import { assertOneOf } from '../../../../common/assert-one-of.ts';
import { assertOptionNames, type OptionNames } from '../../../../common/known-options.ts';
import type { CoverageReport } from '../../../../generators/generated/types.ts';
import { languages } from '../format-options.ts';
import { coverageReporters, type CoverageFormatOptions } from './format-options.ts';
import { formatCoverageGithub } from './github.ts';
import { formatCoverageHtml } from './html.ts';
import { formatCoveragePretty } from './pretty.ts';

const optionNames: OptionNames<CoverageFormatOptions> = {
  reporter: true,
  language: true,
  colour: true,
  columns: true,
};

/**
 * Writes a coverage report out as text, with a line end at its end.
 *
 * @throws a failure `CHECK_OPTIONS_INVALID` for an option, a reporter or a language that there is not
 *
 * @example
 * await writeFile('coverage.html', formatCoverage(await coverage(server), { reporter: 'html' }));
 */
export function formatCoverage(report: CoverageReport, options: CoverageFormatOptions = {}): string {
  assertOptionNames({ code: 'CHECK_OPTIONS_INVALID', task: 'write the coverage' }, options, optionNames);
  const { reporter = 'pretty', language } = options;
  assertOneOf(
    { en: 'write the coverage', zh: '写出覆盖率' },
    { reporter: [reporter, coverageReporters], language: [language, languages] },
  );
  switch (reporter) {
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
