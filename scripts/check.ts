import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import manifest from '../package.json' with { type: 'json' };

interface Step {
  readonly script: keyof typeof manifest.scripts;
  readonly title: string;
}

/** It writes what the others read. */
const first: Step = { script: 'build:console', title: 'The console' };

/** In the order they start, as many at a time as there are cores: what takes longest comes first, so that none is left over. */
const steps: readonly Step[] = [
  { script: 'types', title: 'Types' },
  { script: 'lint:dependencies', title: 'Dependency rules' },
  { script: 'lint:unused', title: 'Unused files, exports and dependencies' },
  { script: 'lint:folders', title: 'Folders that need each other' },
  { script: 'lint', title: 'Lint' },
  { script: 'generate:check', title: 'Generated code is current' },
  { script: 'types:core', title: 'Types of the core, which knows no platform' },
  { script: 'types:bench', title: 'Types of the bench, without its peers and without a build' },
  { script: 'format:check', title: 'Formatting and the order of imports' },
];

const root = join(import.meta.dirname, '..');
const env = {
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
  // What a step says is shown once it has ended, so it sees no terminal.
  ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
};
const secondsSince = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/** The exit code of the first step that failed: those beside it end and say what they found, no other starts. */
let failure = 0;

async function run({ script, title }: Step): Promise<void> {
  const command = manifest.scripts[script];
  const stepStart = performance.now();
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'], cwd: root, env });
  const [out, err, [status, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  process.stdout.write(`\n── ${title}: ${command}\n${out}`);
  process.stderr.write(err);
  if (status === 0) {
    process.stdout.write(`✓ ${title}, ${secondsSince(stepStart)}\n`);
    return;
  }
  failure ||= status ?? 1;
  const reason = signal === null ? '' : ` (${signal})`;
  process.stderr.write(`\n✗ ${title} failed${reason} after ${secondsSince(stepStart)}. Again: npm run ${script}\n`);
}

async function runInTurn(waiting: Step[]): Promise<void> {
  for (let step = waiting.shift(); step !== undefined && failure === 0; step = waiting.shift()) await run(step);
}

const start = performance.now();
await run(first);
const waiting = [...steps];
await Promise.all(Array.from({ length: availableParallelism() }, () => runInTurn(waiting)));
if (failure !== 0) process.exit(failure);
process.stdout.write(`\n✓ ${steps.length + 1} checks passed in ${secondsSince(start)}.\n`);
