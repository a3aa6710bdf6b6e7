import { isFailure, type Failure } from '../../../common/failure.ts';
import type { RunOptions } from '../../../contract-tests/kit/engine/run-checks.ts';
import type { CheckReport } from '../../../generators/generated/types.ts';
import { createUnreachableFailure } from '../../exit.ts';
import { failureText } from '../../failure-text.ts';
import { createInterrupt, interruptedCode } from '../../interrupt.ts';
import { sayIn } from '../../language.ts';
import { runOptionsOf, type ReportFlags } from '../../reports/report-flags.ts';
import type { CommandContext } from '../../verb.ts';
import { assertWritable } from '../../write-text.ts';
import { createCheckProgress } from './check-progress.ts';
import { isNothing, noteSummary, writeReport } from './write-report.ts';

/**
 * Runs checks for the command: shows how far they are, writes the report, sets the exit code. Where Ctrl+C or a target
 * that went away ends the run early, the report is on what was found until then; where `write` gives something else, no
 * file is written then, and whoever watches is told.
 *
 * @param check runs them, told what all families are told
 * @param write writes the report of a run that came to its end
 * @throws a usage failure for flags that make no sense, before `check` is called; a failure that says why the run could
 * not be made
 */
export async function runCheck(
  flags: ReportFlags,
  context: CommandContext,
  check: (options: RunOptions) => Promise<CheckReport>,
  write: typeof writeReport = writeReport,
): Promise<void> {
  const options = runOptionsOf(flags);
  if (flags.output !== undefined) await assertWritable({ folder: context.folder, file: flags.output });
  const { end, ...progress } = createCheckProgress(context, flags.language);
  const interrupt = createInterrupt();
  interrupt.signal.addEventListener('abort', () => {
    end();
    context.note(
      sayIn(flags.language)(
        'Ending. What was found so far follows; press Ctrl+C again to end at once.',
        '正在结束。以下是目前的结果；再按一次 Ctrl+C 立即结束。',
      ),
    );
  });
  let found: CheckReport | undefined;
  try {
    const onInterrupted = (report: CheckReport): void => void (found = report);
    const report = await check({ ...options, ...progress, onInterrupted, signal: interrupt.signal });
    end();
    await write(report, flags, context);
  } catch (error) {
    end();
    // What takes the place of the report tells of whole runs: of half a one it would be something else.
    const tell = write === writeReport ? writeReport : noteSummary;
    if (found !== undefined && !isNothing(found)) await tell(found, flags, context);
    if (interrupt.signal.aborted) return context.exitWith(interruptedCode);
    throw isUnreachable(error) ? createUnreachableFailure(await failureText(error), error) : error;
  } finally {
    interrupt.end();
  }
}

function isUnreachable(error: unknown): error is Failure<string> {
  return isFailure(error) && error.code === 'TARGET_UNREACHABLE';
}
