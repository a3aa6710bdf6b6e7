/** The texts of checks/media.ts. */
export const mediaMessages = {
  theMessageIsRefusedWith: {
    en: 'The message is refused with 999994: --channel and --message must name an image, audio, video or file of this account.',
    zh: '该消息以 999994 拒绝：--channel 和 --message 须指定该账号的图片、音频、视频或文件消息。',
  },
  mediaItemTitle: {
    en: 'getMediaContent answers a URL in item, or in item.url.',
    zh: 'getMediaContent 在 item 或 item.url 中应答 URL。',
  },
  itemIsUrlTheUrl: { en: 'item is { "url": the URL }.', zh: 'item 为 { "url": URL }。' },
  itemIsTheUrlItself: { en: 'item is the URL itself.', zh: 'item 即 URL。' },
  mediaMissingParametersTitle: {
    en: 'getMediaContent without messageid or appid answers 999994.',
    zh: 'getMediaContent 缺少 messageid 或 appid 时应答 999994。',
  },
  mediaUnknownMessageTitle: {
    en: 'getMediaContent of a message that nobody sent answers 999994.',
    zh: 'getMediaContent 查询不存在的消息时应答 999994。',
  },
} as const;
