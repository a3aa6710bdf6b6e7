import type { OptionNames } from '../common/known-options.ts';
import type { Examine, ExamineOptions } from './control/http/examine.ts';
import { emulatorOptionNames } from './core/option-names.ts';
import type { Tenant } from './core/tenant/tenant.ts';
import { createEmulator, type CreateEmulatorOptions, type Emulator } from './emulator.ts';
import { openServer, type RunningServer } from './node/open-server.ts';
import { replaceFile } from './node/replace-file.ts';
import { toRequestLine, type RequestLine } from './node/request-line.ts';
import { assertKnownOptions, assertNetworkOptions, networkOptionNames, type NetworkOptions } from './node/serve.ts';
import { createServerFailure } from './node/server-failure.ts';
import { createNodeSign } from './node/webhook-signer.ts';
import { createNodeTransport } from './node/webhook-transport.ts';
import type { Proxy, ProxyOptions } from './proxy/index.ts';
import { createWebhookDirectory, type TenantWebhooks, type WebhookDirectoryOptions } from './webhooks/attach.ts';

export type { TenantWebhooks, WebhookDirectoryOptions } from './webhooks/attach.ts';
export { createNodeHandler } from './node/node-handler.ts';
export type { ReceiverHandler } from './webhooks/sending/handler-transport.ts';
export type { KeyPair } from './node/certificate.ts';
export type { Proxy, ProxyOptions, RecordOptions } from './proxy/index.ts';
export type { RequestLine } from './node/request-line.ts';
export type { NetworkOptions, ServerTimeouts } from './node/serve.ts';
export type { ServerFailure, ServerFailureCode } from './node/server-failure.ts';

export interface MockServerOptions extends CreateEmulatorOptions, NetworkOptions {
  /** Receivers of the tenants made at start, and how deliveries are made. Default: none; control routes add them. */
  readonly webhooks?: WebhookDirectoryOptions | undefined;
  /**
   * A file to which the first tenant's state is written when the server closes, in the place of an old one: begin with
   * it as the initial state, and what waited for redelivery still waits. Attempts at deliveries are brought to an end
   * first. Default: it is not saved.
   */
  readonly saveOnExit?: string | undefined;
  /** Called after each answer of the provider; control requests are not told. */
  readonly onRequest?: ((line: RequestLine) => void) | undefined;
  /** Called with a fault of the mock server itself. The client has got a 999999, or a 500 from a control route. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

export interface MockServer extends RunningServer {
  readonly emulator: Emulator;
  /** The webhooks of a tenant: its receivers and deliveries. */
  webhooksOf(tenant: Tenant): TenantWebhooks;
}

const optionNames: OptionNames<MockServerOptions> = {
  ...emulatorOptionNames,
  ...networkOptionNames,
  webhooks: true,
  saveOnExit: true,
  onRequest: true,
  onError: true,
};

/**
 * Starts the mock server: the provider at the root, control routes below `/_mock`.
 *
 * @returns the server, listening.
 * @throws (rejects with) a failure: `PORT_TAKEN`, `PORT_FORBIDDEN`, `HOST_UNAVAILABLE`, `CERTIFICATE_INVALID`,
 * `SERVER_OPTIONS_INVALID`, or one of `createEmulator`'s.
 *
 * @example
 * await using server = await startMockServer({ port: 0 }); // closes it, however the block ends
 * await fetch(`${server.url}/_mock/live`);
 */
export async function startMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  assertKnownOptions('mock server', options, optionNames);
  const {
    port,
    host,
    https,
    controlToken,
    allowedHosts,
    timeouts,
    webhooks: webhookOptions = {},
    saveOnExit,
    onRequest,
    onError = () => undefined,
    ...emulatorOptions
  } = options;
  const network = { port, host, https, controlToken, allowedHosts, timeouts };
  assertNetworkOptions('mock server', network);
  const emulator = createEmulator(emulatorOptions);
  const transport = createNodeTransport();
  const webhooks = createWebhookDirectory(emulator.tenants, {
    transport,
    sign: createNodeSign(),
    onError,
    ...webhookOptions,
  });
  // A generated account is made when it is first needed. A state of the user's may be wrong: better told now.
  if (hasOwnState(emulatorOptions)) await Promise.all(emulator.tenants.list().map((tenant) => tenant.ready()));
  const server = await openServer({
    emulator,
    network,
    async loadControl(shared) {
      const { createControl } = await import('./control/index.ts');
      return createControl({ ...shared, emulator, webhooksOf: webhooks.of, examine, onError });
    },
    onAnswer(request, answer, startedAt) {
      if (answer.error !== undefined) onError(answer.error);
      onRequest?.(toRequestLine(request, answer, startedAt));
    },
    onError,
    async close(stop, grace) {
      try {
        if (saveOnExit !== undefined) {
          await Promise.all([stop(), webhooks.pause({ grace })]);
          await saveState(emulator, saveOnExit);
        }
      } finally {
        await Promise.all([stop(), webhooks.close({ grace })]);
        await transport.close();
      }
    },
  });
  return Object.assign(server, { emulator, webhooksOf: webhooks.of });
}

async function saveState({ tenants }: Emulator, file: string): Promise<void> {
  const [tenant] = tenants.list();
  if (tenant === undefined) return;
  try {
    const state = await tenant.exportState();
    const { jsonPieces } = await import('./control/http/json-pieces.ts');
    await replaceFile(file, () => jsonPieces(state));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw createServerFailure(
      'STATE_UNWRITABLE',
      `Failed to save the state: ${why}. ${file} is as it was. Give a file in a folder that can be written.`,
      error,
    );
  }
}

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
