import express from 'express';
import { describe, expect, test } from 'vitest';
import { verifySignature } from '../../common/line-signature.ts';
import type { Scenario, WebhookEnvelope } from '../../generators/generated/types.ts';
import { readScenario, runScenario, type ScenarioReceiver } from './index.ts';

/** Of the two that are answered, what a scenario is played on. */
function only({ receiver }: { receiver: ScenarioReceiver }): { receiver: ScenarioReceiver } {
  return { receiver };
}

/** A receiver that gives these answers, then 200 for ever, and what it was asked. */
function answering(...statuses: readonly number[]): { receiver: ScenarioReceiver; bodies: string[] } {
  const bodies: string[] = [];
  const left = [...statuses];
  return {
    bodies,
    async receiver(request) {
      bodies.push(await request.text());
      return new Response(null, { status: left.shift() ?? 200 });
    },
  };
}

const ann = 'U00000000000000000000000000000001';
const hello = { act: { type: 'text', userId: ann, text: 'hello' } } as const;

/** What `hello` sends of seed 7, where nothing was sent before. */
const helloOfSeven =
  '{"destination":"U33f9020ba270bffa5b65103911ee80de","events":[{"replyToken":"af04802005bcd85dc0ab2468e34073d4",' +
  '"type":"message","mode":"active","timestamp":1741593600000,' +
  '"source":{"type":"user","userId":"U00000000000000000000000000000001"},' +
  '"webhookEventId":"01JNZH2R00P4MBNA6ZN5PQPC8F","deliveryContext":{"isRedelivery":false},' +
  '"message":{"id":"678247434144351816","type":"text",' +
  '"quoteToken":"abd61bbd33a2452f85c950eaa4fbd24277bc18c18d28","text":"hello"}}]}';

test('the same scenario sends these very bytes, today and ever after', async () => {
  const { receiver, bodies } = answering();
  await runScenario({ seed: 7, steps: [hello, { act: { type: 'unfollow', userId: ann } }] }, { receiver });
  expect(bodies).toEqual([
    helloOfSeven,
    '{"destination":"U33f9020ba270bffa5b65103911ee80de","events":[{"type":"unfollow","mode":"active",' +
      '"timestamp":1741593601000,"source":{"type":"user","userId":"U00000000000000000000000000000001"},' +
      '"webhookEventId":"01JNZH2RZ8NSBHVA6CXJF1PPYR","deliveryContext":{"isRedelivery":false}}]}',
  ]);
});

test('an act takes a second, so that no two events of one person happen at once', async () => {
  const { receiver } = answering();
  const { events, tenant } = await runScenario(
    { start: '2025-03-10T16:00:00+08:00', steps: [hello, hello] },
    { receiver },
  );
  expect(events.map(({ timestamp }) => timestamp)).toEqual([1_741_593_600_000, 1_741_593_601_000]);
  expect(tenant.clock.now()).toBe(1_741_593_602_000);
});

test('steps are told of one by one, each once nothing is under way any more', async () => {
  const { receiver } = answering(500);
  const steps: Scenario['steps'] = [hello, { clock: { advance: '1m' } }, { clock: { set: 1_741_680_000_000 } }];
  const told: unknown[] = [];
  await runScenario(
    { receiver: { redelivery: { delays: [60_000] } }, steps },
    {
      receiver,
      onStep({ index, at, events, attempts }) {
        told.push([
          index,
          at,
          events.length,
          attempts.map(({ redelivery, response }) => [redelivery, response?.status]),
        ]);
      },
    },
  );
  expect(told).toEqual([
    [0, 1_741_593_601_000, 1, [[false, 500]]],
    [1, 1_741_593_661_000, 0, [[true, 200]]],
    [2, 1_741_680_000_000, 0, []],
  ]);
});

test('what onStep throws ends the run', async () => {
  const { receiver, bodies } = answering();
  const failing = runScenario(
    { steps: [hello, hello] },
    {
      receiver,
      onStep() {
        throw new Error('the model says otherwise');
      },
    },
  );
  await expect(failing).rejects.toThrow('the model says otherwise');
  expect(bodies).toHaveLength(1);
});

test('events of one act travel together where the receiver takes several', async () => {
  const { receiver, bodies } = answering();
  const steps: Scenario['steps'] = [{ act: { type: 'image', count: 3 } }];
  await runScenario({ receiver: { batchSize: 2 }, steps }, { receiver });
  expect(bodies.map((body) => (JSON.parse(body) as WebhookEnvelope).events.length)).toEqual([2, 1]);
});

test('the secret of the caller wins over that of the file', async () => {
  const signatures: boolean[] = [];
  await runScenario(
    { receiver: { secret: 'of the file' }, steps: [hello] },
    {
      secret: 'of the caller',
      async receiver(request) {
        const signature = request.headers.get('x-line-signature');
        signatures.push(await verifySignature('of the caller', await request.text(), signature));
        return new Response();
      },
    },
  );
  expect(signatures).toEqual([true]);
});

