import { describe, expect, test } from 'vitest';
import { validators } from '../../../generators/entries/schemas.ts';
import type { CheckReport, CheckViolation } from '../../../generators/generated/types.ts';
import { createCheckRun } from '../engine/check-run.ts';
import { formatReport } from '../index.ts';
import { checkReceiver, openReceiver } from './check.ts';
import { refuseConnection } from './mutants/make.ts';
import { createWebReceiver } from './mutants/web-receiver.ts';
import type { CheckReceiverOptions, ReceiverHandler } from './options.ts';

const ok = (): Response => new Response(null, { status: 200 });
const failing = (status = 500): Response => new Response(null, { status });

/** Options of a run in which no time passes. */
const still = {
  stopwatch: () => 0,
  setTimer: () => () => undefined,
  sleep: async () => undefined,
} satisfies CheckReceiverOptions;

/** A receiver that fails where an envelope is such. */
function failingWhere(isSuch: (envelope: Envelope) => boolean, answer: () => Response = failing): ReceiverHandler {
  return async (request) => (isSuch((await request.json()) as Envelope) ? answer() : ok());
}

interface Envelope {
  readonly destination: string;
  readonly events: readonly {
    readonly type: string;
    readonly message?: { readonly text?: string; readonly mention?: unknown; readonly type: string };
  }[];
}

async function firstViolation(handler: ReceiverHandler, only: string): Promise<CheckViolation> {
  const { checks } = await checkReceiver({ ...still, handler, only: [only] });
  return checks[0]!.violations[0]!;
}

describe('a failing request is made small', () => {
  test('a batch, to the one event that fails', async () => {
    const handler = failingWhere(({ events }) => events.length > 1 && events.some(({ type }) => type === 'follow'));
    const { request, shrunk } = await firstViolation(handler, 'batch/several');
    const { events } = JSON.parse(request!.body!) as Envelope;
    expect(shrunk).toBe(true);
    expect(events).toHaveLength(2);
    expect(events.map(({ type }) => type)).toContain('follow');
  });

  test('an event, to the member that matters, which is named', async () => {
    const handler = failingWhere(({ events }) => events.some(({ message }) => message?.mention !== undefined));
    const violation = await firstViolation(handler, 'event/text');
    expect(violation.path).toBe('events[0].message.mention');
    expect(violation.message.en).toContain('It has to be acknowledged with a 2xx. It takes events[0].message.mention.');
    const { message } = (JSON.parse(violation.request!.body!) as Envelope).events[0]!;
    expect(Object.keys(message!).sort()).toEqual(['id', 'mention', 'quoteToken', 'text', 'type']);
  });

  test('a text, to the part that fails', async () => {
    const handler = failingWhere(({ events }) => events.some(({ message }) => message?.text?.includes('😀')));
    const { request } = await firstViolation(handler, 'text/emoji');
    const { message } = (JSON.parse(request!.body!) as Envelope).events[0]!;
    expect(message?.text).toBe('😀');
  });

  test('each smaller one has ids of its own, so that none is passed over as a duplicate', async () => {
    const ids: string[] = [];
    const handler: ReceiverHandler = async (request) => {
      const { events } = (await request.json()) as { readonly events: readonly { readonly webhookEventId: string }[] };
      ids.push(...events.map(({ webhookEventId }) => webhookEventId));
      return events.length > 1 ? failing() : ok();
    };
    await firstViolation(handler, 'batch/several');
    expect(ids.length).toBeGreaterThan(50);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('how a request failed is told in the words of LINE', () => {
  const outcomes = async (handler: ReceiverHandler, more: CheckReceiverOptions = {}): Promise<CheckReport> =>
    checkReceiver({ ...still, handler, only: ['event/unfollow'], ...more });

  test('a status other than 2xx, a redirect among them, is an error_status_code', async () => {
    const handler = failingWhere(
      ({ events }) => events[0]?.type === 'unfollow',
      () => failing(302),
    );
    const report = await outcomes(handler);
    expect(report.outcomes).toMatchObject({
      acknowledged: 1,
      request_timeout: 0,
      could_not_connect: 0,
      unclassified: 0,
    });
    expect(report.outcomes!.error_status_code).toBeGreaterThan(2);
    expect(report.checks[0]!.violations[0]).toMatchObject({ expected: '2xx', got: 302, response: { status: 302 } });
  });

  test('an answer that never comes is a request_timeout, and a rule waits for two of them at most', async () => {
    const runOut: (() => void)[] = [];
    const report = await outcomes(
      async (request) => {
        if (((await request.json()) as Envelope).events[0]?.type !== 'unfollow') return ok();
        runOut.at(-1)!();
        return new Promise(() => undefined);
      },
      {
        setTimer(_, run) {
          runOut.push(run);
          return () => undefined;
        },
      },
    );
    expect(report.outcomes).toMatchObject({ acknowledged: 1, request_timeout: 2 });
    expect(report.checks[0]).toMatchObject({ tried: 2, failed: 2 });
    expect(report.checks[0]!.violations[0]!.message.en).toContain(
      'there was no answer within 2000 ms (request_timeout)',
    );
    expect(report.checks[0]!.violations[0]!.message.zh).toContain(
      '没有按时得到应答：2000 ms 内没有应答（request_timeout）',
    );
  });

  test('a connection that breaks is unclassified', async () => {
    const broken = Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }),
    });
    const report = await outcomes(async (request) => {
      if (((await request.json()) as Envelope).events[0]?.type === 'unfollow') throw broken;
      return ok();
    });
    expect(report.outcomes!.unclassified).toBeGreaterThan(2);
    expect(report.checks[0]!.violations[0]!.message.en).toContain(
      'the answer was cut off: socket hang up (unclassified)',
    );
  });

  test('requests that a right receiver refuses are not counted', async () => {
    const { handler } = createWebReceiver('s3cret');
    const { outcomes: counts, requests } = await checkReceiver({
      ...still,
      handler,
      secret: 's3cret',
      only: ['signature/missing'],
    });
    expect(counts).toEqual({
      acknowledged: 4,
      could_not_connect: 0,
      request_timeout: 0,
      error_status_code: 0,
      unclassified: 0,
    });
    expect(requests).toBe(8);
  });
});

