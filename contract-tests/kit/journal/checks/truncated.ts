import type { Check } from '../../engine/check.ts';
import { truncatedMessages as messages } from '../messages/truncated.ts';
import type { ConsumerCalls, JournalTarget } from '../target.ts';
import { defineRule, foundByOperation, type Found } from './define-rule.ts';

/** Whether a journal can be judged by what it holds. */
export const truncatedChecks: readonly Check<JournalTarget>[] = [
  defineRule({
    id: 'journal/whole',
    ...messages.whole,
    severity: 'warning',
    source: '接口调用',
    cases: ({ calls }) => calls,
    find: (consumer) => [...dropped(consumer), ...mockFaults(consumer)],
  }),
];

function dropped({ dropped: count, calls }: ConsumerCalls): readonly Found[] {
  const [oldest] = calls;
  if (count === 0 || oldest === undefined) return [];
  return [{ calls: [oldest], message: messages.whole.message(count), expected: 0, got: count }];
}

/** What the mock itself could not do is nobody's violation, but what came of it was not judged. */
function mockFaults({ calls }: ConsumerCalls): readonly Found[] {
  const failed = calls.filter(({ entry }) => entry.violations.some(({ rule }) => rule === 'internalFault'));
  const { message, remedy } = messages.mockFault;
  return foundByOperation(failed, (operation, [{ entry }]) => ({
    message: message(operation, entry.violations[0]!.reason),
    remedy,
  }));
}
