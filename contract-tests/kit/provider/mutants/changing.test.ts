import { expect, test } from 'vitest';
import type { Emulator } from '../../../../mock-server/emulator.ts';
import type { Fetch } from '../../index.ts';
import { mutants } from './index.ts';
import { everyRow, instead, pageOf, without } from './rewrite.ts';
import { checkAll, emulatorAt, now, providerOf } from './right-provider.ts';

/** A provider whose account broadcasts something before each nth request. */
function busy(nth: number): Fetch {
  const emulator = emulatorAt();
  const tenant = emulator.tenants.get('1')!;
  const provider = providerOf(emulator);
  let requests = 0;
  return async (url, init) => {
    requests += 1;
    if (requests % nth === 0) await tenant.broadcast({ name: `Sale ${requests}`, count: 1 });
    return provider(url, init);
  };
}

test.each([5, 20, 60])('a list that grows every %i requests breaks no rule', async (nth) => {
  const { checks } = await checkAll(busy(nth));
  expect(checks.filter(({ violations }) => violations.length > 0).map(({ id }) => id)).toEqual([]);
});

/** A provider whose account broadcasts something once or more, each time after a page was asked for to try a rule. */
function busyAt(times: number): Fetch {
  const emulator = emulatorAt();
  const tenant = emulator.tenants.get('1')!;
  const provider = providerOf(emulator);
  let left = times;
  return async (url, init) => {
    const isTried = /"page_no"/u.test(String(init.body)) && !/"page_size":100\b/u.test(String(init.body));
    if (isTried && left > 0) {
      left -= 1;
      await tenant.broadcast({ name: `Sale ${left}`, count: 1 });
    }
    return provider(url, init);
  };
}

// Four pages are asked for each time, and each of the first ones finds another total.
test.each([
  [1, 'passed'],
  [5, 'passed'],
  [9, 'skipped'],
])('a rule is tried three times on a list that changes: after %i changes it %s', async (times, status) => {
  const { checks } = await checkAll(busyAt(times), { only: ['task-list/paging/total'], include: [] });
  expect(checks.map((check) => check.status)).toEqual([status]);
});

test('a list that never rests is skipped where its rows had to stay, and says why', async () => {
  const { checks } = await checkAll(busy(1));
  expect(checks.filter(({ status }) => status === 'failed').map(({ id }) => id)).toEqual([]);
  expect(checks.find(({ id }) => id === 'task-list/paging/total')).toMatchObject({
    status: 'skipped',
    skipped: { en: expect.stringContaining('queryTaskList answered more or fewer rows each time') },
  });
});

test('a bug is told all the same while the list grows', async () => {
  const { make } = mutants.find(({ name }) => name === 'task-list-subject-ignored')!;
  const { checks } = await checkAll(make(busy(40)));
  expect(checks.find(({ id }) => id === 'task-list/filter/subjectid')?.status).toBe('failed');
});

const taskId = 'cdd8d20360b54aae9f73bc71296bbdcb';

/** Records of one task, all of them sent and none delivered yet. */
const sent = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    taskId,
    recipientId: `U${from + index}`,
    status: '0' as const,
    sendTime: now - 3_600_000 + from + index,
  }));

/** An emulator with one task, which has so many records. */
async function oneTask(count: number): Promise<Emulator> {
  const emulator = emulatorAt({ initialState: 'empty' });
  await emulator.tenants.get('1')!.addRecords({
    channels: [{ id: '12323', sender: '2005652357' }],
    broadcastTasks: [{ id: taskId, name: 'Spring sale', startTime: now - 3_600_000 }],
    sendRecords: sent(0, count),
  });
  return emulator;
}

/** A provider with 400 records, of which one more goes from status 0 to 1 before each request for records. */
async function delivering(): Promise<Fetch> {
  const emulator = await oneTask(400);
  let delivered = 0;
  return instead(async (call, provider, init) => {
    if (call.operation !== 'sendRecordList') return undefined;
    delivered += 1;
    const status = call.body?.['message_status'];
    if (status === undefined) return undefined;
    const rows = await everyRow(provider, call, init, without(call.body!, 'message_status'));
    const statusOf = (recipient: string): string => (Number(recipient.slice(1)) < delivered ? '1' : '0');
    return pageOf(
      rows.filter(({ recipient_id }) => statusOf(recipient_id) === String(status)),
      call,
    );
  })(providerOf(emulator));
}

test.each(['record-list/status-partition', 'record-list/filter/paged', 'record-list/parameters/coercion'])(
  '%s holds nothing against records that are delivered meanwhile',
  async (only) => {
    const { checks } = await checkAll(await delivering(), { only: [only], include: [] });
    expect(checks.map(({ id, status, violations }) => [id, status, violations])).toEqual([[only, 'passed', []]]);
  },
);

/** A provider whose only task sends to one more before each request, until it has sent to so many. */
async function sending(atMost: number): Promise<Fetch> {
  const emulator = await oneTask(20);
  let count = 20;
  return async (url, init) => {
    if (count < atMost) {
      await emulator.tenants.get('1')!.addRecords({ sendRecords: sent(count, 1) });
      count += 1;
    }
    return providerOf(emulator)(url, init);
  };
}

test.each([
  ['goes on', 1000],
  ['ends when it has been counted once', 29],
])('task-list/counts warns of no task that %s while it is counted', async (_, atMost) => {
  const { checks } = await checkAll(await sending(atMost), { only: ['task-list/counts'], include: [] });
  expect(checks.map(({ id, status, violations }) => [id, status, violations])).toEqual([
    ['task-list/counts', 'passed', []],
  ]);
});

test.each([1, 2, 3])(
  'a status that page two does not look at is told where no record failed, with the seed %i',
  async (seed) => {
    const emulator = await oneTask(0);
    const records = sent(0, 40).map((record, index) => ({ ...record, status: index % 2 === 0 ? '1' : '2' }) as const);
    await emulator.tenants.get('1')!.addRecords({ sendRecords: records });
    const { make } = mutants.find(({ name }) => name === 'record-status-ignored-on-page-two')!;
    const { checks } = await checkAll(make(providerOf(emulator)), {
      only: ['record-list/filter/paged'],
      include: [],
      seed,
    });
    expect(checks.map(({ status }) => status)).toEqual(['failed']);
  },
);

/** A provider with 150 tasks of one name, which tells of each that it reached one more; the oldest 50 have records. */
async function tellingMore(): Promise<Fetch> {
  const emulator = emulatorAt({ initialState: 'empty' });
  const tasks = Array.from({ length: 150 }, (_, index) => ({
    id: `task-${index}`,
    name: 'Daily reminder',
    startTime: now - 3_600_000 - index * 1000,
  }));
  await emulator.tenants.get('1')!.addRecords({
    channels: [{ id: '12323', sender: '2005652357' }],
    broadcastTasks: tasks,
    sendRecords: tasks.slice(100).map(({ id }, index) => ({ ...sent(index, 1)[0]!, taskId: id })),
  });
  return async (url, init) => {
    const response = await providerOf(emulator)(url, init);
    if (!String(url).includes('query_task_list')) return response;
    const answer = (await response.json()) as { readonly items?: readonly { readonly send_success_num: number }[] };
    const items = answer.items?.map((item) => ({ ...item, send_success_num: item.send_success_num + 1 }));
    return Response.json({ ...answer, items });
  };
}

test('task-list/counts warns of a task that it does not find again among many of its name', async () => {
  const { checks } = await checkAll(await tellingMore(), { only: ['task-list/counts'], include: [] });
  expect(checks.map(({ status }) => status)).toEqual(['warned']);
});
