import { assertOneOf } from '../../../common/assert-one-of.ts';
import { assertOptionNames, type OptionNames } from '../../../common/known-options.ts';
import type { CheckReport } from '../../../generators/generated/types.ts';
import { languages, reporters, type FormatOptions } from './format-options.ts';
import { formatGithub } from './github.ts';
import { formatJson } from './json.ts';
import { formatJunit } from './junit.ts';
import { formatPretty } from './pretty.ts';

const optionNames: OptionNames<FormatOptions> = { reporter: true, language: true, colour: true, columns: true };

/**
 * Writes a report out as text, with a line end at its end.
 *
 * @throws a failure `CHECK_OPTIONS_INVALID` for an option, a reporter or a language that there is not
 *
 * @example
 * await writeFile('sobot.xml', formatReport(report, { reporter: 'junit' }));
 */
export function formatReport(report: CheckReport, options: FormatOptions = {}): string {
  assertOptionNames({ code: 'CHECK_OPTIONS_INVALID', task: 'write the report' }, options, optionNames);
  const { reporter = 'pretty', language } = options;
  assertOneOf(
    { en: 'write the report', zh: '写出报告' },
    { reporter: [reporter, reporters], language: [language, languages] },
  );
  switch (reporter) {
    case 'json':
      return formatJson(report);
    case 'junit':
      return formatJunit(report, options);
    case 'github':
      return formatGithub(report, options);
    case 'pretty':
      return formatPretty(report, options);
  }
}
