import type { Settings } from '../settings/rows.ts';
import type { CommandContext } from '../verb.ts';

export interface LineWriter {
  add(line: string): void;
  /** Writes what waits. */
  flush(): void;
}

/** Gathers the lines of one turn of the event loop into one write: a write a line would slow a busy server down. */
function createLineWriter(write: (text: string) => void): LineWriter {
  let waiting = '';
  const flush = (): void => {
    const text = waiting;
    waiting = '';
    if (text !== '') write(text);
  };
  return {
    add(line) {
      if (waiting === '') setImmediate(flush);
      waiting += `${line}\n`;
    },
    flush,
  };
}

/** Where the lines of a log go: JSON to stdout, what is to be read to stderr. */
export function createLogWriter(
  log: Settings['log'],
  { print, note }: Pick<CommandContext, 'print' | 'note'>,
): LineWriter {
  return createLineWriter(log === 'json' ? (text) => void print(text) : (text) => note(text.trimEnd()));
}

/** A line of a log for programs. */
export function jsonLine(type: string, line: object): string {
  return JSON.stringify({ type, time: new Date().toISOString(), ...line });
}
