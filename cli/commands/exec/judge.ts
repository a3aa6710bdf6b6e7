import { isFailure } from '../../../common/failure.ts';
import { judgeJournals } from '../../../contract-tests/kit/journal/check.ts';
import { readJournals } from '../../../contract-tests/kit/journal/journal-source.ts';
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

/** Of `GET …/deliveries/stats`. */
interface DeliveryStats {
  readonly deliveries: number;
  readonly acknowledged: number;
  readonly queued: number;
  readonly delivering: number;
  readonly waiting: number;
  readonly gaveUp: number;
  readonly unfinished: number;
  readonly outcomes: Readonly<Record<string, number>>;
}

/** Of an item of `GET …/deliveries`. */
interface FailedDelivery {
  readonly attempts: readonly { readonly detail?: string; readonly response?: { readonly status: number } }[];
}

/** Judges what the command did in its session. It is read at once: later attempts would find its receiver gone. */
export async function judge(session: MockSession, options: ExecOptions): Promise<Judgement> {
  const stats = await session.control.call<DeliveryStats>('GET', `${pathOf(session)}/deliveries/stats`);
  return {
    coverage: options.coverage === undefined ? undefined : await readCoverage(session, options.coverage),
    journal: await judgeJournal(session, options),
    deliveries: judgeDeliveries(stats, await firstFailed(session, stats), options),
  };
}

function pathOf({ appid }: MockSession): string {
  return `/tenants/${encodeURIComponent(appid)}`;
}

async function readCoverage(session: MockSession, { allow }: WantedCoverage): Promise<CoverageReport> {
  const { mergeCoverage } = await import('../../../contract-tests/kit/coverage/merge.ts');
  return mergeCoverage([await session.control.call<CoverageReport>('GET', `${pathOf(session)}/coverage`)], { allow });
}

async function judgeJournal(
  { control, appid, url }: MockSession,
  { only, except }: ExecOptions,
): Promise<CheckReport | undefined> {
  const reader = { get: <T>(path: string): Promise<T> => control.call<T>('GET', path) };
  try {
    return await judgeJournals(await readJournals(reader, appid), { name: url, only, except });
  } catch (error) {
    if (isFailure(error) && (error.code as string) === 'JOURNAL_EMPTY') return undefined;
    throw error;
  }
}

async function firstFailed(session: MockSession, stats: DeliveryStats): Promise<FailedDelivery | undefined> {
  if (stats.gaveUp + stats.waiting === 0) return undefined;
  const path = `${pathOf(session)}/deliveries?status=${stats.gaveUp > 0 ? 'gave_up' : 'waiting'}&limit=1`;
  return (await session.control.call<{ items: readonly FailedDelivery[] }>('GET', path)).items[0];
}

function judgeDeliveries(
  stats: DeliveryStats,
  first: FailedDelivery | undefined,
  { language }: ExecOptions,
): DeliveryVerdict | undefined {
  if (stats.deliveries === 0) return undefined;
  const { deliveries, acknowledged, gaveUp, waiting } = stats;
  const failed = gaveUp + waiting;
  const counts: DeliveryCounts = { deliveries, acknowledged, failed, open: deliveries - acknowledged - failed };
  const told = messages[language];
  const reasons = Object.entries(stats.outcomes).filter(([name, count]) => name !== 'acknowledged' && count > 0);
  const texts = [
    told.acknowledged(counts),
    ...(failed === 0
      ? []
      : [told.failed(failed, reasons.map(([name, count]) => `${count} × ${name}`).join(', '), endOf(first, language))]),
    ...(counts.open === 0 ? [] : [told.open(counts.open)]),
  ];
  const status = failed > 0 ? 'failed' : counts.open > 0 ? 'warned' : 'passed';
  return { text: texts.join(language === 'zh' ? '，' : ', '), status };
}

/** How a delivery ended: by its status, or in the words of what went wrong. */
function endOf(delivery: FailedDelivery | undefined, language: ExecOptions['language']): string {
  const { response, detail = '' } = delivery?.attempts.at(-1) ?? {};
  if (response === undefined) return printable(detail);
  const { status } = response;
  return status === 401 || status === 403 ? messages[language].refused(status) : `HTTP ${status}`;
}
