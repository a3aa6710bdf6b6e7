import type { ChatKey } from '../state/conversation.ts';

/** LINE's own set of emoji, which every account may use. */
const productId = '5ac1bfd5040ab15980c9b435';

/** Emoji that the composer offers: how one is written in a text, and what it looks like here. */
export const lineEmojis = [
  ['(love)', '😍', '001'],
  ['(happy)', '😄', '002'],
  ['(laugh)', '😂', '003'],
  ['(cool)', '😎', '004'],
  ['(cry)', '😭', '005'],
  ['(angry)', '😠', '006'],
  ['(sleepy)', '😴', '007'],
  ['(wow)', '😮', '008'],
  ['(ok)', '👌', '009'],
  ['(heart)', '❤️', '010'],
] as const;

/** Somebody whose name stands after an @ in a text. */
export interface Mentioned {
  readonly name: string;
  /** Absent: everybody. */
  readonly userId?: string;
}

/** The members of an act that say who does it, and where. */
export function actorOf(chat: ChatKey, userId: string): Readonly<Record<string, string>> {
  if (chat.kind === 'user') return { userId: chat.id };
  return { ...(chat.kind === 'group' ? { groupId: chat.id } : { roomId: chat.id }), ...(userId !== '' && { userId }) };
}

/** A text as an act: what looks like an emoji is one, and names after an @ are mentions. */
export function textAct(text: string, mentioned: readonly Mentioned[]): Readonly<Record<string, unknown>> {
  const emojis = lineEmojis
    .flatMap(([word, , emojiId]) =>
      placesOf(text, word).map((index) => ({ index, length: word.length, productId, emojiId })),
    )
    .sort((a, b) => a.index - b.index)
    .slice(0, 20);
  const mentionees = mentionsIn(text, mentioned);
  return {
    type: 'text',
    text,
    ...(emojis.length > 0 && { emojis }),
    ...(mentionees.length > 0 && { mention: { mentionees } }),
  };
}

/** No two overlap: where one name begins another, the longer one is meant. */
function mentionsIn(text: string, mentioned: readonly Mentioned[]) {
  const found = mentioned
    .flatMap(({ name, userId }) =>
      placesOf(text, `@${name}`)
        .filter((index) => isWhole(text, index + 1 + name.length))
        .map((index) => ({
          index,
          length: name.length + 1,
          ...(userId === undefined ? { type: 'all' } : { type: 'user', userId }),
        })),
    )
    .sort((a, b) => a.index - b.index || b.length - a.length);
  let end = 0;
  return found
    .filter(({ index, length }) => {
      if (index < end) return false;
      end = index + length;
      return true;
    })
    .slice(0, 20);
}

/** Whether no Latin word goes on across a place: `@Al` is not in `@All`. */
function isWhole(text: string, end: number): boolean {
  return !/^[\p{Script=Latin}\d]{2}/u.test(text.slice(end - 1));
}

function placesOf(text: string, word: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}

/** A file that was picked, with its bytes in base64. */
export interface ReadFile {
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly content: string;
  /** Of video and audio, in ms. */
  readonly duration?: number;
}

/** What kind of message LINE makes of a file. */
export function kindOfFile(contentType: string): 'image' | 'video' | 'audio' | 'file' {
  return (/^(?:image|video|audio)(?=\/)/.exec(contentType)?.[0] ?? 'file') as 'image';
}

/** Acts that send files: several pictures at once are a set, as LINE sends them. */
export function fileActs(files: readonly ReadFile[], setId: string): readonly Readonly<Record<string, unknown>>[] {
  const pictures = files.filter(({ contentType }) => kindOfFile(contentType) === 'image');
  return files.map((file) => {
    const { name, contentType, content, size, duration } = file;
    const kind = kindOfFile(contentType);
    const isInSet = kind === 'image' && pictures.length > 1 && pictures.length <= 20;
    return {
      type: kind,
      content,
      ...(contentType !== '' && { contentType }),
      ...(kind === 'file' && { fileName: name, fileSize: size }),
      ...(duration !== undefined && { duration }),
      ...(isInSet && { count: pictures.length, parts: [pictures.indexOf(file) + 1], imageSetId: setId }),
    };
  });
}
