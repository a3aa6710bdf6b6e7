/**
 * Webhooks without a mock server around them: an emitter that signs events and delivers them as LINE does, and what a
 * receiver needs to check a signature.
 *
 * @module
 */
export { isFailure, type Failure, type FailureCode } from '../core/failure.ts';
export type { SetTimer } from './deadline.ts';
export type { Intercept } from './deliverer-setup.ts';
export type {
  Attempt,
  AttemptResponse,
  Delivery,
  DeliveryCause,
  DeliveryFilter,
  DeliveryPage,
  DeliveryStatus,
} from './delivery.ts';
export type { Retention } from './delivery-records.ts';
export type { AttemptOutcome, DeliveryStats } from './delivery-stats.ts';
export {
  createEmitter,
  type CloseOptions,
  type DeliveryOptions,
  type EmitOptions,
  type Emittable,
  type Emitter,
  type EmitterOptions,
} from './emitter.ts';
export { createTransportFailure, type FailureReason, type TransportFailure } from './failure-reason.ts';
export { createFetchTransport, type FetchTransportOptions } from './fetch-transport.ts';
export type { ReceiverHandler } from './handler-transport.ts';
export type { Deliveries, Receivers, Verification, WhenFull } from './hub.ts';
export type { DurationInput, EventFilter, Receiver, ReceiverOptions, RedeliveryOptions } from './receiver.ts';
export type { Redelivery } from './redelivery.ts';
export { createSign, verifySignature, type Sign } from './signature.ts';
export type { AllowedHosts } from './target-url.ts';
export type { Transport, TransportRequest, TransportResponse } from './transport.ts';
