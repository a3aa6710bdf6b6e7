import type { Command } from 'commander';
import { exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import { interruptedCode } from '../../interrupt.ts';
import type { CommandContext } from '../../verb.ts';
import { addReportFlags, type ReportFlags } from './report-flags.ts';

/** Declares `check har`. */
export function defineHar(parent: Command, context: CommandContext): void {
  const command = parent
    .command('har')
    .argument('<file>', 'a session that a browser, a proxy or sobot-mock recorded')
    .summary('both sides of a recorded session, offline')
    .description(
      'Judge a recorded session (HAR): what the client did, as check journal does, and what the provider answered, as the ' +
        'proxy does. The file is read piece by piece; nothing is sent.',
    )
    .helpOption('-h, --help', 'show this help');
  addReportFlags(command, { generates: false }).action(async (file: string, flags: ReportFlags) => {
    const { checkHar } = await import('./har/run.ts');
    await checkHar(file, flags, context);
  });
  addHelpSections(command, {
    examples: [
      ['sobot-mock check har session.har', 'what DevTools saved: Network, Save all as HAR with content'],
      ['sobot-mock check har session.har --reporter junit -o har.xml', 'for a CI server'],
      ['sobot-mock start --initial-state session.har', 'a mock server that begins with what the session saw'],
    ],
    codes: {
      [exitCodes.fine]: 'no violations',
      [exitCodes.violations]: 'violations, or warnings with --fail-on warning',
      [exitCodes.usage]: 'wrong usage, no HAR, or nothing of the provider in it',
      [interruptedCode]: 'stopped by SIGINT, with a report so far; a second one stops at once',
    },
  });
}
