import { describe, expect, test } from 'vitest';
import { createClock, type Clock, type ClockChange, type ClockStart } from './clock.ts';

const start = 1000;

/** Nothing falls due by itself: there is no timer. */
function frozenClock(clockStart: ClockStart = { now: start, frozen: true }): Clock {
  const platform = { now: () => 5000 };
  return createClock({ platform, start: clockStart });
}

describe('a reset', () => {
  test('starts again and forgets what was scheduled', async () => {
    const clock = frozenClock();
    const fired: number[] = [];
    clock.schedule(1100, (at) => void fired.push(at));
    clock.reset({ now: 50, frozen: true });
    await clock.advance(5000);
    expect([clock.now(), fired]).toEqual([5050, []]);
  });

  test('stands when it comes in the middle of a jump', async () => {
    const clock = frozenClock();
    const fired: number[] = [];
    clock.schedule(1100, () => clock.reset({ now: 50, frozen: true }));
    clock.schedule(1200, (at) => void fired.push(at));
    await clock.advance(500);
    expect([clock.now(), fired]).toEqual([50, []]);
  });

  test('leaves what is planned anew to the next move, where it comes as a long jump lets others have a turn', async () => {
    const fired: number[] = [];
    const turns: (() => void)[] = [];
    let real = 0;
    const rest = async (): Promise<void> => turns.shift()?.();
    const clock = createClock({ platform: { now: () => (real += 60), rest }, start: { now: start, frozen: true } });
    turns.push(() => {
      clock.reset({ now: 50, frozen: true });
      clock.schedule(60, (at) => void fired.push(at));
    });
    for (let entry = 0; entry < 2; entry += 1) clock.schedule(1100, () => undefined);
    await clock.advance(500);
    expect([clock.now(), fired]).toEqual([50, []]);
    await clock.advance(10);
    expect([clock.now(), fired]).toEqual([60, [60]]);
  });

  test('ends the jumps that were asked for before it', async () => {
    const clock = frozenClock();
    const fired: number[] = [];
    const jump = clock.advance(500);
    clock.reset({ now: 50, frozen: true });
    clock.schedule(60, (at) => void fired.push(at));
    await jump;
    expect([clock.now(), fired]).toEqual([50, []]);
  });
});

describe('in the middle of a jump', () => {
  test('a freeze lasts', async () => {
    const clock = frozenClock({ now: start });
    clock.schedule(1100, () => clock.freeze());
    await clock.advance(500);
    expect([clock.now(), clock.frozen]).toEqual([1500, true]);
  });

  test('a resume lasts', async () => {
    const clock = frozenClock();
    clock.schedule(1100, () => clock.resume());
    await clock.advance(500);
    expect([clock.now(), clock.frozen]).toEqual([1500, false]);
  });

  test('a clock that runs does not count as frozen', async () => {
    const clock = frozenClock({ now: start });
    const seen: boolean[] = [];
    clock.schedule(1100, () => void seen.push(clock.frozen));
    await clock.advance(500);
    expect(seen).toEqual([false]);
  });

  test('nothing is due for others to run', async () => {
    const clock = frozenClock();
    const seen: boolean[] = [];
    clock.schedule(900, () => void seen.push(clock.hasDue()));
    clock.schedule(900, () => undefined);
    await clock.advance(500);
    expect(seen).toEqual([false]);
  });
});

describe('onChange', () => {
  test('tells of each change by hand', async () => {
    const clock = frozenClock();
    const changes: ClockChange[] = [];
    const leave = clock.onChange((change) => changes.push(change));
    await clock.advance(10);
    await clock.set(20);
    clock.resume();
    clock.freeze();
    leave();
    await clock.advance(10);
    expect(changes).toEqual([
      { action: 'advance', now: 1010, frozen: true },
      { action: 'set', now: 20, frozen: true },
      { action: 'resume', now: 20, frozen: false },
      { action: 'freeze', now: 20, frozen: true },
    ]);
  });

  test('is not told of a change that was refused', async () => {
    const clock = frozenClock();
    const changes: ClockChange[] = [];
    clock.onChange((change) => changes.push(change));
    await clock.set(-1).catch(() => undefined);
    expect(changes).toEqual([]);
  });
});
