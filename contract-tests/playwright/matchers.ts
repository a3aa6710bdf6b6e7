import type { ExpectMatcherState, MatcherReturnType } from '@playwright/test';
import { isObject } from '../../common/json.ts';
import type { Journal } from '../../mock-server/core/journal/journal.ts';
import {
  matchers,
  type ContractName,
  type NoViolationsOptions,
  type ReceivedOperation,
  type ReceivedOptions,
} from '../matchers/index.ts';

export interface Journaled {
  readonly journal: Journal;
}

/** The matchers, as Playwright's `expect` takes them. They judge at once: what was not awaited is not there yet. */
export type PlaywrightMatchers = {
  /** The value keeps to a schema of the contract: `queryTaskList.response`, or any schema's name. */
  readonly toMatchContract: (this: ExpectMatcherState, received: unknown, name: ContractName) => MatcherReturnType;
  /** The journal of `sobot`, or of a tenant, has requests for an operation. */
  readonly toHaveReceivedOperation: (
    this: ExpectMatcherState,
    received: Journaled,
    operation: ReceivedOperation,
    options?: ReceivedOptions,
  ) => MatcherReturnType;
  /** Nothing in the journal of `sobot`, or of a tenant, was refused for what the consumer did. */
  readonly toHaveNoViolations: (
    this: ExpectMatcherState,
    received: Journaled,
    options?: NoViolationsOptions,
  ) => MatcherReturnType;
};

const { toMatchContract, toHaveReceivedOperation, toHaveNoViolations } = matchers;

/** Playwright's `this` compares nothing for matchers of others. */
const context = {
  equals: (actual: unknown, expected: unknown) => hasAllOf(actual, expected),
  utils: { iterableEquality: undefined, subsetEquality: undefined },
};

export const playwrightMatchers: PlaywrightMatchers = {
  toMatchContract,
  // The journal is in this program: each answers at once.
  toHaveReceivedOperation: (received, operation, options) =>
    toHaveReceivedOperation.call(context, received, operation, options) as MatcherReturnType,
  toHaveNoViolations: (received, options) => toHaveNoViolations(received, options) as MatcherReturnType,
};

/** Whether `actual` has what `expected` has, members that `expected` leaves out aside. */
function hasAllOf(actual: unknown, expected: unknown): boolean {
  if (isAsymmetric(expected)) return expected.asymmetricMatch(actual);
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return false;
    return expected.every((item, index) => hasAllOf(actual[index], item));
  }
  if (!isObject(expected)) return Object.is(actual, expected);
  return isObject(actual) && Object.entries(expected).every(([name, member]) => hasAllOf(actual[name], member));
}

/** What `expect.stringMatching` and its like give. */
function isAsymmetric(value: unknown): value is { asymmetricMatch(actual: unknown): boolean } {
  return isObject(value) && typeof value['asymmetricMatch'] === 'function';
}
