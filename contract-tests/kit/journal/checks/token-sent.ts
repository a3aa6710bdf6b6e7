import type { Check } from '../../engine/check.ts';
import type { Call } from '../exchange.ts';
import { sentTokenMessages as messages } from '../messages/token-sent.ts';
import type { ConsumerCalls, JournalTarget } from '../target.ts';
import { defineRule, foundByOperation } from './define-rule.ts';

const source = '接口声明';
const cases = ({ tokenCalls }: ConsumerCalls): readonly Call[] => tokenCalls;

/** What a token of the provider looks like. Documented: 32 characters. */
const wellFormed = /^[0-9a-f]{32}$/i;

/** Which tokens are sent at all. */
export const sentTokenChecks: readonly Check<JournalTarget>[] = [
  defineRule({
    id: 'token/sent',
    ...messages.sent,
    severity: 'violation',
    source,
    cases,
    find: ({ tokenCalls }) =>
      foundByOperation(tokenCalls.filter(isWithout), (operation, calls) => ({
        message: messages.sent.message(operation, calls.length),
      })),
  }),
  defineRule({
    id: 'token/known',
    ...messages.known,
    severity: 'violation',
    source,
    cases,
    find: (consumer) =>
      foundByOperation(
        consumer.tokenCalls.filter((call) => isUnknown(call) && !isLeftover(call, consumer)),
        (operation, calls) => {
          const { length } = calls[0].token ?? '';
          return { message: messages.known.message(operation, calls.length, length), expected: 32, got: length };
        },
      ),
  }),
];

/** Whether it came without a token, whatever a provider behind a proxy made of it. */
function isWithout({ entry, injected }: Call): boolean {
  return !injected && (entry.retCode === '900001' || entry.violations.some(({ rule }) => rule === 'emptyToken'));
}

function isUnknown({ entry, injected }: Call): boolean {
  return !injected && entry.violations.some(({ rule }) => rule === 'unknownToken');
}

/** A token of before the journal began, as after a restart or a reset, in place of which a new one was then asked for. */
function isLeftover({ token = '', place }: Call, { tokens, tokenRequests }: ConsumerCalls): boolean {
  const isBeforeAny = tokens.every(({ call }) => call.place > place);
  return wellFormed.test(token) && isBeforeAny && tokenRequests.some((request) => request.place > place);
}
