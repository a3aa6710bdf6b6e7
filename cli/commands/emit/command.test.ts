import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { eventKindFacts } from '../../../generators/generated/event-kinds.ts';
import { validators } from '../../../generators/generated/validators/by-name.ts';
import { startMockServer, type MockServerOptions } from '../../../mock-server/server.ts';
import { verifySignature } from '../../../mock-server/webhooks/index.ts';
import { freeUrl } from '../../../test/support/free-port.ts';
import { startAnswering } from '../../testing/answering.ts';
import { startCommand } from '../../testing/run-command.ts';
import { runInProcess } from '../../testing/run-in-process.ts';
import { emittableNames } from './event-names.ts';

const emit = (...argv: readonly string[]) => runInProcess(['emit', ...argv]);

const parse = (lines: string): unknown[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

/** A mock server on a free port with these receivers. */
async function startServer(receivers: readonly string[], options: MockServerOptions = {}) {
  const server = await startMockServer({
    port: 0,
    webhooks: { receivers: receivers.map((url) => ({ url })) },
    ...options,
  });
  onTestFinished(() => server.close());
  return server;
}

describe('--dry-run', () => {
  test('G3: --spelling escaped prints and sends the same events in ASCII', async () => {
    const flags = ['text', '--seed', '7', '--dry-run', '--set', 'message.text=สวัสดี 🤨'];
    const raw = await emit(...flags);
    const escaped = await emit(...flags, '--spelling', 'escaped');
    expect(escaped.stdout).toContain('"text":"\\u0e2a\\u0e27\\u0e31\\u0e2a\\u0e14\\u0e35 \\ud83e\\udd28"');
    expect(parse(escaped.stdout)).toEqual(parse(raw.stdout));
  });

  test('prints what a seed makes, the same each time, and sends nothing', async () => {
    const { code, stdout, stderr } = await emit('text', '--seed', '7', '--dry-run', '--set', 'message.text=hello');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      '{"destination":"Uc2931047fbc94ae94804a7b9b9a83789","events":[{"type":"message","mode":"active",' +
        '"timestamp":1741575999000,"source":{"type":"user","userId":"U46b0d31df1c5550791cf3c6407a928e3"},' +
        '"webhookEventId":"01JNZ09KGRKZVF71V2MQY0GVCY","deliveryContext":{"isRedelivery":false},' +
        '"message":{"type":"text","id":"508102333694323836","text":"hello",' +
        '"quoteToken":"rZ2__rKknbAJPew8IeTtm2pZwmjbFr51nEJAD0QAmn3s6QIA2VrgrbC3jSixW1uZ1WFWmRe4"},' +
        '"replyToken":"e177ef6f34063ed06ce33385f254f740"}]}\n',
    );
  });

  test('takes the time that --clock gives, and the user that --user names', async () => {
    const user = 'U4af4980629e2e6f1b3c5d7a9b0c1d2e3';
    const { stdout } = await emit(
      'follow',
      ...['--seed', '7', '--dry-run', '--clock', '2025-03-10T08:00:00Z', '--user', user],
    );
    expect(stdout).toBe(
      '{"destination":"Uc2931047fbc94ae94804a7b9b9a83789","events":[{"type":"follow","mode":"active",' +
        `"timestamp":1741593600000,"source":{"type":"user","userId":"${user}"},` +
        '"webhookEventId":"01JNZH2R00M5ZQ75GNV2T1X284","deliveryContext":{"isRedelivery":false},' +
        '"replyToken":"3a2a4c8fd0f095ee4eb7752a5b6d39c4","follow":{"isUnblocked":true}}]}\n',
    );
  });

  test('puts as many events into a request as --batch says, the rest into the last', async () => {
    const { stdout } = await emit('image', '--seed', '7', '--dry-run', '-c', '5', '--batch', '2');
    expect(parse(stdout).map((envelope) => (envelope as { events: unknown[] }).events.length)).toEqual([2, 2, 1]);
  });

  test('without a seed the events are of the present, and other ones each time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_795_000_000_000 });
    onTestFinished(() => void vi.useRealTimers());
    const { stdout } = await emit('text', '--dry-run', '-c', '2');
    const [one, other] = parse(stdout) as { events: { timestamp: number; webhookEventId: string }[] }[];
    expect(one?.events[0]?.timestamp).toBe(1_795_000_000_000);
    expect(one?.events[0]?.webhookEventId).not.toBe(other?.events[0]?.webhookEventId);
  });

  test.each(emittableNames)('%s keeps to the contract', async (event) => {
    const { code, stdout } = await emit(event, '--dry-run', '--seed', '3', '-c', '20');
    expect(code).toBe(0);
    const own = event === 'verify' ? 'verificationEnvelope' : 'webhookEnvelope';
    const isInferred = event !== 'verify' && eventKindFacts[event].source === 'inferred';
    for (const envelope of parse(stdout)) {
      expect(validators.lineWebhookEnvelope(envelope)).toBe(true);
      expect(validators[own](envelope)).toBe(!isInferred);
    }
  });

  test('prints the acts that a mock server would be asked for', async () => {
    expect((await emit('image', '--server', 'http://h', '--dry-run', '-c', '2', '--set', 'count=3')).stdout).toBe(
      '{"type":"image","count":3}\n{"type":"image","count":3}\n',
    );
  });
});

