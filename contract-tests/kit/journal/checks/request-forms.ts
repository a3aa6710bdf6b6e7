import { operations, type Operation } from '../../../../generators/generated/operations.ts';
import type { Check } from '../../engine/check.ts';
import { asksPage, type Call } from '../exchange.ts';
import { isInMicroseconds, requestMessages as messages } from '../messages/requests.ts';
import type { ConsumerCalls, JournalTarget } from '../target.ts';
import { defineRule, foundBy, subjectOf, type Found } from './define-rule.ts';

const source = '查询群发任务数据';

/** Parameters that hold a time in milliseconds. */
const timeNames = Object.values<Operation>(operations).flatMap(({ timeRange }) => timeRange ?? []);

/** What a request has to be like so that its parameters are read as they were meant. */
export const requestFormChecks: readonly Check<JournalTarget>[] = [
  defineRule({
    id: 'requests/content-type',
    ...messages.contentType,
    severity: 'warning',
    source,
    cases: withBody,
    find: (consumer) => {
      const typeOf = ({ entry }: Call): string | undefined => entry.requestHeaders['content-type'];
      return foundBy(
        withBody(consumer).filter((call) => !isJson(typeOf(call))),
        (call) => JSON.stringify([subjectOf(call), typeOf(call)]),
        (calls) => ({
          message: messages.contentType.message(subjectOf(calls[0]), typeOf(calls[0]), calls.length),
          expected: 'application/json',
          got: typeOf(calls[0]) ?? null,
        }),
      );
    },
  }),
  defineRule({
    id: 'requests/query-of-post',
    ...messages.queryOfPost,
    severity: 'warning',
    source,
    cases: ({ calls }) => calls.filter(asksPage),
    find: ({ calls }) =>
      foundBy(
        calls.filter((call) => unreadOf(call).length > 0),
        (call) => JSON.stringify([subjectOf(call), unreadOf(call)]),
        (same) => ({ message: messages.queryOfPost.message(subjectOf(same[0]), unreadOf(same[0]), same.length) }),
      ),
  }),
  defineRule({
    id: 'requests/times',
    ...messages.times,
    severity: 'warning',
    source,
    cases: ({ calls }) => calls.filter((call) => timeNames.some((name) => asksPage(call) && name in call.parameters)),
    find: ({ calls }) =>
      timeNames.flatMap((name): readonly Found[] =>
        foundBy(
          calls.filter((call) => asksPage(call) && isInOtherUnit(call.parameters[name])),
          subjectOf,
          (same) => {
            const value = same[0].parameters[name];
            return { message: messages.times.message(subjectOf(same[0]), name, value, same.length), got: value };
          },
        ),
      ),
  }),
];

function withBody({ calls }: ConsumerCalls): readonly Call[] {
  return calls.filter(
    (call) => asksPage(call) && call.entry.requestBody !== undefined && call.entry.requestBody !== '',
  );
}

function isJson(type = ''): boolean {
  return /^application\/(?:json|[\w.-]+\+json)\s*(?:;|$)/i.test(type.trim());
}

/** Parameters of the operation that came in the query of a POST. What is none of its own may be for a gateway on the way. */
function unreadOf(call: Call): readonly string[] {
  if (!asksPage(call)) return [];
  const { parameters }: Operation = operations[call.operation as 'queryTaskList' | 'sendRecordList'];
  return parameters.filter(({ name, in: place }) => place === 'body' && name in call.query).map(({ name }) => name);
}

/** Whether a time is in seconds, of which the mock warns, too, or in microseconds. */
function isInOtherUnit(value: unknown): boolean {
  const time = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof time === 'number' && ((time >= 1e8 && time < 1e11) || isInMicroseconds(time));
}