test('a receiver in the same program can call the provider while it handles an event', async () => {
  const url = 'http://sobot.test/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
  let token: unknown;
  await runScenario(
    { steps: [hello] },
    {
      async receiver(_, { fetch, tenant }) {
        token = await (await fetch(url)).json();
        expect(tenant.appid).toBe('1');
        return new Response();
      },
    },
  );
  expect(token).toMatchObject({ ret_code: '000000' });
});

test('requests to such a receiver name the URL of the scenario', async () => {
  const urls: string[] = [];
  const receiver: ScenarioReceiver = ({ url }) => {
    urls.push(url);
    return new Response();
  };
  await runScenario({ steps: [hello] }, { receiver });
  await runScenario({ receiver: { url: 'http://app.test/line/events' }, steps: [hello] }, { receiver });
  expect(urls).toEqual(['http://receiver.test/webhook', 'http://app.test/line/events']);
});

test('the behaviour switches of the scenario hold for what it asks', async () => {
  const messages: unknown[] = [];
  await runScenario(
    { behaviour: { language: 'en' }, steps: [hello] },
    {
      async receiver(_, { fetch }) {
        messages.push(((await (await fetch('http://sobot.test/api/get_token')).json()) as { ret_msg: string }).ret_msg);
        return new Response();
      },
    },
  );
  expect(messages).toEqual([expect.stringMatching(/^[ -~]+$/u)]);
});

test('more deliveries than a tenant keeps on record are counted all the same', { timeout: 60_000 }, async () => {
  const steps: Scenario['steps'] = Array.from({ length: 510 }, () => ({ act: { type: 'image', count: 20 } }));
  const { mismatches } = await runScenario(
    { steps: [...steps, { expect: { requests: 10_200, delivered: 10_200 } }] },
    { receiver: () => new Response() },
  );
  expect(mismatches).toEqual([]);
});

test('faults of requests strike the calls of such a receiver', async () => {
  const codes: unknown[] = [];
  await runScenario(
    { steps: [{ fault: { match: { operation: 'getToken' }, request: { retCode: '999999' } } }, hello] },
    {
      async receiver(_, { fetch }) {
        codes.push(((await (await fetch('http://sobot.test/api/get_token')).json()) as { ret_code: string }).ret_code);
        return new Response();
      },
    },
  );
  expect(codes).toEqual(['999999']);
});

test('a broadcast goes out, and fails for who has left', async () => {
  const { receiver } = answering();
  const steps: Scenario['steps'] = [
    { act: { type: 'unfollow', userId: ann } },
    { broadcast: { recipients: [ann, 'bob'], successRatio: 1, deliveredAfter: [1000, 1000] } },
    { clock: { advance: 2000 } },
  ];
  const { tenant } = await runScenario({ steps }, { receiver });
  const { items } = await tenant.store.sendRecords.query({}, { offset: 0, limit: 10 });
  expect(items.map(({ recipientId, status }) => `${recipientId} ${status}`).sort()).toEqual([`${ann} 9`, 'bob 1']);
});

describe('a state as it is exported', () => {
  const state: NonNullable<Scenario['state']> = {
    seed: 7,
    behaviour: { language: 'en', tokenRotation: 'overlap' },
    clock: { now: 1_741_593_600_000, frozen: false },
    channels: [{ id: '10001' }],
    tokens: [{ token: 'old', issuedAt: 1_741_593_600_000, expiresAt: 1_741_680_000_000 }],
    receivers: [{ id: 'r', url: 'http://127.0.0.1:9/webhook' }],
    deliveries: [{ receiverId: 'r', destination: 'U', events: [{ type: 'follow' }] }],
  };
  /** So that nothing is sent, whatever is tried. */
  const transport = async () => ({ status: 200, headers: {}, body: new Uint8Array() });

  test('is played in its own time, which stands still, and sends the same bytes each time', async () => {
    const { receiver, bodies } = answering();
    for (let nth = 0; nth < 2; nth += 1) {
      const { tenant } = await runScenario({ state, steps: [hello] }, { receiver, transport });
      expect([tenant.clock.now(), tenant.clock.frozen, tenant.seed]).toEqual([1_741_593_601_000, true, 7]);
    }
    expect(bodies).toEqual([helloOfSeven, helloOfSeven]);
  });

  test('gives way to what the scenario says of seed, start and switches', async () => {
    const { tenant, events } = await runScenario(
      { seed: 8, start: '2025-04-01T00:00:00Z', behaviour: { language: 'zh' }, state, steps: [hello] },
      { receiver: answering().receiver, transport },
    );
    expect([tenant.seed, events[0]?.timestamp]).toEqual([8, 1_743_465_600_000]);
    expect(tenant.behaviour).toMatchObject({ language: 'zh', tokenRotation: 'overlap' });
  });

  test('brings no token and no receiver, and nothing that waits for one', async () => {
    const { receiver, bodies } = answering();
    const steps: Scenario['steps'] = [{ request: { body: '{"events":[]}' } }, hello];
    const { tenant, attempts, deliveries } = await runScenario({ state, steps }, { receiver, transport });
    expect([bodies[0], bodies.length, attempts.length, deliveries.length]).toEqual(['{"events":[]}', 2, 2, 1]);
    expect(await tenant.exportState()).toMatchObject({ tokens: [], receivers: [], deliveries: [] });
  });
});

