import type { Bilingual } from '../../../../generators/generated/types.ts';

const utf8 = {
  en: 'Keep texts as Unicode from the request to the database: UTF-8 on the wire, utf8mb4 in MySQL, and lengths counted with care.',
  zh: '文本从请求到数据库都应保持 Unicode：传输用 UTF-8，MySQL 用 utf8mb4，并注意长度的计算方式。',
};

/** Texts of the rules on what people write. */
export const texts = {
  message: (name: Bilingual): Bilingual => ({ en: `a text message with ${name.en}`, zh: `含${name.zh}的文本消息` }),
  emoji: { title: { en: 'Emoji of every kind are taken.', zh: '接受各种 emoji。' }, remedy: utf8 },
  direction: {
    title: { en: 'Right-to-left and mixed texts are taken.', zh: '接受从右到左及混排文本。' },
    remedy: utf8,
  },
  invisible: {
    title: { en: 'Texts of characters that nobody sees are taken.', zh: '接受由不可见字符组成的文本。' },
    remedy: {
      en: 'A text can look empty and not be: do not take the first character of a trimmed text for granted.',
      zh: '文本可能看似为空：不要假定去空白后的文本还有首字符。',
    },
  },
  length: {
    title: { en: 'Texts of 5,000 characters are taken.', zh: '接受 5,000 个字符的文本。' },
    remedy: {
      en: 'LINE takes up to 5,000 characters in a text: give the column and the body room for them.',
      zh: 'LINE 文本最多 5,000 个字符：数据库列与请求体应容纳它们。',
    },
  },
  escapes: {
    title: { en: 'Characters that JSON spells with escapes are taken.', zh: '接受 JSON 中需要转义的字符。' },
    remedy: {
      en: 'Read the body with a JSON parser, and be able to store whatever it gives: PostgreSQL refuses a NUL, so replace it. Where signature/exact-bytes fails as well, mend that first: the cause is the same.',
      zh: '用 JSON 解析器读取请求体，并能保存其结果：PostgreSQL 不接受 NUL，请替换它。若 signature/exact-bytes 也失败，请先修复它：原因相同。',
    },
  },
  content: {
    title: { en: 'Texts are handled as they were written.', zh: '处理时的文本与发送的一致。' },
    remedy: {
      en: 'Decode the body as UTF-8, all of it at once: not as Latin-1, and not piece by piece (collect bytes, then decode). Do not trim or cut the text.',
      zh: '将整个请求体按 UTF-8 一次解码：不要按 Latin-1，也不要逐块解码（先收集字节再解码）。不要裁剪文本。',
    },
    dropped: {
      en: 'What cannot be stored is an error, not something to pass over: give the column utf8mb4 (MySQL) and room for 5,000 characters, and let no try/catch hide what goes wrong.',
      zh: '无法保存是错误，不可略过：数据库列应使用 utf8mb4（MySQL）并容纳 5,000 个字符，也不要用 try/catch 掩盖出错。',
    },
  },
} as const;

/** What is in a text. */
export const textNames = {
  emoji: { en: 'an emoji beyond the basic plane', zh: '基本平面之外的 emoji' },
  joinedEmoji: { en: 'emoji joined by zero-width joiners', zh: '由零宽连接符组成的 emoji' },
  flags: { en: 'flags', zh: '旗帜' },
  keycaps: { en: 'keycaps and variation selectors', zh: '键帽与变体选择符' },
  rareIdeographs: { en: 'rare ideographs', zh: '生僻汉字' },
  thousandEmoji: { en: 'a thousand emoji', zh: '一千个 emoji' },
  lineEmoji: {
    en: 'an emoji of LINE after others, its index counted in UTF-16 units',
    zh: '其他 emoji 之后的 LINE 表情（index 以 UTF-16 单元计）',
  },
  arabic: { en: 'Arabic', zh: '阿拉伯文' },
  hebrew: { en: 'Hebrew with points', zh: '带元音符的希伯来文' },
  bothDirections: { en: 'both directions', zh: '双向混排' },
  directionMarks: { en: 'directional marks and an override', zh: '方向标记与强制方向符' },
  zeroWidth: { en: 'zero-width spaces alone', zh: '只有零宽空格' },
  joiners: { en: 'joiners, soft hyphens and byte-order marks', zh: '连接符、软连字符和字节序标记' },
  blanks: { en: 'blanks alone', zh: '只有空白' },
  combining: { en: 'a stack of combining marks', zh: '叠加的组合符号' },
  letters: { en: '5,000 letters', zh: '5,000 个字母' },
  ideographs: { en: '5,000 ideographs', zh: '5,000 个汉字' },
  lines: { en: '2,500 lines', zh: '2,500 行' },
  markup: { en: 'one word of markup, quotes and backslashes', zh: '标记、引号与反斜杠' },
  separators: { en: 'line and paragraph separators', zh: '行分隔符与段分隔符' },
  nul: { en: 'the NUL character', zh: 'NUL 字符' },
  controls: { en: 'every control character', zh: '所有控制字符' },
  escapedEmoji: { en: 'an emoji spelled with escapes', zh: '以转义书写的 emoji' },
  thai: { en: 'Thai', zh: '泰文' },
  japanese: { en: 'Japanese', zh: '日文' },
} as const;
