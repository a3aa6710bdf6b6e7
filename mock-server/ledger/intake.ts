import type { RecordSet } from '../core/store/store.ts';
import type { TenantRecords } from '../core/tenant/initial-state/tenant-records.ts';
import type { Settings } from '../core/tenant/parts.ts';
import { recordParts } from '../data/entry.ts';
import { readChunk } from '../data/journal-chunk.ts';
import type { KeptActivity } from '../data/kept-activity.ts';
import type { Inward, KeptTenant } from '../data/kept-tenant.ts';
import type { NotedCall } from '../team/noted-calls.ts';
import type { DeliveryChange, DeliveryPart, SharedWebhooks } from '../webhooks/delivery/keeper.ts';
import type { Claims } from './claims.ts';
import type { LedgerChange, LedgerNews } from './ledger.ts';
import type { Mover } from './mover.ts';
import { asOne, loadedFrom, partOf } from './news.ts';
import type { ClockNote, SharedClock } from './shared-clock.ts';
import type { SharedCounts } from './shared-counts.ts';
import type { SharedJournal } from './shared-journal.ts';

interface IntakeOptions {
  readonly replica: string;
  readonly kept: KeptTenant;
  /** What is there once the tenant is made. */
  readonly made: {
    readonly clock?: SharedClock;
    readonly activity?: KeptActivity;
    readonly webhooks?: SharedWebhooks;
  };
  readonly journal: SharedJournal;
  readonly counts: SharedCounts;
  readonly mover: Mover;
  readonly claims: () => Claims;
  /** Brings what belongs to no tenant up to date. */
  readonly readServer: () => Promise<void>;
}

/** Puts what others did into a tenant: nothing of it is noted again, nobody is told twice. */
export interface Intake {
  (news: LedgerNews, hasTurn: boolean): Promise<void>;
  /** Of a tenant that was made from this: what it is not made with. */
  begin(all: LedgerChange): void;
}

const deliveryParts: readonly DeliveryPart[] = ['receivers', 'deliveries', 'forgotten'];

export function createIntake(options: IntakeOptions): Intake {
  const { replica, kept, made, journal, counts, mover, claims, readServer } = options;

  async function takeIn(news: LedgerNews, hasTurn: boolean): Promise<void> {
    const { inward } = kept;
    const { activity, clock, webhooks } = made;
    if (inward === undefined || activity === undefined) return;
    const isNews = news.isWhole || news.changes.length > 0;
    const change = asOne(news);
    // Quotas are no part of the tenant: they hold here from its first turn after the call that set them.
    if (news.isWhole || setsCard(change)) await readServer();
    counts.take(change, { ...news, hasTurn });
    if (isNews) {
      // What was noted here and never written counts no more.
      if (news.isWhole) discard(activity);
      const isReplaced = news.isWhole || recordParts.some((part) => partOf(change, part).isCleared);
      if (isReplaced) clock?.forget(!news.isWhole);
      await takeRecords(inward, change, isReplaced);
      activity.muted(() => takeRest(inward, activity, change, news.isWhole));
    }
    if (!hasTurn) return;
    claims().reap(news.alive);
    if (mover.isLeft(news.alive)) endMove();
    if (isNews) webhooks?.goOn();
  }

  function discard(activity: KeptActivity): void {
    kept.pending.take();
    activity.collect();
  }

  /** Nobody moves the clock any more: it goes on from where it stands. */
  function endMove(): void {
    made.clock?.goOn();
    mover.release();
  }

  function takeRest(inward: Inward, activity: KeptActivity, change: LedgerChange, isWhole: boolean): void {
    const tenant = partOf(change, 'tenant').puts;
    const settings = tenant.get('settings') as Settings | undefined;
    if (settings !== undefined) Object.assign(inward.made.settings, settings);
    for (const name of ['sequences', 'tokens', 'faults', 'steps', 'calls'] as const) {
      const part = partOf(change, name);
      const isCleared = part.isCleared || isWhole;
      if (isCleared || part.puts.size > 0) inward.parts[name]({ ...part, isCleared });
    }
    const lastFault = tenant.get('lastFault') as number | undefined;
    if (isWhole || lastFault !== undefined) inward.takeFaultNumber(lastFault ?? 0);
    const note = tenant.get('clock') as ClockNote | undefined;
    takeClock(note);
    const asked = takeLogs(inward, activity, { journal, change, isWhole });
    if (asked !== undefined) made.clock?.askedElsewhere(asked, note);
    // Of a journal that begins anew the next one is the first.
    else if (!isWhole && change.logs.get('journal')?.isCleared === true) made.clock?.takeMoved();
    takeWebhooks(change, isWhole);
    inward.restChanged();
  }

  function takeClock(note: ClockNote | undefined): void {
    if (note === undefined) return;
    mover.take(note.mover);
    made.clock?.adopt(note, note.mover !== undefined && note.mover !== replica);
  }

  function takeWebhooks(change: LedgerChange, isWhole: boolean, names = deliveryParts): void {
    const changes = new Map<DeliveryPart, DeliveryChange>();
    for (const name of names) {
      const part = change.parts.get(name);
      if (part !== undefined || isWhole) changes.set(name, part ?? partOf(change, name));
    }
    if (changes.size === 0) return;
    const { isCleared, puts } = partOf(change, 'deliveries');
    claims().take(puts, isWhole || isCleared);
    made.webhooks?.take(changes, isWhole);
  }

  return Object.assign(takeIn, {
    begin(all: LedgerChange) {
      const { inward } = kept;
      const { activity } = made;
      if (inward === undefined || activity === undefined) return;
      counts.take(all, { isWhole: true, alive: new Set(), hasTurn: false });
      activity.muted(() => {
        takeActivity(inward, activity, all);
        takeClock(partOf(all, 'tenant').puts.get('clock') as ClockNote | undefined);
        takeWebhooks(all, true, ['deliveries', 'forgotten']);
        inward.restChanged();
      });
    },
  });
}

