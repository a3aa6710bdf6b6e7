import { describe, expect, test } from 'vitest';
import { tokenUrl } from '../../../../test/support/create-test-emulator.ts';
import { sobotHandlers, type SobotHandlers } from '../../msw.ts';
import { frozen, provider, tasksAt, tasksPath, tokenAt } from './calls.ts';
import { of, type Interceptor, type Msw } from './interceptor.ts';

const json = { 'content-type': 'application/json' };

const requests: [what: string, path: string, init?: RequestInit][] = [
  ['a token', tokenUrl()],
  ['a refused query', tasksPath, { method: 'POST', headers: { ...json, token: 'f'.repeat(32) }, body: '{}' }],
  ['a query and a fragment in the URL', `${tasksPath}?page_no=1#2`, { method: 'POST', headers: json, body: '{}' }],
  ['another method', tasksPath, { method: 'PUT', body: 'x' }],
  ['HEAD', tokenUrl(), { method: 'HEAD' }],
  ['a preflight', tasksPath, { method: 'OPTIONS' }],
  ['a path of others', '/api/ws/5/ticket/save_user_ticket'],
  ['a path of ours in the query of another', `/elsewhere?to=${provider}${tasksPath}`],
  ['the beginning of a path', `${tasksPath}/more`],
];

/** How MSW runs the handlers: they have their own way to be run, which leaves out what MSW's does besides. */
export function runCases({ http, getResponse }: Msw, listen: (...handlers: readonly unknown[][]) => Interceptor): void {
  describe('a run', () => {
    /** As MSW would run them. */
    function ordinary(handlers: SobotHandlers): SobotHandlers {
      for (const handler of handlers) {
        expect(Object.hasOwn(handler, 'run')).toBe(true);
        Reflect.deleteProperty(handler, 'run');
      }
      return handlers;
    }

    async function answerOf(
      handlers: SobotHandlers,
      path: string,
      init?: RequestInit,
    ): Promise<readonly unknown[] | undefined> {
      const response = await getResponse(of(handlers), new Request(`${provider}${path}`, init));
      return response && [response.status, Object.fromEntries(response.headers), await response.text()];
    }

    test.each(requests)("gives the answer that MSW's own run gives: %s", async (_what, path, init) => {
      const own = sobotHandlers(frozen);
      const ofMsw = ordinary(sobotHandlers(frozen));
      const answer = await answerOf(own, path, init);
      expect(answer).toEqual(await answerOf(ofMsw, path, init));
      expect(own.map(({ isUsed }) => isUsed)).toEqual(ofMsw.map(({ isUsed }) => isUsed));
      expect(own.tenant.journal.list().items).toEqual(ofMsw.tenant.journal.list().items);
    });

    test('leaves to others what MSW would: nothing is known of the one that was asked', async () => {
      const path = `${tasksPath}?a=1`;
      const init = { method: 'POST', headers: { token: 'f'.repeat(32) } };
      const [own] = sobotHandlers({ unknownTenant: 'pass' });
      const [ofMsw] = ordinary(sobotHandlers({ unknownTenant: 'pass' }));
      const request = new Request(`${provider}${path}`, init);
      const ran = await own!.run({ request, requestId: '1' });
      const ranByMsw = await ofMsw!.run({ request, requestId: '1' });
      expect([ran?.response, ran?.handler, ran?.requestId]).toEqual([undefined, own, '1']);
      expect([ranByMsw?.response, ranByMsw?.handler, ranByMsw?.requestId]).toEqual([undefined, ofMsw, '1']);
    });

    test('reads a body that a handler before has read', async () => {
      const bodies: string[] = [];
      const reader = http.all('*', async ({ request }) => {
        bodies.push(await request.text());
      });
      listen([reader], sobotHandlers());
      const token = await tokenAt(provider);
      expect(await tasksAt(provider, token, { page_size: 3 })).toMatchObject({ ret_code: '000000', page_size: 3 });
      expect(bodies).toEqual(['', '{"page_size":3}']);
    });
  });
}
