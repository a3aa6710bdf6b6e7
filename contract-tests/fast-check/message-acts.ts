import fc from 'fast-check';
import type { MessageType, UserAct } from '../../generators/generated/types.ts';
import { composedText, emojisOf, mentionOf } from './message-text.ts';
import { text } from './texts.ts';

/** What somebody sends, one of these kinds. What is left out, the tenant's seed decides. */
export function messageActs(types: readonly MessageType[]): fc.Arbitrary<UserAct> {
  const said = fc.oneof({ withCrossShrink: true }, ...types.map((type) => ofType[type]()));
  const mode = fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, fc.constant({ mode: 'standby' as const }));
  return fc.tuple(said, mode).map(([act, standby]) => ({ ...act, ...standby }));
}

const ofType: Readonly<Record<MessageType, () => fc.Arbitrary<UserAct>>> = {
  text: () =>
    composedText()
      .filter(({ text: written }) => [...written].length <= longestText)
      .map((composed) => ({ type: 'text', text: composed.text, ...emojisOf(composed), ...mentionOf(composed) })),
  image: () =>
    fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }).map((count) => withSome({ type: 'image', count })),
  video: () => fc.constant({ type: 'video' }),
  audio: () => fc.constant({ type: 'audio' }),
  file: () => optional(text({ least: 1, most: 60 })).map((fileName) => withSome({ type: 'file', fileName })),
  location: () =>
    fc
      .tuple(optional(text({ least: 1, most: 100 })), optional(text({ least: 1, most: 300 })))
      .map(([title, address]) => withSome({ type: 'location', title, address })),
  sticker: () => fc.constant({ type: 'sticker' }),
};

const longestText = 5000;

function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

function withSome(act: { readonly [Key in keyof UserAct]: UserAct[Key] | undefined }): UserAct {
  return Object.fromEntries(Object.entries(act).filter(([, value]) => value !== undefined)) as unknown as UserAct;
}
