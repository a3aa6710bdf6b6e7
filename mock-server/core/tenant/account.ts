import { parseDuration } from '../../../common/duration.ts';
import { startOfLocalDay } from '../../../common/local-time.ts';
import { createRandom, type Random } from '../../../common/random.ts';
import { createLazyActions } from '../actions/lazy-actions.ts';
import type { Awaitable } from '../platform.ts';
import type { RecordKind, RecordSet, SharedAccount, Store } from '../store/store.ts';
import { assertTenantState, nothingKnown, readRecords } from './initial-state/read-state.ts';
import type { StateRecords } from './initial-state/state-records.ts';
import type { TenantRecords } from './initial-state/tenant-records.ts';
import type { Account, Beginning, TenantParts } from './parts.ts';
import type { InitialState } from './tenant.ts';

type OnDemand = typeof import('./on-demand.ts');

/** Remembered for all tenants: to import what is there takes as long as to play an act. */
let onDemand: OnDemand | undefined;

/** What a tenant loads once something first happens in it. */
export const loadOnDemand = async (): Promise<OnDemand> => (onDemand ??= await import('./on-demand.ts'));

/** @throws a failure `STATE_INVALID` when the records of the initial state don't fit one another. */
export function createAccount(context: TenantParts): Account {
  const { setup, settings, clock } = context;
  const { initialState, store } = setup;
  const { withDraw } = context.sequences;
  const { runExclusive, settled, isReplacing } = context.mutex;
  /** The account's past is counted back from here, whenever its records are made. */
  const first = { ...settings, now: clock.now() };
  /** Of a shared account, whose records are counted where somebody asks, and of those that came later. */
  let shared: SharedAccount | undefined;
  let ownId = 0;
  const noteIds = ({ sendRecords }: TenantRecords): void =>
    sendRecords.forEach(({ id }) => (ownId = Math.max(ownId, id)));
  const lastSendRecordId = (): number => Math.max(ownId, shared?.lastId() ?? 0);
  let loading: Promise<void> | undefined;
  let isLoaded = false;

  const actions = createLazyActions({
    ...context,
    store,
    ready,
    loadCode: loadOnDemand,
    withDraw,
    // Of no appid: a state that is imported elsewhere goes on as it would have here.
    courseOf: (taskId) => createRandom(settings.seed, 'broadcast-course', taskId),
    timezone: () => settings.timezone,
    runExclusive,
    durationOf: parseDuration,
    takeRecordIds: (count) => (ownId = lastSendRecordId() + count) - count + 1,
  });

  function recordsOf(from: InitialState, beginning: Beginning, concern = 'initial-state'): Awaitable<TenantRecords> {
    const random = createRandom(beginning.seed, setup.appid, concern);
    if (from === 'believable') return store.account?.of(beginning) ?? demoRecords({ ...beginning, random });
    return readRecords(from === 'empty' ? {} : from, { ...beginning, known: nothingKnown, random });
  }

  async function replace(records: TenantRecords): Promise<void> {
    await actions.prepare(records);
    await replaceRecords(store, records);
  }

  function follow(records: TenantRecords): void {
    shared = records.account;
    ownId = 0;
    noteIds(records);
    actions.clear();
    actions.follow(records);
  }

  /** Records of the user's own are read at once, so that what is wrong with them is told to whoever made the tenant. */
  let prepared = context.records ?? (typeof initialState === 'string' ? undefined : recordsOf(initialState, first));

  async function load(): Promise<void> {
    const records = await (prepared ?? recordsOf(initialState, first));
    await replace(records);
    follow(records);
    prepared = undefined;
    isLoaded = true;
  }

  async function ready(): Promise<void> {
    await settled();
    if (isLoaded) return;
    await (loading ??= load().finally(() => (loading = undefined)));
  }

  async function add(state: StateRecords): Promise<TenantRecords> {
    assertTenantState(state);
    const now = clock.now();
    const { addRecords } = await loadOnDemand();
    const known = { ...settings, store, now, lastSendRecordId: lastSendRecordId(), read: readRecords, put: putRecords };
    const records = await withDraw('records', (random) => addRecords(state, { ...known, random }));
    await join(records);
    return records;
  }

  async function join(records: TenantRecords): Promise<void> {
    noteIds(records);
    await actions.prepare(records);
    actions.follow(records);
  }

  const calls: Account['calls'] = {
    isReady: () => isLoaded && !isReplacing(),
    ready,
    act: actions.act,
    broadcast: actions.broadcast,
    async addRecords(records) {
      await ready();
      return runExclusive(() => add(records));
    },
  };
  return { calls, recordsOf, replace, follow, join };
}

/** The account that is made up comes with its names and texts: loaded when a first request wants its records. */
async function demoRecords(context: Beginning & { readonly random: Random }): Promise<TenantRecords> {
  const { demoAccount } = await import('./initial-state/demo-account.ts');
  return demoAccount({ ...context, today: startOfLocalDay(context.now, context.timezone) });
}

async function replaceRecords(store: Store, records: TenantRecords): Promise<void> {
  for (const kind in records) await store[kind as RecordKind].clear();
  await putRecords(store, records);
}

/** Puts records that were checked. A shared account is among them as if it were a kind of its own. */
async function putRecords(store: Store, records: TenantRecords): Promise<void> {
  // At once, so that nobody sees some of them without the others.
  await Promise.all(
    Object.entries(records).map(([kind, list]) =>
      (store[kind as RecordKind] as RecordSet<unknown, never, never>).put(list),
    ),
  );
}
