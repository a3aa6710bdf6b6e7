/// <reference lib="esnext.disposable" preserve="true" />
import type { Random } from '../../../common/random.ts';
import type { TenantState, UserAct } from '../../../generators/generated/types.ts';
import type { ActOutcome } from '../actions/act.ts';
import type { BroadcastInput } from '../actions/broadcast-times.ts';
import type { Outbox } from '../actions/outbox.ts';
import type { Clock, ClockStart } from '../clock/clock.ts';
import type { Faults } from '../faults/faults.ts';
import type { ActivityFeed } from '../journal/activity.ts';
import type { Journal } from '../journal/journal.ts';
import type { BroadcastTask } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Behaviour, BehaviourChanges } from './behaviour.ts';
import type { StateRecords } from './initial-state/read-state.ts';
import type { TenantRecords } from './initial-state/tenant-records.ts';
import type { Tokens } from './tokens.ts';

/** One company's account: its credentials, and where it is other than the emulator says of all. */
export interface TenantOptions {
  /** Credential id. Default: a free one, decided by the emulator's seed. */
  readonly appid?: string | undefined;
  /** Credential key that signs. Default: decided by the seed and the appid. */
  readonly appKey?: string | undefined;
  /** Drives every random value of the tenant. Default: the emulator's seed. */
  readonly seed?: number | undefined;
  /** `GMT+08:00`. Decides the default month and the times of tasks made without one. Default: the emulator's. */
  readonly timezone?: string | undefined;
  /** Behaviour switches that it sets itself. Default: each as the emulator has it. */
  readonly behaviour?: BehaviourChanges | undefined;
  /** Default: the emulator's. */
  readonly clock?: ClockStart | undefined;
  /** What it holds at first and after a reset. Default: the emulator's, which is `believable`, an account with a past. */
  readonly initialState?: InitialState | undefined;
}

/** `believable`: a generated account with a past. `empty`: no records. Or records of your own. */
export type InitialState = 'believable' | 'empty' | TenantState;

/** A part of a tenant that lives outside of its records: its receivers, its deliveries, its faults. */
export interface StatePart {
  /** What it holds, under the names that a state file has for it. */
  readonly exportState: () => Partial<TenantState>;
  /**
   * Makes ready what `state` holds of it, and throws a failure where that cannot be taken: nothing has changed then. The
   * answer puts it in the place of all the part holds, and never throws.
   */
  readonly prepareState: (state: TenantState) => () => void;
}

/** One company's account, with its own clock, seed, behaviour switches and journal. Two tenants share nothing. */
export interface Tenant {
  readonly appid: string;
  readonly appKey: string;
  readonly seed: number;
  readonly timezone: string;
  /** Names the tenant in its media URLs: 32 hex digits. */
  readonly mediaKey: string;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly tokens: Tokens;
  readonly store: Store;
  /** The switches as they stand. */
  readonly behaviour: Behaviour;
  /**
   * Sets some switches.
   *
   * @throws a failure `BEHAVIOUR_INVALID` for an unknown switch or value; then nothing changes.
   */
  setBehaviour(changes: BehaviourChanges): Behaviour;
  /**
   * A fresh random source for one use of a concern: the same seed and the same number of uses give the same values, and
   * one more use of one concern changes nothing in another.
   */
  draw(concern: string): Random;
  /**
   * Adds records; what they leave out is made or derived. A task's counters follow the send records that are added to it.
   *
   * @returns the records as they stand now, those of people who were not known before included.
   * @throws a failure `STATE_INVALID` that names what is wrong; then nothing changes.
   */
  addRecords(records: StateRecords): Promise<TenantRecords>;
  /** Whether there is nothing that `ready` would wait for. */
  isReady(): boolean;
  /** Resolves once the initial state is in the store. Requests wait for it by themselves. */
  ready(): Promise<void>;
  /**
   * Plays what a LINE user does: follow, unfollow, or a message of one of the seven kinds. The state behind it is kept and
   * the webhook events go to the outbox.
   *
   * @param act a `UserAct`; what it leaves out is made.
   * @throws a failure `ACT_INVALID` that says what is wrong; then nothing changes.
   */
  act(act: UserAct): Promise<ActOutcome>;
  /**
   * Makes a broadcast task and plays it out on the clock: at its start everyone is sent to, then the send records move on,
   * 0 → 1 → 2 or to 9, and the task's counters with them.
   *
   * @param broadcast a `Broadcast`; `startAt` may be `+1h`, `deliveredAfter` and `readAfter` durations or pairs of them.
   * @returns the task as it stands now.
   * @throws a failure `BROADCAST_INVALID` or `DURATION_INVALID` that says what is wrong; then nothing changes.
   */
  broadcast(broadcast: BroadcastInput): Promise<BroadcastTask>;
  /** Back to how it was made: records, tokens, clock, behaviour switches, random sources; the journal is emptied. */
  reset(): Promise<void>;
  /** Everything it holds, as `importState` takes it. */
  exportState(): Promise<TenantState>;
  /**
   * Puts `state` in the place of all it holds; what it leaves out becomes empty or default.
   *
   * @throws a failure `STATE_INVALID` that names what is wrong; then nothing changes.
   */
  importState(state: unknown): Promise<void>;
  /** Its injected failures. */
  readonly faults: Faults;
  /** What happens in it, for whoever watches. */
  readonly activity: ActivityFeed;
  /** Where its webhook events go. */
  readonly outbox: Outbox;
  /** Lets something beside the records be part of reset, export and import. */
  addStatePart(part: StatePart): void;
  /** Ends it: its tokens are forgotten and nothing that was scheduled fires any more. */
  close(): void;
  /** Deletes it, as `tenants.delete` does: `using tenant = tenants.create()` leaves nothing behind. */
  [Symbol.dispose](): void;
}
