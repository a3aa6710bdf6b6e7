import type { SetTimer } from '../../common/deadline.ts';
import type { EmulatorCore } from '../core/emulator-options.ts';
import type { NotedSteps } from '../core/tenant/noted-steps.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import type { CallInTurn } from '../team/call-in-turn.ts';
import type { ServerKeeper } from '../team/keeper.ts';
import type { Metrics } from '../team/metrics.ts';
import type { NotedCalls } from '../team/noted-calls.ts';
import type { TenantQuotas } from '../team/quotas.ts';
import type { TenantCards } from '../team/tenant-cards.ts';
import type { TenantCounts } from '../team/tenant-counts.ts';
import type { Examine } from './http/examine.ts';
import type { GuardOptions } from './http/guard.ts';
import type { ControlContext, RelayInfo } from './http/route.ts';

export interface ControlOptions extends GuardOptions {
  readonly emulator: EmulatorCore;
  /** Whether requests are taken: `GET ready` says so. Default: always. */
  readonly isReady?: (() => boolean) | undefined;
  /** Aborted when the server closes: streams end, for they would keep it open. */
  readonly closing?: AbortSignal | undefined;
  /** The webhooks of a tenant. Default: none has any, and their routes say so. */
  readonly webhooksOf?: ControlContext['webhooksOf'] | undefined;
  /** Examines a receiver of webhook events. Default: nobody does, and the route says so. */
  readonly examine?: Examine | undefined;
  /** What it passes on to, where it is a proxy or a listener. Default: it is neither. */
  readonly relay?: RelayInfo | undefined;
  /** Real time, for streams. Default: `setTimeout`. */
  readonly setTimer?: SetTimer | undefined;
  /**
   * What an answer waits for: that what was changed is kept. `all`: whether the call was one that changes something.
   * Default: nothing.
   */
  readonly written?: ((all: boolean) => Promise<void> | undefined) | undefined;
  /** Throws why what a call changes could not be kept, where that is known. Default: it can be. */
  readonly assertWritable?: (() => void) | undefined;
  /**
   * Answers a call once all is known that others did before who share the tenants. What it gives back rejects where that
   * cannot be. Default: nobody shares them.
   */
  readonly inTurn?: (<T extends object>(call: CallInTurn, answer: () => Promise<T>) => Promise<T>) | undefined;
  /** What was done to a tenant, where that is kept beyond the process. Default: it is not. */
  readonly notedStepsOf?: ((tenant: Tenant) => NotedSteps) | undefined;
  /** Which calls changed a tenant, where that is kept beyond the process. Default: it is not. */
  readonly notedCallsOf?: ((tenant: Tenant) => NotedCalls) | undefined;
  /** What is counted of a tenant for its quotas. Default: what is done here. */
  readonly countsOf?: ((tenant: Tenant) => TenantCounts) | undefined;
  /** Keeps what is the server's own: control tokens beside its own. Default: in memory. */
  readonly keeper?: ServerKeeper | undefined;
  /** What is said of tenants, where somebody watches them already. Default: kept by `keeper`. */
  readonly cards?: TenantCards | undefined;
  /** How much tenants may take. Default: there is no bound but each tenant's own. */
  readonly quotas?: TenantQuotas | undefined;
  /** What is counted. Default: nobody does, and the route says so. */
  readonly metrics?: Metrics | undefined;
  /** Real time, in ms. */
  readonly now?: (() => number) | undefined;
  /** Called with a fault of the mock server, which is answered with a 500. */
  readonly onError?: ((error: unknown) => void) | undefined;
}
