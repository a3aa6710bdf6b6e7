import { numberText } from '../../../../common/plural.ts';
import type { Bilingual } from '../../../../generators/generated/types.ts';

/** Whether a journal can be judged by what it holds. */
export const truncatedMessages = {
  whole: {
    title: { en: 'The journal holds every request there was.', zh: '请求日志保存了全部请求。' },
    nothing: { en: 'The journal is empty.', zh: '请求日志为空。' },
    message: (count: number): Bilingual => ({
      en:
        count === 1
          ? 'the oldest request is missing, so only what came after it was judged'
          : `the oldest ${numberText(count)} requests are missing, so only what came after them was judged`,
      zh: `最早的 ${numberText(count)} 个请求已缺失，只判断了其后的请求`,
    }),
    remedy: {
      en: 'Keep more: sobot-mock start --journal-limit, journalLimit in code; or give each test a tenant of its own.',
      zh: '保留更多：sobot-mock start --journal-limit，代码中为 journalLimit；或给每个测试一个自己的租户。',
    },
  },
  mockFault: {
    message: (operation: string, reason: Bilingual): Bilingual => ({
      en: `${operation}: ${reason.en}`,
      zh: `${operation}：${reason.zh}`,
    }),
    remedy: { en: 'Report it with the request below.', zh: '请连同下面的请求一起报告。' },
  },
} as const;
