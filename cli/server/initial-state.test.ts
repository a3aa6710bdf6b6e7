import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Config } from '../../generators/generated/types.ts';
import { givenIn, resolveSettings } from '../settings/resolve.ts';
import { startServer } from './start-server.ts';

const state = { seed: 5, timezone: 'GMT+09:00', clock: { now: 7000, frozen: false }, channels: [{ id: 'c1' }] };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-initial-state-'));
  await writeFile(join(folder, 'tenant.json'), JSON.stringify(state));
});
afterAll(() => rm(folder, { recursive: true }));

interface Given {
  readonly flags?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly config?: Config;
}

/** The seed, the timezone and the clock of the first tenant, and of one that is made later. */
async function tenantsOf({ flags = {}, variables = {}, config }: Given) {
  const sources = {
    flags: { port: '0', initialState: 'tenant.json', ...flags },
    variables,
    config: config && { file: 'c.json', folder, values: config },
    folder,
  };
  const server = await startServer(
    { settings: resolveSettings(sources), given: givenIn(sources) },
    () => undefined,
    () => undefined,
  );
  onTestFinished(() => server.close());
  const { tenants } = server.emulator;
  return [tenants.get('1')!, tenants.create()].map(({ seed, timezone, clock }) => ({
    seed,
    timezone,
    frozen: clock.frozen,
    hour: new Date(clock.now()).toISOString().slice(0, 13),
  }));
}

const ofFile = { seed: 5, timezone: 'GMT+09:00', frozen: false, hour: '1970-01-01T00' };
const named = { seed: 9, timezone: 'GMT+01:00', frozen: true, hour: '2025-03-10T08' };
const instant = '2025-03-10T08:00:00Z';

test.each<[string, Given, object]>([
  ['nothing', {}, ofFile],
  ['flags', { flags: { seed: '9', timezone: 'GMT+01:00', clock: instant } }, named],
  [
    'variables',
    { variables: { SOBOT_MOCK_SEED: '9', SOBOT_MOCK_TIMEZONE: 'GMT+01:00', SOBOT_MOCK_CLOCK: instant } },
    named,
  ],
  ['the configuration', { config: { seed: 9, timezone: 'GMT+01:00', clock: instant } }, named],
  ['a flag that says what is the default', { flags: { seed: '1' } }, { ...ofFile, seed: 1 }],
  ['a clock alone', { flags: { clock: instant } }, { ...ofFile, frozen: true, hour: '2025-03-10T08' }],
])('a state file yields to %s', async (_, given, tenant) => {
  expect(await tenantsOf(given)).toEqual([tenant, tenant]);
});
