import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** Prints each thread of a process that has done it, and its niceness. */
const program = `
  import { readdirSync, readFileSync } from 'node:fs';
  const { letAnswersGoFirst } = await import(${JSON.stringify(new URL('worker-threads.ts', import.meta.url))});
  letAnswersGoFirst();
  for (const thread of readdirSync('/proc/self/task')) {
    const [, name, rest] = /\\((.*)\\) (.*)/.exec(readFileSync('/proc/self/task/' + thread + '/stat', 'utf8'));
    const niceness = rest.split(' ')[16];
    console.log(Number(thread) === process.pid ? 'answers' : name, niceness);
  }
`;

const nicenessOf = (line: string): number => Number(line.split(' ').at(-1));

test.runIf(process.platform === 'linux')('threads that V8 works on step back behind the one that answers', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
  const lines = stdout.trim().split('\n');
  const own = lines.filter((line) => line.startsWith('answers'));
  const workers = lines.filter((line) => line.includes('V8Worker'));
  const others = lines.filter((line) => !own.includes(line) && !workers.includes(line));
  const asStarted = nicenessOf(own[0] ?? '');
  expect(own).toHaveLength(1);
  expect(workers.length).toBeGreaterThan(0);
  expect(new Set(workers.map(nicenessOf))).toEqual(new Set([Math.min(19, asStarted + 10)]));
  expect(new Set(others.map(nicenessOf))).toEqual(new Set([asStarted]));
});
