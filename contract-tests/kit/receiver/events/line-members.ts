import { isObject } from '../../../../common/json.ts';
import { type Json } from './schema-node.ts';

/** Members of a message that LINE always sends and the page calls optional. Source: LINE's webhook.yml, 2026-07-01. */
const quotable: readonly unknown[] = ['text', 'image', 'video', 'sticker'];

/** Of an event, what the page lets out and LINE does not. */
export function lineMembers({ type, message, follow }: Json): Json {
  if (type === 'follow') return { follow };
  if (isObject(message) && quotable.includes(message['type']))
    return { message: { quoteToken: message['quoteToken'] } };
  return {};
}

/** Whether an event has all that LINE always sends. */
export function keepsToLine(event: Json): boolean {
  const { follow, message } = lineMembers(event);
  if (event['type'] === 'follow') return isObject(follow) && typeof follow['isUnblocked'] === 'boolean';
  return !isObject(message) || message['quoteToken'] !== undefined;
}
