import { expect, test } from 'vitest';
import { createEmulator } from '../../emulator.ts';
import { sobotHandlers } from '../msw.ts';

test.each<[object, string]>([
  [{ seed: 7 }, 'seed'],
  [{ clock: { frozen: true } }, 'clock'],
  [{ behaviour: { language: 'en' }, baseUrl: '*' }, 'behaviour'],
  [{ tenants: 5 }, 'tenants'],
  [{ now: () => 0 }, 'now'],
])('an emulator that is given takes no options any more: %j', (options, name) => {
  expect(() => sobotHandlers({ emulator: createEmulator(), ...options })).toThrow(
    expect.objectContaining({
      code: 'HANDLERS_INVALID',
      message: `Failed to make the handlers: ${name} does not go with emulator. Give it to createEmulator.`,
    }),
  );
});

test('options of the handlers stand beside an emulator, and one that is undefined is none', () => {
  const emulator = createEmulator();
  const options = { delay: () => Promise.resolve(), baseUrl: '*', appid: '1', unknownTenant: 'pass' } as const;
  expect(sobotHandlers({ emulator, ...options, seed: undefined }).emulator).toBe(emulator);
});
