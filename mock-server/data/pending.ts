import type { Notes, Part } from './entry.ts';

/** What was put of a part and is not written yet. */
export interface PendingPart {
  /** All that is in the file of it goes first. */
  readonly isCleared: boolean;
  /** By key; `undefined`: what is in the file goes. */
  readonly puts: ReadonlyMap<string | number, unknown>;
}

/** What of a tenant is not written yet. */
export interface Pending extends Notes {
  readonly parts: ReadonlyMap<Part, PendingPart>;
  /** Whether an answer waits for some of it. */
  readonly isUrgent: boolean;
  /** There is something to write of which nothing is put before that. */
  touch(): void;
  /** All of it is written. */
  written(): void;
  /** All of it, to be written by whoever asks: what comes from now on is apart. */
  take(): ReadonlyMap<Part, PendingPart>;
}

/** What no answer waits for: it is written a moment later. */
const soon: ReadonlySet<Part> = new Set(['journal', 'activity', 'deliveries', 'forgotten']);

/** @param onNote called after each note */
export function createPending(onNote: () => void): Pending {
  let parts = new Map<Part, { isCleared: boolean; puts: Map<string | number, unknown> }>();
  let isUrgent = false;

  function part(name: Part): { isCleared: boolean; puts: Map<string | number, unknown> } {
    let found = parts.get(name);
    if (found === undefined) parts.set(name, (found = { isCleared: false, puts: new Map() }));
    return found;
  }

  return {
    get parts() {
      return parts;
    },
    get isUrgent() {
      return isUrgent;
    },
    put(name, key, value) {
      part(name).puts.set(key, value);
      isUrgent ||= !soon.has(name) && !(name === 'tenant' && key === 'journal');
      onNote();
    },
    clear(name) {
      const cleared = part(name);
      cleared.isCleared = true;
      cleared.puts.clear();
      isUrgent = true;
      onNote();
    },
    touch: onNote,
    written() {
      parts.clear();
      isUrgent = false;
    },
    take() {
      const taken = parts;
      parts = new Map();
      isUrgent = false;
      return taken;
    },
  };
}
