import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Told } from './told.ts';

/** The texts of checks/media-file.ts. */
export const mediaFileMessages = {
  noUrlWasAnsweredSee: { en: 'No URL was answered: see media/item.', zh: '未得到 URL：见 media/item。' },
  aUrlThatLeads: { en: 'answered a URL that leads into a private network.', zh: '应答的 URL 指向私有网络。' },
  forAFile: (got: Told, extension: Told): Bilingual => ({
    en: `answered ${got} for a .${extension} file.`,
    zh: `以 ${got} 应答 .${extension} 文件。`,
  }),
  mediaReachableTitle: {
    en: 'The URL of getMediaContent answers the content with a media type that fits it.',
    zh: 'getMediaContent 给出的 URL 可获取内容，媒体类型相符。',
  },
  http: (status: Told): Bilingual => ({ en: `HTTP ${status}`, zh: `HTTP ${status}` }),
  answered: (said: Bilingual): Bilingual => ({ en: `answered ${said.en}.`, zh: `应答 ${said.zh}。` }),
  answeredNothing: { en: 'answered nothing.', zh: '没有内容。' },
  mediaRangeTitle: {
    en: 'The URL of getMediaContent answers a part where one is asked for (Range).',
    zh: 'getMediaContent 给出的 URL 支持按范围（Range）获取。',
  },
  httpAndBytes: (status: Told, length: Told): Bilingual => ({
    en: `answered HTTP ${status} and ${length} bytes.`,
    zh: `应答 HTTP ${status} 和 ${length} 字节。`,
  }),
} as const;
