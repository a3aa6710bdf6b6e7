import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test.each([
  ['fuzz/run.ts --inputs x', '--inputs x is no number. Give a whole number from 1 up.\n'],
  ['fuzz/run.ts --inputs 0', '--inputs 0 is no number. Give a whole number from 1 up.\n'],
  ['fuzz/run.ts --inputs 1 --seed x', '--seed x is no number. Give a whole number from 0 up.\n'],
  ['fuzz/run.ts --inputs 1 --longest-wait 5s', '--longest-wait 5s is no number. Give a whole number from 1 up.\n'],
  ['exec-soak/run.ts x', 'runs x is no number. Give a whole number from 1 up.\n'],
  ['drift-soak/run.ts x', 'runs x is no number. Give a whole number from 1 up.\n'],
  ['data-soak/run.ts x', 'kills x is no number. Give a whole number from 1 up.\n'],
  ['data-soak/run.ts 1 x', 'seed x is no number. Give a whole number from 0 up.\n'],
  ['replica-soak/run.ts tokens x', 'size x is no number. Give a whole number from 1 up.\n'],
  ['replica-soak/run.ts tokens 1 x', 'seed x is no number. Give a whole number from 0 up.\n'],
])('what is no number is refused before anything runs: %s', (line, told) => {
  const [file = '', ...argv] = line.split(' ');
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, file), ...argv], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: told });
});
