import { createFailure, type Failure } from '../../../common/failure.ts';
import { isAddressable } from '../../../common/id.ts';
import { timezoneOffset } from '../../../common/local-time.ts';
import { createRandom } from '../../../common/random.ts';
import { strangeOption } from '../../../common/strange-option.ts';
import { defaultBehaviour } from '../../../generators/generated/behaviour.ts';
import type { EmulatorCoreOptions, Tenants } from '../emulator-options.ts';
import { tenantOptionNames } from '../option-names.ts';
import { withBehaviour } from './behaviour.ts';
import { createTenant } from './create-tenant.ts';
import { assertInitialState } from './initial-state/assert-initial-state.ts';
import type { Settings, TenantSetup } from './parts.ts';
import type { InitialState, Tenant, TenantOptions } from './tenant.ts';
import type { TokenOwners } from './tokens.ts';

/** The credentials of the page's example: sign = md5("1" + "1569397773" + "2"). */
export const pageCredentials = { appid: '1', appKey: '2' } as const;

/** How many tenants an emulator takes: each keeps some 40 kB and its journal, and whoever makes them may never end. */
const tenantLimit = 10_000;

export interface TenantDirectory extends Tenants {
  /** Whose token it is or was. */
  byToken(token: string): Tenant | undefined;
  byMediaKey(mediaKey: string): Tenant | undefined;
}

/** The tenants of an emulator, and the ways in which a request finds its own. */
export function createTenants(options: EmulatorCoreOptions): TenantDirectory {
  const { seed = 1, timezone = 'GMT+08:00', journalLimit = 10_000, createStore, platform, keep } = options;
  const { tenants: initial = [pageCredentials], clock = {}, initialState = 'believable' } = options;
  assertOptions('emulator', { seed, timezone });
  if (!Number.isSafeInteger(journalLimit) || journalLimit < 0)
    throw optionsFailure('emulator', 'journalLimit must be a whole number from 0');
  const behaviour = withBehaviour(defaultBehaviour, options.behaviour ?? {});
  const byAppid = new Map<string, Tenant>();
  const tokenOwners: TokenOwners = new Map();
  const byMediaKey = new Map<string, Tenant>();
  const created = new Set<(tenant: Tenant) => void>();
  const deleted = new Set<(tenant: Tenant) => void>();
  let made = 0;

  function freeAppid(): string {
    for (;;) {
      made += 1;
      const appid = createRandom(seed, 'appid', String(made)).digits(8);
      if (!byAppid.has(appid)) return appid;
    }
  }

  function create(asked: TenantOptions = {}): Tenant {
    assertOptions('tenant', asked);
    const appid = asked.appid ?? freeAppid();
    assertRoom(appid, byAppid);
    const held = asked.initialState ?? initialState;
    assertInitialState(held);
    const tenant: Tenant = createTenant({
      ...decided(appid, asked, held, { seed, timezone, behaviour, clock }),
      appid,
      initialState: held,
      journalLimit,
      store: createStore(appid),
      platform,
      onDispose: () => void (byAppid.get(appid) === tenant && remove(tenant)),
      keep,
      tokenOwners,
    });
    try {
      for (const observer of created) observer(tenant);
    } catch (error) {
      tenant.close();
      throw error;
    }
    byAppid.set(appid, tenant);
    byMediaKey.set(tenant.mediaKey, tenant);
    return tenant;
  }

  function remove(tenant: Tenant): boolean {
    for (const observer of deleted) observer(tenant);
    tenant.close();
    byMediaKey.delete(tenant.mediaKey);
    return byAppid.delete(tenant.appid);
  }

  for (const tenant of initial) create(tenant);
  return {
    create,
    get: (appid) => byAppid.get(appid),
    list: () => [...byAppid.values()],
    fallback: () => byAppid.values().next().value,
    delete(appid) {
      const tenant = byAppid.get(appid);
      return tenant !== undefined && remove(tenant);
    },
    onCreate: (observer) => observe(created, observer),
    onDelete: (observer) => observe(deleted, observer),
    byToken: (token) => byAppid.get(tokenOwners.get(token) ?? ''),
    byMediaKey: (mediaKey) => byMediaKey.get(mediaKey),
  };
}

function assertRoom(appid: string, taken: ReadonlyMap<string, Tenant>): void {
  if (taken.has(appid)) {
    throw createFailure(
      'TENANT_EXISTS',
      `Failed to create the tenant: appid ${JSON.stringify(appid)} is taken. Choose another, or delete that tenant first.`,
    );
  }
  if (taken.size >= tenantLimit) {
    throw createFailure(
      'TENANTS_FULL',
      `Failed to create the tenant: there are ${tenantLimit} already. Delete some first.`,
    );
  }
}

/** What a tenant is asked to be comes first, then what its state says of it, then what holds for all. */
function decided(
  appid: string,
  asked: TenantOptions,
  held: InitialState,
  all: Readonly<Settings> & Pick<TenantSetup, 'clock'>,
): Readonly<Settings> & Pick<TenantSetup, 'appKey' | 'clock'> {
  const state = typeof held === 'string' ? {} : held;
  const seed = asked.seed ?? state.seed ?? all.seed;
  return {
    appKey: asked.appKey ?? createRandom(seed, appid, 'app-key').hex(32),
    seed,
    timezone: asked.timezone ?? state.timezone ?? all.timezone,
    behaviour: withBehaviour(withBehaviour(all.behaviour, state.behaviour ?? {}), asked.behaviour ?? {}),
    clock: {
      now: asked.clock?.now ?? state.clock?.now ?? all.clock.now,
      frozen: asked.clock?.frozen ?? state.clock?.frozen ?? all.clock.frozen,
    },
  };
}

function observe<T>(observers: Set<T>, observer: T): () => void {
  observers.add(observer);
  return () => observers.delete(observer);
}

function assertOptions(of: 'emulator' | 'tenant', options: TenantOptions): void {
  const { appid, appKey, seed, timezone } = options;
  const wrong =
    strangeOption(options, tenantOptionNames) ??
    ((appid !== undefined && !isCredential(appid) && 'appid must be a text of 1 to 64 characters') ||
      (appid !== undefined && !isAddressable(appid) && 'appid must fit a URL: whole characters, not . or ..') ||
      (appKey !== undefined && !isCredential(appKey) && 'appKey must be a text of 1 to 64 characters') ||
      (seed !== undefined && !Number.isSafeInteger(seed) && 'seed must be a whole number') ||
      (timezone !== undefined && timezoneOffset(timezone) === undefined && 'timezone must be written like GMT+08:00'));
  if (wrong !== false) throw optionsFailure(of, wrong);
}

function optionsFailure(of: 'emulator' | 'tenant', wrong: string): Failure {
  return createFailure('TENANT_OPTIONS_INVALID', `Failed to create the ${of}: ${wrong}.`);
}

function isCredential(value: unknown): boolean {
  return typeof value === 'string' && value.length >= 1 && value.length <= 64;
}
