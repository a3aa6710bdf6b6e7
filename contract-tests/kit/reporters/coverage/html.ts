import type { CoverageItem, CoverageReport } from '../../../../generators/generated/types.ts';
import type { CoverageFormatOptions } from './format-options.ts';
import { matricesOf, stateOf, type Matrix } from './matrix.ts';
import { coverageMessages } from './messages.ts';

type Language = 'en' | 'zh';

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin-bottom: 1.5rem; }
th, td { padding: .15rem .6rem; text-align: center; border: 1px solid #8884; }
th[scope=row] { text-align: left; font-weight: normal; }
.scroll { overflow-x: auto; }
summary { cursor: pointer; }
.covered { background: #2a93; }
.missing { background: #c334; }
.allowed { background: #ca34; }
code { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
`;

/** One page that needs nothing beside it: no script, no picture, no font. */
export function formatCoverageHtml(report: CoverageReport, { language = 'en' }: CoverageFormatOptions): string {
  const told = coverageMessages[language];
  const title = `${told.title} ${report.percent.toFixed(1)} %`;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(told.summary(report.counts))}</p>
<p>${escapeHtml(told.legend)}</p>
${suggestionsOf(report, language)}${matricesOf(report)
    .map((matrix) => tableOf(matrix, language))
    .join('')}${allowedOf(report, language)}${missingOf(report, language)}</main>
</body>
</html>
`;
}

function suggestionsOf({ suggestions }: CoverageReport, language: Language): string {
  if (suggestions.length === 0) return '';
  const told = coverageMessages[language];
  const items = suggestions.map(({ steps, gain }) => {
    const lines = steps.map((step) => `<br><code>${escapeHtml(step[language])}</code>`);
    return `<li>${escapeHtml(told.gain(gain))}${lines.join('')}</li>\n`;
  });
  return `<h2>${escapeHtml(told.suggestions)}</h2>\n<ol>\n${items.join('')}</ol>\n`;
}

function tableOf({ family, columns, rows, covered, counting }: Matrix, language: Language): string {
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const lines = rows.map(({ label, cells }) => {
    const marked = columns.map((column) => cellOf(cells.get(column), language)).join('');
    return `<tr><th scope="row">${escapeHtml(label === '' ? family : label)}</th>${marked}</tr>\n`;
  });
  const table = `<table>\n<tr><td></td>${head}</tr>\n${lines.join('')}</table>`;
  const name = escapeHtml(family);
  // Who has no mouse scrolls what has the focus.
  const scroll = `<div class="scroll" role="region" aria-label="${name}" tabindex="0">${table}</div>`;
  return `<h2>${name} ${covered}/${counting}</h2>\n${scroll}\n`;
}

/** What an item is, and what to do about it, shows where one points at it. */
function cellOf(item: CoverageItem | undefined, language: Language): string {
  if (item === undefined) return '<td></td>';
  const state = stateOf(item);
  const mark = { covered: '✓', allowed: '~', missing: '✗' }[state];
  const how = (item.how ?? []).map((step) => step[language]);
  const told = [item.what[language], ...(item.allowed === undefined ? [] : [item.allowed]), ...how].join('\n');
  return `<td class="${state}" title="${escapeHtml(told)}">${mark}</td>`;
}

function allowedOf({ items }: CoverageReport, language: Language): string {
  const allowed = items.filter((item) => stateOf(item) === 'allowed');
  if (allowed.length === 0) return '';
  const rows = allowed.map(
    ({ id, allowed: reason = '' }) => `<li><code>${escapeHtml(id)}</code> ${escapeHtml(reason)}</li>\n`,
  );
  return `<h2>${escapeHtml(coverageMessages[language].allowedTitle)}</h2>\n<ul>\n${rows.join('')}</ul>\n`;
}

/** For who cannot point at a cell. */
function missingOf({ items }: CoverageReport, language: Language): string {
  const missing = items.filter((item) => stateOf(item) === 'missing');
  if (missing.length === 0) return '';
  const rows = missing.map(({ id, what, how = [] }) => {
    const lines = how.map((step) => `<br><code>${escapeHtml(step[language])}</code>`);
    return `<li><code>${escapeHtml(id)}</code> ${escapeHtml(what[language])}${lines.join('')}</li>\n`;
  });
  return `<details>\n<summary>${escapeHtml(coverageMessages[language].missingTitle)}</summary>\n<ul>\n${rows.join('')}</ul>\n</details>\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What nothing can get out of: neither text nor an attribute. */
function escapeHtml(text: string): string {
  return text.toWellFormed().replaceAll(/[&<>"']/g, (character) => entities[character]!);
}
