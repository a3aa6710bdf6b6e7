import type { Bilingual } from '../../../../generators/generated/types.ts';

/** The texts of checks/not-ahead.ts. */
export const notAheadMessages = {
  title: {
    en: 'no row tells of what was done later than the answer itself was made.',
    zh: '没有数据的发生时间晚于应答本身的时间。',
  },
  ahead: (name: string, minutes: number): Bilingual => ({
    en: `answered a row whose ${name} is ${minutes} minutes later than the answer itself: its timezone or its clock is another.`,
    zh: `返回的数据中 ${name} 比应答本身晚 ${minutes} 分钟：时区或时钟不一致。`,
  }),
} as const;
