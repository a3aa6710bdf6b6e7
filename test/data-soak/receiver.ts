import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom } from '../../common/random.ts';

/** Of one that answers at once, hardly an attempt is under way when the mock server is killed. In ms. */
const slowestAnswer = 40;

/** A receiver that takes a moment and fails three of ten requests. */
export interface Received {
  readonly url: string;
  /** Events that came again without saying so. */
  readonly unmarked: string[];
  readonly count: () => number;
  /** How often it has acknowledged which event. */
  readonly acknowledged: ReadonlyMap<string, number>;
  /** What comes from now on is of another mock server: of the same seed, it may give two events one id. */
  startAnew(): void;
  close(): void;
}

export async function receive(seed: number): Promise<Received> {
  const random = createRandom(seed, 'receiver');
  /** When each came first, on the stopwatch, in ms. */
  const seen = new Map<string, number>();
  const unmarked: string[] = [];
  let count = 0;
  const acknowledged = new Map<string, number>();
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', async () => {
      const { events } = JSON.parse(body) as {
        events: { webhookEventId: string; deliveryContext: { isRedelivery: boolean } }[];
      };
      for (const { webhookEventId, deliveryContext } of events) {
        const now = performance.now();
        const before = seen.get(webhookEventId);
        if (before === undefined) seen.set(webhookEventId, now);
        else if (!deliveryContext.isRedelivery)
          unmarked.push(`${webhookEventId}, ${Math.round(now - before)} ms after it came first,`);
      }
      await sleep(random.int(0, slowestAnswer));
      const fails = random.chance(0.3);
      if (!fails) {
        for (const { webhookEventId } of events)
          acknowledged.set(webhookEventId, (acknowledged.get(webhookEventId) ?? 0) + 1);
      }
      response.writeHead(fails ? 500 : 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/webhook`,
    unmarked,
    acknowledged,
    count: () => count + seen.size,
    startAnew() {
      count += seen.size;
      seen.clear();
      acknowledged.clear();
    },
    close: () => server.close(),
  };
}
