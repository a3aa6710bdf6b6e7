import { isLoopbackHost } from '../../common/loopback.ts';
import { createControl } from '../control/index.ts';
import { createEmulator, type CreateEmulatorOptions, type Emulator } from '../emulator.ts';
import { createApp } from '../node/create-app.ts';
import type { RequestLine } from '../node/request-line.ts';
import {
  assertListenOptions,
  createControlToken,
  isTimeout,
  isWildcard,
  serve,
  type NetworkOptions,
  type ServerTimeouts,
} from '../node/serve.ts';
import { createServerFailure } from '../node/server-failure.ts';
import { createPlatform } from '../web/platform.ts';
import { createInspector } from './inspect/inspector.ts';
import { createOwnership } from './inspect/ownership.ts';
import { createPseudonyms } from './inspect/pseudonyms.ts';
import { createRecorder } from './inspect/recorder.ts';
import { callsItself, selfCallFailure } from './node/calls-itself.ts';
import { createProxyHandler } from './node/handle-request.ts';
import { readProxyTarget } from './node/read-target.ts';
import { openRecordingFile } from './node/recording-file.ts';
import { keepRecording } from './node/recording.ts';
import { connectTimeout } from './node/target-failure.ts';

export interface ProxyOptions
  extends Pick<CreateEmulatorOptions, 'behaviour' | 'journalLimit' | 'now'>, NetworkOptions {
  /** Base URL of what requests go on to: `https://sg.sobot.com`. */
  readonly target: string;
  /**
   * The tenant that requests are journaled in which name none. Others come with the first token their appid gets.
   * Default: 1.
   */
  readonly appid?: string | undefined;
  /** How long clients may take. `request` is 300,000 by default here: bodies go through as slowly as they come. */
  readonly timeouts?: ServerTimeouts | undefined;
  /** How long the target may be silent, in ms. Default: 30,000. */
  readonly targetTimeout?: number | undefined;
  /** Whether the target's certificate is taken whoever signed it. Default: false. */
  readonly insecure?: boolean | undefined;
  /** Whether requests are refused that the provider would be certain to refuse. Default: false. */
  readonly enforce?: boolean | undefined;
  readonly record?: RecordOptions | undefined;
  /** What pseudonyms depend on: the same key makes the same ones. Default: another with every proxy. */
  readonly pseudonymKey?: string | undefined;
  /** Called after each answer; control requests are not told. */
  readonly onRequest?: ((line: RequestLine) => void) | undefined;
  /** Called with a fault of the proxy itself, and where a recording could not be written. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** What is written down of the account behind the target. */
export interface RecordOptions {
  /** Where to. It is replaced as a whole, every few seconds and at the end. */
  readonly file: string;
  /** Whose answers. Default: those of the first appid that gets a token. */
  readonly appid?: string | undefined;
  /** Whether task names are replaced, too. People always are. Default: false. */
  readonly redactNames?: boolean | undefined;
}

/** A proxy that runs. */
export interface Proxy {
  /** Where it is reached, without a slash at the end: `http://127.0.0.1:7626`. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  /** Where requests go on to. */
  readonly target: string;
  /** Holds the tenants and their journals; it answers nothing itself. */
  readonly emulator: Pick<Emulator, 'tenants'>;
  /** What control requests must carry; absent: nothing. */
  readonly controlToken?: string | undefined;
  /** The certificate in use, PEM, for clients to trust; absent without TLS. */
  readonly certificate?: string | undefined;
  /** How many requests are under way. */
  readonly runningRequests: number;
  /** How much was recorded; absent without a recording. */
  readonly recorded?: Recorded | undefined;
  /** Takes no more requests, finishes those that run, writes the recording, then ends. Asked twice, it closes once. */
  close(): Promise<void>;
}

export interface Recorded {
  /** How many rows came and were new or newer; 0: nothing was written. */
  readonly changes: number;
  /** How many rows were let go, for there were too many. */
  readonly dropped: number;
  /** The account in the recording, where a token told it. */
  readonly appid: string | undefined;
  /** Others whose answers were left out. */
  readonly leftOut: readonly string[];
}

/** Starts a proxy, as `startProxy` says. */
export async function openProxy({
  target: targetUrl,
  port: askedPort = 7626,
  host = '127.0.0.1',
  https = false,
  appid = '1',
  controlToken: askedToken,
  allowedHosts = [],
  timeouts = {},
  targetTimeout = 30_000,
  insecure = false,
  enforce = false,
  record,
  pseudonymKey,
  onRequest,
  onError = () => undefined,
  now = () => Date.now(),
  ...emulatorOptions
}: ProxyOptions): Promise<Proxy> {
  assertListenOptions('proxy', { port: askedPort, controlToken: askedToken, timeouts });
  assertTargetTimeout(targetTimeout);
  const target = readProxyTarget(targetUrl);
  if (await callsItself(target, { host, port: askedPort })) throw selfCallFailure(target);
  const controlToken = askedToken ?? (isLoopbackHost(host) ? undefined : await createControlToken());
  const emulator = createEmulator({ ...emulatorOptions, now, tenants: [{ appid }], initialState: 'empty' });
  const pseudonyms = createPseudonyms(pseudonymKey ?? (await createControlToken()));
  const recorder = createRecorder({ pseudonyms, redactNames: record?.redactNames });
  const ownership = createOwnership(record?.appid);
  const file = record === undefined ? undefined : await openRecordingFile(record.file);
  const inspect = createInspector({
    emulator,
    pseudonyms,
    platform: createPlatform(now),
    record: file && { recorder, accepts: ownership.accepts },
  });
  const { Pool } = await import('undici');
  const pool = new Pool(target.origin, {
    connections: 256,
    pipelining: 1,
    connect: { timeout: connectTimeout(targetTimeout), rejectUnauthorized: !insecure },
    headersTimeout: targetTimeout,
    bodyTimeout: targetTimeout,
  });
  const hosts = isWildcard(host) ? allowedHosts : [host, ...allowedHosts];
  let isReady = false;
  const closing = new AbortController();
  const app = createApp({
    emulator,
    onError,
    closing: closing.signal,
    passOn: createProxyHandler({ inspect, pool, target, timeout: targetTimeout, enforce, onRequest, onError }),
    loadControl: async () =>
      createControl({
        emulator,
        controlToken,
        allowedHosts: hosts,
        isReady: () => isReady,
        closing: closing.signal,
        proxy: { target: target.url },
        onError,
      }),
  });
  const serving = await serve(app, {
    port: askedPort,
    host,
    https,
    hosts,
    timeouts: { request: 300_000, ...timeouts },
    onClosing: () => {
      isReady = false;
      closing.abort();
    },
    onError,
  });
  const recording = file && keepRecording({ recorder, file, onError });
  let closed: Promise<void> | undefined;
  async function close(): Promise<void> {
    await serving.close();
    await pool.destroy();
    await recording?.close();
  }

  const { port, url } = await serving.listen().catch(async (error: unknown) => {
    await pool.destroy();
    await recording?.close();
    throw error;
  });
  if (await callsItself(target, { host, port })) {
    await close();
    throw selfCallFailure(target);
  }
  isReady = true;
  return {
    url,
    host,
    port,
    target: target.url,
    emulator,
    controlToken,
    certificate: serving.certificate,
    get runningRequests() {
      return serving.runningRequests();
    },
    get recorded() {
      if (recording === undefined) return undefined;
      const { version: changes, dropped } = recorder;
      return { changes, dropped, appid: ownership.owner, leftOut: ownership.leftOut };
    },
    close: () => (closed ??= close()),
  };
}

function assertTargetTimeout(timeout: number): void {
  if (isTimeout(timeout)) return;
  throw createServerFailure(
    'SERVER_OPTIONS_INVALID',
    `Failed to start the proxy: targetTimeout must be whole milliseconds of at least 1, got ${timeout}.`,
  );
}
