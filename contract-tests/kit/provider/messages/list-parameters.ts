import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Told } from './told.ts';

/** The texts of checks/list-parameters.ts. */
export const listParametersMessages = {
  parametersAbsentBodyTitle: { en: 'no body means no filters.', zh: '没有正文即没有筛选条件。' },
  totalCountWithThe: (total: Told, total2: Told): Bilingual => ({
    en: `answered total_count ${total}; with the body {} it is ${total2}.`,
    zh: `应答 total_count ${total}；正文为 {} 时为 ${total2}。`,
  }),
  parametersUnknownTitle: { en: 'a parameter that is not documented changes nothing.', zh: '未知的参数不影响结果。' },
  totalCountWithoutThe: (total: Told, total2: Told): Bilingual => ({
    en: `answered total_count ${total}; without the parameter it is ${total2}.`,
    zh: `应答 total_count ${total}；没有该参数时为 ${total2}。`,
  }),
  aAfterIsRefusedWith: (start: Told, end: Told): Bilingual => ({
    en: `a ${start} after ${end} is refused with 999994.`,
    zh: `${start} 晚于 ${end} 时以 999994 拒绝。`,
  }),
  parametersCoercionTitle: {
    en: 'a parameter of its documented type is accepted; in the other spelling it means the same, or is refused with 999994.',
    zh: '接受文档类型的参数；另一种写法（数字与字符串）含义相同，或以 999994 拒绝。',
  },
  aParameterOfTheOther: {
    en: 'A parameter of the other JSON type is refused with 999994.',
    zh: '另一种 JSON 类型的参数以 999994 拒绝。',
  },
  aNumericTextForLong: {
    en: 'A numeric text for Long and a number for String are accepted.',
    zh: '接受字符串形式的 Long 和数字形式的 String。',
  },
  parametersNullTitle: {
    en: 'a parameter that is null counts as absent, or is refused with 999994.',
    zh: '参数为 null 时视为未给出，或以 999994 拒绝。',
  },
  nullIs: {
    reject: { en: 'A parameter that is null is refused with 999994.', zh: '为 null 的参数以 999994 拒绝。' },
    ignore: { en: 'A parameter that is null counts as absent.', zh: '为 null 的参数视为未给出。' },
  },
  aPageNoThatIs: {
    en: 'a page_no that is no whole number from 1 on is refused with 999994.',
    zh: 'page_no 不是正整数时以 999994 拒绝。',
  },
  aPageSizeThatIs: {
    en: 'a page_size that is no whole number from 1 on is refused with 999994.',
    zh: 'page_size 不是正整数时以 999994 拒绝。',
  },
  aBodyThatIsNo: {
    en: 'a body that is no JSON object is refused with 999994.',
    zh: '正文不是 JSON 对象时以 999994 拒绝。',
  },
  aParameterOfAJson: {
    en: 'a parameter of a JSON type that it never has is refused with 999994.',
    zh: '参数的 JSON 类型不对时以 999994 拒绝。',
  },
} as const;
