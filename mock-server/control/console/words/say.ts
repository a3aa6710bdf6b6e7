export type Language = 'en' | 'zh';

/** One thing that the page says, in both languages. `{name}` stands for a value. */
export interface Phrase {
  readonly en: string;
  readonly zh: string;
}

export type Say = (phrase: Phrase, values?: Readonly<Record<string, string | number>>) => string;

/** Says a phrase in a language. A value stands as it is, whatever is in it. */
export function createSay(language: Language): Say {
  return (phrase, values = {}) =>
    phrase[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : whole,
    );
}
