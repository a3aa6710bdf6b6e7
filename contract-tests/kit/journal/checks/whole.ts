import type { Check } from '../../engine/check.ts';
import { defineRule, findingsBy } from '../define-rule.ts';
import type { JournalTarget, Trace } from '../trace.ts';

/** Whether a journal can be judged by what it holds. */
export const wholeChecks: readonly Check<JournalTarget>[] = [
  defineRule({
    id: 'journal/whole',
    title: { en: 'The journal holds every request there was.', zh: '日志簿保存了全部请求。' },
    severity: 'warning',
    source: '接口调用',
    cases: ({ calls }) => calls,
    nothing: { en: 'The journal is empty.', zh: '日志簿为空。' },
    find: (trace) => [...dropped(trace), ...mockFaults(trace)],
  }),
];

function dropped({ dropped: count, calls }: Trace) {
  const [oldest] = calls;
  if (count === 0 || oldest === undefined) return [];
  return [
    {
      calls: [oldest] as const,
      message: {
        en: `the oldest ${count} requests are missing, so only what came after them was judged`,
        zh: `最早的 ${count} 个请求已缺失，只判断了其后的请求`,
      },
      remedy: {
        en: 'Keep more: sobot-mock start --journal-limit, journalLimit in code; or give each test a tenant of its own.',
        zh: '保留更多：sobot-mock start --journal-limit，代码中为 journalLimit；或给每个测试一个自己的租户。',
      },
      expected: 0,
      got: count,
    },
  ];
}

/** What the mock itself could not do is nobody's breach, but what came of it was not judged. */
function mockFaults({ calls }: Trace) {
  const broken = calls.filter(({ entry }) => entry.violations.some(({ rule }) => rule === 'internalFault'));
  return findingsBy(
    broken,
    ({ operation }) => String(operation),
    ([{ operation, entry }]) => ({
      message: {
        en: `${operation}: ${entry.violations[0]!.reason.en}`,
        zh: `${operation}：${entry.violations[0]!.reason.zh}`,
      },
      remedy: { en: 'Report it with the request below.', zh: '请连同下面的请求一起报告。' },
    }),
  );
}
