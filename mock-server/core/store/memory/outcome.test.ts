import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Order } from './order.ts';
import { outcomeOf, pageOf } from './outcome.ts';

/** Slots whose times are their numbers. */
const order: Order = {
  isAscending: true,
  timeAt: (slot) => slot,
  compare: (left, right) => left - right,
  slotsBefore: (time, inclusive) => Math.min(300, Math.max(0, inclusive ? Math.floor(time) + 1 : Math.ceil(time))),
};

test('a page of many runs has the newest slots of the window, however the runs lie', () => {
  const time = fc.option(fc.integer({ min: -5, max: 305 }), { nil: undefined });
  const asked = fc.record({ from: time, to: time, offset: fc.nat(40), limit: fc.nat(20) });
  const owners = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 300, maxLength: 300 });
  // Runs that hardly run into one another, and ones that do.
  const near = owners.map((given) => given.map((owner, slot) => (slot >>> 3) + (owner > 25 ? owner - 25 : 0)));
  fc.assert(
    fc.property(fc.oneof(owners, near), fc.array(asked, { minLength: 1, maxLength: 6 }), (given, questions) => {
      const runs = Array.from({ length: 45 }, (_, wanted) =>
        given.flatMap((owner, slot) => (owner === wanted ? slot : [])),
      );
      const outcome = outcomeOf(runs.map((slots) => ({ slots, length: slots.length })));
      for (const { from, to, offset, limit } of questions) {
        const within = runs.flat().filter((slot) => slot >= (from ?? 0) && slot <= (to ?? 300));
        expect(pageOf(outcome, { from, to }, { offset, limit }, order)).toEqual({
          slots: within.sort((left, right) => right - left).slice(offset, offset + limit),
          total: within.length,
        });
      }
    }),
    { numRuns: 60 },
  );
});
