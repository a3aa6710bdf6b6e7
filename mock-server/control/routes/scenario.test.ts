import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Scenario } from '../../../generators/generated/types.ts';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import { createNotedSteps } from '../../core/tenant/noted-steps.ts';
import { runScenario } from '../../scenario/index.ts';
import { createSteps } from '../http/steps.ts';

let client: ControlClient;
beforeEach(async () => {
  client = await startControlled({
    tenants: [{ appid: 'shop', appKey: 'k' }],
    seed: 7,
    initialState: {
      channels: [{ id: 'c1', name: 'Shop' }],
      recipients: [{ id: 'U1', channelId: 'c1', displayName: 'Alice' }],
    },
  });
});
afterEach(() => client.server.close());

const post = async (path: string, body?: unknown) => {
  const { status, json } = await client.call('POST', `/tenants/shop${path}`, body);
  expect([path, status < 300]).toEqual([path, true]);
  return json<{ messages?: { id: string }[] }>();
};

const saved = async (): Promise<Scenario> => (await client.call('GET', '/tenants/shop/scenario')).json<Scenario>();

/** What there is of an account, as a state says it. */
async function accountOf(state: object): Promise<unknown> {
  const { channels, recipients, messages, broadcastTasks, sendRecords, faults, sequences } = state as Record<
    string,
    unknown
  >;
  return { channels, recipients, messages, broadcastTasks, sendRecords, faults, sequences };
}

test('what was done since the mark, played again, leaves the very account that it left here', async () => {
  await post('/events', { type: 'text', text: 'before the mark', userId: 'U1' });
  await post('/scenario/mark');
  await post('/recipients', { id: 'U2', channelId: 'c1', displayName: 'Bob' });
  const { messages } = await post('/events', { type: 'image', userId: 'U2', content: 'AAAA' });
  await post('/events', [
    { type: 'text', text: 'one', userId: 'U2' },
    { type: 'text', text: 'two', userId: 'U1' },
  ]);
  await post('/clock', { advance: '10m' });
  await post('/events', { type: 'unsend', messageId: messages![0]!.id });
  await post('/faults', { match: { operation: 'getToken' }, request: { status: 503 }, times: 1 });
  await post('/broadcast-tasks', { name: 'Sale', recipients: ['U1', 'U2'], deliveredAfter: '1m', readAfter: '1h' });
  await post('/clock', { advance: '30m' });
  const scenario = await saved();
  const { tenant, mismatches } = await runScenario(scenario, { receiver: () => new Response() });
  const here = await client.server.emulator.tenants.get('shop')!.exportState();
  expect(await accountOf(await tenant.exportState())).toEqual(await accountOf(here));
  expect([mismatches, tenant.clock.now()]).toEqual([[], here.clock?.now]);
  expect(here.messages!.length).toBeGreaterThanOrEqual(3);
});

test('without a mark the steps count from where the tenant began', async () => {
  await post('/events', { type: 'text', text: 'hello', userId: 'U1' });
  await post('/clock', { advance: '1h' });
  expect((await client.call('GET', '/tenants/shop/scenario/mark')).json()).toEqual({
    at: 1_741_564_800_000,
    isSet: false,
    steps: 2,
    left: 0,
  });
  expect(await saved()).toMatchObject({
    appid: 'shop',
    seed: 7,
    start: 1_741_564_800_000,
    steps: [{ act: { type: 'text', text: 'hello', userId: 'U1' } }, { clock: { set: '2025-03-10T01:00:00.000Z' } }],
  });
});

test('what is refused is no step, of several acts those before it are', async () => {
  await post('/scenario/mark');
  const { status } = await client.call('POST', '/tenants/shop/events', [
    { type: 'text', text: 'hello', userId: 'U1' },
    { type: 'follow', userId: 'U1' },
  ]);
  expect(status).toBe(400);
  expect((await saved()).steps).toEqual([{ act: { type: 'text', text: 'hello', userId: 'U1' } }]);
});

