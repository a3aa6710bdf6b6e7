import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** What the numbers were made on. */
export function describeMachine(): readonly string[] {
  const [cpu] = cpus();
  return [
    `- ${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    `- ${type()} ${release()}, Node ${process.version}, ${wrkVersion()}`,
    `- ${new Date().toISOString().slice(0, 10)}, load average at the start ${loadavg()[0]?.toFixed(2)}`,
  ];
}

function wrkVersion(): string {
  try {
    // It prints its version with its usage, and calls that a failure.
    execFileSync('wrk', ['--version'], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout = '' } = error as { stdout?: string };
    return stdout.split(/\s+/u, 2).join(' ');
  }
  return 'wrk';
}

/** What a measurement needs of the machine, and how to get it. */
export function assertTools(): void {
  if (process.platform !== 'linux') fail('it pins processes to cores with taskset and reads /proc, so it needs Linux.');
  if (cpus().length < 2) fail('it needs two cores, one for the servers and one for the load.');
  for (const [tool, hint] of [
    ['taskset', 'apt-get install util-linux'],
    ['wrk', 'apt-get install wrk'],
  ] as const) {
    try {
      execFileSync('which', [tool], { stdio: 'ignore' });
    } catch {
      fail(`${tool} is not installed. Try: ${hint}`);
    }
  }
}

function fail(why: string): never {
  process.stderr.write(`Failed to run the bench: ${why}\n`);
  process.exit(2);
}
