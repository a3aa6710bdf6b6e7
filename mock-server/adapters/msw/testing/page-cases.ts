import axios from 'axios';
import { afterEach, describe, expect, test } from 'vitest';
import { tokenUrl } from '../../../../test/support/create-test-emulator.ts';
import { sobotHandlers, type SobotHandlersOptions } from '../../msw.ts';
import { of, type Interceptor, type SetupServer } from './interceptor.ts';

interface Envelope {
  readonly ret_code: string;
  readonly item?: { readonly token: string };
  readonly total_count?: number;
}

/** Sends a body, or gets, and reads the JSON of the answer. */
type Send = (url: string, request?: { readonly token: string; readonly body: object }) => Promise<Envelope>;

const clients: Readonly<Record<'fetch' | 'axios', Send>> = {
  async fetch(url, request) {
    const init = request && {
      method: 'POST',
      headers: { 'content-type': 'application/json', token: request.token },
      body: JSON.stringify(request.body),
    };
    return (await (await fetch(url, init)).json()) as Envelope;
  },
  async axios(url, request) {
    const { data } =
      request === undefined
        ? await axios.get<Envelope>(url)
        : await axios.post<Envelope>(url, request.body, { headers: { token: request.token } });
    return data;
  },
};

const options: Readonly<Record<'default' | 'appid' | 'pass', SobotHandlersOptions>> = {
  default: {},
  appid: { appid: '1' },
  pass: { unknownTenant: 'pass' },
};

/** A host that no resolver knows: what gets away fails. */
const baseUrl = 'http://sobot.test';

/** What `sobotHandlers` promises in the page that a test environment makes. */
export function pageCases(name: string, setupServer: SetupServer): void {
  describe(`with ${name}`, () => {
    const servers: Interceptor[] = [];

    afterEach(() => {
      for (const server of servers.splice(0)) server.close();
    });

    test.each(
      Object.entries(clients).flatMap(([client, send]) =>
        Object.entries(options).map(([which, given]) => [client, which, send, given] as const),
      ),
    )('%s is answered under the options "%s", preflights too', async (_client, _which, send, given) => {
      const sobot = sobotHandlers({ ...given, baseUrl });
      const server = setupServer(...of(sobot));
      server.listen();
      servers.push(server);
      const { item } = await send(`${baseUrl}${tokenUrl()}`);
      const answer = await send(`${baseUrl}/chat-set/api/line/query_task_list`, {
        token: item!.token,
        body: { page_size: 1 },
      });
      expect(answer).toMatchObject({ ret_code: '000000', total_count: 40 });
      expect(sobot.tenant.journal.list().items.map(({ operation }) => operation)).toEqual([
        'getToken',
        'queryTaskList',
      ]);
    });
  });
}
