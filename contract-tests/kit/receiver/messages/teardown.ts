import type { Bilingual } from '../../../../generators/generated/types.ts';

/** Texts of the rules on what can be told when all the rest is done. */
export const teardown = {
  inTime: {
    title: {
      en: 'Every event is acknowledged within the time LINE allows.',
      zh: '每个事件都在 LINE 允许的时间内确认。',
    },
    remedy: {
      en: 'Answer 200 first and do the work afterwards: put the event into a queue, and do not wait for it.',
      zh: '先应答 200 再处理：将事件放入队列，不要等待处理完成。',
    },
    message: { en: 'a text message', zh: '文本消息' },
    rule: (limit: number): Bilingual => ({
      en: `LINE waits ${limit} ms and counts the rest as request_timeout.`,
      zh: `LINE 等待 ${limit} ms，超过则记为 request_timeout。`,
    }),
  },
  alive: {
    title: { en: 'After everything, the receiver still acknowledges.', zh: '经过全部检查后，接收端仍能确认。' },
    remedy: {
      en: 'Something sent before ended or blocked it: look at the first rule that failed, and catch what it throws, in promises too (unhandledRejection ends Node).',
      zh: '之前的某个请求使它退出或卡住：请看第一条失败的规则，并捕获其异常，包括 Promise 中的异常（unhandledRejection 会使 Node 退出）。',
    },
    empty: { en: 'an envelope without events, at the end', zh: '最后的不含事件的信封' },
    text: { en: 'a text message, at the end', zh: '最后的文本消息' },
  },
} as const;
