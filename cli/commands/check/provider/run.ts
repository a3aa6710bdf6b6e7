import { checkProvider } from '../../../../contract-tests/kit/provider/check.ts';
import type { CheckReport } from '../../../../generators/generated/types.ts';
import type { CommandContext } from '../../../verb.ts';
import { assertWritable, writeText } from '../../../write-text.ts';
import { runCheck } from '../run-check.ts';
import { readProviderFlags, type ProviderFlags } from './options.ts';

/** Runs `check provider`. */
export async function runCheckProvider(flags: ProviderFlags, context: CommandContext): Promise<void> {
  const target = readProviderFlags(flags, context.environment);
  const { behaviourFile: file } = flags;
  if (file !== undefined) await assertWritable({ folder: context.folder, file });
  await runCheck(flags, context, async (options) => {
    const report = await checkProvider({ ...target, ...options });
    if (file !== undefined) await writeBehaviour(report, file, context);
    return report;
  });
}

/** A configuration for `sobot-mock start --config`: what was seen of this provider, and nothing else. */
async function writeBehaviour({ behaviour = {} }: CheckReport, file: string, context: CommandContext): Promise<void> {
  await writeText(`${JSON.stringify({ behaviour }, null, 2)}\n`, { folder: context.folder, file });
  context.note(`A mock server like it: sobot-mock start --config ${file}`);
}
