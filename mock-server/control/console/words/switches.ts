import type { Phrase } from './say.ts';

export const switchWords = {
  title: { en: 'Behaviour switches', zh: '行为开关' },
  hint: {
    en: 'What the provider leaves undocumented is a choice here, with the evidence for its default.',
    zh: '官方文档未说明之处，在这里都是可选项，并附默认值的依据。',
  },
  isDefault: { en: 'default', zh: '默认' },
  changed: { en: 'changed', zh: '已修改' },
  evidence: { en: 'Evidence: ', zh: '依据：' },
  set: { en: 'Set', zh: '设置' },
  toDefault: { en: 'Back to the default', zh: '恢复默认' },
  saved: { en: '{name} is set', zh: '已设置 {name}' },
  onProxy: { en: 'On a proxy they decide what counts as a violation.', zh: '在代理上，它们决定哪些算作违规。' },
  onListener: {
    en: 'They are those of a mock server, and decide nothing here.',
    zh: '它们属于模拟服务器，在这里不起作用。',
  },
} as const satisfies Readonly<Record<string, Phrase>>;
