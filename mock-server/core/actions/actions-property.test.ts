import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFailure } from '../../../common/failure.ts';
import type { TenantState, UserAct } from '../../../generators/generated/types.ts';
import { call, noon, tokenFor } from '../../../test/support/create-test-emulator.ts';
import { createTestTenant, type TestTenant } from '../../../test/support/testing-tenant.ts';
import { allOf } from '../store/all-of.ts';
import type { RecordStatus, SendRecord } from '../store/records.ts';

/** What is done to a tenant, by itself or at once with others. */
type Command = (world: World) => Promise<unknown>;

interface World extends TestTenant {
  /** Real time, in ms. */
  real: number;
  /** The latest time the clock has shown, in ms. */
  latest: number;
  exported: TenantState | undefined;
  /** Counts what puts other records in the place of all: statuses may be others after it. */
  lives: number;
}

const names = ['alice', 'bob', 'carol', 'dave'] as const;
const name = fc.constantFrom(...names);
const people = fc.uniqueArray(name, { minLength: 1 });
const types = ['text', 'image', 'video', 'audio', 'file', 'location', 'sticker', 'follow', 'unfollow'] as const;
const steps = fc.constantFrom(0, 1, 299, 1000, 4000, 20_000, 3_600_000, 86_400_000);
const pending = fc.constantFrom<readonly { readonly status: '1' | '2' | '9'; readonly in: number }[]>(
  [],
  [{ status: '1', in: 1000 }],
  [
    { status: '1', in: 0 },
    { status: '2', in: 4000 },
  ],
  [{ status: '9', in: 300 }],
);

