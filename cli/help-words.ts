import type { Command } from 'commander';
import { didYouMean } from '../common/did-you-mean.ts';
import { createUsageFailure } from './exit.ts';

/**
 * A command line that asks for help by the word: as one that asks with `--help`. Commander knows no command below another
 * there, shows the general help for a name that it does not know, and does not say why.
 *
 * @throws a usage failure for a command that there is not
 */
export function withHelpFlag(program: Command, argv: readonly string[]): readonly string[] {
  const begun: string[] = [];
  const path: string[] = [];
  let command = program;
  for (let at = 0; at < argv.length; at += 1) {
    // Behind a command that has none below it, it is an argument.
    if (command.commands.length === 0) return argv;
    const length = languageLength(argv.slice(at));
    if (length > 0) {
      begun.push(...argv.slice(at, at + length));
      at += length - 1;
      continue;
    }
    const word = argv[at]!;
    if (word === 'help') return [...begun, ...commandAt(command, path, namesIn(argv.slice(at + 1))), '--help'];
    const next = command.commands.find((below) => below.name() === word);
    if (next === undefined) return argv;
    command = next;
    path.push(word);
  }
  return argv;
}

/** How many of the words say the language, before anything else. */
function languageLength([first, second]: readonly string[]): number {
  if (first === '--language' && second !== undefined) return 2;
  return first?.startsWith('--language=') === true ? 1 : 0;
}

/** The words behind `help` that name commands. */
function namesIn(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => !word.startsWith('-') && words[index - 1] !== '--language');
}

/** The names that lead to a command, from that at `path` on. */
function commandAt(from: Command, path: readonly string[], names: readonly string[]): readonly string[] {
  const found = [...path];
  let command = from;
  for (const name of names) {
    // It is listed beside the others, and has no help of its own.
    if (name === 'help' && command.commands.length > 0) continue;
    const next = command.commands.find((below) => below.name() === name);
    if (next === undefined) throw noCommand(command, found, name);
    command = next;
    found.push(name);
  }
  return found;
}

function noCommand({ commands }: Command, path: readonly string[], name: string): Error {
  const [above, full] = [path.join(' '), [...path, name].join(' ')];
  if (commands.length === 0) {
    return createUsageFailure({
      en: `There is no command ${full}: ${above} has none below it. \`sobot-mock ${above} --help\` shows its help.`,
      zh: `没有命令 ${full}：${above} 没有下级命令。其帮助见 \`sobot-mock ${above} --help\`。`,
    });
  }
  const names = commands.map((command) => command.name());
  const hint = didYouMean(name, names);
  const [of, ofChinese] = above === '' ? ['', ''] : [` of ${above}`, `${above} 的`];
  return createUsageFailure({
    en: `There is no command ${full}.${hint.en} The commands${of} are ${names.join(', ')}.`,
    zh: `没有命令 ${full}。${hint.zh}${ofChinese}命令有：${names.join('、')}。`,
  });
}
