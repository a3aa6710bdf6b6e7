import { describe, expect, test } from 'vitest';
import { call, get, noon, tokenFor, tokenUrl } from '../../../test/support/create-test-emulator.ts';
import { createTestTenant, recordsOf, smallAccount, type TestTenant } from '../../../test/support/testing-tenant.ts';
import type { Tenant } from '../tenant/tenant.ts';

const hour = 3_600_000;
const day = 24 * hour;
const pace = { deliveredAfter: [1000, 1000], readAfter: [5000, 5000] };

async function snapshot({ store }: Tenant): Promise<unknown> {
  const all = { offset: 0, limit: 10_000 };
  return [
    await store.broadcastTasks.query({}, all),
    await store.sendRecords.query({}, all),
    await store.recipients.query({}, all),
  ];
}

/** Two broadcasts under way, two to come at one moment, somebody who is about to leave. */
async function startBusyDay({ tenant }: TestTenant): Promise<void> {
  await tenant.broadcast({ count: 60 });
  await tenant.broadcast({ id: 'second', recipients: ['alice', 'bob', 'erin'], startAt: noon + hour });
  await tenant.broadcast({ id: 'first', recipients: ['alice', 'bob', 'frank'], startAt: noon + hour });
  await tenant.clock.advance(1500);
  await tenant.act({ type: 'unfollow', userId: 'bob' });
}

describe('an export in the middle', () => {
  test.each([0, 1500, hour - 1, hour, day])(
    'taken after %i ms goes on elsewhere as it does here',
    async (milliseconds) => {
      const here = createTestTenant();
      await startBusyDay(here);
      await here.tenant.clock.advance(milliseconds);
      const state = JSON.parse(JSON.stringify(await here.tenant.exportState())) as unknown;
      const elsewhere = createTestTenant({
        initialState: 'empty',
        seed: 99,
        tenants: [{ appid: '1', appKey: 'other' }],
      });
      await elsewhere.tenant.importState(state);
      expect(await elsewhere.tenant.exportState()).toEqual(state);
      for (const step of [700, hour, day]) {
        await here.tenant.clock.advance(step);
        await elsewhere.tenant.clock.advance(step);
        expect(await snapshot(elsewhere.tenant)).toEqual(await snapshot(here.tenant));
      }
      await here.tenant.act({ type: 'image', userId: 'alice' });
      await elsewhere.tenant.act({ type: 'image', userId: 'alice' });
      expect(elsewhere.sent.at(-1)).toEqual(here.sent.at(-1));
      expect(await elsewhere.tenant.exportState()).toEqual(await here.tenant.exportState());
    },
  );

  test('goes on in a tenant of another appid', async () => {
    const here = createTestTenant();
    await startBusyDay(here);
    const elsewhere = here.emulator.tenants.create({ appid: 'elsewhere', initialState: 'empty' });
    await elsewhere.importState(await here.tenant.exportState());
    await here.tenant.clock.advance(day);
    await elsewhere.clock.advance(day);
    expect(await snapshot(elsewhere)).toEqual(await snapshot(here.tenant));
  });

  test('may be the state that a tenant begins with', async () => {
    const here = createTestTenant();
    await startBusyDay(here);
    const elsewhere = createTestTenant({ initialState: await here.tenant.exportState() });
    await elsewhere.tenant.ready();
    await here.tenant.clock.advance(day);
    await elsewhere.tenant.clock.advance(day);
    expect(await snapshot(elsewhere.tenant)).toEqual(await snapshot(here.tenant));
    await elsewhere.tenant.reset();
    await elsewhere.tenant.clock.advance(day);
    expect(await snapshot(elsewhere.tenant)).toEqual(await snapshot(here.tenant));
  });
});

describe('a reset in the middle', () => {
  test('forgets what was to come', async () => {
    const { tenant } = createTestTenant();
    await tenant.broadcast({ count: 10 });
    await tenant.broadcast({ count: 10, startAt: noon + hour });
    await tenant.clock.advance(1000);
    await tenant.reset();
    expect(tenant.clock.nextDue()).toBeUndefined();
    await tenant.clock.advance(day);
    expect(await tenant.exportState()).toMatchObject({ broadcastTasks: [], sendRecords: [] });
  });

  test('while the clock jumps ends the jump', async () => {
    const { tenant } = createTestTenant();
    await tenant.broadcast({ count: 100 });
    await tenant.broadcast({ count: 100, startAt: noon + hour });
    await Promise.all([tenant.clock.advance(day), tenant.reset()]);
    expect(tenant.clock.now()).toBe(noon);
    await tenant.clock.advance(day);
    expect(await tenant.exportState()).toMatchObject({ broadcastTasks: [], sendRecords: [] });
  });

  test('begins the same numbers again', async () => {
    const { tenant, sent } = createTestTenant();
    await tenant.act({ type: 'image' });
    const first = await tenant.broadcast({ count: 3 });
    await tenant.reset();
    await tenant.act({ type: 'image' });
    expect(sent[1]).toEqual(sent[0]);
    expect(await tenant.broadcast({ count: 3 })).toEqual(first);
    expect((await recordsOf(tenant, first.id)).map(({ id }) => id)).toEqual([1, 2, 3]);
  });
});