describe('straight to a receiver', () => {
  test('the event arrives signed, and the exit code is 0', async () => {
    const receiver = await startAnswering((response) => response.end('OK'));
    const { code, stdout, stderr } = await emit('sticker', '--to', receiver.url, '--secret', 's3cret');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^1 sticker event to \S+ in .+\n {2}acknowledged +1\n {2}acknowledgement +[\d.]+ ms\n$/u);
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
    expect(await verifySignature('s3cret', body, String(headers['x-line-signature']))).toBe(true);
    expect(validators.webhookEnvelope(JSON.parse(body))).toBe(true);
  });

  test('verify sends the envelope without events', async () => {
    const receiver = await startAnswering((response) => response.end());
    expect((await emit('verify', '--to', receiver.url, '--seed', '7')).code).toBe(0);
    expect(receiver.received.map(({ body }) => body)).toEqual([
      '{"destination":"Uc2931047fbc94ae94804a7b9b9a83789","events":[]}',
    ]);
  });

  test('events of one user arrive in the order in which they were made', async () => {
    const receiver = await startAnswering((response) => response.end());
    const user = 'U4af4980629e2e6f1b3c5d7a9b0c1d2e3';
    const argv = ['text', '-c', '50', '--user', user, '--seed', '7'];
    await emit(...argv, '--to', receiver.url);
    expect(receiver.received.map(({ body }) => `${body}\n`).join('')).toBe((await emit(...argv, '--dry-run')).stdout);
  });

  test('ten thousand events: each is sent once, and the counts add up', async () => {
    const receiver = await startAnswering((response, nth) => {
      response.writeHead(nth % 4 === 0 ? 500 : nth % 10 === 1 ? 204 : 200).end();
    });
    // On a busy machine some would else not be answered in time.
    const argv = ['text', '--to', receiver.url, '-c', '10000', '--concurrency', '32', '--timeout', '10m'];
    const { code, stderr } = await emit(...argv);
    expect(code).toBe(1);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(10_000);
    expect(stderr).toMatch(/\n {2}acknowledged +7,500\n/u);
    expect(stderr).toMatch(/\n {2}failed +2,500\n {4}error_status_code +2,500 {2}status 500\n/u);
    expect(stderr).toMatch(/\n {2}acknowledgement p50 .+, p99 .+, max .+\n$/u);
  });

  test('a receiver that hangs is a request_timeout', async () => {
    const receiver = await startAnswering(() => undefined);
    const { code, stderr } = await emit('text', '--to', receiver.url, '-c', '3', '--timeout', '1s');
    expect(code).toBe(1);
    expect(stderr).toMatch(/failed +3\n {4}request_timeout +3 {2}no complete answer within 1000 ms\n/u);
  });

  test('where nobody listens the exit code is 3, and the rest is not tried', async () => {
    const url = await freeUrl();
    const { code, stderr } = await emit('text', '--to', url, '-c', '5000', '--concurrency', '4');
    expect(code).toBe(3);
    expect(stderr).toMatch(/could_not_connect +\d {2}connect ECONNREFUSED/u);
    expect(stderr).toMatch(/not sent +4,99\d\n/u);
    expect(stderr).toMatch(/\nerror: No connection to \S+\. Start the receiver, or correct --to\.\n$/u);
  });

  test('a receiver that is gone midway is a failure, not a wrong target', async () => {
    const receiver = await startAnswering((response, nth) => {
      if (nth === 1) response.end();
      else response.destroy();
    });
    const { code, stderr } = await emit('text', '--to', receiver.url, '-c', '3', '--concurrency', '1');
    expect(code).toBe(1);
    expect(stderr).toMatch(/acknowledged +1\n {2}failed +2\n {4}unclassified +2 {2}/u);
  });

  test('--log json prints a line for each delivery', async () => {
    const receiver = await startAnswering((response, nth) => response.writeHead(nth === 1 ? 200 : 503).end());
    const { url } = receiver;
    const { stdout } = await emit('text', '--to', url, '-c', '2', '--concurrency', '1', '--log', 'json', '--seed', '7');
    const common = { type: 'delivery', url, durationMs: expect.any(Number) };
    expect(parse(stdout)).toEqual([
      {
        ...common,
        id: 1,
        webhookEventIds: ['01JNZ09KGRKZVF71V2MQY0GVCY'],
        status: 'acknowledged',
        responseStatus: 200,
      },
      {
        ...common,
        id: 2,
        webhookEventIds: [expect.stringMatching(/^01JNZ09KGR/u)],
        status: 'failed',
        reason: 'error_status_code',
        detail: 'status 503',
        responseStatus: 503,
      },
    ]);
  });

  test('--log silent says nothing', async () => {
    const receiver = await startAnswering((response) => response.writeHead(500).end());
    expect(await emit('text', '--to', receiver.url, '--log', 'silent')).toEqual({ code: 1, stdout: '', stderr: '' });
  });

  test('SIGINT ends it with a summary so far', async () => {
    let interrupt = (): unknown => undefined;
    const receiver = await startAnswering((response, nth) => {
      if (nth === 20) interrupt();
      response.end();
    });
    const { child, ended } = startCommand(['emit', 'text', '--to', receiver.url, '-c', '10000000']);
    interrupt = () => child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    const [, acknowledged = '', notSent = ''] = /acknowledged +([\d,]+)\n {2}not sent +([\d,]+)\n/u.exec(stderr) ?? [];
    const count = Number(acknowledged.replaceAll(',', ''));
    expect(count).toBe(receiver.received.length);
    expect(count + Number(notSent.replaceAll(',', ''))).toBe(10_000_000);
  });
});

