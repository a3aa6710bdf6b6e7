import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Told } from './told.ts';

/** The texts of checks/list-rows.ts. */
export const listRowsMessages = {
  responseTitle: (operation: Told): Bilingual => ({
    en: `${operation} answers a page of rows, every documented member present and of its type and form.`,
    zh: `${operation} 应答一页数据，文档中的所有字段都存在，且类型和格式正确。`,
  }),
  fieldsTitle: { en: 'what its answers hold beyond the page is told.', zh: '报告其应答中文档未提及的内容。' },
  itemsIsNotAlwaysOf: (name: Told, pattern: Told): Bilingual => ({
    en: `items[].${name} is not always of the form ${pattern} that ids of LINE and most examples have.`,
    zh: `items[].${name} 并不总是 LINE 的 id 和多数示例所具有的格式 ${pattern}。`,
  }),
  answersHaveWhichThePage: (shown: Told): Bilingual => ({
    en: `Answers have ${shown}, which the page does not mention.`,
    zh: `应答带有文档未提及的 ${shown}。`,
  }),
  consistentTitle: { en: 'the members of a row agree.', zh: '一行数据的各字段彼此一致。' },
  endsBeforeItStarts: {
    en: 'answered a row that ends before it starts.',
    zh: '应答的一行的结束时间早于开始时间。',
  },
  sentMoreThanPlanned: {
    en: 'answered a row that has more sent and failed than planned.',
    zh: '应答的一行的成功数与失败数之和大于预计数。',
  },
  changedBeforeItWasSent: {
    en: 'answered a row that changed its status before it was sent.',
    zh: '应答的一行的状态更新时间早于发送时间。',
  },
  sentWithoutMessageid: {
    en: 'answered a row that was sent and has no messageid.',
    zh: '应答的一行已发送却没有 messageid。',
  },
} as const;
