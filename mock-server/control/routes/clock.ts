import type { SetTimer } from '../../../common/deadline.ts';
import { parseDuration } from '../../../common/duration.ts';
import type { Clock } from '../../core/clock/clock.ts';
import type { TenantWebhooks } from '../../webhooks/attach.ts';
import { objectSchema, readMembers, type Fields } from '../http/field-schema.ts';
import { badRequest, createProblem } from '../http/problem.ts';
import { defineTenantRoute, type ControlRoute } from '../http/route.ts';
import { instantForm, readInstant } from '../http/times.ts';

const change = {
  advance: { type: ['string', 'integer'], description: 'Moves on by a duration: 24h, 1h30m, or milliseconds.' },
  set: { type: ['string', 'integer'], description: `Jumps to a time: ${instantForm}` },
  freeze: { type: 'boolean', enum: [true], description: 'true stops time.' },
  resume: { type: 'boolean', enum: [true], description: 'true lets time run on.' },
} as const satisfies Fields;

/** The JSON Schema of `clockView`. */
export const clockSchema = {
  type: 'object',
  properties: {
    now: { type: 'string', description: 'ISO 8601, UTC.' },
    epochMs: { type: 'integer', description: 'The same in ms since the epoch.' },
    frozen: { type: 'boolean', description: 'Whether time stands still.' },
    nextDue: {
      type: ['integer', 'null'],
      description: 'When something falls due next, in ms since the epoch; null: nothing does.',
    },
    nextDueKind: {
      type: ['string', 'null'],
      enum: ['delivery', 'broadcast', 'records', null],
      description: 'What that is: a delivery is tried, a broadcast begins, send records move on; null: nothing is due.',
    },
  },
  required: ['now', 'epochMs', 'frozen', 'nextDue', 'nextDueKind'],
  additionalProperties: false,
};

/** A tenant's clock as the control routes show it. */
export function clockView(clock: Clock) {
  const epochMs = clock.now();
  const nextDue = clock.nextDue();
  return {
    now: new Date(epochMs).toISOString(),
    epochMs,
    frozen: clock.frozen,
    /** When something falls due next, in ms; null: nothing does. */
    nextDue: nextDue ?? null,
    nextDueKind: clock.nextDueKind() ?? null,
  };
}

interface Move {
  readonly run: (clock: Clock) => void | Promise<void>;
  /** It fires what falls due, which attempts under way may schedule. */
  readonly fires: boolean;
}

/** How long a move waits for deliveries that are queued or under way, in ms of real time. */
const longestWait = 5000;

export const clockRoutes: readonly ControlRoute[] = [
  defineTenantRoute({
    method: 'GET',
    path: '/clock',
    onRelay: 'answered',
    summary: "Shows a tenant's clock.",
    answer: { schema: clockSchema },
    handle: ({ tenant: { clock } }) => ({ status: 200, body: clockView(clock) }),
  }),
  defineTenantRoute({
    method: 'POST',
    path: '/clock',
    waits: true,
    onRelay: {
      onProxy: "the target's clock cannot be moved from here",
      onListener: "the platform's clock cannot be moved from here",
    },
    summary:
      "Moves, stops or starts a tenant's clock. Moving forward fires what falls due, in time order, up to 100,000 " +
      'attempts at deliveries: then it stands where it is and answers 409 CLOCK_STOPPED.',
    body: {
      schema: { ...objectSchema(change), minProperties: 1, maxProperties: 1 },
      example: { advance: '1h' },
      read: readMove,
    },
    answer: { schema: clockSchema },
    async handle({ tenant, body: move, webhooksOf, setTimer }) {
      await tenant.ready();
      const webhooks = webhooksOf(tenant);
      if (move.fires && webhooks !== undefined) await waitForDeliveries(webhooks, setTimer);
      await move.run(tenant.clock);
      return { status: 200, body: clockView(tenant.clock) };
    },
  }),
];

/** First attempts under way may schedule what the move should fire. A receiver that hangs must not hold the clock. */
async function waitForDeliveries(webhooks: TenantWebhooks, setTimer: SetTimer): Promise<void> {
  const timeout = Promise.withResolvers<'timeout'>();
  const cancel = setTimer(longestWait, () => timeout.resolve('timeout'));
  const ended = await Promise.race([webhooks.idle(), timeout.promise]);
  cancel();
  if (ended !== 'timeout') return;
  const { queued, delivering } = webhooks.stats();
  throw createProblem({
    status: 409,
    code: 'DELIVERIES_UNDER_WAY',
    title: 'Conflict',
    detail:
      `Failed to move the clock: after ${longestWait / 1000} s ${delivering} deliveries are still under way and ` +
      `${queued} queued, and what becomes of them decides what falls due.`,
    remedy: 'Ask again when GET deliveries/stats counts none of them, or remove the receiver that does not answer.',
    members: { queued, delivering },
  });
}

function readMove(value: unknown): Move {
  const { advance, set, freeze, resume, ...others } = readMembers(change, value);
  const given = [advance, set, freeze, resume, ...Object.values(others)].filter((member) => member !== undefined);
  if (given.length !== 1) {
    throw badRequest(
      'CLOCK_CHANGE_INVALID',
      `Failed to read the request: it names ${given.length} changes of the clock.`,
      'Give exactly one of advance, set, freeze and resume.',
    );
  }
  if (advance !== undefined) {
    const milliseconds = parseDuration(advance);
    return { fires: true, run: (clock) => clock.advance(milliseconds) };
  }
  if (set !== undefined) {
    const instant = readInstant('set', set);
    return { fires: true, run: (clock) => clock.set(instant) };
  }
  return { fires: false, run: (clock) => (freeze === true ? clock.freeze() : clock.resume()) };
}
