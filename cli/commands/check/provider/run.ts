import type { RunOptions } from '../../../../contract-tests/kit/engine/run-checks.ts';
import { checkProvider } from '../../../../contract-tests/kit/provider/check.ts';
import type { CheckReport } from '../../../../generators/generated/types.ts';
import { assertApart } from '../../../assert-apart.ts';
import { createUsageFailure } from '../../../exit.ts';
import { sayIn } from '../../../language.ts';
import type { CommandContext } from '../../../verb.ts';
import { assertWritable, writeText } from '../../../write-text.ts';
import { runCheck } from '../run-check.ts';
import { isNothing } from '../write-report.ts';
import { openDriftWatch, type DriftWatch } from './drift-watch.ts';
import { readProviderFlags, type ProviderFlags } from './options.ts';

/** Runs `check provider`. */
export async function runCheckProvider(flags: ProviderFlags, context: CommandContext): Promise<void> {
  const target = readProviderFlags(flags, context.environment);
  const { behaviourFile: file } = flags;
  const baseline = { by: '--baseline', file: flags.baseline };
  const updates = flags.updateBaseline === true;
  assertApart({
    folder: context.folder,
    writes: [{ by: '--output', file: flags.output }, { by: '--behaviour-file', file }, ...(updates ? [baseline] : [])],
    reads: updates ? [] : [baseline],
  });
  const watch = await watchOf(flags, context);
  if (file !== undefined) await assertWritable({ folder: context.folder, file });
  const check = async (options: RunOptions): Promise<CheckReport> => {
    // A baseline of one case a check would not know the others, and another day another may be the smallest.
    const allCases = watch === undefined ? options.allCases : true;
    const report = await checkProvider({ ...target, ...options, allCases, fetch: watch?.fetch });
    if (file !== undefined && !isNothing(report)) await writeBehaviour(report, file, context);
    return report;
  };
  await runCheck(flags, context, check, watch?.write);
}

async function watchOf(
  { baseline: file, updateBaseline, failOn, reporter }: ProviderFlags,
  context: CommandContext,
): Promise<DriftWatch | undefined> {
  const update = updateBaseline === true;
  if (file === undefined) {
    if (update) {
      throw createUsageFailure({
        en: '--update-baseline needs --baseline FILE: that is what it writes.',
        zh: '--update-baseline 需要 --baseline FILE：它写的就是该文件。',
      });
    }
    if (failOn === 'drift') {
      throw createUsageFailure({
        en: '--fail-on drift needs --baseline FILE to tell what changed.',
        zh: '--fail-on drift 需要 --baseline FILE 才能说明变化。',
      });
    }
    return undefined;
  }
  if (reporter === 'junit') {
    throw createUsageFailure({
      en: '--baseline tells changes, which JUnit has no form for. Choose pretty, json or github.',
      zh: '--baseline 说明变化，而 JUnit 没有相应的形式。请选 pretty、json 或 github。',
    });
  }
  if (update) await assertWritable({ folder: context.folder, file });
  return openDriftWatch({ file, update, context });
}

/** A configuration for `sobot-mock start --config`: what was seen of this provider, and nothing else. */
async function writeBehaviour({ behaviour = {} }: CheckReport, file: string, context: CommandContext): Promise<void> {
  await writeText(`${JSON.stringify({ behaviour }, null, 2)}\n`, { folder: context.folder, file });
  context.note(
    sayIn(context.language)(
      `A mock server like it: sobot-mock start --config ${file}`,
      `表现相同的模拟服务器：sobot-mock start --config ${file}`,
    ),
  );
}
