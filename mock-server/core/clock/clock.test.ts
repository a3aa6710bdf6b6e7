import process from 'node:process';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createClock, type Clock, type ClockChange } from './clock.ts';

/** Nothing falls due by itself: there is no timer. */
function frozenClock(): Clock {
  const platform = { now: () => 5000 };
  return createClock({ platform, start: { now: 1000, frozen: true } });
}

const invalid = expect.objectContaining({ code: 'CLOCK_INVALID' });

describe('a jump', () => {
  test('F9: gives others a turn every 50 ms of real time, however much falls due', async () => {
    let real = 0;
    let rests = 0;
    const rest = (): Promise<void> => Promise.resolve(void (rests += 1));
    const clock = createClock({ platform: { now: () => real, rest }, start: { now: 1000, frozen: true } });
    for (let due = 1001; due <= 1100; due += 1) clock.schedule(due, () => void (real += 10));
    await clock.advance(100);
    expect(rests).toBe(20);
  });

  test('moves to the end of it', async () => {
    const clock = frozenClock();
    await clock.advance(500);
    expect(clock.now()).toBe(1500);
  });

  test.each(['24h', '23h60m', 86_400_000])('takes %j as a day', async (duration) => {
    const clock = frozenClock();
    await clock.advance(duration);
    expect(clock.now()).toBe(86_401_000);
  });

  test('says how to write a duration that it cannot read, and stays where it is', async () => {
    const clock = frozenClock();
    await expect(clock.advance('24 hours')).rejects.toThrow(
      'Failed to read the duration "24 hours". Write it like 24h, 1h30m or 500ms.',
    );
    expect(clock.now()).toBe(1000);
  });

  test('fires what falls due on the way, in time order, and nothing later', async () => {
    const clock = frozenClock();
    const fired: number[] = [];
    for (const due of [1300, 1100, 1501, 1200, 1500]) clock.schedule(due, (at) => void fired.push(at));
    await clock.advance(500);
    expect(fired).toEqual([1100, 1200, 1300, 1500]);
  });

  test('fires things of one time in the order in which they were scheduled', async () => {
    const clock = frozenClock();
    const fired: string[] = [];
    for (const name of ['a', 'b', 'c']) clock.schedule(1100, () => void fired.push(name));
    await clock.set(1100);
    expect(fired).toEqual(['a', 'b', 'c']);
  });

  test('fires nothing twice', async () => {
    const clock = frozenClock();
    let fired = 0;
    clock.schedule(1100, () => void (fired += 1));
    await clock.advance(500);
    await clock.advance(500);
    expect(fired).toBe(1);
  });

  test('shows each thing its own moment', async () => {
    const clock = frozenClock();
    const seen: number[] = [];
    for (const due of [1200, 1100]) clock.schedule(due, () => void seen.push(clock.now()));
    await clock.advance(500);
    expect(seen).toEqual([1100, 1200]);
  });

  test('never shows a time before its start', async () => {
    const clock = frozenClock();
    const seen: number[] = [];
    clock.schedule(400, () => void seen.push(clock.now()));
    await clock.advance(500);
    expect(seen).toEqual([1000]);
  });

  test('fires what is scheduled on the way for later on the way', async () => {
    const clock = frozenClock();
    const fired: number[] = [];
    clock.schedule(1100, (at) => {
      fired.push(at);
      clock.schedule(1200, (later) => void fired.push(later));
      clock.schedule(1600, (later) => void fired.push(later));
    });
    clock.schedule(1300, (at) => void fired.push(at));
    await clock.advance(500);
    expect(fired).toEqual([1100, 1200, 1300]);
    expect(clock.nextDue()).toBe(1600);
  });

  test('waits for one moment to end before the next begins', async () => {
    const clock = frozenClock();
    const order: string[] = [];
    clock.schedule(1100, async () => {
      order.push('first begins');
      await Promise.resolve();
      await Promise.resolve();
      order.push('first ends');
    });
    clock.schedule(1101, () => void order.push('second'));
    await clock.advance(500);
    expect(order).toEqual(['first begins', 'first ends', 'second']);
  });

  test('adds up with another that was asked for at the same time', async () => {
    const clock = frozenClock();
    await Promise.all([clock.advance(100), clock.advance(20), clock.advance(3)]);
    expect(clock.now()).toBe(1123);
  });

  test('fires things of concurrent jumps in time order', async () => {
    const clock = frozenClock();
    const fired: number[] = [];
    for (const due of [1150, 1050]) clock.schedule(due, (at) => void fired.push(at));
    await Promise.all([clock.advance(100), clock.advance(100)]);
    expect(fired).toEqual([1050, 1150]);
  });

  test('fires nothing that was cancelled', async () => {
    const clock = frozenClock();
    const fired: string[] = [];
    const cancel = clock.schedule(1100, () => void fired.push('cancelled'));
    clock.schedule(1050, () => cancel());
    await clock.advance(500);
    expect(fired).toEqual([]);
  });

  test('fires nothing on the way back', async () => {
    const clock = frozenClock();
    const fired: number[] = [];
    for (const due of [500, 1100]) clock.schedule(due, (at) => void fired.push(at));
    await clock.set(800);
    expect([clock.now(), fired]).toEqual([800, []]);
  });

  test('fires again what was not due yet before it went back', async () => {
    const clock = frozenClock();
    const fired: number[] = [];
    clock.schedule(1100, (at) => void fired.push(at));
    await clock.set(0);
    await clock.set(1100);
    expect(fired).toEqual([1100]);
  });

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 8_640_000_000_000_001])(
    'refuses to go to %d',
    async (instant) => {
      const clock = frozenClock();
      await expect(clock.set(instant)).rejects.toThrow(invalid);
      expect(clock.now()).toBe(1000);
    },
  );

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses to advance by %d', async (milliseconds) => {
    const clock = frozenClock();
    await expect(clock.advance(milliseconds)).rejects.toThrow(invalid);
    expect(clock.now()).toBe(1000);
  });

  test('is not held up by one that was refused', async () => {
    const clock = frozenClock();
    await Promise.allSettled([clock.set(-1), clock.advance(5)]);
    expect(clock.now()).toBe(1005);
  });
});