test('a receiver that answers nothing is one violation, and no rule waits for it again', async () => {
  const pending: (() => void)[] = [];
  const { checks, outcomes } = await checkReceiver({
    ...still,
    handler() {
      pending.at(-1)!();
      return new Promise(() => undefined);
    },
    setTimer(_, run) {
      pending.push(run);
      return () => undefined;
    },
  });
  const statuses = checks.map(({ id, status }) => `${id} ${status}`);
  expect(statuses.filter((status) => !status.endsWith('skipped'))).toEqual(['envelope/verification failed']);
  expect(checks[1]!.violations[0]!.message.en).toContain('Nothing that LINE sends is answered in time.');
  expect(outcomes!.request_timeout).toBe(2);
});

test.each<readonly [string, ReceiverHandler]>([
  ['throws', () => Promise.reject(new TypeError('no handler'))],
  ['returns nothing', (() => undefined) as unknown as ReceiverHandler],
])('where every request ends without an answer, as a handler %s, that is one violation', async (_what, handler) => {
  const { checks, requests } = await checkReceiver({ ...still, handler });
  const told = checks.filter(({ status }) => status !== 'skipped');
  expect(told.map(({ id, status }) => `${id} ${status}`)).toEqual(['envelope/verification failed']);
  expect(told[0]!.violations[0]!.message.zh).toContain('LINE 的请求都没有得到 HTTP 应答');
  expect(told[0]!.violations[0]!.remedy.en).toContain('https instead of http');
  expect(requests).toBeLessThan(10);
});

test('one that answers something, and drops the connection at each event, is told by the rules', async () => {
  const report = await checkReceiver({
    ...still,
    only: ['envelope/verification', 'event/text'],
    async handler(request) {
      if (((await request.json()) as Envelope).events.length > 0) throw new TypeError('no event');
      return ok();
    },
  });
  expect(report.checks.map(({ id, status }) => `${id} ${status}`)).toEqual([
    'envelope/verification passed',
    'event/text failed',
  ]);
});

