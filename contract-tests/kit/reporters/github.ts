import { checkStatusText } from '../../../common/check-status.ts';
import type { CheckReport, CheckResult } from '../../../generators/generated/types.ts';
import { detailLines, countOf } from './check-lines.ts';
import type { FormatOptions } from './format-options.ts';
import { command, escapeMarkdown } from './github-text.ts';
import { messages } from './messages.ts';
import { createRenderContext, type RenderContext } from './render-context.ts';
import { summaryLines, titleOf, verdictText } from './summary-lines.ts';

/** GitHub shows ten annotations of a kind for a step, and drops the others. */
const annotationsShown = 10;

/** For GitHub Actions: an annotation for each check that did not pass, and one for the summary. */
export function formatGithub(report: CheckReport, options: FormatOptions): string {
  const context = createRenderContext({ ...options, colour: false }, Number.POSITIVE_INFINITY);
  const lines = [
    ...annotations('error', report, 'failed', context),
    ...annotations('warning', report, 'warned', context),
    command('notice', titleOf(report, context.language), summaryLines(report, context).slice(-1).join('\n')),
  ];
  return `${lines.join('\n')}\n`;
}

function annotations(
  name: 'error' | 'warning',
  { checks, seed }: CheckReport,
  status: CheckResult['status'],
  context: RenderContext,
): string[] {
  const found = checks.filter((check) => check.status === status);
  const shown = found
    .slice(0, annotationsShown)
    .map((check) =>
      command(name, check.id, [check.title[context.language], ...detailLines(check, seed, context)].join('\n')),
    );
  const left = found.length - annotationsShown;
  return left > 0 ? [...shown, messages[context.language].moreChecks(left)] : shown;
}

/** Markdown for the summary of a job: the verdict, and a table of what did not pass. */
export function formatMarkdown(report: CheckReport, { language = 'en' }: FormatOptions = {}): string {
  const failing = report.checks.filter((check) => countOf(check) > 0);
  const rows = failing.map((check) => {
    const message = check.violations[0]?.message[language] ?? check.title[language];
    return `| ${[checkStatusText[language][check.status], check.id, message].map(escapeMarkdown).join(' | ')} |`;
  });
  const table = rows.length === 0 ? [] : ['', '| | | |', '|---|---|---|', ...rows];
  const title = `### ${escapeMarkdown(titleOf(report, language))}`;
  return `${[title, '', escapeMarkdown(verdictText(report, language)), ...table].join('\n')}\n\n`;
}
