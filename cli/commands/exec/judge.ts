import { isFailure } from '../../../common/failure.ts';
import { numberText } from '../../../common/plural.ts';
import type { ControlReader } from '../../../contract-tests/kit/engine/control-reader.ts';
import { readPages } from '../../../contract-tests/kit/engine/read-pages.ts';
import { tenantPath } from '../../../contract-tests/kit/engine/tenant-path.ts';
import { judgeJournals } from '../../../contract-tests/kit/journal/check.ts';
import { readJournals } from '../../../contract-tests/kit/journal/journal-source.ts';
import type { TenantJournal } from '../../../contract-tests/kit/journal/tenant-journal.ts';
import type { CheckReport, CoverageReport } from '../../../generators/generated/types.ts';
import { printable } from '../../printable.ts';
import { messages, type DeliveryCounts } from './messages.ts';
import type { MockSession } from './mock-session.ts';
import type { ExecOptions, WantedCoverage } from './options.ts';

/** What became of the deliveries, as a finding. */
interface DeliveryVerdict {
  readonly text: string;
  readonly status: 'passed' | 'warned' | 'failed';
}

/** What was found once the command had ended. */
export interface Judgement {
  /** Absent where nothing was asked. */
  readonly journal: CheckReport | undefined;
  /** Absent where there were none. */
  readonly deliveries: DeliveryVerdict | undefined;
  /** Absent where nobody asked for it. */
  readonly coverage: CoverageReport | undefined;
}

/** Of `GET …/deliveries/stats`, what is told. */
interface DeliveryStats {
  readonly deliveries: number;
  readonly acknowledged: number;
  readonly waiting: number;
  readonly gaveUp: number;
  readonly outcomes: Readonly<Record<string, number>>;
}

/** The deliveries of a tenant. */
interface TenantDeliveries extends Pick<DeliveryStats, 'deliveries' | 'acknowledged' | 'outcomes'> {
  readonly failed: number;
  /** The first of those that failed. */
  readonly first: FailedDelivery | undefined;
}

/** Of an item of `GET …/deliveries`. */
interface FailedDelivery {
  readonly attempts: readonly {
    readonly reason?: string;
    readonly detail?: string;
    readonly response?: { readonly status: number };
  }[];
  readonly cause?: string;
}

/** Judges what the command did in its session. It is read at once: later attempts would find its receiver gone. */
export async function judge(session: MockSession, options: ExecOptions): Promise<Judgement> {
  const { control, url } = session;
  const reader: ControlReader = { get: <T>(path: string): Promise<T> => control.call<T>('GET', path) };
  const appids = await appidsOf(session, reader);
  const deliveries: TenantDeliveries[] = [];
  for (const appid of appids) deliveries.push(await readDeliveries(reader, `${tenantPath(appid)}/deliveries`));
  return {
    coverage: options.coverage === undefined ? undefined : await readCoverage(reader, appids, options.coverage),
    journal: await judgeJournal(reader, appids, { ...options, name: url }),
    deliveries: judgeDeliveries(deliveries, options),
  };
}

/** Who is judged: in a server of its own all that the command made, or left, in another the one that was made for it. */
async function appidsOf({ isOwnServer, appid }: MockSession, reader: ControlReader): Promise<readonly string[]> {
  if (!isOwnServer) return [appid];
  const { items } = await readPages<{ readonly appid: string }>(reader, '/tenants');
  // Where none is left, what is said of the first one tells why nothing can be judged.
  return items.length === 0 ? [appid] : items.map((tenant) => tenant.appid);
}

async function readCoverage(
  reader: ControlReader,
  appids: readonly string[],
  { allow }: WantedCoverage,
): Promise<CoverageReport> {
  const { mergeCoverage } = await import('../../../contract-tests/kit/coverage/merge.ts');
  const reports: CoverageReport[] = [];
  for (const appid of appids) reports.push(await reader.get(`${tenantPath(appid)}/coverage`));
  return mergeCoverage(reports, { allow });
}

async function judgeJournal(
  reader: ControlReader,
  appids: readonly string[],
  { name, only, except }: ExecOptions & { readonly name: string },
): Promise<CheckReport | undefined> {
  try {
    const journals: TenantJournal[] = [];
    for (const appid of appids) journals.push(...(await readJournals(reader, appid)));
    return await judgeJournals(journals, { name, only, except });
  } catch (error) {
    if (isFailure(error) && error.code === 'JOURNAL_EMPTY') return undefined;
    throw error;
  }
}

async function readDeliveries(reader: ControlReader, path: string): Promise<TenantDeliveries> {
  const stats = await reader.get<DeliveryStats>(`${path}/stats`);
  const { gaveUp, waiting } = stats;
  const { items: given } = gaveUp === 0 ? nothing : await reader.get<typeof nothing>(`${path}?status=gave_up&limit=1`);
  const { items: held } = waiting === 0 ? nothing : await readPages<FailedDelivery>(reader, `${path}?status=waiting`);
  // What a fault holds back waits, too, and was not tried.
  const tried = held.filter(({ attempts }) => attempts.at(-1)?.reason !== undefined);
  // What was under way when it was counted may wait by now.
  return { ...stats, failed: gaveUp + Math.min(tried.length, waiting), first: given[0] ?? tried[0] };
}

const nothing: { readonly items: readonly FailedDelivery[] } = { items: [] };

function sumOf(all: readonly TenantDeliveries[]): Omit<TenantDeliveries, 'first'> {
  const sum = { deliveries: 0, acknowledged: 0, failed: 0 };
  const outcomes: Record<string, number> = {};
  for (const tenant of all) {
    for (const name of ['deliveries', 'acknowledged', 'failed'] as const) sum[name] += tenant[name];
    for (const [name, count] of Object.entries(tenant.outcomes)) outcomes[name] = (outcomes[name] ?? 0) + count;
  }
  return { ...sum, outcomes };
}

function judgeDeliveries(all: readonly TenantDeliveries[], { language }: ExecOptions): DeliveryVerdict | undefined {
  const { outcomes, ...sum } = sumOf(all);
  if (sum.deliveries === 0) return undefined;
  const { deliveries, acknowledged, failed } = sum;
  const counts: DeliveryCounts = { ...sum, open: deliveries - acknowledged - failed };
  const told = messages[language];
  const first = all.find((tenant) => tenant.first !== undefined)?.first;
  const reasons = Object.entries(outcomes).filter(([name, count]) => name !== 'acknowledged' && count > 0);
  const why = [
    ...(reasons.length === 0 ? [] : [reasons.map(([name, count]) => `${numberText(count)} × ${name}`).join(', ')]),
    ...(first === undefined ? [] : [told.first(endOf(first, language))]),
  ];
  const texts = [
    told.acknowledged(counts),
    ...(failed === 0 ? [] : [told.failed(failed, why)]),
    ...(counts.open === 0 ? [] : [told.open(counts.open)]),
  ];
  const status = failed > 0 ? 'failed' : counts.open > 0 ? 'warned' : 'passed';
  return { text: texts.join(language === 'zh' ? '，' : ', '), status };
}

/** How a delivery ended: by its status, in the words of what went wrong, or why it was not even tried. */
function endOf({ attempts, cause = '' }: FailedDelivery, language: ExecOptions['language']): string {
  const { response, reason = cause, detail = reason } = attempts.at(-1) ?? {};
  if (response === undefined) return printable(detail);
  const { status } = response;
  return status === 401 || status === 403 ? messages[language].refused(status) : `HTTP ${status}`;
}
