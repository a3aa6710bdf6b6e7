import type { CheckReport } from '../../../generators/generated/types.ts';
import type { FormatOptions } from './format-options.ts';
import { formatGithub } from './github.ts';
import { formatJson } from './json.ts';
import { formatJunit } from './junit.ts';
import { formatPretty } from './pretty.ts';

/**
 * Writes a report out as text, with a line end at its end.
 *
 * @example
 * await writeFile('sobot.xml', formatReport(report, { reporter: 'junit' }));
 */
export function formatReport(report: CheckReport, options: FormatOptions = {}): string {
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
