import { eventKindFacts, documentedEventKinds } from '../../../../generators/generated/event-kinds.ts';
import type { EventKind, Bilingual } from '../../../../generators/generated/types.ts';
import { events, variantNames } from '../messages/events.ts';
import { pageExample } from './event-kinds.ts';
import { maximalEvent, mentionees, merged } from './maximal-event.ts';
import { minimalEvent, pageMinimalEvent } from './minimal-event.ts';
import type { Json } from './schema-node.ts';
import { optionalPaths, pathText, without } from './smaller-events.ts';

/** An event, and what is particular about it. */
export interface Variant {
  /** To put after "Sent". */
  readonly what: Bilingual;
  readonly event: Json;
}

type Particular = readonly (readonly [name: keyof typeof variantNames, message: Json])[];

/** Values that a message of a kind can have beside those of the page's example. */
const particular: Readonly<Partial<Record<EventKind, Particular>>> = {
  text: [
    ['twoEmojis', { text: '(love)(love)', emojis: [emojiAt(0), emojiAt(6)] }],
    ['oneCharacter', { text: 'k' }],
    [
      'mentionUnnamed',
      {
        text: '@Somebody @All',
        mention: {
          mentionees: [
            { index: 0, length: 9, type: 'user' },
            { index: 10, length: 4, type: 'all' },
          ],
        },
      },
    ],
    [
      'mentionSelf',
      { text: '@Shop hi', mention: { mentionees: [{ ...mentionees[1], index: 0, length: 5, isSelf: true }] } },
    ],
    ['quotes', { text: 'this one', quotedMessageId: '468789577898262530' }],
    ['markAsRead', { text: 'k', markAsReadToken: '30yhdy232' }],
  ],
  image: [
    ['elsewhereNoPreview', { contentProvider: externalAt('jpg') }],
    ['setId', { imageSet: { id: 'A'.repeat(64) } }],
    ['setLast', { imageSet: setOf(3, 3) }],
  ],
  video: [
    ['byLine', { contentProvider: { type: 'line' } }],
    ['elsewhereNoPreview', { contentProvider: externalAt('mp4') }],
  ],
  audio: [['elsewhere', { contentProvider: externalAt('m4a') }]],
  file: [
    ['empty', { fileSize: 0 }],
    ['huge', { fileSize: 1_073_741_824 }],
    ['notAscii', { fileName: '報告 (最終) – résumé 📎.pdf' }],
    ['noExtension', { fileName: 'README' }],
  ],
  location: [
    ['southWest', { latitude: -33.8688, longitude: -151.2093 }],
    ['zeroZero', { latitude: 0, longitude: 0 }],
  ],
  sticker: [
    ['noKeyword', { keywords: [] }],
    ['manyKeywords', { keywords: Array.from({ length: 15 }, (_, index) => `word ${index}`) }],
    ['stickerText', { stickerResourceType: 'MESSAGE', text: 'Let’s go 🎉' }],
    ['quotes', { quotedMessageId: '468789577898262530' }],
  ],
};

/** What the page types and LINE sends otherwise. */
const asThePageTypes: Readonly<Partial<Record<EventKind, Particular>>> = {
  text: [['mentionArray', { mention: mentionees }]],
  video: [['durationText', { duration: '60000' }]],
  audio: [['durationText', { duration: '60000' }]],
  location: [['emptyTitle', { title: '' }]],
};

/** LINE has some that the page does not. */
const stickerTypes = ['STATIC', 'SOUND', 'POPUP', 'CUSTOM', 'MESSAGE', 'NAME_TEXT', 'PER_STICKER_TEXT'];

/** Variants of an event of a kind that LINE sends: as on the page, the least, the most, the most but one, and others. */
export function variantsOf(kind: EventKind): readonly Variant[] {
  const { event } = pageExample(kind);
  const most = maximalEvent(kind);
  const variants: Variant[] = [
    { what: variantNames.page, event },
    { what: variantNames.least, event: minimalEvent(kind) },
    { what: variantNames.most, event: most },
    ...optionalPaths(most)
      .filter((path) => path.length > 1)
      .map((path) => ({ what: events.allBut(pathText(path).slice(1)), event: without(most, path) })),
    ...ofMessages(kind, particular),
  ];
  if (kind === 'follow') {
    variants.push({ what: variantNames.unblocked, event: merged(event, { follow: { isUnblocked: true } }) });
  }
  if (kind === 'sticker') {
    variants.push(
      ...stickerTypes.map((stickerResourceType) => ({
        what: events.stickerType(stickerResourceType),
        event: merged(event, { message: { stickerResourceType } }),
      })),
    );
  }
  return variants.map((variant) => named(kind, variant));
}

/** Variants that the page allows and LINE does not send. */
export function pageOnlyVariants(): readonly Variant[] {
  return documentedEventKinds.flatMap((kind) => {
    const least = pageMinimalEvent(kind);
    // Where LINE leaves out as much, its own variants have it.
    const isLines = JSON.stringify(least) === JSON.stringify(minimalEvent(kind));
    return [
      ...(isLines ? [] : [{ what: variantNames.pageLeast, event: least }]),
      ...ofMessages(kind, asThePageTypes),
    ].map((variant) => named(kind, variant));
  });
}

function ofMessages(kind: EventKind, messages: Readonly<Partial<Record<EventKind, Particular>>>): readonly Variant[] {
  const { event } = pageExample(kind);
  return (messages[kind] ?? []).map(([name, message]) => {
    // Emojis of the example point into its own text.
    const base = kind === 'text' && 'text' in message ? minimalEvent(kind) : event;
    return { what: variantNames[name], event: { ...base, message: { ...(base['message'] as Json), ...message } } };
  });
}

function named(kind: EventKind, { what, event }: Variant): Variant {
  return { what: events.variant(eventKindFacts[kind].name, what), event };
}

function emojiAt(index: number): Json {
  return { index, length: 6, productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' };
}

function externalAt(extension: string): Json {
  return { type: 'external', originalContentUrl: `https://example.com/original.${extension}` };
}

function setOf(index: number, total: number): Json {
  return { id: 'A'.repeat(64), index, total };
}
