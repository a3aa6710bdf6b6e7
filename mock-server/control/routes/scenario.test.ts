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
