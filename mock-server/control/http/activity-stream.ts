import type { Activity, ActivityFeed } from '../../core/journal/activity.ts';
import type { SetTimer } from '../../webhooks/sending/deadline.ts';
import type { ControlStream, OpenStream, StreamReader } from './route.ts';

export interface ActivityStreamOptions {
  readonly activity: ActivityFeed;
  /** The id that the reader saw last. Default: that of the newest, so that it sees what happens from now on. */
  readonly after?: number | undefined;
  /** Which types it wants. */
  readonly wants: (type: Activity['type']) => boolean;
  readonly setTimer: SetTimer;
}

/** How often a sign of life goes out, in ms of real time: proxies hang up on silent connections. */
const keepAliveInterval = 15_000;

/** How long a reader that is hung up on may take to read what is left, in ms of real time. */
const grace = 5000;

/**
 * A tenant's activity as server-sent events. Nothing is kept for a reader: whoever is slow reads on from what the feed
 * keeps, and is told how much was missed. One that takes nothing at all from one keep-alive to the next but one is hung up
 * on.
 */
export function activityStream(options: ActivityStreamOptions): ControlStream {
  return {
    status: 200,
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      // Proxies of the nginx kind hold answers back otherwise.
      'x-accel-buffering': 'no',
    },
    open: (reader) => openStream(options, reader),
  };
}

function openStream({ activity, after, wants, setTimer }: ActivityStreamOptions, reader: StreamReader): OpenStream {
  const isOfAnotherLife = after !== undefined && after > activity.lastId;
  let lastId = isOfAnotherLife ? 0 : (after ?? activity.lastId);
  let isBehind = false;
  let silentIntervals = 0;
  let ended = false;
  let cancelTimer = setTimer(keepAliveInterval, keepAlive);

  function write(text: string): void {
    isBehind = !reader.write(text);
  }

  function catchUp(): void {
    // What is left waits in the feed.
    if (isBehind || ended) return;
    for (const next of activity.since(lastId)) {
      const missed = next.id - lastId - 1;
      lastId = next.id;
      if (missed > 0) write(missedText(next.id - 1, missed));
      if (wants(next.type)) write(activityText(next));
      if (isBehind) return;
    }
  }

  function keepAlive(): void {
    if (isBehind) {
      silentIntervals += 1;
      if (silentIntervals === 2) return hangUp('you read too slowly; connect again to go on');
    } else {
      // With the id, so that a reader who wants few types need not start over at the last of those.
      write(`: keep-alive\nid: ${lastId}\n\n`);
    }
    cancelTimer = setTimer(keepAliveInterval, keepAlive);
  }

  function hangUp(why: string): void {
    if (ended) return;
    ended = true;
    leave();
    cancelTimer();
    reader.write(`: ${why}\n\n`);
    reader.end();
    cancelTimer = setTimer(grace, reader.cut);
  }

  const leave = activity.subscribe(catchUp, () => hangUp('the tenant was removed'));
  // The id at the start, so that a line that is lost before anything happened is taken up from here.
  write(`retry: 1000\nid: ${lastId}\n\n`);
  if (isOfAnotherLife) write(missedText(0, null));
  catchUp();

  return {
    onDrain() {
      isBehind = false;
      silentIntervals = 0;
      catchUp();
    },
    onClose() {
      ended = true;
      leave();
      cancelTimer();
    },
    onShutdown: () => hangUp('the mock server closes'),
  };
}

function activityText(activity: Activity): string {
  return eventText(activity.id, activity.type, activity);
}

/** `count` is null where nobody knows: the reader's id is not of this feed. */
function missedText(id: number, count: number | null): string {
  return eventText(id, 'missed', { count });
}

/** JSON has no line breaks of its own, so one `data` line holds it. */
function eventText(id: number, type: string, data: unknown): string {
  return `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}
