import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import process from 'node:process';
import spawn from 'cross-spawn';
import { createUsageFailure } from '../../exit.ts';
import { asIs, type Text } from '../../language.ts';
import { printable } from '../../printable.ts';
import { createProcessTree, markName } from './process-tree.ts';
import { codeOfSignal, type PassedSignals } from './signals.ts';

/** How a command ended. */
export interface ChildEnd {
  /** Its own; where a signal ended it, what shells give: 128 and the number of the signal. */
  readonly code: number;
  /** The signal that ended it. */
  readonly signal: NodeJS.Signals | undefined;
}

interface ChildOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly signals: PassedSignals;
  /** How long it may take to stop once it was told to, in ms; what it leaves behind has as long. */
  readonly grace: number;
}

/**
 * Runs a command with the stdin, stdout and stderr of this process until it and all that it started have ended. Signals
 * reach all of them; who does not stop in time, or is told a second time, is killed.
 *
 * @throws (rejects with) a usage failure for a command that there is not
 */
export async function runChild(
  [command, ...words]: readonly [string, ...string[]],
  { environment, folder, signals, grace }: ChildOptions,
): Promise<ChildEnd> {
  const mark = randomBytes(16).toString('hex');
  const child = start(command, words, { environment: { ...environment, [markName]: mark }, folder });
  const tree = createProcessTree(child, mark);
  const release = signals.passTo(tree, grace);
  // Whatever ends this process takes the command along.
  process.on('exit', tree.kill);
  try {
    const end = await ended(child, command);
    await tree.sweep(grace);
    return end;
  } finally {
    process.off('exit', tree.kill);
    release();
  }
}

function start(
  command: string,
  words: readonly string[],
  { environment, folder }: Pick<ChildOptions, 'environment' | 'folder'>,
): ChildProcess {
  try {
    return spawn(command, words, {
      cwd: folder,
      env: environment,
      stdio: 'inherit',
      // A process group of its own, so that signals reach whatever it starts.
      detached: process.platform !== 'win32',
    });
  } catch (error) {
    // Most reasons come as an event; too long a command line, or a NUL in it, come at once.
    throw notRun(command, error as NodeJS.ErrnoException);
  }
}

async function ended(child: ChildProcess, command: string): Promise<ChildEnd> {
  const [code, signal] = (await once(child, 'exit').catch((error: NodeJS.ErrnoException) => {
    throw notRun(command, error);
  })) as [number | null, NodeJS.Signals | null];
  if (signal !== null) return { code: codeOfSignal(signal), signal };
  return { code: code ?? 0, signal: undefined };
}

function notRun(command: string, error: NodeJS.ErrnoException): Error {
  const [name, { en, zh }] = [printable(command), whyNotRun(error)];
  return createUsageFailure({ en: `Failed to run ${name}: ${en}`, zh: `无法运行 ${name}：${zh}` }, error);
}

function whyNotRun({ code, message }: NodeJS.ErrnoException): Text {
  switch (code) {
    case 'ENOENT':
      return {
        en: 'there is no such command. Check its spelling and PATH; a shell line goes as sh -c "…".',
        zh: '没有这个命令。请检查拼写和 PATH；Shell 语句写成 sh -c "…"。',
      };
    case 'EACCES':
      return { en: 'it may not be run: permission denied.', zh: '不可运行：权限不足。' };
    case 'E2BIG':
      return {
        en: 'its words and its environment are too long for the system. Pass what is long in a file.',
        zh: '其参数和环境变量对系统而言过长。请把长的内容放进文件。',
      };
    case 'EAGAIN':
    case 'ENOMEM':
    case 'EMFILE':
    case 'ENFILE':
      return {
        en: `the system has no room for another process (${code}).`,
        zh: `系统无法再容纳一个进程（${code}）。`,
      };
    default:
      return asIs(message);
  }
}
