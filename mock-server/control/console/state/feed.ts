import { signal, type ReadonlySignal } from '@preact/signals';
import type { Api } from './api.ts';
import { part } from './api.ts';
import type { Activity } from './records.ts';

/** `lost`: the line is gone and is taken up again; `refused`: the server answered, and not with a stream. */
type Connection = 'connecting' | 'live' | 'lost' | 'refused';

/** Why a part of what happened is not told. */
export interface Gap {
  /** `skipped`: it came faster than anybody can watch; `missed`: while offline; `earlier`: before the page was opened. */
  readonly why: 'skipped' | 'missed' | 'earlier';
  readonly count: number;
}

/** What happens in a tenant, as the server tells it. */
export interface Feed {
  readonly connection: ReadonlySignal<Connection>;
  /** How many activities could not be told; `unknown`: nobody knows how many. */
  readonly missed: ReadonlySignal<number | 'unknown'>;
  /** Counts up when something was left out: what was put together of activities is to be asked for again. */
  readonly gaps: ReadonlySignal<number>;
  /** Reads the activities of a tenant from the oldest that is kept; those of the one before are let go. */
  open(appid: string): void;
  close(): void;
}

interface FeedOptions {
  readonly api: Api;
  /** A gap is told as an activity of the type `gap`, where it is. */
  readonly onActivities: (activities: readonly Activity[]) => void;
  /** The line was taken up again, or refused: what the server holds may be another. */
  readonly onInterruption: () => void;
  /** The feed is another than before: the server began anew, and nothing that was told holds. */
  readonly onNewFeed: () => void;
  readonly createSource: (url: string) => EventSource;
  /** Calls back before the next frame, or soon where none is drawn. */
  readonly onNextFrame: (run: () => void) => void;
  readonly setTimer: (milliseconds: number, run: () => void) => void;
}

const types = ['request', 'event', 'delivery', 'clock', 'fault', 'reset', 'task'] as const;

/** How long to wait before a stream that was refused is asked for again, in ms. */
const pause = 2000;

export function createFeed(options: FeedOptions): Feed {
  const { api, onActivities, onInterruption, onNewFeed, createSource, onNextFrame, setTimer } = options;
  const connection = signal<Connection>('connecting');
  const missed = signal<number | 'unknown'>(0);
  const gaps = signal(0);
  let source: EventSource | undefined;
  let waiting: Activity[] = [];
  let lastId = '0';
  let lastAt = 0;
  /** When the feed that is read began. */
  let began: number | undefined;

  function take(activity: Activity): void {
    lastAt = activity.at;
    waiting.push(activity);
    // One change a frame, however many come in.
    if (waiting.length === 1) onNextFrame(flush);
  }

  function flush(): void {
    const batch = waiting;
    waiting = [];
    if (batch.length > 0) onActivities(batch);
  }

  function takeGap(id: number, gap: Gap): void {
    if (gap.why !== 'earlier') gaps.value += 1;
    take({ id, type: 'gap', at: lastAt, data: gap });
  }

  function takeMissed(id: string, count: number | null): void {
    const isFirst = lastId === '0';
    lastId = id;
    if (count === null || missed.value === 'unknown') missed.value = 'unknown';
    else if (!isFirst) missed.value += count;
    if (count !== null) takeGap(Number(id), { why: isFirst ? 'earlier' : 'missed', count });
  }

  function beginAnew(appid: string): void {
    source?.close();
    waiting = [];
    lastId = '0';
    missed.value = 'unknown';
    onNewFeed();
    connect(appid);
  }

  function connect(appid: string): void {
    const own = createSource(api.url(`/tenants/${part(appid)}/stream?brief=true&after=${lastId}`));
    source = own;
    const listen = (type: string, take: (data: unknown, id: string) => void): void =>
      own.addEventListener(type, ({ data, lastEventId }: MessageEvent<string>) => {
        if (source === own) take(JSON.parse(data), lastEventId);
      });
    own.addEventListener('open', () => {
      if (source !== own) return;
      const wasLive = began !== undefined;
      connection.value = 'live';
      if (wasLive) onInterruption();
    });
    own.addEventListener('error', () => {
      if (source !== own) return;
      // The browser takes a lost line up by itself, with Last-Event-ID; after a refusal it does not.
      connection.value = own.readyState === 2 ? 'refused' : 'lost';
      if (own.readyState !== 2) return;
      onInterruption();
      setTimer(pause, () => source === own && connect(appid));
    });
    listen('feed', (data) => {
      const before = began;
      began = (data as { readonly began: number }).began;
      if (before !== undefined && before !== began) beginAnew(appid);
    });
    for (const type of types) {
      listen(type, (data, id) => {
        lastId = id;
        take(data as Activity);
      });
    }
    listen('missed', (data, id) => takeMissed(id, (data as { readonly count: number | null }).count));
    listen('skipped', (data) => {
      const { count, until } = data as { readonly count: number; readonly until: number };
      takeGap(until, { why: 'skipped', count });
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
    gaps,
    open(appid) {
      close();
      lastId = '0';
      began = undefined;
      missed.value = 0;
      connection.value = 'connecting';
      connect(appid);
    },
    close,
  };
}
