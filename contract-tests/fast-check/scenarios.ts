import fc from 'fast-check';
import { didYouMean } from '../../common/did-you-mean.ts';
import { unknownOption, type OptionNames } from '../../common/known-options.ts';
import { actTypes, documentedEventKinds } from '../../generators/generated/event-kinds.ts';
import type { ActType, EventKind, Scenario, ScenarioReceiver, ScenarioStep } from '../../generators/generated/types.ts';
import { validateScenario } from '../../generators/generated/validators/scenario.js';
import { violationsOf } from '../../generators/generated/violations.ts';
import { possibleSteps } from './possible-steps.ts';
import { deliveryTroubles, drafts, makesItFail, type DeliveryTrouble } from './scenario-drafts.ts';
import { scenarioFile } from './scenario-file.ts';

export interface ScenariosOptions {
  /** How many people there are, 1 to 1,000. Default: 3. */
  readonly people?: number | undefined;
  /** How many steps there are at most, but for the last one that lets everything end. Default: 20. */
  readonly maxSteps?: number | undefined;
  /** What people do; `all`: also what LINE alone tells of (inferred). Default: what the page documents. */
  readonly acts?: readonly ActType[] | 'all' | undefined;
  /**
   * What goes wrong with deliveries, once each time. Default: all that an honest network does, so not `wrongSignature`
   * and `reserialise`: for these, give the receiver a secret.
   */
  readonly troubles?: readonly DeliveryTrouble[] | undefined;
  /** Whether people also write in groups and rooms. Default: true. */
  readonly groups?: boolean | undefined;
  /** Whether broadcasts go out. Default: true. */
  readonly broadcasts?: boolean | undefined;
  /** How it is delivered to. Default: unsigned, and what failed is tried again after a minute until it gets through. */
  readonly receiver?: ScenarioReceiver | undefined;
}

const optionNames: OptionNames<ScenariosOptions> = {
  people: true,
  maxSteps: true,
  acts: true,
  troubles: true,
  groups: true,
  broadcasts: true,
  receiver: true,
};

const documentedActs = actTypes.filter((act) => (documentedEventKinds as readonly EventKind[]).includes(act));

const honestTroubles: readonly DeliveryTrouble[] = ['loseAnswer', 'loseRequest', 'duplicate', 'reorder', 'delay'];

/**
 * An arbitrary of scenarios: people act, the clock moves, deliveries fail, come twice or in another order, broadcasts go
 * out. Only what can happen happens (nobody unfollows twice), and in the end everything has got through to a receiver
 * that acknowledges it. A scenario is what a scenario file holds; play it with `runScenario` of `sobot-mock/scenario`,
 * or saved, with `sobot-mock run`. A failing one shrinks to few steps, and fast-check's message shows its file.
 *
 * @throws RangeError when a number is out of its range
 * @throws TypeError for an option, an act or a trouble that there is not, for a receiver that breaks its schema, or when
 * signatures are to go wrong and the receiver has no secret
 *
 * @example
 * await fc.assert(
 *   fc.asyncProperty(scenarios(), async (scenario) => {
 *     const inbox = createInbox();
 *     const { events } = await runScenario(scenario, { receiver: receiverFor(inbox) });
 *     expect(inbox.count()).toBe(events.length);
 *   }),
 * );
 */
export function scenarios(options: ScenariosOptions = {}): fc.Arbitrary<Scenario> {
  const wrong = unknownOption(options, optionNames);
  if (wrong !== undefined) throw new TypeError(`Failed to make scenarios: ${wrong}.`);
  const {
    people = 3,
    maxSteps = 20,
    acts = documentedActs,
    troubles = honestTroubles,
    groups = true,
    broadcasts = true,
    receiver = {},
  } = options;
  assertWithin('people', people, 1000);
  assertWithin('maxSteps', maxSteps, 10_000);
  if (acts !== 'all') assertNames('acts', acts, actTypes, "a list of them, or 'all'");
  assertNames('troubles', troubles, deliveryTroubles, 'a list of them');
  assertBoolean('groups', groups);
  assertBoolean('broadcasts', broadcasts);
  assertReceiver(receiver);
  const forging = troubles.find((trouble) => trouble === 'wrongSignature' || trouble === 'reserialise');
  if (forging !== undefined && receiver.secret === undefined) {
    throw new TypeError(`The trouble ${forging} does nothing to unsigned requests. Give receiver.secret as well.`);
  }
  const steps = fc.array(drafts({ people, acts: acts === 'all' ? actTypes : acts, troubles, groups, broadcasts }), {
    maxLength: maxSteps,
    size: 'max',
  });
  return fc
    .tuple(fc.nat(), steps)
    .map(([seed, drafted]) => showingItsFile(toScenario(seed, receiver, possibleSteps(drafted))));
}

function assertWithin(name: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return;
  throw new RangeError(`Failed to make scenarios: ${name} is ${value}. Give a whole number from 1 to ${most}.`);
}

function assertNames(option: string, names: unknown, known: readonly string[], give: string): void {
  const there = `There are ${known.join(', ')}.`;
  if (!Array.isArray(names)) {
    throw new TypeError(`Failed to make scenarios: ${option} is ${JSON.stringify(names)}. Give ${give}. ${there}`);
  }
  const index = names.findIndex((name) => !known.includes(name as string));
  if (index === -1) return;
  const strange: unknown = names[index];
  const hint = didYouMean(String(strange), known).en;
  throw new TypeError(`Failed to make scenarios: ${option} has ${JSON.stringify(strange)}.${hint} ${there}`);
}

function assertBoolean(option: string, value: unknown): void {
  if (typeof value === 'boolean') return;
  throw new TypeError(`Failed to make scenarios: ${option} is ${JSON.stringify(value)}. Give true or false.`);
}

function assertReceiver(receiver: ScenarioReceiver): void {
  const [violation] = violationsOf(validateScenario, { receiver, steps: [] });
  if (violation === undefined) return;
  throw new TypeError(`Failed to make scenarios: ${violation.reason.en}. Give a receiver as a scenario file has it.`);
}

/** Long enough for whatever a delay held back. */
const aDay = 86_400_000;

function toScenario(seed: number, own: ScenarioReceiver, steps: readonly ScenarioStep[]): Scenario {
  const effects = steps.flatMap(({ fault }) => fault?.delivery ?? []);
  // One delivery may meet all of them.
  const attempts = Math.min(100, Math.max(4, effects.filter(makesItFail).length));
  const receiver: ScenarioReceiver = { redelivery: { attempts, delays: [60_000] }, ...own };
  const { attempts: tries = 4, delays = [7_200_000] } = receiver.redelivery ?? {};
  // Jitter makes a delay twice as long at most.
  const longest = 2 * tries * Math.max(...delays);
  const end: ScenarioStep = { clock: { advance: longest <= aDay ? '1d' : aDay + longest } };
  return { seed, receiver, steps: effects.length === 0 ? [...steps] : [...steps, end] };
}

/** fast-check asks a value for its text: this one's is the file that `sobot-mock run` takes. */
function showingItsFile(scenario: Scenario): Scenario {
  const toText = (): string => `\n${scenarioFile(scenario)}`;
  return Object.defineProperty(scenario, fc.toStringMethod, { value: toText });
}
