import type { CheckReport } from '../../generators/generated/types.ts';
import { countOf, familiesOf, familyLines, marks, toneOf } from './check-lines.ts';
import type { FormatOptions } from './format-options.ts';
import { printable } from './printable.ts';
import { createSheet } from './sheet.ts';
import { summaryLines, titleOf } from './summary-lines.ts';
import { driftLines, receiverLines } from './target-lines.ts';
import { wrap } from './wrap.ts';

/** For people: one line a check, what is wrong below it, the summary last. */
export function formatPretty(report: CheckReport, options: FormatOptions): string {
  const sheet = createSheet(options);
  const families = [...familiesOf(report.checks)];
  const sections = [
    wrap([{ text: titleOf(report, sheet.language), style: sheet.style.strong }], sheet),
    ...families.map(([family, checks]) => familyLines(family, checks, report, sheet)),
    driftLines(report, sheet),
    receiverLines(report, sheet),
    summaryLines(report, sheet),
  ];
  const shown = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${shown.join('\n\n')}\n`;
}

/** The end of it: what did not pass, one line a check, and the summary. */
export function formatSummary(report: CheckReport, options: FormatOptions): string {
  const sheet = createSheet(options);
  const { language, style, columns } = sheet;
  const breaches = report.checks.filter((check) => countOf(check) > 0);
  const lines = breaches.flatMap(({ id, status, violations }) =>
    wrap([{ text: printable(violations[0]?.message[language] ?? '') }], {
      first: { text: `${marks[status]} ${id}  `, style: toneOf(status, style) },
      indent: 4,
      columns,
    }),
  );
  return `${[...lines, ...summaryLines(report, sheet)].join('\n')}\n`;
}
