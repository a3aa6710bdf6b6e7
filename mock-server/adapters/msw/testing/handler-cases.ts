import { afterEach, describe, expect, test } from 'vitest';
import { tokenUrl } from '../../../../test/support/create-test-emulator.ts';
import { createEmulator } from '../../../emulator.ts';
import { sobotHandlers, type SobotHandlersOptions } from '../../msw.ts';
import { frozen, provider, retCodeOf, tasksAt, tasksPath, tokenAt } from './calls.ts';
import { faultCases } from './fault-cases.ts';
import { of, type Interceptor, type Msw } from './interceptor.ts';
import { runCases } from './run-cases.ts';

/** What `sobotHandlers` promises, with either MSW. */
export function handlerCases(name: string, msw: Msw): void {
  const { setupServer, http, getResponse } = msw;
  describe(`with ${name}`, () => {
    const servers: Interceptor[] = [];
    const next = http.all('*', () => new Response('next'));

    /** Listens with these handlers, and one behind them that answers everything else with `next`. */
    function listen(...handlers: readonly (readonly unknown[])[]): Interceptor {
      const server = setupServer(...of([...handlers.flat(), next]));
      server.listen();
      servers.push(server);
      return server;
    }

    async function goesOn(url: string, init?: RequestInit): Promise<boolean> {
      return (await (await fetch(url, init)).text()) === 'next';
    }

    afterEach(() => {
      for (const server of servers.splice(0)) server.close();
    });

    describe('the emulator', () => {
      test("answers at both of the provider's hosts, with one state", async () => {
        listen(sobotHandlers());
        const token = await tokenAt(provider);
        expect(await tasksAt('https://sg.sobot.io', token)).toMatchObject({ ret_code: '000000', total_count: 40 });
      });

      test('is steered and looked into by the test', async () => {
        const sobot = sobotHandlers({ ...frozen, initialState: 'empty' });
        listen(sobot);
        const token = await tokenAt(provider);
        await sobot.tenant.addRecords({ channels: [{ id: 'c1' }], broadcastTasks: [{ name: '618 大促' }] });
        expect((await tasksAt(provider, token)).items).toMatchObject([{ task_name: '618 大促' }]);
        await sobot.tenant.clock.advance(86_400_000);
        expect(await tasksAt(provider, token)).toMatchObject({ ret_code: '900002' });
        const { items } = sobot.tenant.journal.list({ retCode: '900002' });
        expect(items.map(({ violations }) => violations[0]?.rule)).toEqual(['expiredToken']);
      });

      test('serves the media whose URLs it gives', async () => {
        listen(
          sobotHandlers({
            initialState: { channels: [{ id: 'c1' }], messages: [{ id: 'm1', channelId: 'c1', type: 'image' }] },
          }),
        );
        const token = await tokenAt(provider);
        const answer = await fetch(`${provider}/chat-line/api/line/get_media_content?messageid=m1&appid=c1`, {
          headers: { token },
        });
        const { item } = (await answer.json()) as { item: string };
        expect(item.startsWith(`${provider}/chatres/`)).toBe(true);
        const media = await fetch(item);
        expect(media.headers.get('content-type')).toBe('image/png');
        expect(new Uint8Array(await media.arrayBuffer()).subarray(1, 4)).toEqual(Uint8Array.of(0x50, 0x4e, 0x47));
      });

      test('can be one that the test has already', async () => {
        const emulator = createEmulator({ initialState: 'empty' });
        const sobot = sobotHandlers({ emulator });
        listen(sobot);
        expect(await tasksAt(provider, await tokenAt(provider))).toMatchObject({ total_count: 0 });
        expect([sobot.emulator, sobot.tenant]).toEqual([emulator, emulator.tenants.get('1')]);
      });
    });

    describe('baseUrl', () => {
      test.each<[SobotHandlersOptions['baseUrl'], string]>([
        ['https://api.example.com/sobot', 'https://api.example.com/sobot'],
        ['https://API.example.com:443/sobot/', 'https://api.example.com/sobot'],
        [['http://one.test', 'http://two.test:8080'], 'http://two.test:8080'],
        ['*', 'http://anything.test/below'],
        ['*/sobot', 'http://anything.test/sobot'],
        ['https://:region.sobot.com', 'https://eu.sobot.com'],
        ['http://localhost:*', 'http://localhost:7626'],
        ['http*://one.test', 'http://one.test'],
        [':scheme://one.test:8080/sobot.v1', 'http://one.test:8080/sobot.v1'],
        ['HTTPS://One.Test/Sobot', 'https://one.test/Sobot'],
        ['http://:name.test:8080/a', 'http://one.test:8080/a'],
        [/^https:\/\/[a-z]+\.sobot\.cn\//, 'https://sg.sobot.cn'],
        [/sobot/i, 'https://proxy.test/SOBOT'],
        [['http://one.test', /\.io\//], 'https://x.io'],
      ])('%s reaches %s, and media are below it', async (baseUrl, base) => {
        listen(sobotHandlers({ baseUrl }));
        const token = await tokenAt(base);
        const url = `${base}/chat-line/api/line/get_media_content?messageid=${messageId}&appid=${channelId}`;
        const { item } = (await (await fetch(url, { headers: { token } })).json()) as { item: string };
        expect(item.startsWith(`${base}/chatres/`)).toBe(true);
        expect((await fetch(item)).status).toBe(200);
      });

      test.each<[SobotHandlersOptions['baseUrl'], string]>([
        [undefined, 'https://sg.sobot.cn'],
        [undefined, 'http://sg.sobot.com'],
        [undefined, 'https://sgxsobot.com'],
        ['https://api.example.com/sobot', 'https://api.example.com'],
        ['https://:region.sobot.com', 'https://a.b/c.sobot.com'],
        [/^https:\/\/sg\.sobot\.com\/chat/, 'https://sg.sobot.com'],
      ])('%s leaves %s to others', async (baseUrl, base) => {
        listen(sobotHandlers({ baseUrl }));
        expect(await goesOn(`${base}${tokenUrl()}`)).toBe(true);
      });

      test('of a RegExp that takes either case answers paths in the wrong one as a server does', async () => {
        const sobot = sobotHandlers({ baseUrl: /sobot/i });
        listen(sobot);
        const answer = await fetch('https://proxy.test/SOBOT/API/get_token?appid=1');
        expect([answer.status, answer.headers.get('x-mock-violation')]).toEqual([
          404,
          'no operation has the path "/API/get_token": use /api/get_token [nearPath]',
        ]);
        expect((await fetch('https://proxy.test/SOBOT/CHATRES/x')).status).toBe(404);
      });

      test('leaves paths to others that are not of the LINE API', async () => {
        listen(sobotHandlers());
        expect(await goesOn(`${provider}/api/ws/5/ticket/save_user_ticket`)).toBe(true);
        expect(await goesOn(`${provider}/api/get_token/more`)).toBe(true);
      });

      test.each(['sg.sobot.com', 'https://sg.sobot.com?a=1', '//sg.sobot.com'])('%s is refused', (baseUrl) => {
        expect(() => sobotHandlers({ baseUrl })).toThrow(`Failed to make the handlers: baseUrl "${baseUrl}"`);
      });

      test.each<[unknown, string]>([
        [null, 'null'],
        [5, '5'],
        [[], '[]'],
        [[null], 'null'],
        [['http://one.test', 5], '5'],
        ['ftp://one.test', '"ftp://one.test"'],
        ['http://localhost:99999', '"http://localhost:99999"'],
        ['https://exa mple.test/sobot', '"https://exa mple.test/sobot"'],
        ['http:///sobot', '"http:///sobot"'],
      ])('%j is refused: no request would begin with it', (baseUrl, shown) => {
        expect(() => sobotHandlers({ baseUrl } as unknown as SobotHandlersOptions)).toThrow(
          expect.objectContaining({
            code: 'HANDLERS_INVALID',
            message: `Failed to make the handlers: baseUrl ${shown} is neither a URL nor a path. Write https://host or /path.`,
          }),
        );
      });

      test('a path needs a page', () => {
        expect(() => sobotHandlers({ baseUrl: '/sobot' })).toThrow('is a path, and there is no page here');
      });
    });

    describe('tenants', () => {
      test('two hundred clients at once, each with a tenant, see only their own', async () => {
        const sobot = sobotHandlers();
        listen(sobot);
        const seen = await Promise.all(
          Array.from({ length: 200 }, async (_, index) => {
            const tenant = sobot.createTenant({ initialState: 'empty' });
            await tenant.addRecords({ channels: [{ id: 'c1' }], broadcastTasks: [{ name: `task ${index}` }] });
            const token = await tokenAt(provider, tenant);
            const { items = [] } = await tasksAt(provider, token);
            const operations = tenant.journal.list().items.map(({ operation }) => operation);
            return { names: items.map(({ task_name }) => task_name), operations };
          }),
        );
        expect(seen).toEqual(
          Array.from({ length: 200 }, (_, index) => ({
            names: [`task ${index}`],
            operations: ['getToken', 'queryTaskList'],
          })),
        );
      });

      test('reset brings back what was there, and removes what createTenant made', async () => {
        const sobot = sobotHandlers(frozen);
        listen(sobot);
        const { appid } = sobot.createTenant();
        const token = await tokenAt(provider);
        await sobot.tenant.clock.advance(5000);
        await sobot.reset();
        expect(await tasksAt(provider, token)).toMatchObject({ ret_code: '900002' });
        expect(sobot.tenant.clock.now()).toBe(frozen.clock.now);
        expect(sobot.emulator.tenants.list().map((tenant) => tenant.appid)).toEqual(['1']);
        expect(sobot.emulator.tenants.get(appid)).toBeUndefined();
      });

      test('an unknown one is refused as the provider does', async () => {
        listen(sobotHandlers());
        expect(await retCodeOf(`${provider}${tokenUrl({ appid: 'nobody' })}`)).toBe('900004');
        expect(await tasksAt(provider, 'f'.repeat(32))).toMatchObject({ ret_code: '900002' });
      });

      test('an unknown one can be left to others, body and all', async () => {
        const echo = http.post('*', async ({ request }) => new Response(await request.text()));
        listen(sobotHandlers({ unknownTenant: 'pass' }), [echo]);
        expect(await goesOn(`${provider}${tokenUrl({ appid: 'nobody' })}`)).toBe(true);
        expect(
          await goesOn(`${provider}/chatres/${'0'.repeat(32)}/msg/20250310/${'1'.repeat(32)}/${'1'.repeat(32)}.png`),
        ).toBe(true);
        const init = { method: 'POST', headers: { token: 'f'.repeat(32) }, body: 'mine' };
        expect(await (await fetch(`${provider}${tasksPath}`, init)).text()).toBe('mine');
        expect(await tasksAt(provider, await tokenAt(provider))).toMatchObject({ ret_code: '000000' });
      });

      test('handlers can be of one tenant alone', async () => {
        const emulator = createEmulator({
          tenants: [
            { appid: 'a', appKey: 'k' },
            { appid: 'b', appKey: 'k' },
          ],
        });
        const first = sobotHandlers({ emulator, appid: 'a', baseUrl: 'http://sobot.test' });
        const second = sobotHandlers({ emulator, appid: 'b', baseUrl: 'http://sobot.test' });
        expect([first.tenant.appid, second.tenant.appid]).toEqual(['a', 'b']);
        listen(first);
        const base = 'http://sobot.test';
        const own = await tokenAt(base, { appid: 'a', appKey: 'k' });
        expect(await goesOn(`${base}${tokenUrl({ appid: 'b', appKey: 'k' })}`)).toBe(true);
        expect(await tasksAt(base, own)).toMatchObject({ ret_code: '000000' });
        const { token } = emulator.tenants.get('b')!.tokens.issue(Date.now());
        expect(await goesOn(`${base}${tasksPath}`, { method: 'POST', headers: { token } })).toBe(true);
      });

      test('handlers of a tenant that is not there are refused', () => {
        expect(() => sobotHandlers({ appid: 'nobody' })).toThrow(
          'Failed to make the handlers: there is no tenant with the appid "nobody". Create it first.',
        );
        expect(() => sobotHandlers({ tenants: [] }).tenant).toThrow('there is no tenant');
      });
    });

    describe('MSW', () => {
      test('overrides one operation with server.use, until its handlers are reset', async () => {
        const server = listen(sobotHandlers());
        const token = await tokenAt(provider);
        const override = http.post(`${provider}${tasksPath}`, () =>
          Response.json({ ret_code: '999999', ret_msg: '系统异常' }),
        );
        server.use(...of([override]));
        expect(await tasksAt(provider, token)).toEqual({ ret_code: '999999', ret_msg: '系统异常' });
        server.resetHandlers();
        expect(await tasksAt(provider, token)).toMatchObject({ ret_code: '000000' });
      });

      test("leaves the request's body to whoever listens", async () => {
        const server = listen(sobotHandlers());
        const token = await tokenAt(provider);
        const bodies: Promise<string>[] = [];
        server.events.on('response:mocked', ({ request }) => void bodies.push(request.clone().text()));
        await tasksAt(provider, token, { page_size: 3 });
        await expect.poll(() => bodies.length).toBe(1);
        expect(await bodies[0]).toBe('{"page_size":3}');
      });

      test('is answered again for a request that it has seen, body and all', async () => {
        const sobot = sobotHandlers(frozen);
        const { token } = sobot.tenant.tokens.issue(sobot.tenant.clock.now());
        const headers = { token, 'content-type': 'application/json' };
        const request = new Request(`${provider}${tasksPath}`, { method: 'POST', headers, body: '{"page_size":3}' });
        for (let time = 0; time < 2; time += 1) {
          expect(await (await getResponse(of(sobot), request))!.json()).toMatchObject({ page_size: 3 });
        }
        expect(await request.text()).toBe('{"page_size":3}');
      });

      test('keeps the handlers of boundaries apart', async () => {
        const server = listen();
        const inside = server.boundary(async () => {
          const sobot = sobotHandlers({ initialState: 'empty' });
          server.use(...of(sobot));
          await tokenAt(provider);
          return sobot.tenant.journal.list().items.length;
        });
        expect(await Promise.all([inside(), inside()])).toEqual([1, 1]);
        expect(await goesOn(`${provider}${tokenUrl()}`)).toBe(true);
      });
    });

    runCases(msw, listen);
    faultCases(listen);
  });
}

/** The message and the channel of the page's example call. */
const messageId = '1501597916';
const channelId = '12323';
