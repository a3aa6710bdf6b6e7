import { expect, test } from 'vitest';
import type { Fetch } from '../../index.ts';
import { everyRow, instead, pageOf } from './rewrite.ts';
import { checkAll, emulatorAt, now, providerOf } from './right-provider.ts';

/**
 * A provider with 400 records of the last month, every other one of the last hour, which it answers in the order of their
 * recipients: the newest is the 151st.
 */
async function byRecipient(): Promise<Fetch> {
  const emulator = emulatorAt({ initialState: 'empty' });
  const taskId = 'cdd8d20360b54aae9f73bc71296bbdcb';
  await emulator.tenants.get('1')!.addRecords({
    channels: [{ id: '12323', sender: '2005652357' }],
    broadcastTasks: [{ id: taskId, name: 'Spring sale', startTime: now - 3_600_000 }],
    sendRecords: Array.from({ length: 400 }, (_, index) => ({
      taskId,
      recipientId: `U${index}`,
      status: '1',
      sendTime: index % 2 === 0 ? now - 60_000 - Math.abs(150 - index) : now - 27.5 * 86_400_000,
    })),
  });
  return instead(async (call, provider, init) => {
    if (call.operation !== 'sendRecordList') return undefined;
    const rows = await everyRow(provider, call, init, { ...call.body });
    return pageOf(
      rows.toSorted((one, other) => Number(one['recipient_id'].slice(1)) - Number(other['recipient_id'].slice(1))),
      call,
    );
  })(providerOf(emulator));
}

test('rows in another order than by time are a warning, and none of the last month is missed for it', async () => {
  const only = ['record-list/default-month', 'record-list/paging/order'];
  const { checks } = await checkAll(await byRecipient(), { only, include: [] });
  expect(Object.fromEntries(checks.map(({ id, status }) => [id, status]))).toEqual({
    'record-list/default-month': 'passed',
    'record-list/paging/order': 'warned',
  });
});
