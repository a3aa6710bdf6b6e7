import type { WebhookEvent } from '../../generators/generated/types.ts';

// Text messages of many people, all of one length: whoever posts one posts as many bytes as with any other.

/** LINE user id of the channel that the events are of. */
export const destination = `U${'d'.repeat(32)}`;

/** Signs them. */
export const secret = 'a channel secret of the bench....';

const people = 200;

export function webhookEvent(index: number): WebhookEvent {
  return {
    type: 'message',
    mode: 'active',
    timestamp: 1_714_025_012_345 + index,
    source: { type: 'user', userId: `U${String(index % people).padStart(32, '0')}` },
    webhookEventId: `01HWA3C5N4${String(index).padStart(16, '0')}`,
    deliveryContext: { isRedelivery: false },
    replyToken: String(index).padStart(32, '0'),
    message: {
      id: String(444_573_844_083_572_000n + BigInt(index)),
      type: 'text',
      quoteToken: 'q3Plxr4AgKd',
      text: '您好，请问这个订单什么时候发货？ When does my order leave?',
    },
  } as WebhookEvent;
}