describe('a day in one step', () => {
  test('fires everything in time order', async () => {
    const { tenant } = createTestTenant();
    const seen: string[] = [];
    await tenant.broadcast({ id: 'now', recipients: ['alice'], outcomes: { alice: 'read' }, ...pace });
    await tenant.broadcast({
      id: 'later',
      recipients: ['bob'],
      outcomes: { bob: 'delivered' },
      startAt: noon + 3000,
      ...pace,
    });
    const look = async (at: number): Promise<void> => {
      const [now, later] = [(await recordsOf(tenant, 'now'))[0]?.status, (await recordsOf(tenant, 'later'))[0]?.status];
      seen.push(`+${at - noon}: ${now} ${later} at ${tenant.clock.now() - noon}`);
    };
    for (const at of [999, 1000, 1001, 2999, 3001, 3999, 4001, 6001, day]) tenant.clock.schedule(noon + at, look);
    await tenant.clock.advance(day);
    expect(seen).toEqual([
      '+999: 0 undefined at 999',
      '+1000: 0 undefined at 1000',
      '+1001: 1 undefined at 1001',
      '+2999: 1 undefined at 2999',
      '+3001: 1 0 at 3001',
      '+3999: 1 0 at 3999',
      '+4001: 1 1 at 4001',
      '+6001: 2 1 at 6001',
      '+86400000: 2 1 at 86400000',
    ]);
    expect(tenant.clock.nextDue()).toBeUndefined();
  });

  test('expires tokens with it', async () => {
    const { emulator, tenant } = createTestTenant();
    await tenant.broadcast({ id: 't', recipients: ['alice'], outcomes: { alice: 'read' } });
    const token = await tokenFor(emulator);
    expect((await call(emulator, 'sendRecordList', { message_status: '0' }, token)).json).toMatchObject({
      total_count: 1,
    });
    await tenant.clock.advance(day);
    expect((await call(emulator, 'sendRecordList', {}, token)).retCode).toBe('900002');
    const next = await tokenFor(emulator);
    expect((await call(emulator, 'sendRecordList', { message_status: '2' }, next)).json).toMatchObject({
      total_count: 1,
    });
  });

  test('comes to the same as many small steps', async () => {
    const [leap, walk] = [createTestTenant(), createTestTenant()];
    await startBusyDay(leap);
    await startBusyDay(walk);
    await leap.tenant.clock.advance(2 * hour);
    for (let step = 0; step < 120; step += 1) await walk.tenant.clock.advance(60_000);
    expect(await walk.tenant.exportState()).toEqual(await leap.tenant.exportState());
  });
});

