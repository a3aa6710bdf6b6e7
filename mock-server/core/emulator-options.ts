import type { OperationId } from '../../generators/generated/operations.ts';
import type { Validator } from '../../generators/runtime/validation/validator.ts';
import type { ClockStart } from './clock/clock.ts';
import type { JournalEntry } from './journal/entry.ts';
import type { PlainRequest, PlainResponse } from './plain-http.ts';
import type { Platform } from './platform.ts';
import type { Store } from './store/store.ts';
import type { BehaviourChanges } from './tenant/behaviour.ts';
import type { Keep } from './tenant/parts.ts';
import type { InitialState, Tenant, TenantOptions } from './tenant/tenant.ts';

/** What an emulator is like, and its tenants where they do not say otherwise. */
export interface EmulatorOptions {
  /** The first is the default tenant: requests that name no known tenant are journaled there. Default: appid 1, app_key 2. */
  readonly tenants?: readonly TenantOptions[] | undefined;
  /** Seed of tenants that have none of their own. Default: 1. */
  readonly seed?: number | undefined;
  /** Behaviour switches of every tenant, unless it sets them itself. */
  readonly behaviour?: BehaviourChanges | undefined;
  /** Clock of every tenant, unless it sets its own. Default: real time. */
  readonly clock?: ClockStart | undefined;
  /** Timezone of every tenant, unless it sets its own. Default: `GMT+08:00`. */
  readonly timezone?: string | undefined;
  /** Initial state of every tenant, unless it sets its own. Default: `believable`. */
  readonly initialState?: InitialState | undefined;
  /** How many requests each tenant's journal keeps. Default: 10,000. */
  readonly journalLimit?: number | undefined;
  /** Makes the store of a tenant. Default: one in memory. */
  readonly createStore?: ((appid: string) => Store) | undefined;
  /** Keeps what tenants hold beyond their records. Default: nobody does, and it is gone at the end. */
  readonly keep?: Keep | undefined;
}

/** The options of an emulator's core, which has no defaults for what it runs on. */
export type EmulatorCoreOptions = EmulatorOptions & {
  readonly createStore: NonNullable<EmulatorOptions['createStore']>;
  readonly platform: Platform;
  readonly validators: RequestValidators;
};

/** What the query or the body of each operation is held against. */
type RequestValidators = Readonly<Record<OperationId, Validator<unknown>>>;

/** The tenants of an emulator. */
export interface Tenants {
  /**
   * @throws a failure `TENANT_EXISTS` when the appid is taken, `TENANT_OPTIONS_INVALID`, `BEHAVIOUR_INVALID` or `STATE_INVALID`.
   */
  create(options?: TenantOptions): Tenant;
  get(appid: string): Tenant | undefined;
  /** In the order in which they were made. */
  list(): readonly Tenant[];
  /** Where requests are journaled that name no tenant: the first. */
  fallback(): Tenant | undefined;
  /** Whether there was one. Its tokens end with it. */
  delete(appid: string): boolean;
  /** Calls `observer` with each tenant that is made from now on. */
  onCreate(observer: (tenant: Tenant) => void): () => void;
  /** Calls `observer` with each tenant that is deleted from now on. */
  onDelete(observer: (tenant: Tenant) => void): () => void;
}

/** What was answered, and the journal entry about it. */
export interface HandledResponse extends PlainResponse {
  readonly entry?: JournalEntry | undefined;
  /** What was thrown inside the mock, where it was answered with 999999. */
  readonly error?: unknown;
}

/** The stateful fake of the provider, without a server around it. */
export interface EmulatorCore {
  /** Answers one request. Never rejects: what goes wrong inside is a 999999. */
  handle(request: PlainRequest): Promise<HandledResponse>;
  /** Whether a path belongs to the provider (an operation or a media file), whatever the method. */
  serves(path: string): boolean;
  /** Whose request it is: by appid for getToken, by token for the other operations, by its URL for a media file. */
  tenantOf(request: Pick<PlainRequest, 'url' | 'headers'>): Tenant | undefined;
  readonly tenants: Tenants;
}
