import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startMockServer, type MockServer } from '../../mock-server/server.ts';
import type { Log } from '../settings/parsers.ts';
import { startAnswering } from '../testing/answering.ts';
import { createDeliveryLog, type DeliveryLog } from './delivery-log.ts';

let server: MockServer;
let stdout: string;
let stderr: string;

beforeEach(async () => {
  [stdout, stderr] = ['', ''];
  server = await startMockServer({ port: 0, initialState: 'empty', clock: { now: 1_741_593_600_000, frozen: true } });
});

afterEach(() => server.close());

function watch(log: Log, kept: { readonly data?: string; readonly store?: string } = {}): DeliveryLog {
  const deliveryLog = createDeliveryLog(
    { log, ...kept },
    {
      colour: false,
      print: async (text) => void (stdout += text),
      note: (line) => void (stderr += `${line}\n`),
    },
  );
  deliveryLog.watch(server);
  return deliveryLog;
}

/** A tenant that is made now, with a receiver. */
async function makeTenant(appid: string, url: string, redelivery = false) {
  const tenant = server.emulator.tenants.create({ appid, initialState: 'believable' });
  await tenant.ready();
  const webhooks = server.webhooksOf(tenant);
  webhooks.receivers.add({ url, redelivery });
  return { tenant, webhooks };
}

const withoutTimes = (text: string): string =>
  text.replaceAll(/^[\d:.]{12}/gmu, 'TIME').replaceAll(/ +\d+\.\d ms/gu, ' N ms');

describe('pretty', () => {
  test('prints the deliveries of a tenant that is made later, attempt by attempt', async () => {
    const receiver = await startAnswering((response, nth) => response.writeHead(nth === 1 ? 500 : 200).end());
    const log = watch('pretty');
    const { tenant, webhooks } = await makeTenant('late', receiver.url, true);
    await tenant.act({ type: 'image' });
    await webhooks.idle();
    await tenant.clock.advance(60_000);
    log.flush();
    expect(stdout).toBe('');
    expect(withoutTimes(stderr)).toBe(
      `TIME  → image     ${receiver.url.padEnd(30)}  500 N ms  tenant late  attempt 1  next in 1m\n` +
        `TIME  → image     ${receiver.url.padEnd(30)}  200 N ms  tenant late  attempt 2\n`,
    );
  });

  test('says once that nobody hears of events, and how to change that', async () => {
    const log = watch('pretty');
    const tenant = server.emulator.tenants.create({ appid: 'alone', initialState: 'believable' });
    await tenant.act({ type: 'text' });
    await tenant.act({ type: 'text' });
    log.flush();
    expect(stderr).toBe(
      'note: tenant alone has no receivers, so its events go nowhere. ' +
        'Add one: POST /_mock/tenants/alone/receivers {"inProcess":true}.\n',
    );
  });

  test('tells in one line of all that the end of the mock server leaves unfinished', async () => {
    const receiver = await startAnswering((response) => response.writeHead(500).end());
    const log = watch('pretty');
    const { tenant, webhooks } = await makeTenant('t', receiver.url, true);
    await tenant.act({ type: 'image', count: 3 });
    await webhooks.idle();
    log.flush();
    stderr = '';
    await server.close();
    log.flush();
    expect(stderr).toBe('3 deliveries unfinished: the mock server closed.\n');
  });
});

test('tells of the tenant whose state was saved apart from others, and of none that was deleted', async () => {
  const receiver = await startAnswering((response) => response.writeHead(500).end());
  const log = watch('pretty');
  for (const appid of ['saved', 'other', 'deleted']) {
    const { tenant, webhooks } = await makeTenant(appid, receiver.url, true);
    await tenant.act({ type: 'image', count: appid === 'saved' ? 2 : 1 });
    await webhooks.idle();
  }
  log.flush();
  stderr = '';
  server.emulator.tenants.delete('deleted');
  await server.close();
  log.flush({ saved: 'saved' });
  expect(stderr).toBe(
    '2 deliveries not ended, saved in the state file: begin with it as --initial-state.\n' +
      '1 delivery unfinished: the mock server closed.\n',
  );
});

test('an attempt that is cut off with its tenant is not the end of the mock server', async () => {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const receiver = await startAnswering(() => resolve());
  const log = watch('pretty');
  const { tenant, webhooks } = await makeTenant('t', receiver.url);
  await tenant.act({ type: 'image' });
  await asked;
  server.emulator.tenants.delete('t');
  await webhooks.close();
  log.flush();
  expect(withoutTimes(stderr)).toBe(
    `TIME  → image     ${receiver.url.padEnd(30)}  interrupted N ms  tenant t  unfinished: the tenant was deleted\n`,
  );
});

test.for([
  [{ data: 'mock.db' }, '3 deliveries not ended, kept in the data file: the next start goes on from there.\n'],
  [{ store: 'postgres://db' }, '3 deliveries not ended, kept in the store: whoever shares it goes on from there.\n'],
] as const)('calls nothing unfinished that is kept: %o', async ([kept, line]) => {
  const receiver = await startAnswering((response) => response.writeHead(500).end());
  const { tenant, webhooks } = await makeTenant('t', receiver.url, true);
  await tenant.act({ type: 'image', count: 3 });
  await webhooks.idle();
  // Their attempts were made before: as those of the process before this one.
  const log = watch('pretty', kept);
  await server.close();
  log.flush();
  expect(stderr).toBe(line);
});

describe('json', () => {
  test('prints a document for each attempt', async () => {
    const receiver = await startAnswering((response) => response.writeHead(503).end());
    const log = watch('json');
    const { tenant, webhooks } = await makeTenant('t', receiver.url);
    await tenant.act({ type: 'follow' });
    await webhooks.idle();
    log.flush();
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      type: 'delivery',
      time: expect.stringMatching(/^\d{4}-.+Z$/u),
      id: 1,
      appid: 't',
      receiverId: 'receiver-1',
      url: receiver.url,
      events: ['follow'],
      status: 'gave_up',
      cause: 'attempts_used_up',
      attempts: 1,
      attempt: {
        at: 1_741_593_600_000,
        responseStatus: 503,
        reason: 'error_status_code',
        detail: 'status 503',
        durationMs: expect.any(Number),
      },
    });
  });
});

test('a delivery that a fault holds back is told once it was tried', async () => {
  const receiver = await startAnswering((response) => response.end());
  const log = watch('pretty');
  const { tenant, webhooks } = await makeTenant('t', receiver.url);
  tenant.faults.add({ delivery: { delay: 5000 } });
  await tenant.act({ type: 'text', text: 'hi' });
  await webhooks.idle();
  log.flush();
  expect(stderr).toBe('');
  await tenant.clock.advance(5000);
  log.flush();
  expect(withoutTimes(stderr)).toBe(`TIME  → text      ${receiver.url.padEnd(30)}  200 N ms  tenant t\n`);
});

test('silent prints nothing', async () => {
  const receiver = await startAnswering((response) => response.end());
  const log = watch('silent');
  const { tenant, webhooks } = await makeTenant('t', receiver.url);
  await tenant.act({ type: 'follow' });
  await webhooks.idle();
  log.flush();
  expect([stdout, stderr]).toEqual(['', '']);
});
