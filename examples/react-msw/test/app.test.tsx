import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { Tenant } from 'sobot-mock';
import { sobotHandlers } from 'sobot-mock/msw';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { App } from '../src/app.tsx';
import { createSobotClient } from '../src/sobot-client.ts';

const baseUrl = 'https://sg.sobot.com';
const now = Date.parse('2025-03-10T08:00:00Z');
const taskId = 'cdd8d20360b54aae9f73bc71296bbdcb';
const sobot = sobotHandlers();
const server = setupServer(...sobot);

beforeAll(() => server.listen());
afterEach(cleanup);
afterAll(() => server.close());

// Every test has an account of its own, so they may run beside one another.
async function createTenant(): Promise<Tenant> {
  const tenant = sobot.createTenant({ initialState: 'empty', clock: { now, frozen: true } });
  await tenant.addRecords({
    channels: [{ id: 'c1' }],
    recipients: [{ id: 'ann', channelId: 'c1' }],
    messages: [{ id: 'm1', channelId: 'c1', recipientId: 'ann', type: 'image' }],
    broadcastTasks: [{ id: taskId, name: 'Spring sale', startTime: now }],
    sendRecords: [
      { taskId, recipientId: 'ann', status: '2' },
      { taskId, recipientId: 'bob', status: '1' },
      { taskId, recipientId: 'cid', status: '9' },
    ],
  });
  return tenant;
}

function open({ appid, appKey }: Tenant, messageId = 'm1'): void {
  const client = createSobotClient({ baseUrl, appid, appKey });
  render(<App client={client} image={{ channelId: 'c1', messageId }} />);
}

test('a broadcast task is shown with its counters', async () => {
  const tenant = await createTenant();
  open(tenant);
  const row = (await screen.findByText('Spring sale')).closest('tr')!;
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['Spring sale', '2025-03-10 16:00:00', '3', '2', '1']);
  expect(tenant).toHaveReceivedOperation('queryTaskList', { body: { page_no: 1, page_size: 10 }, times: 1 });
  expect(tenant).toHaveNoViolations();
});

test('a task that is added shows up on refresh', async () => {
  const tenant = await createTenant();
  open(tenant);
  await screen.findByText('Spring sale');
  await tenant.addRecords({ broadcastTasks: [{ name: 'Summer sale', startTime: now }] });
  fireEvent.click(screen.getByText('Refresh'));
  expect(await screen.findByText('Summer sale')).toBeDefined();
});

test('an account without tasks says so', async () => {
  open(sobot.createTenant({ initialState: 'empty' }));
  expect(await screen.findByText('No broadcast tasks')).toBeDefined();
});

test('a session ends with its token, and a new one begins', async () => {
  const tenant = await createTenant();
  open(tenant);
  await screen.findByText('Spring sale');
  await tenant.clock.advance(86_400_000);
  fireEvent.click(screen.getByText('Refresh'));
  expect((await screen.findByRole('alert')).textContent).toContain('Your session has ended (900002).');
  fireEvent.click(screen.getByText('Try again'));
  expect(await screen.findByText('Spring sale')).toBeDefined();
  expect(tenant).toHaveNoViolations({ except: ['expiredToken'] });
});

test('what the provider says is shown when it fails', async () => {
  const tenant = await createTenant();
  tenant.faults.add({ match: { operation: 'queryTaskList' }, request: { retCode: '999999' }, times: 1 });
  open(tenant);
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Sobot refused: .+ \(999999\)\./);
  fireEvent.click(screen.getByText('Try again'));
  expect(await screen.findByText('Spring sale')).toBeDefined();
});

test('a connection that breaks is told apart', async () => {
  const tenant = await createTenant();
  tenant.faults.add({ match: { operation: 'queryTaskList' }, request: { reset: 'before' }, times: 1 });
  open(tenant);
  expect((await screen.findByRole('alert')).textContent).toContain('Sobot cannot be reached.');
});

test('the picture that the customer sent is shown', async () => {
  open(await createTenant());
  const image = await screen.findByAltText<HTMLImageElement>('What the customer sent');
  expect((await fetch(image.src)).headers.get('content-type')).toBe('image/png');
});

test('the picture is shown where the provider answers an object', async () => {
  const tenant = await createTenant();
  tenant.setBehaviour({ mediaItem: 'object' });
  open(tenant);
  const image = await screen.findByAltText<HTMLImageElement>('What the customer sent');
  expect((await fetch(image.src)).headers.get('content-type')).toBe('image/png');
});

test('a token that could not be had is asked for again by the next call', async () => {
  const tenant = await createTenant();
  const { appid, appKey } = tenant;
  const client = createSobotClient({ baseUrl, appid, appKey });
  tenant.faults.add({ match: { operation: 'getToken' }, request: { retCode: '999999' }, times: 1 });
  await expect(client.listBroadcastTasks()).rejects.toMatchObject({ retCode: '999999' });
  expect(await client.listBroadcastTasks()).toMatchObject([{ task_name: 'Spring sale' }]);
});

test('a picture that is gone is said to be', async () => {
  open(await createTenant(), 'of-nobody');
  expect(await screen.findByText('The image is gone')).toBeDefined();
});

test.each(['{"message":"no route"}', '{"ret_code":0}', 'null', ''])(
  'an answer without a ret_code is told: %s',
  async (answer) => {
    const gateway = 'https://gateway.example';
    server.use(http.get(`${gateway}/api/get_token`, () => new HttpResponse(answer, { status: 404 })));
    const client = createSobotClient({ baseUrl: gateway, appid: 'id', appKey: 'key' });
    const told = new Error('/api/get_token answered 404, without a ret_code');
    await expect(client.listBroadcastTasks()).rejects.toStrictEqual(told);
  },
);
