import type { Scenario } from '../../../generators/generated/types.ts';
import { readTargetUrl } from '../../../mock-server/webhooks/receiver/target-url.ts';
import { createUsageFailure } from '../../exit.ts';
import { readScenarioFile } from '../../read-scenario-file.ts';
import type { CommandContext } from '../../verb.ts';

/** What commander read. */
export interface RunFlags {
  readonly to?: string;
  readonly secret?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** What to play, and how. */
export interface RunOptions {
  readonly scenario: Scenario;
  /** Absent for a dry run that names none. */
  readonly url: string | undefined;
  readonly secret: string | undefined;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** @throws a usage failure that says which flag, or which place in the file, is wrong */
export async function readRunOptions(
  file: string,
  { to, secret, dryRun, json }: RunFlags,
  context: Pick<CommandContext, 'folder' | 'stdin'>,
): Promise<RunOptions> {
  if (secret?.length === 0 || (secret?.length ?? 0) > 1024) {
    throw createUsageFailure({
      en: `--secret has ${secret?.length} characters. Give 1 to 1024.`,
      zh: `--secret 有 ${secret?.length} 个字符。请给出 1 到 1024 个。`,
    });
  }
  const target = to === undefined ? undefined : readTargetUrl(to, '*');
  const scenario = await readScenarioFile(file, context);
  const own = scenario.receiver?.url;
  const url = target ?? (own === undefined ? undefined : readTargetUrl(own, '*'));
  if (url === undefined && dryRun !== true) {
    throw createUsageFailure({
      en: 'Say where to: --to http://127.0.0.1:3000/webhook, or receiver.url in the scenario. --dry-run needs neither.',
      zh: '请说明发往何处：--to http://127.0.0.1:3000/webhook，或场景中的 receiver.url。--dry-run 两者都不需要。',
    });
  }
  return { scenario, url, secret, dryRun: dryRun === true, json: json === true };
}
