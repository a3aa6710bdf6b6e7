export type Language = 'en' | 'zh';

/** What is said, in every language. */
export type Text = Readonly<Record<Language, string>>;

/** The languages there are. */
export const languages = ['en', 'zh'] as const satisfies readonly Language[];

/** Chooses between a text and the same in Chinese. */
export type Say = (en: string, zh: string) => string;

export function sayIn(language: Language): Say {
  return (en, zh) => (language === 'zh' ? zh : en);
}

/** A text that is the same in every language, or that somebody else wrote. */
export function asIs(text: string): Text {
  return { en: text, zh: text };
}

/** Variables that say a language, the one that counts most first: as POSIX has them, ours before. */
const variables = ['SOBOT_MOCK_LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * The language of what is said in the terminal: `--language zh`, else that of the environment (`LANG=zh_CN.UTF-8`), else
 * English.
 */
export function languageOf(
  environment: Readonly<Record<string, string | undefined>>,
  argv: readonly string[] = [],
): Language {
  // What follows `--` is another command's.
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  const at = words.lastIndexOf('--language');
  const asked = words.findLast((word) => word.startsWith('--language='))?.slice('--language='.length) ?? words[at + 1];
  if ((at !== -1 || words.some((word) => word.startsWith('--language='))) && (asked === 'zh' || asked === 'en')) {
    return asked;
  }
  const said = variables.map((name) => environment[name] ?? '').find((value) => value !== '');
  return said !== undefined && /^zh(?:[_.-]|$)/i.test(said) ? 'zh' : 'en';
}
