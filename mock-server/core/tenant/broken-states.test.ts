import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TenantState } from '../../../generators/generated/types.ts';
import { createTestTenant } from '../../../test/support/testing-tenant.ts';
import { attachWebhooks } from '../../webhooks/attach.ts';
import type { Tenant } from './tenant.ts';

const start = Date.parse('2024-05-01T12:00:00Z');
const follow = { type: 'follow', source: { type: 'user', userId: 'alice' }, timestamp: start, mode: 'active' };

/** Something of everything that a state may hold. */
const whole = {
  seed: 7,
  timezone: 'GMT+07:00',
  behaviour: { language: 'en' },
  clock: { now: start, frozen: true },
  channels: [{ id: 'c', name: 'Shop', sender: '2005652357', lineUserId: `U${'ab'.repeat(16)}` }],
  recipients: [{ id: 'alice', channelId: 'c' }],
  messages: [
    { id: 'm', channelId: 'c', recipientId: 'alice', type: 'image', sentAt: start, mediaKey: 'ab'.repeat(16) },
  ],
  broadcastTasks: [{ id: 't', name: 'News', startTime: start, endTime: start + 1000, sender: '2005652357' }],
  sendRecords: [{ id: 1, taskId: 't', recipientId: 'alice', sendTime: start, status: '0', messageId: '1' }],
  tokens: [{ token: 'a'.repeat(32), issuedAt: start, expiresAt: start + 1000 }],
  faults: [{ fault: { id: 'f', request: { retCode: '999999' }, times: 2 }, matched: 1, hits: 1 }],
  receivers: [{ id: 'r', url: 'http://127.0.0.1:9/hook', secret: 's3cret' }],
  deliveries: [
    {
      id: 1,
      receiverId: 'r',
      destination: `U${'ab'.repeat(16)}`,
      events: [follow],
      createdAt: start,
      nextAttemptAt: start + 60_000,
      attempts: [],
    },
  ],
};

/** Every place in a value, by its path. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, member]) => pathsOf(member, [...path, name]))];
}

/** A copy with another value at a path; without anything there for `undefined`. */
function broken(state: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const copy = structuredClone(state) as Record<string, unknown>;
  copy[name] = broken(copy[name], rest, value);
  return copy;
}

const values = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    'x',
    0,
    -1,
    1.5,
    2 ** 53,
    true,
    [],
    {},
    [{}],
    'r',
    'c',
    't',
    '\ud800',
    '..',
  ),
  fc.string(),
  fc.jsonValue({ maxDepth: 2 }),
);

async function held(tenant: Tenant): Promise<string> {
  return JSON.stringify(await tenant.exportState());
}

function tenantWithWebhooks(): Tenant {
  const { tenant } = createTestTenant({ initialState: whole as TenantState });
  attachWebhooks(tenant, { transport: () => new Promise(() => undefined) });
  return tenant;
}

describe('a state that is refused', () => {
  test('F1: of whatever kind, leaves every byte as it was', async () => {
    const tenant = tenantWithWebhooks();
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pathsOf(whole)), values, async (path, value) => {
        const before = await held(tenant);
        try {
          await tenant.importState(broken(whole, path, value));
        } catch {
          refused += 1;
          expect(await held(tenant)).toBe(before);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  test.each([
    ['a fault that contradicts itself', { faults: [{ fault: {}, matched: 0, hits: 0 }] }],
    ['a receiver elsewhere', { receivers: [{ id: 'r', url: 'https://elsewhere.example/' }] }],
    ['a delivery to nobody', { deliveries: [{ ...whole.deliveries[0], receiverId: 'none' }] }],
    ['deliveries of one id', { deliveries: [whole.deliveries[0], whole.deliveries[0]] }],
    ['a record of no task', { sendRecords: [{ id: 1, taskId: 'none', recipientId: 'alice' }] }],
  ])('F5: with %s, leaves every byte as it was', async (_, part) => {
    const tenant = tenantWithWebhooks();
    const before = await held(tenant);
    await expect(tenant.importState({ ...whole, seed: 9, ...part })).rejects.toThrow(/Failed to/);
    expect(await held(tenant)).toBe(before);
  });
});

describe('a part that cannot be made ready', () => {
  test('F1: leaves every byte as it was, be it an import or a reset', async () => {
    const tenant = tenantWithWebhooks();
    await tenant.importState({ seed: 3 });
    let isBroken = false;
    tenant.addStatePart({
      exportState: () => ({}),
      prepareState() {
        if (isBroken) throw new Error('not ready');
        return () => undefined;
      },
    });
    isBroken = true;
    const before = await held(tenant);
    await expect(tenant.importState(whole)).rejects.toThrow('not ready');
    expect(await held(tenant)).toBe(before);
    await expect(tenant.reset()).rejects.toThrow('not ready');
    expect(await held(tenant)).toBe(before);
  });
});

test('F1: a store that fails changes nothing beside the records, and the tenant goes on', async () => {
  const { tenant } = createTestTenant();
  const before = JSON.parse(await held(tenant)) as TenantState;
  const put = tenant.store.channels.put;
  Object.assign(tenant.store.channels, { put: () => Promise.reject(new Error('the disk is full')) });
  await expect(tenant.importState(whole)).rejects.toThrow('the disk is full');
  Object.assign(tenant.store.channels, { put });
  const { seed, timezone, clock, tokens, faults } = JSON.parse(await held(tenant)) as TenantState;
  expect({ seed, timezone, clock, tokens, faults }).toEqual({
    seed: before.seed,
    timezone: before.timezone,
    clock: before.clock,
    tokens: before.tokens,
    faults: before.faults,
  });
  await tenant.importState(whole);
  expect((await tenant.exportState()).seed).toBe(7);
});
