import { expect, test } from 'vitest';
import type { Gate } from './gate.ts';
import { createMover, type Mover } from './mover.ts';
import type { SharedClock } from './shared-clock.ts';

interface Moving {
  readonly mover: Mover;
  /** Who moves it, as it was told each time. */
  readonly noted: (string | undefined)[];
  /** That of the turn that is open. */
  readonly writing: PromiseWithResolvers<void>;
}

/** A mover in a turn that others have begun. */
function createMoving(): Moving {
  const writing = Promise.withResolvers<void>();
  const noted: (string | undefined)[] = [];
  const gate = {
    join: async <T>(work: () => T | Promise<T>) => work(),
    written: () => writing.promise,
  } as Gate;
  const mover = createMover({
    replica: 'one',
    gate: () => gate,
    clock: () => ({}) as SharedClock,
    note: () => noted.push(mover.current),
    aLittle: () => Promise.resolve(),
  });
  return { mover, noted, writing };
}

test('a move begins once it is on record that it does', async () => {
  const { mover, writing } = createMoving();
  let hasBegun = false;
  const begun = mover.become().then(() => (hasBegun = true));
  await Promise.resolve();
  expect([mover.current, hasBegun]).toEqual(['one', false]);
  writing.resolve();
  await begun;
  expect(hasBegun).toBe(true);
});

test('one that could not be put on record does not begin, and does not hold up others', async () => {
  const { mover, writing } = createMoving();
  const begun = mover.become();
  writing.reject(new Error('away'));
  await expect(begun).rejects.toThrow('away');
  expect(mover.isLeft(new Set(['one']))).toBe(true);
});

test('one that others took over does not tell them where its clock stands', async () => {
  const { mover, noted, writing } = createMoving();
  writing.resolve();
  const term = await mover.become();
  mover.take('two');
  await expect(mover.end(term)).rejects.toMatchObject({
    code: 'LEDGER_UNAVAILABLE',
    reason: { zh: expect.stringContaining('无法移动时钟') },
  });
  expect([noted, mover.current]).toEqual([['one'], 'two']);
  mover.take(undefined);
  await mover.end(await mover.become());
  expect(noted).toEqual(['one', 'one', undefined]);
});

test('one that others took over before it was on record does not begin', async () => {
  const { mover, writing } = createMoving();
  const begun = mover.become();
  mover.take(undefined);
  writing.resolve();
  await expect(begun).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
  expect(mover.current).toBeUndefined();
});
