import type { RequestListener, Server, ServerOptions } from 'node:http';
import { wrongControlAccess } from '../../common/control-access.ts';
import { defaultHost } from '../../common/default-address.ts';
import type { DurationInput } from '../../common/duration.ts';
import { isObject } from '../../common/json.ts';
import { assertOptionNames, unknownOption, type OptionNames } from '../../common/known-options.ts';
import { hostInUrl, isWildcardHost } from '../../common/loopback.ts';
import { noFunction } from '../../common/no-function.ts';
import { notAWait, readWait } from '../../common/wait.ts';
import type { KeyPair } from './certificate.ts';
import { answerClientErrors, refuseExpectations, refusingWrongHosts } from './client-error.ts';
import { createCloser } from './close.ts';
import type { App } from './create-app.ts';
import { createServer } from './http.ts';
import { listen } from './listen.ts';
import { acceptPlainRequests } from './plain-requests/accept.ts';
import { createRequestQueues } from './request-queues.ts';
import { createServerFailure } from './server-failure.ts';

/** How long the server waits: `30s`, or milliseconds. */
export interface ServerTimeouts {
  /** For the head of a request. Default: 10,000. */
  readonly headers?: DurationInput | undefined;
  /** For a whole request. Default: 30,000. */
  readonly request?: DurationInput | undefined;
  /** For a client to take anything of an answer. Default: 30,000. */
  readonly unread?: DurationInput | undefined;
  /** For another request on a connection. Default: 5,000. */
  readonly keepAlive?: DurationInput | undefined;
  /** For running requests to finish when it closes. Default: 5,000. */
  readonly close?: DurationInput | undefined;
}

/** Where a server of ours is reached, and who reaches its control routes. */
export interface NetworkOptions {
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
  /** Host names that control requests may name beside this machine's, and whose pages may call: `mock.test`. */
  readonly allowedHosts?: readonly string[] | undefined;
  readonly timeouts?: ServerTimeouts | undefined;
}

interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly https: boolean | KeyPair;
  readonly timeouts: ServerTimeouts;
  /** Names that a certificate made at start holds for. */
  readonly hosts: readonly string[];
  /** Called once, when closing starts. */
  readonly onClosing: () => void;
  readonly onError: (error: unknown) => void;
}

/** A server that is ready to listen. */
interface Serving {
  readonly certificate: string | undefined;
  /** In ms. */
  readonly grace: number;
  runningRequests(): number;
  /** @returns where it is reached. */
  listen(): Promise<{ readonly port: number; readonly url: string }>;
  /** Takes no more requests, and finishes those that run. */
  close(): Promise<void>;
}

/** Prepares a server around an app. */
export async function serve(
  { listener, plain }: App,
  { port, host, https, hosts, timeouts: given, onClosing, onError }: ServeOptions,
): Promise<Serving> {
  const timeouts = inMilliseconds(given);
  const pair = await keyPairFor(https, hosts);
  const queues = createRequestQueues(refusingWrongHosts(listener));
  const server = await createNodeServer(queues.listener, serverOptions(timeouts), pair);
  server.keepAliveTimeout = timeouts.keepAlive ?? 5000;
  // Of a connection whose client takes nothing of what it is sent; one that waits for a late answer is left alone.
  server.setTimeout(timeouts.unread ?? 30_000, (socket) => {
    if (socket.writableLength > 0 || !queues.isAnswering(socket)) socket.destroy();
  });
  answerClientErrors(server, queues);
  refuseExpectations(server);
  // Over TLS, Node's own HTTP answers all.
  const plainRequests =
    plain === undefined || pair !== undefined ? undefined : acceptPlainRequests(server, { provider: plain, queues });
  const grace = timeouts.close ?? 5000;
  return {
    certificate: pair?.cert,
    grace,
    runningRequests: queues.running,
    async listen() {
      const bound = await listen(server, { host, port });
      server.on('error', onError);
      return { port: bound, url: `${pair === undefined ? 'http' : 'https'}://${reachableHost(host)}:${bound}` };
    },
    close: createCloser(server, {
      grace,
      onClosing() {
        onClosing();
        plainRequests?.close();
      },
    }),
  };
}

type Milliseconds = { readonly [Name in keyof ServerTimeouts]: number | undefined };

/** Of timeouts that {@link assertNetworkOptions} takes. */
function inMilliseconds({ headers, request, unread, keepAlive, close }: ServerTimeouts): Milliseconds {
  return {
    headers: readWait(headers),
    request: readWait(request),
    unread: readWait(unread),
    keepAlive: readWait(keepAlive),
    close: readWait(close),
  };
}

/** Every option of how a server is reached. */
export const networkOptionNames: OptionNames<NetworkOptions> = {
  port: true,
  host: true,
  https: true,
  controlToken: true,
  allowedHosts: true,
  timeouts: true,
};

const timeoutNames: OptionNames<ServerTimeouts> = {
  headers: true,
  request: true,
  unread: true,
  keepAlive: true,
  close: true,
};

