import { setRealTimer, type SetTimer } from '../../common/deadline.ts';
import { defaultHost, defaultPort } from '../../common/default-address.ts';
import type { DurationInput } from '../../common/duration.ts';
import type { Config, Scenario } from '../../generators/generated/types.ts';
import { createControl } from '../control/index.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import { createEmulator, type CreateEmulatorOptions, type Emulator } from '../emulator.ts';
import { openServer, type RunningServer } from '../node/open-server.ts';
import { assertNetworkOptions, readTimeout, createControlToken, type NetworkOptions } from '../node/serve.ts';
import { createPseudonyms } from '../proxy/inspect/pseudonyms.ts';
import { assertNoLoop } from '../proxy/node/loop-detection.ts';
import { readProxyTarget, type ProxyTarget, type TargetWords } from '../proxy/node/read-target.ts';
import { openRecordingFile } from '../proxy/node/recording-file.ts';
import { keepRecording, type Recording } from '../proxy/node/recording.ts';
import { createTargetPool } from '../proxy/node/target-pool.ts';
import { createPlatform } from '../web/platform.ts';
import { createObservation } from './inspect/observation.ts';
import { createScenarioRecorder } from './inspect/scenario-recorder.ts';
import { createBacklog, type Backlog } from './node/backlog.ts';
import { createWebhookHandler, sendKept, type Receiving } from './node/handle-webhook.ts';
import { createLedger, type WebhookLine } from './node/ledger.ts';

export type { WebhookLine } from './node/ledger.ts';

/** Where a listener stands, where it passes webhooks on to, and what it keeps of them. */
export interface ListenOptions extends Pick<CreateEmulatorOptions, 'journalLimit' | 'now'>, NetworkOptions {
  /** URL of the receiver. With a path: everything goes there. Without one, requests keep theirs. Default: nobody. */
  readonly forwardTo?: string | undefined;
  /** Channel secret that signatures are verified with. Default: they are not. */
  readonly secret?: string | undefined;
  /** The tenant whose journal it is. Default: 1. */
  readonly appid?: string | undefined;
  /** How long the receiver may take to acknowledge, in ms. Default: 2,000, what LINE allows. */
  readonly receiverTimeout?: DurationInput | undefined;
  /** Whether the receiver's certificate is taken whoever signed it. Default: false. */
  readonly insecure?: boolean | undefined;
  /** How many requests wait for a receiver that is down. Default: 1,000. */
  readonly backlogLimit?: number | undefined;
  /** Where a scenario of what came is written. */
  readonly record?: { readonly file: string; readonly keepTexts?: boolean | undefined } | undefined;
  /** Where it is written how the platform behaves, for `start --config`. */
  readonly behaviourFile?: string | undefined;
  /** What pseudonyms depend on. Default: another with every start. */
  readonly pseudonymKey?: string | undefined;
  /** Called with each request, once it is known what became of it. */
  readonly onWebhook?: ((line: WebhookLine) => void) | undefined;
  readonly onError?: ((error: unknown) => void) | undefined;
  /** Real time, for how often a receiver that is down is tried. Default: `setTimeout`. */
  readonly setTimer?: SetTimer | undefined;
  /** Real time in ms that only moves forward. Default: `performance.now`. */
  readonly stopwatch?: (() => number) | undefined;
}

/** Stands where a platform sends its webhooks. When it closes, it writes its files. */
export interface Listener extends RunningServer {
  /** Where requests go on to; absent: nowhere. */
  readonly forwardTo: string | undefined;
  readonly emulator: Pick<Emulator, 'tenants'>;
  /** How many requests wait for the receiver. */
  readonly waiting: number;
  /** What was learned of the platform. */
  readonly observed: Config;
  /** From how many requests; of none, nothing is written. */
  readonly learnedFrom: number;
  /** What was recorded, and how many requests were left out. */
  readonly recorded: { readonly scenario: Scenario; readonly requests: number; readonly leftOut: number };
}

