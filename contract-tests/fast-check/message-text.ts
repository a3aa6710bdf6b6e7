import fc from 'fast-check';
import type { Emoji, Mentionee, MentionObject } from '../../generators/generated/types.ts';
import { fromPattern } from './patterns.ts';
import { text } from './texts.ts';

/** A text, and what in it is an emoji of LINE or a mention, each at its place in UTF-16 code units. */
export interface ComposedText {
  readonly text: string;
  readonly emojis: readonly Emoji[];
  readonly mentionees: readonly Mentionee[];
}

type Piece =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'emoji'; readonly text: string; readonly productId: string; readonly emojiId: string }
  | { readonly kind: 'mention'; readonly text: string; readonly who: Pick<Mentionee, 'type' | 'userId' | 'isSelf'> };

/** What LINE writes in the place of its emoji. */
const placeholders = ['(a)', '(love)', '($)', '(brown cony)'] as const;

/** A text of pieces, so that what is said of it holds by the way it is made. It is never empty, as no message is. */
export function composedText(): fc.Arbitrary<ComposedText> {
  const plain = text({ least: 1 }).map((written): Piece => ({ kind: 'plain', text: written }));
  const emoji = fc.record(
    {
      kind: fc.constant('emoji' as const),
      text: fc.constantFrom(...placeholders),
      productId: fromPattern('^[0-9a-f]{24}$'),
      emojiId: fromPattern('^\\d{3}$'),
    },
    { noNullPrototype: true },
  );
  const pieces = fc.oneof(
    { withCrossShrink: true },
    { weight: 6, arbitrary: plain },
    { weight: 1, arbitrary: emoji as fc.Arbitrary<Piece> },
    { weight: 1, arbitrary: mention() },
  );
  return fc.array(pieces, { minLength: 1, maxLength: 6 }).map(compose);
}

function mention(): fc.Arbitrary<Piece> {
  const all = fc.constant<Piece>({ kind: 'mention', text: '@All', who: { type: 'all' } });
  const person = fc
    .record(
      {
        name: text({ least: 1, most: 20 }),
        userId: fc.option(fromPattern('^U[0-9a-f]{32}$'), { nil: undefined }),
        isSelf: fc.option(fc.boolean(), { nil: undefined }),
      },
      { noNullPrototype: true },
    )
    .map(({ name, userId, isSelf }): Piece => {
      const known = { ...(userId === undefined ? {} : { userId }), ...(isSelf === undefined ? {} : { isSelf }) };
      return { kind: 'mention', text: `@${name}`, who: { type: 'user', ...known } };
    });
  return fc.oneof({ withCrossShrink: true }, all, person);
}

function compose(pieces: readonly Piece[]): ComposedText {
  let written = '';
  const emojis: Emoji[] = [];
  const mentionees: Mentionee[] = [];
  for (const piece of pieces) {
    const place = { index: written.length, length: piece.text.length };
    if (piece.kind === 'emoji') emojis.push({ ...place, productId: piece.productId, emojiId: piece.emojiId });
    else if (piece.kind === 'mention') mentionees.push({ ...place, ...piece.who });
    written += piece.text;
  }
  return { text: written, emojis, mentionees };
}

/** The mentions in the form that LINE defines; none where the text has none. */
export function mentionOf({ mentionees }: ComposedText): { mention?: MentionObject } {
  return mentionees.length === 0 ? {} : { mention: { mentionees: [...mentionees] } };
}

/** The emojis of the text; none where it has none. */
export function emojisOf({ emojis }: ComposedText): { emojis?: Emoji[] } {
  return emojis.length === 0 ? {} : { emojis: [...emojis] };
}
