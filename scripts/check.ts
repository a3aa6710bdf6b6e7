import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };

/** npm scripts, in the order they run. The first that fails ends the check with its exit code. */
const steps = [
  ['build:console', 'The console'],
  ['types', 'Types'],
  ['types:core', 'Types of the core, which knows no platform'],
  ['format:check', 'Formatting and the order of imports'],
  ['lint', 'Lint'],
  ['lint:dependencies', 'Dependency rules'],
  ['lint:unused', 'Unused files, exports and dependencies'],
  ['generate:check', 'Generated code is current'],
] as const;

const root = join(import.meta.dirname, '..');
const env = { ...process.env, PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter) };
const secondsSince = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;

const start = performance.now();
for (const [script, title] of steps) {
  const command = manifest.scripts[script];
  const stepStart = performance.now();
  process.stdout.write(`\n── ${title}: ${command}\n`);
  const { status, signal } = spawnSync(command, { shell: true, stdio: 'inherit', cwd: root, env });
  if (status !== 0) {
    const reason = signal === null ? '' : ` (${signal})`;
    process.stderr.write(`\n✗ ${title} failed${reason} after ${secondsSince(stepStart)}. Again: npm run ${script}\n`);
    process.exit(status ?? 1);
  }
  process.stdout.write(`✓ ${title}, ${secondsSince(stepStart)}\n`);
}
process.stdout.write(`\n✓ ${steps.length} checks passed in ${secondsSince(start)}.\n`);
