/** The same said twice. What stands in braces is what a message is about. */
export type Phrase = readonly [en: string, zh: string];

/** A text in Chinese by the first of these phrases that it is. */
export function said(among: readonly Phrase[], text: string): string | undefined {
  for (const [en, zh] of among) {
    const words = wordsOf(en, text);
    if (words !== undefined) return fill(zh, words);
  }
  return undefined;
}

/**
 * What stands at the places of a phrase in a text, or nothing where the text is another. What is between two places is
 * looked for once: a message may hold what somebody sent, and must not take long for it.
 */
export function wordsOf(phrase: string, text: string): Readonly<Record<string, string>> | undefined {
  const [beginning = '', ...parts] = phrase.split(/\{([a-z]+)\}/);
  if (!text.startsWith(beginning)) return undefined;
  const words: Record<string, string> = {};
  let at = beginning.length;
  for (let index = 0; index < parts.length; index += 2) {
    const [name = '', next = ''] = parts.slice(index);
    const isLast = index + 2 === parts.length;
    const end = isLast ? text.length - next.length : text.indexOf(next, at + 1);
    if (end <= at || !text.startsWith(next, end)) return undefined;
    const word = text.slice(at, end);
    if (forms[name]?.test(word) === false) return undefined;
    words[name] ??= word;
    at = end + next.length;
  }
  return at === text.length ? words : undefined;
}

/** What alone may stand at a place, by its name: a phrase that is short is the beginning of others. */
const forms: Readonly<Record<string, RegExp>> = { methods: /^[A-Z]+(?:, [A-Z]+)*$/ };

/** How what stands at a place is said in Chinese, by the name of the place. */
const wordsInChinese: Readonly<Record<string, (word: string) => string>> = {
  names: (word) => word.replaceAll(', ', '、'),
  methods: (word) => word.replaceAll(', ', '、'),
  ids: (word) => word.replaceAll(', ', '、'),
  paths: (word) => word.replaceAll(' or ', ' 或 '),
  types: (word) => word.replaceAll(/ or an? /g, ' 或 '),
  noun: (word) => nouns[word] ?? word,
};

const nouns: Readonly<Record<string, string>> = {
  channel: '渠道',
  recipient: '接收人',
  message: '消息',
  'broadcast task': '群发任务',
  'send record': '发送记录',
};

export function fill(phrase: string, words: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{([a-z]+)\}/g, (place, name: string) => {
    const word = words[name] ?? place;
    return wordsInChinese[name]?.(word) ?? word;
  });
}
