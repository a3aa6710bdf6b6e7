import { Option } from 'commander';
import { behaviourSwitches } from '../../../generators/generated/behaviour.ts';
import { behaviourAssignments } from '../../behaviour-assignments.ts';
import { exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import { addSettingFlags } from '../../settings/flags.ts';
import { logs } from '../../settings/parsers.ts';
import type { SettingSources } from '../../settings/resolve.ts';
import type { Verb } from '../../verb.ts';

export const start: Verb = {
  define(command, context) {
    command.description(
      'Start the mock server. It answers like Sobot. It has one tenant; more can be made at /_mock/tenants.',
    );
    addSettingFlags(command);
    command
      .addOption(new Option('--config <file>', 'a configuration other than sobot-mock.config.{ts,js,json}'))
      .addOption(
        new Option('--language <language>', 'language of what is printed (default: that of LANG)').choices([
          'en',
          'zh',
        ]),
      )
      .addHelpText('after', behaviourSection)
      .addHelpText('after', precedenceSection)
      .action(async (flags: SettingSources['flags']) => {
        const { runStart } = await import('./run.ts');
        await runStart(flags, context);
      });
    addHelpSections(command, {
      examples: [
        ['sobot-mock start', 'on http://127.0.0.1:7626, with an account to query'],
        ['sobot-mock start -p 0 --log json', 'on any free port; the first line of stdout tells which'],
        ['sobot-mock start --seed 7 --clock 2025-03-10T08:00:00Z', 'the same answers to the same calls, every time'],
        ['sobot-mock start --behaviour language=en --behaviour errorStatus=mapped', 'English texts, and HTTP statuses'],
        [
          'sobot-mock start --webhook-url http://127.0.0.1:3000/webhook --webhook-secret s3cret',
          'webhook events go to your receiver, signed; each delivery is printed with its answer',
        ],
        ['sobot-mock start --initial-state tenant.json', 'records of your own'],
        ['sobot-mock start --data mock.db', 'what was answered outlives it, even when it is killed'],
        ['sobot-mock start --save-on-exit tenant.json', 'what they have become, for the next time'],
      ],
      codes: {
        [exitCodes.fine]: 'stopped by SIGINT or SIGTERM, after it answered what was under way',
        [exitCodes.usage]: 'wrong usage or configuration, or the port is taken',
        130: 'a second SIGINT (143: SIGTERM) stopped it at once',
      },
    });
  },
  completions: {
    '--behaviour': { words: behaviourAssignments() },
    '--initial-state': { words: ['believable', 'empty'], files: true },
    '--data': { files: true },
    '--save-on-exit': { files: true },
    '--config': { files: true },
    '--log': { words: logs },
  },
};

/** Every switch with what it may be. */
export function behaviourSection(): string {
  const rows = Object.entries(behaviourSwitches).flatMap(([name, { type, values, description, ...behaviour }]) => {
    const choices = [...values, ...(type === 'choice' ? [] : ['<integer>'])];
    const marked = choices.map((choice) => (choice === String(behaviour.default) ? `${choice}*` : choice)).join(' | ');
    return [`  ${name}=${marked}`, `      ${description}`];
  });
  return ['', 'Behaviour switches: what the provider leaves undocumented (* is the default)', ...rows].join('\n');
}

function precedenceSection(): string {
  return `
Precedence:
  1. flags
  2. variables: SOBOT_MOCK_APP_KEY for --app-key, and so on; lists take commas
  3. the configuration: appKey for --app-key, and so on; its schema is
     \`sobot-mock schema show config\`
  4. the defaults`;
}
