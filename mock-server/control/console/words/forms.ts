import type { Phrase } from './say.ts';

export const formWords = {
  longest: { en: 'at most {length} characters', zh: '最多 {length} 个字符' },
} as const satisfies Readonly<Record<string, Phrase>>;
