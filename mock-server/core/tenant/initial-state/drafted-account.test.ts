import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startOfLocalDay } from '../../../../common/local-time.ts';
import { createRandom } from '../../../../common/random.ts';
import { createListStore } from '../../store/list-store.ts';
import type { SendRecord } from '../../store/records.ts';
import type { HeldRecords, Page, SendRecordFilter } from '../../store/store.ts';
import { demoAccount } from './demo-account.ts';
import { draftAccount } from './drafted-account.ts';

const all: Page = { offset: 0, limit: Infinity };

const beginning = fc.record({
  seed: fc.integer({ min: -5, max: 1_000_000 }),
  appid: fc.oneof(fc.constant('1'), fc.string({ minLength: 1, maxLength: 12 })),
  timezone: fc.constantFrom('GMT+08:00', 'GMT-05:30'),
  now: fc.integer({ min: 0, max: 4_000_000_000_000 }),
});

interface Beginning {
  readonly seed: number;
  readonly appid: string;
  readonly timezone: string;
  readonly now: number;
}

function drafted({ seed, appid, timezone, now }: Beginning): HeldRecords {
  const today = startOfLocalDay(now, timezone);
  return draftAccount({ seed, path: [appid, 'initial-state'], today, timezone }).records;
}

function listed({ seed, appid, timezone, now }: Beginning): HeldRecords {
  const today = startOfLocalDay(now, timezone);
  const records = demoAccount({ random: createRandom(seed, appid, 'initial-state'), today, timezone });
  const store = createListStore();
  store.channels.put(records.channels);
  store.recipients.put(records.recipients);
  store.messages.put(records.messages);
  store.broadcastTasks.put(records.broadcastTasks);
  store.sendRecords.put(records.sendRecords);
  return store;
}

const bytesOf = ({ channels, recipients, messages, broadcastTasks, sendRecords }: HeldRecords): string =>
  JSON.stringify([channels, recipients, messages, broadcastTasks, sendRecords].map((set) => set.query({}, all)));

/** Filters that find something, of the values of a record. */
const filtersOf = (record: SendRecord): readonly SendRecordFilter[] => [
  {},
  { sentFrom: record.sendTime },
  { sentTo: record.sendTime },
  { sentFrom: record.sendTime, sentTo: record.sendTime },
  { sentFrom: record.sendTime + 1, sentTo: record.sendTime - 1 },
  { sentFrom: record.sendTime - 600_000, sentTo: record.sendTime + 600_000 },
  { status: record.status },
  { taskId: record.taskId, status: '2' },
  { taskName: { text: record.taskName.slice(0, 3), match: 'contains' }, sentTo: record.sendTime },
  { messageId: record.messageId.split(',').at(-1) },
  { recipientId: record.recipientId },
];

describe('an account that is drafted', () => {
  test('has the records of the one that is written at once, byte for byte', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(beginning, (of) => {
        expect(bytesOf(drafted(of))).toBe(bytesOf(listed(of)));
      }),
      { numRuns: 12 },
    );
  });

  test('gives the same pages by any filter, whatever was asked before', { timeout: 30_000 }, () => {
    const asked = fc.array(
      fc.record({
        id: fc.integer({ min: 1, max: 1200 }),
        filter: fc.nat(10),
        offset: fc.constantFrom(0, 3, 15, 2000),
        limit: fc.constantFrom(0, 1, 15),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(beginning, asked, (of, questions) => {
        const [draft, list] = [drafted(of).sendRecords, listed(of).sendRecords];
        for (const { id, filter, ...page } of questions) {
          const wanted = filtersOf(list.get(id)!)[filter]!;
          expect(draft.query(wanted, page)).toEqual(list.query(wanted, page));
          expect(draft.get(id)).toEqual(list.get(id));
        }
      }),
      { numRuns: 10 },
    );
  });

  test('gives the same people and messages, whoever is asked for first', { timeout: 30_000 }, () => {
    const asked = fc.array(
      fc.record({
        set: fc.constantFrom(
          'channel',
          'friends',
          'one friend',
          'friends counted',
          'people',
          'person',
          'message',
          'no message',
          'messages',
        ),
        place: fc.nat(59),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(beginning, asked, (of, questions) => {
        const [draft, list] = [drafted(of), listed(of)];
        const [channels, people, messages] = [list.channels, list.recipients, list.messages].map(
          (set) => set.query({}, all).items,
        );
        for (const { set, place } of questions) {
          const channelId = channels![place % 4]?.id ?? 'none';
          const answers = [draft, list].map(({ recipients, messages: held }) => {
            if (set === 'channel') return recipients.query({ channelId }, { offset: place % 5, limit: 70 });
            if (set === 'friends') return recipients.query({ channelId, following: true }, all);
            if (set === 'one friend')
              return recipients.query({ channelId, following: true }, { offset: place, limit: 1 });
            if (set === 'friends counted')
              return recipients.query({ channelId, following: place % 2 === 0 }, { offset: 0, limit: 0 });
            if (set === 'people') return recipients.query({ following: place % 2 === 0 }, all);
            if (set === 'person') return recipients.get(people![place]!.id);
            if (set === 'message') return held.get(messages![place]!.id);
            return set === 'messages'
              ? held.query({}, { offset: place, limit: 15 })
              : held.get(`${messages![place]!.id}0`);
          });
          expect(answers[0]).toEqual(answers[1]);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('has no record of an id that it never gave', () => {
    const { sendRecords } = drafted({ seed: 1, appid: '1', timezone: 'GMT+08:00', now: 1_714_536_000_000 });
    const { total } = sendRecords.query({}, all);
    expect([0, -1, 1.5, total + 1, Number.NaN].map((id) => sendRecords.get(id))).toEqual(Array(5).fill(undefined));
    expect([sendRecords.get(1)?.id, sendRecords.get(total)?.id]).toEqual([1, total]);
  });
});
