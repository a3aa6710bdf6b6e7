import type { Scope } from '../ledger.ts';
import type { Client } from './driver.ts';

const channel = 'sobot_mock';

/** How long after the connection was lost it is made anew, in ms of real time. */
const retryAfter = 1000;

interface HintsOptions {
  readonly replica: string;
  readonly createClient: () => Client;
  /** Runs a statement that tells the others. */
  readonly notify: (channel: string, text: string) => Promise<unknown>;
}

/** Tells other replicas where something was written, and hears it of them. */
export interface Hints {
  /** Something was written here: it is told in a moment, with what comes until then. */
  readonly tell: (scope: number) => void;
  on(observer: (scope: Scope) => void): () => void;
  close(): Promise<void>;
}

/** How long a hint waits for others to go with it, in ms of real time. */
const gatherFor = 10;

export function createHints({ replica, createClient, notify }: HintsOptions): Hints {
  const observers = new Set<(scope: Scope) => void>();
  const written = new Set<number>();
  /** Where something may have been written while nobody listened. */
  const told = new Set<Scope>();
  let client: Client | undefined;
  let telling: NodeJS.Timeout | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isClosed = false;

  function hear(scope: Scope): void {
    told.add(scope);
    for (const observer of observers) observer(scope);
  }

  function take(text: string): void {
    const [from, ...scopes] = text.split(' ');
    if (from !== replica) for (const scope of scopes) hear(scope === '0' ? 'directory' : Number(scope));
  }

  async function connect(): Promise<void> {
    const connecting = createClient();
    let isLost = false;
    const lose = (): void => {
      if (isLost) return;
      isLost = true;
      void connecting.end().catch(() => undefined);
      if (isClosed) return;
      client = undefined;
      retry = setTimeout(() => void connect(), retryAfter).unref();
    };
    connecting.on('error', lose).on('end', lose);
    connecting.on('notification', ({ payload = '' }) => take(payload));
    try {
      client = connecting;
      await connecting.connect();
      await connecting.query(`LISTEN ${channel}`);
      for (const scope of told) hear(scope);
    } catch {
      lose();
    }
  }

  function flush(): void {
    telling = undefined;
    const scopes = [...written];
    written.clear();
    // A text of theirs holds 8000 bytes.
    for (let start = 0; start < scopes.length; start += 500) {
      const text = [replica, ...scopes.slice(start, start + 500)].join(' ');
      void notify(channel, text).catch(() => undefined);
    }
  }

  void connect();
  return {
    tell(scope) {
      if (isClosed) return;
      written.add(scope);
      telling ??= setTimeout(flush, gatherFor).unref();
    },
    on(observer) {
      observers.add(observer);
      return () => void observers.delete(observer);
    },
    async close() {
      isClosed = true;
      clearTimeout(telling);
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
