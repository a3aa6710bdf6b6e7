import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Told } from './told.ts';

/** The texts of checks/record-time.ts. */
export const recordTimeMessages = {
  filterTimeTitle: {
    en: 'a time range finds the records sent inside it, both ends included, and no others.',
    zh: '时间范围返回在其中发送的记录（含两端），且仅此而已。',
  },
  noRecordHasAReadable: { en: 'No record has a readable send_time.', zh: '没有记录的 send_time 可读。' },
  totalCountButRecords: (total: Told, known: Told): Bilingual => ({
    en: `answered total_count ${total}, but ${known} records were sent at that very time.`,
    zh: `应答 total_count ${total}，而恰在该时刻发送的记录有 ${known} 条。`,
  }),
  defaultMonthTitle: {
    en: 'the records of the last month are answered where no time is asked for.',
    zh: '未给定时间时返回最近一个月的记录。',
  },
  recordsThatLieDays: (days: Told): Bilingual => ({
    en: `answered records that lie ${days} days apart.`,
    zh: `应答的记录相距 ${days} 天。`,
  }),
  totalCountTheLast: (total: Told, total2: Told): Bilingual => ({
    en: `answered total_count ${total}; the last 27 days alone have ${total2} records.`,
    zh: `应答 total_count ${total}；而仅最近 27 天就有 ${total2} 条记录。`,
  }),
} as const;
