import { describe, expect, test } from 'vitest';
import type { CheckReport } from '../../../generators/generated/types.ts';
import { checkReceiver } from './check.ts';
import { receiverMutants } from './mutants/index.ts';
import { cutOff, refuseConnection } from './mutants/make.ts';
import { createWebReceiver, rightSteps, type Arrived, type Steps } from './mutants/web-receiver.ts';
import type { CheckReceiverOptions, HandledEvent, ReceiverHandler } from './options.ts';

const secret = 's3cret of a channel';

/** Options of a run in which no time passes. */
const still = {
  stopwatch: () => 0,
  setTimer: () => () => undefined,
  sleep: async () => undefined,
} satisfies CheckReceiverOptions;

async function reportOn(handler: ReceiverHandler, options: CheckReceiverOptions = {}): Promise<CheckReport> {
  return checkReceiver({ ...still, handler, secret, ...options });
}

function reportOnMutant(name: string, options: CheckReceiverOptions = {}): Promise<CheckReport> {
  const { make } = receiverMutants.find((mutant) => mutant.name === name)!;
  const { handler, probe } = make({ secret, now: () => 0, pass: () => undefined, runOut: () => undefined });
  return reportOn(handler, { probe, ...options });
}

/** Ids of the checks that ended in one of these ways. */
function checksThat({ checks }: CheckReport, ...statuses: readonly string[]): readonly string[] {
  return checks.filter(({ status }) => statuses.includes(status)).map(({ id }) => id);
}

/** Every value of these members in the bodies that a run sends, but for those that are sent again on purpose. */
async function uniqueValues(now: number): Promise<readonly string[]> {
  const values = new Map<string, Set<string>>();
  const { handler } = createWebReceiver(secret);
  const watching: ReceiverHandler = async (request) => {
    const text = await request.clone().text();
    for (const [, name, value] of text.matchAll(
      /"(replyToken|webhookEventId|quoteToken|messageId|nonce)":"([^"]+)"/g,
    )) {
      const known = values.get(name!) ?? new Set();
      values.set(name!, known.add(value!));
    }
    for (const [, value] of text.matchAll(/"id":"(5\d{17})"/g)) {
      values.set('id', (values.get('id') ?? new Set()).add(value!));
    }
    return handler(request);
  };
  await reportOn(watching, { now: () => now });
  return [...values].flatMap(([name, some]) => [...some].map((value) => `${name} ${value}`));
}

test('F1: a second run with the same seed sends no unique id of the first, not even a second later', async () => {
  const first = new Set(await uniqueValues(1_795_825_244_000));
  const second = await uniqueValues(1_795_825_245_000);
  expect(first.size).toBeGreaterThan(2000);
  expect(second.filter((value) => first.has(value))).toEqual([]);
});

test('F2: a receiver that refuses by 500 gets one warning, with a remedy of its own', async () => {
  const report = await reportOnMutant('refuses-by-an-error');
  expect(checksThat(report, 'failed', 'warned')).toEqual(['refusal/status']);
  const [violation] = report.checks.find(({ id }) => id === 'refusal/status')!.violations;
  expect(violation!.remedy.en).toContain('map SignatureValidationFailed to 401');
});

describe('F3: a body that LINE does not send', () => {
  test('is a warning where it is signed rightly and acknowledged', async () => {
    const report = await reportOnMutant('always-200', { only: ['malformed/json'] });
    expect(checksThat(report, 'warned')).toEqual(['malformed/json']);
  });

  test('is a violation where nothing is signed', async () => {
    const report = await reportOn(() => new Response(), { secret: undefined, only: ['malformed/json'] });
    expect(checksThat(report, 'failed')).toEqual(['malformed/json']);
  });

  test('is a violation where the next good event fails', async () => {
    const { handler } = createWebReceiver(secret);
    let isBroken = false;
    const report = await reportOn(
      async (request) => {
        if (isBroken) return new Response(null, { status: 500 });
        isBroken = (await request.clone().text()) === '';
        return handler(request);
      },
      { only: ['malformed/empty'] },
    );
    expect(checksThat(report, 'failed')).toEqual(['malformed/empty']);
  });
});

