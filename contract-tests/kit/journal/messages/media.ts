import { numberText } from '../../../../common/plural.ts';
import type { Bilingual } from '../../../../generators/generated/types.ts';

const nothing = { en: 'No media content was asked for.', zh: '没有请求过媒体内容。' };

/** What media content is asked for. */
export const mediaMessages = {
  channel: {
    title: {
      en: 'The appid of getMediaContent is the channel that got the message.',
      zh: 'getMediaContent 的 appid 是收到消息的渠道。',
    },
    nothing,
    remedy: {
      en: 'Keep the channel with the message, and send its id: it is not the appid that gets tokens.',
      zh: '请把渠道与消息一起保存并发送渠道 id：它不是获取 Token 的 appid。',
    },
  },
  message: {
    title: { en: 'Content is asked for of messages that there are.', zh: '只请求存在的消息的内容。' },
    nothing,
    remedy: {
      en: 'Take messageid from message.id of a webhook event, as text: as a number it loses digits.',
      zh: 'messageid 取自 webhook 事件的 message.id，并保持为文本：转成数字会丢失位数。',
    },
  },
  content: {
    title: {
      en: 'Content is asked for only of media that LINE keeps.',
      zh: '只请求由 LINE 保存的媒体的内容。',
    },
    nothing,
    remedy: {
      en:
        'Look at message.type and contentProvider.type first: a text has no content, and that of external media is at ' +
        'originalContentUrl.',
      zh: '先看 message.type 和 contentProvider.type：文本没有内容，external 的内容在 originalContentUrl。',
    },
  },
  tokenSent: {
    title: {
      en: 'The token stays with the provider: the file is asked for without it.',
      zh: 'Token 只发给官方接口：下载文件时不携带。',
    },
    nothing: { en: 'No file was asked for.', zh: '没有下载过文件。' },
    message: (times: number): Bilingual => ({
      en: `the token went along to the address of a file, which is another host in production${times > 1 ? `, ${numberText(times)} times` : ''}`,
      zh: `下载文件时携带了 Token，而生产环境中那是另一台主机${times > 1 ? `，共 ${numberText(times)} 次` : ''}`,
    }),
    remedy: {
      en: 'Ask for the file with a client of its own, or clear the default headers: who has the token can use the account.',
      zh: '请用单独的客户端下载文件，或去掉默认标头：持有 Token 者即可使用该账号。',
    },
  },
  askedAgain: {
    title: { en: 'Content that was had is kept.', zh: '已取得的内容会被保存。' },
    nothing: { en: 'No media content was had.', zh: '没有取得过媒体内容。' },
    message: (operation: string, count: number): Bilingual => ({
      en: `${operation} gave the same content ${numberText(count)} times`,
      zh: `${operation} 将同一内容给出了 ${numberText(count)} 次`,
    }),
    remedy: { en: 'Keep the URL, or the file, by the id of the message.', zh: '请按消息 id 保存 URL 或文件。' },
  },
} as const;
