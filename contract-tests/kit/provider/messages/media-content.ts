/** The texts of checks/media-content.ts. */
export const mediaContentMessages = {
  noMessageIsKnownWhose: {
    en: 'No message is known whose content can be fetched. Name one with --channel and --message.',
    zh: '未知可获取内容的消息。用 --channel 和 --message 指定一条。',
  },
} as const;
