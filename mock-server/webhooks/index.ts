/**
 * Webhooks without a mock server around them: an emitter that signs events and delivers them as LINE does, and what a
 * receiver needs to check a signature.
 *
 * @module
 */
export { isFailure, type Failure, type FailureCode } from '../../common/failure.ts';
export type { SetTimer } from './sending/deadline.ts';
export type { Intercept } from './delivery/deliverer-setup.ts';
export type {
  Attempt,
  AttemptResponse,
  Delivery,
  DeliveryCause,
  DeliveryFilter,
  DeliveryPage,
  DeliveryStatus,
} from './delivery/delivery.ts';
export type { Retention } from './delivery/delivery-records.ts';
export type { AttemptOutcome, DeliveryStats } from './delivery/delivery-stats.ts';
export {
  createEmitter,
  type CloseOptions,
  type DeliveryOptions,
  type EmitOptions,
  type Emittable,
  type Emitter,
  type EmitterOptions,
} from './emitter.ts';
export { createTransportFailure, type FailureReason, type TransportFailure } from './sending/failure-reason.ts';
export { createFetchTransport, type FetchTransportOptions } from './sending/fetch-transport.ts';
export type { ReceiverHandler } from './sending/handler-transport.ts';
export type { Deliveries, Receivers, Verification, WhenFull } from './receiver/registry.ts';
export type { DurationInput, EventFilter, Receiver, ReceiverOptions, RedeliveryOptions } from './receiver/receiver.ts';
export type { Redelivery } from './delivery/redelivery.ts';
export { createSign, verifySignature, type Sign } from './sending/signature.ts';
export type { AllowedHosts } from './receiver/target-url.ts';
export type { Transport, TransportRequest, TransportResponse } from './sending/transport.ts';
