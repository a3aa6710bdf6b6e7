import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';

let client: ControlClient;
beforeAll(async () => {
  client = await startControlled();
});
beforeEach(() => client.call('POST', '/tenants/1/reset'));
afterAll(() => client.server.close());

test('the switches are shown', async () => {
  expect((await client.call('GET', '/tenants/1/behaviour')).json()).toMatchObject({
    language: 'zh',
    errorStatus: 'always200',
  });
});

test('those that are named change, the others stay', async () => {
  const { status, json } = await client.call('PATCH', '/tenants/1/behaviour', { errorStatus: 'mapped' });
  expect(status).toBe(200);
  expect(json()).toMatchObject({ language: 'zh', errorStatus: 'mapped' });
  expect((await client.call('GET', '/tenants/1/behaviour')).json()).toEqual(json());
});

test.each([
  [{ language: 'fr' }, 'BEHAVIOUR_INVALID'],
  [{ language: 'en', tongue: 1 }, 'BEHAVIOUR_INVALID'],
  ['{"__proto__":{"language":"en"}}', 'BEHAVIOUR_INVALID'],
  ['null', 'TYPE_WRONG'],
  ['["language"]', 'TYPE_WRONG'],
  [undefined, 'TYPE_WRONG'],
])('%j changes nothing', async (changes, code) => {
  const { status, json } = await client.call('PATCH', '/tenants/1/behaviour', changes);
  expect([status, json()['code']]).toEqual([400, code]);
  expect((await client.call('GET', '/tenants/1/behaviour')).json()).toMatchObject({ language: 'zh' });
});
