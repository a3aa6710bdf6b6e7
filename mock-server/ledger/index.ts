import type { EmulatorCore } from '../core/emulator-options.ts';
import type { Store } from '../core/store/store.ts';
import type { Keep } from '../core/tenant/parts.ts';
import type { Tenant, TenantOptions } from '../core/tenant/tenant.ts';
import type { DeliveryKeeper } from '../webhooks/delivery/keeper.ts';
import { createDirectory, type Directory } from './directory.ts';
import { createFrontDoor, type FrontDoor } from './front-door.ts';
import type { Ledger } from './ledger.ts';

export type { Ledger } from './ledger.ts';

export interface ReplicaOptions {
  /** Real time, in ms since the epoch. */
  readonly now: () => number;
  /** Called where the ledger is away, and nobody waits for what was to be written. */
  readonly onError: (error: unknown) => void;
}

/** This process among those that share a ledger: the tenants that it begins with, and how they are one with the others'. */
export interface Replica extends FrontDoor {
  /** Those that are in the ledger, in the order in which they were made, as they were made. */
  readonly tenants: readonly (TenantOptions & { readonly appid: string })[];
  /** The store of a tenant that is about to be made. */
  createStore(appid: string): Store;
  readonly keep: Keep;
  deliveriesOf(tenant: Tenant): DeliveryKeeper;
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
export async function openReplica(ledger: Ledger, options: ReplicaOptions): Promise<Replica> {
  const directory: Directory = createDirectory(ledger, options);
  await directory.open();
  return {
    ...createFrontDoor(directory, ledger),
    tenants: directory.arriving(),
    createStore: directory.createStore,
    keep: directory.keep,
    deliveriesOf: directory.deliveriesOf,
    begin: directory.begin,
    close: directory.close,
  };
}
