import { createRandom, type Random } from '../../../common/random.ts';
import type { TenantState } from '../../../generators/generated/types.ts';
import { createLazyActions } from '../actions/lazy-actions.ts';
import { createOutbox } from '../actions/outbox.ts';
import { createClock, type ClockStart } from '../clock/clock.ts';
import { assertFaultStates, createFaults } from '../faults/faults.ts';
import { createActivityFeed } from '../journal/activity.ts';
import { createJournal } from '../journal/journal.ts';
import type { Platform } from '../platform.ts';
import type { Store } from '../store/store.ts';
import { withBehaviour, type Behaviour } from './behaviour.ts';
import { putRecords } from './initial-state/put-records.ts';
import { assertTenantState, nothingKnown, readRecords } from './initial-state/read-state.ts';
import type { TenantRecords } from './initial-state/tenant-records.ts';
import { createMutex } from './mutex.ts';
import { createSequences } from './sequences.ts';
import type { InitialState, StatePart, Tenant } from './tenant.ts';
import { createTokens, type Token } from './tokens.ts';

const loadOnDemand = (): Promise<typeof import('./on-demand.ts')> => import('./on-demand.ts');

/** Everything a tenant is made of, defaults decided. */
export interface TenantSetup {
  readonly appid: string;
  readonly appKey: string;
  readonly seed: number;
  readonly timezone: string;
  readonly behaviour: Behaviour;
  readonly clock: ClockStart;
  readonly initialState: InitialState;
  readonly journalLimit: number;
  readonly store: Store;
  readonly platform: Platform;
  readonly onTokenKnown: (token: string) => void;
  readonly onTokenForgotten: (token: string) => void;
  /** Whether a token belongs to another tenant. */
  readonly isForeignToken: (token: string) => boolean;
}

