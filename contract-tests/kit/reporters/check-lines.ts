import type { CheckReport, CheckResult } from '../../../generators/generated/types.ts';
import { againText, sourceText, messages, type Language } from './messages.ts';
import { printable } from './printable.ts';
import type { RenderContext } from './render-context.ts';
import type { Style } from './style.ts';
import { remedyRow, rowLines, violationLines } from './violation-lines.ts';
import { padTo, wrap, type Piece } from './wrap.ts';

/** How a check ended, at a glance. */
export const marks = { passed: '✓', failed: '✗', warned: '!', skipped: '-' } as const;

/** An id as wide as this still lets the titles of its family begin in one column. */
const widestId = 34;

export function toneOf(status: CheckResult['status'], style: Style): (text: string) => string {
  return { passed: style.good, failed: style.bad, warned: style.careful, skipped: style.faint }[status];
}

/** Checks by family, in the order in which these first appear. */
export function familiesOf<T extends { readonly id: string }>(checks: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(checks, ({ id }) => id.split('/', 1)[0]!);
}

/** The checks of a family, one line each, and below it what was wrong. */
export function familyLines(
  family: string,
  checks: readonly CheckResult[],
  { seed }: Pick<CheckReport, 'seed'>,
  context: RenderContext,
): string[] {
  const widths = checks.map(({ id }) => id.length).filter((width) => width <= widestId);
  const width = Math.max(0, ...widths);
  const lines = checks.flatMap((check, index) => {
    const before = checks[index - 1]?.skipped?.[context.language];
    return [...headLines(check, { width, before, context }), ...detailLines(check, seed, context, 6)];
  });
  return [context.style.strong(family), ...lines];
}

interface HeadContext {
  /** Columns of the widest id. */
  readonly width: number;
  /** Why the check before this one was skipped: the same reason is not told again. */
  readonly before: string | undefined;
  readonly context: RenderContext;
}

function headLines(
  { id, status, title, skipped, ...counts }: CheckResult,
  { width, before, context }: HeadContext,
): string[] {
  const { language, style, columns } = context;
  const why = skipped?.[language];
  const isToldAbove = why !== undefined && why === before;
  const note = isToldAbove ? messages[language].asAbove : casesText(counts, language);
  const first = { text: `  ${marks[status]} ${padTo(id, width)}  `, style: toneOf(status, style) };
  const pieces: Piece[] = [{ text: printable(title[language]), style: why === undefined ? undefined : style.faint }];
  if (why === undefined || isToldAbove) pieces.push({ text: ` · ${note}`, style: style.faint, isWhole: true });
  const head = wrap(pieces, { first, columns });
  if (why === undefined || isToldAbove) return head;
  return [
    ...head,
    ...wrap([{ text: printable(why), style: style.faint }], { first: { text: ' '.repeat(6) }, columns }),
  ];
}

/** What was wrong, violation by violation, then what to do, the rule, and how to try it again. */
export function detailLines(
  check: CheckResult,
  seed: number | undefined,
  context: RenderContext,
  margin = 0,
): string[] {
  const { id, source, violations } = check;
  if (violations.length === 0) return [];
  const { language, style } = context;
  const remedies = new Set(violations.map(({ remedy }) => remedy[language]));
  const hasOneRemedy = remedies.size === 1;
  const lines = violations.flatMap((violation) =>
    violationLines(violation, context, { margin, remedy: !hasOneRemedy }),
  );
  const left = countOf(check) - violations.length;
  const note = violations.length === 1 ? messages[language].moreCases(left) : messages[language].more(left);
  const more = left > 0 ? [`${' '.repeat(margin)}${style.faint(note)}`] : [];
  const rows = [
    ...(hasOneRemedy ? [remedyRow(violations[0]!, language)] : []),
    { label: messages[language].rule, text: printable(sourceText(source, language)) },
    { label: messages[language].again, text: againText(seed, id) },
  ];
  return [...lines, ...more, ...rowLines(rows, context, margin + 2)];
}

/** How many violations there were, told or only counted. */
export function countOf({ failed, violations, others = 0 }: CheckResult): number {
  return Math.max(failed, violations.length + others);
}

function casesText({ tried, failed }: Pick<CheckResult, 'tried' | 'failed'>, language: Language): string {
  return failed === 0 ? messages[language].cases(tried) : messages[language].failedCases(failed, tried);
}
