import { createHmac } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent, createServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Scenario } from '../../generators/generated/types.ts';
import { freePort, freeUrl } from '../../test/support/free-port.ts';
import { sendRequest } from '../../test/support/http-client.ts';
import { createManualTimers } from '../../test/support/manual-timers.ts';
import { startSocketServer } from '../../test/support/receiver.ts';
import { told } from '../../test/support/start-proxy.ts';
import { createCertificate } from '../node/certificate.ts';
import { runScenario } from '../scenario/index.ts';
import { envelopeOf, startListener, textEvent } from './testing/start-listener.ts';

interface Got {
  readonly path: string;
  readonly rawHeaders: readonly string[];
  readonly bytes: Buffer;
}

/** A receiver that keeps the bytes it gets, whatever they are. */
async function startInbox({ port = 0, status = 200 }: { port?: number; status?: number } = {}) {
  const got: Got[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      got.push({ path: request.url ?? '', rawHeaders: request.rawHeaders, bytes: Buffer.concat(chunks) });
      response.writeHead(status, { 'X-Answer': 'of the receiver' }).end('taken: 好');
    });
  });
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(close);
  return { got, close, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function folderForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-listen-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** JSON as nobody writes it twice alike, and bytes that are none. */
const bodies = fc.oneof(
  fc.json({ noUnicodeString: false }).map((json) => Buffer.from(json)),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '"\\u4e2d\\u6587"',
          '"\\ud83d\\ude00"',
          '"😀"',
          '"\\/"',
          '"\\ud800"',
          '1e400',
          '-0',
          '1.0',
          '12345678901234567890123',
          '{"a":1,"a":2}',
          '{"__proto__":[]}',
          ' [ ] ',
          '\ufeff1',
        ),
        fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
      ),
      { maxLength: 6 },
    )
    .map((parts) => Buffer.from(`{ "destination" : "U",\r\n\t"events":[${parts.join(' ,\n')}] }`)),
);

