import type { HeldRecords, Store } from '../core/store/store.ts';
import { createNotedSteps, type NotedSteps } from '../core/tenant/noted-steps.ts';
import type { Keep, Settings, TenantParts } from '../core/tenant/parts.ts';
import { createNotedCalls, type NotedCalls } from '../team/noted-calls.ts';
import type { DeliveryKeeper } from '../webhooks/delivery/keeper.ts';
import type { Notes } from './entry.ts';
import { createKeptActivity } from './kept-activity.ts';
import type { KeptClock } from './kept-clock.ts';
import { keepJournal, type SharedJournal } from './kept-journal.ts';
import { keepFaults, keepSequences, keepTokens, type KeptPart, type SharedFaults } from './kept-parts.ts';
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
  /** All that an answer may wait for is in the file. */
  readonly isWritten: boolean;
  readonly store: Store;
  /** The records that it has now. */
  readonly held: HeldRecords;
  readonly deliveries: DeliveryKeeper;
  readonly steps: NotedSteps;
  readonly calls: NotedCalls;
  readonly keep: Keep;
  /** Notes settings where they have changed. */
  noteSettings(): void;
  /** Notes what tells nobody that it changes; call it before it is written. */
  noteRest(): void;
  /** Notes what happened, in the journal and for those who watch; call it before all is written. */
  noteHappened(): void;
  /** Where what was changed elsewhere goes in; there once it is made. */
  readonly inward: Inward | undefined;
}

/** Where what was changed elsewhere is put into a tenant: nothing of it is noted again. */
export interface Inward {
  readonly made: TenantParts;
  readonly store: Store;
  readonly journal: SharedJournal;
  readonly parts: Readonly<Record<'sequences' | 'tokens' | 'faults' | 'steps' | 'calls', KeptPart<unknown>['take']>>;
  readonly takeFaultNumber: SharedFaults['takeNumber'];
  /** The others were changed: what they are now is noted already. */
  readonly restChanged: () => void;
}

interface KeptTenantOptions {
  /** Called where there is something to write, and the tenant is made. */
  readonly onNote: (tenant: KeptTenant) => void;
  /** How many characters its journal keeps now. Default: as many as any. */
  readonly journalRoom?: ((appid: string) => number) | undefined;
  /**
   * Whether what happens in it is noted where it is written, and for those who watch. Default: the journal is noted at once,
   * and the rest by somebody else.
   */
  readonly notesHappened?: boolean | undefined;
  /** Notes that tell more of some values. Default: they are noted as they are. */
  readonly spelled?: ((notes: Notes) => Notes) | undefined;
}

export function createKeptTenant(
  appid: string,
  loaded: LoadedTenant | undefined,
  { onNote, journalRoom, notesHappened = false, spelled = (notes) => notes }: KeptTenantOptions,
): KeptTenant {
  const pending = createPending(() => {
    if (tenant.isMade && !tenant.isDropped) onNote(tenant);
  });
  const notes = spelled(pending);
  const { store, unnoted } = createKeptStore(notes, loaded);
  const { steps, calls } = createNoted(notes, loaded);
  let rest: Rest | undefined;
  let noteHappened = (): void => undefined;
  let inward: Inward | undefined;
  const tenant: KeptTenant = {
    appid,
    id: loaded?.id,
    isMade: false,
    isDropped: false,
    pending,
    get isUrgent() {
      return pending.isUrgent || tenant.isDropped;
    },
    get isWritten() {
      return pending.isWritten && !tenant.isDropped && tenant.id !== undefined;
    },
    store,
    steps,
    held: unnoted,
    calls,
    deliveries: { kept: loaded?.webhooks, put: notes.put, clear: notes.clear },
    get inward() {
      return inward;
    },
    noteSettings: () => rest?.settings(),
    noteRest() {
      rest?.settings();
      rest?.clock();
      rest?.sequences();
    },
    noteHappened: () => noteHappened(),
    keep(made) {
      const { setup, clock, settings } = made;
      if (loaded === undefined) {
        const { appKey, seed, timezone, behaviour, clock: start, initialState } = setup;
        notes.put('tenant', 'setup', { appid, appKey, seed, timezone, behaviour, clock: start, initialState });
        // Until somebody sets a mark, what is done counts from here.
        steps.restart({ at: clock.now(), isSet: false });
      } else {
        Object.assign(settings, loaded.settings);
        clock.reset(loaded.clock);
      }
      rest = createRest({ ...made }, loaded, notes);
      const room = journalRoom && (() => journalRoom(appid));
      const onNew = notesHappened ? pending.touch : undefined;
      const journal = keepJournal({ limit: setup.journalLimit, room, onNew }, loaded?.journal, notes);
      const sequences = keepSequences(made.sequences, loaded?.sequences);
      const tokens = keepTokens(made.tokens, loaded?.tokens, notes);
      const faults = keepFaults(made.faults, loaded?.faults, notes);
      const parts = { sequences: sequences.part, tokens: tokens.part, faults: faults.part };
      Object.assign(made, { journal, ...parts, records: loaded?.records });
      if (notesHappened) noteHappened = noteBoth(journal.noteNew, keepActivity(made, loaded, pending));
      inward = {
        made,
        store: unnoted,
        journal,
        parts: {
          sequences: sequences.take,
          tokens: tokens.take,
          faults: faults.take,
          steps: steps.take,
          calls: calls.take,
        },
        takeFaultNumber: faults.takeNumber,
        restChanged: rest.changed,
      };
    },
  };
  return tenant;
}

