import { parseDuration } from '../../common/duration.ts';
import { isFailure } from '../../common/failure.ts';
import { unknownOption, type OptionNames } from '../../common/known-options.ts';
import { verifySignature } from '../../common/line-signature.ts';
import { noFunction } from '../../common/no-function.ts';
import type { LineWebhookEvent, Scenario, ScenarioStep, WebhookEvent } from '../../generators/generated/types.ts';
import { accountOf } from '../core/tenant/account-of-state.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import { createEmulator, type Emulator } from '../emulator.ts';
import { attachWebhooks, type TenantWebhooks } from '../webhooks/attach.ts';
import type { Attempt, Delivery } from '../webhooks/delivery/delivery.ts';
import type { DeliveryOptions } from '../webhooks/queue/runner.ts';
import { assertHandler, type ReceiverOptions } from '../webhooks/receiver/receiver.ts';
import { hasExpectations, judgeAnswers, judgeExpectation } from './judge.ts';
import { readScenario, readScenarioInstant, scenarioFailure, stepFailure } from './read-scenario.ts';
import type { Mismatch, ScenarioAttempt, ScenarioReceiver, ScenarioRun, StepOutcome } from './scenario-run.ts';

export interface RunScenarioOptions extends Pick<DeliveryOptions, 'transport' | 'sign' | 'setTimer' | 'stopwatch'> {
  /**
   * A receiver in this program, or the URL of one. Default: the scenario's own URL. Requests to a receiver in this
   * program name the scenario's URL, else `http://receiver.test/webhook`.
   */
  readonly receiver?: ScenarioReceiver | string | undefined;
  /** Channel secret that signs the requests. Default: the scenario's own; without one they are not signed. */
  readonly secret?: string | undefined;
  /** Called after each step, once nothing is under way: compare a model with the receiver here. What it throws ends the run. */
  readonly onStep?: ((outcome: StepOutcome) => void | Promise<void>) | undefined;
}

const optionNames: OptionNames<RunScenarioOptions> = {
  receiver: true,
  secret: true,
  onStep: true,
  transport: true,
  sign: true,
  setTimer: true,
  stopwatch: true,
};

/** The beginning of every scenario that does not say when it begins. */
const defaultStart = '2025-03-10T08:00:00Z';

/** How long an act takes, in ms: two events of one person never have the same timestamp. */
const actDuration = 1000;

/** What a scenario is played on. */
interface Stage {
  readonly tenant: Tenant;
  readonly webhooks: TenantWebhooks;
  /** What has been tried, in order, but for the step. */
  readonly tried: Tried[];
}

/** An attempt of a delivery, or a request that is none. */
type Tried = { readonly delivery: Delivery; readonly nth: number } | { readonly exact: Attempt };

/**
 * Plays a scenario on a fresh tenant, which holds the account of its state, or else one channel and nobody known. The
 * state's receivers get nothing; its seed, time and switches hold where the scenario says none of its own. The clock
 * stands still but for the moves of the scenario and a second after each act. Requests go one at a time, so the same
 * scenario sends the same bytes in the same order whenever the receiver gives the same answers.
 *
 * @param scenario a scenario, or the text of its file
 * @returns what happened, what was sent, what became of it. The tenant is there for more.
 * @throws (rejects with) a failure `SCENARIO_INVALID` that names the place when a step cannot be played, or an
 * option that is not known, `RECEIVER_INVALID` for what is no receiver, and whatever `onStep` throws
 *
 * @example
 * const inbox: string[] = [];
 * const { mismatches } = await runScenario(
 *   { seed: 7, steps: [{ act: { type: 'text', text: 'hello' } }, { expect: { delivered: 1 } }] },
 *   { receiver: async (request) => { inbox.push(await request.text()); return new Response(); } },
 * );
 * mismatches; // []
 */
export async function runScenario(scenario: Scenario | string, options: RunScenarioOptions = {}): Promise<ScenarioRun> {
  assertOptions(options);
  const { receiver, secret, onStep, ...delivering } = options;
  const script = readScenario(scenario);
  const key = secret ?? script.receiver?.secret;
  const { tenant, webhooks, tried } = setUp(script, { receiver, secret: key }, delivering);
  const events: (WebhookEvent | LineWebhookEvent)[] = [];
  const attempts: ScenarioAttempt[] = [];
  const mismatches: Mismatch[] = [];
  for (const [index, step] of script.steps.entries()) {
    const happened = await play(index, step, { tenant, webhooks });
    const exact = step.request === undefined ? [] : [await sendExact(step.request, webhooks)];
    const sent = await Promise.all([...tried.splice(0), ...exact].map((one) => attemptOf(one, index, key)));
    events.push(...happened);
    attempts.push(...sent);
    const wrong =
      step.expect === undefined ? [] : judgeExpectation(index, step.expect, { attempts, deliveries: allOf(webhooks) });
    mismatches.push(...wrong);
    await onStep?.({
      index,
      step,
      at: tenant.clock.now(),
      events: happened,
      attempts: sent,
      mismatches: wrong,
      tenant,
    });
  }
  if (!hasExpectations(script)) mismatches.push(...judgeAnswers(attempts));
  return { tenant, events, attempts, deliveries: allOf(webhooks), mismatches };
}

