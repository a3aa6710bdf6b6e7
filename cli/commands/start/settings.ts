import { resolve } from 'node:path';
import type { Behaviour, Config } from '../../../generators/generated/types.ts';
import type { AllowedHosts } from '../../../mock-server/webhooks/receiver/target-url.ts';
import { createUsageFailure } from '../../exit.ts';
import { printable } from '../../printable.ts';
import * as parse from './parse-setting.ts';

/** What `start` runs with. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly https: boolean;
  readonly appid: string;
  readonly appKey: string;
  readonly seed: number;
  readonly behaviour: Partial<Behaviour>;
  /** A path is absolute, and told with where it came from. */
  readonly initialState: 'believable' | 'empty' | { readonly path: string; readonly origin: string };
  /** Milliseconds since the epoch; without it the clock runs in real time. */
  readonly clock: number | undefined;
  readonly timezone: string;
  readonly allowHost: readonly string[];
  readonly controlToken: string | undefined;
  /** Receivers of the first tenant. */
  readonly webhookUrl: readonly string[];
  readonly webhookSecret: string | undefined;
  readonly redelivery: boolean;
  /** Hosts that receivers may have beside this machine's own. */
  readonly allowWebhookHost: readonly string[];
  readonly journalLimit: number;
  readonly log: parse.Log;
  readonly open: boolean;
}

export type SettingName = keyof Settings;

/** What holds where nothing is said. */
export const defaultSettings: Settings = {
  port: 7626,
  host: '127.0.0.1',
  https: false,
  appid: '1',
  appKey: '2',
  seed: 1,
  behaviour: {},
  initialState: 'believable',
  clock: undefined,
  timezone: 'GMT+08:00',
  allowHost: [],
  controlToken: undefined,
  webhookUrl: [],
  webhookSecret: undefined,
  redelivery: false,
  allowWebhookHost: [],
  journalLimit: 10_000,
  log: 'pretty',
  open: false,
};

/** Where settings come from, besides the defaults. */
export interface SettingSources {
  /** By the name of the setting; several values of a repeated flag as a list. */
  readonly flags: Readonly<Partial<Record<string, string | boolean | readonly string[]>>>;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** A configuration that its schema accepts. */
  readonly config?: { readonly file: string; readonly folder: string; readonly values: Config } | undefined;
  /** Where relative paths of flags and variables start. */
  readonly folder: string;
}

/** A value as text, and where it was given: `--port 80`. */
interface Given {
  readonly text: string;
  readonly origin: string;
  readonly folder: string;
}

/** Settings that take several values. */
const lists: ReadonlySet<SettingName> = new Set(['behaviour', 'allowHost', 'webhookUrl', 'allowWebhookHost']);

/** `appKey` → `SOBOT_MOCK_APP_KEY`. */
export function variableOf(name: SettingName | 'config'): string {
  return `SOBOT_MOCK_${name.replaceAll(/[A-Z]/gu, '_$&').toUpperCase()}`;
}

/** `appKey` → `--app-key`. */
export function flagOf(name: SettingName | 'config'): string {
  return `--${name.replaceAll(/[A-Z]/gu, '-$&').toLowerCase()}`;
}

/**
 * The settings: flags go before variables, variables before the configuration, the configuration before the defaults.
 * Behaviour switches are settled one by one.
 *
 * @throws a usage failure that says where the value came from and what it should be
 */
export function resolveSettings(sources: SettingSources): Settings {
  const one = <T>(name: SettingName, parser: parse.Parse<T>): T | undefined => {
    const given = everyGiven(sources, name).at(0)?.at(-1);
    return given === undefined ? undefined : parsed(given, parser);
  };
  const many = <T>(name: SettingName, parser: parse.Parse<T>): readonly T[] =>
    everyGiven(sources, name)
      .at(0)
      ?.map((given) => parsed(given, parser)) ?? [];
  const allowWebhookHost = many('allowWebhookHost', parse.parseWebhookHost);
  const settings: Settings = {
    port: one('port', parse.parsePort) ?? defaultSettings.port,
    host: one('host', parse.parseHost) ?? defaultSettings.host,
    https: one('https', parse.parseSwitch) ?? defaultSettings.https,
    appid: one('appid', parse.parseCredential) ?? defaultSettings.appid,
    appKey: one('appKey', parse.parseCredential) ?? defaultSettings.appKey,
    seed: one('seed', parse.parseSeed) ?? defaultSettings.seed,
    behaviour: resolveBehaviour(sources),
    initialState: resolveInitialState(sources),
    clock: one('clock', parse.parseInstant),
    timezone: one('timezone', parse.parseTimezone) ?? defaultSettings.timezone,
    allowHost: many('allowHost', parse.parseAllowedHost),
    controlToken: one('controlToken', parse.parseControlToken),
    webhookUrl: many('webhookUrl', (text) => parse.parseWebhookUrl(text, allowedHostsOf(allowWebhookHost))),
    webhookSecret: one('webhookSecret', parse.parseWebhookSecret),
    redelivery: one('redelivery', parse.parseSwitch) ?? defaultSettings.redelivery,
    allowWebhookHost,
    journalLimit: one('journalLimit', parse.parseJournalLimit) ?? defaultSettings.journalLimit,
    log: one('log', parse.parseLog) ?? defaultSettings.log,
    open: one('open', parse.parseSwitch) ?? defaultSettings.open,
  };
  assertReceivers(settings);
  return settings;
}

