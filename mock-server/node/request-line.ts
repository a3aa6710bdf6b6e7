import type { HandledResponse } from '../core/emulator-options.ts';
import type { JournalEntry } from '../core/journal/entry.ts';

/** One request of the provider's API and its answer, for a log. */
export interface RequestLine {
  readonly method: string;
  /** Path and query as they arrived. */
  readonly url: string;
  /** Absent: no operation has this path, or it was a CORS preflight. */
  readonly operation?: JournalEntry['operation'];
  /** The tenant in whose journal it is. */
  readonly appid?: string | undefined;
  /** HTTP status. */
  readonly status: number;
  readonly retCode?: JournalEntry['retCode'];
  /** Where a fault cut the connection: the client did not have the answer whole. */
  readonly reset?: JournalEntry['reset'];
  /** How long the answer took, in ms. */
  readonly durationMs: number;
  /** Why it was refused. */
  readonly violations: JournalEntry['violations'];
  /** What was tolerated. */
  readonly warnings: JournalEntry['warnings'];
}

export function toRequestLine(
  { method, url }: { readonly method: string; readonly url: string },
  { status, entry }: Pick<HandledResponse, 'status' | 'entry'>,
  startedAt: number,
): RequestLine {
  return {
    method,
    url,
    operation: entry?.operation,
    appid: entry?.appid,
    status,
    retCode: entry?.retCode,
    reset: entry?.reset,
    durationMs: performance.now() - startedAt,
    violations: entry?.violations ?? [],
    warnings: entry?.warnings ?? [],
  };
}