test('a late acknowledgement breaks the rule on time, and no other', async () => {
  let now = 0;
  const handler: ReceiverHandler = () => {
    now += 2001;
    return ok();
  };
  const { checks, acknowledgement } = await checkReceiver({
    ...still,
    handler,
    stopwatch: () => now,
    only: ['event/text', 'acknowledgement'],
  });
  expect(checks.map(({ id, status }) => `${id} ${status}`)).toEqual([
    'event/text passed',
    'acknowledgement/in-time failed',
  ]);
  expect(checks[1]!.violations[0]).toMatchObject({ expected: '≤ 2000 ms', response: { ms: 2001 } });
  expect(acknowledgement).toMatchObject({ p50: 2001, max: 2001, limit: 2000 });
});

test.each([
  ['a megabyte', 900_000, ['payload/megabyte warned', 'acknowledgement/in-time warned']],
  ['every body', 0, ['payload/megabyte warned', 'acknowledgement/in-time failed']],
])('one that needs too long for %s is told by the rule on time as by the rule of what it was sent', async (...of) => {
  const [, size, expected] = of;
  const pending: (() => void)[] = [];
  let requests = 0;
  const { checks } = await checkReceiver({
    ...still,
    async handler(request) {
      requests += 1;
      // The first requests are those that find out whether it answers anything.
      if (requests < 3 || (await request.arrayBuffer()).byteLength <= size) return ok();
      pending.at(-1)!();
      return new Promise(() => undefined);
    },
    setTimer(_, run) {
      pending.push(run);
      return () => undefined;
    },
    only: ['payload/megabyte', 'acknowledgement'],
  });
  expect(checks.map(({ id, status }) => `${id} ${status}`)).toEqual(expected);
});

test('the same seed sends the same bytes, another one others', async () => {
  const bodiesOf = async (seed: number): Promise<string> => {
    const bodies: string[] = [];
    const handler: ReceiverHandler = async (request) => {
      bodies.push(`${request.headers.get('x-line-signature')} ${await request.text()}`);
      return ok();
    };
    await checkReceiver({ ...still, handler, secret: 's3cret', seed, now: () => 1_741_564_800_000, concurrency: 1 });
    return bodies.join('\n');
  };
  const first = await bodiesOf(7);
  expect(first.length).toBeGreaterThan(1_000_000);
  expect((await bodiesOf(7)) === first).toBe(true);
  expect((await bodiesOf(8)) === first).toBe(false);
});

test('a report full of violations keeps to its schema, and has no secret in it', async () => {
  const handler: ReceiverHandler = async (request) => {
    const text = await request.text();
    const isRefused = request.headers.get('x-line-signature') === null || text.includes('"id"');
    return isRefused ? new Response(`s3cret-of-mine ${text}`, { status: 500 }) : ok();
  };
  const report = await checkReceiver({ ...still, handler, secret: 's3cret-of-mine', probe: () => ({ handled: 0 }) });
  expect(validators.checkReport(report)).toBe(true);
  expect(report.counts.failed).toBeGreaterThan(20);
  expect(JSON.stringify(report)).not.toContain('s3cret-of-mine');
});

test('a probe that stops answering skips what needs it', async () => {
  const { handler, handled } = createWebReceiver(undefined);
  let looks = 0;
  const probe = () => {
    looks += 1;
    if (looks > 1) throw new Error('no database');
    return { handled };
  };
  const { checks } = await checkReceiver({ ...still, handler, probe, only: ['batch/handled'] });
  expect(checks[0]).toMatchObject({
    status: 'skipped',
    skipped: { en: 'The probe stopped answering: it threw no database.' },
  });
});

test('a run that is ended early reports what it found, with its outcomes', async () => {
  const controller = new AbortController();
  const stop = new Error('stopped');
  let found: CheckReport | undefined;
  const run = checkReceiver({
    ...still,
    handler: ok,
    only: ['event'],
    signal: controller.signal,
    onResult: () => controller.abort(stop),
    onInterrupted: (report) => void (found = report),
  });
  await expect(run).rejects.toBe(stop);
  expect(found).toMatchObject({
    interrupted: true,
    outcomes: { acknowledged: 16 },
    counts: { passed: 1, skipped: 10 },
  });
});

test('a check that is ended by its test runner sends nothing more', async () => {
  let requests = 0;
  const end = new AbortController();
  const { subject } = await openReceiver({
    ...still,
    handler() {
      requests += 1;
      if (requests === 3) end.abort(new Error('time is up'));
      return ok();
    },
  });
  const run = createCheckRun(subject, { only: ['event/text'] });
  await expect(run.attempt(run.checks[0]!, end.signal)).rejects.toThrow('time is up');
  expect(requests).toBe(3);
});

