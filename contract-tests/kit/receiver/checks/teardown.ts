import type { Check } from '../../engine/check.ts';
import { pageExample } from '../events/event-kinds.ts';
import { createAbortPolicy } from '../expectations/abort-policy.ts';
import { buildRequest, expectAcknowledged } from '../expectations/acknowledged.ts';
import { teardown } from '../messages/teardown.ts';
import { defineRule } from '../rule.ts';
import type { ReceiverTarget } from '../target.ts';
import { endedBy, violationOf } from '../violation.ts';

const steady = 20;

/** What can be told when all the rest is done. */
export const teardownChecks: readonly Check<ReceiverTarget>[] = [
  defineRule({
    id: 'acknowledgement/in-time',
    ...teardown.inTime,
    source: { kind: 'line', name: 'Receive messages (webhook): request_timeout' },
    isAlwaysTried: true,
    async run(target, { tried }, remedy) {
      const fresh = target.createFresh();
      const abortPolicy = createAbortPolicy(target);
      const { message: what, rule } = teardown.inTime;
      for (let count = 0; count < steady; count += 1) {
        const events = [fresh(pageExample('text').event)];
        const exchange = await target.post(buildRequest({ what, events }, target));
        if (abortPolicy.isOver(exchange)) break;
      }
      tried(target.statistics.count());
      const expected = `≤ ${target.limit} ms`;
      return target.statistics.late().map(({ exchange, severity }) => {
        // What a rule is only warned for counts for no more here.
        const common = { rule: rule(target.limit), remedy, expected };
        return violationOf(exchange, severity === 'warning' ? { ...common, severity } : common);
      });
    },
  }),
  defineRule({
    id: 'liveness/alive-at-the-end',
    ...teardown.alive,
    source: { kind: 'line', name: 'Receive messages (webhook)' },
    isAlwaysTried: true,
    async run(target, context, remedy) {
      const notYetTold = target.connection.crashes().filter((crash) => !target.notes.toldCrashes.has(crash));
      const violations = await expectAcknowledged(target, context, {
        cases: [
          { what: teardown.alive.empty, events: [] },
          { what: teardown.alive.text, events: [pageExample('text').event] },
        ],
        remedy,
      });
      return [...notYetTold.map(endedBy), ...violations];
    },
  }),
];
