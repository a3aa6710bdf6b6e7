import { createEmulator, type Emulator, type Tenant } from '../../../../mock-server/emulator.ts';

/** A mock, a tenant, and time that only passes when somebody waits or asks. */
export interface World {
  readonly emulator: Emulator;
  readonly tenant: Tenant;
  /** The consumer's clock, in ms: it shows what the tenant's does. */
  now(): number;
  /** Real time, in ms: it passes where somebody waits, whatever the tenant's clock is set to. */
  real(): number;
  sleep(milliseconds: number): Promise<void>;
  fetch(url: string, init?: RequestInit): Promise<Response>;
}

export interface WorldOptions {
  /** Whether the tenant's time stands still. */
  readonly frozen?: boolean;
  readonly behaviour?: NonNullable<Parameters<typeof createEmulator>[0]>['behaviour'];
  readonly journalLimit?: number;
}

export const origin = 'http://sobot.test';
export const channel = '12323';
/** Messages that users sent to the channel. Ids are longer than a number is exact. */
export const messages = {
  image: '515320261680824337',
  text: '515320261680824338',
  external: '515320261680824339',
} as const;

/** How long a request takes, in ms. */
const requestTime = 5;
const taskCount = 250;
const noon = Date.parse('2025-03-10T04:00:00Z');

export function createWorld({ frozen = false, ...options }: WorldOptions = {}): World {
  let time = noon;
  const emulator = createEmulator({
    ...options,
    now: () => time,
    clock: { frozen },
    tenants: [
      {
        appid: 'shop',
        appKey: 'correct-horse',
        initialState: {
          channels: [{ id: channel, sender: '2005652357' }],
          messages: [
            { id: messages.image, channelId: channel, type: 'image' },
            { id: messages.text, channelId: channel, type: 'text' },
            { id: messages.external, channelId: channel, type: 'video', contentProvider: 'external' },
          ],
          broadcastTasks: Array.from({ length: taskCount }, (_, index) => ({ name: `Spring sale ${index}` })),
        },
      },
    ],
  });
  const tenant = emulator.tenants.get('shop')!;
  return {
    emulator,
    tenant,
    now: () => tenant.clock.now(),
    real: () => time,
    async sleep(milliseconds) {
      time += milliseconds;
      await Promise.resolve();
    },
    fetch(url, init) {
      time += requestTime;
      return emulator.fetch(url, init);
    },
  };
}
