import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';

/** An answer, as far as a load looks at it. */
export interface LoadAnswer {
  readonly status: number;
  readonly text: string;
}

export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** A client that keeps its connections, and opens one more where all of them wait for an answer. */
export interface LoadClient {
  ask(request: LoadRequest): Promise<LoadAnswer>;
  close(): void;
}

export function createLoadClient(): LoadClient {
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity, scheduling: 'fifo' });
  return {
    ask: ({ method, url, headers = {}, body }) =>
      new Promise((resolve, reject) => {
        const onResponse = (response: IncomingMessage): void => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (text += chunk));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
          response.on('error', reject);
        };
        const sent = httpRequest(url, { method, headers, agent }, onResponse);
        sent.on('error', reject);
        sent.end(body);
      }),
    close: () => agent.destroy(),
  };
}

/** Something that is due at a time, whatever became of what was due before. */
export interface DueWork {
  /** In ms from the start. */
  readonly at: number;
  /** Ends when it is answered. */
  readonly run: () => Promise<void>;
}

/**
 * Starts each at its time and answers how long after that each ended, in ms, sorted. A server that is slow does not slow down
 * what asks it: what waits in the client, because that was late itself, counts as well.
 */
export async function runOpenLoad(works: readonly DueWork[]): Promise<readonly number[]> {
  const inOrder = works.toSorted((left, right) => left.at - right.at);
  const start = performance.now();
  const latencies: number[] = [];
  const running: Promise<void>[] = [];
  let next = 0;
  while (next < inOrder.length) {
    const passed = performance.now() - start;
    for (let work = inOrder[next]; work !== undefined && work.at <= passed; work = inOrder[next]) {
      const { at, run } = work;
      next += 1;
      running.push(run().then(() => void latencies.push(performance.now() - start - at)));
    }
    const wait = (inOrder[next]?.at ?? passed) - passed;
    await new Promise((resolve) => (wait > 2 ? setTimeout(resolve, wait - 1) : setImmediate(resolve)));
  }
  await Promise.all(running);
  return latencies.sort((left, right) => left - right);
}

/** Times of one who asks so often a second, each independent of the one before. */
export function randomTimes(rate: number, duration: number, random: () => number): readonly number[] {
  const times: number[] = [];
  const gap = (): number => (-Math.log(1 - random()) / rate) * 1000;
  for (let at = gap(); at < duration; at += gap()) times.push(at);
  return times;
}

/** The value below which a share of them lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
