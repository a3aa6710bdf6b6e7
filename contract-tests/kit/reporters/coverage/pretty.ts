import type { CoverageReport } from '../../../../generators/generated/types.ts';
import { printable } from '../printable.ts';
import { createRenderContext, type RenderContext } from '../render-context.ts';
import { padTo, widthOf, wrap, type Piece } from '../wrap.ts';
import type { CoverageFormatOptions } from './format-options.ts';
import { matricesOf, stateOf, type CellState, type Matrix, type MatrixRow } from './matrix.ts';
import { coverageMessages } from './messages.ts';

const marks: Readonly<Record<CellState, string>> = { covered: '✓', allowed: '~', missing: '✗' };

/** For people: a table for each family, no wider than the terminal; what to do about it; the summary last. */
export function formatCoveragePretty(report: CoverageReport, options: CoverageFormatOptions): string {
  const context = createRenderContext(options, options.columns);
  const sections = [
    ...matricesOf(report).map((matrix) => matrixLines(matrix, context)),
    allowedLines(report, context),
    suggestionLines(report, context),
    formatCoverageSummary(report, options).split('\n'),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** What it came to, without an end of line. */
export function formatCoverageSummary(report: CoverageReport, options: CoverageFormatOptions): string {
  const { language, style, columns } = createRenderContext(options, options.columns);
  const told = coverageMessages[language];
  const { journals, counts, percent } = report;
  const sum = (member: 'requests' | 'deliveries' | 'dropped'): number =>
    journals.reduce((total, journal) => total + journal[member], 0);
  const facts = [told.summary(counts), told.journals(journals.length, sum('requests'), sum('deliveries'))];
  const pieces: readonly Piece[] = [
    { text: `${told.title} ${percent.toFixed(1)} %`, style: style.strong },
    ...facts.map((fact): Piece => ({ text: ` · ${fact}`, isWhole: true })),
  ];
  const dropped = sum('dropped');
  return [
    ...wrap(pieces, { columns }),
    ...(dropped === 0 ? [] : wrap([{ text: told.dropped(dropped), style: style.careful }], { columns })),
  ].join('\n');
}

function matrixLines(matrix: Matrix, context: RenderContext): readonly string[] {
  const { style, columns } = context;
  const head = style.strong(`${matrix.family}  ${matrix.covered}/${matrix.counting}`);
  const width = Math.max(...matrix.rows.map(({ label }) => widthOf(label)));
  const shared = sharedColumns(matrix);
  const across = shared.map((column) => widthOf(column) + 2).reduce((total, one) => total + one, width + 4);
  const listed = (rows: readonly MatrixRow[]): readonly string[] =>
    rows.flatMap((row) => listLines(row, width, context));
  if (shared.length === 0 || across > columns) return [head, ...listed(matrix.rows)];
  const inTable = matrix.rows.filter(({ cells }) => [...cells.keys()].every((column) => shared.includes(column)));
  if (inTable.length === 0) return [head, ...listed(matrix.rows)];
  const table = tableLines({ ...matrix, columns: shared, rows: inTable }, width, context);
  return [head, ...table, ...listed(matrix.rows.filter((row) => !inTable.includes(row)))];
}

/** The outcomes that several rows have: a table of all others would be as wide as all of them together. */
function sharedColumns({ columns, rows }: Matrix): readonly string[] {
  if (rows.length === 1) return columns;
  return columns.filter((column) => rows.filter(({ cells }) => cells.has(column)).length > 1);
}

function tableLines({ columns, rows }: Matrix, width: number, { style }: RenderContext): readonly string[] {
  const head =
    `  ${padTo('', width)}  ${columns.map((column) => padTo(column, widthOf(column) + 2)).join('')}`.trimEnd();
  const lines = rows.map(({ label, cells }) => {
    const marked = columns.map((column) => {
      const item = cells.get(column);
      const room = ' '.repeat(widthOf(column) + 1);
      return item === undefined ? ` ${room}` : `${toneOf(stateOf(item), style)(marks[stateOf(item)])}${room}`;
    });
    return `  ${padTo(printable(label), width)}  ${marked.join('')}`.trimEnd();
  });
  return [style.faint(head), ...lines];
}

function listLines({ label, cells }: MatrixRow, width: number, { style, columns }: RenderContext): readonly string[] {
  const pieces = [...cells].map(([column, item]): Piece => {
    const state = stateOf(item);
    return { text: ` ${marks[state]} ${column}`, style: toneOf(state, style), isWhole: true };
  });
  // On a narrow terminal the names stand above.
  const isNarrow = width + 4 > columns / 2;
  const first = { text: isNarrow ? '    ' : `  ${padTo(printable(label), width)} ` };
  const lines = wrap(pieces, { first, columns });
  return isNarrow && label !== ''
    ? [...wrap([{ text: printable(label) }], { first: { text: '  ' }, columns }), ...lines]
    : lines;
}

function toneOf(state: CellState, style: RenderContext['style']): (text: string) => string {
  return { covered: style.good, allowed: style.careful, missing: style.bad }[state];
}

function allowedLines({ items }: CoverageReport, { language, style, columns }: RenderContext): readonly string[] {
  const allowed = items.filter((item) => stateOf(item) === 'allowed');
  if (allowed.length === 0) return [];
  return [
    style.strong(coverageMessages[language].allowedTitle),
    ...allowed.flatMap(({ id, allowed: reason = '' }) =>
      wrap([{ text: id, style: style.careful, isWhole: true }, { text: `  ${printable(reason)}` }], {
        first: { text: '  ~ ', style: style.careful },
        columns,
      }),
    ),
  ];
}

function suggestionLines(
  { suggestions }: CoverageReport,
  { language, style, columns }: RenderContext,
): readonly string[] {
  if (suggestions.length === 0) return [];
  const told = coverageMessages[language];
  return [
    style.strong(told.suggestions),
    ...suggestions.flatMap(({ steps, gain }, index) => [
      `  ${index + 1}. ${style.good(told.gain(gain))}`,
      ...steps.flatMap((step) => wrap([{ text: printable(step[language]) }], { first: { text: '     ' }, columns })),
    ]),
  ];
}
