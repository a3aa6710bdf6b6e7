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

/**
 * A client that keeps its connections, and opens one more where all of them wait for an answer; from 256 on it waits itself, for
 * a server that is behind would not even accept them.
 */
export interface LoadClient {
  ask(request: LoadRequest): Promise<LoadAnswer>;
  close(): void;
}

export function createLoadClient(): LoadClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const ask = ({ method, url, headers = {}, body }: LoadRequest): Promise<LoadAnswer> =>
    new Promise((resolve, reject) => {
      const onResponse = (response: IncomingMessage): void => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.on('error', reject);
      };
      const sent = httpRequest(url, { method, headers, agent }, onResponse);
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // The server closed a connection that had long been quiet, while this was on its way.
        if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(ask({ method, url, headers, body }));
        else reject(error);
      });
      sent.end(body);
    });
  return { ask, close: () => agent.destroy() };
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
 *
 * @throws (rejects with) what the first that failed says
 */
export async function runOpenLoad(works: readonly DueWork[]): Promise<readonly number[]> {
  const inOrder = works.toSorted((left, right) => left.at - right.at);
  const start = performance.now();
  const latencies: number[] = [];
  const running: Promise<void>[] = [];
  const failures: unknown[] = [];
  let next = 0;
  while (next < inOrder.length) {
    const passed = performance.now() - start;
    for (let work = inOrder[next]; work !== undefined && work.at <= passed; work = inOrder[next]) {
      const { at, run } = work;
      next += 1;
      running.push(
        run().then(
          () => void latencies.push(performance.now() - start - at),
          (error: unknown) => void failures.push(error),
        ),
      );
    }
    const wait = (inOrder[next]?.at ?? passed) - passed;
    await new Promise((resolve) => (wait > 2 ? setTimeout(resolve, wait - 1) : setImmediate(resolve)));
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
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
