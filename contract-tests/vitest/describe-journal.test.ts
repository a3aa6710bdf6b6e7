import { expect, test } from 'vitest';
import type { CheckReport } from '../../generators/generated/types.ts';
import { createEmulator } from '../../mock-server/emulator.ts';
import { describeJournal } from './index.ts';

const emulator = createEmulator({ initialState: 'empty', clock: { now: 0, frozen: true } });
const reports: CheckReport[] = [];

test('a consumer is tested', async () => {
  const url = '/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
  const { body } = await emulator.handle({ method: 'GET', url, headers: {} });
  const { item } = JSON.parse(String(body)) as { item: { token: string } };
  const headers = { token: item.token, 'content-type': 'application/json' };
  const answer = await emulator.handle({
    method: 'POST',
    url: '/chat-set/api/line/query_task_list',
    headers,
    body: '{}',
  });
  expect(answer.status).toBe(200);
});

// What was asked above is in the journal by the time these run.
describeJournal(emulator, { onReport: (report) => void reports.push(report) });

test('the report names the journals, and no seed', () => {
  const [report] = reports;
  const { subject, seed, counts, journals } = report!;
  expect({ subject, seed, failed: counts.failed, journals }).toEqual({
    subject: 'journal',
    seed: undefined,
    failed: 0,
    journals: [{ tenant: '1', requests: 2, dropped: 0 }],
  });
});
