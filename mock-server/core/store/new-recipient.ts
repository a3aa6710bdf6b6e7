import type { Recipient } from './records.ts';

/** Someone of whom nobody said more than this. */
export function newRecipient(
  id: string,
  channelId: string,
  { displayName = id, language = 'zh-CN', following = true }: Partial<Recipient> = {},
): Recipient {
  return { id, channelId, displayName, language, following };
}
