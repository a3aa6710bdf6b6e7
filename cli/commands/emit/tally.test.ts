import { expect, test } from 'vitest';
import type { Outcome } from './outcome.ts';
import { createTally } from './tally.ts';

const outcome = (part: Partial<Outcome>): Outcome => ({
  url: 'u',
  webhookEventIds: [],
  status: 'acknowledged',
  ...part,
});

test('the quantiles are times that were measured, by nearest rank', () => {
  const tally = createTally();
  for (let durationMs = 200; durationMs >= 1; durationMs -= 1) tally.add(outcome({ durationMs }));
  expect(tally.acknowledgement()).toEqual({ p50: 100, p99: 198, max: 200 });
});

test('what failed has no part in the times of acknowledgement', () => {
  const tally = createTally();
  tally.add(outcome({ status: 'failed', reason: 'request_timeout', durationMs: 2000 }));
  expect(tally.acknowledgement()).toBeUndefined();
  tally.add(outcome({ durationMs: 3 }));
  expect(tally.acknowledgement()).toEqual({ p50: 3, p99: 3, max: 3 });
});

test('reasons and their details come by how often they were', () => {
  const tally = createTally();
  for (const detail of ['status 500', 'status 503', 'status 503'])
    tally.add(outcome({ status: 'failed', reason: 'error_status_code', detail }));
  tally.add(outcome({ status: 'failed', reason: 'unclassified', detail: 'other side closed' }));
  tally.add(outcome({ status: 'unfinished' }));
  expect(tally.counts()).toEqual({ requests: 5, acknowledged: 0, failed: 4, unfinished: 1 });
  expect(tally.reasons()).toEqual([
    {
      reason: 'error_status_code',
      count: 3,
      details: [
        ['status 503', 2],
        ['status 500', 1],
      ],
    },
    { reason: 'unclassified', count: 1, details: [['other side closed', 1]] },
  ]);
});

test('a receiver that fails in a new way each time fills no memory', () => {
  const tally = createTally();
  for (let index = 0; index < 1000; index += 1)
    tally.add(outcome({ status: 'failed', reason: 'unclassified', detail: String(index) }));
  expect(tally.reasons().map(({ count, details }) => [count, details.length])).toEqual([[1000, 20]]);
});

test.each([
  [{ status: 'failed', reason: 'could_not_connect' }, false],
  [{ status: 'unfinished' }, false],
  [{ status: 'failed', reason: 'request_timeout' }, true],
  [{ status: 'acknowledged' }, true],
] as const)('%j: connected %j', (part, connected) => {
  const tally = createTally();
  tally.add(outcome(part));
  expect(tally.connected).toBe(connected);
});
