import { describe, expect, test } from 'vitest';
import type { ProbeState } from './options.ts';
import { createWatch, type Watch } from './probe.ts';

/** A receiver that acknowledges at once, and handles some time later. */
function slowReceiver(delay: number, tell: (ids: readonly string[]) => ProbeState) {
  let now = 0;
  let looks = 0;
  const handled: { readonly id: string; readonly at: number }[] = [];
  const post = (...ids: string[]): void => void handled.push(...ids.map((id) => ({ id, at: now + delay })));
  const watch = createWatch({
    read: async () => {
      looks += 1;
      return tell(handled.filter(({ at }) => at <= now).map(({ id }) => id));
    },
    sleep: async (milliseconds) => void (now += milliseconds),
  });
  return { post, watch, now: () => now, looks: () => looks };
}

async function handledOf(watch: Watch, ids: readonly string[], act: () => void): Promise<number> {
  return (await watch.during(ids, ids.length, async () => act())).total;
}

test('by a number, what was sent before and is handled late is not taken for what was sent after', async () => {
  const { post, watch } = slowReceiver(800, (ids) => ({ handled: ids.length }));
  post('a', 'b', 'c');
  expect(await handledOf(watch, ['d'], () => post('d'))).toBe(1);
  post('e', 'f');
  expect(await handledOf(watch, ['g'], () => post('g'))).toBe(1);
  // Nothing of these is to be handled, and one is, as late as the others.
  expect((await watch.during(['h'], 0, async () => post('h'))).total).toBe(1);
  expect(await handledOf(watch, ['i'], () => post('i'))).toBe(1);
});

test('who handles at once is waited for once', async () => {
  const { post, watch, now } = slowReceiver(0, (ids) => ({ handled: ids.length }));
  expect(await handledOf(watch, ['a'], () => post('a'))).toBe(1);
  const first = now();
  expect(await handledOf(watch, ['b'], () => post('b'))).toBe(1);
  expect([first, now() - first]).toEqual([3050, 100]);
});

test('by ids nothing is waited for: they tell which is which', async () => {
  const { post, watch, now } = slowReceiver(800, (handled) => ({ handled }));
  post('a');
  expect(await handledOf(watch, ['b'], () => post('b'))).toBe(1);
  expect(now()).toBe(900);
});

test('by a number, an event that is handled twice is not taken for the one after it', async () => {
  let now = 0;
  const handled: number[] = [];
  const watch = createWatch({
    read: async () => ({ handled: handled.filter((at) => at <= now).length }),
    sleep: async (milliseconds) => void (now += milliseconds),
  });
  const act = async (): Promise<void> => void handled.push(now + 100, now + 250, now + 400);
  expect((await watch.during(['a', 'b'], 2, act)).total).toBe(3);
});

describe('what must not be handled', () => {
  test('is looked for as long as it takes to rest, where nothing was watched before', async () => {
    const { post, watch } = slowReceiver(800, (handled) => ({ handled }));
    post('a');
    expect(await watch.wasHandled(['a'])).toBe(true);
    expect((await watch.during(['b'], 0, async () => post('b'))).total).toBe(1);
  });

  test('is looked for twice as long as the latest took of what was watched, and of one that handles at once no longer', async () => {
    const late = slowReceiver(800, (handled) => ({ handled }));
    expect(await handledOf(late.watch, ['a'], () => late.post('a'))).toBe(1);
    const lateFrom = late.now();
    expect(await late.watch.wasHandled(['none'])).toBe(false);
    expect(late.now() - lateFrom).toBe(1650);
    const fast = slowReceiver(0, (handled) => ({ handled }));
    expect(await handledOf(fast.watch, ['a'], () => fast.post('a'))).toBe(1);
    const fastFrom = fast.now();
    expect(await fast.watch.wasHandled(['none'])).toBe(false);
    expect((await fast.watch.during(['none'], 0, async () => undefined)).total).toBe(0);
    expect(fast.now() - fastFrom).toBe(350);
  });

  test.each([
    ['handles at once', 0, 55],
    ['handles 800 ms later', 800, 351],
    ['shows nothing of what it has to handle', 1_000_000, 114],
  ])('is looked for as long as one event takes that it learns by, once: one that %s', async (_, delay, looks) => {
    const receiver = slowReceiver(delay, (handled) => ({ handled }));
    const { post, watch } = receiver;
    let sent = 0;
    for (let time = 0; time < 10; time += 1) {
      await watch.learn(['a'], async () => {
        sent += 1;
        post('a');
      });
      expect(await watch.wasHandled(['none'])).toBe(false);
    }
    expect([sent, receiver.looks()]).toEqual([1, looks]);
  });

  test('is not learnt of by a number, which does not tell which it was', async () => {
    const { watch, looks } = slowReceiver(0, (handled) => ({ handled: handled.length }));
    await watch.learn(['a'], () => Promise.reject(new Error('it was sent')));
    expect(looks()).toBe(1);
  });
});
