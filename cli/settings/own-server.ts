import type { LoadedConfig } from './config-file.ts';
import type { SettingName, Settings } from './rows.ts';

/** Settings of `start` that a server has which a command starts for itself, and ends. */
export const ownServerSettings = [
  'port',
  'host',
  'appid',
  'appKey',
  'seed',
  'clock',
  'timezone',
  'behaviour',
  'initialState',
  'controlToken',
  'webhookUrl',
  'webhookSecret',
  'redelivery',
  'allowWebhookHost',
] as const satisfies readonly SettingName[];

/** Settings that a configuration says of a server that stays. */
const ofServerThatStays: ReadonlySet<string> = new Set<SettingName>(['port', 'https', 'log', 'open']);

/** What such a server holds ends with it, wherever it is said to be kept. */
export const nothingKept = { data: undefined, store: undefined, saveOnExit: undefined } satisfies Partial<Settings>;

/** What a configuration says of such a server as well. */
export function forOwnServer(config: LoadedConfig | undefined): LoadedConfig | undefined {
  if (config === undefined) return undefined;
  const values = Object.entries(config.values).filter(([name]) => !ofServerThatStays.has(name));
  return { ...config, values: Object.fromEntries(values) };
}
