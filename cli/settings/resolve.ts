import { withoutPassword } from '../../common/without-password.ts';
import type { Behaviour, Config } from '../../generators/generated/types.ts';
import type { AllowedHosts } from '../../mock-server/webhooks/receiver/target-url.ts';
import { createUsageFailure } from '../exit.ts';
import type { Text } from '../language.ts';
import { printable } from '../printable.ts';
import type { Given } from './row.ts';
import {
  flagOf,
  isSecretSetting,
  settingNames,
  settingRows,
  variableOf,
  type SettingName,
  type Settings,
} from './rows.ts';

/** Where settings come from, besides the defaults. */
export interface SettingSources {
  /** By the name of the setting; several values of a repeated flag as a list. */
  readonly flags: Readonly<Partial<Record<string, string | boolean | readonly string[]>>>;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** A configuration that its schema accepts. */
  readonly config?: { readonly file: string; readonly folder: string; readonly values: Config } | undefined;
  /** Where relative paths of flags and variables start. */
  readonly folder: string;
  /** Defaults of a command of its own. */
  readonly defaults?: Partial<Settings>;
  /** Whether settings of receivers may be given without one: it may be added later. Default: no. */
  readonly receiversLater?: boolean;
}

/** Settings, and which of them somebody gave: the others stand at their defaults. */
export interface GivenSettings {
  readonly settings: Settings;
  readonly given: ReadonlySet<SettingName>;
}

type Origin = Omit<Given, 'allowedWebhookHosts'>;

/** A row whose value's type does not matter. */
type AnyRow = Pick<(typeof settingRows)[SettingName], 'isList' | 'fallback'> & {
  readonly parse: (text: string, given: Given) => { readonly value: unknown } | { readonly problem: Text };
};

/**
 * The settings: flags go before variables, variables before the configuration, the configuration before the defaults.
 * Behaviour switches are settled one by one.
 *
 * @throws a usage failure that says where the value came from and what it should be
 */
export function resolveSettings(sources: SettingSources): Settings {
  const settle = (name: SettingName, allowedWebhookHosts: AllowedHosts): unknown => {
    const row: AnyRow = settingRows[name];
    const read = (origin: Origin): unknown => parsed({ ...origin, allowedWebhookHosts }, row);
    const given = everyGiven(sources, name);
    // The last flag that sets a switch counts, after all variables and the configuration.
    if (name === 'behaviour') return Object.assign({}, ...given.toReversed().flat().map(read)) as Partial<Behaviour>;
    if (given[0] === undefined) return sources.defaults?.[name] ?? row.fallback;
    return row.isList ? given[0].map(read) : read(given[0].at(-1) as Origin);
  };
  const allowed = allowedHostsOf(settle('allowWebhookHost', []) as Settings['allowWebhookHost']);
  const settings = Object.fromEntries(settingNames.map((name) => [name, settle(name, allowed)])) as unknown as Settings;
  if (sources.receiversLater !== true) assertReceivers(settings);
  return settings;
}

/** The names of the settings that a flag, a variable or the configuration gives. */
export function givenIn(sources: SettingSources): ReadonlySet<SettingName> {
  return new Set(settingNames.filter((name) => everyGiven(sources, name).length > 0));
}

/** The hosts as the mock server takes them. */
export function allowedHostsOf(hosts: Settings['allowWebhookHost']): AllowedHosts {
  return hosts.includes('*') ? '*' : hosts;
}

/** What is said of receivers needs one to be said of. */
function assertReceivers({ webhookUrl, webhookSecret, redelivery }: Settings): void {
  if (webhookUrl.length > 0) return;
  // A secret may be another's, or be there for receivers that come later.
  const name = redelivery ? 'redelivery' : webhookSecret === undefined ? undefined : 'webhookSecret';
  if (name === undefined) return;
  // Without its value, which may be secret.
  const [flag, variable] = [flagOf(name), variableOf(name)];
  throw createUsageFailure({
    en:
      `${flag} (or ${variable}, or ${name} of the configuration) does nothing without a receiver. ` +
      'Name one with --webhook-url, or leave it out.',
    zh: `${flag}（或 ${variable}，或配置中的 ${name}）在没有接收端时不起作用。请用 --webhook-url 指定接收端，或去掉它。`,
  });
}

/** What each source says about a setting, the one that counts most first; sources that say nothing are left out. */
function everyGiven(sources: SettingSources, name: SettingName): readonly (readonly Origin[])[] {
  return [fromFlags(sources, name), fromVariable(sources, name), fromConfig(sources, name)].filter(
    (given) => given.length > 0,
  );
}

function fromFlags({ flags, folder }: SettingSources, name: SettingName): readonly Origin[] {
  const value = flags[name];
  const texts = value === undefined ? [] : Array.isArray(value) ? value : [String(value)];
  return texts.map((text) => ({ text, origin: told(name, flagOf(name), ` ${shown(text)}`), folder }));
}

/** An empty variable says nothing: that is how many tools unset one. */
function fromVariable({ variables, folder }: SettingSources, name: SettingName): readonly Origin[] {
  const variable = variableOf(name);
  const value = variables[variable] ?? '';
  const row: AnyRow = settingRows[name];
  const texts = row.isList ? value.split(',').map((text) => text.trim()) : [value];
  return texts
    .filter((text) => text !== '')
    .map((text) => ({
      text,
      origin: told(name, variable, `=${shown(value)}${text === value ? '' : `: ${shown(text)}`}`),
      folder,
    }));
}

function fromConfig({ config }: SettingSources, name: SettingName): readonly Origin[] {
  if (config === undefined) return [];
  const { values, file, folder } = config;
  return textsOf(values[name]).map((text) => ({
    text,
    origin: told(name, `${file}: ${name}`, ` ${shown(text)}`),
    folder,
  }));
}

function textsOf(value: Config[SettingName]): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.map(String);
  if (typeof value !== 'object') return [String(value)];
  return Object.entries(value)
    .filter(([, setting]) => setting !== undefined)
    .map(([name, setting]) => `${name}=${String(setting)}`);
}

function parsed(given: Given, { parse }: AnyRow): unknown {
  const result = parse(given.text, given);
  if ('value' in result) return result.value;
  const { en, zh } = result.problem;
  throw createUsageFailure({ en: `${given.origin} ${en}`, zh: `${given.origin} ${zh}` });
}

/** Where a value was given, and what it is unless that is a secret. */
function told(name: SettingName, place: string, value: string): string {
  return isSecretSetting(name) ? place : `${place}${value}`;
}

function shown(given: string): string {
  // Several receivers stand in one text, with commas between them.
  const text = given
    .split(/,(?=\s*\w+:\/\/)/u)
    .map(withoutPassword)
    .join(',');
  return text === '' || /\s/u.test(text) ? JSON.stringify(printable(text)) : printable(text);
}