function replacing(change: (world: World) => Promise<unknown>): Command {
  return async (world) => {
    await change(world);
    world.lives += 1;
  };
}

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: steps.map(
      (ms): Command =>
        ({ tenant }) =>
          tenant.clock.advance(ms),
    ),
  },
  {
    weight: 1,
    arbitrary: steps.map(
      (ms): Command =>
        ({ tenant }) =>
          tenant.clock.set(noon + ms),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.boolean().map(
      (runs): Command =>
        async ({ tenant }) =>
          runs ? tenant.clock.resume() : tenant.clock.freeze(),
    ),
  },
  {
    weight: 1,
    arbitrary: steps.map((ms): Command => async (world) => {
      world.real += ms;
      world.latest = Math.max(world.latest, world.tenant.clock.now());
      await world.tenant.clock.runDue();
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constantFrom(...types), userId: fc.option(name, { nil: undefined }) }).map(
      (act): Command =>
        ({ tenant }) =>
          tenant.act(act as UserAct),
    ),
  },
  {
    weight: 5,
    arbitrary: fc
      .record({
        recipients: people,
        startIn: fc.constantFrom(-5000, 0, 1, 1000, 3_600_000),
        success: fc.constantFrom(0, 0.5, 1),
      })
      .map(
        ({ recipients, startIn, success }): Command =>
          ({ tenant }) =>
            tenant.broadcast({
              recipients,
              startAt: tenant.clock.now() + startIn,
              successRatio: success,
              deliveredAfter: [0, 2000],
            }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 6 }).map(
      (count): Command =>
        ({ tenant }) =>
          tenant.broadcast({ count }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ recipientId: name, pending, known: fc.boolean() })
      .map((given): Command => async ({ tenant }) => {
        const now = tenant.clock.now();
        const [task] = given.known ? await allOf(tenant.store.broadcastTasks) : [];
        const taskId = task?.id ?? `own-${now}`;
        await tenant.addRecords({
          broadcastTasks: task === undefined ? [{ id: taskId, name: 'Own', startTime: now }] : [],
          sendRecords: [
            {
              taskId,
              recipientId: given.recipientId,
              sendTime: now,
              pending: given.pending.map((step) => ({ status: step.status, at: now + step.in })),
            },
          ],
        });
      }),
  },
  { weight: 1, arbitrary: fc.constant(replacing(({ tenant }) => tenant.reset())) },
  {
    weight: 1,
    arbitrary: fc.constant<Command>(async (world) => {
      world.exported = await world.tenant.exportState();
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant(replacing(async ({ tenant, exported }) => exported && tenant.importState(exported))),
  },
  {
    weight: 1,
    arbitrary: fc.constant(replacing(async ({ tenant }) => tenant.importState(await tenant.exportState()))),
  },
);

const next: Readonly<Record<RecordStatus, readonly RecordStatus[]>> = {
  '0': ['0', '1', '2', '9'],
  '1': ['1', '2', '9'],
  '2': ['2'],
  '9': ['9'],
};

/** Statuses by record, as they were seen last. */
type Seen = ReadonlyMap<number, SendRecord>;

async function assertTrue({ tenant, latest }: World, seen: Seen): Promise<Seen> {
  const records = await allOf(tenant.store.sendRecords);
  const now = tenant.clock.now();
  for (const task of await allOf(tenant.store.broadcastTasks)) {
    const own = records.filter(({ taskId }) => taskId === task.id);
    const failed = own.filter(({ errorCode }) => errorCode === '999999').length;
    const planned = task.plan?.recipients.length;
    expect([task.estimateSendNum, task.sendSuccessNum, task.sendErrorNum]).toEqual(
      planned === undefined ? [own.length, own.length - failed, failed] : [planned, 0, 0],
    );
    if (planned !== undefined) expect(own).toEqual([]);
  }
  for (const record of records) {
    const { id, status, errorCode, sendTime, statusUpdateTime, recipientId, messageId, pending: [step] = [] } = record;
    const before = seen.get(id);
    if (before?.taskId === record.taskId) expect(next[before.status]).toContain(status);
    expect(errorCode).toBe(status === '9' ? '999999' : '000000');
    expect(statusUpdateTime).toBeGreaterThanOrEqual(sendTime);
    expect(statusUpdateTime).toBeLessThanOrEqual(latest);
    if (status !== '9') expect(messageId).toMatch(/^\d{18}$/);
    if (step !== undefined) expect(step.at).toBeGreaterThan(now);
    expect(await tenant.store.recipients.get(recipientId)).toBeDefined();
  }
  return new Map(records.map((record) => [record.id, record]));
}

async function assertMessagesResolve({ emulator, tenant }: World): Promise<void> {
  const token = await tokenFor(emulator);
  for (const { id, channelId, contentProvider, recipientId } of await allOf(tenant.store.messages)) {
    const { retCode, item } = await call(emulator, 'getMediaContent', { messageid: id, appid: channelId }, token);
    expect(retCode).toBe(contentProvider === 'line' ? '000000' : '999994');
    if (contentProvider === 'line') expect((await emulator.fetch(String(item))).status).toBe(200);
    expect(await tenant.store.recipients.get(recipientId)).toBeDefined();
  }
}

function createWorld(): World {
  const world = { real: noon, latest: noon, exported: undefined, lives: 0 };
  const setup = createTestTenant({ now: () => world.real, clock: { now: noon, frozen: true } });
  setup.tenant.clock.onChange(({ now }) => {
    world.latest = Math.max(world.latest, now);
  });
  return Object.assign(world, setup);
}

describe('under any interleaving of clock moves, acts, broadcasts, records, resets, exports and imports', () => {
  test('counters reconcile, statuses only move on, nothing lies in the future and message ids resolve', async () => {
    const batches = fc.array(fc.array(command, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(batches, async (given) => {
        const world = createWorld();
        let seen: Seen = new Map();
        let lives = 0;
        for (const batch of given) {
          for (const outcome of await Promise.allSettled(batch.map((run) => run(world)))) {
            if (outcome.status === 'rejected') expect(isFailure(outcome.reason), String(outcome.reason)).toBe(true);
          }
          await world.tenant.clock.runDue();
          world.latest = Math.max(world.latest, world.tenant.clock.now());
          if (world.lives !== lives) seen = new Map();
          lives = world.lives;
          seen = await assertTrue(world, seen);
        }
        await assertMessagesResolve(world);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
