import fc from 'fast-check';
import type { SchemaName } from '../../generators/generated/catalogue.ts';
import type { TokenItem } from '../../generators/generated/types.ts';
import type { Settling } from './from-schema.ts';
import { fromPattern } from './patterns.ts';
import { settleEvents } from './settle-events.ts';
import { settleMessages } from './settle-messages.ts';
import { settleRecords } from './settle-records.ts';

/** What holds beyond the schemas, by the name of the schema it is about: only values that can occur are made. */
const settlings: Partial<Record<SchemaName, Settling>> = {
  ...settleRecords,
  tokenHeader: () => fc.record({ token: fromPattern('^[0-9a-f]{32}$') }, { noNullPrototype: true }),
  tokenItem: (items: fc.Arbitrary<TokenItem>) =>
    fc
      .tuple(items, fc.integer({ min: 0, max: 86_400 }))
      .map(([item, seconds]) => ({ ...item, expires_in: String(seconds) })),
  ...settleMessages,
  ...settleEvents(settle),
};

/** Makes the values of a schema agree with themselves. */
export function settle(name: SchemaName, arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return settlings[name]?.(arbitrary as fc.Arbitrary<never>) ?? arbitrary;
}
