import { createFailure, type Failure } from '../../../common/failure.ts';
import type { ActType, UserAct } from '../../../generators/generated/types.ts';
import { base64Length, isBase64 } from '../media/base64.ts';

/** Fields that any act may have. */
const common = ['type', 'userId', 'channelId', 'mode'] as const;

const talk = ['groupId', 'roomId'] as const;

const media = ['content', 'contentType', 'originalContentUrl'] as const;

/** The fields of each act besides the common ones. */
const fieldsOf: Readonly<Record<ActType, readonly (keyof UserAct)[]>> = {
  text: [...talk, 'text', 'emojis', 'mention', 'quotedMessageId'],
  image: [...talk, ...media, 'previewImageUrl', 'count', 'parts', 'imageSetId'],
  video: [...talk, ...media, 'previewImageUrl', 'duration'],
  audio: [...talk, ...media, 'duration'],
  file: [...talk, 'content', 'contentType', 'fileName', 'fileSize'],
  location: [...talk, 'title', 'address', 'latitude', 'longitude'],
  sticker: [...talk, 'packageId', 'stickerId', 'stickerResourceType', 'keywords', 'quotedMessageId'],
  follow: [],
  unfollow: [],
};

/** The names of the fields that an act may have. */
export function actFieldsOf(type: ActType): readonly (keyof UserAct)[] {
  return [...common, ...fieldsOf[type]];
}

export function actFailure(what: string, remedy: string): Failure {
  return createFailure('ACT_INVALID', `Failed to act as the LINE user: ${what}. ${remedy}`);
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
  if (misplaced !== undefined) {
    throw actFailure(`${misplaced} does not go with ${act.type}`, `Its fields are ${allowed.slice(1).join(', ')}.`);
  }
  if (act.groupId !== undefined && act.roomId !== undefined) {
    throw actFailure('groupId and roomId are both given', 'A message is said in one place.');
  }
  if (act.parts !== undefined && new Set(act.parts).size < act.parts.length) {
    throw actFailure('parts names an image twice', 'Each image of a set arrives once.');
  }
  if (act.imageSetId !== undefined && act.count === undefined) {
    throw actFailure('imageSetId is given without count', 'Say how many images the set has.');
  }
  const beyond = act.parts?.find((part) => part > (act.count ?? 0));
  if (beyond !== undefined) {
    throw actFailure(
      `parts names image ${beyond}, and the set has ${act.count ?? 'no count'}`,
      'Give count, and parts from 1 to it.',
    );
  }
  assertContent(act);
  if ((act.latitude === undefined) !== (act.longitude === undefined)) {
    throw actFailure('of latitude and longitude one is missing', 'Give both, or neither.');
  }
  assertPlacesInText(act);
}

function assertContent({ content, contentType, originalContentUrl, previewImageUrl, fileSize }: UserAct): void {
  const kept = content === undefined ? (contentType === undefined ? undefined : 'contentType') : 'content';
  if (kept !== undefined && originalContentUrl !== undefined) {
    throw actFailure(`${kept} and originalContentUrl are both given`, 'LINE keeps the content, or someone else does.');
  }
  if (previewImageUrl !== undefined && originalContentUrl === undefined) {
    throw actFailure('previewImageUrl is given without originalContentUrl', 'Say where the content is as well.');
  }
  if (content === undefined) return;
  if (!isBase64(content)) throw actFailure('content is not base64', 'Encode the bytes in base64 with padding.');
  const size = base64Length(content);
  if (fileSize !== undefined && fileSize !== size) {
    throw actFailure(`fileSize ${fileSize} is not the size of content, ${size}`, 'Leave it out to have it counted.');
  }
}

/** Emoji and mentions point at the text in UTF-16 code units; a place outside of it would mislead the receiver. */
function assertPlacesInText({ text, emojis = [], mention }: UserAct): void {
  const places = [
    ...emojis.map((place, index) => ({ ...place, path: `emojis[${index}]` })),
    ...(mention?.mentionees ?? []).map((place, index) => ({ ...place, path: `mention.mentionees[${index}]` })),
  ];
  for (const { index, length, path } of places) {
    if (text === undefined) throw actFailure(`${path} is given without text`, 'Give the text that it points into.');
    if (index + length <= text.length) continue;
    throw actFailure(
      `${path} ends at ${index + length}, and the text has ${text.length} UTF-16 code units`,
      'Count index and length in UTF-16 code units.',
    );
  }
}
