import type { OptionNames } from '../common/known-options.ts';
import { noFunction } from '../common/no-function.ts';
import type { Examine, ExamineOptions } from './control/http/examine.ts';
import { assertEmulatorOptions } from './core/assert-options.ts';
import { emulatorOptionNames } from './core/option-names.ts';
import type { Tenant } from './core/tenant/tenant.ts';
import { createEmulator, type CreateEmulatorOptions, type Emulator } from './emulator.ts';
import { firstAsked, isAsked, keptIn, openKeeping, type Keeping } from './keeping.ts';
import type { Ledger } from './ledger/ledger.ts';
import { assertNode, assertKeeping } from './node/assert-start.ts';
import { openServer, type RunningServer } from './node/open-server.ts';
import { toRequestLine, type RequestLine } from './node/request-line.ts';
import { createNodeSign } from './node/sending/webhook-signer.ts';
import { createNodeTransport } from './node/sending/webhook-transport.ts';
import { assertKnownOptions, assertNetworkOptions, networkOptionNames, type NetworkOptions } from './node/serve.ts';
import type { Proxy, ProxyOptions } from './proxy/index.ts';
import { saveState, type Saving } from './save-on-exit.ts';
import { explainEnded, noteEnded } from './team/explain-ended.ts';
import { createTeam } from './team/index.ts';
import { createMemoryKeeper, type ServerKeeper } from './team/keeper.ts';
import { createQuotas, keepWithin, type TenantQuotas } from './team/quotas.ts';
import type { Quotas } from './team/server-parts.ts';
import { keptCards, type TenantCards } from './team/tenant-cards.ts';
import type { TenantWebhooks } from './webhooks/attach.ts';
import { createWebhookDirectory, type WebhookDirectoryOptions } from './webhooks/directory.ts';

export type { DurationInput } from '../common/duration.ts';
export type { Ledger } from './ledger/ledger.ts';
export type { TenantWebhooks } from './webhooks/attach.ts';
export type { DeliveryKeeper } from './webhooks/delivery/keeper.ts';
export type { WebhookDirectoryOptions } from './webhooks/directory.ts';
export type {
  AllowedHosts,
  CloseOptions,
  Deliveries,
  Delivery,
  DeliveryStats,
  Receiver,
  ReceiverOptions,
  Receivers,
  Retention,
  SetTimer,
  Sign,
  Transport,
  Verification,
} from './webhooks/index.ts';
export type { ExactBody } from './webhooks/sending/outgoing-request.ts';
export { createNodeHandler } from './node/node-handler.ts';
export type { ReceiverHandler } from './webhooks/sending/handler-transport.ts';
export type { KeyPair } from './node/certificate.ts';
export type { Masked, Proxy, ProxyOptions, RecordedSession, RecordedState, RecordOptions } from './proxy/index.ts';
export type { Quotas } from './team/server-parts.ts';
export type { RequestLine } from './node/request-line.ts';
export type { NetworkOptions, ServerTimeouts } from './node/serve.ts';
export type { ServerFailure, ServerFailureCode } from './node/server-failure.ts';

