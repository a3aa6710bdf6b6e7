import { isLoopbackHost } from '../common/loopback.ts';
import type { Tenant } from './core/tenant/tenant.ts';
import { createEmulator, type CreateEmulatorOptions, type Emulator } from './emulator.ts';
import { createApp } from './node/create-app.ts';
import { toRequestLine, type RequestLine } from './node/request-line.ts';
import { assertListenOptions, createControlToken, isWildcard, serve, type NetworkOptions } from './node/serve.ts';
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
  /** Called after each answer of the provider; control requests are not told. */
  readonly onRequest?: ((line: RequestLine) => void) | undefined;
  /** Called with a fault of the mock server itself. The client has got a 999999, or a 500 from a control route. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

export interface MockServer {
  /** Where it is reached, without a slash at the end: `http://127.0.0.1:7626`. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  readonly emulator: Emulator;
  /** What control requests must carry; absent: nothing. */
  readonly controlToken?: string | undefined;
  /** The certificate in use, PEM, for clients to trust; absent without TLS. */
  readonly certificate?: string | undefined;
  /** The webhooks of a tenant: its receivers and deliveries. */
  webhooksOf(tenant: Tenant): TenantWebhooks;
  /** How many requests are being answered. */
  readonly runningRequests: number;
  /** Takes no more requests, finishes those that run, then ends. Asked twice, it closes once. */
  close(): Promise<void>;
}

/**
 * Starts the mock server: the provider at the root, control routes below `/_mock`.
 *
 * @returns the server, listening.
 * @throws (rejects with) a failure: `PORT_TAKEN`, `PORT_FORBIDDEN`, `HOST_UNAVAILABLE`, `CERTIFICATE_INVALID`,
 * `SERVER_OPTIONS_INVALID`, or one of `createEmulator`'s.
 *
 * @example
 * const server = await startMockServer({ port: 0 });
 * await fetch(`${server.url}/_mock/live`);
 * await server.close();
 */
export async function startMockServer({
  port: askedPort = 7626,
  host = '127.0.0.1',
  https = false,
  controlToken: askedToken,
  allowedHosts = [],
  timeouts = {},
  webhooks: webhookOptions = {},
  onRequest,
  onError = () => undefined,
  ...emulatorOptions
}: MockServerOptions = {}): Promise<MockServer> {
  assertListenOptions('mock server', { port: askedPort, controlToken: askedToken, timeouts });
  const controlToken = askedToken ?? (isLoopbackHost(host) ? undefined : await createControlToken());
  const emulator = createEmulator(emulatorOptions);
  const transport = createNodeTransport();
  const webhooks = createWebhookDirectory(emulator.tenants, { transport, sign: createNodeSign(), ...webhookOptions });
  // A generated account is made when it is first needed. A state of the user's may be wrong: better told now.
  if (hasOwnState(emulatorOptions)) await Promise.all(emulator.tenants.list().map((tenant) => tenant.ready()));
  const hosts = isWildcard(host) ? allowedHosts : [host, ...allowedHosts];
  let isReady = false;
  const closing = new AbortController();
  const app = createApp({
    emulator,
    onError,
    closing: closing.signal,
    onAnswer(request, answer, startedAt) {
      if (answer.error !== undefined) onError(answer.error);
      onRequest?.(toRequestLine(request, answer, startedAt));
    },
    async loadControl() {
      const { createControl } = await import('./control/index.ts');
      return createControl({
        emulator,
        controlToken,
        allowedHosts: hosts,
        isReady: () => isReady,
        closing: closing.signal,
        webhooksOf: webhooks.of,
        onError,
      });
    },
  });
  const serving = await serve(app, {
    port: askedPort,
    host,
    https,
    hosts,
    timeouts,
    onClosing: () => {
      isReady = false;
      closing.abort();
    },
    onError,
  });
  let closed: Promise<void> | undefined;
  async function close(): Promise<void> {
    await Promise.all([serving.close(), webhooks.close({ grace: serving.grace })]);
    await transport.close();
  }

  const { port, url } = await serving.listen();
  isReady = true;
  return {
    url,
    host,
    port,
    emulator,
    controlToken,
    certificate: serving.certificate,
    webhooksOf: webhooks.of,
    get runningRequests() {
      return serving.runningRequests();
    },
    close: () => (closed ??= close()),
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
