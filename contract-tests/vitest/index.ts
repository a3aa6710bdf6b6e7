/**
 * Extends Vitest's `expect` with the matchers, types included: `import 'sobot-mock/vitest'` in a setup file or a test. And
 * declares the checks of the contract kit as tests.
 *
 * @module
 */
import { expect } from 'vitest';
import { matchers, type SobotMatchers } from '../matchers/index.ts';

export type { SetTimer } from '../../common/deadline.ts';
export type { DurationInput } from '../../common/duration.ts';
export type { Fetch } from '../kit/provider/transport/transport.ts';
export type { Probe, ReceiverHandler } from '../kit/receiver/options.ts';
export { coverage, type CoverageCheckOptions } from '../kit/coverage/coverage.ts';
export { describeChecks, type DescribeOptions, type SeededDescribeOptions } from './describe-checks.ts';
export { describeJournal, type DescribeJournalOptions } from './describe-journal.ts';
export { describeProvider, type DescribeProviderOptions } from './describe-provider.ts';
export { describeReceiver, type DescribeReceiverOptions } from './describe-receiver.ts';
export { matchers, type SobotMatchers } from '../matchers/index.ts';

// As Vitest 5 has them. Those of 3.2 and 4 have T alone, and no declaration fits both: there this one is passed over where
// `skipLibCheck` is on, and the types are those of `jest.Matchers`, which these take up (docs/ci.md).
declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends SobotMatchers<R, T> {}
}

expect.extend(matchers);
