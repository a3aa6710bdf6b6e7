/**
 * Arbitraries for fast-check: of every payload of the contract, of payloads that break it, and of scenarios that a
 * webhook receiver has to get through.
 *
 * @module
 */
export { arbitraryOf } from './arbitrary-of.ts';
export { invalidArbitraryOf, type InvalidPayload } from './invalid-arbitrary-of.ts';
export type { PayloadName } from './payload-schema.ts';
export { saveTo, type RunsAccount } from './save-to.ts';
export type { DeliveryTrouble } from './scenario-drafts.ts';
export { scenarios, type ScenariosOptions } from './scenarios.ts';
