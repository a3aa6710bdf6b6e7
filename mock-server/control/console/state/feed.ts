import { signal, type ReadonlySignal } from '@preact/signals';
import type { Api } from './api.ts';
import { part } from './api.ts';
import type { Activity } from './records.ts';

/** `lost`: the line is gone and is taken up again; `refused`: the server answered, and not with a stream. */
type Connection = 'connecting' | 'live' | 'lost' | 'refused';

/** What happens in a tenant, as the server tells it. */
export interface Feed {
  readonly connection: ReadonlySignal<Connection>;
  /** How many activities could not be told; `unknown`: nobody knows how many. */
  readonly missed: ReadonlySignal<number | 'unknown'>;
  /** Reads the activities of a tenant from the oldest that is kept; those of the one before are let go. */
  open(appid: string): void;
  close(): void;
}

interface FeedOptions {
  readonly api: Api;
  readonly onActivities: (activities: readonly Activity[]) => void;
  readonly createSource: (url: string) => EventSource;
  /** Calls back before the next frame, or soon where none is drawn. */
  readonly onNextFrame: (run: () => void) => void;
  readonly setTimer: (milliseconds: number, run: () => void) => void;
}

const types = ['request', 'event', 'delivery', 'clock', 'fault', 'reset', 'task'] as const;

/** How long to wait before a stream that was refused is asked for again, in ms. */
const pause = 2000;

export function createFeed({ api, onActivities, createSource, onNextFrame, setTimer }: FeedOptions): Feed {
  const connection = signal<Connection>('connecting');
  const missed = signal<number | 'unknown'>(0);
  let source: EventSource | undefined;
  let waiting: Activity[] = [];
  let lastId = '0';

  function take(activity: Activity): void {
    waiting.push(activity);
    // One change a frame, however many come in.
    if (waiting.length === 1) onNextFrame(flush);
  }

  function flush(): void {
    const batch = waiting;
    waiting = [];
    if (batch.length > 0) onActivities(batch);
  }

  function connect(appid: string): void {
    const own = createSource(api.url(`/tenants/${part(appid)}/stream?brief=true&after=${lastId}`));
    source = own;
    own.addEventListener('open', () => {
      connection.value = 'live';
    });
    own.addEventListener('error', () => {
      if (source !== own) return;
      // The browser takes a lost line up by itself, with Last-Event-ID; after a refusal it does not.
      connection.value = own.readyState === 2 ? 'refused' : 'lost';
      if (own.readyState === 2) setTimer(pause, () => source === own && connect(appid));
    });
    for (const type of types) {
      own.addEventListener(type, ({ data, lastEventId }) => {
        if (source !== own) return;
        lastId = lastEventId;
        take(JSON.parse(data as string) as Activity);
      });
    }
    own.addEventListener('missed', ({ data, lastEventId }) => {
      if (source !== own) return;
      lastId = lastEventId;
      const { count } = JSON.parse(data as string) as { readonly count: number | null };
      missed.value = count === null || missed.value === 'unknown' ? 'unknown' : missed.value + count;
    });
  }

  function close(): void {
    source?.close();
    source = undefined;
    waiting = [];
  }

  return {
    connection,
    missed,
    open(appid) {
      close();
      lastId = '0';
      missed.value = 0;
      connection.value = 'connecting';
      connect(appid);
    },
    close,
  };
}