describe('a thing that throws', () => {
  const failed = new Error('failed');
  const throwers = {
    'at once': () => {
      throw failed;
    },
    later: () => Promise.reject(failed),
  };

  test.each(Object.entries(throwers))('%s keeps nothing else from running', async (_, run) => {
    const clock = frozenClock();
    const fired: number[] = [];
    clock.schedule(1100, run);
    for (const due of [1100, 1200]) clock.schedule(due, (at) => void fired.push(at));
    await expect(clock.advance(500)).rejects.toBe(failed);
    expect([clock.now(), fired]).toEqual([1500, [1100, 1200]]);
  });

  test.each(Object.entries(throwers))('%s is told to whoever runs what is due', async (_, run) => {
    const clock = frozenClock();
    const fired: number[] = [];
    clock.schedule(900, run);
    clock.schedule(950, (at) => void fired.push(at));
    await expect(clock.runDue()).rejects.toBe(failed);
    expect(fired).toEqual([950]);
  });

  test('leaves the clock usable', async () => {
    const clock = frozenClock();
    clock.schedule(1100, throwers['at once']);
    await clock.advance(500).catch(() => undefined);
    await clock.advance(500);
    expect(clock.now()).toBe(2000);
  });
});

describe('F2: a jump that would not end', () => {
  test('stops after 100,000 deliveries, says so, and goes on from there', async () => {
    const clock = createClock({ platform: { now: () => 0 }, start: { now: 0, frozen: true } });
    const changes: ClockChange[] = [];
    clock.onChange((change) => void changes.push(change));
    let fired = 0;
    const again = (at: number): void => {
      fired += 1;
      for (let copy = 0; copy < 10; copy += 1)
        clock.schedule(at + 1000, () => void (fired += 1), { waitsOnNetwork: true });
      clock.schedule(at + 1000, again, { waitsOnNetwork: true });
    };
    clock.schedule(1000, again, { waitsOnNetwork: true });
    await expect(clock.advance(86_400_000)).rejects.toMatchObject({
      code: 'CLOCK_STOPPED',
      message: 'Failed to move the clock: it stands after 100000 deliveries, 11 are to come.',
    });
    expect([clock.now(), fired, changes]).toEqual([
      9_092_000,
      100_002,
      [{ action: 'advance', now: 9_092_000, frozen: true }],
    ]);
    await clock.advance(1000);
    expect([clock.now(), fired]).toEqual([9_093_000, 100_013]);
  });

  test('is one of deliveries alone: what moves records on is not counted', async () => {
    const clock = createClock({ platform: { now: () => 0 }, start: { now: 0, frozen: true } });
    for (let entry = 0; entry <= 100_000; entry += 1) clock.schedule(1, () => undefined);
    clock.schedule(2, () => undefined);
    await clock.advance(200_000);
    expect([clock.now(), clock.nextDue()]).toEqual([200_000, undefined]);
  });
});

test('F9: a jump lets others have a turn at one moment, too', async () => {
  let now = 0;
  let turns = 0;
  const rest = async (): Promise<void> => void (turns += 1);
  const clock = createClock({ platform: { now: () => (now += 30), rest }, start: { now: 0, frozen: true } });
  for (let entry = 0; entry < 20; entry += 1) clock.schedule(5, () => undefined);
  await clock.advance(10);
  expect(turns).toBe(10);
});

test('what throws before a jump lets others have a turn ends the jump with it, and nothing else', async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', note);
  onTestFinished(() => void process.off('unhandledRejection', note));
  let now = 0;
  const rest = (): Promise<void> => new Promise((done) => setImmediate(done));
  const clock = createClock({ platform: { now: () => (now += 60), rest }, start: { now: 0, frozen: true } });
  let ran = 0;
  clock.schedule(5, () => Promise.reject(new Error('away')));
  clock.schedule(5, () => void (ran += 1));
  await expect(clock.advance(10)).rejects.toThrow('away');
  expect([ran, clock.now(), unhandled]).toEqual([1, 10, []]);
});
