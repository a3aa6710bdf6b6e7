import fc from 'fast-check';
import type { SchemaName } from '../../generators/generated/catalogue.ts';
import type {
  AudioMessage,
  ImageSet,
  LineMediaProvider,
  Mentionee,
  StickerMessage,
  TextMessage,
} from '../../generators/generated/types.ts';
import type { Settling } from './from-schema.ts';
import { urls } from './meanings.ts';
import { composedText, emojisOf, mentionOf, type ComposedText } from './message-text.ts';

/** What holds beyond the schemas of messages and their parts, the page's and LINE's. */
export const settleMessages: Partial<Record<SchemaName, Settling>> = {
  textMessage: (messages: fc.Arbitrary<TextMessage>) =>
    fc.tuple(messages, composedText(), fc.boolean()).map(([message, composed, asArray]) => {
      const { mention, ...said } = withText(message, composed);
      return mention === undefined ? said : { ...said, mention: asArray ? mention.mentionees : mention };
    }),
  lineTextMessage: (messages: fc.Arbitrary<TextMessage>) =>
    fc.tuple(messages, composedText()).map(([message, composed]) => withText(message, composed)),
  audioMessage: (messages: fc.Arbitrary<AudioMessage>) => messages.map(withoutPreview),
  lineAudioMessage: (messages: fc.Arbitrary<AudioMessage>) => messages.map(withoutPreview),
  stickerMessage: (messages: fc.Arbitrary<StickerMessage>) => messages.map(withoutStrayText),
  lineStickerMessage: (messages: fc.Arbitrary<StickerMessage>) => messages.map(withoutStrayText),
  lineMediaProvider: (providers: fc.Arbitrary<LineMediaProvider>) =>
    fc.tuple(providers, urls()).map(([{ type, ...places }, originalContentUrl]) => {
      return type === 'line' ? { type } : { type, originalContentUrl, ...places };
    }),
  mentionee: (mentionees: fc.Arbitrary<Mentionee>) => mentionees.map(withoutNames),
  lineMentionee: (mentionees: fc.Arbitrary<Mentionee>) => mentionees.map(withoutNames),
  emoji: (emojis: fc.Arbitrary<Place>) => emojis.map(withinReach),
  lineEmoji: (emojis: fc.Arbitrary<Place>) => emojis.map(withinReach),
  imageSet: (sets: fc.Arbitrary<ImageSet>) => sets.map(numbered),
  lineImageSet: (sets: fc.Arbitrary<ImageSet>) => sets.map(numbered),
};

interface Place {
  readonly index: number;
  readonly length: number;
}

function withText({ emojis: _, mention: __, ...message }: TextMessage, composed: ComposedText) {
  return { ...message, text: composed.text, ...emojisOf(composed), ...mentionOf(composed) };
}

/** One number says nothing without the other, and no image comes after the last. */
function numbered({ index, total, ...set }: ImageSet): ImageSet {
  if (index === undefined || total === undefined) return set;
  return { ...set, index: Math.min(index, total), total: Math.max(index, total) };
}

/** Nobody is named where everyone is meant. */
function withoutNames(mentionee: Mentionee): Mentionee {
  const { userId: _, isSelf: __, ...everyone } = withinReach(mentionee);
  return mentionee.type === 'all' ? everyone : withinReach(mentionee);
}

/** A place in a text ends before the longest text there is. */
function withinReach<T extends Place>(place: T): T {
  const length = 1 + ((place.length - 1) % 50);
  return { ...place, index: place.index % (5000 - length), length };
}

/** Nobody sees a preview of a sound. */
function withoutPreview({ contentProvider, ...message }: AudioMessage): AudioMessage {
  if (contentProvider.type === 'line') return { ...message, contentProvider };
  const { previewImageUrl: _, ...provider } = contentProvider;
  return { ...message, contentProvider: provider };
}

/** Of two kinds of stickers it is told what their user wrote. */
function withoutStrayText({ text, ...sticker }: StickerMessage): StickerMessage {
  const { stickerResourceType: type } = sticker;
  return text !== undefined && (type === 'MESSAGE' || type === 'PER_STICKER_TEXT') ? { ...sticker, text } : sticker;
}
