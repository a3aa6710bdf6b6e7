/** Remembers the ids of events. In production this is a table with a unique key, which all processes share. */
export interface SeenEvents {
  /** False if the id was there already. */
  add(webhookEventId: string): boolean;
}

/** Remembers the newest `limit` ids. */
export function createSeenEvents(limit = 10_000): SeenEvents {
  const ids = new Set<string>();
  return {
    add(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      if (ids.size > limit) ids.delete(ids.values().next().value!);
      return true;
    },
  };
}
