import { Help, Option, type Command, type HelpConfiguration } from 'commander';
import { padTo, widthOf, wrap } from '../contract-tests/kit/reporters/wrap.ts';
import { languages, sayIn, type Language, type Text } from './language.ts';

/** A command line to copy, and what it does. */
type Example = readonly [line: string, effect: Text];

/** The exit codes a verb can end with, each with what it means there. */
type ExitCodeNotes = Readonly<Record<string, Text>>;

/** What every verb says of itself below its options. */
export interface HelpSections {
  readonly examples: readonly Example[];
  readonly codes: ExitCodeNotes;
}

/** The headings of the help, ours and commander's. */
const headings = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Examples:': '示例：',
  'Exit codes:': '退出码：',
  'Server:': '服务器：',
  'Mock server:': '模拟服务器：',
  'Tenants:': '租户：',
  'Control routes:': '控制路由：',
  'Webhooks:': 'Webhook：',
  'Output:': '输出：',
  'Where to:': '发往：',
  'How many:': '数量：',
  'What:': '内容：',
  'How:': '方式：',
  'Which:': '对象：',
  'Target:': '目标：',
  'Receiver:': '接收端：',
  'Checks:': '检查：',
  'Recording:': '录制：',
  'Report:': '报告：',
  'Coverage:': '覆盖率：',
} as const;

export type Heading = keyof typeof headings;

/** An option that stands under a heading of its own. */
export function groupOption(heading: Heading, flags: string, description: string): Option {
  return new Option(flags, description).helpGroup(heading);
}

/** `--language`, which every command has. */
export function languageOption(language: Language, of?: Text): Option {
  const say = sayIn(language);
  return new Option('--language <language>', of?.[language] ?? say('language of what is said', '输出的语言'))
    .choices(languages)
    .default('en', say('that of LANG', '同 LANG'));
}

/** Adds the sections that commander does not know. */
export function addHelpSections(command: Command, language: Language, { examples, codes }: HelpSections): void {
  command.addHelpText('after', () =>
    [
      '',
      titleOf(command, 'Examples:'),
      ...examples.flatMap(([line, effect]) => [`  $ ${line}`, `      ${effect[language]}`]),
      '',
      titleOf(command, 'Exit codes:'),
      ...Object.entries(codes).map(([code, note]) => `  ${code.padEnd(3)}  ${note[language]}`),
    ].join('\n'),
  );
}

/** A heading as it is shown. */
function titleOf(command: Command, heading: Heading): string {
  return command.createHelp().styleTitle(heading);
}

/** Rows of two columns, for a section of the help. */
export function helpRows(rows: readonly (readonly [term: string, meaning: string])[]): readonly string[] {
  const width = Math.max(...rows.map(([term]) => widthOf(term)));
  return rows.map(([term, meaning]) => `  ${padTo(term, width)}  ${meaning}`);
}

/** How commander's part of the help is laid out: in a language, and as wide as a terminal shows it. */
export function helpLayout(language: Language): HelpConfiguration {
  const say = sayIn(language);
  const notes = (description: string, told: readonly (string | undefined)[]): string => {
    const some = told.filter((note) => note !== undefined);
    if (some.length === 0) return description;
    return `${description}${say(` (${some.join(', ')})`, `（${some.join('，')}）`)}`;
  };
  const choicesOf = (choices: readonly string[] | undefined): string | undefined =>
    choices === undefined
      ? undefined
      : say(`choices: ${choices.map((choice) => JSON.stringify(choice)).join(', ')}`, `可选：${choices.join('、')}`);
  return {
    styleTitle: (title) => `\u001b[1m${say(title, headings[title as Heading] ?? title)}\u001b[22m`,
    displayWidth: (text) => widthOf(text),
    boxWrap: (text, width) =>
      text
        .split('\n')
        .flatMap((line) => wrap([{ text: line }], { columns: width }))
        .join('\n'),
    commandUsage: (command) => said(new Help().commandUsage(command), language),
    subcommandTerm: (command) => said(new Help().subcommandTerm(command), language),
    optionDescription: (option) => {
      const { defaultValue, defaultValueDescription, argChoices, description } = option;
      const shown = defaultValue === undefined || !(option.required || option.optional) ? undefined : defaultValue;
      const told = defaultValueDescription ?? (language === 'zh' ? String(shown) : JSON.stringify(shown));
      return notes(description, [
        choicesOf(argChoices),
        shown === undefined ? undefined : say(`default: ${told}`, `默认：${told}`),
      ]);
    },
    argumentDescription: ({ description, argChoices }) => notes(description, [choicesOf(argChoices)]),
  };
}

/** What commander calls its parts. */
function said(usage: string, language: Language): string {
  return language === 'en' ? usage : usage.replace('[options]', '[选项]').replace('[command]', '[命令]');
}
