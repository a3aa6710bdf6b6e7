import { createHash } from 'node:crypto';
import type { Random } from '../../common/random.ts';
import { jsonOf, mutated, oddValue } from './values.ts';

/** One request to make. */
export interface FuzzRequest {
  readonly kind: 'control' | 'state' | 'provider';
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer | undefined;
}

const text = { id: '1', type: 'text', text: 'x', quoteToken: 'q' };
const event = {
  type: 'message',
  mode: 'active',
  timestamp: 1_741_564_800_000,
  source: { type: 'user', userId: 'U1' },
  webhookEventId: '01HWA3C5N40000000000000001',
  deliveryContext: { isRedelivery: false },
  replyToken: 'r',
  message: text,
};
const attempt = {
  at: 1_741_564_800_000,
  reason: 'error_status_code',
  request: { headers: {}, body: 'e30=' },
  response: { status: 500, headers: {}, body: '' },
};

/** A state with something of each kind in it. */
export const knownState = {
  channels: [{ id: 'c1', name: 'Shop', sender: '@shop' }],
  recipients: [{ id: 'U1', channelId: 'c1' }],
  messages: [{ id: '100001', type: 'image', channelId: 'c1', recipientId: 'U1' }],
  broadcastTasks: [{ id: 'sale', name: 'Sale', sender: '@shop' }],
  sendRecords: [{ taskId: 'sale', recipientId: 'U1' }],
  receivers: [{ id: 'r1', url: 'http://127.0.0.1:9/', redelivery: { enabled: true, attempts: 1, delays: [1000] } }],
  deliveries: [{ id: 1, receiverId: 'r1', destination: 'U', events: [event], attempts: [attempt] }],
  faults: [{ fault: { id: 'f1', match: { operation: 'getToken' }, request: { status: 503 } }, matched: 0, hits: 0 }],
};

/** Control routes below a tenant, each with bodies that it takes. */
const routes: readonly (readonly [method: string, path: string, ...bodies: unknown[]])[] = [
  ['GET', ''],
  ['GET', '/behaviour'],
  ['PATCH', '/behaviour', { language: 'en' }, { errorStatus: 'mapped', coercion: 'strict' }],
  ['POST', '/channels', { name: 'Shop', sender: '@shop' }, { id: 'c9' }],
  ['POST', '/recipients', { id: 'U9', channelId: 'c1' }],
  ['POST', '/messages', { type: 'image', channelId: 'c1' }, { type: 'file', fileName: 'a.pdf' }],
  ['POST', '/send-records', { taskId: 'sale', recipientId: 'U1' }],
  ['POST', '/broadcast-tasks', { name: 'Spring sale' }, { name: 'x', count: 3, startAt: '+1m' }],
  ['POST', '/clock', { advance: '1s' }, { set: '2025-03-10T00:00:00Z' }, { freeze: true }],
  ['POST', '/events', { type: 'text', text: 'hello' }, { type: 'sticker' }, { type: 'location' }, { type: 'follow' }],
  ['POST', '/events', { type: 'join', groupId: 'C1' }, { type: 'memberLeft', roomId: 'R1', members: ['U1'] }],
  ['POST', '/events', [{ type: 'text', groupId: 'C1' }, { type: 'messageEdited' }, { type: 'unsend' }]],
  ['POST', '/events', { type: 'postback', data: 'a=1', params: { date: '2026-11-28' } }, { type: 'beacon', dm: 'ff' }],
  ['POST', '/events', { type: 'membership', membershipId: 1 }, { type: 'accountLink', result: 'failed' }],
  ['POST', '/events', [{ type: 'image' }, { type: 'video' }], { type: 'text', mention: { mentionees: [] } }],
  [
    'POST',
    '/faults',
    { match: { operation: 'getToken', nth: 2 }, request: { status: 503 } },
    knownState.faults[0]!.fault,
  ],
  ['POST', '/faults', { match: { recipient: 'U1' }, delivery: { delay: '1s', duplicate: 2 } }],
  ['DELETE', '/faults'],
  [
    'POST',
    '/receivers',
    { url: 'http://127.0.0.1:9/', events: ['text'] },
    { url: 'http://127.0.0.1:9/', redelivery: true },
  ],
  ['POST', '/reset'],
  ['POST', '/deliveries/1/redeliver'],
  ['GET', '/deliveries'],
  ['GET', '/deliveries/stats'],
  ['GET', '/journal'],
  ['GET', '/journal/violations'],
  ['GET', '/clock'],
  ...[
    'channels',
    'recipients',
    'messages',
    'broadcast-tasks',
    'send-records',
    'receivers',
    'faults',
    'deliveries',
  ].flatMap(
    (list) =>
      [
        ['GET', `/${list}`],
        ['GET', `/${list}/:id`],
        ['DELETE', `/${list}/:id`],
        ['PATCH', `/${list}/:id`, { name: 'x' }],
      ] as const,
  ),
];

