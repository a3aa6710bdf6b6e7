import { withHabits, type JournalMutant } from './mutant.ts';
import { channel } from './world.ts';

/** Consumers that ask for media wrongly. */
export const mediaMutants: readonly JournalMutant[] = [
  {
    name: 'credential-for-channel',
    mistake: { en: 'sends the credential appid in the place of the channel', zh: '把凭证的 appid 当作渠道 id 发送' },
    caughtBy: 'media/channel',
    make: withHabits({ media: (messageId) => ({ messageid: messageId, appid: 'shop' }) }),
  },
  {
    name: 'message-id-as-number',
    mistake: { en: 'makes a number of a message id, which loses digits', zh: '把消息 id 转成数字，因而丢失位数' },
    caughtBy: 'media/message',
    make: withHabits({ media: (messageId) => ({ messageid: String(Number(messageId)), appid: channel }) }),
  },
  {
    name: 'content-of-everything',
    mistake: {
      en: 'asks for the content of every message, texts and external videos too',
      zh: '请求每条消息的内容，包括文本和 external 视频',
    },
    caughtBy: 'media/content',
    make: withHabits({ asksForAll: true }),
  },
  {
    name: 'content-each-time',
    mistake: { en: 'asks for the content each time it is shown', zh: '每次展示都重新请求内容' },
    caughtBy: 'media/asked-again',
    make: withHabits({ looks: 6 }),
  },
  {
    name: 'file-each-time',
    mistake: { en: 'downloads the file each time it is shown', zh: '每次展示都重新下载文件' },
    caughtBy: 'media/asked-again',
    make: withHabits({ downloads: 6 }),
  },
  {
    name: 'token-to-file',
    mistake: { en: 'sends the token along to the address of a file', zh: '下载文件时也携带 Token' },
    caughtBy: 'media/token-sent',
    make: withHabits({ tokenToFile: true }),
  },
];
