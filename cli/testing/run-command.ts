import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const main = join(import.meta.dirname, '../main.ts');

/** A command line in a process of its own. */
export interface RunningCommand {
  readonly child: ChildProcess;
  /** The next line of stdout. */
  nextLine(): Promise<string>;
  /** Resolves to all of stderr once `text` is in it. Rejects where it ends without. */
  stderrHas(text: string): Promise<string>;
  /** Resolves when it has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
}

export interface StartOptions {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** What it reads on stdin. Default: nothing. */
  readonly stdin?: string;
}

/** Starts the command, without the variables of this process that would set it up. */
export function startCommand(
  argv: readonly string[],
  { folder = import.meta.dirname, environment = {}, stdin = '' }: StartOptions = {},
): RunningCommand {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('SOBOT_MOCK_'));
  const child = spawn(process.execPath, [main, ...argv], {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), NO_COLOR: '1', ...environment },
    stdio: 'pipe',
  });
  child.stdin.end(stdin);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const stderrEnded = once(child.stderr, 'end');
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return {
    child,
    async nextLine() {
      const { done, value } = await lines.next();
      if (done) throw new Error(`stdout has ended. stderr:\n${stderr}`);
      return value;
    },
    async stderrHas(text) {
      while (!stderr.includes(text)) {
        if (child.stderr.readableEnded) throw new Error(`stderr has ended without ${text}:\n${stderr}`);
        await Promise.race([once(child.stderr, 'data'), stderrEnded]);
      }
      return stderr;
    },
    ended: once(child, 'close').then(([code]) => ({ code: code as number | null, stderr })),
  };
}