/** @throws a failure `STATE_INVALID` when the records of the initial state don't fit one another. */
export function createTenant(setup: TenantSetup): Tenant {
  const { appid, appKey, store, platform, initialState } = setup;
  const start = typeof initialState === 'string' ? {} : initialState;
  let { seed, timezone, behaviour } = setup;
  const sequences = createSequences((concern, nth) => createRandom(seed, appid, concern, String(nth)));
  sequences.restore(start.sequences);
  const { draw, withDraw } = sequences;
  const { runExclusive, replace, settled } = createMutex();
  let lastSendRecordId = 0;
  let loading: Promise<void> | undefined;
  let loaded = false;

  const clock = createClock({ platform, start: setup.clock });
  /** What the account's past is counted back from, whenever its records are made. */
  let begunAt = clock.now();
  const journal = createJournal({ limit: setup.journalLimit });
  const tokens = createTokens({
    random: () => draw('tokens'),
    onKnown: setup.onTokenKnown,
    onForgotten: setup.onTokenForgotten,
  });

  const activity = createActivityFeed();
  const outbox = createOutbox();
  const faults = createFaults({ random: (faultId) => createRandom(seed, appid, 'fault', faultId) });
  const parts: StatePart[] = [];
  journal.onEntry((entry) => activity.publish('request', entry.at, entry));
  clock.onChange((change) => activity.publish('clock', change.now, change));

  function restoreParts(state: TenantState): void {
    faults.restore(state.faults ?? []);
    for (const part of parts) part.restoreState(state);
  }

  const actions = createLazyActions(
    {
      store,
      clock,
      outbox,
      activity,
      withDraw,
      // Of no appid: a state that is imported elsewhere goes on as it would have here.
      courseOf: (taskId) => createRandom(seed, 'broadcast-course', taskId),
      timezone: () => timezone,
      runExclusive,
      takeRecordIds(count) {
        const first = lastSendRecordId + 1;
        lastSendRecordId += count;
        return first;
      },
    },
    loadOnDemand,
  );

  async function replaceRecords(records: TenantRecords): Promise<void> {
    actions.clear();
    for (const set of [store.channels, store.recipients, store.messages, store.broadcastTasks, store.sendRecords]) {
      await set.clear();
    }
    lastSendRecordId = greatestId(records);
    await putRecords(store, records);
    await actions.follow(records);
  }

  const beginning = (): { random: Random; now: number; timezone: string } => ({
    random: createRandom(seed, appid, 'initial-state'),
    now: begunAt,
    timezone,
  });

  function ownRecords(): TenantRecords {
    return readRecords(start, { known: nothingKnown, ...beginning() });
  }

  /** Records of the user's own are read at once, so that what is wrong with them is told to whoever made the tenant. */
  let prepared = typeof initialState === 'string' ? undefined : ownRecords();

  async function load(): Promise<void> {
    if (initialState === 'believable') {
      // The account that is made up comes with its names and texts: loaded when a first request wants its records.
      const { demoAccount } = await import('./initial-state/demo-account.ts');
      await replaceRecords(demoAccount(beginning()));
    } else await replaceRecords(prepared ?? ownRecords());
    prepared = undefined;
    loaded = true;
  }

  function restoreTokens(restored: readonly Token[] = []): void {
    tokens.restore(restored.filter(({ token }) => !setup.isForeignToken(token)));
  }

  async function ready(): Promise<void> {
    await settled();
    if (loaded) return;
    loading ??= load().finally(() => {
      loading = undefined;
    });
    await loading;
  }

  faults.restore(start.faults ?? []);
  // A request finds its tenant by its token, so these must be known before the first one comes.
  restoreTokens(start.tokens);
  const tenant: Tenant = {
    appid,
    appKey,
    get seed() {
      return seed;
    },
    get timezone() {
      return timezone;
    },
    // Of the appid alone: a state that is imported elsewhere keeps its media URLs, whatever the seed there.
    mediaKey: createRandom(0, appid, 'media').hex(32),
    clock,
    journal,
    tokens,
    store,
    get behaviour() {
      return behaviour;
    },
    setBehaviour(changes) {
      behaviour = withBehaviour(behaviour, changes);
      return behaviour;
    },
    draw,
    ready,
    async addRecords(state) {
      await ready();
      return runExclusive(async () => {
        assertTenantState(state);
        const now = clock.now();
        const { recordsToAdd } = await loadOnDemand();
        const records = await withDraw('records', async (random) => {
          const added = await recordsToAdd(state, {
            store,
            random,
            now,
            timezone,
            lastSendRecordId,
            read: readRecords,
          });
          await putRecords(store, added);
          return added;
        });
        lastSendRecordId = Math.max(lastSendRecordId, greatestId(records));
        await actions.follow(records);
        return records;
      });
    },
    async act(input) {
      await ready();
      return actions.act(input);
    },
    async broadcast(input) {
      await ready();
      return actions.broadcast(input);
    },
    async reset() {
      await ready();
      await replace(async () => {
        ({ seed, timezone, behaviour } = setup);
        sequences.restore(start.sequences);
        clock.reset(setup.clock);
        begunAt = clock.now();
        journal.clear();
        restoreTokens(start.tokens);
        await load();
        restoreParts(start);
        activity.publish('reset', clock.now(), {});
      });
    },
    async exportState() {
      await ready();
      return runExclusive(async () => {
        const { exportedState } = await loadOnDemand();
        return exportedState(tenant, sequences, parts);
      });
    },
    async importState(state) {
      assertTenantState(state);
      assertFaultStates(state.faults ?? []);
      for (const part of parts) part.assertState?.(state);
      await ready();
      await replace(async () => {
        const zone = state.timezone ?? setup.timezone;
        const now = state.clock?.now ?? clock.now();
        const random = createRandom(state.seed ?? setup.seed, appid, 'import');
        const records = readRecords(state, { known: nothingKnown, random, now, timezone: zone });
        const switches = withBehaviour(setup.behaviour, state.behaviour ?? {});
        seed = state.seed ?? setup.seed;
        timezone = zone;
        behaviour = switches;
        sequences.restore(state.sequences);
        clock.reset({ now, frozen: state.clock?.frozen ?? clock.frozen });
        restoreTokens(state.tokens);
        await replaceRecords(records);
        restoreParts(state);
      });
    },
    activity,
    outbox,
    faults,
    addStatePart(part) {
      parts.push(part);
      part.restoreState(start);
    },
    close() {
      clock.reset({ now: clock.now(), frozen: true });
      tokens.clear();
      activity.close();
    },
  };
  return tenant;
}

function greatestId({ sendRecords }: TenantRecords): number {
  let greatest = 0;
  for (const { id } of sendRecords) greatest = Math.max(greatest, id);
  return greatest;
}
