import { expect, test } from 'vitest';
import { createTestEmulator } from '../../../test/support/create-test-emulator.ts';

test('the first request after the clock was set or advanced is marked, and none after it', async () => {
  const { fetch, tenants } = createTestEmulator();
  const { clock, journal } = tenants.list()[0]!;
  const ask = () =>
    fetch('http://sobot.test/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34');
  await ask();
  await clock.advance('24h');
  await ask();
  await ask();
  await clock.set(0);
  await ask();
  clock.freeze();
  clock.resume();
  await ask();
  expect(journal.list().items.map(({ moved }) => moved)).toEqual([undefined, true, undefined, true, undefined]);
});

test('what is asked as a jump fires is marked, and what is asked after it again', async () => {
  const { fetch, tenants } = createTestEmulator();
  const { clock, journal } = tenants.list()[0]!;
  const ask = () =>
    fetch('http://sobot.test/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34');
  clock.schedule(clock.now() + 3_600_000, async () => void (await ask()));
  await ask();
  await clock.advance('2h');
  await ask();
  expect(journal.list().items.map(({ moved }) => moved)).toEqual([undefined, true, true]);
});