describe('through a mock server', () => {
  test('each act is delivered to every receiver, and known to the mock server', async () => {
    const one = await startAnswering((response) => response.end());
    const other = await startAnswering((response) => response.end());
    const server = await startServer([one.url, other.url]);
    const { code, stderr } = await emit('image', '--server', server.url, '--set', 'count=2', '-c', '3');
    expect(code).toBe(0);
    expect(stderr).toMatch(
      // Where it takes seconds, lines of progress come first.
      /^(?:\d\/3 .+\n)*3 image acts through \S+, tenant 1 in .+\n {2}acknowledged +12\n {2}acknowledgement p50 /u,
    );
    expect([one.received.length, other.received.length]).toEqual([6, 6]);
    const { events } = JSON.parse(one.received[0]?.body ?? '') as { events: { message: { id: string } }[] };
    const known = await fetch(`${server.url}/_mock/tenants/1/messages/${events[0]?.message.id}`);
    expect(known.status).toBe(200);
  });

  test('what LINE alone tells of is played, with what is set', async () => {
    const receiver = await startAnswering((response) => response.end());
    const server = await startServer([receiver.url]);
    const through = ['--server', server.url];
    expect((await emit('postback', ...through, '--set', 'params.date=2026-11-28', '--set', 'data=a=1')).code).toBe(0);
    expect((await emit('memberJoined', ...through, '--set', 'groupId=C1', '--set', 'members[0]=U1')).code).toBe(0);
    const events = receiver.received.flatMap(({ body }) => (JSON.parse(body) as { events: unknown[] }).events);
    expect(events).toMatchObject([
      { type: 'postback', postback: { data: 'a=1', params: { date: '2026-11-28' } } },
      { type: 'memberJoined', source: { groupId: 'C1' }, joined: { members: [{ type: 'user', userId: 'U1' }] } },
    ]);
  });

  test('what no person causes, or happens nowhere, is refused', async () => {
    const refused = await emit('module', '--server', 'http://127.0.0.1:1');
    expect([refused.code, refused.stderr]).toEqual([
      2,
      'error: No person causes module, so a mock server does not play it. Send it straight to the receiver, with --to.\n',
    ]);
    const nowhere = await emit('join', '--server', 'http://127.0.0.1:1');
    expect([nowhere.code, nowhere.stderr]).toEqual([
      2,
      'error: Failed to act as the LINE user: join happens in a group or a room, and none is given. Give groupId or roomId.\n',
    ]);
  });

  test('thousands of acts are all accounted for, what waits for redelivery as failed', async () => {
    const receiver = await startAnswering((response, nth) => response.writeHead(nth % 5 === 0 ? 500 : 200).end());
    // On a busy machine some would else not be answered in time.
    const slow = { url: receiver.url, redelivery: true, acknowledgementTimeout: 60_000 };
    const server = await startServer([], { webhooks: { receivers: [slow] } });
    const argv = ['text', '--server', server.url, '-c', '1200', '--concurrency', '8', '--timeout', '10m'];
    const { code, stderr } = await emit(...argv);
    expect(code).toBe(1);
    expect(stderr).toMatch(/acknowledged +960\n {2}failed +240\n {4}error_status_code +240 {2}status 500\n/u);
    expect(stderr).toMatch(/\n {2}to be retried +240 by the mock server\n/u);
  });

  test('--log json names the receiver of each delivery', async () => {
    const receiver = await startAnswering((response) => response.end());
    const server = await startServer([receiver.url]);
    const { stdout } = await emit('follow', '--server', server.url, '--log', 'json');
    expect(parse(stdout)).toEqual([
      {
        type: 'delivery',
        id: 1,
        receiverId: 'receiver-1',
        url: receiver.url,
        webhookEventIds: [expect.stringMatching(/^[0-9A-Z]{26}$/u)],
        status: 'acknowledged',
        responseStatus: 200,
        durationMs: expect.any(Number),
      },
    ]);
  });

  test('what does not end in time is unfinished', async () => {
    const receiver = await startAnswering(() => undefined);
    const server = await startServer([receiver.url], { timeouts: { close: 1 } });
    const { code, stderr } = await emit('text', '--server', server.url, '-c', '2', '--timeout', '100ms');
    expect(code).toBe(1);
    expect(stderr).toMatch(/acknowledged +0\n {2}unfinished +2\n$/u);
  });

  test('verify asks every receiver', async () => {
    const receiver = await startAnswering((response, nth) => response.writeHead(nth === 1 ? 200 : 404).end());
    const server = await startServer([receiver.url, receiver.url]);
    const { code, stderr } = await emit('verify', '--server', server.url);
    expect(code).toBe(1);
    expect(stderr).toMatch(/acknowledged +1\n {2}failed +1\n {4}error_status_code +1 {2}status 404\n/u);
  });

  test('without receivers it says so', async () => {
    const server = await startServer([]);
    const { code, stderr } = await emit('text', '--server', server.url);
    expect(code).toBe(0);
    expect(stderr).toBe(
      'note: tenant 1 has no receivers, so nothing was delivered. Start the mock server with --webhook-url, or POST ' +
        `{"url":"http://127.0.0.1:3000/webhook"} to ${server.url}/_mock/tenants/1/receivers.\n`,
    );
  });

  test('HTTPS with the certificate made at start, and the control token, are fine', async () => {
    const receiver = await startAnswering((response) => response.end());
    const server = await startServer([receiver.url], { https: true, controlToken: 't0ken' });
    const argv = ['text', '--server', server.url];
    const refused = await emit(...argv);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('Give it with --control-token, or SOBOT_MOCK_CONTROL_TOKEN.');
    expect((await emit(...argv, '--control-token', 't0ken')).code).toBe(0);
    const environment = { SOBOT_MOCK_CONTROL_TOKEN: 't0ken' };
    expect((await runInProcess(['emit', ...argv], { environment })).code).toBe(0);
  });

  test('what the mock server refuses is told with its reason and exit code 2', async () => {
    const server = await startServer([]);
    expect(await emit('text', '--server', server.url, '--appid', '9')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        `error: ${server.url}: Failed to find the tenant: no tenant has the appid "9". ` +
        'Use a known one (1), or make it: POST tenants.\n',
    });
  });

  test('no mock server there is exit code 3', async () => {
    const receiver = await startAnswering((response) => response.end('hello'));
    const other = await emit('text', '--server', receiver.url);
    expect(other.code).toBe(3);
    expect(other.stderr).toContain('answered HTTP 200: it is not a sobot-mock server. Correct --server.');
    const nobody = await emit('text', '--server', await freeUrl());
    expect(nobody.code).toBe(3);
    expect(nobody.stderr).toContain('does not answer: connection refused, nothing listens there. Is it running?');
  });
});

