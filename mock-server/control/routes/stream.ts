import type { Activity } from '../../core/journal/activity.ts';
import { activityStream } from '../http/activity-stream.ts';
import { readCursor, readLastEventId } from '../http/cursor.ts';
import { tokenQuery, type Fields } from '../http/field-schema.ts';
import { badRequest } from '../http/problem.ts';
import type { QuotaChecks } from '../http/quota-checks.ts';
import { defineTenantRoute, type ControlRoute } from '../http/route.ts';
import type { ControlStream, OpenStream, StreamReader } from '../http/streams.ts';

const types: readonly Activity['type'][] = [
  'request',
  'event',
  'delivery',
  'clock',
  'fault',
  'reset',
  'task',
  'control',
];

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
      'true: requests without their headers and bodies, of a delivery how it stands now, and where more happens than ' +
      'anybody can watch, the newest and what was refused; an event `skipped` counts the others, which the journal has. ' +
      'An event `feed` at the start says when the feed began: one that began at another time counts its ids anew.',
  },
} as const satisfies Fields;

export const streamRoutes: readonly ControlRoute[] = [
  defineTenantRoute({
    method: 'GET',
    path: '/stream',
    onRelay: 'answered',
    summary:
      'Tells what happens in a tenant as server-sent events: requests, webhook events, deliveries, moves of the clock, ' +
      'faults, broadcast tasks and their progress, resets, control calls that changed it. An event `missed` says how many could not be told.',
    tokenInQuery: true,
    query,
    answer: { contentType: 'text/event-stream' },
    handle({ tenant, query: { after, types: wanted, brief = false }, headers, quotas, setTimer }) {
      const lastSeen = readLastEventId(headers['last-event-id']) ?? readCursor(after);
      const place = quotas.stream(tenant);
      const stream = activityStream({
        activity: tenant.activity,
        after: lastSeen,
        wants: wanted === undefined ? () => true : readTypes(wanted),
        brief,
        setTimer,
      });
      return { ...stream, open: (reader) => openIn(place, stream, reader) };
    },
  }),
];

/** Opens a stream that counts as long as it is open. */
function openIn(
  { opened }: ReturnType<QuotaChecks['stream']>,
  stream: ControlStream,
  reader: StreamReader,
): OpenStream {
  const close = opened();
  const open = stream.open(reader);
  return {
    ...open,
    onClose() {
      close();
      open.onClose();
    },
  };
}

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
