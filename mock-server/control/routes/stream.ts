import type { SetTimer } from '../../../common/deadline.ts';
import type { Activity, ActivityFeed } from '../../core/journal/activity.ts';
import type { JournalEntry } from '../../core/journal/journal.ts';
import { readCursor } from '../http/cursor.ts';
import { tokenQuery, type Fields } from '../http/field-schema.ts';
import { badRequest } from '../http/problem.ts';
import { defineTenantRoute, type ControlRoute } from '../http/route.ts';
import type { ControlStream, OpenStream, StreamReader } from '../http/streams.ts';

const types: readonly Activity['type'][] = ['request', 'event', 'delivery', 'clock', 'fault', 'reset', 'task'];

const query = {
  ...tokenQuery,
  after: {
    type: 'string',
    description:
      'Goes on after the activity with this id; 0: from the oldest that is kept. The header Last-Event-ID wins over it.',
  },
  types: { type: 'string', description: `Only these types, with commas between: ${types.join(', ')}.` },
  brief: {
    type: 'boolean',
    description:
      'true: requests without their headers and bodies, all told a few times a second at most, which costs a busy server less.',
  },
} as const satisfies Fields;

export const streamRoutes: readonly ControlRoute[] = [
  defineTenantRoute({
    method: 'GET',
    path: '/stream',
    onProxy: 'answered',
    summary:
      'Tells what happens in a tenant as server-sent events: requests, webhook events, deliveries, moves of the clock, ' +
      'faults, broadcast tasks and their progress, resets. An event `missed` says how many could not be told.',
    tokenInQuery: true,
    query,
    answer: { contentType: 'text/event-stream' },
    handle({ tenant: { activity }, query: { after, types: wanted, brief = false }, headers, setTimer }) {
      const lastSeen = headers['last-event-id'] ?? after;
      return activityStream({
        activity,
        after: readCursor(lastSeen),
        wants: wanted === undefined ? () => true : readTypes(wanted),
        brief,
        setTimer,
      });
    },
  }),
];

function readTypes(text: string): (type: Activity['type']) => boolean {
  const wanted = text.split(',').map((type) => type.trim());
  const unknown = wanted.find((type) => !(types as readonly string[]).includes(type));
  if (unknown === undefined) return (type) => wanted.includes(type);
  throw badRequest(
    'PARAMETER_INVALID',
    `Failed to read the request: types has ${JSON.stringify(unknown)}, which is no type of activity.`,
    `Give some of ${types.join(', ')}, with commas between.`,
    { parameter: 'types' },
  );
}

interface ActivityStreamOptions {
  readonly activity: ActivityFeed;
  /** The id that the reader saw last. Default: that of the newest, so that it sees what happens from now on. */
  readonly after?: number | undefined;
  /** Which types it wants. */
  readonly wants: (type: Activity['type']) => boolean;
  /** Whether requests come without headers and bodies, and all a few times a second at most. */
  readonly brief: boolean;
  readonly setTimer: SetTimer;
}

/** How often a sign of life goes out, in ms of real time: proxies hang up on silent connections. */
const keepAliveInterval = 15_000;

/** How often a reader who wants it brief is told, in ms of real time. */
const briefInterval = 50;

/** How much is written at once, in characters: one write for each activity would cost more than the activities. */
const longestWrite = 65_536;

/** How long a reader that is hung up on may take to read what is left, in ms of real time. */
const grace = 5000;

/**
 * A tenant's activity as server-sent events. Nothing is kept for a reader: whoever is slow reads on from what the feed
 * keeps, and is told how much was missed. One that takes nothing at all from one keep-alive to the next but one is hung up
 * on.
 */
function activityStream(options: ActivityStreamOptions): ControlStream {
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

function openStream(
  { activity, after, wants, brief, setTimer }: ActivityStreamOptions,
  reader: StreamReader,
): OpenStream {
  const isOfAnotherLife = after !== undefined && after > activity.lastId;
  let lastId = isOfAnotherLife ? 0 : (after ?? activity.lastId);
  let isBehind = false;
  let silentIntervals = 0;
  let ended = false;
  let cancelCatchUp: (() => void) | undefined;
  let cancelTimer = setTimer(keepAliveInterval, keepAlive);

  function write(text: string): void {
    isBehind = !reader.write(text);
  }

  function catchUp(): void {
    // What is left waits in the feed.
    if (isBehind || ended) return;
    let text = '';
    for (const next of activity.since(lastId)) {
      const missed = next.id - lastId - 1;
      lastId = next.id;
      if (missed > 0) text += missedText(next.id - 1, missed);
      if (wants(next.type)) text += activityText(brief ? briefly(next) : next);
      if (text.length < longestWrite) continue;
      write(text);
      text = '';
      if (isBehind) return;
    }
    if (text !== '') write(text);
  }

  /** Who wants it brief hears of the first at once, and of what follows closely together. */
  function onActivity(): void {
    if (brief && cancelCatchUp !== undefined) return;
    catchUp();
    if (brief) cancelCatchUp = setTimer(briefInterval, onBriefInterval);
  }

  function onBriefInterval(): void {
    cancelCatchUp = undefined;
    if (activity.lastId > lastId) onActivity();
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
    cancelCatchUp?.();
    reader.write(`: ${why}\n\n`);
    reader.end();
    cancelTimer = setTimer(grace, reader.abort);
  }

  const leave = activity.subscribe(onActivity, () => hangUp('the tenant was removed'));
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
      cancelCatchUp?.();
    },
    onShutdown: () => hangUp('the mock server closes'),
  };
}

/** A request without what may be long; the journal has it. */
function briefly(activity: Activity): Activity {
  if (activity.type !== 'request') return activity;
  const { id, operation, method, url, status, retCode, violations, faults } = activity.data as JournalEntry;
  return {
    ...activity,
    data: { id, operation, method, url, status, retCode, violations: violations.slice(0, 1), faults },
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