describe('wrong usage ends with 2, and nothing is sent', () => {
  const top = 'There is type, mode, timestamp, source, webhookEventId, deliveryContext, replyToken, message.';
  const to = ['--to', 'http://127.0.0.1:1/'];
  const server = ['--server', 'http://127.0.0.1:1'];

  test.each([
    [['text'], 'Say where to: --to http://127.0.0.1:3000/webhook for a receiver, or --server'],
    [['text', ...to, ...server], '--to and --server are two ways.'],
    [['text', '--to', 'x'], 'Failed to read the receiver: its URL "x" is not a URL.'],
    [['text', '--server', 'x'], '--server x is not a URL. Write it like http://127.0.0.1:7626.'],
    [['text', ...to, '-c', '0'], '--count 0 is not how many to emit. Give a whole number from 1 to 10000000.'],
    [['text', ...to, '--concurrency', '1001'], '--concurrency 1001 is not how many requests go at a time.'],
    [['text', ...to, '--seed', 'x'], '--seed x is not a seed.'],
    [['text', ...to, '--clock', 'x'], '--clock x is not an instant.'],
    [['text', ...to, '--timeout', '1h'], '--timeout 1h is out of range. Give 1ms to 10m.'],
    [['text', ...to, '--timeout', 'x'], '--timeout x is no duration. Write it like 500ms, 30s or 2m.'],
    [['text', ...to, '--appid', '2'], '--appid goes with --server alone'],
    [['text', ...server, '--appid', ''], '--appid is empty. Name a tenant, or leave it out for tenant 1.'],
    [['verify', ...server, '--appid', '..'], '--appid .. is no appid. Name a tenant, or leave it out for tenant 1.'],
    [['text', ...server, '--batch', '2'], "--batch does nothing with --server: there a receiver's batchSize decides."],
    [['text', ...server, '--secret', 's'], '--secret does nothing with --server: there each receiver has its own.'],
    [['text', ...server, '--seed', '1'], "--seed does nothing with --server: there the tenant's seed decides."],
    [['text', ...server, '--no-validate'], '--no-validate does nothing with --server'],
    [['verify', ...to, '--user', 'U1'], '--user does nothing with verify: its envelope has no events.'],
    [['verify', ...to, '--set', 'a=1'], '--set does nothing with verify: its envelope has no events.'],
    [['text', ...to, '--set', 'message.text'], '--set message.text gives no value. Write it like message.text=hello.'],
    [['text', ...to, '--set', 'message..text=x'], '--set message..text=x: "message..text" is no path.'],
    [['text', ...to, '--set', '__proto__.a=x'], '--set __proto__.a=x: __proto__ is no property.'],
    [['text', ...to, '--set', 'mesage.text=x'], `a text event has no mesage. Did you mean message? ${top}`],
    [['image', ...to, '--set', 'text=x'], `an image event has no text. ${top}`],
    [
      ['text', ...to, '--set', 'message.txt=x'],
      'message has no txt. Did you mean text? There is type, id, text, emojis, mention, quoteToken, ' +
        'markAsReadToken, quotedMessageId.',
    ],
    [
      ['text', ...to, '--set', 'message.emojis.productId=x'],
      'message.emojis is a list. Write [0] for its first entry, [1] for the next.',
    ],
    [['text', ...to, '--set', 'message[0]=x'], 'message is no list, so it has no [0]. There is type, id,'],
    [['text', ...to, '--set', 'message.text.size=1'], 'message.text is a value, and has no size. Set it whole.'],
    [
      ['text', ...to, '--set', 'message.emojis=[]', '--set', 'message.emojis[1].length=2'],
      'message.emojis has 0 entries, so [1] would leave a gap. Set [0] first, or the list whole.',
    ],
    [
      ['text', ...to, '--set', 'timestamp=soon'],
      '--set makes a text event that breaks the contract: timestamp must be of type integer, got "soon". ' +
        'Correct the values, or send it all the same with --no-validate.',
    ],
    [
      ['file', ...server, '--set', 'name=x'],
      'what a mock server takes for file has no name. There is userId, channelId, mode, groupId, roomId, content, ' +
        'contentType, fileName, fileSize, markAsReadToken.',
    ],
    [['image', ...server, '--set', 'count=21'], '--set: count must be at most 20, got 21.'],
    [
      ['location', ...server, '--set', 'latitude=1'],
      'of latitude and longitude one is missing. Give both, or neither.',
    ],
  ])('%j', async (argv, message) => {
    const { code, stdout, stderr } = await emit(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: .+\n$/u);
    expect(stderr).toContain(message);
  });
});

