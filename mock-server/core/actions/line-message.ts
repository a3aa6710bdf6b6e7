import type { Random } from '../../../common/random.ts';
import type { ContentProvider, LineMessage, UserAct } from '../../../generators/generated/types.ts';

/** What people say when the act does not tell. */
const phrases = [
  '你好，請問有人在嗎？',
  'สวัสดีครับ สอบถามหน่อยครับ',
  '注文の状況を教えてください',
  'Hello, is this in stock? 😀',
] as const;

/** Lengths of the mock's own video and audio, in ms. */
const lengths = { video: 2000, audio: 1000 } as const;

const defaultFileSize = 2138;

export interface MessageParts {
  readonly id: string;
  readonly random: Random;
  /** Size of uploaded content, in bytes. */
  readonly contentSize?: number | undefined;
  readonly imageSet?: { readonly id: string; readonly index: number; readonly total: number } | undefined;
  /** Whether it is the first to arrive of those sent together. */
  readonly isFirst?: boolean;
}

/** The `message` of a webhook event, as LINE writes it. */
export function lineMessage(act: UserAct, parts: MessageParts): LineMessage {
  return { ...contentOf(act, parts), ...given('markAsReadToken', tokenOf(act, parts)) };
}

/** No two messages have one token: that of the act goes to the first. */
function tokenOf({ markAsReadToken }: UserAct, { random, isFirst = true }: MessageParts): string | undefined {
  if (markAsReadToken === undefined || isFirst) return markAsReadToken;
  return random.fork('mark-as-read-token').hex(72);
}

function contentOf(act: UserAct, { id, random, contentSize, imageSet }: MessageParts): LineMessage {
  const quoteToken = random.fork('quote-token').hex(44);
  switch (act.type as LineMessage['type']) {
    case 'text':
      return {
        id,
        type: 'text',
        quoteToken,
        text: act.text ?? random.fork('text').pick(phrases),
        ...given('emojis', act.emojis),
        ...given('mention', act.mention),
        ...given('quotedMessageId', act.quotedMessageId),
      };
    case 'image':
      return { type: 'image', id, quoteToken, contentProvider: providerOf(act), ...given('imageSet', imageSet) };
    case 'video':
      return {
        id,
        type: 'video',
        quoteToken,
        duration: act.duration ?? lengths.video,
        contentProvider: providerOf(act),
      };
    case 'audio':
      return { id, type: 'audio', duration: act.duration ?? lengths.audio, contentProvider: providerOf(act) };
    case 'file':
      return {
        id,
        type: 'file',
        fileName: act.fileName ?? 'file.txt',
        fileSize: act.fileSize ?? contentSize ?? defaultFileSize,
      };
    case 'location':
      return {
        id,
        type: 'location',
        ...given('title', act.title),
        ...given('address', act.address),
        latitude: act.latitude ?? 13.7563,
        longitude: act.longitude ?? 100.5018,
      };
    case 'sticker':
      return {
        type: 'sticker',
        id,
        quoteToken,
        stickerId: act.stickerId ?? '52002738',
        packageId: act.packageId ?? '11537',
        stickerResourceType: act.stickerResourceType ?? (act.text === undefined ? 'ANIMATION' : 'MESSAGE'),
        ...given('keywords', act.keywords),
        ...given('text', act.text),
        ...given('quotedMessageId', act.quotedMessageId),
      };
  }
}

function providerOf({ originalContentUrl, previewImageUrl }: UserAct): ContentProvider {
  if (originalContentUrl === undefined) return { type: 'line' };
  return { type: 'external', originalContentUrl, ...given('previewImageUrl', previewImageUrl) };
}

/** A member that is there only where it has a value. */
function given<Name extends string, Value>(name: Name, value: Value | undefined): { [K in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { [K in Name]?: Value };
}
