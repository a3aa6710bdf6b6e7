import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../../generators/generated/types.ts';
import { checkReceiver } from './check.ts';
import { recording } from './mutants/recording.ts';
import { createWebReceiver } from './mutants/web-receiver.ts';
import type { CheckReceiverOptions, ReceiverHandler } from './options.ts';

const secret = 's3cret';

/** Options of a run in which no time passes. */
const still = {
  stopwatch: () => 0,
  setTimer: () => () => undefined,
  sleep: async () => undefined,
} satisfies CheckReceiverOptions;

/** A request as it came. */
interface Arrived {
  readonly body: Uint8Array;
  readonly signature: string | null;
  readonly contentType: string | null;
}

/** A handler that keeps what comes. */
function keeping(handler: ReceiverHandler): { readonly handler: ReceiverHandler; readonly arrived: Arrived[] } {
  const arrived: Arrived[] = [];
  return {
    arrived,
    async handler(request) {
      const body = new Uint8Array(await request.clone().arrayBuffer());
      const { headers } = request;
      arrived.push({ body, signature: headers.get('x-line-signature'), contentType: headers.get('content-type') });
      return handler(request);
    },
  };
}

const bodiesOf = ({ steps }: Scenario): readonly string[] => steps.flatMap(({ request }) => request?.body ?? []);

const textOf = ({ body }: Arrived): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);

async function check(options: CheckReceiverOptions) {
  const { checks } = await checkReceiver({ ...still, recordings: [recording], only: ['recorded'], ...options });
  return checks;
}

const statuses = (checks: readonly { readonly id: string; readonly status: string }[]): readonly string[] =>
  checks.map(({ id, status }) => `${id} ${status}`);

const allPassed = ['recorded/acknowledged passed', 'recorded/again passed', 'recorded/handled-once passed'];

describe('what is sent', () => {
  test('the very bytes, signed with the secret of the run, five times at most', async () => {
    const receiver = createWebReceiver(secret);
    const { handler, arrived } = keeping(receiver.handler);
    const bodies = bodiesOf(recording);
    expect(statuses(await check({ handler, secret, probe: receiver.probe }))).toEqual(allPassed);
    const sent = arrived.filter((one) => bodies.includes(textOf(one)));
    expect(sent.map(textOf)).toEqual([...bodies, ...bodies, ...bodies, ...bodies, ...bodies]);
  });

  test('without a secret nothing is signed, and the content type is the recorded one', async () => {
    const { handler, arrived } = keeping(createWebReceiver(undefined).handler);
    const bodies = bodiesOf(recording);
    await check({ handler });
    const sent = arrived.filter((one) => bodies.includes(textOf(one)));
    expect(sent.slice(0, 2).map(({ contentType, signature }) => [contentType, signature])).toEqual([
      ['application/json; charset=utf-8', null],
      ['application/json', null],
    ]);
  });

  test('not what was signed wrong or is no envelope, and the report says that it is not all', async () => {
    const { handler, arrived } = keeping(createWebReceiver(secret).handler);
    const stranger = [
      { request: { body: '{"events":[],"of":"a stranger"}', signature: 'wrong' as const } },
      { request: { body: '{"of":"a stranger"}', signature: 'none' as const } },
      { request: { body: 'a stranger' } },
    ];
    const [first] = await check({ handler, secret, recordings: [{ steps: [...stranger, ...recording.steps] }] });
    expect(first).toMatchObject({
      ...{ status: 'passed', tried: 2 },
      title: {
        en: 'Recorded requests are acknowledged. Sent are 2 of 5.',
        zh: '确认录制的请求。发送 5 个中的 2 个。',
      },
    });
    expect(arrived.map(textOf).filter((text) => text.includes('stranger'))).toEqual([]);
  });

  test('the first 200 of all recordings', async () => {
    const { handler } = createWebReceiver(undefined);
    const many = { steps: Array.from({ length: 150 }, () => ({ request: { body: '{"events":[]}' } })) };
    const checks = await check({ handler, recordings: [many, many], only: ['recorded/acknowledged'] });
    expect(checks).toMatchObject([
      { status: 'passed', tried: 200, title: { en: 'Recorded requests are acknowledged. Sent are 200 of 300.' } },
    ]);
  });
});

