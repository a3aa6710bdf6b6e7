import { onTestFinished } from 'vitest';
import type { CheckReport } from '../../../../generators/generated/types.ts';
import type { CreateEmulatorOptions, Emulator } from '../../../../mock-server/emulator.ts';
import { isKept, startKept } from '../../../../test/support/start-kept.ts';
import type { CheckProviderOptions, Fetch } from '../../index.ts';
import { checkAll, emulatorAt, now, providerOf } from './right-provider.ts';

/** A mock server whose clock stands still, and a way to check it. */
export interface StartedProvider {
  readonly emulator: Emulator;
  check(options?: Partial<CheckProviderOptions>): Promise<CheckReport>;
}

/** Without a socket; where the tests are run on what servers keep, a server that keeps it, until the test ends. */
export async function startProvider(options: CreateEmulatorOptions = {}): Promise<StartedProvider> {
  if (!isKept) {
    const emulator = emulatorAt(options);
    return { emulator, check: (more) => checkAll(providerOf(emulator), more) };
  }
  const { emulator, url, close } = await startKept({ port: 0, clock: { now, frozen: true }, ...options });
  onTestFinished(close);
  return { emulator, check: (more) => checkAll(withoutDate, { baseUrl: url, ...more }) };
}

/** A socket tells the time of this machine, which is not where the clock stands: a provider without a socket tells none. */
const withoutDate: Fetch = async (url, init) => {
  const { body, status, statusText, headers } = await fetch(url, init);
  const named = [...headers].filter(([name]) => name !== 'date');
  return new Response(body, { status, statusText, headers: named });
};
