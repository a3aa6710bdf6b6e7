import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Told } from './told.ts';

/** The texts of checks/list-filters.ts. */
export const listFiltersMessages = {
  soManyRowsHaveThis: { en: 'so many rows have this value', zh: '具有该值的数据有这么多' },
  soManyOnPageOne: { en: 'as many as page 1 says', zh: '与第 1 页所示相同' },
  notOnPageOne: {
    en: 'answered a row that is not on the page of all that match.',
    zh: '应答的一行不在列出全部匹配数据的那一页上。',
  },
  atLeastSoManyRows: { en: 'at least so many rows have this value', zh: '具有该值的数据至少有这么多' },
  theTitle: (parameter: Told, value: Told, value2: Told): Bilingual => ({
    en: `${parameter} finds all the rows that have the value${value}, and no others.`,
    zh: `${parameter} 返回所有${value2}该值的数据，且仅此而已。`,
  }),
  noRowHasAValue: (field: Told): Bilingual => ({
    en: `No row has a value in ${field}.`,
    zh: `没有一行数据的 ${field} 有值。`,
  }),
  noRowHasThisValue: { en: 'no row has this value', zh: '没有数据具有该值' },
  aRowWhoseValue: { en: 'answered a row whose value only begins with it.', zh: '应答了仅以其开头的数据。' },
  filterTaskNameMatchTitle: {
    en: 'part of a task_name finds the names that have it in them, or nothing.',
    zh: '以 task_name 的一部分查询，返回包含它的数据，或没有数据。',
  },
  noRowHasATask: { en: 'No row has a task_name with something inside.', zh: '没有一行数据的 task_name 足够长。' },
  taskNameFindsEveryName: {
    en: 'task_name finds every name that has the text in it.',
    zh: 'task_name 匹配包含该文字的名称。',
  },
  taskNameFindsOnlyThe: {
    en: 'task_name finds only the name that is the text.',
    zh: 'task_name 只匹配完全相同的名称。',
  },
} as const;
