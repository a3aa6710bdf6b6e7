import { request as httpRequest, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface BenchRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One request on a connection of its own. */
export function send({ method, url, headers = {}, body }: BenchRequest): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const onResponse = (response: IncomingMessage): void => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.on('error', reject);
    };
    const sent = httpRequest(url, { method, headers, agent: false }, onResponse);
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Asks again and again, a millisecond after each refusal, until the answer has status 200. */
export async function sendUntilAnswered(request: BenchRequest, longestWait = 60_000): Promise<string> {
  const end = performance.now() + longestWait;
  for (;;) {
    const answer = await send(request).catch(() => undefined);
    if (answer?.status === 200) return answer.text;
    if (performance.now() > end) throw new Error(`Failed to reach ${request.url}: no 200 within ${longestWait} ms.`);
    await sleep(1);
  }
}
