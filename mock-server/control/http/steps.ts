import type { Scenario, ScenarioStep } from '../../../generators/generated/types.ts';
import type { EmulatorCore } from '../../core/emulator-options.ts';
import type { ActiveFault } from '../../core/faults/faults.ts';
import { accountOf } from '../../core/tenant/account-of-state.ts';
import {
  createNotedSteps,
  type Noted,
  type NotedStep,
  type NotedSteps,
  type StepsMark,
} from '../../core/tenant/noted-steps.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';

/** What was done to a tenant through the control routes since a mark, whoever did it. */
export interface Steps {
  /** Where it begins. */
  readonly mark: StepsMark;
  /** How many steps there are. */
  readonly count: number;
  /** How many came when no more were kept, or before that could not be told. */
  readonly left: number;
  /** `at`: the tenant's time at which it was done, in ms. */
  note(step: NotedStep, at: number): void;
  /** Switches were changed, which no step does: the scenario ends before that, unless nothing was done before. */
  leaveOutSwitches(): void;
  /** Faults were removed, as they stood then. */
  withdraw(faults: readonly ActiveFault[]): void;
  /** From here on. */
  setMark(): Promise<void>;
  /** What was done, and the account in which it was, as a scenario that does it again. */
  scenario(): Scenario;
}

/** How long an act takes where a scenario is played, in ms. */
const actDuration = 1000;

/**
 * Keeps what is done to each tenant, from when it is made.
 *
 * @param notedOf what is kept of it beyond the process, or by others as well. Default: nothing is
 */
export function keepSteps(
  { tenants }: EmulatorCore,
  notedOf: (tenant: Tenant) => NotedSteps = () => createNotedSteps(),
): (tenant: Tenant) => Steps {
  const kept = new WeakMap<Tenant, Steps>();
  function stepsOf(tenant: Tenant): Steps {
    const steps = kept.get(tenant) ?? createSteps(tenant, notedOf(tenant));
    kept.set(tenant, steps);
    return steps;
  }
  tenants.list().forEach(stepsOf);
  tenants.onCreate(stepsOf);
  return stepsOf;
}

export function createSteps(tenant: Tenant, noted: NotedSteps): Steps {
  const { clock, activity } = tenant;
  const began: StepsMark = { at: clock.now(), isSet: false };

  clock.onChange(({ action, now }) => {
    if (action === 'set' || action === 'advance') noted.add({ at: now });
  });
  activity.subscribe(({ type }) => {
    if (type === 'reset') noted.restart({ at: clock.now(), isSet: false });
  });

  return {
    get mark() {
      return noted.mark ?? began;
    },
    get count() {
      return noted.list.length;
    },
    get left() {
      return noted.left;
    },
    note: (step, at) => noted.add({ at, step: step.records === undefined ? step : JSON.stringify(step) }),
    leaveOutSwitches() {
      // Without a mark it begins with the switches of now.
      if (noted.mark?.isSet === true || noted.list.length > 0) noted.leaveOut();
    },
    withdraw: (faults) => faults.forEach(({ fault, hits }) => noted.withdraw(fault.id, hits)),
    async setMark() {
      const state = await tenant.exportState();
      noted.restart({ at: clock.now(), isSet: true }, state);
    },
    scenario() {
      const { at: start } = noted.mark ?? began;
      const state = noted.state();
      return {
        appid: tenant.appid,
        seed: tenant.seed,
        start,
        behaviour: state?.behaviour ?? tenant.behaviour,
        ...(state && { state: accountOf(state) }),
        receiver: {},
        steps: stepsOf(noted.list, start, clock.now()),
      };
    },
  };
}

/** The clock of a scenario stands still but for its own moves: each step gets the time at which it was done. */
function stepsOf(noted: readonly Noted[], start: number, now: number): Scenario['steps'] {
  const steps: ScenarioStep[] = [];
  let time = start;
  function moveTo(at: number): void {
    if (at !== time) steps.push({ clock: { set: new Date(at).toISOString() } });
    time = at;
  }
  for (const { at, step: kept } of noted) {
    moveTo(at);
    if (kept === undefined) continue;
    const step = typeof kept === 'string' ? (JSON.parse(kept) as NotedStep) : kept;
    steps.push(step);
    if (step.act !== undefined) time += actDuration;
  }
  if (now > time) moveTo(now);
  return steps;
}
