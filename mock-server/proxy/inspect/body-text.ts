import type { Platform } from '../../core/platform.ts';
import type { BodyCopy } from './body-copy.ts';
import { readJson } from './check-answer.ts';

/** A body as it is read: its text, its bytes where they are none, or why it is not known. */
export type ReadBody = string | Uint8Array | { readonly unknown: string };

/** Reads a copy. One that is still encoded is not looked into. */
export function readBody(copy: BodyCopy, { decodeUtf8 }: Platform, encoding = 'identity'): ReadBody {
  if ('unknown' in copy) return copy;
  if (encoding !== 'identity' && copy.bytes.length > 0) return { unknown: `it is encoded (${encoding.slice(0, 40)})` };
  return decodeUtf8(copy.bytes) ?? copy.bytes;
}

/** The text where it is one. */
export function textOf(body: ReadBody | undefined): string | undefined {
  return typeof body === 'string' ? body : undefined;
}

/** The members of a body that is a JSON object. */
export function membersOf(body: ReadBody | undefined): Readonly<Record<string, unknown>> | undefined {
  if (typeof body !== 'string') return undefined;
  const read = readJson(body);
  return 'value' in read && isMembers(read.value) ? read.value : undefined;
}

export function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
