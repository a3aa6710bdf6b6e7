import type { RequestListener, Server, ServerOptions } from 'node:http';
import { isIPv6 } from 'node:net';
import { isLoopbackHost } from './control/hosts.ts';
import type { Tenant } from './core/tenant.ts';
import { createEmulator, type CreateEmulatorOptions, type Emulator } from './emulator.ts';
import type { TenantWebhooks } from './webhooks/attach-webhooks.ts';
import { createWebhookDirectory, type WebhookDirectoryOptions } from './webhooks/webhook-directory.ts';
import type { KeyPair } from './node/certificate.ts';
import { answerClientErrors } from './node/client-error.ts';
import { createCloser } from './node/close.ts';
import { createApp } from './node/create-app.ts';
import { createServer } from './node/http.ts';
import { listen } from './node/listen.ts';
import { toRequestLine, type RequestLine } from './node/request-line.ts';
import { countRunningRequests } from './node/running-requests.ts';
import { createNodeSign } from './node/webhook-signer.ts';
import { createNodeTransport } from './node/webhook-transport.ts';
import { createServerFailure } from './node/server-failure.ts';

export type { TenantWebhooks } from './webhooks/attach-webhooks.ts';
export type { WebhookDirectoryOptions } from './webhooks/webhook-directory.ts';
export { createNodeHandler } from './node/node-handler.ts';
export type { ReceiverHandler } from './webhooks/handler-transport.ts';
export type { KeyPair } from './node/certificate.ts';
export type { RequestLine } from './node/request-line.ts';
export type { ServerFailure, ServerFailureCode } from './node/server-failure.ts';

export interface MockServerOptions extends CreateEmulatorOptions {
  /** Default: 7626. 0: any free one. */
  readonly port?: number | undefined;
  /** Name or address to listen on. Default: 127.0.0.1. Any that others reach makes a control token compulsory. */
  readonly host?: string | undefined;
  /** true: with a certificate made at start, for localhost and `host`. Or with one of yours, PEM. Default: false. */
  readonly https?: boolean | KeyPair | undefined;
  /**
   * Control requests must carry it, as `authorization: Bearer …` or `x-mock-token`. Default: none on this machine,
   * made at start on another host.
   */
  readonly controlToken?: string | undefined;
  /** Host names that control requests may name beside this machine's: `mock.test`. */
  readonly allowedHosts?: readonly string[] | undefined;
  readonly timeouts?: ServerTimeouts | undefined;
  /** Receivers of the tenants made at start, and how deliveries are made. Default: none; control routes add them. */
  readonly webhooks?: WebhookDirectoryOptions | undefined;
  /** Called after each answer of the provider; control requests are not told. */
  readonly onRequest?: ((line: RequestLine) => void) | undefined;
  /** Called with a fault of the mock server itself. The client has got a 999999, or a 500 from a control route. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** How long the server waits, in milliseconds. */
export interface ServerTimeouts {
  /** For the head of a request. Default: 10,000. */
  readonly headers?: number | undefined;
  /** For a whole request. Default: 30,000. */
  readonly request?: number | undefined;
  /** For another request on a connection. Default: 5,000. */
  readonly keepAlive?: number | undefined;
  /** For running requests to finish when it closes. Default: 5,000. */
  readonly close?: number | undefined;
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
  assertOptions({ port: askedPort, controlToken: askedToken, timeouts });
  const controlToken = askedToken ?? (isLoopbackHost(host) ? undefined : await createToken());
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
      const { createControl } = await import('./control/router.ts');
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
  const pair = await keyPairFor(https, hosts);
  const server = await createNodeServer(app, serverOptions(timeouts), pair);
  server.keepAliveTimeout = timeouts.keepAlive ?? 5000;
  answerClientErrors(server);
  const runningRequests = countRunningRequests(server);
  const grace = timeouts.close ?? 5000;
  const closeServer = createCloser(server, {
    grace,
    onClosing: () => {
      isReady = false;
      closing.abort();
    },
  });
  let closed: Promise<void> | undefined;
  async function close(): Promise<void> {
    await Promise.all([closeServer(), webhooks.close({ grace })]);
    await transport.close();
  }

  const port = await listen(server, { host, port: askedPort });
  server.on('error', onError);
  isReady = true;
  const url = `${pair === undefined ? 'http' : 'https'}://${reachableHost(host)}:${port}`;
  return {
    url,
    host,
    port,
    emulator,
    controlToken,
    certificate: pair?.cert,
    webhooksOf: webhooks.of,
    get runningRequests() {
      return runningRequests();
    },
    close: () => (closed ??= close()),
  };
}

function assertOptions(options: Pick<MockServerOptions, 'port' | 'controlToken' | 'timeouts'>): void {
  const wrong = wrongOption(options);
  if (wrong === undefined) return;
  throw createServerFailure('SERVER_OPTIONS_INVALID', `Failed to start the mock server: ${wrong}.`);
}

function wrongOption({
  port = 0,
  controlToken = 'none',
  timeouts = {},
}: Parameters<typeof assertOptions>[0]): string | undefined {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return `port must be from 0 to 65535, got ${port}`;
  if (!/^\S+$/.test(controlToken)) return 'controlToken must be a text without spaces';
  for (const [name, value] of Object.entries(timeouts)) {
    if (value === undefined || (Number.isInteger(value) && value >= 1 && value <= longestTimeout)) continue;
    return `timeouts.${name} must be whole milliseconds from 1 to ${longestTimeout}, got ${value}`;
  }
  return undefined;
}

function hasOwnState({ initialState, tenants = [] }: CreateEmulatorOptions): boolean {
  return [{ initialState }, ...tenants].some((options) => typeof options.initialState === 'object');
}

async function createToken(): Promise<string> {
  // Loaded here: a server on this machine starts without it.
  const { randomBytes } = await import('node:crypto');
  return randomBytes(24).toString('base64url');
}

/** The longest wait a timer takes, in ms. */
const longestTimeout = 2_147_483_647;

async function keyPairFor(https: boolean | KeyPair, hosts: readonly string[]): Promise<KeyPair | undefined> {
  if (typeof https === 'object') return https;
  if (!https) return undefined;
  const { createCertificate } = await import('./node/certificate.ts');
  return createCertificate(hosts);
}

async function createNodeServer(
  app: RequestListener,
  options: ServerOptions,
  pair: KeyPair | undefined,
): Promise<Server> {
  if (pair === undefined) return createServer(options, app);
  const { createServer: createSecureServer } = await import('node:https');
  try {
    return createSecureServer({ ...options, key: pair.key, cert: pair.cert }, app);
  } catch (error) {
    throw createServerFailure(
      'CERTIFICATE_INVALID',
      'Failed to start with HTTPS: the key and the certificate are not PEM, or do not fit each other. ' +
        'Give both as PEM text, or https: true.',
      error,
    );
  }
}

function serverOptions({ headers = 10_000, request = 30_000 }: ServerTimeouts): ServerOptions {
  const headersTimeout = Math.min(headers, request);
  return {
    headersTimeout,
    requestTimeout: request,
    // Node looks for late requests this often; its own 30 s would make the time-outs above mere hopes.
    connectionsCheckingInterval: Math.min(1000, Math.ceil(headersTimeout / 2)),
  };
}

function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

function reachableHost(host: string): string {
  if (isWildcard(host)) return 'localhost';
  return isIPv6(host) ? `[${host}]` : host;
}
