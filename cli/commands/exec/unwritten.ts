import { printable } from '../../printable.ts';
import type { CommandContext } from '../../verb.ts';
import type { Judgement } from './judge.ts';
import { messages } from './messages.ts';
import type { ExecOptions } from './options.ts';

/** What is found where nothing can be judged. */
export const nothingFound: Judgement = { journal: undefined, deliveries: undefined, coverage: undefined };

/** Names the files that nothing was found for: what an earlier run left there is not of this one. */
export function noteUnwritten(
  { journal, coverage }: Judgement,
  { reports, coverage: wanted, language }: Pick<ExecOptions, 'reports' | 'coverage' | 'language'>,
  { note }: CommandContext,
): void {
  const files = [
    ...(journal === undefined ? reports.map(({ file }) => file) : []),
    ...(coverage === undefined ? (wanted?.files ?? []) : []),
  ];
  for (const file of files) if (file !== undefined) note(messages[language].unwritten(printable(file)));
}
