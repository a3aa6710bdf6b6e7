import type { SetTimer } from '../../../common/deadline.ts';
import type { Activity, ActivityFeed } from '../../core/journal/activity.ts';
import { briefly, digest } from './brief-activity.ts';
import type { ControlStream, OpenStream, StreamReader } from './streams.ts';

interface ActivityStreamOptions {
  readonly activity: ActivityFeed;
  /** The id that the reader saw last. Default: that of the newest, so that it sees what happens from now on. */
  readonly after?: number | undefined;
  /** Which types it wants. */
  readonly wants: (type: Activity['type']) => boolean;
  /** Whether it is told as much as one can watch, and no more. */
  readonly brief: boolean;
  readonly setTimer: SetTimer;
}

/** How often a sign of life goes out, in ms of real time: proxies hang up on silent connections. */
const keepAliveInterval = 15_000;

/** How long what happens is gathered for who wants it brief, in ms of real time: little is told soon, much a few times a second. */
const [briefInterval, busyInterval] = [20, 100];

/** How many at once are much. */
const much = 10;

/** How many are told at once after a rest, and how many more with each interval: more than anybody reads. */
const [mostAtOnce, morePerInterval] = [1000, 150];

/** How much is written at once, in characters: one write for each activity would cost more than the activities. */
const longestWrite = 65_536;

/** How long a reader that is hung up on may take to read what is left, in ms of real time. */
const grace = 5000;

/**
 * A tenant's activity as server-sent events. Nothing is kept for a reader: whoever is slow reads on from what the feed
 * keeps, and is told how much was missed. One that takes nothing at all from one keep-alive to the next but one is hung up
 * on. Who wants it brief costs the same however much happens: what is beyond a bound is counted, not told.
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

/** How far a reader has come. */
interface Line {
  lastId: number;
  /** It has not taken what came before: what is left waits in the feed. */
  isBehind: boolean;
  ended: boolean;
}

function openStream(options: ActivityStreamOptions, reader: StreamReader): OpenStream {
  const { activity, after, brief, setTimer } = options;
  const isOfAnotherLife = after !== undefined && after > activity.lastId;
  const line: Line = { lastId: isOfAnotherLife ? 0 : (after ?? activity.lastId), isBehind: false, ended: false };
  let silentIntervals = 0;
  let cancelTimer = setTimer(keepAliveInterval, keepAlive);

  function write(text: string): void {
    line.isBehind = !reader.write(text);
  }

  function keepAlive(): void {
    if (line.isBehind) {
      silentIntervals += 1;
      if (silentIntervals === 2) return hangUp('you read too slowly; connect again to go on');
    } else {
      // With the id, so that a reader who wants few types need not start over at the last of those.
      write(`: keep-alive\nid: ${line.lastId}\n\n`);
    }
    cancelTimer = setTimer(keepAliveInterval, keepAlive);
  }

  function end(): void {
    line.ended = true;
    leave();
    cancelTimer();
    gathering.cancel();
  }

  function hangUp(why: string): void {
    if (line.ended) return;
    end();
    reader.write(`: ${why}\n\n`);
    reader.end();
    cancelTimer = setTimer(grace, reader.abort);
  }

  const catchUp = (): void => tellAll(options, line, write);
  const gathering = gather(options, line, write);
  const leave = activity.subscribe(brief ? gathering.onActivity : catchUp, () => hangUp('the tenant was removed'));
  // The id at the start, so that a line that is lost before anything happened is taken up from here.
  write(`retry: 1000\nid: ${line.lastId}\n\n${brief ? eventText('feed', { began: activity.began }) : ''}`);
  if (isOfAnotherLife) write(missedText(0, null));
  catchUp();

  return {
    hangUp,
    onDrain() {
      line.isBehind = false;
      silentIntervals = 0;
      catchUp();
    },
    onClose: end,
  };
}

/** Tells all that the feed keeps after what was told last, as long as the reader takes it. */
function tellAll({ activity, wants, brief }: ActivityStreamOptions, line: Line, write: (text: string) => void): void {
  if (line.isBehind || line.ended) return;
  let text = '';
  for (const next of activity.since(line.lastId)) {
    const missed = next.id - line.lastId - 1;
    line.lastId = next.id;
    if (missed > 0) text += missedText(next.id - 1, missed);
    if (wants(next.type)) text += activityText(brief ? briefly(next) : next);
    if (text.length < longestWrite) continue;
    write(text);
    text = '';
    if (line.isBehind) return;
  }
  if (text !== '') write(text);
}

interface Gathering {
  readonly onActivity: () => void;
  readonly cancel: () => void;
}

/** Tells who wants it brief of the first at once, and of what follows closely together. */
function gather(
  { activity, wants, setTimer }: ActivityStreamOptions,
  line: Line,
  write: (text: string) => void,
): Gathering {
  let cancel: (() => void) | undefined;
  /** How many may be told now. */
  let allowance = mostAtOnce;

  /** The answer is how many came since the last time. */
  function tell(): number {
    const { lastId } = activity;
    const count = lastId - line.lastId;
    if (line.isBehind || line.ended || count === 0) return 0;
    const kept = activity.since(line.lastId);
    const wanted = kept.filter(({ type }) => wants(type));
    const { told, skipped } = digest(wanted, allowance);
    allowance -= told.length;
    // What the feed let go of meanwhile was not missed by a reader that takes everything: it was left out here.
    const left = skippedText({ count: skipped + count - kept.length, after: line.lastId, until: lastId });
    line.lastId = lastId;
    write(left + told.map((one) => activityText(briefly(one))).join(''));
    return count;
  }

  function onActivity(): void {
    if (cancel !== undefined) return;
    const isMuch = tell() > much;
    cancel = setTimer(isMuch ? busyInterval : briefInterval, () => {
      cancel = undefined;
      const isAtRest = activity.lastId === line.lastId;
      allowance = isAtRest ? mostAtOnce : Math.min(mostAtOnce, allowance + morePerInterval);
      if (!isAtRest) onActivity();
    });
  }

  return { onActivity, cancel: () => cancel?.() };
}

function activityText(activity: Activity): string {
  return `id: ${activity.id}\n${eventText(activity.type, activity)}`;
}

/** `count` is null where nobody knows: the reader's id is not of this feed. */
function missedText(id: number, count: number | null): string {
  return `id: ${id}\n${eventText('missed', { count })}`;
}

/** Without an id: a line that is lost here is taken up before them, and they are counted again. */
function skippedText(skipped: { readonly count: number; readonly after: number; readonly until: number }): string {
  return skipped.count === 0 ? '' : eventText('skipped', skipped);
}

/** JSON has no line breaks of its own, so one `data` line holds it. */
function eventText(type: string, data: unknown): string {
  return `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}
