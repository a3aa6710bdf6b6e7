import type { Store } from '../core/store/store.ts';
import type { Keep, Settings, TenantParts } from '../core/tenant/parts.ts';
import type { DeliveryKeeper } from '../webhooks/delivery/keeper.ts';
import type { Notes } from './entry.ts';
import { keepFaults, keepJournal, keepSequences, keepTokens } from './kept-parts.ts';
import { createKeptStore } from './kept-store.ts';
import type { LoadedTenant } from './load.ts';
import { createPending, type Pending } from './pending.ts';

/** A tenant, as it is kept in the file. */
export interface KeptTenant {
  readonly appid: string;
  /** Its number in the file; absent before it is written first. */
  id: number | undefined;
  /** It is made, and not only tried. */
  isMade: boolean;
  isDropped: boolean;
  readonly pending: Pending;
  /** Whether an answer waits for some of it. */
  readonly isUrgent: boolean;
  readonly store: Store;
  readonly deliveries: DeliveryKeeper;
  readonly keep: Keep;
  /** Notes settings where they have changed. */
  noteSettings(): void;
  /** Notes what tells nobody that it changes; call it before it is written. */
  noteRest(): void;
}

interface KeptTenantOptions {
  /** Called where there is something to write, and the tenant is made. */
  readonly onNote: (tenant: KeptTenant) => void;
  /** How many characters its journal keeps now. Default: as many as any. */
  readonly journalRoom?: ((appid: string) => number) | undefined;
}

export function createKeptTenant(
  appid: string,
  loaded: LoadedTenant | undefined,
  { onNote, journalRoom }: KeptTenantOptions,
): KeptTenant {
  const pending = createPending(() => {
    if (tenant.isMade && !tenant.isDropped) onNote(tenant);
  });
  let rest: Rest | undefined;
  const tenant: KeptTenant = {
    appid,
    id: loaded?.id,
    isMade: false,
    isDropped: false,
    pending,
    get isUrgent() {
      return pending.isUrgent || tenant.isDropped;
    },
    store: createKeptStore(pending, loaded?.records !== undefined),
    deliveries: { kept: loaded?.webhooks, put: pending.put, clear: pending.clear },
    noteSettings: () => rest?.settings(),
    noteRest() {
      rest?.settings();
      rest?.clock();
      rest?.sequences();
    },
    keep(made) {
      const { setup, clock, settings } = made;
      if (loaded === undefined) {
        const { appKey, seed, timezone, behaviour, clock: start, initialState } = setup;
        pending.put('tenant', 'setup', { appid, appKey, seed, timezone, behaviour, clock: start, initialState });
      } else {
        Object.assign(settings, loaded.settings);
        clock.reset(loaded.clock);
      }
      rest = createRest({ ...made }, loaded, pending);
      Object.assign(made, {
        journal: keepJournal(
          { limit: setup.journalLimit, room: journalRoom && (() => journalRoom(appid)) },
          loaded?.journal,
          pending,
        ),
        sequences: keepSequences(made.sequences, loaded?.sequences),
        tokens: keepTokens(made.tokens, loaded?.tokens, pending),
        faults: keepFaults(made.faults, loaded?.faults, pending),
        records: loaded?.records,
      });
    },
  };
  return tenant;
}

/** Notes parts that tell nobody of their changes, where they have changed. */
interface Rest {
  settings(): void;
  clock(): void;
  sequences(): void;
}

function createRest(
  { settings, clock, sequences, setup: { platform } }: TenantParts,
  loaded: LoadedTenant | undefined,
  notes: Notes,
): Rest {
  let notedSettings: Settings | undefined = loaded && { ...loaded.settings };
  const notedCounts = new Map(Object.entries(loaded?.sequences ?? {}));
  let notedClock = noteClock();
  clock.onChange(() => (notedClock = noteClock()));

  function noteClock(): { readonly now: number; readonly frozen: boolean; readonly real: number } {
    const now = { now: clock.now(), frozen: clock.frozen, real: platform.now() };
    notes.put('tenant', 'clock', now);
    return now;
  }

  function noteCount(concern: string, count: number | undefined): void {
    if (count === undefined) notedCounts.delete(concern);
    else notedCounts.set(concern, count);
    notes.put('sequences', concern, count);
  }

  const rest: Rest = {
    settings() {
      const { seed, timezone, behaviour } = settings;
      const same = notedSettings?.seed === seed && notedSettings.timezone === timezone;
      if (same && notedSettings?.behaviour === behaviour) return;
      notedSettings = { seed, timezone, behaviour };
      notes.put('tenant', 'settings', notedSettings);
    },
    /** A move that is under way has come some way, and what fell due until there has happened. */
    clock() {
      const { now, frozen, real } = notedClock;
      const expected = frozen ? now : now + platform.now() - real;
      // In whole milliseconds, and rounded down.
      if (frozen !== clock.frozen || Math.abs(clock.now() - expected) > 1) notedClock = noteClock();
    },
    sequences() {
      const counts = sequences.counts();
      for (const concern of [...notedCounts.keys()]) if (counts[concern] === undefined) noteCount(concern, undefined);
      for (const [concern, count] of Object.entries(counts)) {
        if (notedCounts.get(concern) !== count) noteCount(concern, count);
      }
    },
  };
  rest.settings();
  return rest;
}
