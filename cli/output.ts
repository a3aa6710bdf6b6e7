import type { Writable } from 'node:stream';
import { numberText, plural } from '../common/plural.ts';
import { exitCodes } from './exit.ts';
import { asIs, sayIn, type Language, type Text } from './language.ts';
import type { CommandContext } from './verb.ts';

/** How much of a server's log may wait for a reader, in bytes. */
const longestBacklog = 1_048_576;

type StreamName = 'stdout' | 'stderr';

export interface OutputOptions {
  /** Each is asked for when something is first written to it. */
  readonly streams: { readonly stdout: Writable; readonly stderr: Writable };
  /** Ends the process; without a code, with the one that is set. */
  readonly exit: (code?: number) => void;
  /** Of what is said of output that cannot be written. */
  readonly language: Language;
}

export interface Output extends Pick<CommandContext, 'print' | 'note' | 'keepRunning'> {
  /** Resolves once whoever reads stdout and stderr took all that was written, or is gone. */
  flush(): Promise<void>;
}

/**
 * Writes to stdout and stderr. A command whose reader has seen enough (`| head`) ends quietly, and one whose disk is full
 * says so and ends with 2. A server calls `keepRunning` first: it outlives its log.
 */
export function createOutput({ streams, exit, language }: OutputOptions): Output {
  const say = sayIn(language);
  const open = new Map<StreamName, Writable>();
  const lost = new Set<StreamName>();
  let outlives = false;
  let left = 0;

  function streamOf(name: StreamName): Writable {
    const known = open.get(name);
    if (known !== undefined) return known;
    const stream = streams[name];
    open.set(name, stream);
    stream.on('error', (error) => fail(name, error));
    stream.on('drain', tellLeft);
    return stream;
  }

  function fail(name: StreamName, error: NodeJS.ErrnoException): void {
    if (lost.has(name)) return;
    lost.add(name);
    const why = whyLost(error)[language];
    if (outlives) {
      return note(
        say(
          `note: the log on ${name} goes on no more (${why}); the server goes on.`,
          `提示：${name} 上的日志不再继续（${why}）；服务器继续运行。`,
        ),
      );
    }
    if (error.code === 'EPIPE') return exit();
    note(say(`error: ${name} cannot be written: ${why}.`, `错误：无法写入 ${name}：${why}。`));
    exit(exitCodes.usage);
  }

  function write(name: StreamName, text: string): Promise<void> {
    if (lost.has(name)) return Promise.resolve();
    const stream = streamOf(name);
    // Nobody reads: what piled up would fill the memory.
    if (outlives && stream.writableLength > longestBacklog) {
      left += 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => void stream.write(text, () => resolve()));
  }

  function note(line: string): void {
    void write('stderr', `${line}\n`);
  }

  function tellLeft(): void {
    if (left === 0) return;
    const pieces = left;
    left = 0;
    note(
      say(
        `note: ${plural(pieces, 'piece of the log was', 'pieces of the log were')} left out, for its reader is too slow.`,
        `提示：日志有 ${numberText(pieces)} 段因读取过慢而略去。`,
      ),
    );
  }

  return {
    print: (text) => write('stdout', text),
    note,
    keepRunning() {
      outlives = true;
    },
    async flush() {
      // To write nothing to who is gone is an error, too.
      const waiting = [...open].filter(([name, { writableLength }]) => writableLength > 0 && !lost.has(name));
      await Promise.all(
        waiting.map(([, stream]) => new Promise<void>((resolve) => void stream.write('', () => resolve()))),
      );
    },
  };
}

function whyLost({ code, message }: NodeJS.ErrnoException): Text {
  if (code === 'EPIPE') return { en: 'its reader is gone', zh: '读取方已离开' };
  return code === 'ENOSPC' ? { en: 'no space is left on the device', zh: '设备上没有剩余空间' } : asIs(message);
}
