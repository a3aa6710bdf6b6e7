import { Argument, Option } from 'commander';
import { exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import { logs } from '../../settings/parsers.ts';
import type { Verb } from '../../verb.ts';
import { emittableNames, type EmittableName } from './event-names.ts';
import type { EmitFlags } from './options.ts';

const optionsOf = (): readonly Option[] => [
  group('Where to:', '--to <url>', 'a receiver; no mock server is needed'),
  group('Where to:', '--server <url>', "a mock server: its tenant's receivers get the events"),
  group('Where to:', '--appid <id>', 'the tenant (with --server; default: 1)'),
  group('Where to:', '--control-token <token>', 'of the mock server (or SOBOT_MOCK_CONTROL_TOKEN; with --server)'),
  group('How many:', '-c, --count <count>', 'events').default('1', '1'),
  group('How many:', '--concurrency <count>', 'requests under way at a time').default('16', '16'),
  group('How many:', '--batch <count>', 'events in one request (with --to; default: 1)'),
  group('What:', '--destination <id>', 'the bot that is addressed (with --to; default: one that is drawn)'),
  group('What:', '--user <id>', 'who does it; events of one user keep their order, so go one by one'),
  group('What:', '--set <path=value>', 'set a property, to JSON or text (repeatable)').argParser(
    (text: string, before: readonly string[] = []) => [...before, text],
  ),
  group('What:', '--no-validate', 'send what breaks the contract, too (with --to)'),
  group('What:', '--secret <secret>', 'channel secret that signs requests (with --to; default: unsigned)'),
  group('What:', '--spelling <spelling>', 'characters beyond ASCII as they are, or as escapes (with --to)').choices([
    'raw',
    'escaped',
  ]),
  group('What:', '--seed <number>', 'emit the same every time, at a fixed time unless --clock says when (with --to)'),
  group('What:', '--clock <instant>', 'when it happens, like 2025-03-10T08:00:00Z (with --to; default: now)'),
  group('How:', '--timeout <duration>', 'for an answer (with --to; default: 2s), or the next delivery to end (30s)'),
  group('How:', '--dry-run', 'print what would be sent, one JSON document a line, and send nothing'),
  group('How:', '--log <format>', 'pretty: progress and a summary; json: each delivery on stdout as well; silent')
    .choices(logs)
    .default('pretty', 'pretty'),
];

export const emit: Verb = {
  define(command, context) {
    for (const option of optionsOf()) command.addOption(option);
    command
      .description(
        'Send webhook events: straight to a receiver (--to), or by having a running mock server play the LINE user ' +
          '(--server).',
      )
      .addArgument(
        new Argument('<event>', 'what happens; verify is the envelope without events').choices(emittableNames),
      )
      .action(async (event: EmittableName, flags: EmitFlags) => {
        const [{ readEmitOptions }, { runEmit }] = await Promise.all([import('./options.ts'), import('./run.ts')]);
        await runEmit(readEmitOptions(event, flags, context.environment), context);
      });
    addHelpSections(command, {
      examples: [
        ['sobot-mock emit image --to http://127.0.0.1:3000/webhook --secret s3cret', 'one signed event'],
        ['sobot-mock emit text --to http://127.0.0.1:3000/webhook --set message.text=hello', 'a text of your own'],
        ['sobot-mock emit text --to "$URL" --set source.type=group', 'said in a group'],
        ['sobot-mock emit text --to "$URL" -c 10000 --concurrency 32', 'ten thousand, thirty-two at a time'],
        ['sobot-mock emit verify --to "$URL"', 'what LINE sends to verify a URL'],
        ['sobot-mock emit sticker --seed 7 --dry-run', 'look at what would be sent'],
        [
          'sobot-mock emit image --server http://127.0.0.1:7626 --set count=3',
          'a set of three images from a user of tenant 1; getMediaContent knows them',
        ],
      ],
      codes: {
        [exitCodes.fine]: 'all acknowledged',
        [exitCodes.violations]: 'some failed, or did not end',
        [exitCodes.usage]: 'wrong usage, or refused by the mock server',
        [exitCodes.unreachable]: 'no connection to the receiver or the mock server',
        130: 'stopped by SIGINT, with a summary so far; a second one stops at once',
      },
    });
  },
};

function group(heading: string, flags: string, description: string): Option {
  return new Option(flags, description).helpGroup(heading);
}
