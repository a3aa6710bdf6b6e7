import type { RequestListener } from 'node:http';
import { defaultHost, defaultPort } from '../../common/default-address.ts';
import { isLoopbackHost, isWildcardHost } from '../../common/loopback.ts';
import type { EmulatorCore } from '../core/emulator-options.ts';
import { createApp, type AppOptions } from './create-app.ts';
import { createControlToken, serve, type NetworkOptions } from './serve.ts';

/** A server of ours that listens. */
export interface RunningServer {
  /** Where it is reached, without a slash at the end: `http://127.0.0.1:7626`. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  /** What control requests must carry; absent: nothing. */
  readonly controlToken?: string | undefined;
  /** The certificate in use, PEM, for clients to trust; absent without TLS. */
  readonly certificate?: string | undefined;
  /** How many requests are being answered. */
  readonly runningRequests: number;
  /** Takes no more requests, finishes those that run, then ends. Asked twice, it closes once. */
  close(): Promise<void>;
  /** Closes it: `await using server = …` does so however a test ends. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** What a server's control routes share with it. */
interface SharedOptions {
  readonly controlToken: string | undefined;
  readonly allowedHosts: readonly string[];
  /** Whether requests are taken. */
  readonly isReady: () => boolean;
  /** Aborted when the server closes. */
  readonly closing: AbortSignal;
}

interface ServerParts {
  readonly emulator: EmulatorCore;
  readonly network: NetworkOptions;
  /** Loads the control routes, with what they share with the server. */
  readonly loadControl: (shared: SharedOptions) => ReturnType<NonNullable<AppOptions['loadControl']>>;
  readonly onAnswer?: AppOptions['onAnswer'];
  /** Answers in the place of the provider. Default: the emulator does. */
  readonly forward?: RequestListener;
  readonly onError: (error: unknown) => void;
  /** Called when it listens, before it says that it is ready. Where it rejects, the server closes. */
  readonly onListening?: (port: number) => Promise<void>;
  /**
   * Ends what belongs to the server, where it did not start (`isOpen` is false), too; `stop` ends the server itself,
   * within `grace` ms.
   */
  readonly close: (stop: () => Promise<void>, grace: number, isOpen: boolean) => Promise<void>;
}

/** Opens a server of ours: the mock server, or a proxy. Its options are checked before. */
export async function openServer({
  emulator,
  network,
  loadControl,
  onAnswer,
  forward,
  onError,
  onListening,
  close: end,
}: ServerParts): Promise<RunningServer> {
  const {
    port: askedPort = defaultPort,
    host = defaultHost,
    https = false,
    allowedHosts = [],
    timeouts = {},
  } = network;
  const controlToken = network.controlToken ?? (isLoopbackHost(host) ? undefined : await createControlToken());
  const hosts = isWildcardHost(host) ? allowedHosts : [host, ...allowedHosts];
  const closing = new AbortController();
  let isReady = false;
  const { signal } = closing;
  const shared = { controlToken, allowedHosts, isReady: () => isReady, closing: signal };
  const app = createApp({
    emulator,
    onError,
    closing: signal,
    onAnswer,
    forward,
    loadControl: () => loadControl(shared),
  });
  function onClosing(): void {
    isReady = false;
    closing.abort();
  }
  let stop = async (): Promise<void> => undefined;
  try {
    const serving = await serve(app, { port: askedPort, host, https, hosts, timeouts, onClosing, onError });
    stop = serving.close;
    let closed: Promise<void> | undefined;
    const close = (): Promise<void> => (closed ??= end(stop, serving.grace, true));
    const { port, url } = await serving.listen();
    await onListening?.(port);
    isReady = true;
    return {
      url,
      host,
      port,
      controlToken,
      certificate: serving.certificate,
      get runningRequests() {
        return serving.runningRequests();
      },
      close,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    // Why it did not start is what is told.
    await end(stop, 0, false).catch(onError);
    throw error;
  }
}
