import type { CheckReport } from '../../../generators/generated/types.ts';
import { createCheckFailure } from '../engine/failure.ts';
import { runChecks, type RunOptions, type Subject } from '../engine/run-checks.ts';
import { journalChecks } from './checks/index.ts';
import { isUrl, withJournals, type JournalSource, type RemoteJournal } from './journal-source.ts';
import type { TenantJournal } from './tenant-journal.ts';
import { createTrace, type JournalTarget } from './trace.ts';

/** Whose journal is judged, and by which checks. */
export interface JournalCheckOptions extends RunOptions, RemoteJournal {}

/**
 * Judges a consumer by what a mock journaled while the consumer's own tests ran: what it sent, how it keeps its token, how
 * it walks through lists, what it does after an error. Tenants without requests are left out; each other is judged by
 * itself.
 *
 * @param source a tenant, a journal, an emulator, handlers, a mock server, or the URL of one
 * @throws (rejects with) a failure `JOURNAL_EMPTY` where nothing was asked, `CHECK_OPTIONS_INVALID` for a tenant that there
 * is not, `TARGET_UNREACHABLE` where no mock server answers, `CREDENTIALS_REFUSED` where it wants a control token; a
 * TypeError for a source that has no journal
 *
 * @example
 * const report = await checkJournal('http://127.0.0.1:7626');
 * console.log(formatReport(report));
 */
export async function checkJournal(source: JournalSource, options: JournalCheckOptions = {}): Promise<CheckReport> {
  const { journals, name } = await readSource(source, options);
  return judgeJournals(journals, { ...options, name });
}

interface JudgeOptions extends RunOptions {
  /** Where they are. Default: the tenants. */
  readonly name?: string | undefined;
}

/** Judges journals that have been read. */
export async function judgeJournals(
  journals: readonly TenantJournal[],
  { name, ...options }: JudgeOptions,
): Promise<CheckReport> {
  const { subject, complete } = journalSubject(journals, name);
  const { onInterrupted } = options;
  const report = await runChecks(subject, {
    ...options,
    onInterrupted: (found) => onInterrupted?.(complete(found)),
  });
  return complete(report);
}

/** Journals that have been read, and where: undefined for those in this program. */
export async function readSource(
  source: JournalSource,
  options: RemoteJournal,
): Promise<{ readonly journals: readonly TenantJournal[]; readonly name: string | undefined }> {
  const journals = await withJournals(source, options, (found) => found);
  return { journals, name: isUrl(source) ? nameOf(source) : undefined };
}

/** Journals as what is checked, and what a report on them says beside. */
interface JournalSubject {
  readonly subject: Subject<JournalTarget>;
  readonly complete: (report: CheckReport) => CheckReport;
}

/** @throws a failure `JOURNAL_EMPTY` */
export function journalSubject(journals: readonly TenantJournal[], name: string | undefined): JournalSubject {
  const called = journals.filter(({ entries }) => entries.length > 0);
  if (called.length === 0) throw emptyFailure(journals, name);
  const traces = called.map(createTrace);
  const appids = traces.map(({ appid }) => appid);
  return {
    subject: { checks: journalChecks, target: { traces }, subject: 'journal', name: name ?? namesOf(appids) },
    // Nothing is generated, so no seed decides anything.
    complete: ({ seed: _, ...report }) => ({
      ...report,
      journals: traces.map(({ appid, calls, dropped }) => ({ tenant: appid, requests: calls.length, dropped })),
    }),
  };
}

function emptyFailure(journals: readonly TenantJournal[], name: string | undefined): Error {
  const where = name === undefined ? '' : ` at ${name}`;
  const appids = journals.flatMap(({ appid }) => appid ?? []);
  return createCheckFailure(
    'JOURNAL_EMPTY',
    `Failed to judge the journal: nothing was asked of ${appids.length === 0 ? 'the tenant' : namesOf(appids)}${where}. ` +
      'Let the tests use this mock, and judge before it stops: a tenant that is deleted or reset takes its journal along.',
  );
}

/** How many tenants are named. */
const named = 5;

function namesOf(appids: readonly string[]): string {
  const more = appids.length > named ? ` and ${appids.length - named} more` : '';
  return `tenant${appids.length === 1 ? '' : 's'} ${appids.slice(0, named).join(', ')}${more}`;
}

/** A URL without what it may carry of credentials. */
function nameOf(source: string | URL): string {
  return new URL(source).origin;
}
