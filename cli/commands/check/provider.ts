import { Option, type Command } from 'commander';
import { exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import { interruptedCode } from '../../interrupt.ts';
import type { CommandContext } from '../../verb.ts';
import type { ProviderFlags } from './provider/options.ts';
import { addReportFlags } from './report-flags.ts';

/** Declares `check provider`. */
export function defineProvider(parent: Command, context: CommandContext): void {
  const command = parent
    .command('provider')
    .summary('check the real platform, a proxy, or a mock that claims to be it')
    .description(
      'Check whether a provider keeps to the contract: the real platform, a staging proxy, or a mock that claims to be it. ' +
        'Calls only read. They begin with one getToken, which on Sobot may end the token that your services hold: give ' +
        'that one with --token where it is shared. Nothing secret is in what is printed.',
    )
    .helpOption('-h, --help', 'show this help')
    .addOption(group('Which:', '--base-url <url>', 'where the API is, like https://sg.sobot.com').makeOptionMandatory())
    .addOption(group('Which:', '--appid <id>', 'credential id (or SOBOT_MOCK_APPID)'))
    .addOption(
      group(
        'Which:',
        '--app-key <key>',
        'credential key; other users of this machine can read command lines, so better in SOBOT_MOCK_APP_KEY',
      ),
    )
    .addOption(
      group('Which:', '--token <token>', 'use this one and get none (or, for the same reason, SOBOT_MOCK_TOKEN)'),
    )
    .addOption(group('Which:', '--channel <id>', 'with --message: the channel that it came to'))
    .addOption(group('Which:', '--message <id>', 'an image, audio, video or file message whose content can be fetched'))
    .addOption(
      group(
        'How:',
        '--rate <count>',
        'requests per second at most (default: 4, no limit for a provider on this machine)',
      ),
    )
    .addOption(group('How:', '--timeout <duration>', 'for an answer').default('10s', '10s'))
    .addOption(
      group(
        'Report:',
        '--behaviour-file <file>',
        'write the behaviour switches that match it, for sobot-mock start --config',
      ),
    )
    .addOption(group('Report:', '--baseline <file>', 'tell only what changed since the run that it is of'))
    .addOption(group('Report:', '--update-baseline', 'write this run to it'));
  addReportFlags(command, { watches: true }).action(async (flags: ProviderFlags) => {
    const { runCheckProvider } = await import('./provider/run.ts');
    await runCheckProvider(flags, context);
  });
  addHelpSections(command, {
    examples: [
      [
        'sobot-mock check provider --base-url http://127.0.0.1:7626 --appid 1 --app-key 2',
        'the mock server on this machine',
      ],
      [
        'SOBOT_MOCK_APP_KEY=… sobot-mock check provider --base-url https://sg.sobot.com --appid … --behaviour-file sobot.json',
        'your Sobot, and how to make a mock server like it',
      ],
      ['sobot-mock start --config sobot.json', 'that mock server'],
      [
        'SOBOT_MOCK_TOKEN=… sobot-mock check provider --base-url https://sg.sobot.com',
        'with the token that your services share',
      ],
      [
        'sobot-mock check provider … --baseline sobot.json --update-baseline',
        'the first time; later, to accept what changed',
      ],
      ['sobot-mock check provider … --baseline sobot.json --fail-on drift', 'what changed since; 1 if anything did'],
      ['sobot-mock check provider … --include token', 'get a second token as well, and see what becomes of the first'],
      ['sobot-mock check provider … --only record-list/filter --seed 7', 'some checks, with other cases'],
    ],
    codes: {
      [exitCodes.fine]: 'no violations',
      [exitCodes.violations]: 'violations; or warnings with --fail-on warning, changes with --fail-on drift',
      [exitCodes.usage]: 'wrong usage, or the credentials were refused',
      [exitCodes.unreachable]: 'the provider does not answer',
      [interruptedCode]: 'stopped by SIGINT, with a report so far; a second one stops at once',
    },
  });
}

function group(heading: string, flags: string, description: string): Option {
  return new Option(flags, description).helpGroup(heading);
}
