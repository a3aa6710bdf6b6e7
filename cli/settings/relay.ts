import type { Option } from 'commander';
import { createUsageFailure } from '../exit.ts';
import { groupOption, type Heading } from '../help.ts';
import type { Say, Text } from '../language.ts';
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

/** `--insecure`, of who passes requests on. */
export function insecureOption(heading: Heading, say: Say): Option {
  return groupOption(heading, '--insecure', say('take its certificate whoever signed it', '接受任何人签发的证书'));
}

/** `--pseudonym-key`, of who records. */
export function pseudonymKeyOption(say: Say): Option {
  return groupOption(
    'Recording:',
    '--pseudonym-key <text>',
    say(
      'the same pseudonyms with every recording (or SOBOT_MOCK_PSEUDONYM_KEY; default: others each time)',
      '每次录制使用相同的化名（或 SOBOT_MOCK_PSEUDONYM_KEY；默认：每次不同）',
    ),
  );
}

/** What is said of a flag that goes with `--record` alone. */
export function withoutRecord(flag: string): Text {
  return {
    en: `${flag} does nothing without --record. Name a file, or leave it out.`,
    zh: `没有 --record 时 ${flag} 不起作用。请指定文件，或去掉它。`,
  };
}

/** What pseudonyms depend on. An empty variable says nothing, as elsewhere. */
export function readPseudonymKey(
  flag: string | undefined,
  environment: SettingSources['variables'],
): string | undefined {
  if (flag === '') {
    throw createUsageFailure({
      en: '--pseudonym-key is empty. Give at least one character.',
      zh: '--pseudonym-key 为空。请至少给出一个字符。',
    });
  }
  return flag ?? (environment['SOBOT_MOCK_PSEUDONYM_KEY'] || undefined);
}
