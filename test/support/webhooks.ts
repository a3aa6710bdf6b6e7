import type { WebhookEnvelope, WebhookEvent } from '../../generators/generated/types.ts';

/** A text message of a person; `number` makes it one of a kind. */
export function textEvent(user: string, number: number, text = `message ${number}`): WebhookEvent {
  return {
    type: 'message',
    mode: 'active',
    timestamp: 1_714_025_012_345 + number,
    source: { type: 'user', userId: userId(user) },
    webhookEventId: eventId(number),
    deliveryContext: { isRedelivery: false },
    replyToken: String(number).padStart(32, '0'),
    message: { id: String(444_573_844_083_572_000 + number), type: 'text', quoteToken: 'q3Plxr4AgKd', text },
  } as WebhookEvent;
}

/** A person unfollows. */
export function unfollowEvent(user: string, number: number): WebhookEvent {
  return {
    type: 'unfollow',
    mode: 'active',
    timestamp: 1_714_025_012_345 + number,
    source: { type: 'user', userId: userId(user) },
    webhookEventId: eventId(number),
    deliveryContext: { isRedelivery: false },
  } as WebhookEvent;
}

function userId(user: string): string {
  return `U${hexOf(user).padEnd(32, '0')}`;
}

function hexOf(text: string): string {
  return Array.from(text, (character) => character.charCodeAt(0).toString(16)).join('');
}

function eventId(number: number): string {
  return `01HWA3C5N4${String(number).padStart(16, '0')}`;
}

/** Which of `textEvent`s a request carries. */
export function numbersOf({ envelope }: { readonly envelope: WebhookEnvelope }): readonly number[] {
  return envelope.events.map(({ webhookEventId }) => Number(webhookEventId.slice(10)));
}

export interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

export function createGate(): Gate {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

/** Receives requests in the same program and answers each when it is told to. */
export interface ManualReceiver {
  readonly handler: (request: Request) => Promise<Response>;
  /** The events that have arrived, request by request. */
  readonly arrived: (readonly number[])[];
  /** Resolves when `count` requests have arrived. */
  waitFor(count: number): Promise<void>;
  /** Answers the request that arrived as the `index`th. */
  answer(index: number, status?: number): void;
}

export function createManualReceiver(): ManualReceiver {
  const arrived: (readonly number[])[] = [];
  const answers: ((response: Response) => void)[] = [];
  let waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  return {
    arrived,
    async handler(request) {
      const envelope = (await request.json()) as WebhookEnvelope;
      arrived.push(numbersOf({ envelope }));
      const { promise, resolve } = Promise.withResolvers<Response>();
      answers.push(resolve);
      waiting = waiting.filter((one) => {
        if (arrived.length < one.count) return true;
        one.resolve();
        return false;
      });
      return promise;
    },
    waitFor(count) {
      if (arrived.length >= count) return Promise.resolve();
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ count, resolve });
      return promise;
    },
    answer: (index, status = 200) => answers[index]!(new Response(null, { status })),
  };
}
