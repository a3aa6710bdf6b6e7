/** Prints lines on stdout no faster than they are read. */
export interface LinePrinter {
  add(line: string): void;
  /** Resolves once there is room for more. */
  room(): Promise<void>;
  /** Resolves once all is printed. */
  flush(): Promise<void>;
}

/** Characters that may wait. */
const most = 65_536;

export function createLinePrinter(print: (text: string) => Promise<void>): LinePrinter {
  let waiting = '';
  let printing: Promise<void> | undefined;

  async function printAll(): Promise<void> {
    while (waiting !== '') {
      const text = waiting;
      waiting = '';
      await print(text);
    }
    printing = undefined;
  }

  return {
    add(line) {
      waiting += `${line}\n`;
      // In the next turn, so that what happens together is written together.
      printing ??= new Promise<void>((resolve) => void setImmediate(resolve)).then(printAll);
    },
    async room() {
      if (waiting.length >= most) await printing;
    },
    async flush() {
      await printing;
    },
  };
}
