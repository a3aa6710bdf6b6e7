import { describe, expect, test } from 'vitest';
import { createClock, type Clock, type ClockStart } from './clock.ts';

interface Running {
  readonly clock: Clock;
  /** Lets real time pass, and the timer go off when its time has come. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** What the platform's timer waits for, in ms of real time; absent: none is set. */
  readonly waiting: () => number | undefined;
}

function create(start?: ClockStart): Running {
  let real = 50_000;
  let timer: { readonly at: number; readonly run: () => void } | undefined;
  const clock = createClock({
    platform: {
      now: () => real,
      setTimer(milliseconds, run) {
        const own = { at: real + milliseconds, run };
        timer = own;
        return () => {
          if (timer === own) timer = undefined;
        };
      },
    },
    ...(start === undefined ? {} : { start }),
  });
  async function settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  }
  return {
    clock,
    async pass(milliseconds) {
      const end = real + milliseconds;
      while (timer !== undefined && timer.at <= end) {
        const { at, run } = timer;
        real = Math.max(real, at);
        timer = undefined;
        run();
        await settle();
      }
      real = end;
      await settle();
    },
    waiting: () => timer && timer.at - real,
  };
}

describe('a running clock', () => {
  test('starts at real time', () => {
    expect(create().clock.now()).toBe(50_000);
  });

  test('runs on from where it starts', async () => {
    const { clock, pass } = create({ now: 1000 });
    await pass(25);
    expect(clock.now()).toBe(1025);
  });

  test('gives whole milliseconds', async () => {
    const { clock, pass } = create({ now: 1000 });
    await pass(0.75);
    expect(clock.now()).toBe(1000);
  });

  test('starts at a whole millisecond of a finer real time', () => {
    const platform = { now: () => 1000.6 };
    expect(createClock({ platform }).now()).toBe(1000);
  });

  test('stands still while frozen and goes on from there', async () => {
    const { clock, pass } = create({ now: 1000 });
    clock.freeze();
    await pass(500);
    expect(clock.now()).toBe(1000);
    clock.resume();
    await pass(5);
    expect(clock.now()).toBe(1005);
  });

  test('runs on after a jump', async () => {
    const { clock, pass } = create({ now: 1000 });
    await clock.advance(500);
    await pass(5);
    expect([clock.now(), clock.frozen]).toEqual([1505, false]);
  });

  test('runs on from an earlier time', async () => {
    const { clock, pass } = create({ now: 1000 });
    await clock.set(10);
    await pass(5);
    expect(clock.now()).toBe(15);
  });

  test('fires by itself what falls due', async () => {
    const { clock, pass } = create({ now: 1000 });
    const fired: number[] = [];
    for (const due of [1200, 1100]) clock.schedule(due, (at) => void fired.push(at));
    await pass(150);
    expect(fired).toEqual([1100]);
    await pass(50);
    expect(fired).toEqual([1100, 1200]);
  });

  test('waits with one timer for the next thing alone', () => {
    const { clock, waiting } = create({ now: 1000 });
    clock.schedule(1300, () => undefined);
    expect(waiting()).toBe(300);
    clock.schedule(1100, () => undefined);
    expect(waiting()).toBe(100);
    clock.schedule(1200, () => undefined);
    expect(waiting()).toBe(100);
  });

  test('sets no timer while frozen, and sets it again afterwards', () => {
    const { clock, waiting } = create({ now: 1000 });
    clock.schedule(1100, () => undefined);
    clock.freeze();
    expect(waiting()).toBeUndefined();
    clock.resume();
    expect(waiting()).toBe(100);
  });

  test('waits no longer than a timer can', () => {
    const { clock, waiting } = create({ now: 1000 });
    clock.schedule(1000 + 86_400_000 * 365, () => undefined);
    expect(waiting()).toBe(2_147_483_647);
  });

  test('sets a timer anew after a jump', async () => {
    const { clock, waiting } = create({ now: 1000 });
    clock.schedule(1600, () => undefined);
    await clock.advance(500);
    expect(waiting()).toBe(100);
  });

  test('goes on when what a timer fires throws', async () => {
    const { clock, pass } = create({ now: 1000 });
    const fired: number[] = [];
    clock.schedule(1100, () => Promise.reject(new Error('failed')));
    clock.schedule(1100, () => {
      throw new Error('failed');
    });
    clock.schedule(1200, (at) => void fired.push(at));
    await pass(500);
    expect(fired).toEqual([1200]);
  });

  test('is not held up by what waits on the network', async () => {
    const { clock, pass } = create({ now: 1000 });
    const fired: number[] = [];
    clock.schedule(1100, () => new Promise<void>(() => undefined), { waitsOnNetwork: true });
    clock.schedule(1200, (at) => void fired.push(at));
    await pass(500);
    expect(fired).toEqual([1200]);
  });

  test('lets a jump wait for what waits on the network', async () => {
    const { clock } = create({ now: 1000, frozen: true });
    const order: string[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    clock.schedule(1100, () => promise, { waitsOnNetwork: true });
    const jump = clock.advance(500).then(() => order.push('jump ends'));
    order.push('answer arrives');
    resolve();
    await jump;
    expect(order).toEqual(['answer arrives', 'jump ends']);
  });

  test('says whether something is due', async () => {
    const { clock } = create({ now: 1000, frozen: true });
    clock.schedule(1000, () => undefined);
    expect(clock.hasDue()).toBe(true);
    await clock.runDue();
    expect(clock.hasDue()).toBe(false);
  });

  test("F16: goes on from where it is when the machine's clock is set back", async () => {
    const { clock, pass } = create({ now: 1000 });
    await pass(500);
    expect(clock.now()).toBe(1500);
    await pass(-3_600_000);
    expect(clock.now()).toBe(1500);
    await pass(100);
    expect(clock.now()).toBe(1600);
  });

  test('F14: stops at the end of the year 9999', async () => {
    const { clock, pass } = create({ now: 253_402_300_799_000 });
    await pass(60_000);
    expect(new Date(clock.now()).toISOString()).toBe('9999-12-31T23:59:59.999Z');
    await expect(clock.advance(1)).rejects.toThrow(expect.objectContaining({ code: 'CLOCK_INVALID' }));
  });
});
