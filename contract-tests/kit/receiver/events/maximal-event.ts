import { isObject } from '../../../../common/json.ts';
import type { EventKind } from '../../../../generators/generated/types.ts';
import { pageExample } from './event-kinds.ts';
import { type Json } from './schema-node.ts';

const userId = 'U4af4980629e2e6f1b3c5d7a9b0c1d2e3';

/** What can be kept elsewhere, with all that is told of it. */
const external = {
  type: 'external',
  originalContentUrl: 'https://example.com/original.mp4',
  previewImageUrl: 'https://example.com/preview.jpg',
};

/** The mentions of the page's example text, `@All @example Good Morning!! (love)`. */
export const mentionees = [
  { index: 0, length: 4, type: 'all' },
  { index: 5, length: 8, type: 'user', userId, isSelf: false },
] as const;

/** Members that the schemas know and the page's examples lack. */
const more: Readonly<Partial<Record<EventKind, Json>>> = {
  text: { message: { mention: { mentionees }, quotedMessageId: '325708' } },
  image: { message: { contentProvider: external } },
  audio: { message: { contentProvider: { type: 'external', originalContentUrl: 'https://example.com/original.m4a' } } },
  sticker: { message: { stickerResourceType: 'MESSAGE', text: 'Thank you!', quotedMessageId: '325708' } },
};

/** The event with everything that it may have, at any level. */
export function maximalEvent(kind: EventKind): Json {
  const event = merged(pageExample(kind).event, more[kind] ?? {});
  return 'message' in event ? merged(event, { message: { markAsReadToken: 'm'.repeat(72) } }) : event;
}

/** Members of `over` instead of those of `under`, at every level. */
export function merged(under: Json, over: Json): Json {
  const members = Object.entries(over).map(([name, value]): readonly [string, unknown] => {
    const before = under[name];
    return [name, isObject(value) && isObject(before) ? merged(before, value) : value];
  });
  return { ...under, ...Object.fromEntries(members) };
}
