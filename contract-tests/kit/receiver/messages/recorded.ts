import { numberText, plural } from '../../../../common/plural.ts';
import type { Bilingual } from '../../../../generators/generated/types.ts';

/** Texts of the rules on requests that a platform sent, and that were recorded. */
export const recorded = {
  acknowledged: {
    title: { en: 'Recorded requests are acknowledged.', zh: '确认录制的请求。' },
    remedy: {
      en: 'The platform has sent this: read it in the bytes it came in, and acknowledge what you have no use for.',
      zh: '平台确实发送过该请求：按收到的字节读取，用不到的事件也要确认。',
    },
  },
  again: {
    title: { en: 'Recorded requests that come again are acknowledged.', zh: '确认再次到达的录制请求。' },
    remedy: {
      en: 'Answer 200 to an event that is there already; an error makes the platform send it again.',
      zh: '对已有的事件也应答 200；报错只会让平台再次投递。',
    },
  },
  handledOnce: {
    title: { en: 'No event of recorded requests is handled twice.', zh: '录制请求中的事件不会处理两次。' },
    remedy: {
      en: 'Keep webhookEventId under a unique key, whatever kind the event is of, and handle an event only if adding its id succeeded.',
      zh: '无论事件种类，都将 webhookEventId 存入唯一键，仅在插入成功时处理事件。',
    },
    plan: { en: 'each of the recorded requests twice', zh: '每个录制的请求各两次' },
    rule: { en: 'Each may be handled once at most.', zh: '每个最多处理一次。' },
    twice: (wrong: number, { of, id, count }: { of: number; id: string; count: number }): Bilingual => ({
      en: `${numberText(wrong)} of ${plural(of, 'event')} ${wrong === 1 ? 'was' : 'were'} handled more than once, ${id} for one ${plural(count, 'time')}`,
      zh: `${numberText(of)} 个事件中有 ${numberText(wrong)} 个处理了不止一次：${id} 处理了 ${numberText(count)} 次`,
    }),
    tooMany: (got: number, most: number): Bilingual => ({
      en: `${plural(got, 'event was', 'events were')} handled, and there ${most === 1 ? 'was' : 'were'} ${numberText(most)}`,
      zh: `处理了 ${numberText(got)} 个事件，而总共只有 ${numberText(most)} 个`,
    }),
  },
  /** A title, and how many are sent where that is not all of them. */
  some: ({ en, zh }: Bilingual, sent: number, total: number): Bilingual => ({
    en: `${en} Sent are ${numberText(sent)} of ${numberText(total)}.`,
    zh: `${zh}发送 ${numberText(total)} 个中的 ${numberText(sent)} 个。`,
  }),
  request: (request: number, recording: number): Bilingual => ({
    en: `request ${request} of recording ${recording}`,
    zh: `录制 ${recording} 的请求 ${request}`,
  }),
  requestAgain: (request: number, recording: number): Bilingual => ({
    en: `request ${request} of recording ${recording} again`,
    zh: `录制 ${recording} 的请求 ${request}（再次）`,
  }),
  noIds: {
    en: 'No event of the recorded requests has a webhookEventId.',
    zh: '录制请求中的事件都没有 webhookEventId。',
  },
  noneTaken: {
    en: 'None of the recorded requests was acknowledged: see recorded/acknowledged.',
    zh: '录制的请求都没有得到确认：请看 recorded/acknowledged。',
  },
} as const;
