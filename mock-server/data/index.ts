import type { EmulatorCore } from '../core/emulator-options.ts';
import type { PlainRequest } from '../core/plain-http.ts';
import type { Store } from '../core/store/store.ts';
import type { Behaviour } from '../core/tenant/behaviour.ts';
import type { NotedSteps } from '../core/tenant/noted-steps.ts';
import type { Keep } from '../core/tenant/parts.ts';
import type { Tenant, TenantOptions } from '../core/tenant/tenant.ts';
import type { ServerKeeper } from '../team/keeper.ts';
import type { NotedCalls } from '../team/noted-calls.ts';
import type { DeliveryKeeper } from '../webhooks/delivery/keeper.ts';
import { answerKept } from './answer-kept.ts';
import { orAsItWas } from './copy-aside.ts';
import { connect, toThisVersion, told } from './database.ts';
import { createFlusher, type Flusher } from './flusher.ts';
import { createKeptServer } from './kept-server.ts';
import { createKeptTenant, type KeptTenant } from './kept-tenant.ts';
import type { Kept } from './kept.ts';
import { loadTenantsInSets } from './load.ts';
import { settleLog } from './log.ts';
import { createTransaction } from './transaction.ts';
import { watchFile } from './watch-file.ts';
import { createWrite } from './write.ts';
import { writing } from './writing.ts';

export interface DataOptions {
  /** Real time, in ms since the epoch. */
  readonly now: () => number;
  /** Called where writes begin to fail, or fail for another reason. What was to be written waits for the next one. */
  readonly onError: (error: unknown) => void;
  /** How many characters the journal of a tenant keeps now. Default: as many as any. */
  readonly journalRoom?: ((appid: string) => number) | undefined;
  /** Real time in ms that only moves forward. Default: `performance.now`. */
  readonly stopwatch?: () => number;
}

/** A data file: the tenants in it, and how they are kept from now on. */
export interface Data {
  /** Those that are in the file, in the order in which they were made, as they were made. */
  readonly tenants: readonly (TenantOptions & { readonly appid: string })[];
  /** Keeps what is the server's own. */
  readonly server: ServerKeeper;
  /** The store of a tenant that is about to be made. */
  createStore(appid: string): Store;
  readonly keep: Keep;
  deliveriesOf(tenant: Tenant): DeliveryKeeper;
  notedStepsOf(tenant: Tenant): NotedSteps;
  notedCallsOf(tenant: Tenant): NotedCalls;
  /** The tenant is made: from now on it is in the file. */
  begin(tenant: Tenant): void;
  /** The tenant is no more. */
  drop(tenant: Tenant): void;
  /**
   * What an answer waits for: that the changes behind it are in the file. `undefined` where they are.
   *
   * @param all whether that is every change, or what is written a moment later may still come
   */
  written(all: boolean): Promise<void> | undefined;
  /** Throws why what is changed now could not be kept, where that is so; it may be mended by asking. */
  assertWritable(): void;
  /** Every change is in the file; while it cannot be written, this waits. Rejects where the file was given back before. */
  kept(): Promise<void>;
  /**
   * Answers in the same way once what answers tell of is in the file. While it cannot be written nothing is done, and
   * whoever asks is told why.
   *
   * @param behaviourOf the switches of the tenant that a request belongs to
   */
  answering(
    handle: EmulatorCore['handle'],
    behaviourOf: (request: PlainRequest) => Behaviour | undefined,
  ): EmulatorCore['handle'];
  /** For how long the oldest change has waited to be written, in seconds. */
  lag(): number;
  /** Writes all, and gives the file back. */
  close(): void;
  /** Gives the file back as it is. */
  abandon(): void;
}

/**
 * Opens a data file, or makes it.
 *
 * @throws a failure that says why it is refused, and what to do: `DATA_UNAVAILABLE`, `DATA_IN_USE`, `DATA_FOREIGN`,
 * `DATA_VERSION`, `DATA_DAMAGED`. The file, and what is beside it, are as they were then
 */
