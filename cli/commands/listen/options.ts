import { resolve } from 'node:path';
import { assertApart } from '../../assert-apart.ts';
import { createUsageFailure } from '../../exit.ts';
import type { Text } from '../../language.ts';
import { printable } from '../../printable.ts';
import { readPseudonymKey, resolveRelaySettings, withoutRecord, type relaySettings } from '../../settings/relay.ts';
import type { SettingSources } from '../../settings/resolve.ts';
import type { Settings } from '../../settings/rows.ts';
import { readTimeoutFlag } from '../../timeout-flag.ts';
import { readWebhookSecret } from '../../webhook-secret.ts';
import { wholeNumber } from '../../whole-number.ts';

/** What commander read: the settings above, and its own. */
export type ListenFlags = SettingSources['flags'] & {
  readonly forwardTo?: string;
  readonly secret?: string;
  readonly timeout?: string;
  readonly insecure?: true;
  readonly keep?: string;
  readonly record?: string;
  readonly keepTexts?: true;
  readonly pseudonymKey?: string;
  readonly behaviourFile?: string;
  readonly language: 'en' | 'zh';
};

/** What `listen` runs with. */
export interface ListenCommandOptions extends Pick<Settings, (typeof relaySettings)[number]> {
  readonly forwardTo: string | undefined;
  readonly secret: string | undefined;
  readonly receiverTimeout: number;
  readonly insecure: boolean;
  readonly backlogLimit: number;
  readonly record: { readonly file: string; readonly keepTexts: boolean } | undefined;
  readonly behaviourFile: string | undefined;
  readonly pseudonymKey: string | undefined;
  readonly language: 'en' | 'zh';
}

/** @throws a usage failure that says which flag is wrong */
export function readListenOptions(
  flags: ListenFlags,
  { environment, folder }: { readonly environment: SettingSources['variables']; readonly folder: string },
): ListenCommandOptions {
  const settings = resolveRelaySettings({ flags, environment, folder });
  const idle = idleFlag(flags);
  if (idle !== undefined) throw createUsageFailure(idle);
  const file = (name: '--record' | '--behaviour-file', text: string | undefined): string | undefined => {
    if (text === '')
      throw createUsageFailure({ en: `${name} is empty. Name a file.`, zh: `${name} 为空。请指定文件。` });
    return text === undefined ? undefined : resolve(folder, text);
  };
  const record = file('--record', flags.record);
  const behaviourFile = file('--behaviour-file', flags.behaviourFile);
  assertApart({
    folder,
    writes: [
      { by: '--record', file: flags.record },
      { by: '--behaviour-file', file: flags.behaviourFile },
    ],
  });
  return {
    ...settings,
    forwardTo: flags.forwardTo,
    secret: readWebhookSecret(flags.secret, environment),
    receiverTimeout: readTimeoutFlag(flags.timeout ?? '2s', '10m'),
    insecure: flags.insecure === true,
    backlogLimit: readKeep(flags.keep ?? '1000'),
    record: record === undefined ? undefined : { file: record, keepTexts: flags.keepTexts === true },
    behaviourFile,
    pseudonymKey: readPseudonymKey(flags.pseudonymKey, environment),
    language: flags.language,
  };
}

/** What is said of a flag that belongs to one that is not given. */
function idleFlag(flags: ListenFlags): Text | undefined {
  const { forwardTo, record, keepTexts, pseudonymKey } = flags;
  if (record === undefined && keepTexts === true) return withoutRecord('--keep-texts');
  if (record === undefined && (pseudonymKey ?? '') !== '') return withoutRecord('--pseudonym-key');
  const idle = (['insecure', 'timeout', 'keep'] as const).find((name) => flags[name] !== undefined);
  if (forwardTo !== undefined || idle === undefined) return undefined;
  return {
    en: `--${idle} does nothing without --forward-to. Name your app, or leave it out.`,
    zh: `没有 --forward-to 时 --${idle} 不起作用。请指定您的应用，或去掉它。`,
  };
}

function readKeep(text: string): number {
  const count = wholeNumber(text);
  if (count !== undefined && count <= 100_000) return count;
  throw createUsageFailure({
    en: `--keep ${printable(text)} is not how many requests wait. Give 0 to 100000.`,
    zh: `--keep ${printable(text)} 不是等待的请求数。请给出 0 到 100000。`,
  });
}
