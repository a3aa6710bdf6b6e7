import type { Readable } from 'node:stream';

/**
 * Whether a stream asks its source for more after each piece, to have it at hand. A socket sends what comes anyway; to ask it
 * takes a turn of Node's queue for each piece, and some four hundredths of what a plain request takes.
 *
 * Node has no option for that: it is the mark which says that the asking is on its way already, and has this name in Node 20 to
 * 26. Where a stream does not know it, all stays as it was.
 */
export function setReadAhead(stream: Readable, isAhead: boolean): void {
  const { _readableState: state } = stream as unknown as { readonly _readableState?: { readingMore: boolean } };
  if (state !== undefined) state.readingMore = !isAhead;
}
