import { formatLocalDay } from '../../../common/local-time.ts';
import type { Message } from '../store/records.ts';
import { extensionOf } from './media-kind.ts';

/** What comes before every media path. */
export const mediaPrefix = '/chatres/';

const shape = /^\/chatres\/([0-9a-f]{32})\/msg\/\d{8}\/([0-9a-f]{32})\/[0-9a-f]{32}\.[a-z0-9]{1,8}$/;

/** The path of a message's content, in the form of the provider's: company, day, two keys, extension. */
export function mediaPath(
  { mediaKey, timezone }: { readonly mediaKey: string; readonly timezone: string },
  message: Message,
): string {
  const key = message.mediaKey ?? '';
  const file = [...key].reverse().join('');
  return `${mediaPrefix}${mediaKey}/msg/${formatLocalDay(message.sentAt, timezone)}/${key}/${file}.${extensionOf(message)}`;
}

/** Whose content a path names, or `undefined` when it has another form. */
export function readMediaPath(path: string): { readonly tenantKey: string; readonly messageKey: string } | undefined {
  const match = shape.exec(path);
  return match === null ? undefined : { tenantKey: match[1]!, messageKey: match[2]! };
}