export function openData(
  file: string,
  { now, onError, journalRoom, stopwatch = () => performance.now() }: DataOptions,
): Data {
  const onNote = (changed: Kept): void => flusher.note(changed);
  const { database, loaded, byAppid, write, server } = openFile(file, { now, stopwatch, onNote });
  const kept = new Map<string, KeptTenant>();
  const loading = new Set<Promise<void>>();
  const flusher = createFlusher({ write, onError, stopwatch });

  function of(appid: string): KeptTenant {
    const found = kept.get(appid);
    if (found === undefined) throw new Error(`Nobody asked for the store of ${JSON.stringify(appid)}.`);
    return found;
  }

  /** A tenant that was made has its records in the file before anybody is told of it. */
  async function whenLoaded(all: boolean): Promise<void> {
    await Promise.all(loading);
    await written(all);
  }

  function written(all: boolean): Promise<void> | undefined {
    if (!all) return flusher.isWaitedFor() ? flusher.next() : undefined;
    if (loading.size > 0) return whenLoaded(all);
    for (const tenant of kept.values()) tenant.noteSettings();
    return flusher.isWritten() ? undefined : flusher.next();
  }

  function end(): void {
    flusher.end();
    database.close();
  }

  return {
    tenants: loaded.map(({ setup }) => setup),
    server: server.keeper,
    createStore(appid) {
      const tenant = createKeptTenant(appid, byAppid.get(appid), { onNote, journalRoom, notesHappened: true });
      // One that is made again under its appid is new.
      byAppid.delete(appid);
      kept.set(appid, tenant);
      return tenant.store;
    },
    keep: (parts) => of(parts.setup.appid).keep(parts),
    deliveriesOf: ({ appid }) => of(appid).deliveries,
    notedStepsOf: ({ appid }) => of(appid).steps,
    notedCallsOf: ({ appid }) => of(appid).calls,
    begin(tenant) {
      const made = of(tenant.appid);
      made.isMade = true;
      flusher.note(made);
      const ready: Promise<void> = tenant.ready().then(undefined, onError);
      loading.add(ready);
      void ready.then(() => loading.delete(ready));
    },
    drop({ appid }) {
      const dropped = of(appid);
      kept.delete(appid);
      dropped.isDropped = true;
      flusher.note(dropped);
    },
    written,
    assertWritable: flusher.assertWritable,
    kept: () => whenKept(written, flusher),
    answering: (handle, behaviourOf) => answerKept(handle, { flusher, written, behaviourOf }),
    lag: () => flusher.waited() / 1000,
    close() {
      if (flusher.isEnded()) return;
      try {
        flusher.flush();
      } finally {
        end();
      }
    },
    abandon() {
      if (!flusher.isEnded()) end();
    },
  };
}

/** Waits until every change is in the file, however long it cannot be written. */
async function whenKept(
  written: Data['written'],
  { isEnded, mended }: Pick<Flusher, 'isEnded' | 'mended'>,
): Promise<void> {
  for (;;) {
    try {
      return await written(true);
    } catch (error) {
      if (isEnded()) throw error;
      await mended();
    }
  }
}

/** What is in a file, and what writes to it. */
function openFile(
  file: string,
  {
    now,
    stopwatch,
    onNote,
  }: Required<Pick<DataOptions, 'now' | 'stopwatch'>> & { readonly onNote: (changed: Kept) => void },
) {
  return told(file, () =>
    orAsItWas(file, () => {
      const database = connect(file, { create: true, migrate: false });
      try {
        // What cannot be read is not made one of this version either.
        const loaded = createTransaction(database)(() => {
          toThisVersion(database);
          settleLog(database);
          return loadTenantsInSets(database, now());
        });
        const byAppid = new Map(loaded.map((one) => [one.setup.appid, one]));
        const { toLog, all } = createWrite(database);
        const watch = watchFile(file, stopwatch);
        const write: ReturnType<typeof createWrite> = {
          toLog: (changed) =>
            writing(file, () => {
              watch.checkAgain();
              return toLog(changed);
            }),
          all: (changed) =>
            writing(file, () => {
              watch.check();
              all(changed);
            }),
        };
        return { database, loaded, byAppid, write, server: createKeptServer(database, onNote) };
      } catch (error) {
        database.close();
        throw error;
      }
    }),
  );
}
