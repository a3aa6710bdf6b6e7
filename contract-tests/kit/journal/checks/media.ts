import type { Check } from '../../engine/check.ts';
import type { Call } from '../call.ts';
import { defineRule, findingsBy } from '../define-rule.ts';
import type { JournalTarget, Trace } from '../trace.ts';
import { grouped } from './requests.ts';

const section = '获取媒体消息内容';

/** As often as this the same content was asked for again and again. */
const often = 5;

const asked = ({ calls }: Trace): readonly Call[] => calls.filter(({ operation }) => operation === 'getMediaContent');
const nothing = { en: 'No media content was asked for.', zh: '没有请求过媒体内容。' };

/** What media content is asked for. */
export const mediaChecks: readonly Check<JournalTarget>[] = [
  defineRule({
    id: 'media/channel',
    title: {
      en: 'The appid of getMediaContent is the channel that got the message.',
      zh: 'getMediaContent 的 appid 是收到消息的渠道。',
    },
    severity: 'violation',
    source: section,
    cases: asked,
    nothing,
    find: (trace) =>
      grouped(trace, 'violations', ({ rule }) => rule === 'otherChannel', {
        en: 'Keep the channel with the message, and send its id: it is not the appid that gets tokens.',
        zh: '请把渠道与消息一起保存并发送渠道 id：它不是获取 Token 的 appid。',
      }),
  }),
  defineRule({
    id: 'media/message',
    title: { en: 'Content is asked for of messages that there are.', zh: '只请求存在的消息的内容。' },
    severity: 'violation',
    source: section,
    cases: asked,
    nothing,
    find: (trace) =>
      grouped(trace, 'violations', ({ rule }) => rule === 'unknownMessage', {
        en: 'Take messageid from message.id of a webhook event, as text: as a number it loses digits.',
        zh: 'messageid 取自 webhook 事件的 message.id，并保持为文本：转成数字会丢失位数。',
      }),
  }),
  defineRule({
    id: 'media/content',
    title: {
      en: 'Content is asked for only of media that LINE keeps.',
      zh: '只请求由 LINE 保存的媒体的内容。',
    },
    severity: 'violation',
    source: '接收客户消息',
    cases: asked,
    nothing,
    find: (trace) =>
      grouped(trace, 'violations', ({ rule }) => rule === 'externalContent' || rule === 'noContent', {
        en:
          'Look at message.type and contentProvider.type first: a text has no content, and that of external media is at ' +
          'originalContentUrl.',
        zh: '先看 message.type 和 contentProvider.type：文本没有内容，external 的内容在 originalContentUrl。',
      }),
  }),
  defineRule({
    id: 'media/asked-again',
    title: { en: 'Content that was had is kept.', zh: '已取得的内容会被保存。' },
    severity: 'warning',
    source: section,
    cases: had,
    nothing: { en: 'No media content was had.', zh: '没有取得过媒体内容。' },
    find: (trace) =>
      findingsBy(
        had(trace),
        ({ key }) => key,
        ([call, ...others]) => ({
          message: {
            en: `${call.operation} gave the same content ${others.length + 1} times`,
            zh: `${call.operation} 将同一内容给出了 ${others.length + 1} 次`,
          },
          remedy: { en: 'Keep the URL, or the file, by the id of the message.', zh: '请按消息 id 保存 URL 或文件。' },
          got: others.length + 1,
        }),
      ).filter(({ calls }) => calls.length >= often),
  }),
];

/** Answers with content. A part of a file, for a player that seeks, is none. */
function had({ calls }: Trace): readonly Call[] {
  return calls.filter(({ operation, entry }) => {
    if (operation === 'getMediaContent') return entry.retCode === '000000';
    return operation === 'mediaFile' && entry.method === 'GET' && entry.status === 200;
  });
}
