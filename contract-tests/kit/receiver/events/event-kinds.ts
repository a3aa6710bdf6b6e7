import type { SchemaName } from '../../../../generators/generated/catalogue.ts';
import { examples } from '../../../../generators/generated/schemas.ts';
import { both } from '../bilingual.ts';
import type { Json } from './schema-of.ts';

/** Every documented event. */
export const kinds = ['text', 'image', 'video', 'audio', 'file', 'location', 'sticker', 'follow', 'unfollow'] as const;

export type Kind = (typeof kinds)[number];

/** What an event of the kind is called. */
export const kindNames = {
  text: both('a text message', '文本消息'),
  image: both('an image message', '图片消息'),
  video: both('a video message', '视频消息'),
  audio: both('an audio message', '音频消息'),
  file: both('a file message', '文件消息'),
  location: both('a location message', '地点消息'),
  sticker: both('a sticker message', '贴纸消息'),
  follow: both('a follow event', '关注事件'),
  unfollow: both('an unfollow event', '取消关注事件'),
} as const;

export const messageKinds = kinds.filter((kind) => kind !== 'follow' && kind !== 'unfollow');

export function eventSchemaName(kind: Kind): SchemaName {
  return kind === 'follow' || kind === 'unfollow' ? `${kind}Event` : `${kind}MessageEvent`;
}

/** The event in the page's example of a kind, and the heading it stands under. */
export function pageExample(kind: Kind): { readonly event: Json; readonly section: string } {
  const { value, section } = examples.find(({ path }) => path === `webhooks/${kind}.json`)!;
  const [event] = (value as { readonly events: readonly Json[] }).events;
  return { event: event!, section };
}
