/**
 * Webhooks without a mock server around them: an emitter that signs events and delivers them as LINE does, and what a
 * receiver needs to check a signature.
 *
 * @module
 */
export { isFailure, type Failure, type FailureCode } from '../../common/failure.ts';
export type { SetTimer } from '../../common/deadline.ts';
export type { ClockChange, Clock, ClockStart, ScheduleOptions } from '../core/clock/clock.ts';
export type { DueKind } from '../core/clock/due-queue.ts';
export type { Intercept } from './queue/queued-delivery.ts';
export type { WhenFull } from './queue/admission.ts';
export type { DeliveryOptions } from './queue/runner.ts';
export type {
  Attempt,
  AttemptOutcome,
  AttemptResponse,
  Delivery,
  DeliveryCause,
  DeliveryFilter,
  DeliveryPage,
  DeliveryStats,
  DeliveryStatus,
} from './delivery/delivery.ts';
export type { Retention } from './delivery/retention.ts';
export { createEmitter, type CloseOptions, type EmitOptions, type Emittable, type Emitter } from './emitter.ts';
export type { EmitterOptions } from './emitter-options.ts';
export type { FailureReason } from '../../common/failure-reason.ts';
export { createTransportFailure, type TransportFailure } from './sending/failure-reason.ts';
export { createFetchTransport, type FetchTransportOptions } from './sending/fetch-transport.ts';
export type { ReceiverHandler } from './sending/handler-transport.ts';
export type { Deliveries, Receivers, Verification } from './registry.ts';
export type { DurationInput } from '../../common/duration.ts';
export type { EventFilter, Receiver, ReceiverOptions, RedeliveryOptions } from './receiver/receiver.ts';
export type { Redelivery } from './receiver/redelivery.ts';
export { createSign, verifySignature, type Sign } from '../../common/line-signature.ts';
export type { Spelling } from './sending/outgoing-request.ts';
export type { AllowedHosts } from './receiver/target-url.ts';
export type { Connections, Transport, TransportRequest, TransportResponse } from './sending/transport.ts';
