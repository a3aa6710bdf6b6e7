import { eventKindFacts } from '../../../../generators/generated/event-kinds.ts';
import type { Bilingual, EventKind, StickerResourceType } from '../../../../generators/generated/types.ts';
import { both } from '../bilingual.ts';
import { pageExample } from './event-kinds.ts';
import { maximalEvent, mentionees, merged } from './maximal-event.ts';
import { minimalEvent } from './minimal-event.ts';
import type { Json } from './schema-of.ts';

/** A valid event, and what is particular about it, to put after the name of its kind. */
export interface Variant {
  readonly what: Bilingual;
  readonly event: Json;
}

/** Values that a message of a kind can have beside those of the page's example. */
const particular: Readonly<Partial<Record<EventKind, readonly (readonly [en: string, zh: string, message: Json])[]>>> =
  {
    text: [
      ['with mention as the array the page types it as', '，mention 是页面所写的数组', { mention: mentionees }],
      ['with two emojis', '，带两个表情', { text: '(love)(love)', emojis: [emojiAt(0), emojiAt(6)] }],
      ['of one character', '，只有一个字符', { text: 'k' }],
    ],
    image: [
      ['kept elsewhere, without a preview', '，存于别处且无预览图', { contentProvider: externalAt('jpg') }],
      ['in a set that tells only its id', '，图片集只有 id', { imageSet: { id: 'A'.repeat(64) } }],
    ],
    video: [
      ['with its duration as a text, as the page types it', '，duration 如页面所写为字符串', { duration: '60000' }],
      ['kept by LINE', '，由 LINE 保存', { contentProvider: { type: 'line' } }],
      ['kept elsewhere, without a preview', '，存于别处且无预览图', { contentProvider: externalAt('mp4') }],
    ],
    audio: [
      ['with its duration as a text, as the page types it', '，duration 如页面所写为字符串', { duration: '60000' }],
      ['kept elsewhere', '，存于别处', { contentProvider: externalAt('m4a') }],
    ],
    file: [
      ['of no bytes', '，大小为 0', { fileSize: 0 }],
      ['of 1 GB', '，大小为 1 GB', { fileSize: 1_073_741_824 }],
      ['with a name that is not ASCII', '，文件名不是 ASCII', { fileName: '報告 (最終) – résumé 📎.pdf' }],
      ['without an extension', '，文件名没有扩展名', { fileName: 'README' }],
    ],
    location: [
      ['south and west', '，在南半球和西半球', { latitude: -33.8688, longitude: -151.2093 }],
      ['at 0, 0', '，在 0, 0', { latitude: 0, longitude: 0 }],
      ['with an empty title', '，标题为空', { title: '' }],
    ],
    sticker: [
      ['without a keyword in its list', '，关键字数组为空', { keywords: [] }],
      ['with 15 keywords', '，有 15 个关键字', { keywords: Array.from({ length: 15 }, (_, index) => `word ${index}`) }],
      ...(['STATIC', 'SOUND', 'POPUP', 'CUSTOM', 'MESSAGE'] as const satisfies readonly StickerResourceType[]).map(
        (stickerResourceType) =>
          [`of type ${stickerResourceType}`, `，类型为 ${stickerResourceType}`, { stickerResourceType }] as const,
      ),
    ],
  };

/** Variants of an event of a kind: as on the page, the least, the most, and what its own members can be. */
export function variantsOf(kind: EventKind): readonly Variant[] {
  const { event } = pageExample(kind);
  const variants: Variant[] = [
    { what: both('as on the page', '（同页面示例）'), event },
    { what: both('without any optional member', '，不带任何可选字段'), event: minimalEvent(kind) },
    { what: both('with every optional member', '，带全部可选字段'), event: maximalEvent(kind) },
    ...(particular[kind] ?? []).map(([en, zh, message]) => {
      const base = 'emojis' in message || 'text' in message ? minimalEvent(kind) : event;
      return { what: both(en, zh), event: { ...base, message: { ...(base['message'] as Json), ...message } } };
    }),
  ];
  if (kind !== 'follow') return variants.map((variant) => named(kind, variant));
  const unblocked = merged(event, { follow: { isUnblocked: true } });
  return [
    ...variants,
    { what: both('of somebody who had blocked the account', '，来自解除封锁的用户'), event: unblocked },
  ].map((variant) => named(kind, variant));
}

function named(kind: EventKind, { what, event }: Variant): Variant {
  const { name } = eventKindFacts[kind];
  return { what: both(`${name.en} ${what.en}`, `${name.zh}${what.zh}`), event };
}

function emojiAt(index: number): Json {
  return { index, length: 6, productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' };
}

function externalAt(extension: string): Json {
  return { type: 'external', originalContentUrl: `https://example.com/original.${extension}` };
}
