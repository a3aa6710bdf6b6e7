#!/usr/bin/env node
import process from 'node:process';
import { runCommand } from './program.ts';

/** A reader that has seen enough (`| head`) is no fault: end quietly. */
function endWhenClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
}

process.stdout.on('error', endWhenClosed);
process.stderr.on('error', endWhenClosed);

process.exitCode = await runCommand(process.argv.slice(2), {
  environment: process.env,
  folder: process.cwd(),
  stdin: process.stdin,
  colour: process.stderr.isTTY === true && process.stderr.hasColors(),
  printColour: process.stdout.isTTY === true && process.stdout.hasColors(),
  terminal: process.stderr.isTTY ? process.stderr : undefined,
  print: (text) => new Promise((resolve) => void process.stdout.write(text, () => resolve())),
  note: (line) => void process.stderr.write(`${line}\n`),
});
