import type { Scenario, ScenarioExpectation } from '../../generators/generated/types.ts';
import type { Delivery } from '../webhooks/delivery/delivery.ts';
import type { Mismatch, ScenarioAttempt } from './scenario-run.ts';

interface Meaning {
  readonly en: string;
  readonly zh: (found: number | undefined) => string;
}

const meanings: Readonly<Record<keyof ScenarioExpectation, Meaning>> = {
  requests: { en: 'requests got to the receiver', zh: (found) => `有 ${found} 个请求到达接收端` },
  delivered: { en: 'deliveries were acknowledged', zh: (found) => `有 ${found} 次投递得到确认` },
  waiting: { en: 'deliveries wait', zh: (found) => `有 ${found} 次投递在等待` },
  gaveUp: { en: 'deliveries were given up', zh: (found) => `有 ${found} 次投递被放弃` },
  lastStatus: {
    en: 'was the status of the last answer',
    zh: (found) => (found === undefined ? '没有任何应答' : `最后一次应答的状态码为 ${found}`),
  },
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
    const found = actual[name];
    const { en, zh } = meanings[name];
    const reason = {
      en: `steps[${step}] expects ${name} to be ${expected}, and ${found ?? 'nothing'} ${en}`,
      zh: `steps[${step}] 要求 ${name} 为 ${expected}，而${zh(found)}`,
    };
    return [{ step, path, expected, actual: found, message: reason.en, reason }];
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
    const isDelivery = deliveryId !== 0;
    const request = `${forged ? 'a forged request' : 'a request'} of steps[${step}]${isDelivery ? `, delivery ${deliveryId}` : ''}`;
    const what = `steps[${step}] 的${forged ? '伪造' : ''}请求${isDelivery ? `（投递 ${deliveryId}）` : ''}`;
    const reason = {
      en: `${request}, should be answered with ${expected}, and came to: ${actual}`,
      zh: `${what}应得到 ${expected}，实际为：${answerInChinese(attempt, actual)}`,
    };
    return [{ step, expected, actual, message: reason.en, reason }];
  });
}

/** The status of an attempt's answer, or why there is none. */
function answerOf({ response, reason, detail }: Pick<ScenarioAttempt, 'response' | 'reason' | 'detail'>): string {
  if (response !== undefined) return `status ${response.status}`;
  return [reason ?? 'nothing', ...(detail === undefined || detail === '' ? [] : [`(${detail})`])].join(' ');
}

function answerInChinese({ response, reason }: Pick<ScenarioAttempt, 'response' | 'reason'>, answer: string): string {
  if (response !== undefined) return `状态码 ${response.status}`;
  return reason === undefined ? answer.replace(/^nothing/, '无应答') : answer;
}