test('a reset and an import begin anew', async () => {
  await post('/scenario/mark');
  await post('/events', { type: 'text', text: 'hello', userId: 'U1' });
  await post('/reset');
  expect((await client.call('GET', '/tenants/shop/scenario/mark')).json()).toMatchObject({ isSet: false, steps: 0 });
  await post('/events', { type: 'text', text: 'hello', userId: 'U1' });
  await client.call('PUT', '/tenants/shop/state', { channels: [{ id: 'c9' }] });
  expect((await client.call('GET', '/tenants/shop/scenario/mark')).json()).toMatchObject({ isSet: true, steps: 0 });
  expect((await saved()).state).toMatchObject({ channels: [{ id: 'c9' }] });
});

const markOf = async (): Promise<object> => (await client.call('GET', '/tenants/shop/scenario/mark')).json<object>();
const remove = async (path: string): Promise<void> => {
  expect((await client.call('DELETE', `/tenants/shop${path}`)).status).toBe(204);
};

test.each(['/faults', '/faults/fault-1'])(
  'a fault that was removed by DELETE %s before it hit is no step',
  async (path) => {
    await post('/scenario/mark');
    await post('/faults', { delivery: { lose: 'request' } });
    await remove(path);
    await post('/events', { type: 'text', text: 'hello', userId: 'U1' });
    const scenario = await saved();
    expect(scenario.steps).toEqual([{ act: { type: 'text', text: 'hello', userId: 'U1' } }]);
    const { deliveries } = await runScenario(scenario, { receiver: () => new Response() });
    expect(deliveries.map(({ status }) => status)).toEqual(['acknowledged']);
  },
);

test('one that had hit hits as often, and its id is free for the next', async () => {
  await post('/receivers', { inProcess: true });
  await post('/scenario/mark');
  await post('/faults', { delivery: { lose: 'request' } });
  await post('/events', { type: 'text', text: 'one', userId: 'U1' });
  const { emulator, webhooksOf } = client.server;
  await webhooksOf(emulator.tenants.get('shop')!).settled();
  await remove('/faults');
  await post('/faults', { delivery: { duplicate: 1 }, times: 1 });
  const scenario = await saved();
  expect([await markOf(), scenario.steps.flatMap(({ fault }) => fault ?? [])]).toEqual([
    expect.objectContaining({ left: 0 }),
    [
      { id: 'removed-1', delivery: { lose: 'request' }, times: 1 },
      { id: 'fault-1', delivery: { duplicate: 1 }, times: 1 },
    ],
  ]);
});

test('what no step tells is told as left out, and the scenario ends before it', async () => {
  await post('/faults', { match: { operation: 'getToken' }, request: { status: 503 } });
  await post('/scenario/mark');
  await post('/events', { type: 'text', text: 'before', userId: 'U1' });
  await client.call('PATCH', '/tenants/shop/behaviour', { webhookSpelling: 'raw' });
  expect(await markOf()).toMatchObject({ steps: 1, left: 0 });
  await client.call('PATCH', '/tenants/shop/behaviour', { webhookSpelling: 'escaped' });
  await post('/events', { type: 'text', text: 'after', userId: 'U1' });
  expect(await markOf()).toMatchObject({ steps: 1, left: 2 });
  expect((await saved()).steps).toMatchObject([{ act: { text: 'before' } }]);
  await post('/scenario/mark');
  await remove('/faults');
  expect(await markOf()).toMatchObject({ steps: 0, left: 1 });
});

test('switches that are set before anything is done are those that the scenario begins with', async () => {
  await client.call('PATCH', '/tenants/shop/behaviour', { webhookSpelling: 'escaped' });
  await post('/events', { type: 'text', text: 'hello', userId: 'U1' });
  expect([await markOf(), (await saved()).behaviour]).toMatchObject([
    { steps: 1, left: 0 },
    { webhookSpelling: 'escaped' },
  ]);
});

test('once there is no more room, the steps end there, and how many are left out is told', async () => {
  const tenant = client.server.emulator.tenants.get('shop')!;
  const steps = createSteps(tenant, createNotedSteps({ room: { steps: 3, content: 10 } }));
  const note = (content: string): void => steps.note({ act: { type: 'image', content } }, 0);
  note('AAAA');
  note('AAAA');
  note('AAAA');
  note('');
  expect([steps.count, steps.left]).toEqual([2, 2]);
  await steps.setMark();
  for (let nth = 0; nth < 5; nth += 1) note('');
  expect([steps.count, steps.left]).toEqual([3, 2]);
});
