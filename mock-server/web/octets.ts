import type { OctetCoding } from '../core/platform.ts';

/** Bundlers bring one of their own for the bare name. */
const { Buffer: NodeBuffer } = globalThis as { readonly Buffer?: typeof Buffer };

/** What Node has and a page has not: there the way from such texts to bytes would be longer than from others. */
export const octets: OctetCoding | undefined = NodeBuffer && {
  of: (text) => NodeBuffer.from(text).toString('latin1'),
  toBytes: (text) => NodeBuffer.from(text, 'latin1'),
  ofBytes: (bytes, start, end) => NodeBuffer.prototype.latin1Slice.call(bytes, start, end),
};