describe('without expect steps', () => {
  const forge = { fault: { delivery: { wrongSignature: true }, times: 1 } } as const;

  test('genuine requests have to be acknowledged', async () => {
    const { mismatches } = await runScenario({ steps: [hello, hello] }, only(answering(200, 503)));
    const message = 'a request of steps[1], delivery 2, should be answered with 2xx, and came to: status 503';
    const zh = 'steps[1] 的请求（投递 2）应得到 2xx，实际为：状态码 503';
    expect(mismatches).toEqual([
      { step: 1, expected: '2xx', actual: 'status 503', message, reason: { en: message, zh } },
    ]);
  });

  test('forged ones have to be refused', async () => {
    const scenario: Scenario = { receiver: { secret: 's' }, steps: [forge, hello, hello] };
    expect((await runScenario(scenario, only(answering(401, 200)))).mismatches).toEqual([]);
    expect((await runScenario(scenario, only(answering(200, 200)))).mismatches).toMatchObject([
      { step: 1, expected: '4xx' },
    ]);
    expect((await runScenario(scenario, only(answering(500, 200)))).mismatches).toMatchObject([
      { step: 1, expected: '4xx' },
    ]);
  });

  test('what a fault loses is nobody to blame for', async () => {
    const lose = (what: 'request' | 'answer') => ({ fault: { delivery: { lose: what }, times: 1 } });
    const { attempts, mismatches } = await runScenario(
      { steps: [lose('request'), hello, lose('answer'), hello] },
      only(answering()),
    );
    expect(attempts.map(({ lost }) => lost)).toEqual(['request', 'answer']);
    expect(mismatches).toEqual([]);
  });

  test('a receiver that throws did not acknowledge', async () => {
    const receiver = (): never => {
      throw new Error('out of order');
    };
    const { mismatches } = await runScenario({ steps: [hello] }, { receiver });
    expect(mismatches[0]?.message).toContain('came to: unclassified (out of order)');
  });
});

describe('expect steps', () => {
  const receiver = { redelivery: { attempts: 1, delays: [60_000] } };
  const minute = { clock: { advance: '1m' } };
  const expectation = { requests: 2, delivered: 0, waiting: 0, gaveUp: 1, lastStatus: 503 };

  test('are what counts, where there are any', async () => {
    const scenario: Scenario = {
      receiver,
      steps: [hello, { expect: { waiting: 1, lastStatus: 500 } }, minute, { expect: expectation }],
    };
    expect((await runScenario(scenario, only(answering(500, 503)))).mismatches).toEqual([]);
  });

  test.each([
    ['requests', 3, 'and 2 requests got to the receiver', '而有 2 个请求到达接收端'],
    ['delivered', 1, 'and 0 deliveries were acknowledged', '而有 0 次投递得到确认'],
    ['waiting', 1, 'and 0 deliveries wait', '而有 0 次投递在等待'],
    ['gaveUp', 0, 'and 1 deliveries were given up', '而有 1 次投递被放弃'],
    ['lastStatus', 200, 'and 503 was the status of the last answer', '而最后一次应答的状态码为 503'],
  ])('tell what is not as %s says', async (name, expected, en, zh) => {
    const steps = [hello, minute, { expect: { ...expectation, [name]: expected } }];
    const { mismatches } = await runScenario({ receiver, steps }, only(answering(500, 503)));
    const message = `steps[2] expects ${name} to be ${expected}, ${en}`;
    const reason = { en: message, zh: `steps[2] 要求 ${name} 为 ${expected}，${zh}` };
    const actual = expectation[name as 'requests'];
    expect(mismatches).toEqual([{ step: 2, path: `/steps/2/expect/${name}`, expected, actual, message, reason }]);
  });

  test('tell that there was no answer to compare', async () => {
    const { mismatches } = await runScenario({ steps: [{ expect: { lastStatus: 200 } }] }, only(answering()));
    expect(mismatches.map(({ message }) => message)).toEqual([
      'steps[0] expects lastStatus to be 200, and nothing was the status of the last answer',
    ]);
  });
});