function noteBoth(first: () => void, second: () => void): () => void {
  return () => {
    first();
    second();
  };
}

/** What was done to a tenant by hand, and by whom. */
function createNoted(notes: Notes, loaded: LoadedTenant | undefined) {
  const steps = createNotedSteps({
    notes: { put: (key, value) => notes.put('steps', key, value), clear: () => notes.clear('steps') },
  });
  const calls = createNotedCalls((number, call) => notes.put('calls', number, call));
  steps.take({ isCleared: false, puts: loaded?.steps ?? [] });
  calls.take({ isCleared: false, puts: loaded?.calls ?? [] });
  return { steps, calls };
}

/**
 * Keeps what happens in a tenant, with the numbers it has, for those who watch.
 *
 * @returns notes what happened since it was noted last
 */
function keepActivity(made: Parameters<Keep>[0], loaded: LoadedTenant | undefined, pending: Pending): () => void {
  const began = loaded?.began ?? made.setup.platform.now();
  if (loaded?.began === undefined) pending.put('tenant', 'began', began);
  const activity = createKeptActivity({
    began,
    isInTurn: () => true,
    later: () => undefined,
    onPublish: pending.touch,
    inRuns: true,
  });
  made.activity = activity;
  /** Under which numbers there are some, oldest first. */
  const written = new Set<number>();
  const chunks = [...(loaded?.activity ?? [])].map(([key, text]) => ({ last: Number(key), text: String(text) }));
  for (const { last } of chunks) written.add(last);
  activity.muted(() => activity.take({ chunks }, made.journal));
  return () => {
    const change = activity.collect();
    for (const { last, text } of change?.chunks ?? []) {
      pending.put('activity', last, text);
      written.add(last);
    }
    for (const last of written) {
      if (last >= (change?.oldest ?? 0)) return;
      written.delete(last);
      pending.put('activity', last, undefined);
    }
  };
}

/** Notes parts that tell nobody of their changes, where they have changed. */
interface Rest {
  settings(): void;
  clock(): void;
  sequences(): void;
  /** They were changed elsewhere, and are noted. */
  changed(): void;
}

function createRest(
  { settings, clock, sequences, setup: { platform } }: TenantParts,
  loaded: LoadedTenant | undefined,
  notes: Notes,
): Rest {
  let notedSettings: Settings | undefined = loaded && { ...loaded.settings };
  let notedCounts = new Map(Object.entries(loaded?.sequences ?? {}));
  let notedClock = noteClock();
  clock.onChange(() => (notedClock = noteClock()));

  function clockNow(): KeptClock {
    return { now: clock.now(), frozen: clock.frozen, real: platform.now() };
  }

  function noteClock(): KeptClock {
    const now = clockNow();
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
    changed() {
      const { seed, timezone, behaviour } = settings;
      notedSettings = { seed, timezone, behaviour };
      notedCounts = new Map(Object.entries(sequences.counts()));
      notedClock = clockNow();
    },
  };
  rest.settings();
  return rest;
}