const ids = [
  'c1',
  'U1',
  'sale',
  'r1',
  'f1',
  '1',
  '100001',
  'receiver-1',
  'fault-1',
  '%2e%2e',
  '%00',
  '%ud800',
  'x'.repeat(300),
];
const queries = [
  '',
  '?limit=2',
  '?limit=0',
  '?after=1',
  '?limit=x',
  '?status=waiting',
  '?%',
  '?a=1&a=2',
  '?userId=%F0%9F',
];

/** A call of the control routes of a tenant that the good client does not use. */
export function controlRequest(random: Random): FuzzRequest {
  if (random.chance(0.15)) return stateRequest(random);
  const [method, path, ...bodies] = random.pick(routes);
  // Appid 1 is the good client's.
  const tenant = random.chance(0.97) ? '/tenants/fuzz' : `/tenants/${random.pick(ids.filter((id) => id !== '1'))}`;
  const query = method === 'GET' && random.chance(0.4) ? random.pick(queries) : '';
  const body = bodies.length === 0 ? undefined : jsonOf(mutated(random.pick(bodies), random), random);
  const used = random.chance(0.97) ? method : random.pick(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD']);
  return {
    kind: 'control',
    method: used,
    path: `/_mock${tenant}${path.replace(':id', random.pick(ids))}${query}`,
    headers: body === undefined ? {} : headersOf(random),
    body,
  };
}

function stateRequest(random: Random): FuzzRequest {
  const part = random.chance(0.5)
    ? knownState
    : { [random.pick(Object.keys(knownState))]: undefined, ...partOf(random) };
  const body = jsonOf(mutated(part, random), random);
  return { kind: 'state', method: 'PUT', path: '/_mock/tenants/fuzz/state', headers: headersOf(random), body };
}

function partOf(random: Random): object {
  const names = Object.keys(knownState).filter(() => random.chance(0.5));
  return Object.fromEntries(names.map((name) => [name, knownState[name as keyof typeof knownState]]));
}

function headersOf(random: Random): Readonly<Record<string, string>> {
  if (random.chance(0.95)) return { 'content-type': 'application/json' };
  return { 'content-type': random.pick(['text/plain', '', 'application/json; charset=utf-16', 'multipart/form-data']) };
}

const bodies = [
  { page_no: 1, page_size: 15, task_start_time: 1_714_295_033_250, task_end_time: 1_714_295_033_250, task_name: 'x' },
  { page_no: '2', send_start_time: '1714295033250', message_status: '9', taskid: '1', messageid: '1' },
  {},
];

/** A call of the provider's operations. */
export function providerRequest(random: Random, token: string): FuzzRequest {
  const headers = { 'content-type': 'application/json', token: random.chance(0.9) ? token : random.hex(32) };
  const way = random.int(0, 3);
  if (way === 0) {
    const time = random.chance(0.7) ? '1569397773' : text64(random);
    const sign = createHash('md5').update(`nobody${time}2`).digest('hex');
    const query = new URLSearchParams({ appid: 'nobody', create_time: time, sign, [text64(random)]: text64(random) });
    return { kind: 'provider', method: 'GET', path: `/api/get_token?${query}`, headers: {} };
  }
  if (way === 1) {
    const query = new URLSearchParams({ appid: text64(random), messageid: text64(random) });
    return { kind: 'provider', method: 'GET', path: `/chat-line/api/line/get_media_content?${query}`, headers };
  }
  const path = `/chat-set/api/line/${way === 2 ? 'query_task_list' : 'send_record_list'}`;
  const method = random.chance(0.96) ? 'POST' : random.pick(['GET', 'PUT', 'HEAD', 'OPTIONS', 'TRACE']);
  const body = method === 'POST' ? jsonOf(mutated(random.pick(bodies), random), random) : undefined;
  return { kind: 'provider', method, path, headers, body };
}

function text64(random: Random): string {
  const value = oddValue(random);
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 64);
}