/** The hosts as the mock server takes them. */
export function allowedHostsOf(hosts: Settings['allowWebhookHost']): AllowedHosts {
  return hosts.includes('*') ? '*' : hosts;
}

/** What is said of receivers needs one to be said of. */
function assertReceivers({ webhookUrl, webhookSecret, redelivery }: Settings): void {
  if (webhookUrl.length > 0) return;
  const name = webhookSecret !== undefined ? 'webhookSecret' : redelivery ? 'redelivery' : undefined;
  if (name === undefined) return;
  // Without its value, which may be secret.
  const origin = `${flagOf(name)} (or ${variableOf(name)}, or ${name} of the configuration)`;
  throw createUsageFailure(`${origin} does nothing without a receiver. Name one with --webhook-url, or leave it out.`);
}

function resolveBehaviour(sources: SettingSources): Partial<Behaviour> {
  const given = everyGiven(sources, 'behaviour').toReversed().flat();
  return Object.assign({}, ...given.map((entry) => parsed(entry, parse.parseBehaviour)));
}

function resolveInitialState(sources: SettingSources): Settings['initialState'] {
  const given = everyGiven(sources, 'initialState').at(0)?.at(-1);
  if (given === undefined) return defaultSettings.initialState;
  const name = parsed(given, parse.parseText);
  if (name === 'believable' || name === 'empty') return name;
  return { path: resolve(given.folder, name), origin: given.origin };
}

/** What each source says about a setting, the one that counts most first; sources that say nothing are left out. */
function everyGiven(sources: SettingSources, name: SettingName): readonly (readonly Given[])[] {
  return [fromFlags(sources, name), fromVariable(sources, name), fromConfig(sources, name)].filter(
    (given) => given.length > 0,
  );
}

function fromFlags({ flags, folder }: SettingSources, name: SettingName): readonly Given[] {
  const value = flags[name];
  const texts = value === undefined ? [] : Array.isArray(value) ? value : [String(value)];
  return texts.map((text) => ({ text, origin: `${flagOf(name)} ${shown(text)}`, folder }));
}

/** An empty variable says nothing: that is how many tools unset one. */
function fromVariable({ variables, folder }: SettingSources, name: SettingName): readonly Given[] {
  const variable = variableOf(name);
  const value = variables[variable] ?? '';
  const texts = lists.has(name) ? value.split(',').map((text) => text.trim()) : [value];
  return texts
    .filter((text) => text !== '')
    .map((text) => ({
      text,
      origin: `${variable}=${shown(value)}${text === value ? '' : `: ${shown(text)}`}`,
      folder,
    }));
}

function fromConfig({ config }: SettingSources, name: SettingName): readonly Given[] {
  if (config === undefined) return [];
  const { values, file, folder } = config;
  return textsOf(values[name]).map((text) => ({ text, origin: `${file}: ${name} ${shown(text)}`, folder }));
}

function textsOf(value: Config[SettingName]): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.map(String);
  if (typeof value !== 'object') return [String(value)];
  return Object.entries(value).map(([name, setting]) => `${name}=${String(setting)}`);
}

function parsed<T>({ text, origin }: Given, parser: parse.Parse<T>): T {
  const result = parser(text);
  if ('value' in result) return result.value;
  throw createUsageFailure(`${origin} ${result.problem}`);
}

function shown(text: string): string {
  return text === '' || /\s/u.test(text) ? JSON.stringify(printable(text)) : printable(text);
}
