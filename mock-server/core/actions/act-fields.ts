import { createFailure, type Failure } from '../../../common/failure.ts';
import type { ActType, Mentionee, UserAct } from '../../../generators/generated/types.ts';
import { base64Length, isBase64 } from '../media/base64.ts';
import { actTexts, type ActText } from './act-texts.ts';

/** Fields that any act may have. */
const common = ['type', 'userId', 'channelId', 'mode'] as const;

const talk = ['groupId', 'roomId'] as const;

const media = ['content', 'contentType', 'originalContentUrl'] as const;

const writing = ['text', 'emojis', 'mention'] as const;

const sticker = ['packageId', 'stickerId', 'stickerResourceType', 'keywords', 'text', 'quotedMessageId'] as const;

/** The fields of each act besides the common ones. */
const fieldsOf: Readonly<Record<ActType, readonly (keyof UserAct)[]>> = {
  text: [...talk, ...writing, 'quotedMessageId', 'markAsReadToken'],
  image: [...talk, ...media, 'previewImageUrl', 'count', 'parts', 'imageSetId', 'markAsReadToken'],
  video: [...talk, ...media, 'previewImageUrl', 'duration', 'markAsReadToken'],
  audio: [...talk, ...media, 'duration', 'markAsReadToken'],
  file: [...talk, 'content', 'contentType', 'fileName', 'fileSize', 'markAsReadToken'],
  location: [...talk, 'title', 'address', 'latitude', 'longitude', 'markAsReadToken'],
  sticker: [...talk, ...sticker, 'markAsReadToken'],
  follow: [],
  unfollow: [],
  unsend: [...talk, 'messageId'],
  messageEdited: [...talk, 'messageId', ...writing, 'markAsReadToken'],
  join: talk,
  leave: talk,
  memberJoined: [...talk, 'members'],
  memberLeft: [...talk, 'members'],
  postback: [...talk, 'data', 'params'],
  videoPlayComplete: ['trackingId'],
  beacon: ['beacon', 'hwid', 'dm'],
  accountLink: ['result', 'nonce'],
  membership: ['membership', 'membershipId'],
};

/** What happens to a group or a room. */
const happensInChat: ReadonlySet<ActType> = new Set(['join', 'leave', 'memberJoined', 'memberLeft']);

export function isActType(type: unknown): type is ActType {
  return typeof type === 'string' && Object.hasOwn(fieldsOf, type);
}

/** The names of the fields that an act may have. */
export function actFieldsOf(type: ActType): readonly (keyof UserAct)[] {
  return [...common, ...fieldsOf[type]];
}

/** A refusal: its message is in English, its reason in both languages. */
export function actFailure({ en, zh }: ActText): Failure {
  const message = `Failed to act as the LINE user: ${en[0]}. ${en[1]}`;
  const reason = { en: message, zh: `无法扮演 LINE 用户：${zh[0]}。${zh[1]}` };
  return Object.assign(createFailure('ACT_INVALID', message), { reason });
}

/**
 * Checks that the fields of an act go with its type and with one another.
 *
 * @throws a failure `ACT_INVALID`.
 */
export function assertActFields(act: UserAct): void {
  const allowed: readonly string[] = actFieldsOf(act.type);
  const misplaced = (Object.keys(act) as (keyof UserAct)[]).find(
    (name) => act[name] !== undefined && !allowed.includes(name),
  );
  if (misplaced !== undefined) throw actFailure(actTexts.misplaced(misplaced, act.type, allowed.slice(1)));
  assertChat(act);
  assertParts(act);
  assertContent(act);
  if ((act.latitude === undefined) !== (act.longitude === undefined)) throw actFailure(actTexts.halfPlace());
  const wrong = act.type === 'sticker' ? wrongStickerText(act) : wrongPlace(act);
  if (wrong !== undefined) throw actFailure(wrong);
}

function assertChat({ type, groupId, roomId, members = [] }: UserAct): void {
  if (groupId !== undefined && roomId !== undefined) throw actFailure(actTexts.twoChats());
  if (happensInChat.has(type) && groupId === undefined && roomId === undefined) throw actFailure(actTexts.noChat(type));
  const twice = members.find((id, index) => members.indexOf(id) < index);
  if (twice !== undefined) throw actFailure(actTexts.memberTwice(twice));
}

function assertParts({ parts = [], count, imageSetId }: UserAct): void {
  if (new Set(parts).size < parts.length) throw actFailure(actTexts.partTwice());
  if (imageSetId !== undefined && count === undefined) throw actFailure(actTexts.setWithoutCount());
  const beyond = parts.find((part) => part > (count ?? 0));
  if (beyond !== undefined) throw actFailure(actTexts.partBeyond(beyond, count));
}

function assertContent({ content, contentType, originalContentUrl, previewImageUrl, fileSize }: UserAct): void {
  const kept = content === undefined ? contentType && 'contentType' : 'content';
  if (kept !== undefined && originalContentUrl !== undefined) throw actFailure(actTexts.twoProviders(kept));
  if (previewImageUrl !== undefined && originalContentUrl === undefined) throw actFailure(actTexts.previewAlone());
  if (content === undefined) return;
  if (!isBase64(content)) throw actFailure(actTexts.noBase64());
  const size = base64Length(content);
  if (fileSize !== undefined && fileSize !== size) throw actFailure(actTexts.wrongSize(fileSize, size));
}

const longestStickerText = 100;

/** Only message stickers carry what their user typed. */
export function wrongStickerText({
  text,
  stickerResourceType: type = 'MESSAGE',
}: Partial<UserAct>): ActText | undefined {
  if (text === undefined) return undefined;
  if (type !== 'MESSAGE' && type !== 'PER_STICKER_TEXT') return actTexts.stickerText(type);
  const { length } = [...text];
  return length > longestStickerText ? actTexts.longStickerText(length) : undefined;
}

type Place = Pick<Mentionee, 'index' | 'length'> & { readonly path: string };

/**
 * Emoji and mentions point at the text in UTF-16 code units; a place outside of it, or one that halves a character, would
 * mislead the receiver. Who mentions everybody names nobody.
 */
export function wrongPlace({ text, emojis = [], mention }: Partial<UserAct>): ActText | undefined {
  const places: readonly (Partial<Mentionee> & Place)[] = [
    ...emojis.map((place, at) => ({ ...place, path: `emojis[${at}]` })),
    ...(mention?.mentionees.map((place, at) => ({ ...place, path: `mention.mentionees[${at}]` })) ?? []),
  ];
  for (const { index, length, path, type, userId, isSelf } of places) {
    if (text === undefined) return actTexts.placeWithoutText(path);
    const end = index + length;
    if (end > text.length || [index, end].some((at) => text.codePointAt(at - 1)! > 0xffff)) {
      return actTexts.wrongPlace(path, text.length);
    }
    const named = userId === undefined ? isSelf !== undefined && 'isSelf' : 'userId';
    if (type === 'all' && named) return actTexts.misplaced(`${path}.${named}`, type, ['index', 'length']);
  }
  return undefined;
}
