import type { CoverageReport } from '../../../../generators/generated/types.ts';
import { command, escapeMarkdown } from '../github-text.ts';
import type { CoverageFormatOptions } from './format-options.ts';
import { matricesOf, stateOf } from './matrix.ts';
import { coverageMessages } from './messages.ts';
import { formatCoverageSummary } from './pretty.ts';

/** For GitHub Actions: a notice with what it came to. */
export function formatCoverageGithub(report: CoverageReport, { language = 'en' }: CoverageFormatOptions): string {
  const summary = formatCoverageSummary(report, { language, columns: Number.POSITIVE_INFINITY });
  return `${command('notice', coverageMessages[language].title, summary)}\n`;
}

/** Markdown for the summary of a job: a row for each family, what is missing, and the tests to add. */
export function formatCoverageMarkdown(
  report: CoverageReport,
  { language = 'en' }: CoverageFormatOptions = {},
): string {
  const told = coverageMessages[language];
  const rows = matricesOf(report).map(({ family, covered, counting, rows: members }) => {
    const missing = members.flatMap(({ cells }) => [...cells.values()].filter((item) => stateOf(item) === 'missing'));
    const shown = missing.slice(0, missingShown).map(({ id }) => `\`${id}\``);
    const more = missing.length > missingShown ? [`… +${missing.length - missingShown}`] : [];
    return `| ${family} | ${covered}/${counting} | ${[...shown, ...more].join(' ')} |`;
  });
  const suggestions = report.suggestions.map(({ steps, gain }, index) => {
    const lines = steps.map((step) => `   - ${escapeMarkdown(step[language])}`);
    return [`${index + 1}. ${told.gain(gain)}`, ...lines].join('\n');
  });
  return [
    `### ${escapeMarkdown(`${told.title} ${report.percent.toFixed(1)} %`)}`,
    '',
    escapeMarkdown(told.summary(report.counts)),
    '',
    `| ${told.family} | ✓ | ✗ |`,
    '|---|---|---|',
    ...rows,
    ...(suggestions.length === 0 ? [] : ['', `**${told.suggestions}**`, '', ...suggestions]),
    '',
    '',
  ].join('\n');
}

/** How many of what is missing are named of a family. */
const missingShown = 12;
