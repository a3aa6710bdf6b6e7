import type { CoverageReport } from '../../../generators/generated/types.ts';
import { chooseTenants } from '../engine/choose-tenants.ts';
import type { ControlReader } from '../engine/control-reader.ts';
import type { JournaledRequest } from '../engine/journaled-request.ts';
import { readPages } from '../engine/read-pages.ts';
import { tenantPath } from '../engine/tenant-path.ts';
import type { CoverageEvidence, JournaledDelivery } from './evidence.ts';

interface Journal {
  list(filter?: object, limit?: number): { readonly items: readonly JournaledRequest[] };
  readonly dropped: number;
}

interface Messages {
  query(
    filter: object,
    page: { readonly offset: number; readonly limit: number },
  ): Later<{ readonly items: CoverageEvidence['messages']; readonly total: number }>;
}

type Later<T> = T | Promise<T>;

/** A tenant, as far as coverage reads it. */
interface CoveredTenant {
  readonly appid: string;
  readonly journal: Journal;
  readonly behaviour?: CoverageEvidence['behaviour'] | undefined;
  readonly store?: { readonly messages: Messages } | undefined;
}

/** A delivery as a mock server in this program has it: its bytes are not text yet. */
interface LiveDelivery extends Pick<JournaledDelivery, 'id' | 'receiverId'> {
  readonly attempts: readonly (Omit<JournaledDelivery['attempts'][number], 'request'> & {
    readonly request: { readonly body: Uint8Array };
  })[];
}

interface Emulator {
  readonly tenants: { list(): readonly CoveredTenant[] };
}

interface Server {
  readonly emulator: Emulator;
  // A method, so that a server takes no more than its own tenants and is a server all the same.
  webhooksOf?(tenant: never): { readonly deliveries: { list(filter: object, limit: number): Page } };
}

interface Page {
  readonly items: readonly LiveDelivery[];
}

/** A tenant and the mock server that it is of, as `sobot` in Playwright has them. */
interface TenantOfServer {
  readonly server: Server;
  readonly tenant: CoveredTenant;
}

/**
 * What has a record of a run: a mock server, an emulator, handlers, a tenant, `sobot` of Playwright, or the URL of a mock
 * server.
 */
export type CoverageSource = Server | Emulator | CoveredTenant | TenantOfServer | string | URL;

const decoder = new TextDecoder();

/** @throws a TypeError for a value that has no journal, or a failure for a tenant that there is not */
export async function evidenceIn(
  source: Exclude<CoverageSource, string | URL>,
  appid: string | undefined,
): Promise<readonly CoverageEvidence[]> {
  // A router of Express is a function.
  if ((typeof source !== 'object' && typeof source !== 'function') || source === null) throw noSource();
  // Before its journal: `sobot` has one as well, and of the rest of a tenant nothing.
  if ('server' in source && 'tenant' in source) {
    const { server, tenant } = source;
    return Promise.all(chooseTenants([tenant], appid).map((one) => readTenant(one, deliveriesOf(server, one))));
  }
  if ('journal' in source) {
    return Promise.all(chooseTenants([source], appid).map((tenant) => readTenant(tenant, [])));
  }
  const emulator = 'emulator' in source ? source.emulator : source;
  if (!('tenants' in emulator)) throw noSource();
  const found = chooseTenants(emulator.tenants.list(), appid);
  const server = 'emulator' in source ? source : undefined;
  return Promise.all(found.map((tenant) => readTenant(tenant, deliveriesOf(server, tenant))));
}

/** The reports of a mock server on its tenants, as its control routes give them. */
export async function reportsAt(control: ControlReader, appid: string | undefined): Promise<readonly CoverageReport[]> {
  const appids = appid === undefined ? await appidsAt(control) : [appid];
  const reports: CoverageReport[] = [];
  for (const name of appids) reports.push(await control.get(`${tenantPath(name)}/coverage`));
  return reports;
}

async function appidsAt(control: ControlReader): Promise<readonly string[]> {
  const { items } = await readPages<{ readonly appid: string }>(control, '/tenants');
  return items.map((tenant) => tenant.appid);
}

function deliveriesOf(server: Server | undefined, tenant: CoveredTenant): readonly JournaledDelivery[] {
  if (server?.webhooksOf === undefined) return [];
  const { items } = server.webhooksOf(tenant as never).deliveries.list({}, Number.POSITIVE_INFINITY);
  return items.map(({ id, receiverId, attempts }) => ({
    id,
    receiverId,
    attempts: attempts.map(({ request, ...attempt }) => ({
      ...attempt,
      request: { body: decoder.decode(request.body) },
    })),
  }));
}

async function readTenant(
  { appid, journal, behaviour = {}, store }: CoveredTenant,
  deliveries: readonly JournaledDelivery[],
): Promise<CoverageEvidence> {
  const { items: entries } = journal.list({}, Number.MAX_SAFE_INTEGER);
  const messages = store === undefined ? [] : await allMessages(store.messages);
  return { appid, entries, deliveries, behaviour, messages, dropped: journal.dropped };
}

const pageLength = 10_000;

async function allMessages(messages: Messages): Promise<CoverageEvidence['messages']> {
  const found: CoverageEvidence['messages'][number][] = [];
  for (;;) {
    const { items, total } = await messages.query({}, { offset: found.length, limit: pageLength });
    for (const { id, type } of items) found.push({ id, type });
    if (items.length === 0 || found.length >= total) return found;
  }
}

function noSource(): TypeError {
  return new TypeError(
    'Expected something that has a journal: a mock server, an emulator, handlers, a tenant, `sobot` of Playwright, or the URL of a mock server.',
  );
}
