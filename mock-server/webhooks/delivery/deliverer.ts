import { createFailure, type Failure } from '../../../common/failure.ts';
import type { DeliveryEffect } from '../../../generators/generated/types.ts';
import type { Entry, Route } from '../queue/receiver-queue.ts';
import type { Receiver } from '../receiver/receiver.ts';
import type { Transport } from '../sending/transport.ts';
import type { DeliveryRecord } from './delivery-record.ts';
import type { DeliveryRecords } from './delivery-records.ts';
import type { DeliveryStats } from './delivery-stats.ts';
import type { Attempt, Delivery, DeliveryCause } from './delivery.ts';

/** What a delivery begins with. */
export interface Start extends Pick<Delivery, 'destination' | 'duplicateOf'> {
  readonly texts: readonly string[];
  readonly keys: readonly string[];
  readonly effect?: DeliveryEffect | undefined;
}

/** How far a delivery got that was begun elsewhere. */
export type Progress = Pick<Delivery, 'id' | 'createdAt' | 'attempts' | 'nextAttemptAt'>;

/** Carries deliveries out: each in its turn, again when it failed, to an end that is on record. */
export interface Deliverer {
  readonly records: Pick<DeliveryRecords, 'get' | 'list' | 'open'>;
  addRoute(receiver: Receiver, transport: Transport): Route;
  /** Whether the queue of a route takes that many more. */
  hasRoom(route: Route, count: number): boolean;
  /** Makes a delivery and puts it in line. */
  enqueue(route: Route, start: Start): Entry;
  /** Makes a delivery as soon as the queue has room. */
  enqueueLater(route: Route, start: Start): Promise<DeliveryRecord>;
  /** Makes a delivery that nobody will carry out. */
  refuse(route: Route, start: Start, cause: DeliveryCause): DeliveryRecord;
  /** Takes up a delivery that was begun elsewhere. */
  resume(route: Route, start: Start, progress: Progress): void;
  /** Tries a delivery again, whatever became of it; one that is in line or under way is left alone. */
  again(route: Route, delivery: DeliveryRecord, keys: readonly string[]): void;
  /** Sends a body that is no delivery. */
  probe(route: Route, text: string): Promise<Attempt>;
  /** Ends what is on its way to a receiver, but for attempts under way. */
  abandon(route: Route): void;
  stats(): DeliveryStats;
  /** Resolves when nothing is in line or under way. */
  idle(): Promise<void>;
  /** Resolves when nothing waits for redelivery either. */
  settled(): Promise<void>;
  /** Ends: what has not begun is unfinished at once, attempts under way have `grace` ms of real time. */
  close(grace: number): Promise<void>;
  /** Forgets everything at once, unheard. */
  discard(): void;
  readonly closed: boolean;
}

export function unknownReceiver(id: string): Failure {
  return createFailure(
    'RECEIVER_UNKNOWN',
    `Failed to find the receiver: there is none with the id ${JSON.stringify(id)}.`,
  );
}

/** What is thrown to those who come too late. */
export function closedFailure(): Failure {
  return createFailure('EMITTER_CLOSED', 'Failed to deliver: the emitter is closed. Make a new one.');
}