function assertOptions(options: RunScenarioOptions): void {
  const misnamed = unknownOption(options, optionNames);
  if (misnamed !== undefined) throw scenarioFailure(misnamed, 'Nothing was played.');
  const { receiver, onStep } = options;
  if (noFunction({ onStep }) !== undefined) throw scenarioFailure('onStep must be a function', 'Nothing was played.');
  // As it is given: what `whereTo` makes of it is a function, whatever it calls.
  if (receiver !== undefined && typeof receiver !== 'string') assertHandler(receiver);
}

/** What the scenario says of seed, time and switches holds; what it leaves out, its state may say. */
function setUp(
  { appid, seed, start, behaviour, state = { channels: [{ id: '10001' }] }, receiver: own = {} }: Scenario,
  { receiver, secret }: Pick<RunScenarioOptions, 'receiver' | 'secret'>,
  delivering: Pick<RunScenarioOptions, 'transport' | 'sign' | 'setTimer' | 'stopwatch'>,
): Stage {
  const emulator = createEmulator({
    seed: seed ?? state.seed ?? 1,
    behaviour: { ...state.behaviour, ...behaviour },
    clock: { now: readScenarioInstant('start', start ?? state.clock?.now ?? defaultStart), frozen: true },
    initialState: accountOf(state),
    ...(appid !== undefined && appid !== '1' && { tenants: [{ appid }] }),
  });
  const tenant = emulator.tenants.list()[0]!;
  const tried: Stage['tried'] = [];
  const triedBefore = new Map<number, number>();
  const webhooks = attachWebhooks(tenant, {
    ...delivering,
    allowHosts: '*',
    // Whatever was delivered is counted and told of.
    retention: { deliveries: everything, bytes: everything },
    receivers: [{ ...own, ...whereTo(receiver ?? own.url, emulator, tenant), secret, concurrency: 1 }],
  });
  tenant.activity.subscribe(({ type, data }) => {
    if (type !== 'delivery') return;
    const { id, attempts } = data as { readonly id: number; readonly attempts: number };
    for (let nth = triedBefore.get(id) ?? 0; nth < attempts; nth += 1) {
      tried.push({ delivery: webhooks.deliveries.get(id)!, nth });
    }
    triedBefore.set(id, attempts);
  });
  return { tenant, webhooks, tried };
}

function whereTo(
  receiver: RunScenarioOptions['receiver'],
  { fetch }: Emulator,
  tenant: Tenant,
): Pick<ReceiverOptions, 'url' | 'handler'> {
  if (typeof receiver === 'string') return { url: receiver };
  if (receiver !== undefined) return { handler: (request) => receiver(request, { fetch, tenant }) };
  throw scenarioFailure('it names no receiver', 'Give it receiver.url, or say where to deliver to.');
}

/** Plays one step to its end, and gives what happened. */
async function play(
  index: number,
  { act, broadcast, fault, records, clock }: ScenarioStep,
  { tenant, webhooks }: Pick<Stage, 'tenant' | 'webhooks'>,
): Promise<readonly (WebhookEvent | LineWebhookEvent)[]> {
  const place = `steps[${index}]`;
  const events: (WebhookEvent | LineWebhookEvent)[] = [];
  const stop = tenant.outbox.onSend((outgoing) => void events.push(...outgoing.events));
  try {
    if (act !== undefined) {
      await told(place, () => tenant.act(act));
      await webhooks.idle();
      await tenant.clock.advance(actDuration);
    } else if (broadcast !== undefined) await told(place, () => tenant.broadcast(broadcast));
    else if (fault !== undefined) await told(place, async () => void tenant.faults.add(fault));
    else if (records !== undefined) await told(place, async () => void (await tenant.addRecords(records)));
    else if (clock !== undefined) await told(place, () => move(place, clock, tenant));
    await webhooks.idle();
  } finally {
    stop();
  }
  return events;
}

async function move(
  place: string,
  { advance, set }: NonNullable<ScenarioStep['clock']>,
  { clock }: Tenant,
): Promise<void> {
  if (advance !== undefined) return clock.advance(parseDuration(advance));
  if (set !== undefined) await clock.set(readScenarioInstant(`${place}.clock.set`, set));
}

/** What the tenant refuses is the scenario's fault, and has its place there. */
async function told<T>(place: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!isFailure(error) || error.code === 'SCENARIO_INVALID') throw error;
    throw stepFailure(place, error);
  }
}

const encoder = new TextEncoder();

/** Sends a request as the scenario has it. */
async function sendExact(
  { body, contentType, signature }: NonNullable<ScenarioStep['request']>,
  { receivers, sendExact: send }: TenantWebhooks,
): Promise<Tried> {
  const [receiver] = receivers.list();
  return { exact: await send(receiver!.id, { body: encoder.encode(body), contentType, signature }) };
}

async function attemptOf(tried: Tried, step: number, secret: string | undefined): Promise<ScenarioAttempt> {
  const isExact = 'exact' in tried;
  const attempt = isExact ? tried.exact : tried.delivery.attempts[tried.nth]!;
  const { headers, body } = attempt.request;
  const forged = secret !== undefined && !(await verifySignature(secret, body, headers['x-line-signature']));
  return {
    ...attempt,
    step,
    deliveryId: isExact ? 0 : tried.delivery.id,
    redelivery: !isExact && tried.nth > 0,
    copy: !isExact && tried.delivery.duplicateOf !== undefined,
    forged,
  };
}

/** More than any scenario makes. */
const everything = Number.MAX_SAFE_INTEGER;

function allOf({ deliveries }: TenantWebhooks): readonly Delivery[] {
  return deliveries.list({}, everything).items;
}