describe('records from outside', () => {
  const account = {
    ...smallAccount,
    broadcastTasks: [{ id: 't', name: 'T', startTime: noon - 1000 }],
    sendRecords: [
      { taskId: 't', recipientId: 'alice', status: '0' as const, pending: [{ status: '1' as const, at: noon + 10 }] },
      { taskId: 't', recipientId: 'bob', status: '1' as const, pending: [{ status: '2' as const, at: noon + 20 }] },
    ],
  };

  test('of an initial state move on', async () => {
    const { tenant } = createTestTenant({ initialState: account });
    await tenant.ready();
    await tenant.clock.advance(15);
    expect((await recordsOf(tenant, 't')).map(({ status }) => status)).toEqual(['1', '1']);
    await tenant.clock.advance(15);
    expect((await recordsOf(tenant, 't')).map(({ status }) => status)).toEqual(['1', '2']);
  });

  test('that are added move on beside those of a broadcast', async () => {
    const { tenant } = createTestTenant();
    await tenant.broadcast({ id: 'b', recipients: ['alice'], outcomes: { alice: 'failed' }, ...pace });
    await tenant.addRecords({
      sendRecords: [{ taskId: 'b', recipientId: 'gina', status: '0', pending: [{ status: '9', at: noon + 1000 }] }],
    });
    expect(await tenant.store.broadcastTasks.get('b')).toMatchObject({ estimateSendNum: 2 });
    await tenant.clock.advance(1000);
    expect(await tenant.store.broadcastTasks.get('b')).toMatchObject({
      estimateSendNum: 2,
      sendSuccessNum: 0,
      sendErrorNum: 2,
    });
    expect((await recordsOf(tenant, 'b')).map(({ id }) => id)).toEqual([1, 2]);
  });

  test('that are overdue move on with the next request', async () => {
    const { tenant, emulator } = createTestTenant();
    await tenant.addRecords({
      broadcastTasks: [{ id: 't', name: 'T', startTime: noon - 9000 }],
      sendRecords: [{ taskId: 't', recipientId: 'gina', pending: [{ status: '1', at: noon - 8000 }] }],
    });
    expect((await recordsOf(tenant, 't'))[0]).toMatchObject({ status: '0' });
    await get(emulator, tokenUrl());
    expect((await recordsOf(tenant, 't'))[0]).toMatchObject({ status: '1', statusUpdateTime: noon - 8000 });
  });

  test('may plan a broadcast', async () => {
    const { tenant } = createTestTenant();
    const plan = {
      channelId: '10001',
      recipients: ['alice', 'hank'],
      outcomes: ['read' as const, 'sent' as const],
      ...pace,
    };
    await tenant.addRecords({ broadcastTasks: [{ id: 't', name: 'T', startTime: noon + 5, plan }] });
    expect(await tenant.store.broadcastTasks.get('t')).toMatchObject({ estimateSendNum: 2, sendSuccessNum: 0 });
    expect(await tenant.store.recipients.get('hank')).toMatchObject({ channelId: '10001' });
    await tenant.clock.advance(day);
    expect((await recordsOf(tenant, 't')).map(({ recipientId, status }) => [recipientId, status])).toEqual([
      ['alice', '2'],
      ['hank', '0'],
    ]);
  });

  test.each<[string, object]>([
    [
      'sendRecords[0].taskId "planned" is a task that has not begun. Its records are made once it does.',
      { sendRecords: [{ taskId: 'planned', recipientId: 'alice' }] },
    ],
    [
      'broadcastTasks[0].plan.channelId "99" is not the id of a channel. Channels: 10001.',
      { broadcastTasks: [{ name: 'T', plan: { channelId: '99', recipients: [], outcomes: [], ...pace } }] },
    ],
    [
      'broadcastTasks[0].estimateSendNum 3 is not what its plan says, 1. ' +
        'Leave it out to have it counted, or add the records.',
      {
        broadcastTasks: [
          {
            name: 'T',
            estimateSendNum: 3,
            plan: { channelId: '10001', recipients: ['alice'], outcomes: ['read'], ...pace },
          },
        ],
      },
    ],
    [
      'sendRecords[0].statusUpdateTime 5 is before its sendTime 6. Swap them.',
      {
        broadcastTasks: [{ id: 't', name: 'T' }],
        sendRecords: [{ taskId: 't', recipientId: 'alice', sendTime: 6, statusUpdateTime: 5 }],
      },
    ],
  ])('are refused: %s', async (message, records) => {
    const { tenant } = createTestTenant();
    await tenant.broadcast({ id: 'planned', count: 1, startAt: noon + hour });
    const before = await tenant.exportState();
    await expect(tenant.addRecords(records)).rejects.toThrow(`Failed to load the state: ${message}`);
    expect(await tenant.exportState()).toEqual(before);
  });
});

describe('a clock that runs', () => {
  test('moves records on when it is time', async () => {
    let real = noon;
    const { tenant } = createTestTenant({ now: () => real, clock: { now: noon } });
    await tenant.broadcast({ id: 't', recipients: ['alice'], outcomes: { alice: 'read' }, ...pace });
    real += 1000;
    expect(tenant.clock.hasDue()).toBe(true);
    await tenant.clock.runDue();
    expect((await recordsOf(tenant, 't'))[0]).toMatchObject({ status: '1', statusUpdateTime: noon + 1000 });
    real += 60_000;
    await tenant.clock.runDue();
    expect((await recordsOf(tenant, 't'))[0]).toMatchObject({ status: '2', statusUpdateTime: noon + 6000 });
  });

  test('dates what it is late for at its own time', async () => {
    let real = noon;
    const { tenant } = createTestTenant({ now: () => real, clock: { now: noon } });
    await tenant.broadcast({ id: 't', recipients: ['alice'], outcomes: { alice: 'sent' }, startAt: noon + 1000 });
    real += 90_000;
    await tenant.clock.runDue();
    expect((await recordsOf(tenant, 't'))[0]).toMatchObject({ sendTime: noon + 1000 });
  });
});
