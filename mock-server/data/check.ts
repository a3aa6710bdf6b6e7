import { isFailure } from '../../common/failure.ts';
import type { TenantRecords } from '../core/tenant/initial-state/tenant-records.ts';
import { reading } from './copy-aside.ts';
import { openDatabase, readAsMigrated, told, type DatabaseSync } from './database.ts';
import { createKeptServer } from './kept-server.ts';
import { loadTenants, type LoadedTenant } from './load.ts';
import { settleLog } from './log.ts';
import { assertPlace } from './place.ts';
import type { Bilingual } from './refusal.ts';

/** What a data file holds, and what is wrong with it. */
export interface DataReport {
  readonly tenants: readonly TenantCounts[];
  /** Nothing: the file is as it should be. */
  readonly problems: readonly Bilingual[];
}

interface TenantCounts {
  readonly appid: string;
  /** How many there are of what, by the names that a state file has. */
  readonly counts: Readonly<Record<string, number>>;
}

/** How much of what is wrong inside of a file is told: what one page has wrong is wrong with all that it leads to. */
const problemsShown = 20;

/**
 * Reads all of a data file, and changes nothing.
 *
 * @throws what {@link openDatabase} does, but for damage inside of a file that opens: that is a problem
 */
export function checkData(file: string, now: () => number): DataReport {
  assertPlace(file, { create: false });
  return reading(file, (path) => {
    const database = openDatabase(path, { create: false, migrate: false, name: file });
    try {
      const problems = told(file, () => structureProblems(database));
      return problems.length > 0 ? { tenants: [], problems } : contentsOf(database, file, now());
    } finally {
      database.close();
    }
  });
}

function contentsOf(database: DatabaseSync, file: string, now: number): DataReport {
  try {
    return told(file, () =>
      readAsMigrated(database, () => {
        settleLog(database);
        const tenants = loadTenants(database, now);
        // What is the server's own is read, too, where one starts.
        createKeptServer(database, () => undefined);
        return {
          tenants: tenants.map((tenant) => ({ appid: tenant.setup.appid, counts: countsOf(tenant) })),
          problems: tenants.flatMap(contentProblems),
        };
      }),
    );
  } catch (error) {
    if (!isFailure(error) || error.code !== 'DATA_DAMAGED' || !(error.cause instanceof Error)) throw error;
    const { message } = error.cause;
    const problem = { en: `what is in it cannot be read: ${message}`, zh: `其中的内容无法读取：${message}` };
    return { tenants: [], problems: [problem] };
  }
}

/** In the words of SQLite. */
function structureProblems(database: DatabaseSync): readonly Bilingual[] {
  const rows = database.prepare('PRAGMA integrity_check(20)').all();
  // SQLite tells of a whole tree in one row, a line each.
  const lines = rows.flatMap((row) => String(row['integrity_check']).split('\n'));
  const problems = lines
    .filter((text) => text !== 'ok' && !text.startsWith('***'))
    .map((text) => ({ en: text, zh: text }));
  const more = problems.length - problemsShown;
  return more > 0
    ? [...problems.slice(0, problemsShown), { en: `and ${more} more of the kind`, zh: `此类问题还有 ${more} 个` }]
    : problems;
}

function countsOf({ records, tokens, faults, journal, webhooks }: LoadedTenant): TenantCounts['counts'] {
  const made = Object.entries(records ?? {}).map(([part, list]) => [part, list.length]);
  return {
    ...(Object.fromEntries(made) as Record<string, number>),
    tokens: tokens.length,
    faults: faults.active.length,
    receivers: webhooks.receivers.length,
    deliveries: webhooks.deliveries.length,
    requests: journal.entries.length,
  };
}

/** What must hold between what is in the file. */
function contentProblems({ setup: { appid }, records, journal, webhooks }: LoadedTenant): readonly Bilingual[] {
  const { entries, lastId } = journal;
  const gap = entries.findIndex(({ id }, index) => index > 0 && id !== entries[index - 1]!.id + 1);
  const newest = entries.at(-1)?.id;
  const lastDelivery = webhooks.deliveries.at(-1)?.id ?? 0;
  const before = webhooks.forgotten?.deliveries ?? 0;
  return [
    ...(records === undefined ? [] : wrongCounters(records)),
    ...(gap === -1 ? [] : [journalGap(entries[gap - 1]!.id, entries[gap]!.id)]),
    ...(newest === undefined || newest === lastId
      ? []
      : [
          {
            en: `the journal ends at ${newest}, and was at ${lastId}`,
            zh: `请求日志止于 ${newest}，而此前已到 ${lastId}`,
          },
        ]),
    ...(before + webhooks.deliveries.length <= Math.max(lastDelivery, webhooks.forgotten?.lastId ?? 0)
      ? []
      : [{ en: 'there are more deliveries than were made', zh: '投递多于实际产生的数量' }]),
  ].map(({ en, zh }) => ({ en: `tenant ${JSON.stringify(appid)}: ${en}`, zh: `租户 ${JSON.stringify(appid)}：${zh}` }));
}

function journalGap(before: number, after: number): Bilingual {
  return {
    en: `the journal has nothing between ${before} and ${after}`,
    zh: `请求日志在 ${before} 与 ${after} 之间没有内容`,
  };
}

/** A task whose records are all here counts them. */
function wrongCounters({ broadcastTasks, sendRecords }: TenantRecords): readonly Bilingual[] {
  const counts = new Map<string, { sent: number; failed: number }>();
  for (const { taskId, errorCode } of sendRecords) {
    const count = counts.get(taskId) ?? { sent: 0, failed: 0 };
    count[errorCode === '999999' ? 'failed' : 'sent'] += 1;
    counts.set(taskId, count);
  }
  return broadcastTasks.flatMap(({ id, partial, plan, sendSuccessNum, sendErrorNum }) => {
    const { sent, failed } = counts.get(id) ?? { sent: 0, failed: 0 };
    const isFewer = sendSuccessNum < sent || sendErrorNum < failed;
    if (plan !== undefined || partial === true || !isFewer) return [];
    return [
      {
        en: `broadcast task ${JSON.stringify(id)} counts ${sendSuccessNum} sent and ${sendErrorNum} failed, its records ${sent} and ${failed}`,
        zh: `群发任务 ${JSON.stringify(id)} 计有成功 ${sendSuccessNum}、失败 ${sendErrorNum}，而其发送记录为 ${sent} 和 ${failed}`,
      },
    ];
  });
}
