#!/usr/bin/env node
import { exitCodes } from './exit.ts';
import { languageOf } from './language.ts';
import { createOutput } from './output.ts';
import { reportBug, runCommand } from './program.ts';

/**
 * The streams of a process are made when somebody first asks for them, and `import … from 'node:process'` asks for all three:
 * a tenth of the time that a server takes to start.
 */
const { isatty } = process.getBuiltinModule('node:tty');

const language = languageOf(process.env, process.argv.slice(2));

/** What the command came to; absent until it has come to its end. */
let outcome: number | undefined;

const { flush, ...output } = createOutput({
  language,
  streams: process,
  exit: (code) => process.exit(code ?? outcome ?? exitCodes.fine),
});

function endOnBug(error: unknown): void {
  process.exit(reportBug(error, output.note, language));
}

// Node would end with 1, and that says that violations were found.
process.on('uncaughtException', endOnBug);

// Nothing is left that could happen, and the command waits: Node would end with 0. Whoever knows what it waits for says so first.
process.once('beforeExit', () => {
  setImmediate(() => {
    if (outcome === undefined) endOnBug(new Error('The command waits for what will never come.'));
  });
});

async function main(): Promise<void> {
  outcome = await runCommand(process.argv.slice(2), {
    environment: process.env,
    folder: process.cwd(),
    stdin: { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() },
    colour: isatty(2) && process.stderr.hasColors(),
    printColour: isatty(1) && process.stdout.hasColors(),
    printColumns: isatty(1) ? process.stdout.columns || 80 : undefined,
    terminal: isatty(2) ? process.stderr : undefined,
    ...output,
  });
  await flush();
  // What a module of the user's keeps open, a timer or a socket, would keep the process.
  process.exit(outcome);
}

// Not awaited at the top, for a single executable holds the command as one CommonJS script.
void main();
