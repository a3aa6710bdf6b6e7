import { once } from 'node:events';
import { connect } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallAccount } from '../../test/support/testing-tenant.ts';
import { createExpressHandler } from '../adapters/express/handler.ts';
import { createControl } from '../control/index.ts';
import { createEmulator, type Emulator } from '../emulator.ts';
import { createApp, type App } from './create-app.ts';
import { converse } from './testing/converse.ts';
import { close, head, host, json, type Conversation } from './testing/raw-requests.ts';
import { serveApp } from './testing/serve-app.ts';

const now = 1_569_397_773_000;

/** The control routes of an emulator whose time stands still, on a server of ours. */
interface Way {
  /** How many requests were answered before Node's own HTTP had them. */
  readonly plainRequests: () => number;
  readonly port: number;
  close(): Promise<void>;
}

const onError = (error: unknown): void => {
  throw error;
};

async function open(appOf: (emulator: Emulator) => App): Promise<Way> {
  const emulator = createEmulator({ clock: { now, frozen: true }, initialState: smallAccount });
  let plainRequests = 0;
  const { listener, plain } = appOf(emulator);
  const control = plain?.control;
  const counting = control && {
    ...control,
    ask(...asked: Parameters<typeof control.ask>) {
      plainRequests += 1;
      return control.ask(...asked);
    },
  };
  const server = await serveApp({ listener, plain: plain && { ...plain, control: counting } }, onError);
  return { plainRequests: () => plainRequests, ...server };
}

const loadControlOf = (emulator: Emulator) => async () =>
  createControl({ emulator, allowedHosts: ['sobot.test'], now: () => now });

/** As it is served. */
const served = (emulator: Emulator): App => createApp({ emulator, loadControl: loadControlOf(emulator), onError });

/** Node's own HTTP in front of everything. */
const direct = (emulator: Emulator): App => ({ listener: served(emulator).listener });

/** As it is for whoever mounts it. */
const mounted = (emulator: Emulator): App => {
  const app = express();
  app.disable('x-powered-by');
  const loadControl = loadControlOf(emulator);
  return { listener: app.use(createExpressHandler({ emulator, passOn: false, leadBrowsers: true, loadControl })) };
};

let ways: readonly Way[];
beforeAll(async () => {
  ways = [await open(served), await open(direct), await open(mounted)];
});
afterAll(async () => {
  await Promise.all(ways.map((way) => way.close()));
});

const get = (path: string, ...headers: readonly string[]): string => head(`GET ${path}`, host, ...headers);

function withBody(line: string, body: string, ...headers: readonly string[]): string {
  return `${head(line, host, ...headers, `content-length: ${Buffer.byteLength(body)}`)}${Buffer.from(body).toString('latin1')}`;
}

const tenant = '/_mock/tenants/1';
const act = '{"type":"text","text":"你好"}';

/** Each kind of answer there is: small, large, empty, a refusal of the head, of the body, and of the route. */
const requests: readonly string[] = [
  ...['/_mock', '/_mock/', '/_mock/live', '/_mock/ready', '/_mock/tenants', '/_mock/openapi.json?of=control'].map(
    (path) => get(path),
  ),
  get('/_mock', 'accept: text/html'),
  get('/_mock', 'accept: application/json', 'accept-language: zh'),
  withBody('POST /_mock/tenants', '{}', json),
  withBody('POST /_mock/tenants', '{"appid":"shop","seed":7,"label":"结账"}', json),
  withBody('POST /_mock/tenants', '{"appid":"shop"}', json),
  withBody('POST /_mock/tenants', '{"appid":"shop"}', json, 'accept-language: zh-CN'),
  withBody('POST /_mock/tenants', '{"nope":1}', json),
  withBody('POST /_mock/tenants', '{"appid":', json),
  withBody('POST /_mock/tenants', `${'['.repeat(200)}${']'.repeat(200)}`, json),
  withBody('POST /_mock/tenants', '{}', 'content-type: text/plain'),
  withBody('POST /_mock/tenants', ''),
  head('POST /_mock/tenants', host),
  ...[
    '',
    '/journal',
    '/journal?limit=1',
    '/clock',
    '/state',
    '/faults',
    '/channels',
    '/nowhere',
    '/journal?nope=1',
  ].map((path) => get(tenant + path)),
  get('/_mock/tenants/none'),
  get('/_mock/tenants/%31'),
  get('/_mock/tenants/%zz'),
  withBody(`POST ${tenant}/events`, act, json),
  withBody(`POST ${tenant}/events`, `[${act},{"type":"nope"}]`, json),
  withBody(`PATCH ${tenant}`, '{"label":"checkout"}', json),
  withBody(`PATCH ${tenant}/behaviour`, '{"language":"en"}', json),
  withBody(`PUT ${tenant}/clock`, '{"now":"2024-05-01T00:00:00Z"}', json),
  withBody(`POST ${tenant}/clock/advance`, '{"by":"1h"}', json),
  withBody(`POST ${tenant}/faults`, '{"request":{"status":503}}', json),
  head(`DELETE ${tenant}/faults`, host),
  head(`DELETE ${tenant}/journal`, host),
  head(`PUT ${tenant}`, host),
  head(`HEAD ${tenant}`, host),
  head(`OPTIONS ${tenant}`, host),
  head(`POST ${tenant}/reset`, host),
  head('DELETE /_mock/tenants/shop', host),
  head('GET /_mock/tenants', 'host: other.test'),
  head('GET /_mock/tenants', 'host: localhost', 'origin: http://other.test'),
  get('/_mock/tenants', 'authorization: Bearer x'),
  get('/_mockery'),
  get('/_mock/tenants', 'x-forwarded-host: other.test', 'x-forwarded-proto: https'),
  withBody(`PUT ${tenant}/state`, `{"nope":"${'x'.repeat(100_000)}"}`, json),
  get(`${tenant}/control-journal`),
];

