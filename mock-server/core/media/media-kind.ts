import type { Message, MessageType } from '../records.ts';

/** What the mock makes for a message whose content nobody gave. */
const generated = {
  image: { contentType: 'image/png', extension: 'png' },
  video: { contentType: 'video/mp4', extension: 'mp4' },
  audio: { contentType: 'audio/mp4', extension: 'm4a' },
} as const;

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
  return type === 'file' || isGenerated(type);
}

/** The extension that the media path of a message ends in. */
export function extensionOf({ type, fileName = '', content, contentType = '' }: Message): string {
  if (type === 'file') return /\.([a-z0-9]{1,8})$/.exec(fileName.toLowerCase())?.[1] ?? 'bin';
  if (content !== undefined && Object.hasOwn(extensions, contentType)) return extensions[contentType]!;
  return isGenerated(type) ? generated[type].extension : 'bin';
}

export function isGenerated(type: MessageType): type is keyof typeof generated {
  return Object.hasOwn(generated, type);
}

/** The media type of a message's content where it declares none. */
export function defaultContentType({ type, fileName = '' }: Message): string {
  if (isGenerated(type)) return generated[type].contentType;
  return /\.(?:txt|log|csv|md)$/i.test(fileName) ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}
