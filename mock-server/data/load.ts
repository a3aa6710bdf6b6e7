import { defaultBehaviour } from '../../generators/generated/behaviour.ts';
import type { ReceiverState } from '../../generators/generated/types.ts';
import type { ActiveFault } from '../core/faults/faults.ts';
import type { JournalEntry, NewEntry } from '../core/journal/entry.ts';
import { valuesOf } from '../core/store/memory/columns.ts';
import { createIndexedSet } from '../core/store/memory/indexed-set.ts';
import type { MemoryStore } from '../core/store/memory/memory-store.ts';
import { recordKinds } from '../core/store/memory/record-kinds.ts';
import type { SendRecord } from '../core/store/records.ts';
import type { SendRecordFilter } from '../core/store/store.ts';
import type { TenantRecords } from '../core/tenant/initial-state/tenant-records.ts';
import type { Settings } from '../core/tenant/parts.ts';
import type { TenantOptions } from '../core/tenant/tenant.ts';
import type { Token } from '../core/tenant/tokens.ts';
import type { DeliveryKeeper, ForgottenDeliveries } from '../webhooks/delivery/keeper.ts';
import type { KeptDelivery } from '../webhooks/delivery/kept-delivery.ts';
import { checkRecord } from './check-record.ts';
import { checkValue } from './check-value.ts';
import type { DatabaseSync } from './database.ts';
import { recordParts, type Part, type RecordPart } from './entry.ts';
import { readChunk, type RowsOf } from './journal-chunk.ts';
import { readClock, type KeptClock } from './kept-clock.ts';
import { readPack, recordsOfPack, type ReadPack } from './pack.ts';
import { readActivities } from './written-activity.ts';

/** A journal as it was kept. */
export interface KeptJournal {
  /** Oldest first. */
  readonly entries: readonly (NewEntry & Pick<JournalEntry, 'id'>)[];
  readonly lastId: number;
  readonly dropped: number;
}

/** Faults as they were kept. */
export interface KeptFaults {
  readonly active: readonly ActiveFault[];
  /** Of the newest that got its id by counting; it may have gone. */
  readonly lastNumber: number;
}

/** A tenant as it was kept. */
export interface LoadedTenant {
  /** Its number in the file. */
  readonly id: number;
  /** What it was made with, defaults decided. */
  readonly setup: TenantOptions & { readonly appid: string };
  readonly settings: Settings;
  /** As it is now: real time that has passed meanwhile counts where it runs. */
  readonly clock: ReturnType<typeof readClock>;
  /** Absent: they were not made yet. */
  readonly records: TenantRecords | undefined;
  /**
   * Its send records, where they were put into a set as they were read. `records` then has those alone that a tenant goes on
   * with: that something is still to come of, and the one with the greatest id.
   */
  readonly sendRecords?: MemoryStore['sendRecords'] | undefined;
  readonly sequences: Readonly<Record<string, number>>;
  readonly tokens: readonly Token[];
  readonly faults: KeptFaults;
  readonly journal: KeptJournal;
  readonly webhooks: NonNullable<DeliveryKeeper['kept']>;
  /** What was done to it, as it was put. */
  readonly steps: ReadonlyMap<string | number, unknown>;
  /** Control calls that changed it, as they were put. */
  readonly calls: ReadonlyMap<string | number, unknown>;
  /** When its activity began, in ms of real time; absent: it is not kept yet. */
  readonly began: number | undefined;
  /** Texts of activities that were written together, by the id of the last of them. */
  readonly activity: ReadonlyMap<string | number, unknown>;
}

/** How the tenant itself was put. */
interface TenantValues {
  readonly setup: LoadedTenant['setup'];
  readonly settings: Settings;
  readonly clock: KeptClock;
  readonly hasRecords?: true;
  readonly lastFault?: number;
  readonly began?: number;
  readonly journal?: { readonly lastId: number; readonly oldestId: number; readonly dropped: number };
}

/**
 * Reads the tenants of a file, in the order in which they were made, with all of their records.
 *
 * @param now real time, in ms
 */
export function loadTenants(database: DatabaseSync, now: number): readonly LoadedTenant[] {
  return idsOfTenants(database).map((id) => loadTenant(database, id, now, (part) => loadRecords(database, id, part)));
}

/**
 * Reads them to go on with them: their send records, of which there may be a million, are in sets of which no record is made.
 *
 * @param now real time, in ms
 */
