import type { SettingName } from './rows.ts';

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
