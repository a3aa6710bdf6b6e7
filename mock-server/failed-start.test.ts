import { expect, onTestFinished, test } from 'vitest';
import type { Tenant } from './core/tenant/tenant.ts';
import { startMockServer, type MockServerOptions } from './server.ts';

const noon = 1_741_564_800_000;

/** An account that owes a receiver an event, due a minute after noon. */
const owing = {
  receivers: [{ id: 'r', url: 'http://127.0.0.1:9/hook' }],
  deliveries: [
    {
      id: 1,
      receiverId: 'r',
      destination: `U${'ab'.repeat(16)}`,
      events: [{ type: 'follow', source: { type: 'user', userId: 'alice' }, timestamp: noon, mode: 'active' }],
      createdAt: noon,
      nextAttemptAt: noon + 60_000,
      attempts: [],
    },
  ],
};

/** The code of the failure to start, and what is sent when the tenants' time goes on all the same. */
async function sentAfter(options: MockServerOptions) {
  const tenants: Tenant[] = [];
  const sent: string[] = [];
  const failure = startMockServer({
    port: 0,
    clock: { now: noon, frozen: true },
    initialState: owing,
    webhooks: {
      isNamed: (tenant) => tenants.push(tenant) > 0,
      transport: async ({ url }) => {
        sent.push(url);
        return { status: 200, headers: {}, body: new Uint8Array() };
      },
    },
    ...options,
  });
  const { code } = await failure.then(
    () => ({ code: 'it started' }),
    (error: { readonly code: string }) => error,
  );
  for (const { clock } of tenants) await clock.advance('2m');
  return [code, sent];
}

test('a certificate that is none: no webhook is sent any more', async () => {
  expect(await sentAfter({ https: { key: 'x', cert: 'y' } })).toEqual(['CERTIFICATE_INVALID', []]);
});

test('a port that is taken: no webhook is sent any more', async () => {
  const other = await startMockServer({ port: 0, initialState: 'empty' });
  onTestFinished(() => other.close());
  expect(await sentAfter({ port: other.port })).toEqual(['PORT_TAKEN', []]);
});

test('a state of another tenant that is wrong: no webhook is sent any more', async () => {
  const tenants = [
    { appid: '1', initialState: owing },
    { appid: '2', initialState: { ...owing, receivers: [] } },
  ];
  expect(await sentAfter({ initialState: undefined, tenants })).toEqual(['STATE_INVALID', []]);
});
