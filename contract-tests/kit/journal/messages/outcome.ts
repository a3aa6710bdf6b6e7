/** What a client got in place of an answer. */
export const outcomeMessages = {
  reset: { en: 'a cut connection', zh: '连接中断' },
  unreadable: { en: 'an unreadable body', zh: '正文无法读取' },
} as const;
