import { describe, expect, test } from 'vitest';
import { createActivityFeed } from './activity.ts';
import { createObservers } from './observers.ts';

describe('createActivityFeed', () => {
  test('counts activities from 1', () => {
    const feed = createActivityFeed();
    feed.publish('reset', 5, {});
    feed.publish('clock', 6, { now: 6 });
    expect(feed.since(0)).toEqual([
      { id: 1, type: 'reset', at: 5, data: {} },
      { id: 2, type: 'clock', at: 6, data: { now: 6 } },
    ]);
  });

  test('goes on after an id', () => {
    const feed = createActivityFeed();
    for (let at = 1; at <= 3; at += 1) feed.publish('reset', at, {});
    expect(feed.since(2).map(({ id }) => id)).toEqual([3]);
    expect(feed.since(3)).toEqual([]);
    expect(feed.since(99)).toEqual([]);
  });

  test('takes an id below the first for the beginning', () => {
    const feed = createActivityFeed();
    feed.publish('reset', 1, {});
    expect(feed.since(-5).map(({ id }) => id)).toEqual([1]);
  });

  test('keeps the newest', () => {
    const feed = createActivityFeed(0, 2);
    for (let at = 1; at <= 5; at += 1) feed.publish('reset', at, {});
    expect(feed.since(0).map(({ id }) => id)).toEqual([4, 5]);
  });

  test('tells its subscribers until they leave', () => {
    const feed = createActivityFeed();
    const heard: number[] = [];
    const leave = feed.subscribe(({ id }) => heard.push(id));
    feed.publish('reset', 1, {});
    leave();
    feed.publish('reset', 2, {});
    expect(heard).toEqual([1]);
  });

  test('names the newest', () => {
    const feed = createActivityFeed();
    expect(feed.lastId).toBe(0);
    feed.publish('reset', 1, {});
    feed.publish('reset', 2, {});
    expect(feed.lastId).toBe(2);
  });

  test('tells those who still watch that it ends', () => {
    const feed = createActivityFeed();
    const ended: string[] = [];
    feed.subscribe(
      () => undefined,
      () => ended.push('here'),
    );
    feed.subscribe(
      () => undefined,
      () => ended.push('gone'),
    )();
    feed.close();
    expect(ended).toEqual(['here']);
  });
});

describe('createObservers', () => {
  test('tells the rest when one throws', () => {
    const observers = createObservers<string>();
    const heard: string[] = [];
    observers.add(() => {
      throw new Error('of its own');
    });
    observers.add((value) => heard.push(value));
    observers.tell('news');
    expect(heard).toEqual(['news']);
  });
});