interface Logs {
  readonly journal: SharedJournal;
  readonly change: LedgerChange;
  readonly isWhole: boolean;
}

/** @returns when the newest request that others were asked came, in ms */
function takeLogs(inward: Inward, activity: KeptActivity, { journal, change, isWhole }: Logs): number | undefined {
  const { rowsOf } = journal;
  let asked: number | undefined;
  journal.take(change.logs, isWhole);
  if (isWhole) {
    inward.journal.renew(loadedFrom({ id: 0, all: change, rowsOf }, 0).journal);
    activity.renew();
  } else {
    const told = change.logs.get('journal');
    if (told?.isCleared === true) inward.journal.forget();
    const entries = (told?.chunks ?? []).flatMap(({ text }) => readChunk(text, rowsOf));
    inward.journal.take(entries);
    asked = entries.at(-1)?.at;
  }
  takeActivity(inward, activity, change);
  return asked;
}

function takeActivity({ journal }: Inward, activity: KeptActivity, { logs }: LedgerChange): void {
  const change = logs.get('activity');
  if (change !== undefined) activity.take(change, journal);
}

async function takeRecords({ made, store }: Inward, change: LedgerChange, isReplaced: boolean): Promise<void> {
  const lists = recordParts.map((part) => [part, [...partOf(change, part).puts.values()]] as const);
  if (!isReplaced && lists.every(([, list]) => list.length === 0)) return;
  for (const [part, list] of lists) {
    const set = store[part] as RecordSet<unknown, never, never>;
    if (isReplaced) await set.clear();
    await set.put(list);
  }
  const records = Object.fromEntries(lists) as unknown as TenantRecords;
  if (isReplaced) made.account?.follow(noRecords);
  await made.account?.join(records);
}

/** Whether a control call may have changed what is said of the tenant. */
function setsCard(change: LedgerChange): boolean {
  const calls = [...partOf(change, 'calls').puts.values()] as readonly (NotedCall | undefined)[];
  return calls.some((call) => call?.method === 'PATCH');
}

const noRecords: TenantRecords = { channels: [], recipients: [], messages: [], broadcastTasks: [], sendRecords: [] };
