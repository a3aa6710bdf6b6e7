import type { EmulatorCore } from '../core/emulator-options.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import { createArrivals, type Arrivals, type ArrivingOptions } from './arrivals.ts';
import type { GateOptions } from './gate-options.ts';
import { Gate } from './gate.ts';
import type { Ledger, Turn } from './ledger.ts';
import { createRetries, type Retries } from './retries.ts';
import { createSharedServer, type SharedServer } from './shared-server.ts';
import { createSharedTenant, type SharedTenant } from './shared-tenant.ts';

/** How long news may be in coming where somebody waits for them and no hint came, in ms of real time. */
const longestSilence = 500;

export interface DirectoryOptions {
  /** Real time, in ms since the epoch. */
  readonly now: () => number;
  /** Called where the ledger is away. */
  readonly onError: (error: unknown) => void;
  /** How many characters the journal of a tenant keeps now. Default: as many as any. */
  readonly journalRoom?: ((appid: string) => number) | undefined;
}

/** The tenants that this process shares with others. */
export class Directory {
  /** The way to which tenants there are. */
  readonly gate: Gate;
  /** What belongs to no tenant. */
  readonly server: SharedServer = createSharedServer(() => this.gate);
  readonly #ledger: Ledger;
  readonly #options: DirectoryOptions;
  readonly #retries: Retries = createRetries();
  readonly #arrivals: Arrivals;
  readonly #shared = new Map<string, SharedTenant>();
  /** Made here, and not written yet. */
  readonly #unwritten = new Map<SharedTenant, Tenant>();
  /** Numbers of those that were removed here: until that is written, the ledger has them. */
  readonly #removed = new Set<number>();
  /** How many wait for what others do with a tenant. */
  readonly #watched = new Map<SharedTenant, number>();
  #emulator: EmulatorCore | undefined;
  /** Held from the first look until all that is new is written: others that start meanwhile wait. */
  #firstTurn: Turn | undefined;
  #stopHearing = (): void => undefined;

  constructor(ledger: Ledger, options: DirectoryOptions) {
    this.#ledger = ledger;
    this.#options = options;
    this.#arrivals = createArrivals(ledger, options.now);
    this.gate = new Gate({
      ledger,
      scope: () => 'directory',
      takeIn: (news) => {
        this.server.takeIn(news);
        return this.#sync();
      },
      collect: () => this.server.collect(),
      // What is said of a tenant is there before it: none comes into being without the end that it was given.
      afterWrite: (turn) => this.#writeNew(turn),
      onFailed: options.onError,
    });
  }

