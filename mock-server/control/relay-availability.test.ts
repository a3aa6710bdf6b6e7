import { describe, expect, test } from 'vitest';
import { createTestEmulator } from '../../test/support/create-test-emulator.ts';
import type { PlainResponse } from '../core/plain-http.ts';
import { createControl } from './index.ts';

const control = createControl({ emulator: createTestEmulator(), relay: { target: 'https://sg.sobot.com' } });

async function call(
  method: string,
  url: string,
  headers: Record<string, string> = {},
  asked = control,
): Promise<PlainResponse> {
  const request = {
    method,
    url,
    base: '/_mock',
    headers: { host: 'localhost', ...headers },
    remoteAddress: '127.0.0.1',
  };
  const accepted = await asked.accept(request);
  return ('status' in accepted ? accepted : await accepted.answer(undefined)) as PlainResponse;
}

async function get(url: string, headers?: Record<string, string>): Promise<string> {
  return String((await call('GET', url, headers)).body);
}

describe('control routes of a listener say why not in its own words', () => {
  test.each([
    ['POST', '/tenants', 'there is one tenant, the one that --appid names'],
    ['POST', '/tenants/1/clock', "the platform's clock cannot be moved from here"],
    ['POST', '/tenants/1/events', 'the platform sends them'],
    ['GET', '/tenants/1/deliveries', 'the platform sends them'],
    ['POST', '/tenants/1/faults', 'what comes is passed on as it is, and nothing is made to fail'],
    ['GET', '/tenants/1/send-records', "the platform holds the account's records"],
    ['PUT', '/tenants/1/state', "the platform holds the account's records; --record writes down the events that come"],
  ])('%s %s', async (method, url, why) => {
    const told = async (target: string): Promise<object> => {
      const listening = createControl({ emulator: createTestEmulator(), relay: { role: 'listener', target } });
      return JSON.parse(String((await call(method, url, {}, listening)).body)) as object;
    };
    const path = url.replace('/1', '/:appid');
    expect(await told('')).toMatchObject({
      code: 'NOT_ON_A_LISTENER',
      detail: `Failed to ${method} ${path}: this listens for webhooks, and ${why}.`,
    });
    expect(await told('http://app.test/hook')).toMatchObject({
      detail: `Failed to ${method} ${path}: this listens for webhooks for http://app.test/hook, and ${why}.`,
    });
  });
});

describe('control routes of a proxy', () => {
  test.each([
    ['GET', '/live'],
    ['GET', '/ready'],
    ['GET', '/tenants'],
    ['GET', '/tenants/1'],
    ['GET', '/tenants/1/clock'],
    ['GET', '/tenants/1/behaviour'],
    ['GET', '/tenants/1/journal'],
    ['GET', '/tenants/1/journal/violations'],
    ['POST', '/tenants/1/reset'],
  ])('%s %s is answered', async (method, url) => {
    expect((await call(method, url)).status).toBe(200);
  });

  test.each([
    ['POST', '/tenants', 'tenants appear with the first token their appid gets'],
    ['POST', '/tenants/1/clock', "the target's clock cannot be moved from here"],
    ['POST', '/tenants/1/events', 'the target sends the webhooks'],
    ['GET', '/tenants/1/receivers', 'the target sends the webhooks'],
    ['POST', '/tenants/1/faults', 'answers are passed on as they come, and none is made to fail'],
    ['GET', '/tenants/1/send-records', "the target holds the account's records"],
    ['GET', '/tenants/1/state', "the target holds the account's records; --record writes down those that pass"],
  ])('%s %s says why not', async (method, url, why) => {
    const { status, body } = await call(method, url);
    const path = url.replace('/1', '/:appid');
    expect([status, JSON.parse(String(body))]).toEqual([
      501,
      expect.objectContaining({
        code: 'NOT_ON_A_PROXY',
        detail: `Failed to ${method} ${path}: this is a proxy in front of https://sg.sobot.com, and ${why}.`,
      }),
    ]);
  });

  test('are listed without those that are not there', async () => {
    const { items } = JSON.parse(await get('/')) as { items: { method: string; path: string }[] };
    const listed = items.map(({ method, path }) => `${method} ${path}`);
    expect(listed).toContain('GET /_mock/tenants/:appid/journal');
    expect(listed).not.toContain('POST /_mock/tenants/:appid/events');
    const { paths } = JSON.parse(await get('/openapi.json?of=control')) as { paths: object };
    expect(Object.keys(paths)).not.toContain('/tenants/{appid}/events');
  });

  test('show no app_key, which a proxy never learns', async () => {
    expect(Object.keys(JSON.parse(await get('/tenants/1')) as object)).not.toContain('appKey');
    const page = await get('/', { accept: 'text/html' });
    expect(page).toContain('data-target="https://sg.sobot.com"');
  });
});
