import { didYouMean } from '../common/did-you-mean.ts';
import type { Language } from './language.ts';

/** What commander says of a wrong command line, and how it is said here. */
const rules: readonly (readonly [RegExp, Readonly<Record<Language, (...parts: string[]) => string>>])[] = [
  [
    /^error: unknown command '(.*)'$/s,
    {
      en: (name, above) => `error: There is no command ${name}. \`${above} --help\` lists them all.`,
      zh: (name, above) => `错误：没有命令 ${name}。全部命令见 \`${above} --help\`。`,
    },
  ],
  [
    /^error: unknown command '(.*)'\n\(Did you mean (?:one of )?(.*)\?\)$/s,
    {
      en: (name, near) => `error: There is no command ${name}. Did you mean ${near}?`,
      zh: (name, near) => `错误：没有命令 ${name}。您是不是要写 ${near}？`,
    },
  ],
  [
    /^error: unknown option '(.*?)'(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/s,
    {
      en: (name, near) => `error: unknown option '${name}'${near === '' ? '' : `\n(Did you mean ${near}?)`}`,
      zh: (name, near) => `错误：没有选项 ${name}。${near === '' ? '' : `您是不是要写 ${near}？`}`,
    },
  ],
  [
    /^error: (?:command-argument value|option) '(.*)' (?:is invalid for argument|argument) '(.*)'(?: is invalid)?\. Allowed choices are (.*)\.$/s,
    { en: wrongChoice, zh: wrongChoiceInChinese },
  ],
  [
    /^error: required option '(.*)' not specified$/s,
    {
      en: (option) => `error: required option '${option}' not specified`,
      zh: (option) => `错误：缺少必需的选项 ${option}。`,
    },
  ],
  [
    /^error: missing required argument '(.*)'$/s,
    {
      en: (name) => `error: missing required argument '${name}'`,
      zh: (name) => `错误：缺少参数 ${name}。`,
    },
  ],
  [
    /^error: option '(.*)' argument missing$/s,
    {
      en: (option) => `error: option '${option}' argument missing`,
      zh: (option) => `错误：选项 ${option} 缺少取值。`,
    },
  ],
  [
    /^error: too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+).*$/s,
    {
      en: (name, most, got) =>
        `error: too many arguments${name === '' ? '' : ` for '${name}'`}. Expected ${most} argument${most === '1' ? '' : 's'} but got ${got}.`,
      zh: (name, most, got) => `错误：参数过多：${name === '' ? '' : `${name} `}最多 ${most} 个，实际为 ${got} 个。`,
    },
  ],
];

/** A value that is none of those there are: for an argument commander names the value first, for an option the option. */
function wrongChoice(first: string, second: string, choices: string): string {
  const [value, of] = inOrder(first, second);
  return `error: ${value} is no ${of.startsWith('-') ? 'value of ' : ''}${of}.${didYouMean(value, choices.split(', ')).en} There are ${choices}.`;
}

function wrongChoiceInChinese(first: string, second: string, choices: string): string {
  const [value, of] = inOrder(first, second);
  const hint = didYouMean(value, choices.split(', ')).zh;
  return `错误：${of} 不能是 ${value}。${hint}可用的有：${choices.replaceAll(', ', '、')}。`;
}

function inOrder(first: string, second: string): readonly [value: string, of: string] {
  return first.startsWith('-') ? [second, first] : [first, second];
}

/**
 * What is said of a wrong command line, in the language of whoever typed it.
 *
 * @param above the command that the wrong one was looked for below
 */
export function usageError(text: string, language: Language, above = 'sobot-mock'): string {
  for (const [pattern, said] of rules) {
    const match = pattern.exec(text.trimEnd());
    if (match !== null) return said[language](...match.slice(1).map((part) => part ?? ''), above);
  }
  return text.trimEnd();
}
