import { expect, test } from 'vitest';
import { createTestEmulator } from '../../test/support/create-test-emulator.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import { attachWebhooks } from './attach.ts';
import { createLazyRegistry } from './lazy-registry.ts';
import type { ReceiverRegistry } from './registry.ts';

interface Made {
  readonly registry: ReceiverRegistry;
  discarded: number;
  ended: string[];
}

function createCounted(): { readonly made: Made[]; readonly create: () => ReceiverRegistry } {
  const made: Made[] = [];
  return {
    made,
    create() {
      const one: Made = {
        registry: {
          runner: {
            discard: () => void (one.discarded += 1),
            pause: async () => void one.ended.push('paused'),
            close: async () => void one.ended.push('closed'),
          },
        } as unknown as ReceiverRegistry,
        discarded: 0,
        ended: [],
      };
      made.push(one);
      return one.registry;
    },
  };
}

test('a registry is made once, where somebody needs it', () => {
  const { made, create } = createCounted();
  const registry = createLazyRegistry(create);
  registry.renew();
  expect([registry.made, made.length]).toEqual([undefined, 0]);
  expect(registry.get()).toBe(registry.get());
  expect(registry.made).toBe(made[0]?.registry);
  expect(made).toHaveLength(1);
});

test('one that was made is discarded where all begins anew', () => {
  const { made, create } = createCounted();
  const registry = createLazyRegistry(create);
  const first = registry.get();
  registry.renew();
  expect(made.map(({ discarded }) => discarded)).toEqual([1, 0]);
  expect(registry.get()).not.toBe(first);
});

test('one that is made after the end has ended', async () => {
  const { made, create } = createCounted();
  const registry = createLazyRegistry(create);
  await registry.end('pause', 0);
  await registry.end('close', 0);
  await registry.end('pause', 0);
  expect(made).toHaveLength(0);
  registry.get();
  expect(made[0]?.ended).toEqual(['closed']);
});

test('what has ended stays so where all begins anew: what it is filled with is not sent', async () => {
  const { made, create } = createCounted();
  const registry = createLazyRegistry(create);
  registry.get();
  await registry.end('pause', 0);
  registry.renew();
  expect(made.map(({ ended }) => ended)).toEqual([['paused'], ['paused']]);
  await registry.end('close', 0);
  registry.renew(() => made[2]?.ended.push('filled'));
  expect(made[2]?.ended).toEqual(['paused', 'filled', 'closed']);
});

test('whoever only looks at a tenant without receivers makes no registry', () => {
  const tenant = createTestEmulator().tenants.get('1')!;
  let made = 0;
  const seed = (): number => (made += 1);
  // With its seed, a registry makes the source of its delays.
  const webhooks = attachWebhooks(Object.create(tenant, { seed: { get: seed } }) as Tenant);
  expect([webhooks.receivers.list(), webhooks.deliveries.list(), webhooks.deliveries.get(1)]).toEqual([
    [],
    { items: [] },
    undefined,
  ]);
  expect(webhooks.stats()).toMatchObject({ deliveries: 0, queued: 0, attempts: 0, outcomes: { acknowledged: 0 } });
  expect(made).toBe(0);
  webhooks.receivers.add({ url: 'http://127.0.0.1:3000' });
  expect(made).toBe(1);
});

test('a tenant whose webhooks are closed takes no receiver, whether it ever had one or not', async () => {
  const tenant = createTestEmulator().tenants.get('1')!;
  const webhooks = attachWebhooks(tenant);
  await tenant.act({ type: 'text', text: 'nobody hears' });
  expect([webhooks.receivers.list(), webhooks.receivers.get('receiver-1'), webhooks.receivers.remove('x')]).toEqual([
    [],
    undefined,
    false,
  ]);
  await webhooks.idle();
  await webhooks.settled();
  await webhooks.close();
  expect(() => webhooks.receivers.add({ url: 'http://127.0.0.1:3000' })).toThrow(
    expect.objectContaining({ code: 'EMITTER_CLOSED' }),
  );
});
