import type { LineWebhookEvent, ScenarioStep, WebhookEvent } from '../../generators/generated/types.ts';
import type { EmulatorFetch } from '../adapters/fetch.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import type { Attempt, Delivery } from '../webhooks/delivery/delivery.ts';

/** What a receiver in the same program can ask of the provider while it handles a request. */
export interface ScenarioProvider {
  /** The provider's API, for a client of the receiver's: appid `1`, app_key `2`. */
  readonly fetch: EmulatorFetch;
  readonly tenant: Tenant;
}

/** A receiver in the same program. */
export type ScenarioReceiver = (request: Request, provider: ScenarioProvider) => Response | Promise<Response>;

/** One HTTP try of a delivery, as a scenario led to it. */
export interface ScenarioAttempt extends Attempt {
  /** Index of the step during which it was made. */
  readonly step: number;
  /** Id of the delivery; 0 for a request that the scenario has word for word, which is none. */
  readonly deliveryId: number;
  /** It is not the delivery's first: its events are marked as coming again. */
  readonly redelivery: boolean;
  /** The delivery is a copy that a fault made. */
  readonly copy: boolean;
  /** A fault saw to it that the signature does not fit the body: a receiver that checks refuses it. */
  readonly forged: boolean;
}

/** A place where things were not as the scenario expects. */
export interface Mismatch {
  /** Index of the step. */
  readonly step: number;
  /** JSON pointer into the scenario, to what is expected; absent where no step says it. */
  readonly path?: string | undefined;
  readonly expected: string | number;
  /** Absent: there was nothing to compare. */
  readonly actual?: string | number | undefined;
  /** All of it in a sentence. */
  readonly message: string;
  /** The message in both languages. */
  readonly reason: { readonly en: string; readonly zh: string };
}

/** What a step came to, once nothing was under way to the receiver any more. */
export interface StepOutcome {
  readonly index: number;
  readonly step: ScenarioStep;
  /** The time then, in ms since the epoch. */
  readonly at: number;
  /** What happened in it, each once, whatever became of its delivery. */
  readonly events: readonly (WebhookEvent | LineWebhookEvent)[];
  /** What was sent in it, in order; `lost: 'request'` did not get there. */
  readonly attempts: readonly ScenarioAttempt[];
  /** Where it was not as the step expects. */
  readonly mismatches: readonly Mismatch[];
  readonly tenant: Tenant;
}

/** What a scenario came to. */
export interface ScenarioRun {
  /** As it stands at the end. */
  readonly tenant: Tenant;
  /** What happened, in order, each once, whatever became of its delivery. */
  readonly events: readonly (WebhookEvent | LineWebhookEvent)[];
  /** What was sent, in order; `lost: 'request'` did not get there. */
  readonly attempts: readonly ScenarioAttempt[];
  readonly deliveries: readonly Delivery[];
  /** Where it was not as the scenario expects; without `expect` steps, requests that were not answered as they should. */
  readonly mismatches: readonly Mismatch[];
}
