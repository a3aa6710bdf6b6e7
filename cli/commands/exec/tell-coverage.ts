import { extname } from 'node:path';
import { formatCoverage } from '../../../contract-tests/kit/reporters/coverage/format-coverage.ts';
import type { CoverageReporter } from '../../../contract-tests/kit/reporters/coverage/format-options.ts';
import { formatCoverageMarkdown } from '../../../contract-tests/kit/reporters/coverage/github.ts';
import { formatCoverageSummary } from '../../../contract-tests/kit/reporters/coverage/pretty.ts';
import type { CoverageReport } from '../../../generators/generated/types.ts';
import { columnsOf } from '../../columns-of.ts';
import { summariseCoverage } from '../../reports/coverage-summary.ts';
import type { CommandContext } from '../../verb.ts';
import type { ExecOptions, WantedCoverage } from './options.ts';
import type { ReportFiles } from './report-files.ts';

/** The form of a coverage report by the name of its file. */
const forms: Readonly<Record<string, CoverageReporter | 'markdown'>> = {
  '.json': 'json',
  '.html': 'html',
  '.md': 'markdown',
};

interface TellOptions extends Pick<ExecOptions, 'language' | 'reports'> {
  readonly wanted: WantedCoverage;
  readonly files: ReportFiles;
}

/** Writes what was covered to its files, and tells it. */
export async function tellCoverage(
  coverage: CoverageReport,
  { language, reports, wanted, files }: TellOptions,
  context: CommandContext,
): Promise<void> {
  for (const file of wanted.files) {
    const form = forms[extname(file)] ?? 'pretty';
    const text =
      form === 'markdown'
        ? formatCoverageMarkdown(coverage, { language })
        : formatCoverage(coverage, { reporter: form, language });
    await files.write(text, file);
  }
  if (reports.some(({ reporter }) => reporter === 'github')) {
    await summariseCoverage(coverage, language, context);
    context.note(formatCoverage(coverage, { reporter: 'github', language }).trimEnd());
  }
  const shown = { language, colour: context.colour, columns: columnsOf(context.terminal) };
  const format = wanted.isShown ? formatCoverage : formatCoverageSummary;
  context.note(format(coverage, shown).trimEnd());
}