describe('refuses', () => {
  test('an option that is not known', async () => {
    const options = { reciever: () => new Response(), secret: 's' };
    await expect(runScenario({ steps: [] }, options)).rejects.toThrow(
      'Failed to play the scenario: there is no option reciever. Did you mean receiver? There are receiver, secret, onStep, transport, sign, setTimer, stopwatch. Nothing was played.',
    );
  });

  const bad: readonly (readonly [string, unknown, string])[] = [
    ['what is no JSON', '[', 'it is not JSON (Unexpected end of JSON input). Write one JSON document.'],
    ['what is no object', 'null', 'the value must be of type object, got null'],
    ['what has no steps', {}, 'steps is required but missing'],
    ['an unknown member', { steps: [], colour: 'red' }, 'colour is not a known field'],
    ['a member called __proto__', '{"steps":[],"__proto__":{"seed":1}}', '__proto__ is not a known field'],
    [
      'a step of two things',
      { steps: [{ ...hello, clock: { advance: '1m' } }] },
      'steps[0] must have at most 1 member',
    ],
    ['a step of nothing', { steps: [{}] }, 'steps[0] must have at least 1 member'],
    ['an unknown act', { steps: [{ act: { type: 'txt' } }] }, 'steps[0].act.type must be one of text, image'],
    ['a duration without a unit', { steps: [{ clock: { advance: '10' } }] }, 'steps[0].clock.advance must match'],
    ['30 February', { start: '2025-02-30T00:00:00Z', steps: [] }, 'start is "2025-02-30T00:00:00Z", which is no time.'],
    [
      'a time past the end',
      { steps: [{ clock: { set: '9999-99-99T00:00:00Z' } }] },
      'steps[0].clock.set is "9999-99-99',
    ],
    [
      'an act that cannot happen',
      { steps: [{ act: { type: 'follow', userId: ann } }, { act: { type: 'follow', userId: ann } }] },
      `steps[1]: Failed to act as the LINE user: "${ann}" follows already.`,
    ],
    ['a fault that says nothing', { steps: [{ fault: {} }] }, 'steps[0]: Failed to add the fault: it needs either'],
    ['a broadcast to nobody', { steps: [{ broadcast: {} }] }, 'steps[0]: Failed to make the broadcast task: it needs'],
  ];

  test.each(bad)('%s', async (_, scenario, message) => {
    const failing = runScenario(scenario as Scenario, { receiver: () => new Response() });
    await expect(failing).rejects.toMatchObject({ name: 'SobotMockError', code: 'SCENARIO_INVALID' });
    await expect(failing).rejects.toThrow(message);
  });

  test('a scenario without a receiver', async () => {
    await expect(runScenario({ steps: [] })).rejects.toThrow('it names no receiver. Give it receiver.url');
  });

  test('a receiver that is no URL', async () => {
    await expect(runScenario({ steps: [] }, { receiver: 'nowhere' })).rejects.toMatchObject({
      code: 'RECEIVER_INVALID',
    });
  });

  test('an app of Express that is not wrapped, before anything is played', async () => {
    let asked = 0;
    const app = express().use((_request, response) => {
      asked += 1;
      response.end();
    });
    await expect(runScenario({ steps: [hello] }, { receiver: app as never })).rejects.toMatchObject({
      code: 'RECEIVER_INVALID',
      message:
        "Failed to read the receiver: its handler takes Node's request and response, as apps of Express do. " +
        'Wrap it: createNodeHandler(app), of sobot-mock/server.',
    });
    expect(asked).toBe(0);
  });

  test.each([new URL('http://127.0.0.1:1/webhook'), 5, {}, null])(
    'a receiver that is no function: %j',
    async (receiver) => {
      await expect(runScenario({ steps: [hello] }, { receiver: receiver as never })).rejects.toMatchObject({
        code: 'RECEIVER_INVALID',
        message:
          'Failed to read the receiver: its handler is not a function. Give (request) => response, both as fetch has them.',
      });
    },
  );

  test.each([5, null, 'x'])('an onStep that is no function: %j', async (onStep) => {
    let asked = 0;
    const receiver = (): Response => {
      asked += 1;
      return new Response();
    };
    await expect(runScenario({ steps: [hello] }, { receiver, onStep: onStep as never })).rejects.toMatchObject({
      code: 'SCENARIO_INVALID',
      message: 'Failed to play the scenario: onStep must be a function. Nothing was played.',
    });
    expect(asked).toBe(0);
  });

  test('more violations than anyone reads, in short', () => {
    const steps = Array.from({ length: 7 }, () => ({}));
    expect(() => readScenario({ steps })).toThrow('; and 2 more. Correct the scenario.');
  });
});