const last = get('/_mock/live', close);

async function compare(conversation: Conversation): Promise<void> {
  const [first, ...others] = await Promise.all(ways.map((way) => converse(way, conversation)));
  expect(first, conversation.name).toMatch(/^HTTP\/1\.1 \d{3} /);
  for (const other of others) expect(other, conversation.name).toBe(first);
}

test('control routes answer the same in every way, byte for byte, be the connection kept or not', async () => {
  const before = ways[0]!.plainRequests();
  for (const request of requests) {
    const name = request.slice(0, 60);
    await compare({ name: `${name}, kept`, pieces: [request, last], answered: 1 });
    await compare({ name: `${name}, closed`, pieces: [request.replace('\r\n', `\r\n${close}\r\n`)] });
  }
  expect(ways.map((way) => way.plainRequests())).toEqual([expect.any(Number), 0, 0]);
  expect(ways[0]!.plainRequests() - before).toBeGreaterThan(35);
}, 60_000);

test('one after the other on one connection, whatever each is, and ahead of their answers', async () => {
  await compare({
    name: 'all in turn',
    pieces: [...requests.filter((request) => !/^(?:HEAD|OPTIONS) /.test(request)), last],
    answered: 20,
  });
  await compare({ name: 'ahead', pieces: [requests.slice(0, 12).join(''), last] });
}, 60_000);

test('a stream goes on through Node, and begins with the same bytes', async () => {
  const begun = await Promise.all(
    ways.map(async ({ port }) => {
      const socket = connect({ port, host: '127.0.0.1' });
      let text = '';
      socket.on('error', () => undefined).on('data', (piece: Buffer) => (text += piece.toString()));
      await once(socket, 'connect');
      socket.write(get(`${tenant}/stream?brief=true&types=clock`));
      await expect.poll(() => text).toMatch(/event: feed\n.*\n\n/);
      socket.destroy();
      return text.replace(/^Date: .*$/m, 'Date: now').replace(/^((?:.*\r\n)+)\r\n[^]*$/, '$1');
    }),
  );
  expect(begun[0]).toMatch(/^HTTP\/1\.1 200 OK\r\ncontent-type: text\/event-stream/);
  expect(begun.slice(1)).toEqual([begun[0], begun[0]]);
});

test('what the routes cannot be loaded for is a fault of the mock, in every way', async () => {
  const errors: unknown[] = [];
  const broken = new Error('no routes');
  const app = createApp({
    emulator: createEmulator({ initialState: 'empty' }),
    loadControl: () => Promise.reject(broken),
    onError: (error) => void errors.push(error),
  });
  const server = await serveApp(app, onError);
  const text = await converse(server, { name: 'broken', pieces: [get('/_mock/live'), last], answered: 1 });
  expect(text.match(/HTTP\/1\.1 200 OK|"ret_code":"999999"/g)).toEqual([
    'HTTP/1.1 200 OK',
    '"ret_code":"999999"',
    'HTTP/1.1 200 OK',
    '"ret_code":"999999"',
  ]);
  expect(errors).toEqual([broken, broken]);
  await server.close();
});
