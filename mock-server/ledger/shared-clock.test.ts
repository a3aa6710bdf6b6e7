import process from 'node:process';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createSharedClock } from './shared-clock.ts';

test('an attempt that cannot be told, in a turn that cannot be written, is one failure and not two', async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', note);
  onTestFinished(() => void process.off('unhandledRejection', note));
  const attempt = Promise.withResolvers<void>();
  const clock = createSharedClock({
    platform: { now: () => 0 },
    start: { now: 0, frozen: true },
    inTurn: async (work) => {
      await work();
      throw new Error('not written');
    },
    becomeMover: async () => 0,
    endMove: async () => undefined,
  });
  clock.schedule(5, () => attempt.promise, { waitsOnNetwork: true });
  await expect(clock.advance(10)).rejects.toThrow('not written');
  attempt.reject(new Error('not told'));
  await turn();
  expect(unhandled).toEqual([]);
});
