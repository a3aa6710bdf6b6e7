import { expect, test } from 'vitest';
import { createTestEmulator } from '../../../test/support/create-test-emulator.ts';

function setUp() {
  const { fetch, tenants } = createTestEmulator();
  const tenant = tenants.list()[0]!;
  return {
    tenant,
    clock: tenant.clock,
    ask: () =>
      fetch('http://sobot.test/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34'),
    marks: () => tenant.journal.list().items.map(({ moved }) => moved),
  };
}

test('the first request after the clock was set or advanced is marked, and none after it', async () => {
  const { ask, clock, marks } = setUp();
  await ask();
  await clock.advance('24h');
  await ask();
  await ask();
  await clock.set(0);
  await ask();
  clock.freeze();
  clock.resume();
  await ask();
  expect(marks()).toEqual([undefined, true, undefined, true, undefined]);
});

test('what is asked as a jump fires is marked, and what is asked after it again', async () => {
  const { ask, clock, marks } = setUp();
  clock.schedule(clock.now() + 3_600_000, async () => void (await ask()));
  await ask();
  await clock.advance('2h');
  await ask();
  expect(marks()).toEqual([undefined, true, true]);
});

test('a state that brings another time marks the next request, and one without a clock leaves a mark as it is', async () => {
  const { ask, clock, marks, tenant } = setUp();
  await ask();
  await tenant.importState({ clock: { now: clock.now() + 90_000_000 } });
  await ask();
  await tenant.importState({ clock: { now: clock.now() } });
  await tenant.importState({});
  await ask();
  await clock.advance('25h');
  await tenant.importState({});
  await ask();
  expect(marks()).toEqual([undefined, true, undefined, true]);
});

test('a tenant that begins anew marks nothing: there is no request before', async () => {
  const { ask, clock, marks, tenant } = setUp();
  await clock.advance('24h');
  await tenant.reset();
  await ask();
  expect(marks()).toEqual([undefined]);
});

test('a move that leads nowhere marks nothing, though it fires what is due', async () => {
  const { ask, clock, marks } = setUp();
  await ask();
  clock.schedule(clock.now(), async () => void (await ask()));
  await clock.advance(0);
  await clock.set(clock.now());
  await ask();
  expect(marks()).toEqual([undefined, undefined, undefined]);
});
