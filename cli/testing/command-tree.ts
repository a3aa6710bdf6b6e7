import type { Command } from 'commander';
import { createTree } from '../program.ts';
import type { CommandContext } from '../verb.ts';

/** The command with every verb, to look at. */
export async function loadCommandTree(): Promise<Command> {
  const context: CommandContext = {
    language: 'en',
    environment: {},
    folder: import.meta.dirname,
    stdin: (async function* () {})(),
    print: async () => undefined,
    note: () => undefined,
    keepRunning: () => undefined,
    colour: false,
    exitWith: () => undefined,
    loadTree: async () => await createTree(context),
  };
  return (await createTree(context)).program;
}
