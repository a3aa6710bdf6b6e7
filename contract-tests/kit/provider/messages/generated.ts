/** The texts of checks/generated.ts. */
export const generatedMessages = {
  filterCombinedTitle: {
    en: 'filters combine: rows match all of them, and paging holds for what they find.',
    zh: '多个筛选条件同时生效：每行数据都符合全部条件，分页规则依然成立。',
  },
} as const;
