import { type Command, Option } from 'commander';
import { defaultSettings, variableOf, type SettingName } from './settings.ts';

interface Flag {
  readonly flags: string;
  readonly description: string;
  /** Shown in the place of the default. */
  readonly without?: string;
  readonly repeatable?: true;
}

const groups: Readonly<Record<string, Partial<Record<SettingName, Flag>>>> = {
  'Server:': {
    port: { flags: '-p, --port <port>', description: 'port to listen on; 0 takes any free one' },
    host: {
      flags: '--host <address>',
      description: 'address to listen on; beyond loopback, control routes need a token',
    },
    https: { flags: '--https', description: 'serve HTTPS, with a certificate made at start' },
  },
  'Tenants:': {
    appid: { flags: '--appid <id>', description: 'credential id of the first tenant' },
    appKey: { flags: '--app-key <key>', description: 'its credential key, which signs token calls' },
    seed: { flags: '--seed <number>', description: 'what decides every random value' },
    clock: {
      flags: '--clock <instant>',
      description: 'stop the clock at an instant, like 2025-03-10T08:00:00Z',
      without: 'real time',
    },
    timezone: { flags: '--timezone <offset>', description: "timezone of the provider's local times" },
    behaviour: {
      flags: '--behaviour <name=value>',
      description: 'set a behaviour switch, see below',
      repeatable: true,
    },
    initialState: {
      flags: '--initial-state <state>',
      description: 'what they hold at first: believable, empty, or a state file',
    },
    journalLimit: { flags: '--journal-limit <count>', description: 'how many requests each journal keeps' },
  },
  'Control routes:': {
    controlToken: {
      flags: '--control-token <token>',
      description: 'what their callers must send',
      without: 'none on loopback, else one is made',
    },
    allowHost: { flags: '--allow-host <name>', description: 'answer them under this host name too', repeatable: true },
  },
  'Webhooks:': {
    webhookUrl: { flags: '--webhook-url <url>', description: 'a receiver of the first tenant', repeatable: true },
    webhookSecret: {
      flags: '--webhook-secret <secret>',
      description: 'channel secret that signs what it gets',
      without: 'unsigned',
    },
    redelivery: { flags: '--redelivery', description: 'send what failed again, after 1m, 5m, 30m and 2h' },
    allowWebhookHost: {
      flags: '--allow-webhook-host <name>',
      description: 'let receivers be on this host, too; * for any',
      repeatable: true,
    },
  },
  'Output:': {
    log: { flags: '--log <format>', description: 'what to print of each request: pretty, json or silent' },
    open: { flags: '--open', description: 'open the control page in a browser' },
  },
};

/** Declares a flag for each of `names`. Values stay text: they are read where variables and configuration are. */
export function addSettingFlags(
  command: Command,
  names: readonly SettingName[] = Object.keys(defaultSettings) as SettingName[],
): void {
  for (const [heading, flags] of Object.entries(groups)) {
    for (const [name, flag] of Object.entries(flags)) {
      if (!names.includes(name as SettingName)) continue;
      const { repeatable, ...texts } = flag;
      const option = new Option(texts.flags, describe(name as SettingName, flag)).helpGroup(heading);
      if (repeatable) option.argParser((text: string, before: readonly string[] = []) => [...before, text]);
      command.addOption(option);
      // Undoes what a variable or the configuration turned on.
      if (!texts.flags.includes('<'))
        command.addOption(new Option(`--no-${option.name()}`).hideHelp().helpGroup(heading));
    }
  }
}

function describe(name: SettingName, { description, without, repeatable }: Flag): string {
  const fallback = defaultSettings[name];
  const shown =
    without ?? (typeof fallback === 'string' || typeof fallback === 'number' ? String(fallback) : undefined);
  const notes = [...(repeatable ? ['repeatable'] : []), ...(shown === undefined ? [] : [`default: ${shown}`])];
  return notes.length === 0 ? description : `${description} (${notes.join(', ')})`;
}

/** A variable for each setting. */
export function settingVariables(): readonly string[] {
  return (Object.keys(defaultSettings) as SettingName[]).map(variableOf);
}
