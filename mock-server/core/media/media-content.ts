import { mediaAssets } from '../../../generators/generated/media-assets.ts';
import type { Message, MessageType } from '../records.ts';
import { base64Length, decodeBase64 } from './base64.ts';

/** The content of a message, made or read only as far as it is asked for. */
export interface MediaContent {
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  /** Bytes from `start` up to but without `end`. */
  readonly slice: (start: number, end: number) => Uint8Array;
}

const generated = {
  image: { contentType: 'image/png', extension: 'png', base64: mediaAssets.image },
  video: { contentType: 'video/mp4', extension: 'mp4', base64: mediaAssets.video },
  audio: { contentType: 'audio/mp4', extension: 'm4a', base64: mediaAssets.audio },
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
  return type === 'file' || type in generated;
}

/** The extension that the media path of a message ends in. */
export function extensionOf({ type, fileName = '', content, contentType = '' }: Message): string {
  if (type === 'file') return /\.([a-z0-9]{1,8})$/.exec(fileName.toLowerCase())?.[1] ?? 'bin';
  if (content !== undefined && Object.hasOwn(extensions, contentType)) return extensions[contentType]!;
  return isGenerated(type) ? generated[type].extension : 'bin';
}

/** The content of a message: what was uploaded, or what the mock makes for its type. */
export function contentOf(message: Message): MediaContent {
  const { type, content, contentType, fileName = '', fileSize = 0 } = message;
  if (content !== undefined) return fromBase64(content, contentType ?? defaultType(type, fileName));
  if (isGenerated(type)) return fromBase64(generated[type].base64, generated[type].contentType);
  return { contentType: contentType ?? defaultType(type, fileName), size: fileSize, slice: textSlice };
}

function isGenerated(type: MessageType): type is keyof typeof generated {
  return Object.hasOwn(generated, type);
}

function defaultType(type: MessageType, fileName: string): string {
  if (isGenerated(type)) return generated[type].contentType;
  return /\.(?:txt|log|csv|md)$/i.test(fileName) ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}

function fromBase64(base64: string, contentType: string): MediaContent {
  return {
    contentType,
    size: base64Length(base64),
    slice: (start, end) => decodeBase64(base64).subarray(start, end),
  };
}

const line = 'The content of a file that a mock server made. 1234567890\r\n';

/** Text of any length, so that a file has the size that its message declares. */
function textSlice(start: number, end: number): Uint8Array {
  const bytes = new Uint8Array(end - start);
  const first = Math.min(bytes.length, line.length);
  for (let index = 0; index < first; index += 1) bytes[index] = line.charCodeAt((start + index) % line.length);
  for (let filled = first; filled < bytes.length; filled *= 2) bytes.copyWithin(filled, 0, filled);
  return bytes;
}
