import type { EmulatorCore } from '../core/emulator-options.ts';
import type { Store } from '../core/store/store.ts';
import type { Keep } from '../core/tenant/parts.ts';
import type { Tenant, TenantOptions } from '../core/tenant/tenant.ts';
import type { DeliveryKeeper } from '../webhooks/delivery/keeper.ts';
import type { Ledger, LedgerTenant, Turn } from './ledger.ts';
import type { LedgerChange } from './ledger.ts';
import { asOne, loadedFrom } from './news.ts';
import { createSharedTenant, type SharedTenant } from './shared-tenant.ts';
import { createTurns, ScopeGone, type Turns } from './turns.ts';
import { isLedgerFailure } from './unavailable.ts';

/** How long after the ledger was away it is tried again, in ms of real time. */
const retryAfter = 250;

/** How long news may be in coming where somebody waits for them and no hint came, in ms of real time. */
const longestSilence = 500;

export interface DirectoryOptions {
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

/** The tenants that this process shares with others. */
export interface Directory {
  /** Turns at which tenants there are. */
  readonly turns: Turns;
  /** Reads the tenants there are; until `begin`, no other process makes any. */
  open(): Promise<void>;
  arriving(): readonly (TenantOptions & { readonly appid: string })[];
  createStore(appid: string): Store;
  readonly keep: Keep;
  deliveriesOf(tenant: Tenant): DeliveryKeeper;
  begin(emulator: EmulatorCore): Promise<void>;
  emulator(): EmulatorCore;
  of(appid: string): SharedTenant | undefined;
  all(): readonly SharedTenant[];
  /** Somebody waits for what others do with a tenant, until the answer is called. */
  watch(tenant: SharedTenant): () => void;
  close(): Promise<void>;
}

interface Arriving {
  readonly id: number;
  readonly version: number;
  readonly all: LedgerChange;
}

export function createDirectory(ledger: Ledger, { now, onError }: DirectoryOptions): Directory {
  const arriving = new Map<string, Arriving>();
  const shared = new Map<string, SharedTenant>();
  /** Made here, and not written yet. */
  const unwritten = new Map<SharedTenant, Tenant>();
  const watched = new Map<SharedTenant, number>();
  const waking = new Set<() => void>();
  let emulator: EmulatorCore | undefined;
  let first: Turn | undefined;
  let isEnded = false;
  let stopHearing = (): void => undefined;

  const turns = createTurns({
    ledger,
    scope: () => 'directory',
    takeIn: sync,
    beforeWrite: writeNew,
    collect: () => undefined,
    onFailed: onError,
  });

  function wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        waking.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      timer.unref();
      waking.add(wake);
    });
  }

  async function untilDone<T>(tenant: SharedTenant, work: () => T | Promise<T>): Promise<T> {
    for (;;) {
      if (isEnded) throw new ScopeGone();
      try {
        return await tenant.turns.enter(work);
      } catch (error) {
        if (!isLedgerFailure(error)) throw error;
      }
      await wait(retryAfter);
    }
  }

  /** Soon, and with all else that comes until then. */
  const noted = new Set<SharedTenant>();
  function onNote(tenant: SharedTenant): void {
    if (noted.has(tenant) || isEnded || tenant.id === 0) return;
    noted.add(tenant);
    setImmediate(() => {
      noted.delete(tenant);
      void untilDone(tenant, () => undefined).catch(() => undefined);
    });
  }

  function create(appid: string): SharedTenant {
    const known = arriving.get(appid);
    const tenant = createSharedTenant({
      appid,
      ledger,
      now,
      arriving: known,
      onNote,
      onFailed(failed, error) {
        if (isEnded) return;
        if (!noted.has(failed)) onError(error);
        onNote(failed);
      },
      untilDone,
      aLittle: () => wait(longestSilence),
    });
    shared.set(appid, tenant);
    return tenant;
  }

  async function writeNew(turn: Turn): Promise<void> {
    for (const [tenant, made] of unwritten) {
      unwritten.delete(tenant);
      try {
        await tenant.begin(made, () => write(tenant, turn));
      } catch (error) {
        shared.delete(tenant.appid);
        emulator?.tenants.delete(tenant.appid);
        throw error;
      }
    }
  }

  async function write(tenant: SharedTenant, turn: Turn): Promise<number> {
    const { id } = await turn.addTenant(tenant.appid);
    tenant.id = id;
    const own = await ledger.begin(id, 0);
    try {
      const change = tenant.collect();
      return change === undefined ? own.version : await own.write(change);
    } finally {
      void own.end();
    }
  }

  /** Tenants that others made or removed come and go here, too. */
  async function sync(): Promise<void> {
    if (emulator === undefined) return;
    const there = await ledger.tenants();
    const ids = new Set(there.map(({ id }) => id));
    for (const tenant of [...shared.values()]) if (tenant.id !== 0 && !ids.has(tenant.id)) forget(tenant);
    for (const one of there) if (shared.get(one.appid) === undefined) await load(one);
  }

  function forget(tenant: SharedTenant): void {
    shared.delete(tenant.appid);
    emulator?.tenants.delete(tenant.appid);
  }

  async function read({ id, appid }: LedgerTenant): Promise<Arriving | undefined> {
    const news = await ledger.read(id, 0);
    if (news.isGone || news.changes.length === 0) return undefined;
    const found = { id, version: news.version, all: asOne(news) };
    arriving.set(appid, found);
    return found;
  }

  async function load(one: LedgerTenant): Promise<void> {
    const found = await read(one);
    if (found === undefined || emulator === undefined) return;
    const tenant = emulator.tenants.create(loadedFrom(found.id, found.all, now()).setup);
    await arrive(tenant);
  }

  async function arrive(tenant: Tenant): Promise<void> {
    const found = arriving.get(tenant.appid);
    arriving.delete(tenant.appid);
    await of(tenant.appid).begin(tenant, async () => found?.version ?? 0);
  }

  function of(appid: string): SharedTenant {
    const found = shared.get(appid);
    if (found === undefined) throw new Error(`Nobody asked for the store of ${JSON.stringify(appid)}.`);
    return found;
  }

  function hear(): void {
    const stops = [
      ledger.onHint((scope) => {
        for (const wake of waking) wake();
        for (const tenant of shared.values()) if (tenant.id === scope) catchUp(tenant);
      }),
      ledger.onLost(() => {
        for (const wake of waking) wake();
        for (const tenant of shared.values()) onNote(tenant);
      }),
    ];
    const timer = setInterval(() => watched.forEach((_, tenant) => catchUp(tenant)), longestSilence);
    timer.unref();
    stopHearing = () => {
      for (const stop of stops) stop();
      clearInterval(timer);
    };
  }

  function catchUp(tenant: SharedTenant): void {
    if (!isEnded) void tenant.turns.read(() => undefined).catch(() => undefined);
  }

  return {
    turns,
    async open() {
      first = await ledger.begin('directory', 0);
      try {
        for (const one of await ledger.tenants()) await read(one);
      } catch (error) {
        void first.end();
        throw error;
      }
    },
    arriving: () => [...arriving.values()].map(({ id, all }) => loadedFrom(id, all, now()).setup),
    createStore: (appid) => create(appid).kept.store,
    keep: (parts) => of(parts.setup.appid).keep(parts),
    deliveriesOf: ({ appid }) => of(appid).deliveries,
    async begin(made) {
      emulator = made;
      const { tenants } = made;
      try {
        for (const tenant of tenants.list()) {
          if (arriving.has(tenant.appid)) await arrive(tenant);
          else unwritten.set(of(tenant.appid), tenant);
        }
        if (first !== undefined) await writeNew(first);
      } finally {
        void first?.end();
      }
      tenants.onCreate((tenant) => {
        if (arriving.has(tenant.appid)) return;
        unwritten.set(of(tenant.appid), tenant);
        if (!turns.isOpen) void turns.enter(() => undefined).catch(onError);
      });
      tenants.onDelete(({ appid }) => {
        const tenant = shared.get(appid);
        if (tenant === undefined) return;
        shared.delete(appid);
        tenant.kept.isDropped = true;
        if (!tenant.turns.isOpen) onNote(tenant);
      });
      hear();
    },
    emulator() {
      if (emulator === undefined) throw new Error('There is no emulator yet.');
      return emulator;
    },
    of: (appid) => shared.get(appid),
    all: () => [...shared.values()],
    watch(tenant) {
      watched.set(tenant, (watched.get(tenant) ?? 0) + 1);
      return () => {
        const left = (watched.get(tenant) ?? 1) - 1;
        if (left === 0) watched.delete(tenant);
        else watched.set(tenant, left);
      };
    },
    async close() {
      if (isEnded) return;
      stopHearing();
      // Where the ledger is away, others find out by themselves.
      const given = [...shared.values()].map((tenant) => tenant.turns.enter(tenant.giveBack).catch(() => undefined));
      if (emulator === undefined) void first?.end();
      else await Promise.all(given);
      isEnded = true;
      for (const wake of waking) wake();
      await ledger.close();
    },
  };
}
