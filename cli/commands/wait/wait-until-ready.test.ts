import { expect, test } from 'vitest';
import { asIs } from '../../language.ts';
import { waitUntilReady, type Sighting } from './wait-until-ready.ts';

const refused: Sighting = { ready: false, seen: asIs('connection refused') };

/** A time that passes only while somebody sleeps or looks. */
function createTime(sightings: readonly Sighting[], costOfLook = 0) {
  let time = 0;
  const pauses: number[] = [];
  const limits: number[] = [];
  return {
    pauses,
    limits,
    now: () => time,
    sleep: async (milliseconds: number) => {
      pauses.push(milliseconds);
      time += milliseconds;
    },
    look: async (limit: number) => {
      limits.push(limit);
      time += costOfLook;
      return sightings[limits.length - 1] ?? refused;
    },
  };
}

test('a server that is ready is not looked at twice', async () => {
  const time = createTime([{ ready: true, seen: asIs('ready') }]);
  expect(await waitUntilReady({ timeout: 0, ...time })).toEqual({ ready: true, seen: asIs('ready') });
  expect(time.pauses).toEqual([]);
});

test('it looks again, less and less often, until the server is ready', async () => {
  const time = createTime([refused, refused, refused, { ready: true, seen: asIs('ready') }]);
  expect(await waitUntilReady({ timeout: 60_000, ...time })).toEqual({ ready: true, seen: asIs('ready') });
  expect(time.pauses).toEqual([50, 75, 112.5]);
});

test('pauses grow to a second and no further', async () => {
  const time = createTime([]);
  await waitUntilReady({ timeout: 10_000, ...time });
  expect(Math.max(...time.pauses)).toBe(1000);
});

test('when the time is over, it tells what it saw last', async () => {
  const time = createTime([refused, { ready: false, seen: asIs('something else') }]);
  expect(await waitUntilReady({ timeout: 50, ...time })).toEqual({ ready: false, seen: asIs('something else') });
  expect(time.now()).toBe(50);
});

test('no look takes longer than the time that is left, nor longer than five seconds', async () => {
  const time = createTime([], 4000);
  await waitUntilReady({ timeout: 9000, ...time });
  expect(time.limits).toEqual([5000, 4950, 875]);
});
