import type { ControlClient } from '../../../test/support/control-client.ts';
import { tokenUrl } from '../../../test/support/create-test-emulator.ts';
import { sendRequest, type ClientResponse } from '../../../test/support/http-client.ts';
import type { ReceivedRequest, TestReceiver } from '../../../test/support/receiver.ts';

const tasks = '/chat-set/api/line/query_task_list';
const records = '/chat-set/api/line/send_record_list';
const media = '/chat-line/api/line/get_media_content?messageid=1501597916&appid=12323';
const minute = 60_000;
const begun = 1_741_564_800_000;

/** Calls of control routes, of every kind there is. */
const control = [
  ['POST', '/events', { type: 'text', text: 'hello' }],
  ['POST', '/events', [{ type: 'image' }, { type: 'follow' }]],
  ['POST', '/broadcast-tasks', { count: 4 }],
  ['POST', '/clock', { advance: '1m' }],
  ['POST', '/faults', { match: { operation: 'getToken' }, request: { status: 503 }, times: 1 }],
  ['GET', '/faults'],
  ['POST', '/broadcast-tasks', { count: 3, startAt: begun + 7 * minute, name: 'Later' }],
  ['PATCH', '/behaviour', { language: 'en' }],
  ['POST', '/faults', { id: 'lost', delivery: { lose: 'answer' }, times: 2 }],
  ['POST', '/events', { type: 'text', text: '再见' }],
  ['POST', '/clock', { advance: '2h' }],
  ['GET', '/deliveries?limit=3'],
  ['POST', '/channels', { id: 'another', sender: '2005652358' }],
  ['POST', '/recipients', { id: 'Usomebody', channelId: '12323' }],
  ['POST', '/scenario/mark'],
  ['PATCH', '/behaviour', { tokenRotation: 'overlap', language: 'zh' }],
  ['POST', '/deliveries/1/redeliver'],
  ['DELETE', '/faults/lost'],
  ['GET', '/send-records?limit=2'],
  ['GET', '/scenario'],
  ['GET', '/state'],
  ['POST', '/events', { type: 'nothing' }],
] as const;

/** How the provider is called in between, with a token where one is needed. */
const provider = [
  ['GET', 'token'],
  ['POST', tasks, { page_size: 3 }],
  ['POST', records, { page_size: 50 }],
  ['POST', records, { page_size: 'x' }],
  ['GET', media],
] as const;

/** What can be seen when it is over: exports, and all that a tenant tells of itself. */
const told = [
  '',
  '/state',
  '/scenario',
  '/journal?limit=1000',
  '/journal/violations?limit=1000',
  '/journal/control?limit=1000',
  '/coverage',
  '/deliveries?limit=1000',
  '/deliveries/stats',
  '/receivers',
  '/clock',
  '/faults',
  '/behaviour',
  '/channels?limit=1000',
  '/recipients?limit=1000',
  '/messages?limit=1000',
  '/broadcast-tasks?limit=1000',
  '/send-records?limit=1000',
];

/** What is of a server, not of its tenants: its port, its name in the ids of control calls, and the machine's time. */
function comparable(text: string): string {
  return text
    .replaceAll(/127\.0\.0\.1:\d+/g, 'host')
    .replaceAll(/"durationMs":[\d.]+/g, '"durationMs":0')
    .replaceAll(/"date":"[^"]*"/g, '"date":""')
    .replaceAll(/"id":"(\d+-\d+)-[\da-f]{8}"/g, '"id":"$1"');
}

/** Some two hundred calls of the provider and of control routes, each when all is over that the one before set off. */
export async function longLifeOf({ server, call }: ControlClient, receiver: TestReceiver): Promise<readonly string[]> {
  const seen: string[] = [];
  let token = '';

  async function askProvider([method, path, body]: (typeof provider)[number]): Promise<void> {
    const headers = { token, 'content-type': 'application/json', host: 'mock.test' };
    const url = `${server.url}${path === 'token' ? tokenUrl() : path}`;
    const answer = await sendRequest(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    token = /"token":"(\w+)"/.exec(answer.text)?.[1] ?? token;
    seen.push(linesOf(answer));
  }

  async function ask(method: string, path: string, body?: unknown): Promise<void> {
    seen.push(`${method} ${path}\n${linesOf(await call(method, `/tenants/1${path}`, body))}`);
  }

  const redelivery = { enabled: true, attempts: 2, delays: [minute], jitter: 0 };
  await ask('POST', '/receivers', { id: 'hook', url: receiver.url, secret: 's3cret', redelivery });
  for (let nth = 0; nth < 100; nth += 1) {
    const [method, path, body] = control[nth % control.length]!;
    await ask(method, path, body);
    await call('POST', '/tenants/1/clock', { advance: 0 });
    await askProvider(provider[nth % provider.length]!);
  }
  for (const path of told) await ask('GET', path);
  return [...seen, ...receiver.received.map(linesOfDelivery)].map(comparable);
}

/** Those of the connection, and the length of a body in which the machine's time is told. */
const volatile = new Set(['date', 'host', 'connection', 'keep-alive', 'content-length']);

function headerLines(headers: ClientResponse['headers']): string {
  return Object.entries(headers)
    .filter(([name]) => !volatile.has(name))
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join('\n');
}

function linesOf({ status, headers, bytes }: ClientResponse): string {
  return `${status}\n${headerLines(headers)}\n${bytes.toString()}`;
}

function linesOfDelivery({ method, path, headers, body }: ReceivedRequest): string {
  return `${method} ${path}\n${headerLines(headers)}\n${body}`;
}
