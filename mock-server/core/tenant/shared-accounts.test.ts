import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TenantState } from '../../../generators/generated/types.ts';
import { call, createTestEmulator, noon, tokenFor } from '../../../test/support/create-test-emulator.ts';
import type { Emulator } from '../../emulator.ts';
import { createMemoryStore } from '../store/memory/memory-store.ts';
import type { Tenant } from './tenant.ts';

/** Emulators that hold the same tenants: in one these share what they have not changed, in the other they share nothing. */
interface World {
  readonly emulator: Emulator;
  readonly exported: Map<string, TenantState>;
}

type Command = (world: World) => Promise<unknown>;

/** More than there are accounts at hand. */
const appids = ['1', '2', '3', '4', '5'] as const;
const appid = fc.constantFrom(...appids);

function tenantOf({ emulator: { tenants } }: World, of: string): Tenant {
  return tenants.get(of) ?? tenants.create({ appid: of, appKey: '2' });
}

async function ask(
  world: World,
  of: string,
  operation: 'queryTaskList' | 'sendRecordList',
  body: object,
): Promise<string> {
  tenantOf(world, of);
  const token = await tokenFor(world.emulator, { appid: of });
  return (await call(world.emulator, operation, { ...body }, token)).text;
}

const year = { send_start_time: noon - 366 * 86_400_000, send_end_time: noon + 86_400_000 };
const page = fc.record({ page_no: fc.integer({ min: 1, max: 4 }), page_size: fc.constantFrom(1, 15, 100) });
const body = fc.oneof(
  fc.constant({}),
  page,
  page.map((paging) => ({ ...year, ...paging })),
  fc.constantFrom('0', '1', '2', '9').map((status) => ({ ...year, message_status: status })),
  fc.constantFrom('e', '通知', '2024-04', 'News').map((text) => ({ ...year, task_name: text })),
);

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(appid, body).map(
      ([of, asked]): Command =>
        (world) =>
          ask(world, of, 'sendRecordList', asked),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(appid, page).map(
      ([of, asked]): Command =>
        (world) =>
          ask(world, of, 'queryTaskList', asked),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        appid,
        fc.constantFrom('image', 'file', 'text', 'follow', 'unfollow'),
        fc.constantFrom(undefined, '12345678', 'Unew'),
      )
      .map(
        ([of, type, userId]): Command =>
          (world) =>
            tenantOf(world, of).act({ type, userId } as never),
      ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(appid, fc.constantFrom(1, 3, 90, 300), fc.boolean()).map(
      ([of, count, later]): Command =>
        (world) =>
          tenantOf(world, of).broadcast({ count, name: 'News', ...(later ? { startAt: noon + 60_000 } : {}) }),
    ),
  },
  {
    weight: 2,
    arbitrary: appid.map((of): Command => async (world) => {
      const [task] = (await tenantOf(world, of).exportState()).broadcastTasks!;
      return tenantOf(world, of).addRecords({ sendRecords: [{ taskId: task!.id!, recipientId: 'Uadded' }] });
    }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(appid, fc.constantFrom(1000, 90_000, 86_400_000)).map(
      ([of, ms]): Command =>
        (world) =>
          tenantOf(world, of).clock.advance(ms),
    ),
  },
  {
    weight: 2,
    arbitrary: appid.map(
      (of): Command =>
        async (world) =>
          world.exported.set(of, await tenantOf(world, of).exportState()),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(appid, appid).map(([from, to]): Command => async (world) => {
      const state = world.exported.get(from);
      if (state !== undefined) await tenantOf(world, to).importState(JSON.parse(JSON.stringify(state)));
    }),
  },
  {
    weight: 2,
    arbitrary: appid.map(
      (of): Command =>
        (world) =>
          tenantOf(world, of).reset(),
    ),
  },
  {
    weight: 1,
    arbitrary: appid.map(
      (of): Command =>
        async ({ emulator: { tenants } }) =>
          tenants.delete(of),
    ),
  },
);

/** What a command answers, or the failure in which it ends. */
async function outcome(run: Command, world: World): Promise<string> {
  try {
    const answer = await run(world);
    return typeof answer === 'string' ? answer : (JSON.stringify(answer instanceof Map ? [...answer] : answer) ?? '');
  } catch (error) {
    return String((error as Error).message);
  }
}

async function statesOf({ emulator }: World): Promise<readonly string[]> {
  return Promise.all(emulator.tenants.list().map(async (tenant) => JSON.stringify(await tenant.exportState())));
}

describe('tenants that share the account they have by default', () => {
  test('answer and hold at every step what tenants do that share nothing', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 20 }), async (commands) => {
        const [sharing, apart]: readonly World[] = [{}, { createStore: createMemoryStore }].map((options) => ({
          emulator: createTestEmulator({ ...options, tenants: [{ appid: '1', appKey: '2' }] }),
          exported: new Map(),
        }));
        for (const run of commands) expect(await outcome(run, sharing!)).toBe(await outcome(run, apart!));
        expect(await statesOf(sharing!)).toEqual(await statesOf(apart!));
      }),
      { numRuns: 8 },
    );
  });

  test('go on apart after an export and an import', async () => {
    const { tenants } = createTestEmulator();
    const [one, other] = [tenants.create({ appid: '2' }), tenants.create({ appid: '3' })];
    const state = await one.exportState();
    await other.importState(state);
    await other.act({ type: 'image' });
    await other.broadcast({ count: 3 });
    expect(await one.exportState()).toEqual(state);
    const { messages, broadcastTasks } = await other.exportState();
    expect([messages!.length, broadcastTasks!.length]).toEqual([61, 41]);
  });

  test('number their own send records on from the last of the account', async () => {
    const { tenants } = createTestEmulator();
    const { sendRecords = [] } = await tenants.get('1')!.exportState();
    const { id } = await tenants.get('1')!.broadcast({ recipients: ['12345678'] });
    const found = await tenants.get('1')!.store.sendRecords.query({ taskId: id }, { offset: 0, limit: 2 });
    expect(found.items.map((record) => record.id)).toEqual([sendRecords.length + 1]);
  });
});
