import { chooseTenants } from '../engine/choose-tenants.ts';
import { createControlReader, type ControlReader } from '../engine/control-reader.ts';
import { readPages } from '../engine/read-pages.ts';
import { tenantPath } from '../engine/tenant-path.ts';
import { readAnswer } from './exchange.ts';
import type { RemoteJournal } from './options.ts';
import type { JournalEntry, TenantJournal } from './tenant-journal.ts';

interface Journal {
  list(
    filter?: { readonly after?: number | undefined },
    limit?: number,
  ): {
    readonly items: readonly (JournalEntry & { readonly appid: string })[];
    readonly next?: number | undefined;
  };
  readonly dropped: number;
}

interface Tenant {
  readonly appid: string;
  readonly journal: Journal;
}

interface Emulator {
  readonly tenants: { list(): readonly Tenant[] };
}

/** What has a journal: a tenant, the journal itself, an emulator, what stands on one, or the URL of a mock server. */
export type JournalSource =
  | Journal
  | { readonly journal: Journal }
  | Emulator
  | { readonly emulator: Emulator }
  | string
  | URL;

/** More than any journal keeps. */
const everything = Number.MAX_SAFE_INTEGER;

/**
 * Hands the journals to `use`, one a tenant: at once where they are in this program, else once they are fetched.
 *
 * @throws TypeError for a value that has no journal, or a tenant that there is not; (or rejects with) a failure where
 * the server cannot be asked
 */
export function withJournals<T>(
  source: unknown,
  options: RemoteJournal,
  use: (journals: readonly TenantJournal[]) => T,
): T | Promise<T> {
  if (!isUrl(source)) return use(journalsOf(source, options));
  const { appid, controlToken, fetch = globalThis.fetch } = options;
  return readJournals(createControlReader({ server: String(source), controlToken, fetch }), appid).then(use);
}

/** Whether a source is the URL of a mock server. */
export function isUrl(source: unknown): source is string | URL {
  return typeof source === 'string' || source instanceof URL;
}

function journalsOf(source: unknown, { appid }: RemoteJournal): readonly TenantJournal[] {
  // A router of Express is a function.
  if ((typeof source === 'object' && source !== null) || typeof source === 'function') {
    if ('emulator' in source) return journalsOf(source.emulator, { appid });
    if ('tenants' in source) return chooseTenants((source as Emulator).tenants.list(), appid).map(readTenant);
    if ('journal' in source) return theOne(readTenant(source as Partial<Tenant> & Pick<Tenant, 'journal'>), appid);
    if ('list' in source && 'onEntry' in source) {
      return theOne(readTenant({ journal: source as unknown as Journal }), appid);
    }
  }
  throw new TypeError(
    'Expected something with a journal: a tenant, the journal, an emulator, handlers, a mock server, or its URL.',
  );
}

/** A journal alone does not tell whose it is while nothing is in it. */
function theOne(journal: TenantJournal, appid: string | undefined): readonly TenantJournal[] {
  if (journal.appid !== undefined) chooseTenants([{ appid: journal.appid }], appid);
  return [journal];
}

function readTenant({ appid, journal }: Partial<Tenant> & Pick<Tenant, 'journal'>): TenantJournal {
  const { items } = journal.list({}, everything);
  return { appid: appid ?? items[0]?.appid, entries: items, dropped: journal.dropped };
}

/** The journals of a mock server, read by its control routes. */
export async function readJournals(control: ControlReader, appid?: string): Promise<readonly TenantJournal[]> {
  const tenants = appid === undefined ? (await readPages<Tenant>(control, '/tenants')).items : [{ appid }];
  const journals: TenantJournal[] = [];
  for (const tenant of tenants) {
    const path = `${tenantPath(tenant.appid)}/journal`;
    const { items, dropped } = await readPages(control, path, withoutRows);
    journals.push({ appid: tenant.appid, entries: items, dropped });
  }
  return journals;
}

function withoutRows(entry: JournalEntry): JournalEntry {
  return { ...entry, responseBody: readAnswer(entry.responseBody).text };
}
