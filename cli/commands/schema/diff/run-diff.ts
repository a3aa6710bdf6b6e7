import { diffContracts, type Direction } from '../../../../contract-tests/schema-diff/index.ts';
import { exitCodes } from '../../../exit.ts';
import { createStyle } from '../../../style.ts';
import type { CommandContext } from '../../../verb.ts';
import { formatDiff, summaryOf } from './format-diff.ts';
import { readVersions } from './read-version.ts';

export interface DiffOptions {
  readonly direction?: Direction;
  readonly documentation?: true;
  readonly reporter: 'pretty' | 'json';
  readonly language: 'en' | 'zh';
}

/** Compares two versions, prints what differs, and sets the exit code. */
export async function runDiff(
  { old, now }: { readonly old: string; readonly now: string },
  { direction, documentation, reporter, language }: DiffOptions,
  { folder, print, note, printColour, exitWith }: CommandContext,
): Promise<void> {
  const [before, after] = await readVersions([old, now], folder);
  const { changes, counts } = diffContracts(before, after, { direction });
  const shown = changes.filter(({ severity }) => documentation === true || severity !== 'documentation');
  if (reporter === 'json') {
    await print(`${JSON.stringify({ old, new: now, counts, changes: shown }, null, 2)}\n`);
  } else {
    await print(formatDiff(shown, { language, style: createStyle(printColour === true) }));
    note(summaryOf(counts, { documentation: documentation === true, language }));
  }
  if (counts.breaking > 0) exitWith(exitCodes.violations);
}
