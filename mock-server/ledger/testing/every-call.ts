import type { ControlClient } from '../../../test/support/control-client.ts';
import { tokenUrl } from '../../../test/support/create-test-emulator.ts';
import { sendRequest } from '../../../test/support/http-client.ts';
import { routes } from '../../control/routes/index.ts';

export const serverToken = 'the-servers-own';
const own = { 'x-mock-token': serverToken };
const begun = 1_741_564_800_000;

type Call = readonly [method: string, path: string, body?: unknown];

/** Calls of every route that changes something, and what consumers do in between. */
const calls: readonly Call[] = [
  ['POST', '/tenants/1/receivers', { id: 'in', inProcess: true, secret: 's3cret', redelivery: true }],
  ['POST', '/tenants/1/receivers', { id: 'away', url: 'http://127.0.0.1:9/hook', redelivery: { delays: ['1m'] } }],
  ['GET', 'token'],
  // Between two restarts, where every third call is followed by one.
  ['GET', 'token'],
  ['POST', '/tenants/1/clock', { advance: '1m' }],
  ['GET', 'token'],
  ['PATCH', '/tenants/1/behaviour', { language: 'en', tokenRotation: 'overlap' }],
  ['POST', '/tenants/1/events', { type: 'text', text: 'hello', userId: 'U1' }],
  ['POST', '/tenants/1/scenario/mark'],
  ['POST', '/tenants/1/events', [{ type: 'image', userId: 'U1' }, { type: 'follow', userId: 'U2' }, { type: 'shout' }]],
  ['POST', '/tenants/1/clock', { advance: '1m' }],
  ['POST', '/tenants/1/faults', { id: '1', match: { operation: 'getToken' }, request: { status: 503 }, times: 2 }],
  ['GET', 'token'],
  ['POST', '/tenants/1/faults', { delivery: { delay: '5m', duplicate: 1 }, times: 1 }],
  ['POST', '/tenants/1/events', { type: 'text', text: 'late', userId: 'U2' }],
  ['POST', '/tenants/1/faults', { delivery: { reorder: true }, times: 1 }],
  ['POST', '/tenants/1/events', { type: 'text', text: 'first', userId: 'U1' }],
  ['POST', '/tenants/1/events', { type: 'text', text: 'second', userId: 'U1' }],
  ['DELETE', '/tenants/1/faults/1'],
  ['GET', 'token'],
  ['POST', '/tenants/1/channels', { id: '1', name: 'Another' }],
  ['POST', '/tenants/1/recipients', [{ id: '1', channelId: '1' }]],
  ['POST', '/tenants/1/messages', { id: '1', type: 'text', channelId: 'c1', recipientId: 'U1', sentAt: begun - 1000 }],
  ['POST', '/tenants/1/broadcast-tasks', { name: 'Sale', count: 5 }],
  ['POST', '/tenants/1/broadcast-tasks', { name: 'Later', recipients: ['U1', 'U2'], startAt: '+2h' }],
  ['POST', '/tenants/1/broadcast-tasks', { id: '1', name: 'As it is', channelId: 'c1' }],
  ['POST', '/tenants/1/send-records', { id: 1, taskId: '1', recipientId: 'U1' }],
  ['POST', '/tenants/1/clock', { set: begun + 3_600_000 }],
  ['POST', '/tenants/1/clock', { resume: true }],
  ['POST', '/tenants/1/clock', { freeze: true }],
  ['PUT', '/tenants/1/receivers/away', { url: 'http://127.0.0.1:9/other', redelivery: false }],
  ['POST', '/tenants/1/events', { type: 'text', text: 'given up', userId: 'U1' }],
  ['POST', '/tenants/1/receivers/in/verify'],
  ['POST', '/tenants/1/deliveries/1/redeliver'],
  ['POST', '/tenants/1/deliveries/2/redeliver'],
  ['POST', '/tenants/1/clock', { advance: '3h' }],
  ['POST', '/tenants', { appid: 'shop', appKey: 'k', label: 'checkout', ttl: '8h', initialState: 'empty' }],
  ['PATCH', '/tenants/shop', { owner: 'web team', quotas: { records: 3, deliveries: 2, streams: 1 } }],
  ['POST', '/tenants/shop/channels', [{ id: 'c1' }, { id: 'c2' }]],
  ['POST', '/tenants/shop/channels', [{ id: 'c3' }, { id: 'c4' }]],
  ['POST', '/tokens', { name: 'ci', kind: 'tenant', appid: 'shop' }],
  ['POST', '/tokens', { name: 'wall', kind: 'viewer' }],
  ['DELETE', '/tokens/wall'],
  ['DELETE', '/tenants/1/receivers/away'],
  ['DELETE', '/tenants/1/faults'],
  [
    'PUT',
    '/tenants/1/state',
    { channels: [{ id: 'c1' }], faults: [{ fault: { request: { status: 500 } }, matched: 0, hits: 0 }] },
  ],
  ['POST', '/tenants/1/events', { type: 'text', text: 'anew', userId: 'U1' }],
  ['POST', '/tenants/1/reset'],
  ['GET', 'token'],
  ['DELETE', '/tenants/shop'],
];