describe('F4: a receiver that takes nothing is one violation, told first', () => {
  const refusing =
    (status: number, body = ''): ReceiverHandler =>
    () =>
      new Response(body, { status });

  test.each([
    ['401: another secret', refusing(401), 'another channel secret'],
    ['500: a body parser in front of the SDK', refusing(500, 'SignatureValidationFailed'), 'express.json()'],
    ['404: another path', refusing(404), 'there is nothing at this path'],
    ['302: a redirect', refusing(302), 'LINE follows no redirects'],
  ])('%s', async (_, handler, remedy) => {
    const report = await reportOn(handler);
    expect(checksThat(report, 'failed', 'warned', 'passed')).toEqual(['signature/right']);
    expect(report.checks[0]!.id).toBe('signature/right');
    expect(report.checks[0]!.violations).toHaveLength(1);
    expect(report.checks[0]!.violations[0]!.remedy.en).toContain(remedy);
    expect(report.checks[1]!.skipped!.en).toBe('Nothing that LINE sends is taken: see signature/right.');
    expect(report.requests).toBeLessThan(8);
  });

  test('without a secret, and where only some rules are tried, the first of them tells it', async () => {
    const report = await reportOn(refusing(500), { secret: undefined, only: ['redelivery', 'text'] });
    expect(checksThat(report, 'failed')).toEqual(['text/emoji']);
    expect(report.checks[0]!.violations[0]!.remedy.en).toContain('Look into the log of the receiver');
  });
});

test('F5: each case of a rule has an event of its own', async () => {
  const report = await reportOnMutant('octet-stream-500', { only: ['malformed/content-type'] });
  expect(checksThat(report, 'warned')).toEqual(['malformed/content-type']);
});

describe('F6: a process that ends and comes back', () => {
  test('fails the rule that ended it, and the rest is tried', async () => {
    const report = await reportOnMutant('ends-and-comes-back', { except: ['burst'] });
    expect(checksThat(report, 'skipped')).toEqual([]);
    const failed = checksThat(report, 'failed');
    expect(failed).toContain('event/location');
    expect(failed).not.toContain('event/sticker');
    expect(failed).not.toContain('liveness/alive-at-the-end');
    const [violation] = report.checks.find(({ id }) => id === 'event/location')!.violations;
    expect(violation!.message.en).toContain('the answer was cut off');
  });

  test('is waited for five seconds, once', async () => {
    const waits: number[] = [];
    const { handler } = createWebReceiver(secret);
    let hasEnded = false;
    const report = await reportOn(
      async (request) => {
        if (hasEnded) refuseConnection();
        hasEnded = (await request.clone().text()).includes('"type":"location"');
        return handler(request);
      },
      { sleep: async (milliseconds) => void waits.push(milliseconds), only: ['event'] },
    );
    expect(waits.filter((wait) => wait === 100)).toHaveLength(50);
    expect(checksThat(report, 'failed')).toEqual(['event/location']);
    expect(report.checks.at(-1)!.skipped!.en).toContain('Nobody takes connections any more: see event/location.');
  });
});

test('F8: the request that ended the process is named, and nothing that was sent after it', async () => {
  const { handler } = createWebReceiver(secret);
  let refusals = 0;
  const report = await reportOn(async (request) => {
    if (refusals > 0) {
      refusals -= 1;
      return refusals % 2 === 0 ? refuseConnection() : cutOff();
    }
    if ((await request.clone().text()).includes('35.67966,"longitude":139.73669},"replyToken"')) refusals = 2;
    return handler(request);
  });
  const failed = report.checks.filter(({ status }) => status === 'failed');
  const messages = failed.flatMap(({ violations }) => violations.map(({ message }) => message.en));
  expect(failed.map(({ id }) => id)).toEqual(['event/location', 'source/group', 'source/room']);
  for (const message of messages) expect(message).toMatch(/^Sent a location message.*the process ended/);
});

describe('F9: the remedy looks at the pattern', () => {
  test('where no variant of a kind is taken, there is no case for it', async () => {
    const report = await reportOnMutant('no-case-for-files', { only: ['event/file'] });
    const { violations } = report.checks[0]!;
    expect(violations.map(({ remedy }) => remedy.en.slice(0, 44))).toEqual(
      violations.map(() => 'No variant of a file message is taken, so th'),
    );
  });

  test('an answer of 401 to what is signed rightly is the signature', async () => {
    const report = await reportOnMutant('reserialised', { only: ['text/escapes'] });
    expect(report.checks[0]!.violations[0]!.remedy.en).toContain('see signature/exact-bytes');
  });

  test('all members that are left are named', async () => {
    const { handler } = createWebReceiver(secret);
    const report = await reportOn(
      async (request) => {
        const text = await request.clone().text();
        return text.includes('"emojis"') && text.includes('"mention"')
          ? new Response(null, { status: 500 })
          : handler(request);
      },
      { only: ['event/text'] },
    );
    const texts = report.checks[0]!.violations.map(({ message }) => message.en).join('\n');
    expect(texts).toMatch(/It takes events\[0\]\.message\.emojis, events\[0\]\.message\.mention/);
  });
});