/** Starts to listen for webhooks. */
export async function openListener(options: ListenOptions): Promise<Listener> {
  const {
    forwardTo,
    port = defaultPort,
    host = defaultHost,
    https,
    controlToken,
    allowedHosts,
    timeouts = {},
  } = options;
  const {
    appid = '1',
    receiverTimeout: receiverWait = 2000,
    journalLimit,
    now = () => Date.now(),
    onError = () => undefined,
  } = options;
  const network = { port, host, https, controlToken, allowedHosts, timeouts };
  assertNetworkOptions('listener', network);
  const receiverTimeout = readTimeout('listener', 'receiverTimeout', receiverWait);
  const target = forwardTo === undefined ? undefined : readProxyTarget(forwardTo, receiverWords);
  if (target !== undefined) await assertNoLoop(target, network, receiverWords);
  const emulator = createEmulator({ journalLimit, now, tenants: [{ appid }], initialState: 'empty' });
  const tenant = emulator.tenants.list()[0]!;
  const { handler, backlog, observation, recorder, close } = await createParts(
    { ...options, target, receiverTimeout, now, onError },
    tenant,
  );
  const server = await openServer({
    emulator,
    network,
    loadControl: async (shared) =>
      createControl({ ...shared, emulator, relay: { role: 'listener', target: target?.url ?? '' }, onError }),
    forward: handler,
    onError,
    onListening: async (bound) => {
      if (target !== undefined) await assertNoLoop(target, { host, port: bound }, receiverWords);
    },
    close,
  });
  return {
    ...server,
    forwardTo: target?.url,
    emulator,
    get runningRequests() {
      return server.runningRequests;
    },
    get waiting() {
      return backlog.size;
    },
    get observed() {
      return observation.toConfig();
    },
    get learnedFrom() {
      return observation.requests;
    },
    get recorded() {
      return { scenario: recorder.toScenario(), requests: recorder.version, leftOut: recorder.leftOut };
    },
  };
}

interface PartsOptions extends ListenOptions {
  readonly target: ProxyTarget | undefined;
  readonly receiverTimeout: number;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

/** What takes requests, keeps them, learns of them and writes them down. */
async function createParts(options: PartsOptions, tenant: Tenant) {
  const { target, secret, receiverTimeout, insecure = false, backlogLimit = 1000, record, behaviourFile } = options;
  const {
    pseudonymKey,
    onWebhook,
    onError,
    now,
    setTimer = setRealTimer,
    stopwatch = () => performance.now(),
  } = options;
  const pseudonyms = createPseudonyms(pseudonymKey ?? (await createControlToken()));
  const observation = createObservation();
  const recorder = createScenarioRecorder({ pseudonyms, keepTexts: record?.keepTexts });
  const recordings = await openRecordings([
    { file: record?.file, source: { version: () => recorder.version, value: recorder.toScenario } },
    { file: behaviourFile, source: { version: () => observation.requests, value: observation.toConfig } },
  ]);
  const receiving = target && { target, pool: await createTargetPool(target, { timeout: receiverTimeout, insecure }) };
  const ledger = createLedger({ tenant, pseudonyms, observation, recorder, onWebhook });
  const backlog = createBacklog({
    limit: backlogLimit,
    setTimer,
    onError,
    async send(kept) {
      const outcome = await sendKept(receiving as Receiving, kept, receiverTimeout);
      if (outcome !== undefined) ledger.settleLate(kept, outcome, Math.max(0, now() - kept.at));
      return outcome !== undefined;
    },
  });
  const kept = recordings.map(({ file, source }) => keepRecording({ recorder: toRecorder(source), file, onError }));
  const platform = createPlatform(now);
  const shared = { receiving, secret, timeout: receiverTimeout, platform, ledger, backlog, backlogLimit };
  const handler = createWebhookHandler({ ...shared, stopwatch, onError });
  return {
    handler,
    backlog,
    observation,
    recorder,
    close: (stop: () => Promise<void>) => closeAll(stop, { backlog, receiving, kept }),
  };
}

const receiverWords: TargetWords = {
  en: { what: 'listener', whose: 'the receiver', others: 'Name where your app takes webhooks' },
  zh: { what: '监听', whose: '接收端', others: '请指定您的应用接收 webhook 之处' },
  example: 'http://127.0.0.1:3000/webhook',
};

interface Source {
  readonly version: () => number;
  readonly value: () => unknown;
}

async function openRecordings(wanted: readonly { readonly file: string | undefined; readonly source: Source }[]) {
  const opened = wanted.map(async ({ file, source }) =>
    file === undefined ? [] : [{ file: await openRecordingFile(file), source }],
  );
  return (await Promise.all(opened)).flat();
}

function toRecorder({ version, value }: Source) {
  return {
    get version() {
      return version();
    },
    toState: value,
  };
}

interface Closing {
  readonly backlog: Pick<Backlog, 'drain' | 'close'>;
  readonly receiving: { readonly pool: { destroy(): Promise<void> } } | undefined;
  readonly kept: readonly Recording[];
}

/** What still waits has a last try. */
async function closeAll(stop: () => Promise<void>, { backlog, receiving, kept }: Closing): Promise<void> {
  await stop();
  await backlog.drain();
  await backlog.close();
  await receiving?.pool.destroy();
  for (const recording of kept) await recording.close();
}
