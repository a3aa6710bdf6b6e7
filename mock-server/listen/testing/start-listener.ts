import { onTestFinished } from 'vitest';
import { createSign } from '../../../common/line-signature.ts';
import { sendRequest, type ClientResponse } from '../../../test/support/http-client.ts';
import { openListener, type Listener, type ListenOptions, type WebhookLine } from '../index.ts';

/** A listener on a free port, closed when the test has ended. */
export interface TestListener {
  readonly listener: Listener;
  readonly lines: readonly WebhookLine[];
  /** The line with this index, as soon as it is there. */
  line(index: number): Promise<WebhookLine>;
  /** Sends a webhook request, signed where there is a secret. */
  send(body: string | Uint8Array, headers?: Record<string, string>): Promise<ClientResponse>;
}

export async function startListener(options: Partial<ListenOptions> = {}): Promise<TestListener> {
  const lines: WebhookLine[] = [];
  let told = Promise.withResolvers<void>();
  const listener = await openListener({
    port: 0,
    pseudonymKey: 'for tests',
    onWebhook(line) {
      lines.push(line);
      told.resolve();
      told = Promise.withResolvers<void>();
    },
    ...options,
  });
  onTestFinished(() => listener.close());
  const sign = createSign();
  return {
    listener,
    lines,
    async line(index) {
      while (lines.length <= index) await told.promise;
      return lines[index]!;
    },
    async send(body, headers = {}) {
      const bytes = typeof body === 'string' ? Buffer.from(body) : body;
      const signature = options.secret === undefined ? {} : { 'x-line-signature': await sign(options.secret, bytes) };
      const all = { 'content-type': 'application/json; charset=utf-8', ...signature, ...headers };
      return sendRequest(`${listener.url}/webhook`, { method: 'POST', headers: all, body: bytes });
    },
  };
}

const person = 'U4af4980629f1b3a3a1b3a3a1b3a3a1b3';

/** A text message as the page has it. */
export function textEvent(text: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    type: 'message',
    mode: 'active',
    timestamp: 1_741_564_800_000,
    source: { type: 'user', userId: person },
    webhookEventId: '01JNZ3Q0000000000000000000',
    deliveryContext: { isRedelivery: false },
    replyToken: 'b60d432864f44d079f6d8efe86cf404b',
    message: { type: 'text', id: '444573844083572737', quoteToken: 'q3Plxr4AgKd', text },
    ...more,
  };
}

export function envelopeOf(...events: readonly unknown[]): string {
  return JSON.stringify({ destination: 'U00000000000000000000000000000001', events });
}
