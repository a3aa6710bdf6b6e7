import { Option, type Command } from 'commander';
import { createUsageFailure, exitCodes } from '../../exit.ts';
import { addHelpSections } from '../../help.ts';
import { interruptedCode } from '../../interrupt.ts';
import { readControlToken, readServer } from '../../server-option.ts';
import type { CommandContext } from '../../verb.ts';
import { addReportFlags, type ReportFlags } from './report-flags.ts';

interface JournalFlags extends ReportFlags {
  readonly server: string;
  readonly appid?: string;
  readonly controlToken?: string;
}

const defaultServer = 'http://127.0.0.1:7626';

/** Declares `check journal`. */
export function defineJournal(parent: Command, context: CommandContext): void {
  const command = parent
    .command('journal')
    .summary('what a consumer did, by the journal of a mock server')
    .description(
      'Judge a consumer by the journal of a mock server that its tests used: what it sent, how it keeps its token, how it ' +
        'reads lists, what it does after an error. Each tenant that was called is judged by itself.',
    )
    .helpOption('-h, --help', 'show this help')
    .addOption(new Option('--server <url>', 'the mock server').default(defaultServer, defaultServer))
    .option('--appid <id>', "only this tenant's journal (default: all)")
    .option('--control-token <token>', 'of the mock server (or SOBOT_MOCK_CONTROL_TOKEN)');
  addReportFlags(command, { generates: false }).action((flags: JournalFlags) => checkJournal(flags, context));
  addHelpSections(command, {
    examples: [
      ['sobot-mock check journal', 'after tests that used the mock server on this machine'],
      ['sobot-mock check journal --appid test-1 --fail-on warning', 'one tenant; warnings count'],
      ['sobot-mock check journal --except paging/all-pages retry', 'without a check, and without a family'],
      ['sobot-mock check journal --reporter junit -o journal.xml', 'for a CI server'],
    ],
    codes: {
      [exitCodes.fine]: 'no violations',
      [exitCodes.violations]: 'violations, or warnings with --fail-on warning',
      [exitCodes.usage]: 'wrong usage, no such tenant, or nothing in the journal',
      [exitCodes.unreachable]: 'no mock server answers',
      [interruptedCode]: 'stopped by SIGINT, with a report so far; a second one stops at once',
    },
  });
}

async function checkJournal(flags: JournalFlags, context: CommandContext): Promise<void> {
  const server = readServer(flags.server);
  const controlToken = readControlToken(flags.controlToken, context.environment);
  if (flags.appid === '') throw createUsageFailure('--appid is empty. Name a tenant, or leave it out for all of them.');
  const [{ createControlClient }, { readJournals }, { judgeJournals }, { runCheck }] = await Promise.all([
    import('../emit/control-client.ts'),
    import('../../../contract-tests/kit/journal/journal-source.ts'),
    import('../../../contract-tests/kit/journal/check.ts'),
    import('./run-check.ts'),
  ]);
  const client = createControlClient({ server, controlToken, connections: 1 });
  const control = { get: <T>(path: string): Promise<T> => client.call<T>('GET', path) };
  try {
    await runCheck(flags, context, async (options) =>
      judgeJournals(await readJournals(control, flags.appid), { ...options, name: server }),
    );
  } finally {
    client.close();
  }
}
