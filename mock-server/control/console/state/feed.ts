import { signal, type ReadonlySignal } from '@preact/signals';
import type { Api } from './api.ts';
import { part } from './api.ts';
import { isNewBeginning, type Activity } from './records.ts';

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
  /**
   * Counts up when something was left out, or all began anew: what was put together of activities is to be asked for
   * again.
   */
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

/** What a stream tells: activities, and what it says of itself. */
const types = [
  'request',
  'event',
  'delivery',
  'clock',
  'fault',
  'reset',
  'task',
  'control',
  'feed',
  'missed',
  'skipped',
] as const;

/** How long to wait before a stream that was refused is asked for again, in ms. */
const pause = 2000;

export function createFeed(options: FeedOptions): Feed {
  const { api, onInterruption, onNewFeed, createSource, setTimer } = options;
  const connection = signal<Connection>('connecting');
  const missed = signal<number | 'unknown'>(0);
  const gaps = signal(0);
  const batches = createBatches(options);
  let source: EventSource | undefined;
  let lastId = '0';
  /** When the feed that is read began. */
  let began: number | undefined;

  function takeMissed(id: string, count: number | null): void {
    const isFirst = lastId === '0';
    lastId = id;
    if (count === null || missed.value === 'unknown') missed.value = 'unknown';
    else if (!isFirst) missed.value += count;
    if (count === null) return;
    if (!isFirst) gaps.value += 1;
    batches.takeGap(Number(id), { why: isFirst ? 'earlier' : 'missed', count });
  }

  function takeFeed(appid: string, now: number): void {
    const isAnother = began !== undefined && began !== now;
    began = now;
    if (!isAnother) return;
    close();
    lastId = '0';
    missed.value = 'unknown';
    onNewFeed();
    connect(appid);
  }

  function take(appid: string, type: (typeof types)[number], { data, lastEventId }: MessageEvent<string>): void {
    const told = JSON.parse(data) as Activity & { began: number; count: number; until: number };
    if (type === 'feed') return takeFeed(appid, told.began);
    if (type === 'missed') return takeMissed(lastEventId, told.count);
    if (type === 'skipped' || isNewBeginning(told)) gaps.value += 1;
    if (type === 'skipped') return batches.takeGap(told.until, { why: 'skipped', count: told.count });
    lastId = lastEventId;
    batches.take(told);
  }

  function connect(appid: string): void {
    const own = createSource(api.url(`/tenants/${part(appid)}/stream?brief=true&after=${lastId}`));
    source = own;
    own.addEventListener('open', () => {
      if (source !== own) return;
      connection.value = 'live';
      if (began !== undefined) onInterruption();
    });
    own.addEventListener('error', () => {
      if (source !== own) return;
      // The browser takes a lost line up by itself, with Last-Event-ID; after a refusal it does not.
      connection.value = own.readyState === 2 ? 'refused' : 'lost';
      if (own.readyState !== 2) return;
      onInterruption();
      setTimer(pause, () => source === own && connect(appid));
    });
    for (const type of types) {
      own.addEventListener(type, (event) => {
        if (source === own) take(appid, type, event as MessageEvent<string>);
      });
    }
  }

  function close(): void {
    source?.close();
    source = undefined;
    batches.drop();
    connection.value = 'connecting';
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
      connect(appid);
    },
    close,
  };
}

/** Gathers activities: one change a frame, however many come in. */
function createBatches({ onActivities, onNextFrame }: Pick<FeedOptions, 'onActivities' | 'onNextFrame'>) {
  let waiting: Activity[] = [];
  let lastAt = 0;
  function flush(): void {
    const batch = waiting;
    waiting = [];
    if (batch.length > 0) onActivities(batch);
  }
  function take(activity: Activity): void {
    lastAt = activity.at;
    waiting.push(activity);
    if (waiting.length === 1) onNextFrame(flush);
  }
  return {
    take,
    /** A gap is where it is told: when it was, nobody says. */
    takeGap: (id: number, gap: Gap): void => take({ id, type: 'gap', at: lastAt, data: gap }),
    drop: (): void => void (waiting = []),
  };
}
