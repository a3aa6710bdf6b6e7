import { Option } from 'commander';
import { exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import { addSettingFlags } from '../../settings/flags.ts';
import { logs } from '../../settings/parsers.ts';
import { relaySettings } from '../../settings/relay.ts';
import type { Verb } from '../../verb.ts';
import type { ListenFlags } from './options.ts';

export const listen: Verb = {
  define(command, context) {
    command
      .description(
        'Stand where the platform sends its webhooks: each request is checked against the contract and passed on to your ' +
          'app in the very bytes that came, and you are told who is wrong. Without an app, events are printed and ' +
          'acknowledged. A tunnel of your choice leads the platform here.',
      )
      .addOption(
        group('Receiver:', '--forward-to <url>', 'where your app takes webhooks; without a path, requests keep theirs'),
      )
      .addOption(
        group('Receiver:', '--timeout <duration>', 'how long it may take').default('2s', '2s, what LINE allows'),
      )
      .addOption(
        group('Receiver:', '--keep <count>', 'how many requests wait while it is down').default('1000', '1000'),
      )
      .addOption(group('Receiver:', '--insecure', 'take its certificate whoever signed it'))
      .addOption(group('Checks:', '--secret <secret>', 'channel secret to verify with (or SOBOT_MOCK_WEBHOOK_SECRET)'))
      .addOption(
        group('Checks:', '--language <language>', 'language of what is found')
          .choices(['en', 'zh'])
          .default('en', 'en'),
      )
      .addOption(
        group('Recording:', '--record <file>', 'write what came down, people masked: a scenario for sobot-mock run'),
      )
      .addOption(group('Recording:', '--keep-texts', 'with what people wrote, which else becomes x and 0'))
      .addOption(
        group(
          'Recording:',
          '--pseudonym-key <text>',
          'the same pseudonyms with every recording (or SOBOT_MOCK_PSEUDONYM_KEY; default: others each time)',
        ),
      )
      .addOption(
        group('Recording:', '--behaviour-file <file>', 'write how the platform sends, for sobot-mock start --config'),
      );
    addSettingFlags(command, relaySettings);
    command.action(async (flags: ListenFlags) => {
      const { runListen } = await import('./run.ts');
      await runListen(flags, context);
    });
    addHelpSections(command, {
      examples: [
        ['sobot-mock listen', 'a bin for webhooks: prints every event, and acknowledges it'],
        ['sobot-mock listen --forward-to http://127.0.0.1:3000/webhook --secret "$SECRET"', 'in front of your app'],
        [
          'sobot-mock listen --forward-to http://127.0.0.1:3000/webhook --record events.json',
          'later: sobot-mock run events.json --to http://127.0.0.1:3000/webhook',
        ],
        ['sobot-mock listen --behaviour-file line.json', 'later: sobot-mock start --config line.json'],
        [
          'sobot-mock listen --log json -p 0',
          'for a program: one JSON document a line, the first says where it listens',
        ],
      ],
      codes: {
        [exitCodes.fine]: 'stopped by SIGINT or SIGTERM, after what was under way ended and the files were written',
        [exitCodes.usage]: 'wrong usage, the port is taken, or a file cannot be written',
        130: 'a second SIGINT (143: SIGTERM) stopped it at once',
      },
    });
  },
  completions: {
    '--record': { files: true },
    '--behaviour-file': { files: true },
    '--log': { words: logs },
  },
};

function group(heading: string, flags: string, description: string): Option {
  return new Option(flags, description).helpGroup(heading);
}
