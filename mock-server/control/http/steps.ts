import type { Scenario, ScenarioStep, TenantState } from '../../../generators/generated/types.ts';
import type { EmulatorCore } from '../../core/emulator-options.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';

/** What was done to a tenant through the control routes since a mark, whoever did it. */
export interface Steps {
  /** Where it begins. */
  readonly mark: StepsMark;
  /** How many steps there are. */
  readonly count: number;
  /** How many came when no more were kept. */
  readonly left: number;
  /** `at`: the tenant's time at which it was done, in ms. */
  note(step: NotedStep, at: number): void;
  /** From here on. */
  setMark(): Promise<void>;
  /** What was done, and the account in which it was, as a scenario that does it again. */
  scenario(): Scenario;
}

interface StepsMark {
  /** The tenant's time, in ms. */
  readonly at: number;
  /** Whether somebody set it; else it is where the tenant began, and the account it had then is not told. */
  readonly isSet: boolean;
}

type NotedStep = Pick<ScenarioStep, 'act' | 'broadcast' | 'fault' | 'records'>;

interface Noted {
  readonly at: number;
  /** As JSON where it brings records: a hundred thousand of them are four times as large as their text. Absent: the clock was moved. */
  readonly step?: NotedStep | string;
}

/** How much is kept: the first, which can be played without the others. */
interface StepsRoom {
  readonly steps: number;
  /** Characters of content. */
  readonly content: number;
}

const usualRoom: StepsRoom = { steps: 10_000, content: 32 * 1_048_576 };

/** How long an act takes where a scenario is played, in ms. */
const actDuration = 1000;

/** Keeps what is done to each tenant, from when it is made. */
export function keepSteps({ tenants }: EmulatorCore): (tenant: Tenant) => Steps {
  const kept = new WeakMap<Tenant, Steps>();
  function stepsOf(tenant: Tenant): Steps {
    const steps = kept.get(tenant) ?? createSteps(tenant);
    kept.set(tenant, steps);
    return steps;
  }
  tenants.list().forEach(stepsOf);
  tenants.onCreate(stepsOf);
  return stepsOf;
}

export function createSteps(tenant: Tenant, room = usualRoom): Steps {
  const { clock, activity } = tenant;
  let begin: StepsMark & { readonly state?: TenantState } = { at: clock.now(), isSet: false };
  let noted: Noted[] = [];
  let content = 0;
  let left = 0;

  function keep(one: Noted, size = 0): void {
    // Once one was left out, what follows may rest on it.
    if (left > 0 || noted.length === room.steps || content + size > room.content) return void (left += 1);
    content += size;
    noted.push(one);
  }

  function restart(state: TenantState | undefined): void {
    begin = { at: clock.now(), isSet: state !== undefined, ...(state && { state }) };
    noted = [];
    content = 0;
    left = 0;
  }

  clock.onChange(({ action, now }) => {
    if (action === 'set' || action === 'advance') keep({ at: now });
  });
  activity.subscribe(({ type }) => {
    if (type === 'reset') restart(undefined);
  });

  return {
    get mark() {
      return begin;
    },
    get count() {
      return noted.length;
    },
    get left() {
      return left;
    },
    note(step, at) {
      // All but records and the content of messages is small.
      const kept = step.records === undefined ? step : JSON.stringify(step);
      keep({ at, step: kept }, typeof kept === 'string' ? kept.length : kept.act?.content?.length);
    },
    async setMark() {
      restart(await tenant.exportState());
    },
    scenario() {
      const { at: start, state } = begin;
      return {
        appid: tenant.appid,
        seed: tenant.seed,
        start,
        behaviour: state?.behaviour ?? tenant.behaviour,
        ...(state && { state: accountOf(state) }),
        receiver: {},
        steps: stepsOf(noted, start, clock.now()),
      };
    },
  };
}

/** What a scenario begins with: not whom it is delivered to, nor what the clock and the switches say beside it. */
function accountOf({ timezone, sequences, faults, ...state }: TenantState): NonNullable<Scenario['state']> {
  const { channels, recipients, messages, broadcastTasks, sendRecords } = state;
  const records = { channels, recipients, messages, broadcastTasks, sendRecords };
  return { timezone, sequences, ...records, faults } as NonNullable<Scenario['state']>;
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
