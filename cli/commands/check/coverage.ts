import { Option, type Command } from 'commander';
import { coverageReporters } from '../../../contract-tests/kit/reporters/coverage/format-options.ts';
import { exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import type { CommandContext } from '../../verb.ts';
import type { CoverageFlags } from './coverage/options.ts';

/** Declares `check coverage`. */
export function defineCoverage(parent: Command, context: CommandContext): void {
  const command = parent
    .command('coverage')
    .summary('what of the contract a run exercised, and in what outcome')
    .description(
      'Tell what of the contract was exercised, and in what outcome, by what a mock server has on record: a refused call ' +
        'covers the refusal and nothing else, a webhook event counts once it was acknowledged. Files are put together: ' +
        'reports of parallel jobs (--reporter json), or what GET …/journal, …/deliveries and …/state answered.',
    )
    .argument('[files...]', 'read these in the place of a mock server')
    .helpOption('-h, --help', 'show this help')
    .addOption(
      new Option('--server <url>', 'the mock server').default('http://127.0.0.1:7626', 'http://127.0.0.1:7626'),
    )
    .option('--appid <id>', 'only this tenant (default: all, together)')
    .option('--control-token <token>', 'of the mock server (or SOBOT_MOCK_CONTROL_TOKEN)')
    .addOption(
      new Option('--reporter <reporter>', 'how the report is written').choices(coverageReporters).default('pretty'),
    )
    .option('-o, --output <file>', 'write the report there; default: stdout')
    .addOption(new Option('--language <language>', 'language of the report').choices(['en', 'zh']).default('en'))
    .option('--fail-under <percent>', 'exit with 1 below this coverage: 80')
    .option('--allow <file>', 'JSON with what need not be covered, and why: {"webhook/video": "we take none"}')
    .option('--suggestions <count>', 'how many tests to suggest (default: 5)')
    .option('--only <item...>', 'only these items or families: a b, or a,b')
    .option('--include <item...>', 'opt-in families as well: line, events of LINE that no act plays')
    .option('--except <item...>', 'all but these')
    .action(async (files: readonly string[], flags: CoverageFlags) => {
      const { runCheckCoverage } = await import('./coverage/run.ts');
      await runCheckCoverage(files, flags, context);
    });
  addHelpSections(command, {
    examples: [
      ['sobot-mock check coverage', 'after tests that used the mock server on this machine'],
      ['sobot-mock check coverage --fail-under 80 --allow allowed.json', 'in CI: less is a failure'],
      ['sobot-mock check coverage --reporter html -o coverage.html', 'one page to look at'],
      ['sobot-mock check coverage --except webhook', 'for an app that takes no webhooks'],
      ['sobot-mock check coverage --reporter json -o shard-1.json', 'in each of several jobs'],
      ['sobot-mock check coverage shard-*.json --fail-under 80', 'and then all of them together'],
    ],
    codes: {
      [exitCodes.fine]: 'told, and not below --fail-under',
      [exitCodes.violations]: 'below --fail-under',
      [exitCodes.usage]: 'wrong usage, an unknown id, no such tenant, or nothing on record',
      [exitCodes.unreachable]: 'no mock server answers',
    },
  });
}
