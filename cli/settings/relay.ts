import { parseDuration } from '../../common/duration.ts';
import { createUsageFailure } from '../exit.ts';
import { printable } from '../printable.ts';
import { resolveSettings, type SettingSources } from './resolve.ts';
import { variableOf, type SettingName, type Settings } from './rows.ts';

/** Settings that whoever passes requests on, a proxy or a listener, shares with the mock server. */
export const relaySettings = [
  'port',
  'host',
  'https',
  'appid',
  'journalLimit',
  'controlToken',
  'allowHost',
  'log',
] as const satisfies readonly SettingName[];

interface RelaySources<Name extends SettingName> extends Pick<SettingSources, 'flags' | 'folder'> {
  readonly environment: SettingSources['variables'];
  /** Settings that only flags give. */
  readonly flagsOnly?: readonly Name[];
}

type RelaySettings<Name extends SettingName> = Pick<Settings, (typeof relaySettings)[number] | Name>;

/**
 * Those settings and no others. Whoever keeps variables for a mock server would not want all of them to hold for what
 * stands in front of it.
 *
 * @throws a usage failure that says which flag or variable is wrong
 */
export function resolveRelaySettings<Name extends SettingName = never>({
  flags,
  environment,
  folder,
  flagsOnly = [],
}: RelaySources<Name>): RelaySettings<Name> {
  const names: readonly SettingName[] = [...flagsOnly, ...relaySettings];
  const variables = Object.fromEntries(relaySettings.map((name) => [variableOf(name), environment[variableOf(name)]]));
  const given = names.filter((name) => flags[name] !== undefined).map((name) => [name, flags[name]]);
  const settings = resolveSettings({ flags: Object.fromEntries(given), variables, folder });
  return Object.fromEntries(names.map((name) => [name, settings[name]])) as unknown as RelaySettings<Name>;
}

/**
 * How long the other end may take, in ms.
 *
 * @throws a usage failure beyond `longest`, whose limit is `told` as people write it
 */
export function readRelayTimeout(text: string, { longest, told }: { longest: number; told: string }): number {
  const milliseconds = parseDuration(text);
  if (milliseconds >= 1 && milliseconds <= longest) return milliseconds;
  throw createUsageFailure(`--timeout ${printable(text)} is out of range. Give 1ms to ${told}.`);
}

/** What pseudonyms depend on. An empty variable says nothing, as elsewhere. */
export function readPseudonymKey(
  flag: string | undefined,
  environment: SettingSources['variables'],
): string | undefined {
  if (flag === '') throw createUsageFailure('--pseudonym-key is empty. Give at least one character.');
  return flag ?? (environment['SOBOT_MOCK_PSEUDONYM_KEY'] || undefined);
}
