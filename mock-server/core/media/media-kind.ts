import type { MessageType } from '../../../generators/generated/types.ts';
import type { Message } from '../store/records.ts';

/** Of what the mock makes for a message whose content nobody gave. */
const generatedExtensions: Readonly<Record<string, string>> = { image: 'png', video: 'mp4', audio: 'm4a' };

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/aac': 'aac',
  'audio/mpeg': 'mp3',
};

/** Types of a person's message whose content can be fetched. */
export function hasContent(type: MessageType): boolean {
  return type === 'file' || Object.hasOwn(generatedExtensions, type);
}

/** The extension that the media path of a message ends in. */
export function extensionOf({ type, fileName = '', content, contentType = '' }: Message): string {
  if (type === 'file') return /\.([a-z0-9]{1,8})$/.exec(fileName.toLowerCase())?.[1] ?? 'bin';
  if (content !== undefined && Object.hasOwn(extensions, contentType)) return extensions[contentType]!;
  return generatedExtensions[type] ?? 'bin';
}
