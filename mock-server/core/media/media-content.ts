import { mediaAssets } from '../../../generators/generated/media-assets.ts';
import type { Pieces } from '../plain-http.ts';
import type { Message } from '../store/records.ts';
import { decodeBase64, decodedLength } from './decode-base64.ts';

/** The content of a message, made or read only as far as it is asked for. */
export interface MediaContent extends Pieces {
  readonly contentType: string;
}

/** The content of a message: what was uploaded, or what the mock makes for its type. */
export function contentOf(message: Message): MediaContent {
  const { type, content, contentType = defaultContentType(message), fileSize = 0 } = message;
  if (content !== undefined) return fromBase64(content, contentType);
  if (isGenerated(type)) return fromBase64(mediaAssets[type], defaultContentType(message));
  return { contentType, size: fileSize, slice: textSlice };
}

function fromBase64(base64: string, contentType: string): MediaContent {
  // Four characters are three bytes.
  const slice = (start: number, end: number): Uint8Array => {
    const before = start - (start % 3);
    const text = base64.slice((before * 4) / 3, Math.ceil(end / 3) * 4);
    return decodeBase64(text).subarray(start - before, end - before);
  };
  return { contentType, size: decodedLength(base64), slice };
}

/** Of what the mock makes. */
const generatedTypes = { image: 'image/png', video: 'video/mp4', audio: 'audio/mp4' } as const;

function isGenerated(type: Message['type']): type is keyof typeof generatedTypes {
  return Object.hasOwn(generatedTypes, type);
}

/** The media type of a message's content where it declares none. */
function defaultContentType({ type, fileName = '' }: Message): string {
  if (isGenerated(type)) return generatedTypes[type];
  return /\.(?:txt|log|csv|md)$/i.test(fileName) ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}

const line = 'The content of a file that a mock server made. 1234567890\r\n';

/** Text of any length, so that a file has the size that its message declares. */
function textSlice(start: number, end: number): Uint8Array {
  const bytes = new Uint8Array(end - start);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = line.charCodeAt((start + index) % line.length);
  }
  return bytes;
}