test('F11: --destination names the bot that is addressed', async () => {
  const { stdout } = await emit(
    'text',
    '--dry-run',
    '--seed',
    '1',
    '--destination',
    'U4af4980629e2e6f1b3c5d7a9b0c1d2e3',
  );
  expect(JSON.parse(stdout)).toMatchObject({ destination: 'U4af4980629e2e6f1b3c5d7a9b0c1d2e3' });
});

test('F11: events of two kinds under one seed have ids of their own', async () => {
  const ids = await Promise.all(
    ['text', 'image', 'follow', 'unfollow'].map(async (kind) => {
      const { stdout } = await emit(kind, '--dry-run', '--seed', '1');
      return (JSON.parse(stdout) as { events: { webhookEventId: string }[] }).events[0]?.webhookEventId;
    }),
  );
  expect(new Set(ids).size).toBe(4);
});

describe('--set', () => {
  async function eventWith(...argv: readonly string[]): Promise<Record<string, unknown>> {
    const { stdout } = await emit(...argv, '--dry-run', '--seed', '7');
    const [{ events } = { events: [] }] = parse(stdout) as { events: Record<string, unknown>[] }[];
    return events[0] ?? {};
  }

  test('takes text where text belongs, even if it looks like a number, and JSON elsewhere', async () => {
    const event = await eventWith('text', '--set', 'message.text=123', '--set', 'timestamp=123');
    expect(event).toMatchObject({ timestamp: 123, message: { text: '123' } });
  });

  test('P2a: keeps the digits of an id that is too long for a number', async () => {
    const sets = ['message.far=595988571795226693', 'message.near=[1234567890123456789,1e3,12]', 'message.flag=true'];
    const event = await eventWith('text', '--no-validate', ...sets.flatMap((set) => ['--set', set]));
    expect(event['message']).toMatchObject({
      far: '595988571795226693',
      near: ['1234567890123456789', 1000, 12],
      flag: true,
    });
  });

  test('P3: a member that the contract does not have is refused with the way to set it all the same', async () => {
    const { code, stderr } = await emit('text', '--dry-run', '--set', 'message.colour=red');
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^error: --set message\.colour=red: message has no colour\..* add --no-validate\.$/mu),
    ]);
  });

  test('takes a JSON string without its quotes', async () => {
    expect(await eventWith('text', '--set', String.raw`message.text="a\nb"`)).toMatchObject({
      message: { text: 'a\nb' },
    });
  });

  test('what is drawn goes with what is set', async () => {
    expect((await eventWith('text', '--set', 'source.type=group'))['source']).toMatchObject({
      type: 'group',
      groupId: expect.stringMatching(/^C[0-9a-f]{32}$/u),
    });
  });

  test('reaches into lists, and makes what is not there', async () => {
    const emoji = '{"index":0,"length":2,"productId":"5ac1bfd5040ab15980c9b435","emojiId":"001"}';
    const event = await eventWith(
      'text',
      ...[
        '--set',
        'message.text=$$ hi',
        '--set',
        `message.emojis[0]=${emoji}`,
        '--set',
        'message.emojis[0].emojiId=002',
      ],
    );
    expect(event['message']).toMatchObject({ text: '$$ hi', emojis: [{ ...JSON.parse(emoji), emojiId: '002' }] });
  });

  test('of several for one path the last counts', async () => {
    expect(await eventWith('text', '--set', 'message.text=a', '--set', 'message.text=b')).toMatchObject({
      message: { text: 'b' },
    });
  });

  test('with --no-validate breaks the contract at will', async () => {
    expect(
      await eventWith('text', '--no-validate', '--set', 'timestamp=soon', '--set', 'a.constructor[0].b=1'),
    ).toMatchObject({ timestamp: 'soon', a: { constructor: [{ b: 1 }] } });
  });

  test('values are not shared between events', async () => {
    const { stdout } = await emit(
      'text',
      ...['--dry-run', '-c', '2', '--no-validate', '--set', 'a=[]', '--set', 'a[0]=1', '--set', 'b[0]={}'],
    );
    expect(parse(stdout)).toMatchObject([{ events: [{ a: [1], b: [{}] }] }, { events: [{ a: [1], b: [{}] }] }]);
  });
});