/** @throws a failure `SERVER_OPTIONS_INVALID` for an option of a `what` that there is not. */
export function assertKnownOptions<Options extends object>(
  what: string,
  options: Options,
  names: OptionNames<Options>,
): void {
  assertOptionNames({ code: 'SERVER_OPTIONS_INVALID', task: `start the ${what}` }, options, names);
}

/**
 * @param callbacks what it is to call
 * @throws a failure `SERVER_OPTIONS_INVALID` that names what is wrong with how a `what` shall listen, and whom it shall tell
 */
export function assertNetworkOptions(
  what: string,
  options: NetworkOptions,
  callbacks: Readonly<Record<string, unknown>> = {},
): void {
  const wrong = wrongOption(options) ?? wrongCallback(callbacks);
  if (wrong === undefined) return;
  throw createServerFailure('SERVER_OPTIONS_INVALID', `Failed to start the ${what}: ${wrong}.`);
}

/** One that is no function would fail only when it is called. */
function wrongCallback(callbacks: Readonly<Record<string, unknown>>): string | undefined {
  const wrong = noFunction(callbacks);
  return wrong && `${wrong} must be a function`;
}

/** A text is told from the number that it looks like. */
function shown(value: unknown): string {
  return typeof value === 'string' ? `the text ${JSON.stringify(value)}: give a number` : String(value);
}

/** Whoever writes JavaScript may give anything. */
function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function wrongOption(options: NetworkOptions): string | undefined {
  const { port = 0, host = defaultHost, https = false, timeouts = {} } = options;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return `port must be from 0 to 65535, got ${shown(port)}`;
  // Node takes an empty name for every address of this machine.
  if (!isText(host) || host.trim() === '') return 'host must be a name or an address, like 127.0.0.1';
  const wrongAccess = wrongControlAccess(options);
  if (wrongAccess !== undefined) return wrongAccess;
  if (typeof https !== 'boolean' && !isKeyPair(https)) return 'https must be true, or { key, cert }, both PEM text';
  if (!isObject(timeouts)) return 'timeouts must be an object, like { request: "30s" }';
  const strange = unknownOption(timeouts, timeoutNames);
  if (strange !== undefined) return `of timeouts ${strange}`;
  for (const [name, value] of Object.entries(timeouts)) {
    if (value === undefined || readWait(value) !== undefined) continue;
    return `timeouts.${name} ${notAWait(value)}`;
  }
  return undefined;
}

/** Bytes, too: Node takes them, as they come from a file. */
function isPem(value: unknown): boolean {
  return isText(value) || value instanceof Uint8Array;
}

function isKeyPair(value: unknown): boolean {
  return isObject(value) && isPem(value['key']) && isPem(value['cert']);
}

/**
 * How long a `what` waits, in ms.
 *
 * @throws a failure `SERVER_OPTIONS_INVALID` for what is no time that it could wait
 */
export function readTimeout(what: string, name: string, timeout: DurationInput): number {
  const milliseconds = readWait(timeout);
  if (milliseconds !== undefined) return milliseconds;
  throw createServerFailure('SERVER_OPTIONS_INVALID', `Failed to start the ${what}: ${name} ${notAWait(timeout)}.`);
}

/** A control token that nobody guesses. */
export async function createControlToken(): Promise<string> {
  // Loaded here: a server on this machine starts without it.
  const { randomBytes } = await import('node:crypto');
  return randomBytes(24).toString('base64url');
}

async function keyPairFor(https: boolean | KeyPair, hosts: readonly string[]): Promise<KeyPair | undefined> {
  if (typeof https === 'object') return https;
  if (!https) return undefined;
  const { createCertificate } = await import('./certificate.ts');
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
    return createSecureServer(
      { ...options, handshakeTimeout: options.headersTimeout, key: pair.key, cert: pair.cert },
      app,
    );
  } catch (error) {
    throw createServerFailure(
      'CERTIFICATE_INVALID',
      {
        en:
          'Failed to start with HTTPS: the key and the certificate are not PEM, or do not fit each other. ' +
          'Give both as PEM text, or https: true.',
        zh: '无法以 HTTPS 启动：私钥与证书不是 PEM，或彼此不匹配。请以 PEM 文本提供两者，或使用 https: true。',
      },
      error,
    );
  }
}

function serverOptions({ headers = 10_000, request = 30_000 }: Milliseconds): ServerOptions {
  const headersTimeout = Math.min(headers, request);
  return {
    headersTimeout,
    requestTimeout: request,
    // Those that name none are refused with an answer of ours.
    requireHostHeader: false,
    // Node looks for late requests this often; its own 30 s would make the time-outs above mere hopes.
    connectionsCheckingInterval: Math.min(1000, Math.ceil(headersTimeout / 2)),
  };
}

function reachableHost(host: string): string {
  return isWildcardHost(host) ? 'localhost' : hostInUrl(host);
}
