import { effect, signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { createApi } from './api.ts';
import { createConversations } from './conversation.ts';
import { createEventDeliveries } from './deliveries.ts';
import { createFoundRows } from './found-rows.ts';
import type { Activity } from './records.ts';
import { matches, parseSearch } from './search.ts';
import { createTimeline } from './timeline.ts';

const page = { base: '/_mock', origin: 'http://h', language: 'en' } as const;
const api = createApi(page, () => Promise.reject(new Error('nobody asks')));
const current = signal('1');

const request = (id: number, status = 200): Activity => ({
  id,
  type: 'request',
  at: id,
  data: { id, method: 'GET', url: `/${id}`, status, violations: [] },
});

const delivery = (id: number, status: string, attempts: number, eventId = `e${id}`): Activity => ({
  id,
  type: 'delivery',
  at: 0,
  data: { id, receiverId: 'app', url: 'http://app', status, attempts, webhookEventIds: [eventId] },
});

const control = (id: number, method: string, path: string): Activity => ({
  id,
  type: 'control',
  at: 0,
  data: { method, path, status: 200, by: { kind: 'admin' } },
});

const event = (id: number, userId: string): Activity => ({
  id,
  type: 'event',
  at: 0,
  data: { type: 'follow', webhookEventId: `e${id}`, timestamp: id, source: { userId } },
});

describe('the timeline', () => {
  test('keeps a bounded number of rows, numbered without a gap, and says how many it let go', () => {
    const timeline = createTimeline();
    for (let batch = 0; batch < 60; batch += 1) {
      timeline.take(Array.from({ length: 1000 }, (_, index) => request(batch * 1000 + index)));
      expect(timeline.rows().length).toBeLessThanOrEqual(10_200);
    }
    const rows = timeline.rows();
    expect([rows[0]!.seq, rows.at(-1)!.seq, timeline.dropped()]).toEqual([50_000, 59_999, 50_000]);
    expect(rows.every(({ seq }, index) => seq === rows[0]!.seq + index)).toBe(true);
  });

  test('puts how a delivery stands in the place of how it stood, and an attempt after it at the end', () => {
    const timeline = createTimeline();
    timeline.take([delivery(1, 'queued', 0), request(1)]);
    const before = timeline.rows()[0];
    timeline.take([delivery(1, 'waiting', 1), delivery(1, 'delivering', 1)]);
    expect(timeline.rows().map(({ key, hasFailed }) => [key, hasFailed])).toEqual([
      ['delivery-1', true],
      ['request-1', false],
      ['delivery-1.2', false],
    ]);
    expect([timeline.rows()[0] === before, timeline.touched().map(({ seq }) => seq)]).toEqual([false, [0, 2]]);
  });

  test('lets what came before a reset stand as it was, whatever has its ids since', () => {
    const timeline = createTimeline();
    const statuses = (): unknown => timeline.rows().map(({ key, delivery: one }) => [key, one?.status]);
    timeline.take([event(1, 'U1'), delivery(1, 'acknowledged', 1)]);
    timeline.take([{ id: 2, type: 'reset', at: 0, data: {} }, event(1, 'U1'), delivery(1, 'queued', 0)]);
    timeline.take([control(4, 'PUT', '/_mock/tenants/1/state'), delivery(1, 'queued', 0)]);
    timeline.take([control(6, 'PATCH', '/_mock/tenants/state'), delivery(1, 'gave_up', 1)]);
    expect(statuses()).toEqual([
      ['event-e1@2', undefined],
      ['delivery-1@2', 'acknowledged'],
      ['reset-2', undefined],
      ['event-e1', undefined],
      ['delivery-1', 'gave_up'],
      ['control-4', undefined],
      ['control-6', undefined],
    ]);
  });

  test('keeps the place of a delivery whose id one had that is let go', () => {
    const timeline = createTimeline();
    timeline.take([delivery(1, 'acknowledged', 1), { id: 2, type: 'reset', at: 0, data: {} }]);
    timeline.take(Array.from({ length: 10_000 }, (_, id) => request(id)));
    timeline.take([delivery(1, 'queued', 0), ...Array.from({ length: 199 }, (_, id) => request(id))]);
    timeline.take([delivery(1, 'acknowledged', 1)]);
    const told = timeline.rows().filter(({ delivery: one }) => one !== undefined);
    expect(timeline.dropped()).toBe(202);
    expect(told.map(({ key, delivery: one }) => [key, one!.status])).toEqual([['delivery-1', 'acknowledged']]);
  });

  test('calls no delivery failed that is held back, and one that waits for another attempt', () => {
    const timeline = createTimeline();
    timeline.take([
      delivery(1, 'waiting', 0),
      delivery(2, 'waiting', 1),
      delivery(3, 'gave_up', 0),
      delivery(4, 'unfinished', 0),
    ]);
    expect(timeline.rows().map(({ key, hasFailed }) => [key, hasFailed])).toEqual([
      ['delivery-1', false],
      ['delivery-2', true],
      ['delivery-3', true],
      ['delivery-4', true],
    ]);
  });

  test('finds, as rows come, change and go, what a search through all of them would', () => {
    const timeline = createTimeline();
    const found = createFoundRows(timeline);
    const search = parseSearch('type:delivery', 0, 'GMT+00:00');
    const compare = (): void => {
      const wanted = timeline.rows().filter((row) => row.hasFailed && matches(row, search));
      expect(found.of('type:delivery', search, true).map(({ seq }) => seq)).toEqual(wanted.map(({ seq }) => seq));
    };
    for (let id = 1; id <= 400; id += 1) {
      timeline.take([
        delivery(id, 'queued', 0),
        ...Array.from({ length: 40 }, (_, index) => request(id * 100 + index, 503)),
        ...(id > 3 ? [delivery(id - 3, id % 2 === 0 ? 'gave_up' : 'acknowledged', 1)] : []),
        // What had failed is acknowledged in the end.
        ...(id % 8 === 0 ? [delivery(id - 4, 'acknowledged', 1)] : []),
      ]);
      compare();
    }
    expect(timeline.dropped()).toBeGreaterThan(0);
    timeline.clear();
    compare();
  });

  test('looks at each row once while a search stands', () => {
    const timeline = createTimeline();
    const found = createFoundRows(timeline);
    timeline.take(Array.from({ length: 1000 }, (_, id) => request(id, 503)));
    let looked = 0;
    const search = {
      fields: [],
      get words() {
        looked += 1;
        return ['/'];
      },
    };
    found.of('/', search, false);
    looked = 0;
    timeline.take([request(2000)]);
    expect(found.of('/', search, false).length).toBe(1001);
    // Once to see whether anything is searched for, once for the row.
    expect(looked).toBe(2);
  });
});

test('what is said in one chat changes no other', () => {
  const conversations = createConversations(api, current);
  const seen: number[] = [];
  effect(() => void seen.push(conversations.items({ kind: 'user', id: 'U1' }).length));
  conversations.take([event(1, 'U1'), event(2, 'U2')]);
  conversations.take(Array.from({ length: 1000 }, (_, id) => event(id + 10, 'U2')));
  conversations.take([event(1, 'U1')]);
  expect(seen).toEqual([0, 1]);
});

test('a delivery changes what is shown of its own events, once for all that came together', () => {
  const deliveries = createEventDeliveries(api, current);
  const seen: unknown[] = [];
  effect(() => void seen.push(deliveries.of('e1').map(({ status }) => status)));
  deliveries.take([delivery(1, 'queued', 0), delivery(1, 'delivering', 0), delivery(2, 'queued', 0)]);
  deliveries.take([delivery(2, 'acknowledged', 1)]);
  deliveries.take([delivery(1, 'acknowledged', 1)]);
  expect(seen).toEqual([[], ['delivering'], ['acknowledged']]);
});
