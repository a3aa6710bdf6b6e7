import { resolve } from 'node:path';
import { numberText, plural } from '../../../../common/plural.ts';
import type { CheckReport } from '../../../../generators/generated/types.ts';
import { assertApart } from '../../../assert-apart.ts';
import { readInWorker } from '../../../har/in-worker.ts';
import { sayIn } from '../../../language.ts';
import { printable } from '../../../printable.ts';
import type { ReportFlags } from '../../../reports/report-flags.ts';
import type { CommandContext } from '../../../verb.ts';
import { runCheck } from '../run-check.ts';

/** Runs `check har`. */
export async function checkHar(file: string, flags: ReportFlags, context: CommandContext): Promise<void> {
  const label = printable(file);
  assertApart({
    folder: context.folder,
    writes: [{ by: '--output', file: flags.output }],
    reads: [{ by: { en: 'the session', zh: '会话' }, file }],
  });
  await runCheck(flags, context, async (options): Promise<CheckReport> => {
    const { only, except, allCases, signal, onResult, onInterrupted } = options;
    const task = {
      kind: 'check',
      path: resolve(context.folder, file),
      label,
      options: { only, except, allCases },
    } as const;
    const { report, judged, others } = await readInWorker(task, signal);
    // The thread gives them all at once, at its end.
    const total = report.checks.length;
    for (const [at, result] of report.checks.entries()) onResult?.(result, { number: at + 1, total });
    if (signal?.aborted === true) {
      onInterrupted?.(report);
      throw signal.reason;
    }
    context.note(
      sayIn(flags.language)(
        `${label}: ${plural(judged, 'request')} to the provider; ${plural(others, 'other was', 'others were')} left out.`,
        `${label}：${numberText(judged)} 个请求发往官方；其余 ${numberText(others)} 个未计入。`,
      ),
    );
    return report;
  });
}
