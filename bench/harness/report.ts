import type { Finding, Report, Table } from '../measurements/measurement.ts';

/** The whole of RESULTS.md. */
export function reportText(machine: readonly string[], reports: readonly Report[]): string {
  return [
    '# Bench results',
    '',
    "Written by `npm run bench`; don't edit. What is compared runs side by side in alternating rounds: the server on one",
    'core, the load on another. A number is the **median** of the rounds, with (min–max) behind it; a ratio is taken round',
    "by round. Ratios travel between machines, the other numbers don't.",
    '',
    ...machine,
    '',
    '## Budgets',
    '',
    tableText({
      head: ['what', 'budget', 'got', ''],
      rows: reports.flatMap(({ findings }) => findings.map(findingRow)),
    }),
    ...reports.flatMap(sectionLines),
    '',
  ].join('\n');
}

function findingRow({ what, budget, got, met }: Finding): readonly string[] {
  return [what, budget, got, met === undefined ? '' : met ? 'met' : '**not met**'];
}

function sectionLines({ title, method, tables, notes = [] }: Report): readonly string[] {
  return [
    '',
    `## ${title}`,
    '',
    method,
    ...tables.flatMap((table) => ['', tableText(table)]),
    ...(notes.length === 0 ? [] : ['', ...notes.map((note) => `- ${note}`)]),
  ];
}

function tableText({ head, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