export function loadTenantsInSets(database: DatabaseSync, now: number): readonly LoadedTenant[] {
  return idsOfTenants(database).map((id) => {
    let sendRecords: LoadedTenant['sendRecords'];
    const loaded = loadTenant(database, id, now, (part) => {
      if (part !== 'sendRecords') return loadRecords(database, id, part);
      const { set, followed } = loadSendRecords(database, id);
      sendRecords = set;
      return followed;
    });
    return { ...loaded, sendRecords };
  });
}

function idsOfTenants(database: DatabaseSync): readonly number[] {
  return database
    .prepare('SELECT id FROM tenant ORDER BY id')
    .all()
    .map(({ id }) => Number(id));
}

function loadTenant(
  database: DatabaseSync,
  id: number,
  now: number,
  recordsOf: TenantParts['recordsOf'],
): LoadedTenant {
  return readTenant(
    {
      id,
      parts: loadParts(database, id),
      recordsOf,
      journal: database
        .prepare('SELECT value FROM journal WHERE tenant = ? ORDER BY last')
        .all(id)
        .map(({ value }) => String(value)),
      rowsOf: loadRows(database, id),
    },
    now,
  );
}

/** A tenant as it was put, part by part. */
export interface TenantParts {
  /** Its number where it is kept. */
  readonly id: number;
  /** What is under the keys of its parts, records and journal left out. */
  readonly parts: ReadonlyMap<string, ReadonlyMap<string | number, unknown>>;
  readonly recordsOf: (part: RecordPart) => readonly unknown[];
  /** Texts of chunks, oldest first. */
  readonly journal: readonly string[];
  /** Rows that chunks name by their epoch. Default: they have their own. */
  readonly rowsOf?: RowsOf | undefined;
}

/** @param now real time, in ms */
export function readTenant({ id, parts, recordsOf, journal, rowsOf }: TenantParts, now: number): LoadedTenant {
  const values = (part: Part): unknown[] => [...(parts.get(part)?.values() ?? [])];
  const tenant = Object.fromEntries(parts.get('tenant') ?? []) as unknown as TenantValues;
  const { setup, settings, clock } = tenant;
  const kept = readJournal(journal, tenant, rowsOf);
  return {
    id,
    setup,
    // A switch that was made after the file was written has its default.
    settings: { ...settings, behaviour: { ...defaultBehaviour, ...settings.behaviour } },
    clock: readClock(clock, now, kept.entries.length > 0),
    records: tenant.hasRecords === true ? allRecords(recordsOf) : undefined,
    sequences: Object.fromEntries(parts.get('sequences') ?? []) as Record<string, number>,
    tokens: values('tokens') as Token[],
    faults: { active: values('faults') as ActiveFault[], lastNumber: tenant.lastFault ?? 0 },
    journal: kept,
    steps: parts.get('steps') ?? new Map<string, unknown>(),
    calls: parts.get('calls') ?? new Map<string, unknown>(),
    began: tenant.began,
    activity: parts.get('activity') ?? new Map<string, unknown>(),
    webhooks: {
      receivers: values('receivers') as ReceiverState[],
      deliveries: (values('deliveries') as KeptDelivery[]).sort((a, b) => a.id - b.id),
      forgotten: values('forgotten')[0] as ForgottenDeliveries | undefined,
    },
  };
}

/** What is under the keys of a tenant's parts, records and journal left out. */
function loadParts(database: DatabaseSync, tenant: number): ReadonlyMap<Part, ReadonlyMap<string | number, unknown>> {
  const parts = new Map<Part, Map<string | number, unknown>>();
  const names = recordParts.map((part) => `'${part}'`).join(', ');
  const rows = database.prepare(
    `SELECT part, key, value FROM entry WHERE tenant = ? AND part NOT IN (${names}) ORDER BY seq`,
  );
  for (const row of rows.iterate(tenant)) {
    const part = row['part'] as Part;
    const key = row['key'] as string | number;
    const value: unknown = JSON.parse(String(row['value']));
    checkValue(part, key, value);
    if (part === 'activity') readActivities(String(value));
    parts.set(part, (parts.get(part) ?? new Map<string | number, unknown>()).set(key, value));
  }
  return parts;
}

