import type { Command, Option } from 'commander';
import type { CommandTree, Completions } from '../../verb.ts';

/** An option to complete. */
export interface CompletionOption {
  /** `-p` and `--port`, or the long one alone. */
  readonly names: readonly string[];
  readonly description: string;
  readonly repeatable: boolean;
  /** Absent for an option without a value. */
  readonly value?: { readonly label: string } & Completions;
}

/** An argument to complete. */
interface CompletionArgument extends Completions {
  readonly label: string;
  /** Whether more may follow, as in `[files...]`. */
  readonly variadic: boolean;
}

/** A command to complete, with the commands below it. */
export interface CompletionNode {
  /** What is typed to get here, without `sobot-mock`. */
  readonly path: readonly string[];
  readonly description: string;
  readonly options: readonly CompletionOption[];
  readonly arguments: readonly CompletionArgument[];
  readonly children: readonly CompletionNode[];
}

/** What a shell needs to know of a command, read from commander's tree. */
export function completionTree(
  command: Command,
  byVerb: CommandTree['completions'],
  path: readonly string[] = [],
): CompletionNode {
  const known = byVerb.get(path[0] ?? '') ?? {};
  const help = command.createHelp();
  return {
    path,
    description: command.summary() || command.description(),
    options: help.visibleOptions(command).map((option) => toOption(option, known)),
    arguments: command.registeredArguments.map((argument) => ({
      label: argument.name(),
      variadic: argument.variadic,
      ...(argument.argChoices === undefined ? known[argument.name()] : { words: argument.argChoices }),
    })),
    children: help.visibleCommands(command).map((child) => {
      const node = completionTree(child, byVerb, [...path, child.name()]);
      // Commander's own `help` takes the names of its neighbours.
      const neighbours = command.commands.map((other) => other.name());
      if (child.name() !== 'help') return node;
      return { ...node, arguments: [{ label: 'command', variadic: false, words: neighbours }] };
    }),
  };
}

function toOption(option: Option, known: Readonly<Record<string, Completions>>): CompletionOption {
  const { short, long, description, flags, argChoices, parseArg, required, optional } = option;
  const names = [short, long].filter((name) => name !== undefined);
  const takesValue = required || optional;
  // A choice is read by a parser of commander's own; any other parser collects what is repeated.
  const repeatable = takesValue && parseArg !== undefined && argChoices === undefined;
  if (!takesValue) return { names, description, repeatable };
  const label = /[<[](.+)[>\]]/u.exec(flags)?.[1] ?? 'value';
  const values = argChoices === undefined ? known[long ?? ''] : { words: argChoices };
  return { names, description, repeatable, value: { label, ...values } };
}

/** A node and all below it. */
export function flatten(node: CompletionNode): readonly CompletionNode[] {
  return [node, ...node.children.flatMap(flatten)];
}
