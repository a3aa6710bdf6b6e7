import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Check } from '../../engine/check.ts';
import { both } from '../bilingual.ts';
import { minimalEvent } from '../events/minimal-event.ts';
import type { Json } from '../events/schema-of.ts';
import { acknowledgeAll, type EventCase } from '../expectations/acknowledged.ts';
import type { ReceiverTarget } from '../target.ts';

const section = { kind: 'documented', name: '1. 文本类型消息' } as const;

interface TextRule {
  readonly name: string;
  readonly title: Bilingual;
  readonly cases: readonly EventCase[];
  readonly remedy: Bilingual;
}

const utf8 = both(
  'Keep texts as Unicode from the request to the database: UTF-8 on the wire, utf8mb4 in MySQL, and lengths counted with care.',
  '文本从请求到数据库都应保持 Unicode：传输用 UTF-8，MySQL 用 utf8mb4，并注意长度的计算方式。',
);

const rules: readonly TextRule[] = [
  {
    name: 'emoji',
    title: both('Emoji of every kind are taken.', '接受各种 emoji。'),
    remedy: utf8,
    cases: [
      said('an emoji beyond the basic plane', '基本平面之外的 emoji', '😀'),
      said('emoji joined by zero-width joiners', '由零宽连接符组成的 emoji', '👨‍👩‍👧‍👦 👩🏽‍🚀 🏳️‍🌈'),
      said('flags', '旗帜', '🇹🇭🇯🇵🇹🇼 🏴󠁧󠁢󠁳󠁣󠁴󠁿'),
      said('keycaps and variation selectors', '键帽与变体选择符', '1️⃣ ❤️ ❤︎ ☎️'),
      said('rare ideographs', '生僻汉字', '𠮷野家 𡨸喃'),
      said('a thousand emoji', '一千个 emoji', '😀'.repeat(1000)),
      withLineEmoji(
        'an emoji of LINE after others, its index counted in UTF-16 units',
        '其他 emoji 之后的 LINE 表情（index 以 UTF-16 单元计）',
        '😀😀😀😀😀😀😀😀',
      ),
    ],
  },
  {
    name: 'direction',
    title: both('Right-to-left and mixed texts are taken.', '接受从右到左及混排文本。'),
    remedy: utf8,
    cases: [
      said('Arabic', '阿拉伯文', 'مرحبا بالعالم'),
      said('Hebrew with points', '带元音符的希伯来文', 'שָׁלוֹם'),
      said('both directions', '双向混排', 'order 123 رقم الطلب ABC'),
      said(
        'directional marks and an override',
        '方向标记与强制方向符',
        '\u200fabc\u200e \u202etxt.exe\u202c \u2067x\u2069',
      ),
    ],
  },
  {
    name: 'invisible',
    title: both('Texts of characters that nobody sees are taken.', '接受由不可见字符组成的文本。'),
    remedy: both(
      'A text can look empty and not be: do not take the first character of a trimmed text for granted.',
      '文本可能看似为空：不要假定去空白后的文本还有首字符。',
    ),
    cases: [
      said('zero-width spaces alone', '只有零宽空格', '\u200b\u200b\u200b'),
      said('joiners, soft hyphens and byte-order marks', '连接符、软连字符和字节序标记', 'a\u200d\u00ad\ufeff\u2060b'),
      said('blanks alone', '只有空白', ' \n\t\u3000\u00a0'),
      said('a stack of combining marks', '叠加的组合符号', `Z${'\u0300\u0301\u0302'.repeat(30)}`),
    ],
  },
  {
    name: 'length',
    title: both('Texts of 5,000 characters are taken.', '接受 5,000 个字符的文本。'),
    remedy: both(
      'LINE takes up to 5,000 characters in a text: give the column and the body room for them.',
      'LINE 文本最多 5,000 个字符：数据库列与请求体应容纳它们。',
    ),
    cases: [
      said('5,000 letters', '5,000 个字母', 'x'.repeat(5000)),
      said('5,000 ideographs', '5,000 个汉字', '字'.repeat(5000)),
      said('2,500 lines', '2,500 行', 'x\n'.repeat(2500)),
      said(
        'one word of markup, quotes and backslashes',
        '标记、引号与反斜杠',
        `<b onclick="x('y')">\\\\"'\`\${z}</b>; DROP TABLE users; --`,
      ),
    ],
  },
  {
    name: 'escapes',
    title: both('Characters that JSON spells with escapes are taken.', '接受 JSON 中需要转义的字符。'),
    remedy: both(
      'Read the body with a JSON parser, and be able to store whatever it gives: PostgreSQL refuses a NUL, so replace it.',
      '用 JSON 解析器读取请求体，并能保存其结果：PostgreSQL 不接受 NUL，请替换它。',
    ),
    cases: [
      said('line and paragraph separators', '行分隔符与段分隔符', 'a\u2028b\u2029c'),
      said('the NUL character', 'NUL 字符', 'a\u0000b'),
      said(
        'every control character',
        '所有控制字符',
        Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join(''),
      ),
      { ...said('an emoji spelled with escapes', '以转义书写的 emoji', '😀 ok'), write: escaped },
    ],
  },
];

/** Texts that people write and programs trip over. */
export const textChecks: readonly Check<ReceiverTarget>[] = rules.map(({ name, title, cases, remedy }) => ({
  id: `text/${name}`,
  title,
  source: section,
  severity: 'violation',
  run: (target, context) => acknowledgeAll(target, context, { cases, remedy }),
}));

function said(en: string, zh: string, text: string): EventCase {
  const event = minimalEvent('text');
  return {
    what: both(`a text message with ${en}`, `含${zh}的文本消息`),
    events: [{ ...event, message: { ...(event['message'] as Json), text } }],
  };
}

/** A text that ends with an emoji of LINE, where its index says. */
function withLineEmoji(en: string, zh: string, before: string): EventCase {
  const placeholder = '(love)';
  const { what, events } = said(en, zh, `${before}${placeholder}`);
  const emoji = {
    index: before.length,
    length: placeholder.length,
    productId: '5ac1bfd5040ab15980c9b435',
    emojiId: '001',
  };
  return {
    what,
    events: events.map((event) => ({ ...event, message: { ...(event['message'] as Json), emojis: [emoji] } })),
  };
}

/** JSON in ASCII alone, as PHP and Python write it by default. */
export function escaped(envelope: unknown): string {
  return JSON.stringify(envelope).replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