/** Routes that change nothing in a tenant, or are of one process: an exam, a tool's session, its page, its figures. */
const left = new Set([
  'POST /tenants/:appid/receivers/:id/exam',
  'POST /mcp',
  'GET /',
  'GET /console.js',
  'GET /console.css',
  'GET /live',
  'GET /ready',
  'GET /metrics',
  'GET /openapi.json',
  'GET /asyncapi.json',
  'GET /tenants/:appid/stream',
]);

const asked = routes.filter(({ method, path }) => !left.has(`${method} ${path}`));

/** Routes that no call is of. */
export function missingCalls(): readonly string[] {
  const patterns = asked.filter(({ method }) => method !== 'GET');
  const fits = (path: string, pattern: string): boolean =>
    new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(path);
  return patterns
    .filter(({ method, path }) => !calls.some((call) => call[0] === method && fits(call[1], path)))
    .map(({ method, path }) => `${method} ${path}`);
}

/** Every list, and of every kind of thing one. */
const listings = asked
  .filter(({ method }) => method === 'GET')
  .map(({ path }) => path.replace(':appid', '1').replace(':id', path.includes('/receivers') ? 'in' : '1'))
  .concat('/tenants/shop', '/tenants/shop/channels', '/tenants/shop/state');

/** What is of a server, not of its tenants: its port, and the machine's time. */
function comparable(text: string): string {
  return text
    .replaceAll(/127\.0\.0\.1:\d{4,5}/g, 'host')
    .replaceAll(/"durationMs":[\d.]+/g, '"durationMs":0')
    .replaceAll(/"date":"[^"]*"/g, '"date":""')
    .replaceAll(/"token":"[\w-]{40,}"/g, '"token":"drawn"');
}

/**
 * But for deliveries: attempts that are under way at the same time end in one order or the other. What was before a reset
 * is gone with the journal.
 */
function activitiesOf({ server }: ControlClient): readonly unknown[] {
  const all = server.emulator.tenants.get('1')!.activity.since(0);
  const sinceReset = all.slice(all.findLastIndex(({ type }) => type === 'reset') + 1);
  return sinceReset.filter(({ type }) => type !== 'delivery').map(({ type, at, data }) => ({ type, at, data }));
}

interface Life {
  /** Who is called next. */
  readonly at: () => ControlClient;
  /** Who is asked then what there is. */
  readonly lookAt: () => Promise<ControlClient>;
}

/** All that is answered, call by call, and all that can be seen after each. */
export async function everyCall({ at, lookAt }: Life): Promise<readonly string[]> {
  const seen: string[] = [];
  for (const [method, path, body] of calls) {
    const { server, call } = at();
    const answer =
      path === 'token'
        ? await sendRequest(`${server.url}${tokenUrl()}`, { headers: { host: 'mock.test' } })
        : await call(method, path, body, own);
    // What was set off ends before anybody looks, on whichever server it is under way.
    await call('POST', '/tenants/1/clock', { advance: 0 }, own);
    seen.push(comparable(`${method} ${path} ${JSON.stringify(body)}\n${answer.status} ${answer.text}`));
    const other = await lookAt();
    const told: string[] = [];
    for (const listing of listings) {
      const { status, text } = await other.call('GET', listing, undefined, own);
      if (status !== 404) told.push(`GET ${listing}\n${status} ${text}`);
    }
    told.push(`what watchers are told\n${JSON.stringify(activitiesOf(other))}`);
    seen.push(...told.map(comparable));
  }
  return seen;
}
