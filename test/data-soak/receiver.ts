import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRandom } from '../../common/random.ts';

/** A receiver that fails three of ten requests. */
export interface Received {
  readonly url: string;
  /** Events that came again without saying so. */
  readonly unmarked: string[];
  readonly count: () => number;
  /** How often it has acknowledged which event. */
  readonly acknowledged: ReadonlyMap<string, number>;
  close(): void;
}

export async function receive(seed: number): Promise<Received> {
  const random = createRandom(seed, 'receiver');
  const seen = new Set<string>();
  const unmarked: string[] = [];
  const acknowledged = new Map<string, number>();
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const { events } = JSON.parse(body) as {
        events: { webhookEventId: string; deliveryContext: { isRedelivery: boolean } }[];
      };
      for (const { webhookEventId, deliveryContext } of events) {
        if (seen.has(webhookEventId) && !deliveryContext.isRedelivery) unmarked.push(webhookEventId);
        seen.add(webhookEventId);
      }
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
    count: () => seen.size,
    close: () => server.close(),
  };
}
