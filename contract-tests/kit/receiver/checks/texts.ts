import { shorten } from '../../../../common/shorten.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import type { Check, CheckOutcome } from '../../engine/check.ts';
import type { Fresh } from '../events/fresh-ids.ts';
import { minimalEvent } from '../events/minimal-event.ts';
import type { Json } from '../events/schema-node.ts';
import { buildRequest, expectAcknowledged, type EventCase } from '../expectations/acknowledged.ts';
import { idsOf } from '../expectations/handled.ts';
import { skips } from '../messages/findings.ts';
import { handling } from '../messages/handling.ts';
import { textNames, texts } from '../messages/texts.ts';
import type { Watch } from '../probe.ts';
import { defineRule } from '../rule.ts';
import type { ReceiverTarget } from '../target.ts';
import { notAcknowledged, spaced } from '../violation.ts';
import { escaped } from './exact-bytes.ts';

const section = { kind: 'documented', name: '1. 文本类型消息' } as const;

type TextName = keyof typeof textNames;

/** What people write and programs trip over, by rule. */
const written: Readonly<
  Record<'emoji' | 'direction' | 'invisible' | 'length' | 'escapes', Readonly<Partial<Record<TextName, string>>>>
> = {
  emoji: {
    emoji: '😀',
    joinedEmoji: '👨‍👩‍👧‍👦 👩🏽‍🚀 🏳️‍🌈',
    flags: '🇹🇭🇯🇵🇹🇼 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
    keycaps: '1️⃣ ❤️ ❤︎ ☎️',
    rareIdeographs: '𠮷野家 𡨸喃',
    thousandEmoji: '😀'.repeat(1000),
    lineEmoji: '😀😀😀😀😀😀😀😀(love)',
  },
  direction: {
    arabic: 'مرحبا بالعالم',
    hebrew: 'שָׁלוֹם',
    bothDirections: 'order 123 رقم الطلب ABC',
    directionMarks: '\u200fabc\u200e \u202etxt.exe\u202c \u2067x\u2069',
  },
  invisible: {
    zeroWidth: '\u200b\u200b\u200b',
    joiners: 'a\u200d\u00ad\ufeff\u2060b',
    blanks: ' \n\t\u3000\u00a0',
    combining: `Z${'\u0300\u0301\u0302'.repeat(30)}`,
  },
  length: {
    letters: 'x'.repeat(5000),
    ideographs: '字'.repeat(5000),
    lines: 'x\n'.repeat(2500),
    markup: `<b onclick="x('y')">\\\\"'\`\${z}</b>; DROP TABLE users; --`,
  },
  escapes: {
    separators: 'a\u2028b\u2029c',
    nul: 'a\u0000b',
    controls: Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join(''),
    escapedEmoji: '😀 ok',
  },
};

/** Texts that a receiver has to understand as they are: those that wrong decoding changes. */
const understood: Readonly<Partial<Record<TextName, string>>> = {
  thai: 'สวัสดีครับ ขอสอบถามราคา',
  japanese: 'こんにちは、お世話になります',
  arabic: 'مرحبا بالعالم',
  joinedEmoji: '👨‍👩‍👧‍👦 👩🏽‍🚀',
  rareIdeographs: '𠮷野家 𡨸喃',
  markup: `<b onclick="x('y')">\\\\"'</b> & more`,
  escapedEmoji: '😀 ok',
  ideographs: '字'.repeat(5000),
};

/** Texts that people write and programs trip over. */
export const textChecks: readonly Check<ReceiverTarget>[] = [
  ...(['emoji', 'direction', 'invisible', 'length', 'escapes'] as const).map((name) =>
    defineRule({
      id: `text/${name}`,
      ...texts[name],
      source: section,
      run: (target, context, remedy) => expectAcknowledged(target, context, { cases: casesOf(written[name]), remedy }),
    }),
  ),
  defineRule({
    id: 'text/content',
    ...texts.content,
    source: section,
    needs: ['watch'],
    async run(target, { tried }, remedy): Promise<CheckOutcome> {
      const fresh = target.createFresh();
      const violations: CheckViolation[] = [];
      let isTold = true;
      for (const one of casesOf(understood)) {
        tried();
        const found = await contentOf(target, one, fresh);
        if (found === 'untold') isTold = false;
        else if (found !== undefined) violations.push(found(remedy));
      }
      return isTold || violations.length > 0 ? violations : { skipped: skips.noTexts };
    },
  }),
];

/** What is wrong with the text that is handled, or is not; `untold` where it is and the probe tells no texts. */
async function contentOf(
  target: ReceiverTarget & { readonly watch: Watch },
  one: EventCase,
  fresh: Fresh,
): Promise<((remedy: CheckViolation['remedy']) => CheckViolation) | 'untold' | undefined> {
  const event = fresh(one.events[0]!);
  const [id] = idsOf([event]) as [string];
  let exchange: Awaited<ReturnType<ReceiverTarget['post']>> | undefined;
  const handled = await target.watch.during([id], 1, async () => {
    exchange = await target.post(buildRequest({ ...one, events: [event] }, target));
  });
  const sent = exchange!;
  if (sent.reason !== undefined) return (remedy) => notAcknowledged(sent, remedy);
  const expected = String((event['message'] as Json)['text']);
  const got = handled.texts.get(id);
  if (handled.total < 1) {
    return () => ({
      message: spaced(handling.sent(one.what, handling.unhandled, handling.anyText)),
      remedy: texts.content.dropped,
      expected: 1,
      got: 0,
      request: sent.request(),
    });
  }
  if (got === undefined) return 'untold';
  if (got === expected) return undefined;
  return (remedy) => ({
    message: spaced(handling.sent(one.what, handling.otherText, handling.sameText)),
    remedy,
    expected: shown(expected),
    got: shown(got),
    path: 'events[0].message.text',
    request: sent.request(),
  });
}

const shown = (text: string): string => shorten(text, 200);

function casesOf(named: Readonly<Partial<Record<TextName, string>>>): readonly EventCase[] {
  return (Object.entries(named) as [TextName, string][]).map(([name, text]) => {
    const event = minimalEvent('text');
    const emojis = name === 'lineEmoji' ? { emojis: [lineEmojiIn(text)] } : {};
    return {
      what: texts.message(textNames[name]),
      events: [{ ...event, message: { ...(event['message'] as Json), text, ...emojis } }],
      ...(name === 'escapedEmoji' ? { write: escaped } : {}),
    };
  });
}

/** The emoji of LINE that stands at the end of a text. */
function lineEmojiIn(text: string): Json {
  const index = text.indexOf('(love)');
  return { index, length: text.length - index, productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' };
}
