import { expect, test } from 'vitest';
import type { Fetch } from '../index.ts';
import { mutants } from './mutants/index.ts';
import { checkAll, emulatorAt, providerOf } from './mutants/right-provider.ts';

const clean = providerOf(emulatorAt());

/** A provider whose nth page of records has a row less than it counted. */
function shortAt(...places: readonly number[]): Fetch {
  let page = 0;
  return async (url, init) => {
    const response = await clean(url, init);
    if (!url.endsWith('/send_record_list')) return response;
    const json = (await response.json()) as { items?: unknown[] };
    if (Array.isArray(json.items) && json.items.length > 1) page += 1;
    const answered = places.includes(page) ? { ...json, items: json.items?.slice(1) } : json;
    return new Response(JSON.stringify(answered), { headers: response.headers });
  };
}

const everyAnswer = { only: ['record-list/filter/sender', 'session/every-answer'], include: [] };

test('one page that lost a row between the counting and the reading is no violation', async () => {
  const { checks } = await checkAll(shortAt(3), everyAnswer);
  expect(checks.find(({ id }) => id === 'session/every-answer')?.status).toBe('passed');
});

test('pages that are short again and again are one', async () => {
  const { checks } = await checkAll(shortAt(3, 4, 5, 6), everyAnswer);
  const { violations } = checks.find(({ id }) => id === 'session/every-answer')!;
  expect(violations.map(({ path, expected, got }) => ({ path, expected, got }))).toEqual([
    { path: 'items', expected: 100, got: 99 },
  ]);
});

test.each(['task-list-ids-as-numbers', 'task-list-ids-trimmed', 'task-list-ids-by-end', 'ids-without-case', 'ids-cut'])(
  '%s: what is found by almost an id stays a warning',
  async (name) => {
    const { make, caughtBy } = mutants.find((mutant) => mutant.name === name)!;
    const { checks } = await checkAll(make(clean), {
      only: [caughtBy, 'session/every-answer'],
      include: [],
    });
    const broken = checks.filter(({ violations }) => violations.length > 0);
    expect(broken.map(({ status }) => status)).toEqual(['warned']);
  },
);
