import { printable } from './printable.ts';

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

const own = 'SOBOT_MOCK_LANGUAGE';

/** Variables that say a language, the one that counts most first: as POSIX has them, ours before. */
const variables = [own, 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language of what is said in the terminal: `--language zh`, else that of the environment (`LANG=zh_CN.UTF-8`), else
 * English.
 */
export function languageOf(environment: Environment, argv: readonly string[] = []): Language {
  const asked = askedLanguage(argv);
  if (asked !== undefined) return asked;
  const said = variables.map((name) => environment[name] ?? '').find((value) => value !== '');
  return said !== undefined && isSaid('zh', said) ? 'zh' : 'en';
}

/**
 * What is wrong with a variable of ours that says a language, in both: which one is meant is not known. `LANG` may say any.
 *
 * @returns undefined where it says one, or `--language` does
 */
export function wrongLanguage(environment: Environment, argv: readonly string[]): Text | undefined {
  const said = environment[own] ?? '';
  if (said === '' || askedLanguage(argv) !== undefined || languages.some((name) => isSaid(name, said))) {
    return undefined;
  }
  const shown = printable(said);
  return asIs(
    `${own}=${shown} is not a language that is spoken here. Choose one of ${languages.join(', ')}.\n` +
      `错误：${own}=${shown} 不是可用的语言。可用的有：${languages.join('、')}。`,
  );
}

/** The last that `--language` says on a command line; what follows `--` is another command's. */
function askedLanguage(argv: readonly string[]): Language | undefined {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  const at = words.findLastIndex((word) => word === '--language' || word.startsWith('--language='));
  const asked = words[at] === '--language' ? words[at + 1] : words[at]?.slice('--language='.length);
  return languages.find((name) => name === asked);
}

/** Whether a value of a variable says a language: `zh`, `zh_CN.UTF-8`. */
function isSaid(language: Language, value: string): boolean {
  return new RegExp(`^${language}(?:[_.-]|$)`, 'i').test(value);
}