describe('what LINE does not send is refused, and --no-validate sends it', () => {
  const user = ['--user', 'U4af4980629e2e6f1b3c5d7a9b0c1d2e3'];
  const everybody = '{"mentionees":[{"index":0,"length":4,"type":"all","isSelf":true}]}';
  test.each<[string, readonly string[], string]>([
    ['botSuspended', user, '--user does nothing with botSuspended: its source names nobody. Leave it out.'],
    ['join', user, '--user does nothing with join: its source names nobody. Leave it out.'],
    [
      'memberJoined',
      [...user, '--set', 'source.type=group'],
      '--user does nothing with memberJoined: its source names nobody. Leave it out.',
    ],
    [
      'unsend',
      [...user, '--set', 'source.type=group'],
      'source has a userId, and of a group unsend does not tell who it was',
    ],
    [
      'postback',
      [...user, '--set', 'source.type=room'],
      'source has a userId, and of a room postback does not tell who it was',
    ],
    ['botSuspended', ['--set', 'source.type=user'], 'botSuspended has no source'],
    ['join', ['--set', 'source.type=user'], 'source.type is "user", and join comes from group or room'],
    ['memberJoined', ['--set', 'joined.members=[]'], 'members is empty, and somebody came or went'],
    [
      'sticker',
      ['--set', 'message.stickerResourceType=STATIC', '--set', 'message.text=hi'],
      'text does not go with a STATIC sticker',
    ],
    ['text', ['--set', 'message.emojis=[]'], 'emojis must have at least 1 elements, got []'],
    [
      'text',
      ['--set', 'message.text=@All x', '--set', `message.mention=${everybody}`],
      'mention.mentionees[0].isSelf does not go with all',
    ],
  ])('%s %j', async (event, flags, wrong) => {
    const argv = [event, '--dry-run', '--seed', '5', ...flags];
    const { code, stdout, stderr } = await emit(...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(wrong);
    expect((await emit(...argv, '--no-validate')).code).toBe(0);
  });

  test('who takes a message back is told of in a chat between two alone', async () => {
    const { stdout } = await emit('unsend', '--dry-run', '--seed', '5', '-c', '50', ...user);
    const sources = (parse(stdout) as { events: { source: object }[] }[]).map(({ events }) => events[0]?.source);
    expect(sources).toEqual(Array.from({ length: 50 }, () => ({ type: 'user', userId: user[1] })));
  });

  test('who changed a message is told of in a group', async () => {
    const { stdout } = await emit('messageEdited', '--dry-run', '--seed', '5', ...user);
    expect(parse(stdout)).toMatchObject([{ events: [{ source: { type: 'group', userId: user[1] } }] }]);
  });
});
