import { tenantNames } from '../../../common/tenant-names.ts';
import type { CheckReport } from '../../../generators/generated/types.ts';
import type { Check } from '../engine/check.ts';
import { createCheckFailure } from '../engine/failure.ts';
import { assertKnownOptions } from '../engine/option-names.ts';
import { runChecks, type RunOptions, type Subject } from '../engine/run-checks.ts';
import { journalChecks } from './checks/index.ts';
import { isUrl, withJournals, type JournalSource } from './journal-source.ts';
import { journalOptionNames, type JournalCheckOptions, type RemoteJournal } from './options.ts';
import { createJournalTarget, type JournalTarget } from './target.ts';
import type { TenantJournal } from './tenant-journal.ts';

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
  assertKnownOptions('judge the journal', options, journalOptionNames);
  return judge(await openJournal(source, options), options);
}

/** How journals are judged that have been read. */
export interface JudgeOptions extends RunOptions {
  /** Where they were read: the URL of a server, or the name of a file. */
  readonly name: string;
  /** What is looked at beside the consumer. Default: nothing. */
  readonly further?: readonly Check<unknown>[] | undefined;
}

/** Judges journals that have been read. */
export async function judgeJournals(
  journals: readonly TenantJournal[],
  { name, further, ...options }: JudgeOptions,
): Promise<CheckReport> {
  return judge(journalSubject(journals, name, further), options);
}

async function judge({ subject, complete }: JournalSubject, options: RunOptions): Promise<CheckReport> {
  const { onInterrupted } = options;
  const report = await runChecks(subject, { ...options, onInterrupted: (found) => onInterrupted?.(complete(found)) });
  return complete(report);
}

/** Journals as what is checked, and what a report on them says beside. */
interface JournalSubject {
  readonly subject: Subject<JournalTarget>;
  readonly complete: (report: CheckReport) => CheckReport;
}

/** Reads the journals to be checked. Rejects as {@link checkJournal} does. */
export async function openJournal(source: JournalSource, options: RemoteJournal): Promise<JournalSubject> {
  const journals = await withJournals(source, options, (found) => found);
  // Of a URL only what carries no credentials.
  return journalSubject(journals, isUrl(source) ? new URL(source).origin : undefined);
}

/** @param name where they are; undefined for those in this program */
function journalSubject(
  journals: readonly TenantJournal[],
  name: string | undefined,
  further: readonly Check<unknown>[] = [],
): JournalSubject {
  const called = journals.filter(({ entries }) => entries.length > 0);
  if (called.length === 0) throw emptyFailure(journals, name);
  const target = createJournalTarget(called);
  const appids = target.consumers.map(({ appid }) => appid);
  return {
    subject: {
      checks: [...journalChecks, ...further],
      target,
      subject: 'journal',
      name: name ?? tenantNames(appids).en,
    },
    // Nothing is generated, so no seed decides anything.
    complete: ({ seed: _, ...report }) => ({
      ...report,
      requests: target.consumers.reduce((sum, { calls }) => sum + calls.length, 0),
      journals: target.consumers.map(({ appid, calls, dropped }) => ({
        tenant: appid,
        requests: calls.length,
        dropped,
      })),
    }),
  };
}

function emptyFailure(journals: readonly TenantJournal[], name: string | undefined): Error {
  const where = name === undefined ? '' : ` at ${name}`;
  const place = name === undefined ? '' : `${name} 的`;
  const appids = journals.flatMap(({ appid }) => appid ?? []);
  const { en, zh } = tenantNames(appids);
  const names = appids.length === 0 ? { en: 'the tenant', zh: '租户' } : { en, zh: `${zh} ` };
  return createCheckFailure('JOURNAL_EMPTY', {
    en:
      `Failed to judge the journal: nothing was asked of ${names.en}${where}. ` +
      'Let the tests use this mock, and judge before it stops: a tenant that is deleted or reset takes its journal along.',
    zh:
      `无法评判请求日志：${place}${names.zh}没有收到任何请求。` +
      '请让测试使用此模拟服务器，并在它停止之前评判：租户被删除或重置时，其请求日志随之消失。',
  });
}
