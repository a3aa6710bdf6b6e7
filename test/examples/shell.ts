import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { delimiter } from 'node:path';
import { afterEach } from 'vitest';

type Variables = Readonly<Record<string, string>>;

export interface Shells {
  /** What a script printed. It runs in a shell of its own, as a CI step does; the first command that fails ends it. */
  shell(script: string, cwd: string, env: Variables): Promise<string>;
  /** Runs a script beside the test. */
  start(script: string, cwd: string, env: Variables): void;
}

/** Shells with the commands of `bin` on their path. What they leave running ends with the test. */
export function openShells(bin: string): Shells {
  const running: ChildProcess[] = [];
  afterEach(() => {
    for (const { pid } of running.splice(0)) endGroup(pid);
  });

  function open(script: string, cwd: string, env: Variables): ChildProcess {
    const own = Object.entries(process.env).filter(([name]) => !/^(?:npm_|SOBOT_)/.test(name));
    const path = [bin, process.env['PATH']].join(delimiter);
    const child = spawn('bash', ['-e', '-o', 'pipefail', '-c', script], {
      cwd,
      env: { ...Object.fromEntries(own), PATH: path, ...env },
      // A process group, to end it as a whole.
      detached: true,
    });
    running.push(child);
    return child;
  }

  return {
    async shell(script, cwd, env) {
      const child = open(script, cwd, env);
      let output = '';
      child.stdout?.on('data', (chunk) => (output += String(chunk)));
      child.stderr?.on('data', (chunk) => (output += String(chunk)));
      const [code] = (await once(child, 'exit')) as [number | null];
      if (code !== 0) throw new Error(`${script}\nended with ${code}:\n${output}`);
      return output;
    },
    start(script, cwd, env) {
      const { stdout, stderr } = open(script, cwd, env);
      stdout?.resume();
      stderr?.resume();
    },
  };
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid);
  } catch {
    // It has ended by itself.
  }
}
