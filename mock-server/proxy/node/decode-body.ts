import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import type { BodyCopy } from '../inspect/body.ts';

/** How large a body may become that is decoded for the check, in bytes. */
const decodedLimit = 8 * 1_048_576;

type Decode = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

const decoders: Readonly<Partial<Record<string, Decode>>> = {
  gzip: promisify(zlib.gunzip),
  'x-gzip': promisify(zlib.gunzip),
  deflate: promisify(zlib.inflate),
  br: promisify(zlib.brotliDecompress),
  // Not in every Node that this runs on.
  ...(typeof zlib.zstdDecompress === 'function' && { zstd: promisify(zlib.zstdDecompress) }),
};

/** The copy of a body without its content-encoding. What went on stays as it was. */
export async function decodeBody(copy: BodyCopy, encoding = 'identity'): Promise<BodyCopy> {
  if ('unknown' in copy || copy.bytes.length === 0) return copy;
  let { bytes } = copy;
  // The last that was applied comes first off.
  for (const coding of encoding.toLowerCase().split(',').reverse()) {
    const name = coding.trim();
    if (name === '' || name === 'identity') continue;
    const decode = decoders[name];
    if (decode === undefined) {
      const shown = name.slice(0, 40);
      return { unknown: { en: `its content-encoding is ${shown}`, zh: `其 content-encoding 为 ${shown}` } };
    }
    try {
      bytes = await decode(bytes, { maxOutputLength: decodedLimit });
    } catch (error) {
      const code = codeOf(error);
      return {
        unknown: { en: `it could not be decoded from ${name} (${code})`, zh: `无法按 ${name} 解码（${code}）` },
      };
    }
  }
  return { bytes };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code ?? error.message) : String(error);
}
