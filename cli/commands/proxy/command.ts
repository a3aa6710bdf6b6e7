import { Option } from 'commander';
import { behaviourAssignments } from '../../behaviour-assignments.ts';
import { exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import { addSettingFlags } from '../../settings/flags.ts';
import { logs } from '../../settings/parsers.ts';
import { relaySettings } from '../../settings/relay.ts';
import type { Verb } from '../../verb.ts';
import { proxySwitches, type ProxyFlags } from './options.ts';

export const proxy: Verb = {
  define(command, context) {
    command
      .description(
        'Stand in front of the real platform, or of another mock server: requests and answers pass through byte for ' +
          'byte, both are checked live, and the control routes below /_mock tell what was found.',
      )
      .addOption(
        group('Target:', '--target <url>', 'what requests go on to, like https://sg.sobot.com').makeOptionMandatory(),
      )
      .addOption(group('Target:', '--timeout <duration>', 'how long it may be silent').default('30s', '30s'))
      .addOption(group('Target:', '--insecure', 'take its certificate whoever signed it'))
      .addOption(group('Checks:', '--enforce', 'refuse what the provider would be certain to refuse, before it leaves'))
      .addOption(
        group(
          'Checks:',
          '--behaviour <name=value>',
          `how the target is known to behave: ${proxySwitches.join(', ')} (repeatable)`,
        ).argParser((text: string, before: readonly string[] = []) => [...before, text]),
      )
      .addOption(
        group(
          'Recording:',
          '--record <file>',
          "write the account down, redacted: a state for start's --initial-state; x.har: the session, for check har",
        ),
      )
      .addOption(group('Recording:', '--redact-names', 'with pseudonyms for task names, too; people always have one'))
      .addOption(
        group(
          'Recording:',
          '--pseudonym-key <text>',
          'the same pseudonyms with every recording (or SOBOT_MOCK_PSEUDONYM_KEY; default: others each time)',
        ),
      );
    addSettingFlags(command, relaySettings);
    command.action(async (flags: ProxyFlags) => {
      const { runProxy } = await import('./run.ts');
      await runProxy(flags, context);
    });
    addHelpSections(command, {
      examples: [
        ['sobot-mock proxy --target https://sg.sobot.com', 'give your app http://127.0.0.1:7626 in its place'],
        [
          'sobot-mock proxy --target https://sg.sobot.com --record account.json',
          'later: sobot-mock start --initial-state account.json',
        ],
        [
          'sobot-mock proxy --target https://sg.sobot.com --record session.har',
          'every request and answer, masked; later: sobot-mock check har session.har',
        ],
        ['sobot-mock proxy --target https://sg.sobot.com --enforce', 'requests that are wrong get no further'],
        ['sobot-mock proxy --target http://127.0.0.1:7626 -p 7627 --log json', 'in front of a mock server'],
      ],
      codes: {
        [exitCodes.fine]: 'stopped by SIGINT or SIGTERM, after what was under way ended and the recording was written',
        [exitCodes.usage]: 'wrong usage, the port is taken, or the recording cannot be written',
        130: 'a second SIGINT (143: SIGTERM) stopped it at once',
      },
    });
  },
  completions: {
    '--behaviour': { words: behaviourAssignments(proxySwitches) },
    '--record': { files: true },
    '--log': { words: logs },
  },
};

function group(heading: string, flags: string, description: string): Option {
  return new Option(flags, description).helpGroup(heading);
}