  get emulator(): EmulatorCore {
    if (this.#emulator === undefined) throw new Error('There is no emulator yet.');
    return this.#emulator;
  }

  get(appid: string): SharedTenant | undefined {
    return this.#shared.get(appid);
  }

  all(): readonly SharedTenant[] {
    return [...this.#shared.values()];
  }

  /** The tenants that there are, as they were made; until `begin`, no other process makes any. */
  async open(): Promise<readonly ArrivingOptions[]> {
    // Who may only read makes none.
    const turn = this.#ledger.isReadOnly ? undefined : await this.#ledger.begin('directory', 0);
    this.#firstTurn = turn;
    try {
      const found: ArrivingOptions[] = [];
      for (const tenant of await this.#ledger.tenants()) found.push(...optional(await this.#arrivals.read(tenant)));
      return found;
    } catch (error) {
      void turn?.end();
      throw error;
    }
  }

  /** What is shared of a tenant that is about to be made. */
  create(appid: string): SharedTenant {
    const { now, onError, journalRoom } = this.#options;
    const tenant = createSharedTenant({
      appid,
      ledger: this.#ledger,
      now,
      arriving: this.#arrivals.get(appid),
      readServer: () => this.gate.read(() => undefined),
      retries: this.#retries,
      longestSilence,
      journalRoom,
      onFailed: (error) => {
        if (!this.#retries.isEnded) onError(error);
      },
    });
    this.#shared.set(appid, tenant);
    return tenant;
  }

  of(appid: string): SharedTenant {
    const found = this.#shared.get(appid);
    if (found === undefined) throw new Error(`Nobody asked for the store of ${JSON.stringify(appid)}.`);
    return found;
  }

  /** The emulator is made: what is new in it is written. */
  async begin(emulator: EmulatorCore): Promise<void> {
    this.#emulator = emulator;
    const { tenants } = emulator;
    try {
      for (const tenant of tenants.list()) {
        if (this.#arrivals.get(tenant.appid) === undefined) this.#unwritten.set(this.of(tenant.appid), tenant);
        else await this.#arrive(tenant);
      }
      if (this.#firstTurn !== undefined) await this.#writeNew(this.#firstTurn);
    } finally {
      void this.#firstTurn?.end();
      this.#firstTurn = undefined;
    }
    tenants.onCreate((tenant) => this.#onCreate(tenant));
    tenants.onDelete(({ appid }) => this.#onDelete(appid));
    this.#hear();
  }

  /** For how long the oldest change that no answer waits for has waited to be written, in seconds. */
  lag(): number {
    return this.#retries.waited() / 1000;
  }

  /** Somebody waits for what others do with a tenant, until the answer is called. */
  watch(tenant: SharedTenant): () => void {
    this.#watched.set(tenant, (this.#watched.get(tenant) ?? 0) + 1);
    return () => {
      const left = (this.#watched.get(tenant) ?? 1) - 1;
      if (left === 0) this.#watched.delete(tenant);
      else this.#watched.set(tenant, left);
    };
  }

  /** Gives back what this process was about to do, and ends. */
  async close(): Promise<void> {
    if (this.#retries.isEnded) return;
    this.#stopHearing();
    void this.#firstTurn?.end();
    // Where the ledger is away, others find out by themselves.
    const given = this.all().filter(({ isThere }) => isThere);
    await Promise.all(given.map((tenant) => tenant.gate.enter(tenant.giveBack).catch(() => undefined)));
    this.#retries.end();
    await this.#ledger.close();
  }

  #onCreate(tenant: Tenant): void {
    if (this.#arrivals.get(tenant.appid) !== undefined) return;
    this.#unwritten.set(this.of(tenant.appid), tenant);
    if (!this.gate.isOpen) this.#retries.writeSoon(this);
  }

  #onDelete(appid: string): void {
    const tenant = this.#shared.get(appid);
    if (tenant === undefined) return;
    this.#shared.delete(appid);
    if (this.#unwritten.delete(tenant)) return;
    this.#removed.add(tenant.id);
    tenant.kept.isDropped = true;
    if (!tenant.gate.isOpen) this.#retries.writeSoon(tenant);
  }

  /** Tenants that others made or removed come and go here, too. */
  async #sync(): Promise<void> {
    const emulator = this.#emulator;
    if (emulator === undefined) return;
    const there = await this.#ledger.tenants();
    const ids = new Set(there.map(({ id }) => id));
    for (const { id, appid } of this.all()) if (id !== 0 && !ids.has(id)) this.#forget(appid);
    for (const id of this.#removed) if (!ids.has(id)) this.#removed.delete(id);
    for (const one of there) {
      if (this.#shared.has(one.appid) || this.#removed.has(one.id)) continue;
      const options = await this.#arrivals.read(one);
      if (options !== undefined) await this.#arrive(emulator.tenants.create(options));
    }
  }

  #forget(appid: string): void {
    this.#shared.delete(appid);
    this.#emulator?.tenants.delete(appid);
  }

  async #arrive(tenant: Tenant): Promise<void> {
    const found = this.#arrivals.take(tenant.appid);
    await this.of(tenant.appid).begin(tenant, async () => found?.version ?? 0);
  }

  async #writeNew(turn: Turn): Promise<void> {
    for (const [tenant, made] of this.#unwritten) {
      this.#unwritten.delete(tenant);
      try {
        await tenant.begin(made, (collect) => this.#write(tenant, turn, collect));
      } catch (error) {
        this.#forget(tenant.appid);
        throw error;
      }
    }
  }

  async #write(tenant: SharedTenant, turn: Turn, collect: GateOptions['collect']): Promise<number> {
    const { id } = await turn.addTenant(tenant.appid);
    tenant.id = id;
    const own = await this.#ledger.begin(id, 0);
    try {
      const change = collect();
      return change === undefined ? own.version : await own.write(change);
    } finally {
      void own.end();
    }
  }

  #hear(): void {
    const stops = [
      this.#ledger.onHint((scope) => {
        this.#retries.wake();
        for (const tenant of this.all()) if (tenant.id === scope) this.#catchUp(tenant);
      }),
      this.#ledger.onLost(() => {
        this.#retries.wake();
        for (const tenant of this.all()) if (tenant.isThere) this.#retries.writeSoon(tenant);
      }),
    ];
    const timer = setInterval(() => {
      for (const tenant of this.#watched.keys()) this.#catchUp(tenant);
    }, longestSilence);
    timer.unref();
    this.#stopHearing = () => {
      for (const stop of stops) stop();
      clearInterval(timer);
    };
  }

  /** What fails is told to those who wait. */
  #catchUp({ gate }: SharedTenant): void {
    if (!this.#retries.isEnded) void gate.read(() => undefined).catch(() => undefined);
  }
}

function optional<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}