/** What a mock server is like: its emulator, where it listens, its webhooks, and what it keeps. */
export interface MockServerOptions extends CreateEmulatorOptions, NetworkOptions {
  /** Receivers of the tenants made at start, and how deliveries are made. Default: none; control routes add them. */
  readonly webhooks?: WebhookDirectoryOptions | undefined;
  /**
   * A file that everything tenants hold is kept in, made where there is none: records, tokens, clocks, switches, faults,
   * receivers, deliveries and journals. What was answered over HTTP is in it. Tenants of the file are there again, as they
   * were: what else is said of them here holds for those that are new. Needs Node 22.13. Default: they end with the
   * process.
   */
  readonly data?: string | undefined;
  /**
   * What several servers share, so that they are one mock behind whatever spreads requests over them: tokens, records,
   * clocks, journals, deliveries and all else that tenants hold. The URL of a PostgreSQL database, like
   * `postgres://user@host:5432/database`; it takes the package `pg`. Not together with `data`. Receivers with a handler have
   * no place in it. Default: the server is alone.
   */
  readonly store?: string | Ledger | undefined;
  /**
   * A file to which the state of the first of `tenants` is written when the server closes, in the place of an old one:
   * begin with it as the initial state, and what waited for redelivery still waits. Attempts at deliveries are brought to
   * an end first. Where that tenant was deleted, the file stays as it was, and `onError` is told. It is another than
   * `data`. Default: it is not saved.
   */
  readonly saveOnExit?: string | undefined;
  /** How much each tenant may take, unless it has quotas of its own. Default: `journalBytes` 16 Mi, no others. */
  readonly quotas?: Quotas | undefined;
  /** Called after each answer of the provider; control requests are not told. */
  readonly onRequest?: ((line: RequestLine) => void) | undefined;
  /** Called with a fault of the mock server itself. The client has got a 999999, or a 500 from a control route. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** A mock server that runs: where it listens, the emulator behind it and the webhooks of its tenants. */
export interface MockServer extends RunningServer {
  readonly emulator: Emulator;
  /**
   * The webhooks of a tenant: its receivers and deliveries.
   *
   * @throws a failure `TENANT_UNKNOWN` for one that was deleted, or is of another emulator
   */
  webhooksOf(tenant: Tenant): TenantWebhooks;
}

const optionNames: OptionNames<MockServerOptions> = {
  ...emulatorOptionNames,
  ...networkOptionNames,
  webhooks: true,
  data: true,
  store: true,
  saveOnExit: true,
  quotas: true,
  onRequest: true,
  onError: true,
};

/**
 * Starts the mock server: the provider at the root, control routes below `/_mock`.
 *
 * @returns the server, listening.
 * @throws (rejects with) a failure: `PORT_TAKEN`, `PORT_FORBIDDEN`, `HOST_UNAVAILABLE`, `CERTIFICATE_INVALID`,
 * `SERVER_OPTIONS_INVALID`, `NODE_TOO_OLD`, one of `createEmulator`'s, or where the data file is refused `DATA_UNAVAILABLE`,
 * `DATA_IN_USE`, `DATA_FOREIGN`, `DATA_VERSION` or `DATA_DAMAGED`, and where the store is refused `LEDGER_URL_INVALID`,
 * `LEDGER_DRIVER_MISSING`, `LEDGER_UNAVAILABLE`, `LEDGER_VERSION`, `LEDGER_FOREIGN` or `LEDGER_READ_ONLY`.
 *
 * @example
 * await using server = await startMockServer({ port: 0 }); // closes it, however the block ends
 * await fetch(`${server.url}/_mock/live`);
 */
export async function startMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  assertNode();
  assertKnownOptions('mock server', options, optionNames);
  const {
    port,
    host,
    https,
    controlToken,
    allowedHosts,
    timeouts,
    webhooks: webhookOptions = {},
    data,
    store,
    saveOnExit,
    quotas: asked,
    onRequest,
    onError = () => undefined,
    ...emulatorOptions
  } = options;
  const network = { port, host, https, controlToken, allowedHosts, timeouts };
  assertNetworkOptions('mock server', network, { onRequest, onError });
  assertEmulatorOptions(emulatorOptions, emulatorOptionNames);
  assertKeeping(options);
  const quotas = createQuotas(asked);
  const { now = () => Date.now() } = emulatorOptions;
  const keeping = await openKeeping({ data, store, now, onError, journalRoom: quotas.journalRoom });
  let abandon = async (): Promise<void> => keeping?.abandon();
  try {
    const keeper = keeping?.server ?? createMemoryKeeper();
    quotas.attach(await keptCards(keeper));
    const emulator = openEmulator(emulatorOptions, { keeping, keeper, quotas });
    const transport = createNodeTransport();
    const isNamed = ({ appid }: Tenant): boolean =>
      keeping?.tenants.every((kept) => kept.appid !== appid) !== false || isAsked(emulatorOptions, appid);
    const webhooks = createWebhookDirectory(
      emulator.tenants,
      deliveringIn(keeping, webhookOptions, { transport, onError, isNamed }),
    );
    abandon = async () => {
      await keeping?.abandon();
      await webhooks.close({ grace: 0 });
      await transport.close();
    };
    // A generated account is made when it is first needed. A state of the user's may be wrong: better told now.
    if (hasOwnState(emulatorOptions)) await Promise.all(emulator.tenants.list().map((tenant) => tenant.ready()));
    const { tenants } = emulator;
    const { lag, isReadOnly } = keeping ?? {};
    const team = createTeam({ tenants, webhooksOf: webhooks.of, keeper, quotas, now, heap, lag, isReadOnly });
    await keeping?.begin(emulator);
    await team.cards.begin();
    const handle = explainEnded(emulator.handle, team.cards);
    const ends = { keeping, saving: undefined, webhooks, transport, cards: team.cards };
    const appid = firstAsked(emulatorOptions) ?? tenants.list()[0]?.appid;
    const saving = saveOnExit === undefined ? undefined : { tenants, appid, file: saveOnExit, onError };
    const server = await openServer({
      emulator: { ...emulator, handle: keeping?.answering(handle) ?? handle },
      network,
      async loadControl(shared) {
        const { createControl } = await import('./control/index.ts');
        const { control } = keeping ?? {};
        return createControl({ ...shared, emulator, webhooksOf: webhooks.of, examine, ...control, ...team, onError });
      },
      onAnswer(request, answer, startedAt) {
        if (answer.error !== undefined) onError(answer.error);
        onRequest?.(toRequestLine(request, answer, startedAt));
      },
      onError,
      // One that did not start has nothing to save: the file may hold what another saved.
      close: (stop, grace, isOpen) => end(isOpen ? { ...ends, saving } : ends, stop, grace),
    });
    return Object.assign(server, { emulator, webhooksOf: webhooks.of });
  } catch (error) {
    await abandon();
    throw error;
  }
}

