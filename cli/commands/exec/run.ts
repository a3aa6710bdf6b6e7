import { createUsageFailure } from '../../exit.ts';
import { noteUnknownVariables } from '../../settings/unknown-variables.ts';
import type { CommandContext } from '../../verb.ts';
import { assertWritable } from '../../write-text.ts';
import { runChild } from './child.ts';
import { readExecOptions, type ExecFlags, type ExecOptions } from './options.ts';
import { openSession } from './session.ts';
import { codeOfSignal, createPassedSignals, type PassedSignals } from './signals.ts';
import { noteUnwritten, nothingFound } from './unwritten.ts';
import { variablesFor } from './variables.ts';

/** Runs a command in a session of its own, judges what it did there, and sets the exit code. */
export async function runExec(words: readonly string[], flags: ExecFlags, context: CommandContext): Promise<void> {
  const [command, ...rest] = words;
  if (command === undefined || command === '') {
    throw createUsageFailure({
      en: 'There is no command to run. Write it behind --: sobot-mock exec -- npm test.',
      zh: '没有要运行的命令。请写在 -- 之后：sobot-mock exec -- npm test。',
    });
  }
  context.keepRunning();
  noteUnknownVariables(context);
  const { folder } = context;
  const options = await readExecOptions(flags, context);
  const files = [...options.reports.map(({ file }) => file), ...(options.coverage?.files ?? [])];
  for (const file of files) if (file !== undefined) await assertWritable({ folder, file });
  const signals = createPassedSignals();
  try {
    await runInSession([command, ...rest], { options, signals }, context);
  } finally {
    signals.release();
  }
}

async function runInSession(
  words: readonly [string, ...string[]],
  { options, signals }: { readonly options: ExecOptions; readonly signals: PassedSignals },
  context: CommandContext,
): Promise<void> {
  const { environment, folder } = context;
  const { grace } = options;
  const notRun = (error: unknown): never => {
    noteUnwritten(nothingFound, options, context);
    throw error;
  };
  const session = await openSession(options, context).catch(notRun);
  try {
    const stopped = signals.first();
    if (stopped !== undefined) {
      noteUnwritten(nothingFound, options, context);
      return context.exitWith(codeOfSignal(stopped));
    }
    const variables = variablesFor(session, options.variables, environment);
    const running = runChild(words, { environment: variables, folder, signals, grace });
    // What judges is loaded while the command runs: the command need not wait for it.
    const verdict = import('./verdict.ts');
    const end = await running.catch(notRun);
    const { concludeExec } = await verdict;
    const ended = { command: words.join(' '), end, interrupted: signals.first() };
    await concludeExec(ended, { session, options }, context);
  } finally {
    await session.close();
  }
}
