import { isDeeperThan, isObject, type JsonObject } from '../../../common/json.ts';
import type { Bilingual } from '../../core/journal/entry.ts';
import { depthLimit } from '../../core/operations/json-body.ts';
import type { Platform } from '../../core/platform.ts';

/** A body that went through, as far as it is known; without one, no bytes. */
export type BodyCopy = { readonly bytes: Uint8Array } | UnknownBody;

/** Why a body is not known. */
interface UnknownBody {
  readonly unknown: Bilingual;
}

/** A body as it is read: its text, its bytes where they are none, or why it is not known. */
export type ReadBody = string | Uint8Array | UnknownBody;

/** Collects a body up to a limit, while it goes through. */
export interface BodyCopier {
  add(chunk: Uint8Array): void;
  copy(): BodyCopy;
}

export function createBodyCopier(limit: number): BodyCopier {
  let chunks: Uint8Array[] = [];
  let size = 0;
  return {
    add(chunk) {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks = [];
    },
    copy: () => (size > limit ? tooLong(limit) : { bytes: joined(chunks, size) }),
  };
}

/** Of a body that is longer than anybody looks into. */
export function tooLong(limit: number): UnknownBody {
  return { unknown: { en: `more than ${limit} bytes`, zh: `超过 ${limit} 字节` } };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Reads a copy, without its byte order mark. One that is still encoded is not looked into. */
export function readBody(copy: BodyCopy, { decodeUtf8 }: Platform, encoding = 'identity'): ReadBody {
  if ('unknown' in copy) return copy;
  if (encoding !== 'identity' && copy.bytes.length > 0) {
    const name = encoding.slice(0, 40);
    return { unknown: { en: `it is encoded (${name})`, zh: `内容经过编码（${name}）` } };
  }
  return decodeUtf8(copy.bytes) ?? copy.bytes;
}

/** Whether bytes begin with a byte order mark of UTF-8, which reading them leaves out. */
export function hasMark(copy: BodyCopy): boolean {
  return 'bytes' in copy && [0xef, 0xbb, 0xbf].every((byte, index) => copy.bytes[index] === byte);
}

/** The text where it is one. */
export function textOf(body: ReadBody | undefined): string | undefined {
  return typeof body === 'string' ? body : undefined;
}

/** The members of a body that is a JSON object. */
export function membersOf(body: ReadBody | undefined): JsonObject | undefined {
  if (typeof body !== 'string') return undefined;
  const read = readJson(body);
  return 'value' in read && isObject(read.value) ? read.value : undefined;
}

/** Why bytes are no text. */
export const notUtf8: Bilingual = { en: 'it is not UTF-8', zh: '不是 UTF-8' };

/** Reads JSON that may be anything. What is wrong with its syntax the engine says, in its own words. */
export function readJson(text: string): { readonly value: unknown } | { readonly problem: string | Bilingual } {
  if (text.trim() === '') return { problem: { en: 'it is empty', zh: '内容为空' } };
  if (isDeeperThan(depthLimit, text)) {
    return { problem: { en: `it nests more than ${depthLimit} levels deep`, zh: `嵌套超过 ${depthLimit} 层` } };
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
