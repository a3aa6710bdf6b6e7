import { printableTo } from './printable.ts';
import type { Terminal } from './verb.ts';

/** Puts the cursor to the start of the line, and clears it. */
const clear = '\r\u001b[K';

/** One line of a terminal that is drawn over itself. */
export interface StatusLine {
  draw(text: string): void;
  /** Leaves nothing of it. */
  clear(): void;
}

export function createStatusLine(terminal: Pick<Terminal, 'write'>): StatusLine {
  return {
    draw: (text) => terminal.write(`${clear}${text}`),
    clear: () => terminal.write(clear),
  };
}

/** `text` cut to what goes on a line of the terminal: a longer one would not be drawn over. */
export function fitting(text: string, { columns }: Pick<Terminal, 'columns'>): string {
  // 0: the terminal does not know.
  return columns === 0 ? text : printableTo(text, columns - 1);
}
