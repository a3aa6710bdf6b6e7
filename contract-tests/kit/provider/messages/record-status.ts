import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Told } from './told.ts';

/** The texts of checks/record-status.ts. */
export const recordStatusMessages = {
  filterMessageStatusTitle: {
    en: 'message_status 9 finds records that failed (error_code 999999); 0, 1 and 2 find those that were sent.',
    zh: 'message_status 9 返回发送失败的记录（error_code 999999）；0、1、2 返回已发送的记录。',
  },
  aRecordWithError: (got: Told): Bilingual => ({
    en: `answered a record with error_code ${got}.`,
    zh: `返回了 error_code 为 ${got} 的记录。`,
  }),
  statusPartitionTitle: {
    en: 'every record has one of the statuses 0, 1, 2 and 9.',
    zh: '每条记录的状态为 0、1、2、9 之一。',
  },
  totalCountByMessage: (total: Told, value: Told, sum: Told): Bilingual => ({
    en: `answered total_count ${total}; by message_status there are ${value} = ${sum}.`,
    zh: `应答 total_count ${total}；按 message_status 则有 ${value} = ${sum}。`,
  }),
  filterUnknownStatusTitle: {
    en: 'a message_status that is none of 0, 1, 2 and 9 is refused with 999994, or finds nothing.',
    zh: 'message_status 不是 0、1、2、9 时以 999994 拒绝，或没有数据。',
  },
} as const;
