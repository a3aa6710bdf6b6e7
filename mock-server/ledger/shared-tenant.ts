import type { NotedSteps } from '../core/tenant/noted-steps.ts';
import type { Keep } from '../core/tenant/parts.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import type { Notes } from '../data/entry.ts';
import { createKeptActivity, type KeptActivity } from '../data/kept-activity.ts';
import { createKeptTenant, type KeptTenant } from '../data/kept-tenant.ts';
import type { NotedCalls } from '../team/noted-calls.ts';
import type { TenantCounts } from '../team/tenant-counts.ts';
import type { DeliveryKeeper, SharedWebhooks } from '../webhooks/delivery/keeper.ts';
import { createClaims, type Claims } from './claims.ts';
import { createCollect } from './collect.ts';
import type { Gate } from './gate.ts';
import { createIntake } from './intake.ts';
import type { Ledger, LedgerChange } from './ledger.ts';
import { createMover } from './mover.ts';
import { loadedFrom, partOf } from './news.ts';
import { callsInTurn, stepsInTurn } from './noted-in-turn.ts';
import type { Retries } from './retries.ts';
import { createSharedClock, type ClockNote, type SharedClock } from './shared-clock.ts';
import { createSharedCounts } from './shared-counts.ts';
import { createSharedJournal } from './shared-journal.ts';
import { createGate } from './tenant-gate.ts';

/** A tenant that several processes have. */
export interface SharedTenant {
  readonly appid: string;
  /** Its number in the ledger; 0: it is not there yet. */
  id: number;
  /** Turns at it may be taken: it is in the ledger, and ready here. */
  readonly isThere: boolean;
  readonly gate: Gate;
  readonly kept: KeptTenant;
  readonly keep: Keep;
  readonly deliveries: DeliveryKeeper;
  readonly steps: NotedSteps;
  readonly calls: NotedCalls;
  readonly counts: TenantCounts;
  /** The tenant is made; `write` writes what it collects where it is new, and tells the version that it stands at. */
  begin(tenant: Tenant, write: (collect: SharedTenant['collect']) => Promise<number>): Promise<void>;
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
  /** Brings what belongs to no tenant up to date. */
  readonly readServer: () => Promise<void>;
  readonly retries: Retries;
  /** How many characters its journal keeps now. */
  readonly journalRoom?: ((appid: string) => number) | undefined;
  /** How long news may be in coming where no hint came, in ms of real time. */
  readonly longestSilence: number;
  /** The ledger is away; what is known here is read anew once it is back. */
  readonly onFailed: (error: unknown) => void;
}

/** What is there once the tenant is made. */
interface Made {
  clock?: SharedClock;
  activity?: KeptActivity;
  webhooks?: SharedWebhooks;
}

export function createSharedTenant(options: SharedTenantOptions): SharedTenant {
  const { appid, ledger, now, arriving, readServer, retries, longestSilence, journalRoom, onFailed } = options;
  const { replica } = ledger;
  const made: Made = {};
  const journal = createSharedJournal();
  const counts = createSharedCounts({
    replica,
    onNote: () => ledger.isReadOnly || gate.isOpen || retries.writeSoon(tenant),
  });
  if (arriving !== undefined) journal.take(arriving.all.logs, true);
  const loaded = arriving && loadedFrom({ ...arriving, rowsOf: journal.rowsOf }, now());
  const kept = createKeptTenant(appid, loaded, {
    onNote: () => gate.isOpen || retries.writeSoon(tenant),
    journalRoom,
    spelled: (notes) => spelled(notes, { named: (value) => claims.named(value), mover: () => mover.current }),
  });
  const mover = createMover({
    replica,
    gate: () => gate,
    clock: () => made.clock,
    note: (clock) => noteClock(kept, { now: clock.now(), frozen: clock.frozen, real: now(), mover: mover.current }),
    aLittle: () => retries.wait(longestSilence),
  });
  const intake = createIntake({ replica, kept, made, journal, counts, mover, claims: () => claims, readServer });
  const gate = createGate(() => tenant, { ledger, isNew: arriving === undefined, takeIn: intake, retries, onFailed });
  const claims: Claims = createClaims({
    replica,
    now: () => made.clock?.now() ?? now(),
    gate,
    webhooks: () => made.webhooks,
    untilDone: (work) => retries.untilDone(tenant, work),
  });

  const isInTurn = (): boolean => gate.isOpen;
  const later = (work: () => void): void => void retries.untilDone(tenant, work).catch(() => undefined);
  let isThere = false;

  const tenant: SharedTenant = {
    appid,
    id: arriving?.id ?? 0,
    get isThere() {
      return isThere;
    },
    gate,
    kept,
    keep(parts) {
      const { platform, clock: start } = parts.setup;
      const began = loaded?.began ?? platform.now();
      if (arriving === undefined) kept.pending.put('tenant', 'began', began);
      const inTurn = (work: () => void | Promise<void>): Promise<void> => gate.join(work);
      const moves = { becomeMover: mover.become, endMove: mover.end };
      // Nobody else may set this one's timer.
      parts.clock.reset({ frozen: true });
      parts.clock = made.clock = createSharedClock({ platform, start, inTurn, ...moves });
      parts.activity = made.activity = createKeptActivity({ began, isInTurn, later });
      kept.keep(parts);
    },
    steps: stepsInTurn(kept.steps, { isInTurn, later, isTaking: () => made.activity?.isMuted === true }),
    calls: callsInTurn(kept.calls, { isInTurn, later }),
    counts,
    deliveries: {
      ...kept.deliveries,
      onAttached: (shared) => (made.webhooks = shared),
      attempt: claims.attempt,
    },
    async begin(own, write) {
      kept.isMade = true;
      await gate.openWhile(async (collect) => {
        await own.ready();
        if (arriving !== undefined) {
          forgetNoted(kept, arriving.all);
          intake.begin(arriving.all);
        }
        return write(collect);
      });
      isThere = true;
      // What was done while that was written is not in it.
      if (kept.pending.parts.size > 0) retries.writeSoon(tenant);
    },
    collect: createCollect({ kept, made, journal, counts }),
    giveBack: claims.giveBack,
  };
  return tenant;
}

function noteClock({ pending }: KeptTenant, note: ClockNote): void {
  pending.put('tenant', 'clock', note);
}

/** All that a tenant was made from is written; what else it was given at the start is not. */
function forgetNoted({ pending }: KeptTenant, all: LedgerChange): void {
  const noted = pending.take().get('receivers')?.puts ?? new Map<string, unknown>();
  const written = partOf(all, 'receivers').puts;
  for (const [id, state] of noted) {
    if (JSON.stringify(state) !== JSON.stringify(written.get(id))) pending.put('receivers', id, state);
  }
}

/** Some values tell of this process, too. */
function spelled(
  { put, clear }: Notes,
  { named, mover }: Pick<Claims, 'named'> & { readonly mover: () => string | undefined },
): Notes {
  return {
    clear,
    put(part, key, value) {
      if (part === 'deliveries') put(part, key, named(value));
      else if (part === 'tenant' && key === 'clock') put(part, key, { ...(value as ClockNote), mover: mover() });
      else put(part, key, value);
    },
  };
}
