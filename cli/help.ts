import type { Command } from 'commander';

/** A command line to copy, and what it does. */
export type Example = readonly [line: string, effect: string];

/** The exit codes a verb can end with, each with what it means there. */
export type ExitCodeNotes = Readonly<Record<string, string>>;

/** Adds the sections that commander does not know. */
export function addHelpSections(
  command: Command,
  { examples, codes }: { examples: readonly Example[]; codes: ExitCodeNotes },
): void {
  command.addHelpText('after', () => `\n${examplesSection(command, examples)}\n${codesSection(command, codes)}`);
}

function examplesSection(command: Command, examples: readonly Example[]): string {
  return [
    title(command, 'Examples:'),
    ...examples.flatMap(([line, effect]) => [`  $ ${line}`, `      ${effect}`]),
    '',
  ].join('\n');
}

function codesSection(command: Command, codes: ExitCodeNotes): string {
  return [
    title(command, 'Exit codes:'),
    ...Object.entries(codes).map(([code, note]) => `  ${code.padEnd(3)}  ${note}`),
  ].join('\n');
}

function title(command: Command, text: string): string {
  return command.createHelp().styleTitle(text);
}
