/** One request in a journal, as far as the matchers read it. */
export interface JournalEntry {
  readonly id: number;
  readonly operation?: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly requestBody?: string | undefined;
  readonly status: number;
  readonly retCode?: string | undefined;
  readonly violations: readonly JournaledViolation[];
  readonly warnings: readonly JournaledViolation[];
}

export interface JournaledViolation {
  readonly rule: string;
  readonly reason: { readonly en: string; readonly zh: string };
}

interface Journal {
  list(
    filter?: { readonly after?: number | undefined },
    limit?: number,
  ): { readonly items: readonly JournalEntry[]; readonly next?: number | undefined };
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
  Journal | { readonly journal: Journal } | Emulator | { readonly emulator: Emulator } | string | URL;

/** Which journal to read. */
export interface RemoteJournal {
  /** Only this tenant's. Default: those of all tenants of the emulator or the server. */
  readonly appid?: string | undefined;
  /** The control token of a mock server that is not on loopback. */
  readonly controlToken?: string | undefined;
}

/** More than any journal keeps. */
const everything = Number.MAX_SAFE_INTEGER;

/**
 * Hands the entries of a journal to `use`, oldest first within a tenant: at once where they are in this program, else
 * once they are fetched.
 *
 * @throws TypeError for a value that has no journal; an Error (or a rejection) where the server cannot be asked
 */
export function withEntries<T>(
  source: unknown,
  options: RemoteJournal,
  use: (entries: readonly JournalEntry[]) => T,
): T | Promise<T> {
  if (typeof source === 'string' || source instanceof URL) return fetchEntries(String(source), options).then(use);
  return use(journalsOf(source, options).flatMap((journal) => journal.list({}, everything).items));
}

function journalsOf(source: unknown, { appid }: RemoteJournal): readonly Journal[] {
  if (typeof source === 'object' && source !== null) {
    if ('emulator' in source) return journalsOf(source.emulator, { appid });
    if ('tenants' in source) return ofTenants((source as Emulator).tenants.list(), appid);
    if ('journal' in source) return [source.journal as Journal];
    if ('list' in source && 'onEntry' in source) return [source as unknown as Journal];
  }
  throw new TypeError(
    'Expected something with a journal: a tenant, the journal, an emulator, handlers, a mock server, or its URL.',
  );
}

function ofTenants(tenants: readonly Tenant[], appid: string | undefined): readonly Journal[] {
  const found = tenants.filter((tenant) => appid === undefined || tenant.appid === appid);
  if (found.length > 0 || appid === undefined) return found.map(({ journal }) => journal);
  throw new TypeError(
    `There is no tenant ${JSON.stringify(appid)}: ${tenants.map((tenant) => tenant.appid).join(', ')}.`,
  );
}

async function fetchEntries(url: string, { appid, controlToken }: RemoteJournal): Promise<readonly JournalEntry[]> {
  const control = `${url.replace(/\/+$/, '')}/_mock/tenants`;
  const tenants = appid === undefined ? await fetchAll<{ readonly appid: string }>(control, controlToken) : [{ appid }];
  const entries: JournalEntry[] = [];
  for (const tenant of tenants) {
    entries.push(
      ...(await fetchAll<JournalEntry>(`${control}/${encodeURIComponent(tenant.appid)}/journal`, controlToken)),
    );
  }
  return entries;
}

/** All pages of a list of the control routes. */
async function fetchAll<T>(url: string, controlToken: string | undefined): Promise<readonly T[]> {
  const headers: Record<string, string> = controlToken === undefined ? {} : { authorization: `Bearer ${controlToken}` };
  const items: T[] = [];
  for (let cursor: string | null | undefined = ''; typeof cursor === 'string';) {
    const response = await fetch(`${url}?limit=500${cursor === '' ? '' : `&after=${encodeURIComponent(cursor)}`}`, {
      headers,
    });
    if (!response.ok) throw new Error(`Failed to read ${url}: HTTP ${response.status}. ${await response.text()}`);
    const page = (await response.json()) as { readonly items: readonly T[]; readonly next?: string | null };
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}
