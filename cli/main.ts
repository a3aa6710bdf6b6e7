#!/usr/bin/env node
import process from 'node:process';
import { createOutput } from './output.ts';
import { runCommand } from './program.ts';

process.exitCode = await runCommand(process.argv.slice(2), {
  environment: process.env,
  folder: process.cwd(),
  stdin: process.stdin,
  colour: process.stderr.isTTY === true && process.stderr.hasColors(),
  printColour: process.stdout.isTTY === true && process.stdout.hasColors(),
  terminal: process.stderr.isTTY ? process.stderr : undefined,
  ...createOutput({
    stdout: process.stdout,
    stderr: process.stderr,
    exit: (code) => process.exit(code ?? process.exitCode ?? 0),
  }),
});
