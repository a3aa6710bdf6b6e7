interface HeartbeatOptions {
  readonly replica: string;
  /** How often it says that it is alive, in ms of real time. */
  readonly every: number;
  /** Says so, and answers who else is. */
  readonly beat: () => Promise<ReadonlySet<string>>;
}

/** Says that this replica is alive, and finds out who is not any more. */
export interface Heartbeat {
  on(observer: (replica: string) => void): () => void;
  /** Says it once more, now. */
  beat(): Promise<void>;
  close(): void;
}

export function createHeartbeat({ replica, every, beat }: HeartbeatOptions): Heartbeat {
  const observers = new Set<(replica: string) => void>();
  let alive: ReadonlySet<string> = new Set();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function beatOnce(): Promise<void> {
    const before = alive;
    alive = await beat();
    for (const one of before) {
      if (alive.has(one) || one === replica) continue;
      for (const observer of observers) observer(one);
    }
  }

  function schedule(): void {
    if (isClosed) return;
    timer = setTimeout(() => {
      // Where the ledger is away nobody is judged: the next one that reaches it looks.
      void beatOnce()
        .catch(() => undefined)
        .then(schedule);
    }, every).unref();
  }

  schedule();
  return {
    on(observer) {
      observers.add(observer);
      return () => void observers.delete(observer);
    },
    beat: beatOnce,
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
