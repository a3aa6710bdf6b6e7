import type { Outbox } from '../actions/outbox.ts';
import type { Clock, ClockStart } from '../clock/clock.ts';
import type { Faults } from '../faults/faults.ts';
import type { ActivityFeed } from '../journal/activity.ts';
import type { Journal } from '../journal/journal.ts';
import type { Awaitable, Platform } from '../platform.ts';
import type { Store } from '../store/store.ts';
import type { Behaviour } from './behaviour.ts';
import type { TenantRecords } from './initial-state/tenant-records.ts';
import type { Mutex } from './mutex.ts';
import type { Sequences } from './sequences.ts';
import type { InitialState, Tenant } from './tenant.ts';
import type { TokenOwners, Tokens } from './tokens.ts';

/** What a tenant is made with, defaults decided. */
export interface TenantSetup extends Readonly<Settings> {
  readonly appid: string;
  readonly appKey: string;
  readonly clock: ClockStart;
  readonly initialState: InitialState;
  readonly journalLimit: number;
  readonly store: Store;
  readonly platform: Platform;
  /** Called when it is disposed of. */
  readonly onDispose: () => void;
  readonly keep?: Keep | undefined;
  readonly tokenOwners: TokenOwners;
}

/** What a tenant is set to. */
export interface Settings {
  seed: number;
  timezone: string;
  behaviour: Behaviour;
}

/** What a tenant is made of. */
export interface TenantParts {
  readonly setup: TenantSetup;
  readonly settings: Settings;
  readonly sequences: Sequences;
  readonly mutex: Mutex;
  readonly clock: Clock;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly outbox: Outbox;
  readonly activity: ActivityFeed;
  readonly journal: Journal;
  /** Records that were kept, in the place of those of the initial state. */
  readonly records?: TenantRecords | undefined;
  /** There once the others are. */
  readonly account?: Account;
}

/**
 * Keeps a tenant for longer than its process lives: puts what it has of the tenant into the parts that were made, and parts
 * that tell of each change in the place of others.
 */
export type Keep = (parts: { -readonly [Part in keyof TenantParts]: TenantParts[Part] }) => void;

/** The records of a tenant: made when somebody first asks for them, then changed by what happens. */
export interface Account {
  /** What a tenant offers of it. */
  readonly calls: Pick<Tenant, 'isReady' | 'ready' | 'act' | 'broadcast' | 'addRecords'>;
  /**
   * Makes the records of a state, whose form has been checked. Nothing is stored yet.
   *
   * @param concern what the random values in it are drawn for
   * @throws a failure `STATE_INVALID`.
   */
  recordsOf(from: InitialState, beginning: Beginning, concern?: 'initial-state' | 'import'): Awaitable<TenantRecords>;
  /** Puts these in the store in the place of all there are, in a change that requests wait for. */
  replace(records: TenantRecords): Promise<void>;
  /** Schedules what is still to come of records that were put there, and forgets the rest. */
  follow(records: TenantRecords): void;
  /** As `follow`, of records that others joined: nothing is forgotten. */
  join(records: TenantRecords): Promise<void>;
}

/** What decides the records that are made of a state. */
export interface Beginning extends Pick<Settings, 'seed' | 'timezone'> {
  /** The tenant's time, in ms: a made up past is counted back from it. */
  readonly now: number;
}
