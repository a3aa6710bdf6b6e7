import type { CheckReport } from '../../generators/generated/types.ts';
import type { FormatOptions } from './format-options.ts';
import { formatJson } from './json.ts';
import { formatPretty } from './pretty.ts';

/** Writes a report out as text, with a line end at its end. */
export function formatReport(report: CheckReport, options: FormatOptions = {}): string {
  switch (options.reporter ?? 'pretty') {
    case 'json':
      return formatJson(report);
    case 'pretty':
      return formatPretty(report, options);
  }
}