/** The rows of an epoch of a tenant, all of them read once. */
function loadRows(database: DatabaseSync, tenant: number): RowsOf {
  const epochs = new Map<number, string[]>();
  const rows = database.prepare('SELECT epoch, value FROM journal_rows WHERE tenant = ? ORDER BY seq');
  for (const { epoch, value } of rows.iterate(tenant)) {
    const known = epochs.get(Number(epoch)) ?? [];
    epochs.set(Number(epoch), known);
    for (const row of JSON.parse(String(value)) as string[]) known.push(row);
  }
  return (epoch) => {
    const known = epochs.get(epoch);
    return (place) => known?.[place];
  };
}

function readJournal(chunks: readonly string[], { journal }: TenantValues, rowsOf: TenantParts['rowsOf']): KeptJournal {
  const { lastId = 0, oldestId = 1, dropped = 0 } = journal ?? {};
  // A chunk goes as a whole: in the oldest one there may be entries that are not kept any more.
  const entries = chunks.flatMap((text) => readChunk(text, rowsOf)).filter(({ id }) => id >= oldestId);
  return { entries, lastId, dropped };
}

function allRecords(recordsOf: (part: RecordPart) => readonly unknown[]): TenantRecords {
  return Object.fromEntries(recordParts.map((part) => [part, recordsOf(part)])) as unknown as TenantRecords;
}

/**
 * Those of packs, later ones in the place of earlier ones, and above all of them the single ones.
 *
 * @throws a failure `RECORD_INVALID` for what no store could have
 */
export function loadRecords(database: DatabaseSync, tenant: number, part: RecordPart): readonly object[] {
  const records = new Map<unknown, object>();
  for (const text of packTexts(database, tenant, part)) {
    for (const record of recordsOfPack<{ readonly id: unknown }>(text)) records.set(record.id, record);
  }
  for (const [key, record] of singleRecords(database, tenant, part)) records.set(key, record);
  for (const record of records.values()) checkRecord(part, record);
  return [...records.values()];
}

/** The same of send records, in a set; and those of them that a tenant goes on with. */
function loadSendRecords(
  database: DatabaseSync,
  tenant: number,
): { readonly set: MemoryStore['sendRecords']; readonly followed: readonly SendRecord[] } {
  const set = createIndexedSet<SendRecord, number, SendRecordFilter>(recordKinds.sendRecords);
  const unfinished = new Set<number>();
  let greatest = 0;
  function* parts(): Generator<ReadPack<SendRecord>, void> {
    for (const text of packTexts(database, tenant, 'sendRecords')) {
      const pack = readPack<SendRecord>(text);
      const { ids, isFollowed } = idsOf(pack);
      for (const id of ids) {
        if (id > greatest) greatest = id;
        if (isFollowed) unfinished.add(id);
      }
      yield pack;
    }
    const single = [...singleRecords(database, tenant, 'sendRecords')].map(([, record]) => record as SendRecord);
    for (const { id, pending } of single) {
      if (id > greatest) greatest = id;
      if (pending !== undefined) unfinished.add(id);
    }
    yield single;
  }
  set.fillWith(parts());
  const followed = [...unfinished].flatMap((id) => set.get(id) ?? []).filter(({ pending }) => pending !== undefined);
  const last = set.get(greatest);
  return { set, followed: last === undefined || last.pending !== undefined ? followed : [...followed, last] };
}

/** The ids of a pack, and whether something may still be to come of its records. */
function idsOf(pack: ReadPack<SendRecord>): { readonly ids: readonly number[]; readonly isFollowed: boolean } {
  if (!('names' in pack)) return { ids: pack.map(({ id }) => id), isFollowed: true };
  const { names, columns } = pack;
  const column = columns[names.indexOf('id')] ?? [];
  return { ids: valuesOf(column) as readonly number[], isFollowed: names.includes('pending') };
}

function* packTexts(database: DatabaseSync, tenant: number, part: RecordPart): Generator<string, void> {
  const packs = database.prepare('SELECT value FROM pack WHERE tenant = ? AND part = ? ORDER BY seq');
  for (const { value } of packs.iterate(tenant, part)) yield String(value);
}

function* singleRecords(
  database: DatabaseSync,
  tenant: number,
  part: RecordPart,
): Generator<readonly [key: unknown, record: object], void> {
  const entries = database.prepare('SELECT key, value FROM entry WHERE tenant = ? AND part = ?');
  for (const { key, value } of entries.iterate(tenant, part)) yield [key, JSON.parse(String(value)) as object];
}
