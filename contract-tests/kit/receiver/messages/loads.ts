import type { Bilingual } from '../../../../generators/generated/types.ts';

const bodyLimit = {
  en: 'Raise the limit of the body parser to 1 MB at least: Express stops at 100 kB, nginx at 1 MB (client_max_body_size).',
  zh: '将请求体上限提高到至少 1 MB：Express 默认 100 kB，nginx 默认 1 MB（client_max_body_size）。',
};

/** Texts of the rules on what is much, comes in pieces, or at once. */
export const loads = {
  hundredEvents: {
    title: { en: 'A request with a hundred events is acknowledged.', zh: '确认含一百个事件的请求。' },
    remedy: bodyLimit,
    kinds: { en: 'a hundred events of all kinds', zh: '一百个各种事件' },
    long: {
      en: 'a hundred texts of a thousand characters, about 150 kB',
      zh: '一百条一千字符的文本，约 150 kB',
    },
    multiByte: {
      en: 'a hundred texts of 900 Thai characters, about 300 kB',
      zh: '一百条 900 个泰文字符的文本，约 300 kB',
    },
  },
  megabyte: {
    title: { en: 'A request of almost a megabyte is acknowledged.', zh: '确认将近 1 MB 的请求。' },
    remedy: bodyLimit,
    long: { en: '180 texts of 5,000 characters, about 980 kB', zh: '180 条 5,000 字符的文本，约 980 kB' },
    multiByte: {
      en: '60 texts of 5,000 ideographs, about 920 kB',
      zh: '60 条 5,000 个汉字的文本，约 920 kB',
    },
  },
  pieces: {
    title: {
      en: 'A body that comes in pieces is acknowledged, also where one ends inside a character.',
      zh: '确认分片到达的请求体，即使在字符中间断开。',
    },
    remedy: {
      en: 'Collect the pieces as bytes and join them before anything is decoded (Buffer.concat, or read the stream as bytes): `text += chunk` spoils the characters that lie across two pieces.',
      zh: '先收集字节并拼接，再解码（Buffer.concat，或按字节读取流）：text += chunk 会破坏跨越两片的字符。',
    },
    inside: { en: 'a text message in two pieces, cut inside a character', zh: '在字符中间断开、分两片到达的文本消息' },
    insideEmoji: {
      en: 'a text message in four pieces, an emoji cut three times',
      zh: '一个 emoji 被断开三次、分四片到达的文本消息',
    },
    afterHeaders: { en: 'a text message whose body comes after its headers', zh: '请求体晚于请求头到达的文本消息' },
  },
  handled: {
    title: { en: 'Each event of a large request is handled, once.', zh: '大请求中的每个事件都处理一次。' },
    remedy: {
      en: 'Do not acknowledge what you have not read: raise the limit of the body parser, and answer 413 to what is larger still.',
      zh: '不要确认没有读取的请求：提高请求体上限，超出时应答 413。',
    },
    plan: { en: 'a hundred long texts in one request, about 300 kB', zh: '一个请求中的一百条长文本，约 300 kB' },
  },
  burst: {
    title: { en: 'Requests that come at once are all acknowledged.', zh: '同时到达的请求全部确认。' },
    remedy: {
      en: 'Acknowledge at once and do the work afterwards, from a queue: a burst must wait for neither a lock nor a connection pool.',
      zh: '立即确认，之后从队列处理：突发请求不应等待锁或连接池。',
    },
    one: (count: number, atOnce: number): Bilingual => ({
      en: `one of ${count} requests, ${atOnce} at a time`,
      zh: `${count} 个请求之一，同时 ${atOnce} 个`,
    }),
  },
  burstHandled: {
    title: { en: 'Each event of a burst is handled, once.', zh: '突发的每个事件都处理一次。' },
    remedy: {
      en: 'What is acknowledged must not be lost: store the event before the answer, and let no two requests share what they change.',
      zh: '已确认的事件不能丢失：应答之前先保存，并避免两个请求改动同一份状态。',
    },
    all: (count: number, atOnce: number): Bilingual => ({
      en: `${count} text messages, ${atOnce} at a time`,
      zh: `${count} 条文本消息，同时 ${atOnce} 条`,
    }),
  },
} as const;
