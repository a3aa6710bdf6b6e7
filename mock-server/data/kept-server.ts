import { createMemoryKeeper, type ServerKeeper } from '../team/keeper.ts';
import { checkValue } from './check-value.ts';
import type { DatabaseSync } from './database.ts';

/** A change of what the server keeps; `undefined`: nothing is under the id any more. */
interface ServerChange {
  readonly part: string;
  readonly id: string;
  readonly value: unknown;
}

/** What a server keeps beside its tenants, as it is kept in the file. */
export interface KeptServer {
  readonly keeper: ServerKeeper;
  /** What is not written yet, oldest first. */
  readonly changes: readonly ServerChange[];
  readonly isUrgent: boolean;
  readonly isWritten: boolean;
  /** All of it is written. */
  written(): void;
}

/** @param onNote called where there is something to write */
export function createKeptServer(database: DatabaseSync, onNote: (server: KeptServer) => void): KeptServer {
  const rows = database.prepare('SELECT part, id, value FROM server ORDER BY seq').all();
  const kept = rows.map((row) => {
    const [part, id, value] = [String(row['part']), String(row['id']), JSON.parse(String(row['value'])) as unknown];
    checkValue(part, id, value);
    return [part, id, value] as const;
  });
  let changes: ServerChange[] = [];
  const server: KeptServer = {
    keeper: createMemoryKeeper(kept, (part, id, value) => {
      changes.push({ part, id, value });
      onNote(server);
    }),
    get changes() {
      return changes;
    },
    get isUrgent() {
      return changes.length > 0;
    },
    get isWritten() {
      return changes.length === 0;
    },
    written: () => void (changes = []),
  };
  return server;
}
