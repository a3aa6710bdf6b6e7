#!/usr/bin/env node
import process from 'node:process';
import { languageOf } from './language.ts';
import { createOutput } from './output.ts';
import { reportBug, runCommand } from './program.ts';

const language = languageOf(process.env, process.argv.slice(2));

const output = createOutput({
  language,
  stdout: process.stdout,
  stderr: process.stderr,
  exit: (code) => process.exit(code ?? process.exitCode ?? 0),
});

// Node would end with 1, and that says that violations were found.
process.on('uncaughtException', (error) => process.exit(reportBug(error, output.note, language)));

async function main(): Promise<void> {
  process.exitCode = await runCommand(process.argv.slice(2), {
    environment: process.env,
    folder: process.cwd(),
    stdin: process.stdin,
    colour: process.stderr.isTTY === true && process.stderr.hasColors(),
    printColour: process.stdout.isTTY === true && process.stdout.hasColors(),
    printColumns: process.stdout.isTTY ? process.stdout.columns || 80 : undefined,
    terminal: process.stderr.isTTY ? process.stderr : undefined,
    ...output,
  });
}

// Not awaited at the top, for a single executable holds the command as one CommonJS script.
void main();