test('F10: mention as an array and duration as a text are warnings', async () => {
  for (const name of ['mention-is-an-object', 'duration-is-a-number']) {
    const report = await reportOnMutant(name, { only: ['event'] });
    expect(checksThat(report, 'failed')).toEqual([]);
    expect(checksThat(report, 'warned')).toEqual(['event/page-only']);
  }
});

test('F12: what @line/bot-sdk always gets says that there is nothing to do', async () => {
  const report = await reportOnMutant('lenient-base64', { only: ['signature/spelling'] });
  expect(report.checks[0]!.violations[0]!.remedy.en).toContain('With @line/bot-sdk there is nothing to do');
});

test('R1a, R1b: what LINE sends of groups is taken by a receiver that reads what LINE sends', async () => {
  const { handler } = createWebReceiver(secret);
  const report = await reportOn(
    async (request) => {
      const { events } = (await request.clone().json()) as {
        events: { type: string; source?: Record<string, string>; joined?: never; left?: never }[];
      };
      for (const { type, source, joined, left } of events) {
        const isOfChat = ['join', 'leave', 'memberJoined', 'memberLeft'].includes(type);
        if (isOfChat && (source?.['groupId'] ?? source?.['roomId']) === undefined)
          return new Response(null, { status: 500 });
        const members = (joined ?? left ?? { members: [{ userId: 'U' }] }) as { members: { userId: string }[] };
        if (members.members[0]?.userId === undefined) return new Response(null, { status: 500 });
      }
      return handler(request);
    },
    { only: ['unknown'] },
  );
  expect(checksThat(report, 'failed', 'warned')).toEqual([]);
});

test('5: an event without a source is sent', async () => {
  const report = await reportOnMutant('source-required', { only: ['unknown/event-type'], allCases: true });
  const texts = report.checks[0]!.violations.map(({ message }) => message.en).join('\n');
  expect(texts).toContain('an event of type botSuspended without a source');
});

test('F5 of the kit: a receiver that works off a queue slowly is waited for while it goes on', async () => {
  const { handler, handled } = createWebReceiver(secret);
  let shown = 0;
  const probe = (): { handled: readonly HandledEvent[] } => {
    // Three more at every look, as a queue of sixty events a second has them.
    shown = Math.min(shown + 3, handled.length);
    return { handled: handled.slice(0, shown) };
  };
  const report = await reportOn(handler, { probe, only: ['burst/handled', 'redelivery/after-others'] });
  expect(checksThat(report, 'failed')).toEqual([]);
});

test('a receiver whose probe tells the newest five hundred alone is waited for as well', async () => {
  const { handler, handled } = createWebReceiver(secret);
  let worked = 0;
  const probe = (): { handled: readonly HandledEvent[] } => {
    worked = Math.min(worked + 3, handled.length);
    return { handled: handled.slice(0, worked).slice(-500) };
  };
  const report = await reportOn(handler, { probe });
  expect(checksThat(report, 'failed', 'warned')).toEqual([]);
});

test.each<[string, (handled: readonly HandledEvent[]) => number | readonly string[]]>([
  ['ids alone', (handled) => handled.map(({ id }) => id)],
  ['a number alone', (handled) => handled.length],
])('a text that is acknowledged and dropped is told by a probe of %s', async (_, show) => {
  const { handler, handled } = createWebReceiver(secret, {
    isNew: (event, seen) => !event.message?.text.includes('𠮷') && rightSteps.isNew(event, seen),
  });
  const report = await reportOn(handler, { probe: () => ({ handled: show(handled) }), only: ['text/content'] });
  expect(checksThat(report, 'failed')).toEqual(['text/content']);
  expect(report.checks[0]).toMatchObject({ tried: 8, failed: 1 });
  expect(report.checks[0]!.violations[0]).toMatchObject({ expected: 1, got: 0 });
  expect(report.checks[0]!.violations[0]!.message.en).toBe(
    'Sent a text message with rare ideographs; it was acknowledged and not handled. A text has to be handled whatever is in it.',
  );
});

test('a forged request that is answered 200 and not handled is a warning where a probe tells it', async () => {
  const { handler, probe } = createWebReceiver(secret);
  const answering200: ReceiverHandler = async (request) => {
    await handler(request);
    return new Response();
  };
  const report = await reportOn(answering200, { probe, only: ['signature/wrong'] });
  expect(checksThat(report, 'warned')).toEqual(['signature/wrong']);
  const unprobed = await reportOn(answering200, { only: ['signature/wrong'] });
  expect(checksThat(unprobed, 'failed')).toEqual(['signature/wrong']);
});

