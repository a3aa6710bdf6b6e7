import { expect, test } from 'vitest';
import { createTestTenant } from '../../../../test/support/testing-tenant.ts';

const task = { id: 't', name: 'n', partial: true, estimateSendNum: 10, sendSuccessNum: 1, sendErrorNum: 1 } as const;

test('records that come to a partial task are counted on top, and what it plans stays', async () => {
  const { tenant } = createTestTenant({ initialState: { broadcastTasks: [task] } });
  await tenant.addRecords({ sendRecords: [{ taskId: 't', recipientId: 'r' }] });
  expect(await tenant.store.broadcastTasks.get('t')).toMatchObject({
    estimateSendNum: 10,
    sendSuccessNum: 2,
    sendErrorNum: 1,
  });
  await tenant.addRecords({ sendRecords: [{ taskId: 't', recipientId: 's', status: '9' }] });
  expect(await tenant.store.broadcastTasks.get('t')).toMatchObject({ estimateSendNum: 10, sendErrorNum: 2 });
});

test('a partial task is exported and imported as it is', async () => {
  const { tenant } = createTestTenant({ initialState: { broadcastTasks: [task] } });
  const { broadcastTasks } = await tenant.exportState();
  expect(broadcastTasks).toMatchObject([task]);
  await tenant.importState({ broadcastTasks });
  expect((await tenant.exportState()).broadcastTasks).toEqual(broadcastTasks);
});
