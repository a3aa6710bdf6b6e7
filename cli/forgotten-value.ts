import type { Command, Option } from 'commander';
import { createUsageFailure } from './exit.ts';

/**
 * Sees that no flag takes the next one, or the `--` that ends them, for its value. Commander gives it whatever stands behind
 * it, which would be left out without a word.
 *
 * @throws a usage failure that names both
 */
export function assertNoForgottenValue(program: Command, argv: readonly string[]): void {
  let command = program;
  for (let at = 0; at < argv.length && argv[at] !== '--'; at += 1) {
    const word = argv[at]!;
    const option = optionOf(word, command);
    if (option?.required === true) {
      at += 1;
      const next = argv[at] ?? '';
      if (next === '--' || isFlag(next, command)) throw forgotten(option, next);
    } else if (!word.startsWith('-')) {
      command = command.commands.find((below) => below.name() === word) ?? command;
    }
  }
}

/** The flag that stands last in a word: of short ones that are joined, `-lc`, it is `-c`. */
function optionOf(word: string, command: Command): Option | undefined {
  const { options } = command;
  const option = options.find(({ short, long }) => word === short || word === long);
  if (option !== undefined) return option;
  const first = options.find(({ short }) => short === word.slice(0, 2));
  // What stands behind one that takes a value is its value: `-c5`.
  if (first === undefined || first.required || first.optional) return undefined;
  return optionOf(`-${word.slice(2)}`, command);
}

/** Whether a word is a flag of the command. Each has `--help`, too. */
function isFlag(word: string, command: Command): boolean {
  const name = word.split('=', 1)[0]!;
  if (name === '--help' || word === '-h' || command.options.some(({ long }) => name === long)) return true;
  return optionOf(word, command) !== undefined;
}

function forgotten({ long, short }: Option, next: string): Error {
  const name = long ?? short;
  if (next === '--') {
    return createUsageFailure({
      en: `${name} needs a value, and -- ends the flags. Give it one.`,
      zh: `${name} 需要取值，而 -- 结束选项。请给出取值。`,
    });
  }
  const [flag] = next.split('=', 1);
  return createUsageFailure({
    en: `${name} needs a value, and ${flag} is a flag of its own. Give it one; if it is ${flag}, write ${name}=${next}.`,
    zh: `${name} 需要取值，而 ${flag} 是另一个选项。请给出取值；若取值就是 ${flag}，请写成 ${name}=${next}。`,
  });
}
