import { assertOptionNames, type OptionNames } from '../../../common/known-options.ts';
import type { CheckReport } from '../../../generators/generated/types.ts';
import type { FormatOptions } from './format-options.ts';
import { formatGithub } from './github.ts';
import { formatJson } from './json.ts';
import { formatJunit } from './junit.ts';
import { formatPretty } from './pretty.ts';

const optionNames: OptionNames<FormatOptions> = { reporter: true, language: true, colour: true, columns: true };

/**
 * Writes a report out as text, with a line end at its end.
 *
 * @throws a failure `CHECK_OPTIONS_INVALID` for an option that there is not
 *
 * @example
 * await writeFile('sobot.xml', formatReport(report, { reporter: 'junit' }));
 */
export function formatReport(report: CheckReport, options: FormatOptions = {}): string {
  assertOptionNames({ code: 'CHECK_OPTIONS_INVALID', task: 'write the report' }, options, optionNames);
  switch (options.reporter ?? 'pretty') {
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
