import { expect, test } from 'vitest';
import { createApi } from './api.ts';
import { createFeed, type Feed } from './feed.ts';
import type { Activity } from './records.ts';

/** A line that a test speaks on. */
interface FakeSource {
  readonly url: string;
  tell(type: string, data: unknown, id?: number): void;
  /** The line is lost; `isOver`: for good. */
  lose(isOver?: boolean): void;
}

interface FakeFeed {
  readonly feed: Feed;
  readonly sources: readonly FakeSource[];
  readonly batches: readonly (readonly Activity[])[];
  readonly calls: readonly string[];
  /** A frame is drawn. */
  frame(): void;
}

function fakeFeed(): FakeFeed {
  const sources: FakeSource[] = [];
  const batches: (readonly Activity[])[] = [];
  const calls: string[] = [];
  const frames: (() => void)[] = [];
  const page = { base: '/_mock', origin: 'http://h', language: 'en' } as const;
  const feed = createFeed({
    api: createApi(page, () => Promise.reject(new Error('nobody asks'))),
    onActivities: (activities) => void batches.push(activities),
    onInterruption: () => void calls.push('interruption'),
    onNewFeed: () => void calls.push('new feed'),
    createSource(url) {
      const observers = new Map<string, (event: object) => void>();
      const source = {
        readyState: 1,
        addEventListener: (type: string, observer: (event: object) => void) => void observers.set(type, observer),
        close: () => undefined,
      };
      sources.push({
        url,
        tell: (type, data, id = 0) =>
          observers.get(type)!({ data: JSON.stringify(data), lastEventId: id === 0 ? '' : String(id) }),
        lose(isOver = false) {
          source.readyState = isOver ? 2 : 0;
          observers.get('error')!({});
        },
      });
      return source as unknown as EventSource;
    },
    onNextFrame: (run) => void frames.push(run),
    setTimer: (_, run) => void frames.push(run),
  });
  feed.open('1');
  return { feed, sources, batches, calls, frame: () => frames.splice(0).forEach((run) => run()) };
}

const request = (id: number): Activity => ({ id, type: 'request', at: id * 10, data: {} });

test('however many activities come in before a frame, they are one change', () => {
  const { sources, batches, frame } = fakeFeed();
  for (let id = 1; id <= 5000; id += 1) sources[0]!.tell('request', request(id), id);
  expect(batches.length).toBe(0);
  frame();
  frame();
  expect(batches.map(({ length }) => length)).toEqual([5000]);
});

test('what came too fast to be told is a gap where it is, and not missed', () => {
  const { feed, sources, batches, frame } = fakeFeed();
  sources[0]!.tell('request', request(1), 1);
  sources[0]!.tell('skipped', { count: 40, after: 1, until: 41 });
  sources[0]!.tell('request', request(42), 42);
  frame();
  expect(batches[0]!.map(({ type, at, data }) => [type, at, data])).toEqual([
    ['request', 10, {}],
    ['gap', 10, { why: 'skipped', count: 40 }],
    ['request', 420, {}],
  ]);
  expect([feed.missed.value, feed.gaps.value]).toEqual([0, 1]);
});

test('where all began anew, what was put together of activities is to be asked for again', () => {
  const { feed, sources } = fakeFeed();
  sources[0]!.tell('reset', { id: 1, type: 'reset', at: 10, data: {} }, 1);
  expect([feed.missed.value, feed.gaps.value]).toEqual([0, 1]);
  // The call that reset it comes after it: one beginning, not two.
  sources[0]!.tell('control', { id: 2, type: 'control', at: 10, data: { path: '/_mock/tenants/1/reset' } }, 2);
  expect(feed.gaps.value).toBe(1);
  sources[0]!.tell('control', { id: 3, type: 'control', at: 20, data: { path: '/_mock/tenants/1/state' } }, 3);
  sources[0]!.tell('control', { id: 4, type: 'control', at: 30, data: { path: '/_mock/tenants/1/receivers' } }, 4);
  expect([feed.missed.value, feed.gaps.value]).toEqual([0, 2]);
});

test('what was let go of before the page was opened is not missed; what is while offline is, and is counted', () => {
  const { feed, sources, batches, frame } = fakeFeed();
  sources[0]!.tell('missed', { count: 7 }, 7);
  sources[0]!.tell('request', request(8), 8);
  expect(feed.missed.value).toBe(0);
  sources[0]!.lose();
  expect(feed.connection.value).toBe('lost');
  sources[0]!.tell('open', {});
  sources[0]!.tell('missed', { count: 3 }, 11);
  expect([feed.connection.value, feed.missed.value]).toEqual(['live', 3]);
  frame();
  expect(batches[0]!.flatMap(({ type, data }) => (type === 'gap' ? [data] : []))).toEqual([
    { why: 'earlier', count: 7 },
    { why: 'missed', count: 3 },
  ]);
});

test('a server that began anew is read from its beginning, however far its new ids have come', () => {
  const { feed, sources, batches, calls, frame } = fakeFeed();
  sources[0]!.tell('feed', { began: 1 });
  sources[0]!.tell('request', request(5), 5);
  sources[0]!.lose();
  sources[0]!.tell('open', {});
  sources[0]!.tell('feed', { began: 2 });
  sources[0]!.tell('request', request(900), 900);
  expect(sources.map(({ url }) => url)).toEqual([
    '/_mock/tenants/1/stream?brief=true&after=0',
    '/_mock/tenants/1/stream?brief=true&after=0',
  ]);
  sources[1]!.tell('feed', { began: 2 });
  sources[1]!.tell('request', request(1), 1);
  frame();
  expect(batches).toEqual([[request(1)]]);
  expect([calls, feed.missed.value]).toEqual([['interruption', 'new feed'], 'unknown']);
});

test('a stream that is refused is asked for again from where it was', () => {
  const { feed, sources, calls, frame } = fakeFeed();
  sources[0]!.tell('request', request(5), 5);
  sources[0]!.lose(true);
  expect(feed.connection.value).toBe('refused');
  frame();
  expect([sources[1]!.url, calls]).toEqual(['/_mock/tenants/1/stream?brief=true&after=5', ['interruption']]);
});
