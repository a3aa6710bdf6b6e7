import type { EmulatorCore } from '../core/emulator-options.ts';
import type { Store } from '../core/store/store.ts';
import type { NotedSteps } from '../core/tenant/noted-steps.ts';
import type { Keep } from '../core/tenant/parts.ts';
import type { Tenant, TenantOptions } from '../core/tenant/tenant.ts';
import type { ServerKeeper } from '../team/keeper.ts';
import type { NotedCalls } from '../team/noted-calls.ts';
import type { TenantCounts } from '../team/tenant-counts.ts';
import type { DeliveryKeeper } from '../webhooks/delivery/keeper.ts';
import { Directory, type DirectoryOptions } from './directory.ts';
import { createFrontDoor, type FrontDoor } from './front-door.ts';
import type { Ledger } from './ledger.ts';

/** This process among those that share a ledger: the tenants that it begins with, and how they are one with the others'. */
export interface Replica extends FrontDoor {
  /** Those that are in the ledger, in the order in which they were made, as they were made. */
  readonly tenants: readonly (TenantOptions & { readonly appid: string })[];
  /** The store of a tenant that is about to be made. */
  createStore(appid: string): Store;
  readonly keep: Keep;
  deliveriesOf(tenant: Tenant): DeliveryKeeper;
  notedStepsOf(tenant: Tenant): NotedSteps;
  notedCallsOf(tenant: Tenant): NotedCalls;
  countsOf(tenant: Tenant): TenantCounts;
  /** Keeps what is the server's own. */
  readonly server: ServerKeeper;
  /** Whether nothing can be changed. */
  readonly isReadOnly: boolean;
  /** For how long the oldest change that no answer waits for has waited to be written, in seconds. */
  lag(): number;
  /** The emulator is made: tenants that the ledger has not are written. From now on it is one with the others'. */
  begin(emulator: EmulatorCore): Promise<void>;
  /** Gives back what this process was about to do, and ends. */
  close(): Promise<void>;
}

/**
 * Joins those that share a ledger.
 *
 * @throws (rejects with) a failure `LEDGER_UNAVAILABLE`
 */
export async function openReplica(ledger: Ledger, options: DirectoryOptions): Promise<Replica> {
  const directory = new Directory(ledger, options);
  const tenants = await directory.open();
  return {
    ...createFrontDoor(directory, ledger),
    tenants,
    createStore: (appid) => directory.create(appid).kept.store,
    keep: (parts) => directory.of(parts.setup.appid).keep(parts),
    deliveriesOf: ({ appid }) => directory.of(appid).deliveries,
    notedStepsOf: ({ appid }) => directory.of(appid).steps,
    notedCallsOf: ({ appid }) => directory.of(appid).calls,
    countsOf: ({ appid }) => directory.of(appid).counts,
    server: directory.server.keeper,
    isReadOnly: ledger.isReadOnly,
    lag: () => directory.lag(),
    begin: (emulator) => directory.begin(emulator),
    close: () => directory.close(),
  };
}
