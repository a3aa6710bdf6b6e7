import type { Scenario, ScenarioExpectation } from '../../generators/generated/types.ts';
import type { Delivery } from '../webhooks/delivery/delivery.ts';
import type { Mismatch, ScenarioAttempt } from './scenario-run.ts';

const meanings: Readonly<Record<keyof ScenarioExpectation, string>> = {
  requests: 'requests got to the receiver',
  delivered: 'deliveries were acknowledged',
  waiting: 'deliveries wait',
  gaveUp: 'deliveries were given up',
  lastStatus: 'was the status of the last answer',
};

/** Where things are not as an `expect` step says. */
export function judgeExpectation(
  step: number,
  expectation: ScenarioExpectation,
  { attempts, deliveries }: { readonly attempts: readonly ScenarioAttempt[]; readonly deliveries: readonly Delivery[] },
): readonly Mismatch[] {
  const count = (status: Delivery['status']): number =>
    deliveries.filter((delivery) => delivery.status === status).length;
  const actual: Readonly<Record<keyof ScenarioExpectation, number | undefined>> = {
    requests: attempts.filter(({ lost }) => lost !== 'request').length,
    delivered: count('acknowledged') + attempts.filter(isExactAcknowledged).length,
    waiting: count('waiting'),
    gaveUp: count('gave_up'),
    lastStatus: attempts.findLast(({ response }) => response !== undefined)?.response?.status,
  };
  return (Object.keys(meanings) as (keyof ScenarioExpectation)[]).flatMap((name) => {
    const expected = expectation[name];
    if (expected === undefined || expected === actual[name]) return [];
    const path = `/steps/${step}/expect/${name}`;
    const found = actual[name] ?? 'nothing';
    const message = `steps[${step}] expects ${name} to be ${expected}, and ${found} ${meanings[name]}`;
    return [{ step, path, expected, actual: actual[name], message }];
  });
}

/** A request that is no delivery, and was acknowledged like one. */
function isExactAcknowledged({ deliveryId, reason }: ScenarioAttempt): boolean {
  return deliveryId === 0 && reason === undefined;
}

/** Whether the scenario says itself what it expects. */
export function hasExpectations({ steps }: Scenario): boolean {
  return steps.some(({ expect }) => expect !== undefined);
}

/** Requests that were not answered as they should: a genuine one with 2xx, a forged one with 4xx. */
export function judgeAnswers(attempts: readonly ScenarioAttempt[]): readonly Mismatch[] {
  return attempts.flatMap((attempt) => {
    const { step, deliveryId, forged, lost, response } = attempt;
    const kind = Math.floor((response?.status ?? 0) / 100);
    if (lost === 'request' || kind === (forged ? 4 : 2)) return [];
    const expected = forged ? '4xx' : '2xx';
    const actual = answerOf(attempt);
    const delivery = deliveryId === 0 ? '' : `, delivery ${deliveryId}`;
    const request = `${forged ? 'a forged request' : 'a request'} of steps[${step}]${delivery}`;
    const message = `${request}, should be answered with ${expected}, and came to: ${actual}`;
    return [{ step, expected, actual, message }];
  });
}

/** The status of an attempt's answer, or why there is none. */
function answerOf({ response, reason, detail }: Pick<ScenarioAttempt, 'response' | 'reason' | 'detail'>): string {
  if (response !== undefined) return `status ${response.status}`;
  return [reason ?? 'nothing', ...(detail === undefined || detail === '' ? [] : [`(${detail})`])].join(' ');
}
