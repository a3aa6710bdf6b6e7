import type { ControlOptions } from './control/index.ts';
import type { PlainRequest } from './core/plain-http.ts';
import type { Store } from './core/store/store.ts';
import { pageCredentials } from './core/tenant/create-tenants.ts';
import type { Keep } from './core/tenant/parts.ts';
import type { Tenant, TenantOptions } from './core/tenant/tenant.ts';
import type { Data, DataOptions } from './data/index.ts';
import type { CreateEmulatorOptions, Emulator } from './emulator.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { ServerKeeper } from './team/keeper.ts';
import type { DeliveryKeeper } from './webhooks/delivery/keeper.ts';
import type { Transport } from './webhooks/sending/transport.ts';

/** What keeps what tenants hold for longer than a server lives, or for several of them. */
export interface Keeping {
  /** Those that it has, in the order in which they were made, as they were made. */
  readonly tenants: readonly (TenantOptions & { readonly appid: string })[];
  readonly createStore: (appid: string) => Store;
  readonly keep: Keep;
  readonly deliveriesOf: (tenant: Tenant) => DeliveryKeeper;
  /** The emulator is made: what is new in it is kept. */
  begin(emulator: Emulator): Promise<void>;
  transport(transport: Transport): Transport;
  /** Answers in the same way, and tells of nothing that is not kept. */
  answering(handle: Emulator['handle']): Emulator['handle'];
  /** What control routes need of it. */
  readonly control: Pick<
    ControlOptions,
    'written' | 'assertWritable' | 'inTurn' | 'notedStepsOf' | 'notedCallsOf' | 'countsOf'
  >;
  /** Keeps what is the server's own. */
  readonly server: ServerKeeper;
  /** Nothing new can be kept. */
  readonly isReadOnly?: boolean;
  /** For how long the oldest change has waited to be kept, in seconds. */
  readonly lag: () => number;
  close(): Promise<void>;
  /** Ends it before anything was done. */
  abandon(): Promise<void>;
}

interface KeepingOptions extends Pick<DataOptions, 'now' | 'onError' | 'journalRoom'> {
  readonly data: string | undefined;
  readonly store: string | Ledger | undefined;
}

/** Loaded where somebody asks for it: nobody else needs SQLite, or what several servers take. */
export async function openKeeping({ data: file, store, ...options }: KeepingOptions): Promise<Keeping | undefined> {
  if (file !== undefined) {
    const { openData } = await import('./data/index.ts');
    return inFile(openData(file, options));
  }
  if (store === undefined) return undefined;
  const { openReplica } = await import('./ledger/index.ts');
  const ledger = await openLedger(store);
  const replica = await openReplica(ledger, options).catch(async (error: unknown) => {
    await ledger.close();
    throw error;
  });
  return {
    ...replica,
    transport: (transport) => transport,
    answering: (handle) => (request) => replica.handle(request, handle),
    control: {
      inTurn: replica.inTurn,
      notedStepsOf: replica.notedStepsOf,
      notedCallsOf: replica.notedCallsOf,
      countsOf: replica.countsOf,
    },
    abandon: replica.close,
  };
}

/** The driver of PostgreSQL is loaded where a URL names one. */
async function openLedger(store: string | Ledger): Promise<Ledger> {
  if (typeof store !== 'string') return store;
  const { openPostgresLedger } = await import('./ledger/postgres/index.ts');
  return openPostgresLedger(store);
}

function inFile(data: Data): Keeping {
  let emulator: Emulator | undefined;
  return {
    ...data,
    async begin(made) {
      const { tenants } = (emulator = made);
      tenants.list().forEach(data.begin);
      tenants.onCreate(data.begin);
      tenants.onDelete(data.drop);
      await data.written(true);
    },
    // That an attempt is under way is in the file before it begins: if it does not end, it is known to have begun.
    transport: (transport) => async (request) => {
      await data.kept();
      return transport(request);
    },
    answering: (handle) => data.answering(handle, (request) => emulator && ownerOf(request, emulator)?.behaviour),
    control: {
      written: data.written,
      assertWritable: data.assertWritable,
      notedStepsOf: data.notedStepsOf,
      notedCallsOf: data.notedCallsOf,
    },
    close: async () => data.close(),
    abandon: async () => data.abandon(),
  };
}

/** Whose a request is; one that names nobody is the first tenant's. */
function ownerOf(request: PlainRequest, { tenantOf, tenants }: Emulator): Tenant | undefined {
  return tenantOf(request) ?? tenants.fallback();
}

const defaultTenants = [pageCredentials] as const;

/** Tenants that somebody asked for by their appid. */
export function isAsked({ tenants = defaultTenants }: CreateEmulatorOptions, appid: string): boolean {
  return tenants.some((tenant) => tenant.appid === appid);
}

/** Whom the first of those that are asked for names, where it names anybody. */
export function firstAsked({ tenants = defaultTenants }: CreateEmulatorOptions): string | undefined {
  return tenants[0]?.appid;
}

/** Those that are kept come first, as they were made; of those that are asked for, the ones that it has not. */
export function keptIn(keeping: Keeping, options: CreateEmulatorOptions): CreateEmulatorOptions {
  const { tenants: asked = defaultTenants } = options;
  const { tenants: kept, createStore, keep } = keeping;
  // One without an appid got one of its own when the first was made.
  const isNew = ({ appid }: TenantOptions): boolean =>
    appid === undefined ? kept.length === 0 : kept.every((known) => known.appid !== appid);
  const added = keeping.isReadOnly === true ? [] : asked.filter(isNew);
  return { ...options, tenants: [...kept, ...added], createStore, keep };
}
