import { expect, test } from 'vitest';
import type { CheckContext } from '../../contract-tests/kit/engine/check.ts';
import { createRandom } from '../../contract-tests/kit/engine/random.ts';
import type { CheckViolation } from '../../generators/generated/types.ts';
import type { JournalEntry } from '../../mock-server/emulator.ts';
import { createProviderFindings } from './provider-findings.ts';

/** An answer whose first two rows have a text for their time. */
function twoBadRows(id: number, appid: string): JournalEntry {
  const reason = { en: 'send_time must be an integer', zh: 'send_time 须为整数' };
  const violations = [0, 1].map((row) => ({
    side: 'provider' as const,
    rule: 'type',
    parameter: `items[${row}].send_time`,
    value: 'soon',
    reason,
    section: '查询发送记录',
  }));
  const asked = { id, at: 0, appid, method: 'POST', url: '/chat-set/api/line/send_record_list', requestHeaders: {} };
  return { ...asked, operation: 'sendRecordList', status: 200, violations, warnings: [] };
}

/** What the check of answers tells of these. */
async function toldOf(entries: readonly JournalEntry[]): Promise<readonly CheckViolation[]> {
  const { note, checks } = createProviderFindings();
  for (const entry of entries) note(entry);
  const context: CheckContext = {
    random: createRandom(1, 'test'),
    tried: () => undefined,
    drift: () => undefined,
    signal: new AbortController().signal,
  };
  const outcome = await checks[0]!.run(undefined, context);
  if ('skipped' in outcome) throw new Error(outcome.skipped.en);
  return outcome;
}

test('rows of one answer count once, also beyond the answers that are named', async () => {
  const found = await toldOf(Array.from({ length: 25 }, (_, index) => twoBadRows(index + 1, '1')));
  expect(found.map(({ message, entries }) => [message, entries])).toEqual([
    [
      {
        en: 'sendRecordList: send_time must be an integer (in 25 answers)',
        zh: 'sendRecordList：send_time 须为整数（见于 25 个应答）',
      },
      Array.from({ length: 20 }, (_, index) => index + 1),
    ],
  ]);
});

test('answers to two tenants are told apart, though their numbers are the same', async () => {
  const found = await toldOf([twoBadRows(5, 'a'), twoBadRows(5, 'b'), twoBadRows(6, 'b')]);
  expect(found.map(({ tenant, message, entries }) => [tenant, message.en, entries])).toEqual([
    ['a', 'sendRecordList: send_time must be an integer (in 1 answer)', [5]],
    ['b', 'sendRecordList: send_time must be an integer (in 2 answers)', [5, 6]],
  ]);
});
