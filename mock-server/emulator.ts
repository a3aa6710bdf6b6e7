import { requestValidators } from '../generators/generated/operation-validators.ts';
import { createFetch, type EmulatorFetch } from './adapters/fetch.ts';
import { assertEmulatorOptions, assertTenantOptions } from './core/assert-options.ts';
import type { EmulatorCore, EmulatorOptions, Tenants } from './core/emulator-options.ts';
import { createEmulatorCore } from './core/emulator.ts';
import { emulatorOptionNames } from './core/option-names.ts';
import { createSharedStore } from './core/store/shared/shared-store.ts';
import { shareAccounts } from './core/tenant/initial-state/shared-accounts.ts';
import type { Delay } from './web/delay.ts';
import { createPlatform } from './web/platform.ts';

export type { EmulatorFetch } from './adapters/fetch.ts';
export type { Delay } from './web/delay.ts';
export type { DurationInput } from '../common/duration.ts';
export type { Random } from '../common/random.ts';
export type { ActOutcome } from './core/actions/act.ts';
export type { BroadcastInput } from './core/actions/broadcast-times.ts';
export type { Outbox, OutgoingEvents } from './core/actions/outbox.ts';
export type { Clock, ClockChange, ClockStart, ScheduleOptions } from './core/clock/clock.ts';
export type { DueKind } from './core/clock/due-queue.ts';
export type { EmulatorCore, EmulatorOptions, HandledResponse, Tenants } from './core/emulator-options.ts';
export { isFailure, type Failure, type FailureCode } from '../common/failure.ts';
export type { ActiveFault, FaultHit, Faults, FaultTarget } from './core/faults/faults.ts';
export type { Activity, ActivityFeed } from './core/journal/activity.ts';
export type { Bilingual, BodySource, JournalEntry, NewEntry, Violation } from './core/journal/entry.ts';
export type { Journal, JournalFilter } from './core/journal/journal.ts';
export type { EncodedBody, Pieces, PlainRequest, PlainResponse, TransportFault } from './core/plain-http.ts';
export type { Awaitable, OctetCoding } from './core/platform.ts';
export type { NamedRecords, NamingState } from './core/store/naming.ts';
export type * from './core/store/records.ts';
export type * from './core/store/store.ts';
export type { StateRecords } from './core/tenant/initial-state/state-records.ts';
export type { TenantRecords } from './core/tenant/initial-state/tenant-records.ts';
export type { Keep } from './core/tenant/parts.ts';
export type { InitialState, StatePart, Tenant, TenantOptions } from './core/tenant/tenant.ts';
export type { Token, Tokens } from './core/tenant/tokens.ts';

export interface CreateEmulatorOptions extends EmulatorOptions {
  /** Real time, in milliseconds since the epoch, for clocks that run. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Waits real time, in ms, where a fault makes an answer of `fetch` late or slow. Default: with `setTimeout`. */
  readonly delay?: Delay | undefined;
}

/** The provider without a server around it. It runs in Node and in a browser page. */
export interface Emulator extends EmulatorCore {
  /** Answers a WHATWG request; stands in for `fetch` wherever a client accepts one. */
  readonly fetch: EmulatorFetch;
}

/**
 * Makes a fake Sobot: tenants, tokens, the four operations, media, clocks and a journal, all in memory.
 *
 * @returns the emulator: `handle` for plain requests, `fetch` for WHATWG ones, `tenants` to look inside.
 * @throws a failure `TENANT_OPTIONS_INVALID`, `BEHAVIOUR_INVALID`, `STATE_INVALID` or `CLOCK_INVALID` that says which
 * option is wrong.
 *
 * @example
 * const { fetch, tenants } = createEmulator({ clock: { now: 1569397773000, frozen: true } });
 * const url = 'http://sobot.test/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
 * const { item } = await (await fetch(url)).json();
 * await tenants.get('1')?.clock.advance('24h'); // item.token has expired
 */
export function createEmulator(given: CreateEmulatorOptions = {}): Emulator {
  assertEmulatorOptions(given, emulatorOptionNames);
  const { now = () => Date.now(), delay, createStore = shareAccounts(createSharedStore), ...options } = given;
  const platform = createPlatform(now);
  const core = createEmulatorCore({ ...options, createStore, platform, validators: requestValidators });
  const tenants: Tenants = {
    ...core.tenants,
    create(asked = {}) {
      assertTenantOptions(asked);
      return core.tenants.create(asked);
    },
  };
  return { ...core, tenants, fetch: createFetch(core.handle, delay) };
}
