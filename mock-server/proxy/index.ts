import { defaultHost, defaultPort } from '../../common/default-address.ts';
import type { DurationInput } from '../../common/duration.ts';
import type { OptionNames } from '../../common/known-options.ts';
import { isSessionFile } from '../../common/session-file.ts';
import { createControl } from '../control/index.ts';
import { createEmulator, type CreateEmulatorOptions, type Emulator } from '../emulator.ts';
import { createHarPieces } from '../har/har-pieces.ts';
import { countMasked, type MaskCount, type Masked } from '../har/mask.ts';
import { openServer, type RunningServer } from '../node/open-server.ts';
import type { RequestLine } from '../node/request-line.ts';
import {
  assertKnownOptions,
  assertNetworkOptions,
  readTimeout,
  createControlToken,
  networkOptionNames,
  type NetworkOptions,
  type ServerTimeouts,
} from '../node/serve.ts';
import { createPlatform } from '../web/platform.ts';
import { createInspector, type InspectedExchange } from './inspect/inspector.ts';
import { createPseudonyms } from './inspect/pseudonyms.ts';
import { createRecordedAccount } from './inspect/recorded-account.ts';
import { createRecorder } from './inspect/recorder.ts';
import { createGrowingFile } from './node/growing-file.ts';
import { createProxyHandler } from './node/handle-request.ts';
import { assertNoLoop } from './node/loop-detection.ts';
import { readProxyTarget, type ProxyTarget } from './node/read-target.ts';
import { openRecordingFile, type RecordingFile } from './node/recording-file.ts';
import { keepRecording } from './node/recording.ts';
import { createTargetPool } from './node/target-pool.ts';

export type { Masked } from '../har/mask.ts';

/** Where a proxy sends what it is asked, where it listens, and what it keeps of what passes. */
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
  readonly targetTimeout?: DurationInput | undefined;
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
  /**
   * Where to. A state is replaced as a whole, every few seconds and at the end. A file whose name ends in `.har` gets the
   * session instead: every request and its answer, as they come; it is whole at any time.
   */
  readonly file: string;
  /** Whose answers. Default: those of the first appid that gets a token; of a session, everybody's. */
  readonly appid?: string | undefined;
  /** Whether task names are replaced, too. People always are. Default: false. */
  readonly redactNames?: boolean | undefined;
}

/** A proxy that runs. When it closes, it writes the recording. */
export interface Proxy extends RunningServer {
  /** Where requests go on to. */
  readonly target: string;
  /** Holds the tenants and their journals; it answers nothing itself. */
  readonly emulator: Pick<Emulator, 'tenants'>;
  /** How much was recorded; absent without a recording. */
  readonly recorded?: Recorded | undefined;
}

type Recorded = RecordedState | RecordedSession;

/** What a proxy has written into a HAR file. */
export interface RecordedSession {
  /** How many requests are in it; 0: nothing was written. */
  readonly requests: number;
  /** What was masked. */
  readonly masked: Masked;
}

/** What a proxy has written into a state file. */
export interface RecordedState {
  /** How many rows came and were new or newer; 0: nothing was written. */
  readonly changes: number;
  /** How many rows were let go, for there were too many. */
  readonly dropped: number;
  /** The account in the recording, where a token told it. */
  readonly appid: string | undefined;
  /** Others whose answers were left out. */
  readonly leftOut: readonly string[];
}

const optionNames: OptionNames<ProxyOptions> = {
  ...networkOptionNames,
  behaviour: true,
  journalLimit: true,
  now: true,
  target: true,
  appid: true,
  targetTimeout: true,
  insecure: true,
  enforce: true,
  record: true,
  pseudonymKey: true,
  onRequest: true,
  onError: true,
};

/** Starts a proxy, as `startProxy` says. */
export async function openProxy(options: ProxyOptions): Promise<Proxy> {
  assertKnownOptions('proxy', options, optionNames);
  const {
    target: targetUrl,
    port = defaultPort,
    host = defaultHost,
    https,
    controlToken,
    allowedHosts,
    timeouts = {},
    appid = '1',
    targetTimeout: targetWait = 30_000,
    insecure = false,
    enforce = false,
    record,
    pseudonymKey,
    onRequest,
    onError = () => undefined,
    now = () => Date.now(),
    ...emulatorOptions
  } = options;
  const network = { port, host, https, controlToken, allowedHosts, timeouts: { request: 300_000, ...timeouts } };
  assertNetworkOptions('proxy', network, { onRequest, onError });
  const targetTimeout = readTimeout('proxy', 'targetTimeout', targetWait);
  const target = readProxyTarget(targetUrl);
  await assertNoLoop(target, network);
  const emulator = createEmulator({ ...emulatorOptions, now, tenants: [{ appid }], initialState: 'empty' });
  const count = countMasked(createPseudonyms(pseudonymKey ?? (await createControlToken())));
  const { pseudonyms } = count;
  const recorder = createRecorder({ pseudonyms, redactNames: record?.redactNames });
  const account = createRecordedAccount(record?.appid);
  const opened = record === undefined ? undefined : await openRecordingFile(record.file);
  const session =
    record && opened && isSessionFile(record.file)
      ? recordSession(record, { target, file: opened, count, onError })
      : undefined;
  const file = session === undefined ? opened : undefined;
  const inspect = createInspector({
    emulator,
    pseudonyms,
    platform: createPlatform(now),
    record: file && { recorder, accepts: account.accepts },
    onExchange: session?.note,
  });
  const pool = await createTargetPool(target, { timeout: targetTimeout, insecure });
  const recording = file && keepRecording({ recorder, file, onError });
  const server = await openServer({
    emulator,
    network,
    loadControl: async (shared) => createControl({ ...shared, emulator, relay: { target: target.url }, onError }),
    forward: createProxyHandler({ inspect, pool, target, timeout: targetTimeout, enforce, onRequest, onError }),
    onError,
    onListening: (bound) => assertNoLoop(target, { host, port: bound }),
    async close(stop) {
      await stop();
      await pool.destroy();
      await recording?.close();
      await session?.close();
    },
  });
  return {
    ...server,
    get runningRequests() {
      return server.runningRequests;
    },
    target: target.url,
    emulator,
    get recorded() {
      if (session !== undefined) return { requests: session.requests, masked: count.masked };
      if (recording === undefined) return undefined;
      const { version: changes, dropped } = recorder;
      return { changes, dropped, appid: account.owner, leftOut: account.leftOut };
    },
  };
}

interface SessionOptions {
  readonly target: ProxyTarget;
  readonly file: RecordingFile;
  readonly count: MaskCount;
  readonly onError: (error: unknown) => void;
}

/** Writes every exchange down. */
function recordSession({ file: path, appid, redactNames }: RecordOptions, options: SessionOptions) {
  const { target, file, count, onError } = options;
  const pieces = createHarPieces({ origin: target.origin, count, redactNames });
  const growing = createGrowingFile({ path, file, head: pieces.head, end: pieces.end, onError });
  let requests = 0;
  return {
    note(exchange: InspectedExchange): void {
      if (appid !== undefined && exchange.appid !== appid) return;
      try {
        growing.add(pieces.entry(exchange, requests === 0));
        requests += 1;
      } catch (error) {
        // What cannot be written down is in the journal all the same.
        onError(error);
      }
    },
    get requests() {
      return requests;
    },
    close: growing.close,
  };
}
