import type { Probe, ProbeState } from './options.ts';
import { createProbeFault, readProbeState } from './probe.ts';
import { createMask, maskedUrl, queryValues } from './redact.ts';
import { send, type Sender } from './send.ts';

interface ReaderOptions extends Sender {
  /** Of the receiver. */
  readonly url: string;
  /** Sent to the probe as well where it has the receiver's origin. */
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number;
}

/** Makes what looks through a probe. It rejects with a fault of the probe where that gives no state. */
export function createProbeReader(probe: Probe, options: ReaderOptions): () => Promise<ProbeState> {
  if (typeof probe === 'function') return () => readCallback(probe);
  const headers = new URL(probe).origin === new URL(options.url).origin ? options.headers : {};
  const mask = createMask([...Object.values(headers), ...queryValues(probe)]);
  const place = maskedUrl(probe);
  return async () => {
    const sending = { url: probe, method: 'GET', headers: { accept: 'application/json', ...headers } } as const;
    const { reason, status, body, detail } = await send(sending, options);
    if (reason !== undefined) throw createProbeFault(`${place} gave ${status ?? mask(detail ?? reason)}, not 200`);
    return readProbeState(parse(body));
  };
}

async function readCallback(probe: () => ProbeState | Promise<ProbeState>): Promise<ProbeState> {
  let state: unknown;
  try {
    state = await probe();
  } catch (error) {
    throw createProbeFault(`it threw ${error instanceof Error ? error.message : String(error)}`, error);
  }
  return readProbeState(state);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
