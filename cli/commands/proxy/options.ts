import { resolve } from 'node:path';
import type { BehaviourName } from '../../../generators/generated/behaviour.ts';
import { createUsageFailure } from '../../exit.ts';
import { readPseudonymKey, resolveRelaySettings, withoutRecord, type relaySettings } from '../../settings/relay.ts';
import type { SettingSources } from '../../settings/resolve.ts';
import { variableOf, type Settings } from '../../settings/rows.ts';
import { readTimeoutFlag } from '../../timeout-flag.ts';

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
export interface ProxySettings extends Pick<Settings, (typeof relaySettings)[number] | 'behaviour'> {
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
  const settings = resolveRelaySettings({ flags, environment, folder, flagsOnly: ['behaviour'] });
  assertSwitches(settings.behaviour);
  const isNamed = flags['appid'] !== undefined || (environment[variableOf('appid')] ?? '') !== '';
  return {
    ...settings,
    target: flags.target,
    targetTimeout: readTimeoutFlag(flags.timeout, '1h'),
    insecure: flags.insecure === true,
    enforce: flags.enforce === true,
    record: readRecord(flags, folder, isNamed ? settings.appid : undefined),
    pseudonymKey: readPseudonymKey(flags.pseudonymKey, environment),
  };
}

function readRecord(
  { record, redactNames, pseudonymKey }: ProxyFlags,
  folder: string,
  appid: string | undefined,
): ProxySettings['record'] {
  if (record === undefined) {
    if (redactNames === true) throw createUsageFailure(withoutRecord('--redact-names'));
    if ((pseudonymKey ?? '') !== '') throw createUsageFailure(withoutRecord('--pseudonym-key'));
    return undefined;
  }
  if (record === '')
    throw createUsageFailure({ en: '--record is empty. Name a file.', zh: '--record 为空。请指定文件。' });
  return { file: resolve(folder, record), appid, redactNames: redactNames === true };
}

/** The others say how a mock server answers, and here the target does. */
function assertSwitches(behaviour: Settings['behaviour']): void {
  const known: readonly string[] = proxySwitches;
  const other = Object.keys(behaviour).find((name) => !known.includes(name));
  if (other === undefined) return;
  throw createUsageFailure({
    en: `--behaviour ${other} does nothing here: the target answers. A proxy has ${known.join(', ')}.`,
    zh: `--behaviour ${other} 在这里不起作用：应答的是目标。代理可用的有：${known.join('、')}。`,
  });
}
