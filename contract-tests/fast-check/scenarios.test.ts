import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validators, violationsOf } from '../../generators/entries/schemas.ts';
import { runScenario, type Scenario, type ScenarioStep } from '../../mock-server/scenario/index.ts';
import { verifySignature } from '../../mock-server/webhooks/index.ts';
import { saveTo, scenarios, type ScenariosOptions } from './index.ts';

const acknowledge = (): Response => new Response();

/** What LINE alone tells of. */
const furtherActs = [
  'unsend',
  'messageEdited',
  'join',
  'leave',
  'memberJoined',
  'memberLeft',
  'postback',
  'videoPlayComplete',
  'beacon',
  'accountLink',
  'membership',
];

/** The steps of two hundred scenarios. */
function stepsOf(options?: ScenariosOptions): readonly ScenarioStep[] {
  return fc.sample(scenarios(options), { numRuns: 200, seed: 7 }).flatMap(({ steps }) => steps);
}

test('every scenario keeps its schema, can be played, and gets everything through', async () => {
  await fc.assert(
    fc.asyncProperty(scenarios(), async (scenario) => {
      expect(violationsOf(validators.scenario, scenario)).toEqual([]);
      const { deliveries, mismatches } = await runScenario(scenario, { receiver: acknowledge });
      expect(lost(deliveries)).toEqual([]);
      expect(mismatches).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("with LINE's further acts every scenario can be played as well, and gets everything through", async () => {
  const told = new Set<string>();
  await fc.assert(
    fc.asyncProperty(scenarios({ acts: 'all', maxSteps: 40 }), async (scenario) => {
      expect(violationsOf(validators.scenario, scenario)).toEqual([]);
      const { events, deliveries, mismatches } = await runScenario(scenario, { receiver: acknowledge });
      for (const event of events) {
        expect(validators.webhookEvent(event) || validators.lineWebhookEvent(event), JSON.stringify(event)).toBe(true);
        told.add(event.type);
      }
      expect(lost(deliveries)).toEqual([]);
      expect(mismatches).toEqual([]);
    }),
    { numRuns: 200, seed: 7 },
  );
  expect(told).toEqual(new Set(['message', 'follow', 'unfollow', ...furtherActs]));
});

test('forged requests are among those asked for, and what they carried gets through in the end', async () => {
  const options = {
    troubles: ['wrongSignature', 'reserialise', 'loseAnswer'],
    receiver: { secret: 's3cret' },
  } as const;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(scenarios(options), async (scenario) => {
      const { deliveries, attempts, mismatches } = await runScenario(scenario, {
        async receiver(request) {
          const signature = request.headers.get('x-line-signature');
          const isGenuine = await verifySignature('s3cret', await request.text(), signature);
          return new Response(null, { status: isGenuine ? 200 : 401 });
        },
      });
      refused += attempts.filter(({ response }) => response?.status === 401).length;
      expect(lost(deliveries)).toEqual([]);
      expect(mismatches).toEqual([]);
    }),
    { seed: 7 },
  );
  expect(refused).toBeGreaterThan(10);
});

test('a scenario played again sends the same bytes', async () => {
  const play = async (scenario: Scenario) =>
    (await runScenario(scenario, { receiver: acknowledge, secret: 's3cret' })).attempts.map(({ request }) => request);
  await fc.assert(
    fc.asyncProperty(scenarios(), async (scenario) => {
      expect(await play(JSON.parse(JSON.stringify(scenario)) as Scenario)).toEqual(await play(scenario));
    }),
    { numRuns: 50 },
  );
});

describe('what happens', () => {
  test('everything that the page documents by default', () => {
    const steps = stepsOf();
    expect(new Set(steps.flatMap(({ act }) => act?.type ?? []))).toEqual(
      new Set(['text', 'follow', 'unfollow', 'sticker', 'image', 'video', 'audio', 'file', 'location']),
    );
    const effects = steps.flatMap(({ fault }) => Object.keys(fault?.delivery ?? {}));
    expect(new Set(effects)).toEqual(new Set(['lose', 'duplicate', 'reorder', 'delay']));
    expect(steps.some(({ broadcast }) => broadcast !== undefined)).toBe(true);
    expect(steps.some(({ act }) => act?.groupId !== undefined)).toBe(true);
    expect(steps.some(({ act }) => act?.mode === 'standby')).toBe(true);
  });

  test('and what LINE alone tells of where it is asked for: all of it, or some', () => {
    const types = stepsOf({ acts: 'all' }).flatMap(({ act }) => act?.type ?? []);
    expect(new Set(types)).toEqual(
      new Set([
        ...['text', 'follow', 'unfollow', 'sticker', 'image', 'video', 'audio', 'file', 'location'],
        ...furtherActs,
      ]),
    );
    const some = stepsOf({ acts: ['text', 'unsend', 'join', 'messageEdited'], groups: false });
    expect(new Set(some.flatMap(({ act }) => act?.type ?? []))).toEqual(new Set(['text', 'unsend']));
  });

  test('and only what is asked for', () => {
    const steps = stepsOf({ acts: ['text'], troubles: ['duplicate'], people: 1, groups: false, broadcasts: false });
    expect(new Set(steps.flatMap(({ act }) => act?.type ?? []))).toEqual(new Set(['text']));
    expect(new Set(steps.flatMap(({ act }) => act?.userId ?? []))).toEqual(new Set([`U${'1'.padStart(32, '0')}`]));
    expect(new Set(steps.flatMap(({ fault }) => Object.keys(fault?.delivery ?? {})))).toEqual(new Set(['duplicate']));
    expect(steps.filter(({ act, broadcast }) => act?.groupId ?? act?.roomId ?? broadcast)).toEqual([]);
  });

  test('in as many steps as asked for, and one that lets everything end', () => {
    const lengths = fc.sample(scenarios({ maxSteps: 3 }), { numRuns: 200, seed: 7 }).map(({ steps }) => steps.length);
    expect(Math.max(...lengths)).toBe(4);
  });

  test('to a receiver as given', () => {
    const [scenario] = fc.sample(scenarios({ receiver: { secret: 's', redelivery: { delays: [7_200_000] } } }), 1);
    expect(scenario?.receiver).toEqual({ secret: 's', redelivery: { delays: [7_200_000] } });
  });
});

test.each([
  [{ people: 0 }, 'people is 0. Give a whole number from 1 to 1000.'],
  [{ maxSteps: 1.5 }, 'maxSteps is 1.5.'],
  [{ troubles: ['wrongSignature'] as const }, 'The trouble wrongSignature does nothing to unsigned requests.'],
])('refuses %j', (options, message) => {
  expect(() => scenarios(options)).toThrow(message);
});

const troubleNames = 'loseAnswer, loseRequest, duplicate, reorder, delay, wrongSignature, reserialise';

test.each<[unknown, string]>([
  [{ troubles: ['losse'] }, `troubles has "losse". Did you mean loseAnswer? There are ${troubleNames}.`],
  [{ troubles: ['duplicates'] }, `troubles has "duplicates". Did you mean duplicate? There are ${troubleNames}.`],
  [{ troubles: [undefined] }, `troubles has undefined. There are ${troubleNames}.`],
  [{ troubles: 'duplicate' }, `troubles is "duplicate". Give a list of them. There are ${troubleNames}.`],
  [{ groups: 'no' }, 'groups is "no". Give true or false.'],
  [{ broadcasts: 0 }, 'broadcasts is 0. Give true or false.'],
  [
    { receiver: { secrt: 'x' } },
    'receiver.secrt is not a known field: check its spelling. Give a receiver as a scenario file has it.',
  ],
  [
    { receiver: { redelivery: { attempts: -1 } } },
    'receiver.redelivery.attempts must be at least 1, got -1. Give a receiver as a scenario file has it.',
  ],
  [{ receiver: null }, 'receiver must be of type object, got null. Give a receiver as a scenario file has it.'],
])('refuses what nobody can give: %j', (options, message) => {
  const make = (): unknown => scenarios(options as ScenariosOptions);
  expect(make).toThrow(new TypeError(`Failed to make scenarios: ${message}`));
});

test.each<[unknown, string]>([
  [['nope'], 'acts has "nope". There are text, '],
  [['textt'], 'acts has "textt". Did you mean text? There are text, '],
  ['documented', 'acts is "documented". Give a list of them, or \'all\'. There are text, '],
])('refuses acts that there are not: %j', (acts, message) => {
  expect(() => scenarios({ acts } as ScenariosOptions)).toThrow(`Failed to make scenarios: ${message}`);
});

test('a property that holds saves nothing, and one that fails without a scenario neither', async () => {
  const saved: string[] = [];
  const reporting = saveTo((file) => void saved.push(file));
  await fc.assert(
    fc.asyncProperty(scenarios(), async () => true),
    reporting,
  );
  await expect(
    fc.assert(
      fc.asyncProperty(fc.nat(), async () => false),
      reporting,
    ),
  ).rejects.toThrow('Counterexample: [0]');
  expect(saved).toEqual([]);
});

test('the message of a failure shows the file of the scenario, one step a line', async () => {
  const failing = fc.assert(
    fc.asyncProperty(scenarios(), async ({ steps }) => steps.length < 2),
    { seed: 7 },
  );
  await expect(failing).rejects.toThrow(/"steps": \[\n {4}\{"\w+":.*\},\n {4}\{"\w+":.*\}\n {2}\]\n\}\n/u);
});

interface Ended {
  readonly status: string;
  readonly events: readonly { readonly webhookEventId: string }[];
}

/** Deliveries with an event that nothing got through; a copy that a fault made is sent once, and may be lost alone. */
function lost<T extends Ended>(deliveries: readonly T[]): readonly T[] {
  const ended = deliveries.filter(({ status }) => status === 'acknowledged');
  const arrived = new Set(ended.flatMap(({ events }) => events.map(({ webhookEventId }) => webhookEventId)));
  return deliveries.filter(({ events }) => events.some(({ webhookEventId }) => !arrived.has(webhookEventId)));
}
