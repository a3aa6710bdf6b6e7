export interface LineWriter {
  add(line: string): void;
  /** Writes what waits. */
  flush(): void;
}

/** Gathers the lines of one turn of the event loop into one write: a write a line would slow a busy server down. */
export function createLineWriter(write: (text: string) => void): LineWriter {
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
