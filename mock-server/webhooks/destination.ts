import { allOf } from '../core/store/all-of.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import type { Receiver } from './receiver/receiver.ts';

/** The bot in whose name a receiver is verified and examined: of its own channel, or the first; empty where there is none. */
export async function destinationFor(tenant: Tenant, receiver: Receiver | undefined): Promise<string> {
  await tenant.ready();
  const { channels } = tenant.store;
  const channelId = receiver?.channelId;
  const channel = channelId === undefined ? (await allOf(channels)).at(-1) : await channels.get(channelId);
  return channel?.lineUserId ?? '';
}
