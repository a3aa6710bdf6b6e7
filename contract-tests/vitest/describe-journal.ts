import { assertKnownOptions, type OptionNames } from '../kit/engine/option-names.ts';
import { openJournal } from '../kit/journal/check.ts';
import { journalChecks } from '../kit/journal/checks/index.ts';
import type { JournalSource } from '../kit/journal/journal-source.ts';
import { remoteJournalNames, type RemoteJournal } from '../kit/journal/options.ts';
import { describeLater, describeOptionNames, type DescribeOptions } from './describe-checks.ts';

/** Whose journal is judged, by which checks, and how these become tests. */
export interface DescribeJournalOptions extends RemoteJournal, DescribeOptions {}

const optionNames: OptionNames<DescribeJournalOptions> = { ...describeOptionNames, ...remoteJournalNames };

/**
 * Declares the checks of `checkJournal` as tests. The journal is read when the first of them runs, so declare them below
 * the tests of the consumer.
 *
 * @param source a tenant, a journal, an emulator, handlers, a mock server, or the URL of one
 * @throws a failure `CHECK_UNKNOWN`
 * @example
 * describeJournal(server.emulator, { failOn: 'warning' });
 */
export function describeJournal(source: JournalSource, options: DescribeJournalOptions = {}): void {
  assertKnownOptions('declare the checks of the journal', options, optionNames);
  describeLater(
    {
      title: 'journal',
      checks: journalChecks,
      open: () => openJournal(source, options),
      declaredBy: describeJournal,
    },
    options,
  );
}
