/** How a check ended, in words. */
export const checkStatusText = {
  en: { failed: 'failed', warned: 'warned', passed: 'passed', skipped: 'skipped' },
  zh: { failed: '失败', warned: '警告', passed: '通过', skipped: '跳过' },
} as const;
