import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadInitialState } from '../../server/initial-state.ts';
import { readMcpOptions } from './options.ts';

test('a state file yields to what was given by name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-mcp-options-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const state = { seed: 5, timezone: 'GMT+09:00', channels: [{ id: 'c1' }] };
  await writeFile(join(folder, 'tenant.json'), JSON.stringify(state));
  const flags = { initialState: 'tenant.json', seed: '9' };
  const context = { environment: { SOBOT_MOCK_TIMEZONE: 'GMT+01:00' }, folder };
  const options = await readMcpOptions(flags, context);
  expect(await loadInitialState(options)).toEqual({ ...state, seed: 9, timezone: 'GMT+01:00' });
});
