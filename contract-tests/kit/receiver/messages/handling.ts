import { numberText, plural } from '../../../../common/plural.ts';
import type { Bilingual } from '../../../../generators/generated/types.ts';

const times = {
  0: { en: '0 times', zh: '0 次' },
  1: { en: 'once', zh: '1 次' },
} as const;

/** What is said of events that were handled too often, too seldom, or with another text. */
export const handling = {
  once: { en: 'Each has to be handled once.', zh: '每个都应恰好处理一次。' },
  notAtAll: { en: 'None may be handled: anybody can send them.', zh: '一个都不得处理：任何人都能发送它们。' },
  alike: {
    en: 'Events of one kind have to be handled alike: each of them once, or none.',
    zh: '同一种事件应得到相同的处理：每个处理一次，或都不处理。',
  },
  sent: (what: Bilingual, found: Bilingual, rule: Bilingual): Bilingual => ({
    en: `Sent ${what.en}; ${found.en}. ${rule.en}`,
    zh: `发送了${what.zh}；${found.zh}。${rule.zh}`,
  }),
  total: (got: number, wanted: number): Bilingual => ({
    en: `${plural(got, 'event was', 'events were')} handled, not ${numberText(wanted)}`,
    zh: `处理了 ${numberText(got)} 个事件，而不是 ${numberText(wanted)} 个`,
  }),
  wrong: (
    wrong: number,
    { of, wanted, id, count }: { of: number; wanted: 0 | 1; id: string; count: number },
  ): Bilingual => ({
    en: `${numberText(wrong)} of ${plural(of, 'event')} not handled ${times[wanted].en}, ${id} for one ${plural(count, 'time')}`,
    zh: `${numberText(of)} 个事件中有 ${numberText(wrong)} 个不是恰好处理 ${times[wanted].zh}：${id} 处理了 ${numberText(count)} 次`,
  }),
  again: (id: string): Bilingual => ({ en: `${id} was handled again`, zh: `${id} 又被处理了一次` }),
  unlike: (what: Bilingual, counts: readonly number[]): Bilingual => ({
    en: `of ${what.en} they were handled ${counts.join(' and ')} times`,
    zh: `其中${what.zh}分别处理了 ${counts.join(' 次和 ')} 次`,
  }),
  dropped: (what: Bilingual): Bilingual => ({
    en: `of ${what.en} none was handled, though one before them was`,
    zh: `其中${what.zh}一个也没有处理，而此前的一个已处理`,
  }),
  unhandled: { en: 'it was acknowledged and not handled', zh: '得到确认，却没有被处理' },
  anyText: { en: 'A text has to be handled whatever is in it.', zh: '无论内容如何，文本都应得到处理。' },
  otherText: { en: 'it was handled with another text', zh: '处理时得到的是另一段文本' },
  sameText: { en: 'The text has to be the one that was sent.', zh: '文本应与发送的一致。' },
} as const;