test('the official account can be chosen', async () => {
  const destination = 'U00000000000000000000000000000001';
  const handler = failingWhere(
    (envelope) => envelope.destination !== destination,
    () => failing(404),
  );
  const { counts } = await checkReceiver({ ...still, handler, destination, only: ['event'] });
  expect(counts.failed).toBe(0);
});

test.each<[CheckReceiverOptions, string]>([
  [{}, 'it needs the url of a receiver, or its handler'],
  [{ handler: ok, secret: '' }, 'secret is empty'],
  [{ handler: ok, timeout: 0 }, 'timeout must be a duration like 500ms, 30s or 2m, or whole milliseconds'],
  [{ handler: ok, concurrency: 1001 }, 'concurrency must be a whole number from 1 to 1000, got 1001'],
  [{ handler: ok, seed: -1 }, 'the seed must be a whole number'],
  [{ handler: ok, headers: { 'a b': '1' } }, '"a b" is no name of a header'],
  [{ handler: ok, probe: () => ({ handled: -1 }) }, 'Failed to look through the probe: it must answer'],
])('options that make no sense are refused: %o', async (options, message) => {
  await expect(checkReceiver(options)).rejects.toMatchObject({
    code: 'CHECK_OPTIONS_INVALID',
    message: expect.stringContaining(message) as string,
  });
});

test('a report in Chinese has no words of English in it, whatever was wrong', async () => {
  let refusals = 0;
  const handler: ReceiverHandler = async (request) => {
    if (refusals > 0) {
      refusals -= 1;
      refuseConnection();
    }
    if (request.method === 'GET' || request.headers.get('content-type')?.startsWith('application/json') !== true)
      return failing();
    const text = await request.text();
    if (text.includes('"location"')) return new Response('x'.repeat(500), { status: 500 });
    if (text.includes('"sticker"')) refusals = 1;
    return ok();
  };
  const only = ['event/location', 'event/sticker', 'malformed/content-type', 'method/get'];
  const report = await checkReceiver({ ...still, handler, only });
  const text = formatReport(report, { language: 'zh', columns: Number.POSITIVE_INFINITY });
  expect(text).not.toMatch(/acknowledged|in all|goes on| or |below|within|at most/);
  expect(text).toMatch(/\n结果 {6}\d+ 个已确认, 0 could_not_connect, /);
  expect(text).toMatch(/ x+… \(500 B\)\n/);
  expect(text).toContain('- 期望  "<500"\n        + 实际  500\n');
  expect(text).toContain('- 期望  "2xx/4xx"\n        + 实际  500\n');
  expect(text).toContain('进程已退出，并在');
  expect(report.checks.map(({ id, status }) => `${id} ${status}`)).toEqual([
    'event/location failed',
    'event/sticker failed',
    'malformed/content-type warned',
    'method/get warned',
  ]);
});

test('a certificate that is not trusted is told in both languages, and nobody is told to start a receiver', async () => {
  const cause = Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  const fetch = (): Promise<Response> => Promise.reject(new TypeError('fetch failed', { cause }));
  await expect(checkReceiver({ url: 'https://127.0.0.1:3000/webhook', fetch })).rejects.toMatchObject({
    code: 'TARGET_UNREACHABLE',
    message:
      'Failed to check the receiver: there is no connection to https://127.0.0.1:3000/webhook: its certificate is not ' +
      'trusted here (NODE_EXTRA_CA_CERTS can name the authority). Correct the receiver, or the URL.',
    reason: {
      zh: '无法检查接收端：无法与 https://127.0.0.1:3000/webhook 建立连接：它的证书在此不受信任（可用 NODE_EXTRA_CA_CERTS 指定颁发机构）。请更正接收端或 URL。',
    },
  });
});

test('a time that is none is refused in Chinese with what to give, too', async () => {
  await expect(checkReceiver({ handler: ok, timeout: 0 })).rejects.toMatchObject({
    reason: {
      zh: '无法检查接收端：timeout 须为 500ms、30s 或 2m 这样的时长，或至多 2147483647 的整毫秒数，实际为 0。',
    },
  });
});
