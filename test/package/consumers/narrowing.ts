import type { LineMessage, WebhookEnvelope, WebhookEvent } from 'sobot-mock/types';

export function describe(event: WebhookEvent): string {
  switch (event.type) {
    case 'message':
      return describeMessage(event.message);
    case 'follow':
      if (event.mode === 'active') return event.replyToken;
      // @ts-expect-error: a follow event has no message.
      return event.message;
    case 'unfollow':
      // @ts-expect-error: an unfollow event cannot be replied to.
      return event.replyToken;
    default:
      return event satisfies never;
  }
}

function describeMessage(message: LineMessage): string {
  // @ts-expect-error: only some messages have a text.
  message.text satisfies string;
  switch (message.type) {
    case 'text':
      return message.text;
    case 'image':
    case 'video':
    case 'audio':
      return message.contentProvider.type;
    case 'file':
      return message.fileName;
    case 'location':
      return `${message.latitude}, ${message.longitude}`;
    case 'sticker':
      return message.stickerId;
    default:
      return message satisfies never;
  }
}

export const eventsOf = ({ events }: WebhookEnvelope): readonly WebhookEvent[] => events;