describe('what is judged', () => {
  test('a request that is not acknowledged is named, and not asked for again', async () => {
    const handler: ReceiverHandler = async (request) =>
      new Response(null, { status: (await request.text()).includes('beacon') ? 500 : 200 });
    const [acknowledged, again] = await check({ handler });
    expect(acknowledged!.violations.map(({ message }) => message)).toEqual([
      {
        en: 'Sent request 2 of recording 1; it was answered 500. It has to be acknowledged with a 2xx.',
        zh: '发送了录制 1 的请求 2；得到 500。应以 2xx 确认。',
      },
    ]);
    expect(again).toMatchObject({ status: 'passed', tried: 1 });
  });

  test('an answer that is late is told of', async () => {
    let timer = (): void => undefined;
    const slow: ReceiverHandler = async (request) => {
      if ((await request.text()).includes('beacon')) {
        timer();
        return new Promise(() => undefined);
      }
      return new Response();
    };
    const setTimer = (_: number, run: () => void) => {
      timer = run;
      return () => undefined;
    };
    const [acknowledged] = await check({ handler: slow, setTimer, only: ['recorded/acknowledged'] });
    expect(acknowledged!.violations).toMatchObject([{ got: 'request_timeout', expected: '2xx' }]);
  });

  test('a receiver that knows the events of a run before passes', async () => {
    const { handler, probe } = createWebReceiver(secret);
    expect(statuses(await check({ handler, probe, secret }))).toEqual(allPassed);
    expect(statuses(await check({ handler, probe, secret }))).toEqual(allPassed);
  });

  test('an event that is handled twice is named, in the request it came in', async () => {
    const { handler, probe } = createWebReceiver(secret, { isNew: () => true });
    const [handledOnce] = await check({ handler, probe, secret, only: ['recorded/handled-once'] });
    expect(handledOnce!.violations).toMatchObject([
      {
        message: {
          en: 'Sent each of the recorded requests twice; 2 of 2 events were handled more than once, 01JNZ3Q0000000000000000001 for one 2 times. Each may be handled once at most.',
          zh: '发送了每个录制的请求各两次；2 个事件中有 2 个处理了不止一次：01JNZ3Q0000000000000000001 处理了 2 次。每个最多处理一次。',
        },
        expected: 1,
        got: 2,
      },
    ]);
    expect(handledOnce!.violations[0]!.request!.body).toContain('01JNZ3Q0000000000000000001');
  });

  test('a probe that gives a number tells of too many', async () => {
    const { handler, handled } = createWebReceiver(secret, { isNew: () => true });
    const probe = () => ({ handled: handled.length });
    const [handledOnce] = await check({ handler, probe, secret, only: ['recorded/handled-once'] });
    expect(handledOnce!.violations).toMatchObject([{ expected: 3, got: 5 }]);
  });

  test('what cannot be tried is skipped, and says why', async () => {
    const skipsOf = async (options: CheckReceiverOptions) =>
      (await check(options)).flatMap(({ id, skipped }) => (skipped === undefined ? [] : [[id, skipped.en]]));
    const { handler, probe } = createWebReceiver(undefined);
    expect(
      await skipsOf({ handler, probe, recordings: [{ steps: [{ request: { body: '{"events":[]}' } }] }] }),
    ).toEqual([['recorded/handled-once', 'No event of the recorded requests has a webhookEventId.']]);
    const refusing: ReceiverHandler = async (request) =>
      new Response(null, { status: (await request.text()).includes('01JNZ3Q') ? 500 : 200 });
    const why = 'None of the recorded requests was acknowledged: see recorded/acknowledged.';
    expect(await skipsOf({ handler: refusing, probe })).toEqual([
      ['recorded/again', why],
      ['recorded/handled-once', why],
    ]);
  });
});

describe('is refused before anything is sent', () => {
  const handler = (): never => {
    throw new Error('something was sent');
  };

  test.each([
    ['what is no list', recording, 'recordings is no list of what listen --record writes.'],
    [
      'what breaks the schema',
      [{ steps: [{ request: { body: 1 } }] }],
      'recording 1 is not what listen --record writes (/steps/0/request/body: ',
    ],
    [
      'a scenario that no listener has written',
      [recording, { steps: [{ act: { type: 'text', text: 'a' } }] }],
      'recording 2 has no step request.',
    ],
    [
      'strangers alone',
      [{ steps: [{ request: { body: '{}' } }] }],
      'recording 1 has no request to send: none is an envelope',
    ],
  ])('%s', async (_, recordings, why) => {
    await expect(checkReceiver({ handler, recordings: recordings as never })).rejects.toMatchObject({
      code: 'CHECK_OPTIONS_INVALID',
      message: expect.stringContaining(`Failed to check the receiver: ${why}`) as string,
    });
  });

  test('rules on recorded requests, where there are none', async () => {
    await expect(checkReceiver({ handler, only: ['recorded'] })).rejects.toMatchObject({
      code: 'CHECK_OPTIONS_INVALID',
      message:
        'Failed to check the receiver: recorded needs a recording. Give what listen --record has written (--recording).',
    });
  });
});