interface Keepers {
  readonly keeping: Keeping | undefined;
  readonly keeper: ServerKeeper;
  readonly quotas: TenantQuotas;
}

function openEmulator(options: CreateEmulatorOptions, { keeping, keeper, quotas }: Keepers): Emulator {
  const core =
    keeping === undefined ? { ...options, keep: keepWithin(quotas, options.keep) } : keptIn(keeping, options);
  return createEmulator({ ...core, keep: noteEnded(keeper, core.keep) });
}

/** What is given holds. Whoever makes an attempt, it waits until what is kept says that it is under way. */
function deliveringIn(
  keeping: Keeping | undefined,
  given: WebhookDirectoryOptions,
  own: { readonly [Name in 'transport' | 'onError' | 'isNamed']: NonNullable<WebhookDirectoryOptions[Name]> },
): WebhookDirectoryOptions {
  const { sign = createNodeSign(), onError = own.onError, isNamed = own.isNamed } = given;
  const { transport = own.transport, keeperOf = keeping?.deliveriesOf } = given;
  // What is no function is refused as it is.
  const kept = noFunction({ transport }) === undefined ? keeping?.transport(transport) : undefined;
  return { ...given, transport: kept ?? transport, sign, onError, isNamed, keeperOf };
}

/** What a server is made of that ends with it. */
interface ServerEnds {
  readonly keeping: Keeping | undefined;
  readonly saving: Saving | undefined;
  readonly webhooks: ReturnType<typeof createWebhookDirectory>;
  readonly transport: ReturnType<typeof createNodeTransport>;
  readonly cards: TenantCards;
}

/** Ends all of it, whatever goes wrong on the way. What waits is kept as it waits, before it is given up. */
async function end(
  { keeping, saving, webhooks, transport, cards }: ServerEnds,
  stop: () => Promise<void>,
  grace: number,
): Promise<void> {
  cards.close();
  try {
    if (keeping !== undefined || saving !== undefined) await Promise.all([stop(), webhooks.pause({ grace })]);
    if (saving !== undefined) await saveState(saving);
  } finally {
    try {
      await keeping?.close();
    } finally {
      await Promise.all([stop(), webhooks.close({ grace })]);
      await transport.close();
    }
  }
}

/** Bytes of the heap in use. */
const heap = (): number => process.memoryUsage().heapUsed;

/** The kit is loaded where somebody asks for an exam. */
async function examine(options: ExamineOptions): ReturnType<Examine> {
  const { checkReceiver } = await import('../contract-tests/kit/receiver/check.ts');
  const { formatReport } = await import('../contract-tests/kit/reporters/format-report.ts');
  const report = await checkReceiver(options);
  return {
    report,
    text: { en: formatReport(report, { language: 'en' }), zh: formatReport(report, { language: 'zh' }) },
  };
}

function hasOwnState({ initialState, tenants = [] }: CreateEmulatorOptions): boolean {
  return [{ initialState }, ...tenants].some((options) => typeof options.initialState === 'object');
}

/**
 * Starts a proxy in front of the real platform, or of another mock server: requests and answers pass through byte for
 * byte, both are checked, and the control routes below `/_mock` tell what was found.
 *
 * @returns the proxy, listening.
 * @throws (rejects with) a failure: `TARGET_INVALID`, `TARGET_IS_PROXY`, `RECORDING_UNWRITABLE`, or one of
 * `startMockServer`'s.
 *
 * @example
 * const proxy = await startProxy({ target: 'https://sg.sobot.com', port: 0 });
 * // … your client calls proxy.url …
 * proxy.emulator.tenants.get('1')?.journal.list({ having: 'violations' }).items;
 * await proxy.close();
 */
export async function startProxy(options: ProxyOptions): Promise<Proxy> {
  // Loaded here: a mock server starts without it.
  const { openProxy } = await import('./proxy/index.ts');
  return openProxy(options);
}
