import { resolve } from 'node:path';
import { parseDuration } from '../../../common/duration.ts';
import { createUsageFailure } from '../../exit.ts';
import { printable } from '../../printable.ts';
import { resolveSettings, type SettingSources } from '../../settings/resolve.ts';
import { variableOf, type SettingName, type Settings } from '../../settings/rows.ts';
import { wholeNumber } from '../../whole-number.ts';

/** Settings that it shares with the mock server. */
export const listenSettings = [
  'port',
  'host',
  'https',
  'appid',
  'journalLimit',
  'controlToken',
  'allowHost',
  'log',
] as const satisfies readonly SettingName[];

/** What commander read: the settings above, and its own. */
export type ListenFlags = SettingSources['flags'] & {
  readonly forwardTo?: string;
  readonly secret?: string;
  readonly timeout: string;
  readonly insecure?: true;
  readonly keep: string;
  readonly record?: string;
  readonly keepTexts?: true;
  readonly pseudonymKey?: string;
  readonly behaviourFile?: string;
  readonly language: 'en' | 'zh';
};

/** What `listen` runs with. */
export interface ListenCommandOptions extends Pick<Settings, (typeof listenSettings)[number]> {
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
  const variables = Object.fromEntries(listenSettings.map((name) => [variableOf(name), environment[variableOf(name)]]));
  const given = Object.fromEntries(
    listenSettings.filter((name) => flags[name] !== undefined).map((name) => [name, flags[name]]),
  );
  const settings = resolveSettings({ flags: given, variables, folder });
  if (flags.record === undefined && flags.keepTexts === true) {
    throw createUsageFailure('--keep-texts does nothing without --record. Name a file, or leave it out.');
  }
  const file = (name: '--record' | '--behaviour-file', text: string | undefined): string | undefined => {
    if (text === '') throw createUsageFailure(`${name} is empty. Name a file.`);
    return text === undefined ? undefined : resolve(folder, text);
  };
  const record = file('--record', flags.record);
  if (flags.secret === '') throw createUsageFailure('--secret is empty. Give the channel secret, or leave it out.');
  if (flags.pseudonymKey === '') throw createUsageFailure('--pseudonym-key is empty. Give at least one character.');
  return {
    ...settings,
    forwardTo: flags.forwardTo,
    // An empty variable says nothing, as elsewhere.
    secret: flags.secret ?? (environment['SOBOT_MOCK_WEBHOOK_SECRET'] || undefined),
    receiverTimeout: readTimeout(flags.timeout),
    insecure: flags.insecure === true,
    backlogLimit: readKeep(flags.keep),
    record: record === undefined ? undefined : { file: record, keepTexts: flags.keepTexts === true },
    behaviourFile: file('--behaviour-file', flags.behaviourFile),
    pseudonymKey: flags.pseudonymKey ?? (environment['SOBOT_MOCK_PSEUDONYM_KEY'] || undefined),
    language: flags.language,
  };
}

/** The longest time that a receiver may be given, in ms. */
const longestTimeout = 600_000;

function readTimeout(text: string): number {
  const milliseconds = parseDuration(text);
  if (milliseconds >= 1 && milliseconds <= longestTimeout) return milliseconds;
  throw createUsageFailure(`--timeout ${printable(text)} is out of range. Give 1ms to 10m.`);
}

function readKeep(text: string): number {
  const count = wholeNumber(text);
  if (count !== undefined && count <= 100_000) return count;
  throw createUsageFailure(`--keep ${printable(text)} is not how many requests wait. Give 0 to 100000.`);
}