test('how long to look for what is forged is learnt once, from a text that is signed rightly', async () => {
  const { handler, probe } = createWebReceiver(secret);
  let looks = 0;
  const report = await reportOn(
    async (request) => {
      await handler(request);
      return new Response();
    },
    {
      probe() {
        looks += 1;
        return probe();
      },
      only: ['signature/wrong'],
    },
  );
  expect([report.checks[0]!.tried, looks]).toEqual([12, 66]);
});

test.each<[string, readonly string[]]>([
  ['nothing was watched before', []],
  ['events were watched before', ['batch/handled']],
])('forged requests that are handled half a second later are told, where %s', async (_, before) => {
  let now = 0;
  const sleep = async (milliseconds: number): Promise<void> => void (now += milliseconds);
  const { make } = receiverMutants.find(({ name }) => name === 'verifies-nothing-and-handles-late')!;
  const { handler, probe } = make({ secret, now: () => now, pass: () => undefined, runOut: () => undefined });
  const only = [...before, 'signature/wrong', 'signature/refused-unhandled'];
  const report = await reportOn(handler, { probe, sleep, only });
  expect(checksThat(report, 'failed')).toEqual(['signature/wrong', 'signature/refused-unhandled']);
});

test('an event that comes ten times at once and is worked off ten times, one after the other, is told', async () => {
  const { handler, handled } = createWebReceiver(secret, { isNew: () => true });
  let looks = 0;
  const probe = (): { handled: readonly HandledEvent[] } => {
    looks += 1;
    // One more at every third look.
    return { handled: handled.slice(0, Math.floor(looks / 3)) };
  };
  const report = await reportOn(handler, { probe, only: ['redelivery/at-once'] });
  expect(checksThat(report, 'failed')).toEqual(['redelivery/at-once']);
});

test('a probe may show events of malformed bodies, which have no id or a text that is none', async () => {
  const { handler, handled } = createWebReceiver(secret);
  const probe = () => ({ handled: [...handled, {} as HandledEvent, { id: 'x', text: 1 } as unknown as HandledEvent] });
  const report = await reportOn(handler, { probe, only: ['batch/handled'] });
  expect(checksThat(report, 'passed')).toEqual(['batch/handled']);
});

test.each(['message-id-is-the-key', 'reply-token-is-the-key'])(
  '41: %s drops all events of a kind but the first of the run, which is told though two in a row are alike',
  async (name) => {
    const report = await reportOnMutant(name, {
      only: ['event/follow', 'event/unfollow', 'redelivery/every-kind'],
    });
    expect(checksThat(report, 'failed')).toEqual(['redelivery/every-kind']);
    const [violation] = report.checks.at(-1)!.violations;
    expect(violation!.message.en).toMatch(
      /of (?:a follow|an unfollow) event none was handled, though one before them was/,
    );
  },
);

test('41: a receiver that has a use for text messages alone handles all kinds alike', async () => {
  const { handler, handled } = createWebReceiver(secret);
  const probe = () => ({ handled: handled.filter(({ text }) => text !== undefined) });
  const report = await reportOn(handler, { probe, only: ['event', 'redelivery/every-kind'] });
  expect(checksThat(report, 'failed', 'warned')).toEqual([]);
});

test.each(['join', 'unsend', 'delivery', 'botSuspended', 'postback'])(
  '46: a receiver that stops at %s is caught',
  async (type) => {
    const { handler, probe } = createWebReceiver(secret, { eventsOf: upTo((event) => event.type === type) });
    const report = await reportOn(handler, { probe, only: ['batch/handled', 'unknown/neighbours'] });
    expect(checksThat(report, 'failed')).toEqual(['unknown/neighbours']);
  },
);

test.each<[string, (event: Arrived) => boolean]>([
  ['standby', ({ mode }) => mode === 'standby'],
  ['group', ({ source }) => source?.type === 'group'],
])('46: a receiver that stops at an event of %s is caught', async (_, isLast) => {
  const { handler, probe } = createWebReceiver(secret, { eventsOf: upTo(isLast) });
  const report = await reportOn(handler, { probe, only: ['batch/handled'] });
  expect(checksThat(report, 'failed')).toEqual(['batch/handled']);
});

/** Loses what follows an event in a request. */
function upTo(isLast: (event: Arrived) => boolean): Steps['eventsOf'] {
  return (parsed) => {
    const events = rightSteps.eventsOf(parsed) as readonly Arrived[] | undefined;
    const place = events?.findIndex(isLast) ?? -1;
    return place === -1 ? events : events!.slice(0, place);
  };
}
