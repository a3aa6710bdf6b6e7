import { parseDuration } from '../../../common/duration.ts';
import type { Clock } from '../../core/clock/clock.ts';
import { objectSchema, readMembers, type Fields } from '../http/field-schema.ts';
import { badRequest } from '../http/problem.ts';
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
  },
  required: ['now', 'epochMs', 'frozen', 'nextDue'],
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
  };
}

type Move = (clock: Clock) => void | Promise<void>;

export const clockRoutes: readonly ControlRoute[] = [
  defineTenantRoute({
    method: 'GET',
    path: '/clock',
    onProxy: 'answered',
    summary: "Shows a tenant's clock.",
    answer: { schema: clockSchema },
    handle: ({ tenant: { clock } }) => ({ status: 200, body: clockView(clock) }),
  }),
  defineTenantRoute({
    method: 'POST',
    path: '/clock',
    onProxy: { refused: "the target's clock cannot be moved from here" },
    summary: "Moves, stops or starts a tenant's clock. Moving forward fires what falls due, in time order.",
    body: {
      schema: { ...objectSchema(change), minProperties: 1, maxProperties: 1 },
      example: { advance: '1h' },
      read: readMove,
    },
    answer: { schema: clockSchema },
    async handle({ tenant, body: move, webhooksOf }) {
      await tenant.ready();
      // First attempts under way may schedule what the move should fire.
      await webhooksOf(tenant)?.idle();
      await move(tenant.clock);
      return { status: 200, body: clockView(tenant.clock) };
    },
  }),
];

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
    return (clock) => clock.advance(milliseconds);
  }
  if (set !== undefined) {
    const instant = readInstant('set', set);
    return (clock) => clock.set(instant);
  }
  return freeze === true ? (clock) => clock.freeze() : (clock) => clock.resume();
}
