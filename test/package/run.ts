import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a command printed on stdout. A failure carries both of its streams. */
export async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  // npm tells the scripts it runs which project they are in; these commands run in another one.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?:config_local_prefix|package|lifecycle)/.test(name)),
  );
  try {
    return (await promisify(execFile)(command, args, { cwd, env, maxBuffer: 2 ** 26 })).stdout;
  } catch (cause) {
    const { stdout, stderr } = cause as { stdout: string; stderr: string };
    throw new Error(`Failed to run ${command} ${args.join(' ')}:\n${stdout}${stderr}`, { cause });
  }
}
