import type { SchemaName } from '../../../generators/generated/catalogue.ts';

/** The schema of each webhook event that can be emitted, by its name on the command line. */
export const eventSchemas = {
  text: 'textMessageEvent',
  image: 'imageMessageEvent',
  video: 'videoMessageEvent',
  audio: 'audioMessageEvent',
  file: 'fileMessageEvent',
  location: 'locationMessageEvent',
  sticker: 'stickerMessageEvent',
  follow: 'followEvent',
  unfollow: 'unfollowEvent',
} as const satisfies Readonly<Record<string, SchemaName>>;

/** A webhook event that can be emitted. */
export type EventName = keyof typeof eventSchemas;

/** What can be emitted: `verify` is the envelope without events that verifies a URL. */
export type EmittableName = EventName | 'verify';

export const emittableNames = [...(Object.keys(eventSchemas) as EventName[]), 'verify'] as const;
