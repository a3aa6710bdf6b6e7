import type { CheckReport } from '../../../../generators/generated/types.ts';
import { createEmulator, type CreateEmulatorOptions, type Emulator } from '../../../../mock-server/emulator.ts';
import { checkProvider, type CheckProviderOptions, type Fetch } from '../../index.ts';

/** When it is in every test. */
export const now = Date.parse('2025-03-10T08:00:00Z');

/** An emulator whose clock stands still. */
export function emulatorAt(options: CreateEmulatorOptions = {}): Emulator {
  return createEmulator({ clock: { now, frozen: true }, ...options });
}

/** It as a provider to be checked, without a socket. */
export function providerOf({ fetch }: Emulator): Fetch {
  return (url, init) => fetch(url, init);
}

/** The message of the account that has a picture. */
const message = { channelId: '12323', messageId: '1501597916' };

/** Checks a provider with everything that there is to check, as fast as it answers. */
export function checkAll(fetch: Fetch, options: Partial<CheckProviderOptions> = {}): Promise<CheckReport> {
  return checkProvider({
    baseUrl: 'http://sobot.test',
    appid: '1',
    appKey: '2',
    fetch,
    now: () => now,
    rate: Number.POSITIVE_INFINITY,
    sleep: async () => undefined,
    include: ['token'],
    ...message,
    ...options,
  });
}
