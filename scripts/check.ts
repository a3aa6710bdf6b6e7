import { spawnSync } from 'node:child_process';

/** Each step is an npm script's worth of work: the first that fails ends the check with its exit code. */
const steps: readonly (readonly [name: string, command: string])[] = [
  ['Lint', 'oxlint --deny-warnings'],
  ['Dependency rules', 'depcruise --config .dependency-cruiser.js --output-type err-long cli contract-tests generators mock-server scripts *.ts'],
  ['Unused files, exports and dependencies', 'knip'],
  ['Types', 'tsc -p tsconfig.json'],
  ['Types of the core, which knows no platform', 'tsc -p tsconfig.core.json'],
  ['Generated code is current', 'npm run --silent generate:check'],
];

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const start = performance.now();
for (const [name, command] of steps) {
  const stepStart = performance.now();
  process.stdout.write(`\n── ${name}: ${command}\n`);
  const { status, signal } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status !== 0) {
    process.stderr.write(`\n✗ ${name} failed${signal ? ` (${signal})` : ''} after ${seconds(stepStart)}.\n`);
    process.exit(status ?? 1);
  }
  process.stdout.write(`✓ ${name}, ${seconds(stepStart)}\n`);
}
process.stdout.write(`\n✓ ${steps.length} checks passed in ${seconds(start)}.\n`);
