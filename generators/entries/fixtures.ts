/**
 * Fixtures of every payload of the contract: factories, valid values at each limit, and broken values for negative
 * tests. All of it is derived from the schemas.
 *
 * @example
 * import { buildMany, buildTextMessageEvent, buildWebhookEnvelope } from 'sobot-mock/fixtures';
 *
 * const envelope = buildWebhookEnvelope({ events: [buildTextMessageEvent({ message: { text: 'hi' } })] });
 * const events = buildMany(buildTextMessageEvent, 100, undefined, { seed: 7 });
 */
export * from '../generated/fixtures.ts';
export { boundary, type BoundaryFixture, type FixtureOf } from './fixtures/boundary.ts';
export { buildMany, type Factory } from '../runtime/fixtures/build-many.ts';
export { defaultNow, type FixtureOptions, type FixtureVariant } from '../runtime/fixtures/context.ts';
export { invalid, type InvalidFixture } from './fixtures/invalid.ts';
export type { DeepPartial } from '../runtime/fixtures/overrides.ts';
export type { FixtureName } from './fixtures/rule-sites.ts';
