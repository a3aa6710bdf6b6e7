import type { ServerKeeper } from '../team/keeper.ts';
import type { ServerPart } from '../team/server-parts.ts';
import type { Gate } from './gate.ts';
import type { LedgerChange, LedgerNews, SharedPart } from './ledger.ts';

/** What belongs to no tenant, and to all servers of a ledger: who may do what on them. */
export interface SharedServer {
  readonly keeper: ServerKeeper;
  takeIn(news: LedgerNews): void;
  /** What was changed since it was asked last, to be written. */
  collect(): LedgerChange | undefined;
}

export function createSharedServer(gate: () => Gate): SharedServer {
  const parts = new Map<string, Map<string, unknown>>();
  let changed = new Map<SharedPart, Map<string, unknown>>();

  function partOf(part: string): Map<string, unknown> {
    const found = parts.get(part) ?? new Map<string, unknown>();
    parts.set(part, found);
    return found;
  }

  function set(part: string, id: string, value: unknown): void {
    if (value === undefined) partOf(part).delete(id);
    else partOf(part).set(id, value);
  }

  function note(part: ServerPart, id: string, value: unknown): void {
    set(part, id, value);
    changed.set(part, (changed.get(part) ?? new Map<string, unknown>()).set(id, value));
  }

  const change = (part: ServerPart, id: string, value: unknown): Promise<void> =>
    gate().join(() => note(part, id, value));

  return {
    keeper: {
      isShared: true,
      async list(part) {
        const values = (): never => [...partOf(part).values()] as never;
        // Inside of a turn all is known, and whoever asks may have it.
        return gate().isOpen ? values() : gate().read(values);
      },
      known: (part, id) => partOf(part).get(id) as never,
      put: change,
      remove: (part, id) => change(part, id, undefined),
    },
    takeIn({ isWhole, changes }) {
      if (isWhole) {
        parts.clear();
        // What somebody waited for has failed.
        changed = new Map();
      }
      for (const { parts: told } of changes) {
        for (const [part, { isCleared, puts }] of told) {
          if (isCleared) partOf(part).clear();
          for (const [id, value] of puts) set(part, String(id), value);
        }
      }
    },
    collect() {
      if (changed.size === 0) return undefined;
      const told = new Map([...changed].map(([part, puts]) => [part, { isCleared: false, puts }] as const));
      changed = new Map();
      return { parts: told, logs: new Map() };
    },
  };
}
