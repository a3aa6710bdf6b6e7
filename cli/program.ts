import { Command, CommanderError } from 'commander';
import { isFailure } from '../common/failure.ts';
import manifest from '../package.json' with { type: 'json' };
import { createUsageFailure, exitCodes, isCommandFailure } from './exit.ts';
import { failureText } from './failure-text.ts';
import { assertNoForgottenValue } from './forgotten-value.ts';
import { withHelpFlag } from './help-words.ts';
import { addHelpSections, helpLayout, languageOption, type HelpSections } from './help.ts';
import { languageOf, sayIn, wrongLanguage, type Language } from './language.ts';
import { printable } from './printable.ts';
import { usageError } from './usage-errors.ts';
import type { CommandContext, CommandTree, Verb } from './verb.ts';
import { verbs } from './verbs.ts';

/** What of the process a command touches. */
export type ProcessContext = Omit<CommandContext, 'exitWith' | 'loadTree' | 'language'>;

/**
 * Runs the command line `argv` (without node and the script).
 *
 * @returns the exit code
 */
export async function runCommand(argv: readonly string[], process: ProcessContext): Promise<number> {
  let exitCode: number = exitCodes.fine;
  const note = (line: string): void => process.note(harmless(line, process.colour));
  const context: CommandContext = {
    ...process,
    language: languageOf(process.environment, argv),
    note,
    exitWith: (code) => {
      exitCode = code;
    },
    loadTree: () => createTree(context),
  };
  try {
    const { program } = await createTree(context, new Set(argv));
    program.hook('preAction', () => {
      const wrong = wrongLanguage(process.environment, argv);
      if (wrong !== undefined) throw createUsageFailure(wrong);
    });
    const words = withHelpFlag(program, argv);
    assertNoForgottenValue(program, words);
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    return await report(error, note, context.language);
  }
}

/**
 * The tree of verbs. A verb that is not among `words` is listed and not loaded, so that `start` does not wait for what
 * only others need; without `words` all are.
 */
export async function createTree(context: CommandContext, words?: ReadonlySet<string>): Promise<CommandTree> {
  const { language } = context;
  const say = sayIn(language);
  const program = new Command('sobot-mock')
    .description(say(manifest.description, 'Sobot LINE API 的模拟服务器与契约测试工具。'))
    .version(manifest.version, '-V, --version', say('print the version', '显示版本'))
    .helpOption('-h, --help', say('show this help', '显示此帮助'))
    .helpCommand('help [command]', say('show the help of a command', '显示某个命令的帮助'))
    .addOption(languageOption(language))
    // What stands behind a verb is the verb's.
    .enablePositionalOptions()
    .configureHelp(helpLayout(language))
    .configureOutput({
      writeOut: (text) => void context.print(text),
      writeErr: (text) => context.note(usageError(text, language)),
    })
    // A report is in the language of whoever reads the terminal, unless it is asked for in another.
    .hook('preAction', (_, command) => {
      if (command.getOptionValueSource('language') !== 'default') return;
      command.setOptionValue('language', language);
    })
    .exitOverride();
  addHelpSections(program, language, sections);
  const completions = new Map<string, NonNullable<Verb['completions']>>();
  for (const { name, summary, load } of verbs) {
    const command = program.command(name).summary(summary[language]);
    if (words !== undefined && !words.has(name)) continue;
    const verb = await load();
    verb.define(command, context);
    addLanguage(command, language);
    if (command.commands.length > 0) {
      const writeErr = (text: string): void => context.note(usageError(text, language, `sobot-mock ${name}`));
      command.configureOutput({ writeErr });
    }
    completions.set(name, verb.completions ?? {});
  }
  return { program, completions };
}

/** What is said below the list of verbs. */
const sections: HelpSections = {
  examples: [
    [
      'sobot-mock start',
      {
        en: 'a fake Sobot on http://127.0.0.1:7626, with an account to query',
        zh: '在 http://127.0.0.1:7626 上模拟的 Sobot，账号可供查询',
      },
    ],
    [
      'sobot-mock emit image --to http://127.0.0.1:3000/webhook',
      { en: 'a webhook event for your receiver', zh: '向您的接收端发送一个 webhook 事件' },
    ],
    [
      'sobot-mock check receiver --url http://127.0.0.1:3000/webhook --secret s3cret',
      { en: 'what it does wrong', zh: '接收端有哪些错误' },
    ],
    ['sobot-mock start --help', { en: 'every option of a command', zh: '某个命令的全部选项' }],
  ],
  codes: {
    [exitCodes.fine]: { en: 'fine', zh: '正常' },
    [exitCodes.violations]: { en: 'violations found', zh: '发现违规' },
    [exitCodes.usage]: { en: 'wrong usage or configuration', zh: '用法或配置有误' },
    [exitCodes.unreachable]: { en: 'target unreachable', zh: '目标无法连接' },
    [exitCodes.bug]: { en: 'a bug in sobot-mock', zh: 'sobot-mock 自身的缺陷' },
  },
};

/** Every command that does something can be told a language; most have nothing more to say of it. */
function addLanguage(command: Command, language: Language): void {
  for (const own of command.commands) addLanguage(own, language);
  if (command.options.some(({ long }) => long === '--language')) return;
  command.addOption(languageOption(language));
}

/** What stands between the escapes of our own colours, line by line, harmless to a terminal. */
function harmless(text: string, colour: boolean): string {
  const ours = colour ? /(\n|\u001b\[\d{1,2}m)/ : /(\n)/;
  return text
    .split(ours)
    .map((part, index) => (index % 2 === 1 ? part : printable(part)))
    .join('');
}

async function report(error: unknown, note: (line: string) => void, language: Language): Promise<number> {
  const say = sayIn(language);
  if (error instanceof CommanderError) {
    // Commander has printed its message by now, and ends every refusal with 1.
    return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
  }
  if (isCommandFailure(error)) {
    note(say(`error: ${error.text.en}`, `错误：${error.text.zh}`));
    return error.exitCode;
  }
  if (isFailure(error)) {
    const { en, zh } = await failureText(error);
    note(say(`error: ${en}`, `错误：${zh}`));
    return exitCodes.usage;
  }
  return reportBug(error, note, language);
}

/**
 * Tells a fault of the command itself, with what caused it.
 *
 * @returns the exit code
 */
export function reportBug(error: unknown, note: (line: string) => void, language: Language): number {
  for (const text of causesOf(error)) note(harmless(text, false));
  const { version } = manifest;
  note(
    sayIn(language)(
      `This is a bug in sobot-mock ${version}. Please report it with the lines above and the command you ran.`,
      `这是 sobot-mock ${version} 自身的缺陷。请连同以上内容和所运行的命令一并报告。`,
    ),
  );
  return exitCodes.bug;
}

/** More causes than any error has; one may be its own. */
const mostCauses = 10;

/** The stacks of an error and of what is behind it. Their other members stay untold: they may hold credentials. */
function causesOf(error: unknown): readonly string[] {
  const texts: string[] = [];
  for (let cause = error; texts.length < mostCauses; cause = (cause as Error).cause) {
    texts.push(`${texts.length === 0 ? '' : 'caused by '}${stackOf(cause)}`);
    if (cause instanceof AggregateError) texts.push(...cause.errors.map((one: unknown) => `one of ${stackOf(one)}`));
    if (!(cause instanceof Error) || cause.cause === undefined) break;
  }
  return texts;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  return `${error.stack ?? String(error)}${code}`;
}
