/**
 * Matchers for `expect.extend`, in Vitest, Jest and whatever else extends `expect` as they do; for `require` too.
 * `sobot-mock/vitest` extends Vitest's by itself.
 *
 * @module
 */
import type { ContractName } from './contract-name.ts';
import type { MatcherContext, MatcherResult } from './matcher.ts';
import { toHaveNoViolations, type NoViolationsOptions } from './to-have-no-violations.ts';
import { findReceived, type ReceivedOperation, type ReceivedOptions } from './to-have-received-operation.ts';
import { toMatchContract } from './to-match-contract.ts';

export type { ContractName } from './contract-name.ts';
export type { JournalSource } from '../kit/journal/journal-source.ts';
export type { RemoteJournal } from '../kit/journal/options.ts';
export type { MatcherContext, MatcherResult } from './matcher.ts';
export type { NoViolationsOptions } from './to-have-no-violations.ts';
export type { ReceivedOperation, ReceivedOptions } from './to-have-received-operation.ts';

/**
 * The matchers, to hand to `expect.extend`.
 *
 * @example
 * import { expect } from '@jest/globals';
 * import { matchers } from 'sobot-mock/matchers';
 * expect.extend(matchers);
 */
export const matchers = {
  toMatchContract(received: unknown, name: ContractName): MatcherResult {
    return toMatchContract(received, name);
  },
  toHaveReceivedOperation(
    this: MatcherContext,
    received: unknown,
    operation: ReceivedOperation,
    options?: ReceivedOptions,
  ): MatcherResult | Promise<MatcherResult> {
    return findReceived(this, received, operation, options);
  },
  toHaveNoViolations(received: unknown, options?: NoViolationsOptions): MatcherResult | Promise<MatcherResult> {
    return toHaveNoViolations(received, options);
  },
} as const;

/** What `expect(…)` has once it is extended. `Result` is what matchers return, `Received` what `expect` was given. */
export interface SobotMatchers<Result = void, Received = unknown> {
  /**
   * The value keeps to a schema of the contract: `queryTaskList.response`, `webhookEnvelope`, or any schema's name.
   *
   * @example
   * expect(await response.json()).toMatchContract('queryTaskList.response');
   */
  toMatchContract(name: ContractName): Result;
  /**
   * The journal has requests for an operation. Of a tenant, its journal, or an emulator or whatever has one
   * (`sobotHandlers`, a mock server): at once. Of a running mock server, by its URL: await it.
   *
   * @example
   * expect(sobot.tenant).toHaveReceivedOperation('queryTaskList', { body: { page_no: 2 }, times: 1 });
   * await expect('http://127.0.0.1:7626').toHaveReceivedOperation('getToken');
   */
  toHaveReceivedOperation(
    operation: ReceivedOperation,
    options?: ReceivedOptions,
  ): Received extends string | URL ? Promise<void> : Result;
  /**
   * Nothing in the journal was refused for what the consumer did. Received as `toHaveReceivedOperation` does.
   *
   * @example
   * expect(sobot).toHaveNoViolations({ warnings: true });
   */
  toHaveNoViolations(options?: NoViolationsOptions): Received extends string | URL ? Promise<void> : Result;
}

// `expect` of `@types/jest`; where there is none, it is a name that nobody uses. That of `@jest/globals` is of the module
// `expect`, which cannot be added to where it is not installed: docs/ci.md says how a project does it.
declare global {
  // oxlint-disable-next-line typescript/no-namespace -- that is what its types are
  namespace jest {
    interface Matchers<R, T = {}> extends SobotMatchers<R, T> {}
  }
}
