import type { JournalEntry } from '../core/journal/journal.ts';
import type { Keep } from '../core/tenant/parts.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import type { Notes, Part } from '../data/entry.ts';
import { chunkText } from '../data/journal-chunk.ts';
import { createKeptTenant, type KeptTenant } from '../data/kept-tenant.ts';
import type { DeliveryKeeper, SharedWebhooks } from '../webhooks/delivery/keeper.ts';
import { createClaims, type Claims } from './claims.ts';
import { createIntake } from './intake.ts';
import type { Ledger, LedgerChange, LogChange, LogName, PartChange, SharedPart } from './ledger.ts';
import { loadedFrom, partOf } from './news.ts';
import { createSharedActivity, type SharedActivity } from './shared-activity.ts';
import { createSharedClock, type ClockNote, type SharedClock } from './shared-clock.ts';
import { createTurns, type Turns } from './turns.ts';

/** A tenant that several processes have. */
export interface SharedTenant {
  readonly appid: string;
  /** Its number in the ledger; 0: it is not there yet. */
  id: number;
  readonly turns: Turns;
  readonly kept: KeptTenant;
  readonly keep: Keep;
  readonly deliveries: DeliveryKeeper;
  /** The tenant is made; `write` writes it where it is new, and tells the version that it stands at. */
  begin(tenant: Tenant, write: () => Promise<number>): Promise<void>;
  /** What was changed since it was asked last, to be written. */
  collect(): LedgerChange | 'gone' | undefined;
  /** Attempts of this process are for others. */
  giveBack(): void;
}

export interface SharedTenantOptions {
  readonly appid: string;
  readonly ledger: Ledger;
  /** Real time, in ms. */
  readonly now: () => number;
  /** As the ledger has it; absent: it is new. */
  readonly arriving?: { readonly id: number; readonly all: LedgerChange } | undefined;
  /** There is something to write, and nobody who writes it. */
  readonly onNote: (tenant: SharedTenant) => void;
  readonly onFailed: (tenant: SharedTenant, error: unknown) => void;
  /** Does something in a turn of the tenant; where the ledger is away, once it is back. */
  readonly untilDone: <T>(tenant: SharedTenant, work: () => T | Promise<T>) => Promise<T>;
  /** Ends a little later, or when something was heard of others. */
  readonly aLittle: () => Promise<void>;
}

export function createSharedTenant(options: SharedTenantOptions): SharedTenant {
  const { appid, ledger, now, arriving, onNote, onFailed, untilDone, aLittle } = options;
  const loaded = arriving && loadedFrom(arriving.id, arriving.all, now());
  /** Who moves the clock. */
  let mover: string | undefined;
  let clock: SharedClock | undefined;
  let activity: SharedActivity | undefined;
  let webhooks: SharedWebhooks | undefined;

  const kept = createKeptTenant(appid, loaded, () => turns.isOpen || onNote(tenant), spelled);
  const untilDoneHere = <T>(work: () => T | Promise<T>): Promise<T> => untilDone(tenant, work);

  /** Some values tell of this process. */
  function spelled(notes: Notes): Notes {
    return {
      clear: notes.clear,
      put(part, key, value) {
        if (part === 'deliveries') notes.put(part, key, claims.named(value));
        else if (part === 'tenant' && key === 'clock') notes.put(part, key, { ...(value as ClockNote), mover });
        else notes.put(part, key, value);
      },
    };
  }

  function setMover(by: string | undefined): void {
    mover = by;
    if (clock === undefined) return;
    kept.pending.put('tenant', 'clock', { now: clock.now(), frozen: clock.frozen, real: now(), mover });
  }

  const intake = createIntake({
    replica: ledger.replica,
    inward: () => kept.inward,
    activity: () => activity,
    clock: () => clock,
    webhooks: () => webhooks,
    claims: () => claims,
    discard: () => {
      kept.pending.take();
      activity?.collect();
    },
    mover: { get: () => mover, take: (by) => (mover = by), end: () => setMover(undefined) },
  });

  const turns = createTurns({
    ledger,
    scope: () => tenant.id,
    takeIn: intake,
    collect,
    onFailed: (error) => onFailed(tenant, error),
  });
  const claims: Claims = createClaims({
    replica: ledger.replica,
    now: () => clock?.now() ?? now(),
    turns,
    webhooks: () => webhooks,
    untilDone: untilDoneHere,
  });

  function collect(): LedgerChange | 'gone' | undefined {
    if (kept.isDropped) return 'gone';
    kept.noteRest();
    const parts = new Map<Part, PartChange>(kept.pending.take());
    const logs = new Map<LogName, LogChange>();
    const entries = parts.get('journal');
    parts.delete('journal');
    if (entries !== undefined) logs.set('journal', journalChange(entries, partOfTenant(parts)));
    const published = activity?.collect();
    if (published !== undefined) logs.set('activity', published);
    return parts.size + logs.size === 0 ? undefined : { parts: parts as ReadonlyMap<SharedPart, PartChange>, logs };
  }

  async function becomeMover(): Promise<void> {
    for (;;) {
      const isMover = await turns.join(() => {
        if (mover !== undefined && mover !== ledger.replica) return false;
        setMover(ledger.replica);
        return true;
      });
      if (isMover) return;
      await aLittle();
    }
  }

  /** All that the tenant was made from is written; what else it was given at the start is not. */
  function arrive(all: LedgerChange): void {
    const noted = kept.pending.take().get('receivers')?.puts ?? new Map<string, unknown>();
    const written = partOf(all, 'receivers').puts;
    for (const [id, state] of noted) {
      if (JSON.stringify(state) !== JSON.stringify(written.get(id))) kept.pending.put('receivers', id, state);
    }
    intake.begin(all);
  }

  const tenant: SharedTenant = {
    appid,
    id: arriving?.id ?? 0,
    turns,
    kept,
    keep(made) {
      const { setup } = made;
      const began = arriving?.all.parts.get('tenant')?.puts.get('began') ?? setup.platform.now();
      made.clock.reset({ frozen: true });
      made.clock = clock = createSharedClock({
        platform: setup.platform,
        start: setup.clock,
        inTurn: (work) => turns.join(work),
        becomeMover,
        endMove: () => turns.join(() => setMover(undefined)),
      });
      made.activity = activity = createSharedActivity(began as number);
      if (arriving === undefined) kept.pending.put('tenant', 'began', began);
      kept.keep(made);
    },
    deliveries: {
      ...kept.deliveries,
      onAttached: (shared) => (webhooks = shared),
      attempt: claims.attempt,
    },
    async begin(made, write) {
      kept.isMade = true;
      await turns.openWhile(async () => {
        await made.ready();
        if (arriving !== undefined) arrive(arriving.all);
        return write();
      });
    },
    collect,
    giveBack: claims.giveBack,
  };
  return tenant;
}

function partOfTenant(parts: ReadonlyMap<Part, PartChange>): { readonly oldestId: number } | undefined {
  const counts = parts.get('tenant')?.puts.get('journal') as { toJSON(): { oldestId: number } } | undefined;
  return counts?.toJSON();
}

function journalChange({ isCleared, puts }: PartChange, counts: { readonly oldestId: number } | undefined): LogChange {
  const entries = [...puts.values()] as JournalEntry[];
  const last = entries.at(-1)?.id;
  return {
    isCleared,
    chunks: last === undefined ? [] : [{ last, text: chunkText(entries) }],
    oldest: counts?.oldestId,
  };
}
