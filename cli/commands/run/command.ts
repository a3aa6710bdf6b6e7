import { exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import type { Verb } from '../../verb.ts';
import type { RunFlags } from './options.ts';

export const run: Verb = {
  define(command, context) {
    command
      .description(
        'Play a scenario against a receiver: people act, the clock moves, deliveries fail. The same file sends the ' +
          'same bytes in the same order every time.',
      )
      .argument('<file>', 'a scenario, as schemas/scenario.json describes it; - reads stdin')
      .option('--to <url>', "the receiver (default: the scenario's own)")
      .option('--secret <secret>', "channel secret that signs requests (default: the scenario's own, else unsigned)")
      .option('--dry-run', 'print the requests that would be sent, byte for byte, and send nothing')
      .option('--json', 'each step, request and mismatch as a JSON document on a line of its own, on stdout')
      .action(async (file: string, flags: RunFlags) => {
        const [{ readRunOptions }, { runFile }] = await Promise.all([import('./options.ts'), import('./run.ts')]);
        await runFile(await readRunOptions(file, flags, context), context);
      });
    addHelpSections(command, {
      examples: [
        ['sobot-mock run scenario.json --to http://127.0.0.1:3000/webhook --secret s3cret', 'play it'],
        ['sobot-mock run scenario.json --dry-run', 'look at what would be sent'],
        ['sobot-mock run scenario.json --to "$URL" --json | jq \'select(.type == "request").body\'', 'what was sent'],
        ['sobot-mock schema show scenario', 'what a scenario may hold'],
      ],
      codes: {
        [exitCodes.fine]:
          'it went as the scenario expects; without expect steps: every request was answered as it should',
        [exitCodes.violations]: 'it did not',
        [exitCodes.usage]: 'wrong usage, a file that is no scenario, or a step that cannot be played',
        [exitCodes.unreachable]: 'no connection to the receiver',
        130: 'stopped by SIGINT',
      },
    });
  },
  completions: { file: { files: true } },
};
