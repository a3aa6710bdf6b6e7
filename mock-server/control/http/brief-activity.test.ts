import { expect, test } from 'vitest';
import type { Activity } from '../../core/journal/activity.ts';
import { briefly, digest } from './brief-activity.ts';

const request = (id: number, changes: object = {}): Activity => ({
  id,
  type: 'request',
  at: 0,
  data: { id, operation: 'getToken', method: 'GET', url: '/', status: 200, violations: [], warnings: [], ...changes },
});

const delivery = (id: number, status: string, attempts: number): Activity => ({
  id,
  type: 'delivery',
  at: 0,
  data: { id: 7, status, attempts },
});

const idsOf = (activities: readonly Activity[]): readonly number[] => activities.map(({ id }) => id);

test('of each attempt at a delivery the newest state is told, and those before are not left out', () => {
  const changes = [
    delivery(1, 'queued', 0),
    delivery(2, 'delivering', 0),
    delivery(3, 'waiting', 1),
    delivery(4, 'queued', 1),
    delivery(5, 'acknowledged', 2),
  ];
  const { told, skipped } = digest(changes, 10);
  expect([idsOf(told), skipped]).toEqual([[3, 5], 0]);
});

test('what went well and is old is left out first', () => {
  const activities = [
    request(1, { violations: [{ rule: 'required' }] }),
    request(2),
    { ...request(3), type: 'clock', data: {} } as const,
    request(4),
    request(5, { status: 503 }),
    request(6),
  ];
  const { told, skipped } = digest(activities, 4);
  expect([idsOf(told), skipped]).toEqual([[1, 3, 5, 6], 2]);
});

test('of more that was refused than is told, the newest is', () => {
  const refused = Array.from({ length: 9 }, (_, index) => request(index + 1, { status: 503 }));
  expect(digest(refused, 3)).toMatchObject({ told: [{ id: 7 }, { id: 8 }, { id: 9 }], skipped: 6 });
});

test('a request is told in a bounded number of characters, however long its parts are', () => {
  const long = 'x'.repeat(60_000);
  const violation = { rule: 'maxLength', value: long, reason: { en: 'too long', zh: '太长' }, section: 'S' };
  const told = briefly(
    request(1, {
      url: `/${long}`,
      requestHeaders: { cookie: long },
      requestBody: long,
      violations: [violation, violation],
    }),
  );
  expect(JSON.stringify(told).length).toBeLessThan(700);
  expect(told.data).toMatchObject({ violations: [{ reason: { en: 'too long', zh: '太长' } }] });
});
