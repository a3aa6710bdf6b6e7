import { resolve } from 'node:path';
import { parseDuration } from '../../../common/duration.ts';
import type { BehaviourName } from '../../../generators/generated/behaviour.ts';
import { createUsageFailure } from '../../exit.ts';
import { printable } from '../../printable.ts';
import { resolveSettings, type SettingSources } from '../../settings/resolve.ts';
import { variableOf, type SettingName, type Settings } from '../../settings/rows.ts';

/** Settings that a proxy shares with the mock server. */
export const proxySettings = [
  'port',
  'host',
  'https',
  'appid',
  'journalLimit',
  'controlToken',
  'allowHost',
  'log',
] as const satisfies readonly SettingName[];

/** Switches that say how a target reads requests, and how a request is refused in its place. */
export const proxySwitches = [
  'coercion',
  'nullParameter',
  'pageSizeOverMaximum',
  'language',
  'errorStatus',
] as const satisfies readonly BehaviourName[];

/** What commander read: the settings above, and a proxy's own. */
export type ProxyFlags = SettingSources['flags'] & {
  readonly target: string;
  readonly timeout: string;
  readonly insecure?: true;
  readonly enforce?: true;
  readonly behaviour?: readonly string[];
  readonly record?: string;
  readonly redactNames?: true;
  readonly pseudonymKey?: string;
};

/** What `proxy` runs with. */
export interface ProxySettings extends Pick<Settings, (typeof proxySettings)[number] | 'behaviour'> {
  readonly target: string;
  readonly targetTimeout: number;
  readonly insecure: boolean;
  readonly enforce: boolean;
  readonly record:
    | { readonly file: string; readonly appid: string | undefined; readonly redactNames: boolean }
    | undefined;
  readonly pseudonymKey: string | undefined;
}

/** @throws a usage failure that says which flag is wrong */
export function readProxyOptions(
  flags: ProxyFlags,
  { environment, folder }: { readonly environment: SettingSources['variables']; readonly folder: string },
): ProxySettings {
  // Whoever keeps variables for a mock server would not want all of them to hold for what stands in front of it.
  const variables = Object.fromEntries(proxySettings.map((name) => [variableOf(name), environment[variableOf(name)]]));
  const settings = resolveSettings({ flags: pick(flags, ['behaviour', ...proxySettings]), variables, folder });
  assertSwitches(settings.behaviour);
  const isNamed = flags['appid'] !== undefined || (environment[variableOf('appid')] ?? '') !== '';
  return {
    ...settings,
    target: flags.target,
    targetTimeout: readTimeout(flags.timeout),
    insecure: flags.insecure === true,
    enforce: flags.enforce === true,
    record: readRecord(flags, folder, isNamed ? settings.appid : undefined),
    pseudonymKey: readKey(flags, environment),
  };
}

function pick(flags: ProxyFlags, names: readonly SettingName[]): SettingSources['flags'] {
  return Object.fromEntries(names.filter((name) => flags[name] !== undefined).map((name) => [name, flags[name]]));
}

function readRecord(
  { record, redactNames }: ProxyFlags,
  folder: string,
  appid: string | undefined,
): ProxySettings['record'] {
  if (record === undefined) {
    if (redactNames === true)
      throw createUsageFailure('--redact-names does nothing without --record. Name a file, or leave it out.');
    return undefined;
  }
  if (record === '') throw createUsageFailure('--record is empty. Name a file.');
  return { file: resolve(folder, record), appid, redactNames: redactNames === true };
}

/** An empty variable says nothing, as elsewhere. */
function readKey({ pseudonymKey }: ProxyFlags, environment: SettingSources['variables']): string | undefined {
  if (pseudonymKey === '') throw createUsageFailure('--pseudonym-key is empty. Give at least one character.');
  return pseudonymKey ?? (environment['SOBOT_MOCK_PSEUDONYM_KEY'] || undefined);
}

/** The others say how a mock server answers, and here the target does. */
function assertSwitches(behaviour: Settings['behaviour']): void {
  const known: readonly string[] = proxySwitches;
  const other = Object.keys(behaviour).find((name) => !known.includes(name));
  if (other === undefined) return;
  throw createUsageFailure(
    `--behaviour ${other} does nothing here: the target answers. A proxy has ${known.join(', ')}.`,
  );
}

const longestTimeout = 3_600_000;

function readTimeout(text: string): number {
  const milliseconds = parseDuration(text);
  if (milliseconds >= 1 && milliseconds <= longestTimeout) return milliseconds;
  throw createUsageFailure(`--timeout ${printable(text)} is out of range. Give 1ms to 1h.`);
}
