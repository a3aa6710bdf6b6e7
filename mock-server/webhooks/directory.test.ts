import { expect, test } from 'vitest';
import { createEmulator } from '../emulator.ts';
import { createWebhookDirectory } from './directory.ts';

test('of a tenant that was deleted, or is of another emulator, there are no webhooks, and that is a failure', () => {
  const { tenants } = createEmulator({ initialState: 'empty' });
  const directory = createWebhookDirectory(tenants);
  const deleted = tenants.create({ appid: 'a' });
  expect(directory.of(deleted).receivers.list()).toEqual([]);
  tenants.delete('a');
  const other = createEmulator({ initialState: 'empty' }).tenants.create({ appid: 'a' });
  for (const tenant of [deleted, other]) {
    expect(() => directory.of(tenant)).toThrow(
      expect.objectContaining({
        name: 'SobotMockError',
        code: 'TENANT_UNKNOWN',
        reason: {
          en: 'Failed to find the webhooks: tenant "a" was deleted, or belongs to another emulator. Give one of this server.',
          zh: '无法找到 Webhook：租户 "a" 已被删除，或属于另一个模拟器。请给出此服务器的租户。',
        },
      }),
    );
  }
});
