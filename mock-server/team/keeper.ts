import type { Awaitable } from '../core/platform.ts';
import type { ServerPart, ServerParts } from './server-parts.ts';

/**
 * Keeps what is the server's own and no tenant's. One in memory forgets it with the process; a data file, or a ledger that
 * several processes share, does not. Values are plain JSON.
 *
 * What a call changes is asked for again at once, and its answer waits until it is kept: by the promise that is given
 * back, or by what the server waits for anyway before it answers a control call.
 */
export interface ServerKeeper {
  /** Other processes change it, too, and say themselves what became of their tenants. */
  readonly isShared?: boolean;
  /** All of a part, in the order in which their ids came first. Shared: what another process has put is among them. */
  list<Part extends ServerPart>(part: Part): Awaitable<readonly ServerParts[Part][]>;
  /** What is under the id, as far as this process knows without asking others. */
  known<Part extends ServerPart>(part: Part, id: string): ServerParts[Part] | undefined;
  /** From now on the part has this under the id. */
  put<Part extends ServerPart>(part: Part, id: string, value: ServerParts[Part]): Awaitable<void>;
  /** From now on the part has nothing under the id; there may have been nothing. */
  remove(part: ServerPart, id: string): Awaitable<void>;
}

/**
 * A keeper that answers out of memory.
 *
 * @param kept what it has already, by part and id
 * @param onChange told of each change; `undefined`: nothing is under the id any more
 */
export function createMemoryKeeper(
  kept: Iterable<readonly [part: string, id: string, value: unknown]> = [],
  onChange: (part: ServerPart, id: string, value: unknown) => void = () => undefined,
): ServerKeeper {
  const parts = new Map<string, Map<string, unknown>>();
  function partOf(part: string): Map<string, unknown> {
    const found = parts.get(part) ?? new Map<string, unknown>();
    parts.set(part, found);
    return found;
  }
  for (const [part, id, value] of kept) partOf(part).set(id, value);
  return {
    list: (part) => [...partOf(part).values()] as never,
    known: (part, id) => partOf(part).get(id) as never,
    put(part, id, value) {
      partOf(part).set(id, value);
      onChange(part, id, value);
    },
    remove(part, id) {
      if (partOf(part).delete(id)) onChange(part, id, undefined);
    },
  };
}
