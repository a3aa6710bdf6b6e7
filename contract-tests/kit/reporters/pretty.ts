import type { CheckReport, CheckResult } from '../../../generators/generated/types.ts';
import { countOf, familiesOf, familyLines, marks, toneOf } from './check-lines.ts';
import type { FormatOptions } from './format-options.ts';
import { printable } from './printable.ts';
import { createRenderContext } from './render-context.ts';
import { summaryLines, titleOf } from './summary-lines.ts';
import { driftLines, receiverLines } from './target-lines.ts';
import { wrap } from './wrap.ts';

/** For people: one line a check, what is wrong below it, the summary last. */
export function formatPretty(report: CheckReport, options: FormatOptions): string {
  const context = createRenderContext(options, options.columns);
  const families = [...familiesOf(report.checks)];
  const sections = [
    wrap([{ text: titleOf(report, context.language), style: context.style.strong }], context),
    ...families.map(([family, checks]) => familyLines(family, checks, report, context)),
    driftLines(report, context),
    receiverLines(report, context),
    summaryLines(report, context),
  ];
  const shown = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${shown.join('\n\n')}\n`;
}

/** The end of it: what did not pass, one line a check, and the verdict. */
export function formatSummary(report: CheckReport, options: FormatOptions): string {
  const failing = report.checks
    .filter((check) => countOf(check) > 0)
    .map((check) => formatFirstViolation(check, options));
  return [...failing, formatVerdict(report, options)].join('\n');
}

/** What was checked, how long it took, and what it came to, without an end of line. */
export function formatVerdict(report: CheckReport, options: FormatOptions): string {
  return summaryLines(report, createRenderContext(options, options.columns)).join('\n');
}

/** A check that did not pass, and its first violation, without an end of line. */
export function formatFirstViolation({ id, status, violations }: CheckResult, options: FormatOptions): string {
  const { language, style, columns } = createRenderContext(options, options.columns);
  const first = { text: `${marks[status]} ${id}  `, style: toneOf(status, style) };
  return wrap([{ text: printable(violations[0]?.message[language] ?? '') }], { first, indent: 4, columns }).join('\n');
}
