#!/usr/bin/env node
import { languageOf } from './language.ts';
import { createOutput } from './output.ts';
import { reportBug, runCommand } from './program.ts';

/**
 * The streams of a process are made when somebody first asks for them, and `import … from 'node:process'` asks for all three:
 * a tenth of the time that a server takes to start.
 */
const { isatty } = process.getBuiltinModule('node:tty');

const language = languageOf(process.env, process.argv.slice(2));

const output = createOutput({
  language,
  streams: process,
  exit: (code) => process.exit(code ?? process.exitCode ?? 0),
});

// Node would end with 1, and that says that violations were found.
process.on('uncaughtException', (error) => process.exit(reportBug(error, output.note, language)));

async function main(): Promise<void> {
  process.exitCode = await runCommand(process.argv.slice(2), {
    environment: process.env,
    folder: process.cwd(),
    stdin: { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() },
    colour: isatty(2) && process.stderr.hasColors(),
    printColour: isatty(1) && process.stdout.hasColors(),
    printColumns: isatty(1) ? process.stdout.columns || 80 : undefined,
    terminal: isatty(2) ? process.stderr : undefined,
    ...output,
  });
}

// Not awaited at the top, for a single executable holds the command as one CommonJS script.
void main();
