import { runCommand } from '../program.ts';

/** What a command line came to. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
  readonly stdin?: string | Uint8Array;
  /** Whether stderr is a terminal that shows colours. Default: no. */
  readonly colour?: boolean;
  /** Whether stdout is one. Default: no. */
  readonly printColour?: boolean;
  /** How wide the terminal of stderr is. Default: there is none. */
  readonly columns?: number;
}

/** Runs a command line without a process of its own. */
export async function runInProcess(argv: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { environment = {}, folder = import.meta.dirname, stdin = '', colour = false, printColour = false } = options;
  const { columns } = options;
  let stdout = '';
  let stderr = '';
  const code = await runCommand(argv, {
    environment,
    folder,
    stdin: chunksOf(stdin),
    colour,
    printColour,
    terminal: columns === undefined ? undefined : { columns, write: () => undefined },
    keepRunning: () => undefined,
    print: async (text) => {
      stdout += text;
    },
    note: (line) => {
      stderr += `${line}\n`;
    },
  });
  return { code, stdout, stderr };
}

/** In pieces of a few bytes, so that characters and lines are cut in two. */
async function* chunksOf(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  for (let start = 0; start < bytes.length; start += 7) yield bytes.subarray(start, start + 7);
}
