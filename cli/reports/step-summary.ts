import { appendFile } from 'node:fs/promises';
import { sayIn, type Language } from '../language.ts';
import { printable } from '../printable.ts';
import type { CommandContext } from '../verb.ts';

export type SummaryContext = Pick<CommandContext, 'environment' | 'note'>;

/** GitHub shows what a step appends to this file on the page of the job. Nowhere else is there one. */
export async function appendToStepSummary(
  markdown: string,
  language: Language,
  { environment, note }: SummaryContext,
): Promise<void> {
  const file = environment['GITHUB_STEP_SUMMARY'] ?? '';
  if (file === '') return;
  await appendFile(file, markdown).catch((error: Error) => {
    const why = printable(error.message);
    note(
      sayIn(language)(
        `warning: GITHUB_STEP_SUMMARY cannot be written: ${why}`,
        `警告：无法写入 GITHUB_STEP_SUMMARY：${why}`,
      ),
    );
  });
}
