import type { Random } from '../../../common/random.ts';
import type { DeliveryEffect } from '../../../generators/generated/types.ts';
import type { Clock } from '../../core/clock/clock.ts';
import type { SetTimer } from '../sending/deadline.ts';
import type { Sign } from '../sending/signature.ts';
import type { Transport } from '../sending/transport.ts';
import type { Retention } from './delivery-records.ts';
import type { Delivery } from './delivery.ts';

/** What a fault does to the attempt that comes next; asked once per attempt. Nothing: it goes its way. */
export type Intercept = (delivery: Delivery) => DeliveryEffect | undefined;

/** What delivering needs from outside. */
export interface DelivererSetup {
  /** Redelivery and delays go by it. */
  readonly clock: Pick<Clock, 'now' | 'schedule'>;
  /** Jitter is drawn from forks of it, one per attempt, so that the order of answers changes nothing. */
  readonly random: Random;
  readonly transport: Transport;
  readonly sign: Sign;
  /** Real time in ms, for how long an attempt took. */
  readonly stopwatch: () => number;
  /** Real time, for acknowledgement times of handlers and for the grace of `close`. */
  readonly setTimer: SetTimer;
  readonly intercept?: Intercept | undefined;
  readonly retention?: Retention | undefined;
  /** Called after each change of a delivery's status. */
  readonly onChange: (delivery: Delivery) => void;
}