describe('what is passed on', () => {
  test('any body arrives byte for byte', async () => {
    const inbox = await startInbox();
    const { listener } = await startListener({ forwardTo: `${inbox.url}/webhook` });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    onTestFinished(() => agent.destroy());
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        await sendRequest(`${listener.url}/webhook`, { method: 'POST', body, agent });
        expect(inbox.got.pop()?.bytes.equals(body)).toBe(true);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('headers keep their order, their spelling and their repetitions; the host alone is the receiver’s', async () => {
    const inbox = await startInbox();
    const { listener } = await startListener({ forwardTo: `${inbox.url}/webhook` });
    const headers = [
      'Host',
      'line.test',
      'X-B',
      '1',
      'x-a',
      'Ä',
      'X-B',
      '2',
      'Content-Length',
      '2',
      'X-Line-Signature',
      'c2ln',
    ];
    await sendRequest(`${listener.url}/anywhere?a=%2f`, { method: 'POST', headers, body: [Buffer.from('{}')] });
    const [{ path, rawHeaders }] = inbox.got as [Got];
    expect(path).toBe('/webhook?a=%2f');
    const ofTheConnection = new Set(['connection', 'keep-alive', 'content-length', 'Content-Length']);
    const named = (all: readonly string[]): readonly string[] =>
      all.filter((_, index) => !ofTheConnection.has(all[index - (index % 2)]!)).slice(2);
    expect(named(rawHeaders)).toEqual(named(headers));
    expect(rawHeaders.slice(0, 2)).toEqual(['host', inbox.url.slice(7)]);
  });

  test('goes to the path of the request where the receiver’s URL has none', async () => {
    const inbox = await startInbox();
    const { send } = await startListener({ forwardTo: inbox.url });
    await send(envelopeOf());
    expect(inbox.got[0]?.path).toBe('/webhook');
  });

  test('the platform gets the answer of the receiver', async () => {
    const inbox = await startInbox({ status: 201 });
    const { send } = await startListener({ forwardTo: inbox.url });
    const { status, headers, text } = await send(envelopeOf());
    expect([status, headers['x-answer'], text]).toEqual([201, 'of the receiver', 'taken: 好']);
  });
});

describe('who is wrong', () => {
  test('nobody, where a signed event of the page is acknowledged', async () => {
    const inbox = await startInbox();
    const { send, line } = await startListener({ forwardTo: inbox.url, secret: 's3cret' });
    await send(envelopeOf(textEvent('hi')));
    expect(await line(0)).toMatchObject({
      signature: 'right',
      status: 200,
      violations: [],
      warnings: [],
      passedOn: true,
    });
    expect((await line(0)).events).toMatchObject([{ kind: 'text', standing: 'documented', text: 'hi' }]);
  });

  test.each([
    [
      'no signature',
      { 'x-line-signature': '' },
      200,
      ['provider signatureWrong x-line-signature', 'consumer forgedTaken'],
    ],
    [
      'a wrong one that is taken',
      { 'x-line-signature': 'c2ln' },
      200,
      ['provider signatureWrong x-line-signature', 'consumer forgedTaken'],
    ],
    ['a wrong one that is refused', { 'x-line-signature': 'c2ln' }, 401, ['provider signatureWrong x-line-signature']],
  ])('%s', async (_, headers, status, violations) => {
    const inbox = await startInbox({ status });
    const { send, line } = await startListener({ forwardTo: inbox.url, secret: 's3cret' });
    await send(envelopeOf(textEvent('hi')), headers);
    expect(told((await line(0)).violations)).toEqual(violations);
  });

  test('the platform, where it signs nothing', async () => {
    const inbox = await startInbox();
    const { listener, line } = await startListener({ forwardTo: inbox.url, secret: 's3cret' });
    await sendRequest(`${listener.url}/webhook`, { method: 'POST', body: envelopeOf() });
    expect(told((await line(0)).violations)).toEqual(['provider signatureMissing x-line-signature']);
  });

  test.each([
    [
      'an event that LINE alone has',
      { type: 'leave', message: undefined, replyToken: undefined, source: { type: 'group', groupId: 'C1' } },
      [],
      ['provider inferredEvent events[0]'],
    ],
    ['an event that nobody has', { type: 'poke' }, [], ['provider unknownEvent events[0]']],
    ['a message that nobody has', { message: { type: 'hologram', id: '1' } }, [], ['provider unknownEvent events[0]']],
    ['a member that nobody has', { shiny: 1 }, [], ['provider unknownMember events[0].shiny']],
    [
      'a member that LINE alone has',
      { message: { type: 'text', id: '1', text: 'a', quoteToken: 'q', markAsReadToken: 't' } },
      [],
      ['provider inferredMember events[0].message.markAsReadToken'],
    ],
    ['an event that breaks the page', { timestamp: 'now' }, ['provider type events[0].timestamp'], []],
  ])('%s', async (_, more, violations, warnings) => {
    const { send, line } = await startListener();
    await send(envelopeOf(textEvent('hi', more)));
    expect([told((await line(0)).violations), told((await line(0)).warnings)]).toEqual([violations, warnings]);
  });

  const secret = 's3cr3t-0123456789abcdef';

  test.each([
    ['a member', envelopeOf(textEvent('hi', { accessToken: secret })), 'unknownMember'],
    ['a member of a member', envelopeOf(textEvent('hi', { auth: { token: secret } })), 'unknownMember'],
    ['a member of an element', envelopeOf(textEvent('hi', { list: [{ key: secret }] })), 'unknownMember'],
    ['a text of a member', envelopeOf(textEvent('hi', { note: `Authorization: Bearer ${secret}` })), 'unknownMember'],
    [
      'a member that is cut',
      envelopeOf(textEvent('hi', { a: 'x'.repeat(30), accessToken: secret.repeat(9) })),
      'unknownMember',
    ],
    ['a member of a wrong type', envelopeOf(textEvent('hi', { replyToken: [secret] })), 'type'],
    ['what is no JSON', `{"accessToken":"${secret}" x`, 'bodySyntax'],
    ['a text of what is no JSON', `{"accessToken":"${secret}\n"}`, 'bodySyntax'],
    ['what is no text', `{"accessToken":${secret}}`, 'bodySyntax'],
  ])('a secret in %s is told nowhere', async (_, body, rule) => {
    const { listener, send, line } = await startListener();
    await send(body);
    const { violations, warnings } = await line(0);
    expect([...violations, ...warnings].map((found) => found.rule)).toContain(rule);
    const read = async (path: string): Promise<string> =>
      (await sendRequest(`${listener.url}/_mock/tenants/1/${path}`)).text;
    const stream = await fetch(`${listener.url}/_mock/tenants/1/stream?after=0`);
    let streamed = '';
    for await (const piece of stream.body!.pipeThrough(new TextDecoderStream())) {
      streamed += piece;
      if (streamed.includes('event: request')) break;
    }
    const texts = [JSON.stringify([violations, warnings]), await read('journal'), await read('journal/violations')];
    for (const text of [...texts, streamed]) {
      expect(text).toContain(rule);
      expect(text).not.toContain('0123456789');
    }
  });

  test('a body that is no JSON is the platform’s', async () => {
    const { send, line } = await startListener();
    await send('{"events":[');
    await send(Uint8Array.of(0xff, 0xfe));
    expect(told([...(await line(0)).violations, ...(await line(1)).violations])).toEqual([
      'provider bodySyntax',
      'provider bodySyntax',
    ]);
  });
});

test.each<[string, string, string, string]>([
  ['gzip', '{"events":[]}', 'it could not be decoded from gzip (Z_DATA_ERROR)', '无法按 gzip 解码（Z_DATA_ERROR）'],
  ['xx', '{"events":[]}', 'its content-encoding is xx', '其 content-encoding 为 xx'],
  ['identity', 'x'.repeat(1_048_577), 'more than 1048576 bytes', '超过 1048576 字节'],
])('a body with content-encoding %s that cannot be read is told so', async (encoding, body, en, zh) => {
  const { send, line } = await startListener();
  await send(body, { 'content-encoding': encoding });
  const { violations } = await line(0);
  expect(told(violations)).toEqual(['provider bodyUnread']);
  expect(violations[0]!.reason).toEqual({
    en: `the body could not be read: ${en}`,
    zh: `请求体无法读取：${zh}`,
  });
});

describe('a receiver that fails is told of in LINE’s words', () => {
  test('could_not_connect', async () => {
    const forwardTo = await freeUrl();
    const { send, line } = await startListener({
      forwardTo,
      backlogLimit: 0,
      setTimer: createManualTimers().setTimer,
    });
    expect((await send(envelopeOf())).status).toBe(503);
    expect(await line(0)).toMatchObject({ reason: 'could_not_connect', status: 503, passedOn: false });
    expect(told((await line(0)).violations)).toEqual(['consumer could_not_connect', 'consumer keptNoMore']);
    const { port } = new URL(forwardTo);
    expect((await line(0)).violations[0]?.reason).toEqual({
      en: `the receiver takes no connections: connect ECONNREFUSED 127.0.0.1:${port}. Start it, or correct --forward-to`,
      zh: `接收端无法连接：connect ECONNREFUSED 127.0.0.1:${port}，请启动接收端，或更正 --forward-to`,
    });
  });

  test('request_timeout', async () => {
    const url = await startSocketServer(() => undefined);
    const { send, line } = await startListener({ forwardTo: url, receiverTimeout: 50 });
    expect((await send(envelopeOf())).status).toBe(504);
    expect(await line(0)).toMatchObject({ reason: 'request_timeout', status: 504 });
    expect((await line(0)).violations[0]?.reason.en).toContain('longer than 50 ms');
  });

  test('error_status_code', async () => {
    const inbox = await startInbox({ status: 500 });
    const { send, line } = await startListener({ forwardTo: inbox.url });
    expect((await send(envelopeOf())).status).toBe(500);
    expect(await line(0)).toMatchObject({ reason: 'error_status_code', status: 500 });
    expect((await line(0)).violations[0]?.reason.zh).toBe('接收端应答了 500，只有 2xx 才算确认');
  });

  test('unclassified', async () => {
    const url = await startSocketServer((socket) => void socket.once('data', () => socket.destroy()));
    const { send, line } = await startListener({ forwardTo: url });
    expect((await send(envelopeOf())).status).toBe(502);
    expect(await line(0)).toMatchObject({ reason: 'unclassified', status: 502 });
  });
});

describe('a receiver that is down', () => {
  test('gets what came meanwhile, in order and byte for byte, once it is up', async () => {
    const timers = createManualTimers();
    const port = await freePort();
    const forwardTo = `http://127.0.0.1:${port}`;
    const { listener, send, line } = await startListener({ forwardTo, setTimer: timers.setTimer });
    const texts = ['{"events" : [] ,"destination":"\\u4e2d"}', '{"destination":"😀","events":[]}'];
    for (const text of texts) expect((await send(text)).status).toBe(200);
    expect(listener.waiting).toBe(2);
    const inbox = await startInbox({ port });
    timers.pass(1000);
    expect(told((await line(2)).warnings)).toEqual(['consumer passedOnLate']);
    await line(3);
    expect(inbox.got.map(({ bytes }) => bytes.toString())).toEqual(texts);
    expect(listener.waiting).toBe(0);
    await send('{}');
    expect(inbox.got).toHaveLength(3);
  });

  test('is one whose certificate nobody trusts, too: nothing is lost', async () => {
    const { key, cert } = await createCertificate(['localhost']);
    const server = createHttpsServer({ key, cert }, (_, response) => response.end());
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const forwardTo = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { setTimer } = createManualTimers();
    const { listener, send, line } = await startListener({ forwardTo, setTimer });
    expect((await send(envelopeOf())).status).toBe(200);
    expect(await line(0)).toMatchObject({ reason: 'could_not_connect', passedOn: false });
    await listener.close();
    expect(listener.waiting).toBe(1);
  });

  test('is told of what it gets late with the signature that came', async () => {
    const timers = createManualTimers();
    const port = await freePort();
    const options = { forwardTo: `http://127.0.0.1:${port}`, setTimer: timers.setTimer, secret: 's3cret' };
    const { send, line } = await startListener(options);
    await send(envelopeOf());
    await startInbox({ port, status: 500 });
    timers.pass(1000);
    expect(await line(1)).toMatchObject({ signature: 'right', status: 500, reason: 'error_status_code' });
  });

  test('keeps so many, and tells of those beyond', async () => {
    const forwardTo = await freeUrl();
    const { setTimer } = createManualTimers();
    const { listener, send, line } = await startListener({ forwardTo, setTimer, backlogLimit: 1 });
    expect([(await send('{}')).status, (await send('{}')).status]).toEqual([200, 503]);
    expect(listener.waiting).toBe(1);
    expect((await line(1)).violations.map(({ reason }) => reason.en)).toContainEqual(
      expect.stringContaining('connections: connect ECONNREFUSED 127.0.0.1:'),
    );
    await listener.close();
    expect(listener.waiting).toBe(1);
  });
});

describe('without a receiver', () => {
  test('every event is acknowledged, and told with its body', async () => {
    const { send, line } = await startListener();
    expect((await send(envelopeOf(textEvent('hi')))).status).toBe(200);
    expect(await line(0)).toMatchObject({ passedOn: false, text: envelopeOf(textEvent('hi')) });
  });

  test('only POST brings webhooks', async () => {
    const { listener, lines } = await startListener();
    expect((await sendRequest(`${listener.url}/webhook`)).status).toBe(405);
    expect(lines).toEqual([]);
  });
});

describe('control routes', () => {
  test('tell what came and what was answered, without secrets', async () => {
    const inbox = await startInbox();
    const { listener, send, line } = await startListener({ forwardTo: inbox.url, secret: 's3cret' });
    await send(envelopeOf(textEvent('hi')));
    await line(0);
    const { text } = await sendRequest(`${listener.url}/_mock/tenants/1/journal`);
    expect(JSON.parse(text)).toMatchObject({
      items: [{ method: 'POST', url: '/webhook', status: 200, responseBody: 'taken: 好' }],
    });
    expect(text).not.toContain('b60d432864f44d079f6d8efe86cf404b');
    expect(
      (await sendRequest(`${listener.url}/_mock/tenants/1/stream`, { headers: { origin: 'http://evil.test' } })).status,
    ).toBe(403);
    expect((await sendRequest(`${listener.url}/_mock`, { headers: { host: 'evil.test' } })).status).toBe(403);
  });

  test('tell no signature that the receiver tells again', async () => {
    const echo = createServer(({ headers }, response) => {
      response.writeHead(401).end(`the signature is not ${String(headers['x-line-signature'])}`);
    });
    await new Promise<void>((resolve) => void echo.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void echo.close());
    const forwardTo = `http://127.0.0.1:${(echo.address() as AddressInfo).port}`;
    const { listener, send, line } = await startListener({ forwardTo, secret: 's3cret' });
    const body = envelopeOf(textEvent('hi'));
    await send(body);
    await line(0);
    const { text } = await sendRequest(`${listener.url}/_mock/tenants/1/journal`);
    expect(text).toContain('the signature is not ');
    expect(text).not.toContain(createHmac('sha256', 's3cret').update(body).digest('base64'));
  });

  test('never come from the receiver', async () => {
    const inbox = await startInbox();
    const { listener } = await startListener({ forwardTo: inbox.url });
    expect((await sendRequest(`${listener.url}/_mock/tenants`)).status).toBe(200);
    expect(inbox.got).toEqual([]);
  });

  test('say what this is', async () => {
    const { listener } = await startListener();
    const { status, text } = await sendRequest(`${listener.url}/_mock/tenants/1/events`, { method: 'POST' });
    expect([status, JSON.parse(text)]).toMatchObject([
      501,
      { detail: 'Failed to POST /tenants/:appid/events: this listens for webhooks, and the platform sends them.' },
    ]);
  });
});

describe('a recording', () => {
  test('plays again byte for byte, with pseudonyms and the same spelling', async () => {
    const file = join(await folderForTest(), 'events.json');
    let now = 1_741_564_800_000;
    const { listener, send, line } = await startListener({ record: { file }, now: () => now });
    await send(
      `{"destination":"U00000000000000000000000000000001", "events":[${JSON.stringify(textEvent('Hi 中 \u{1f600} 12')).replace('中', '\\u4e2d')}]}`,
    );
    await line(0);
    now += 1500;
    await send(envelopeOf());
    await line(1);
    await listener.close();
    const scenario = JSON.parse(await readFile(file, 'utf8')) as Scenario;
    expect(scenario.start).toBe(1_741_564_800_000);
    expect(scenario.steps.map((step) => Object.keys(step)[0])).toEqual(['request', 'clock', 'request']);
    expect(scenario.steps[1]).toEqual({ clock: { advance: 1500 } });
    const body = scenario.steps[0]?.request?.body ?? '';
    expect(body).not.toMatch(/U4af4980|b60d432864f44d079f6d8efe86cf404b|q3Plxr4AgKd|Hi/);
    expect(body).toContain('"text":"Xx \\u6587 \u{1f600} 00"');
    const arrived: string[] = [];
    const receiver = async (request: Request): Promise<Response> => {
      arrived.push(await request.text());
      return new Response();
    };
    const { mismatches, attempts } = await runScenario(scenario, { receiver });
    expect(arrived).toEqual([body, scenario.steps[2]?.request?.body]);
    expect([mismatches, attempts.map(({ response }) => response?.status)]).toEqual([[], [200, 200]]);
  });

  test('what was signed wrong is so again, and a receiver that verifies refuses it', async () => {
    const { listener, send, line } = await startListener({ secret: 's3cret' });
    await send('{}', { 'x-line-signature': 'c2ln' });
    await line(0);
    const { attempts, mismatches } = await runScenario(listener.recorded.scenario, {
      secret: 'other',
      receiver: () => new Response('', { status: 401 }),
    });
    expect([attempts[0]?.forged, mismatches]).toEqual([true, []]);
  });
});

describe('what was learned of the platform', () => {
  test('stands in a file that start takes', async () => {
    const behaviourFile = join(await folderForTest(), 'line.json');
    let now = 1_741_564_800_000;
    const { listener, send, line } = await startListener({ behaviourFile, secret: 's3cret', now: () => now });
    await send(envelopeOf(textEvent('中'), textEvent('b', { webhookEventId: '01JNZ3Q0000000000000000001' })));
    now += 60_000;
    await send(envelopeOf(textEvent('中', { deliveryContext: { isRedelivery: true } })));
    await send(envelopeOf());
    await line(2);
    await listener.close();
    expect(JSON.parse(await readFile(behaviourFile, 'utf8'))).toEqual({
      behaviour: { webhookSpelling: 'raw' },
      redelivery: true,
      observed: {
        requests: 3,
        verifications: 1,
        signed: 'always',
        signatures: { right: 3, wrong: 0, missing: 0, unchecked: 0 },
        redelivery: { seen: 1, delaysInMs: [60_000] },
        mostEventsInARequest: 2,
        spelling: { raw: 2, escaped: 0 },
        events: { text: { count: 3, standing: 'documented' } },
        unknownMembers: [],
      },
    });
  });
});
