import type { Completions } from '../../verb.ts';
import { flatten, type CompletionNode, type CompletionOption } from './tree.ts';

/** A completion script for fish. */
export function fishScript(root: CompletionNode): string {
  const nodes = flatten(root);
  const lines = nodes.flatMap((node) => [...childrenOf(node), ...optionsOf(node), ...argumentsOf(node)]);
  return `# Completion of sobot-mock for fish.
# True where the words typed so far lead to a command and, if a number is given, to that argument of it.
function __sobot_mock_at
  set -l words (commandline -opc)
  set -l at ''
  set -l option ''
  set -l behind ''
  set -l position 0
  set -e words[1]
  for word in $words
    if test -n "$option"
      set option ''
      continue
    end
    # What stands behind -- is no option, and may be of another command.
    if test -n "$behind"
      set position (math $position + 1)
      continue
    end
    if test "$word" = --
      set behind 1
      continue
    end
    switch "$at:$word"
${nodes.flatMap(entering).join('\n')}
${nodes.flatMap(awaitingValue).join('\n')}
      case '*:-*'
      case '*'
        set position (math $position + 1)
    end
  end
  test "$at" = "$argv[1]"; and begin; not set -q argv[2]; or test $position -eq $argv[2]; end
end
complete -c sobot-mock -e
complete -c sobot-mock -f
${lines.join('\n')}
`;
}

/** A typed word that leads from a command to one below it. */
function entering({ path, children }: CompletionNode): readonly string[] {
  return children.flatMap((child) => [
    `      case '${path.join(' ')}:${child.path.at(-1)}'`,
    `        set at '${child.path.join(' ')}'`,
    '        set position 0',
  ]);
}

/** An option whose value is the next word. */
function awaitingValue({ path, options }: CompletionNode): readonly string[] {
  const names = options.filter(({ value }) => value !== undefined).flatMap((option) => option.names);
  if (names.length === 0) return [];
  return [`      case ${names.map((name) => `'${path.join(' ')}:${name}'`).join(' ')}`, '        set option $word'];
}

function childrenOf(node: CompletionNode): readonly string[] {
  return node.children.map((child) => line(at(node, 0), `-a ${child.path.at(-1)}`, `-d ${quote(child.description)}`));
}

function optionsOf(node: CompletionNode): readonly string[] {
  return node.options.map((option) =>
    line(at(node), ...namesOf(option), ...valueOf(option), `-d ${quote(option.description)}`),
  );
}

function argumentsOf(node: CompletionNode): readonly string[] {
  if (node.children.length > 0) return [];
  return node.arguments.flatMap(({ words, files, variadic }, position) => {
    const values = [...(files ? ['-F'] : []), ...offer(words)];
    return values.length === 0 ? [] : [line(variadic ? at(node) : at(node, position), ...values)];
  });
}

function namesOf({ names }: CompletionOption): readonly string[] {
  return names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
}

function valueOf({ value }: CompletionOption): readonly string[] {
  if (value === undefined) return [];
  return [value.files ? '-r -F' : '-x', ...offer(value.words)];
}

function offer(words: Completions['words'] = []): readonly string[] {
  return words.length === 0 ? [] : [`-a ${quote(words.join(' '))}`];
}

function line(condition: string, ...parts: readonly string[]): string {
  return ['complete -c sobot-mock', `-n ${quote(condition)}`, ...parts].join(' ');
}

/** The condition of what belongs to a command, or to one place behind it. */
function at({ path }: CompletionNode, position?: number): string {
  return ['__sobot_mock_at', quote(path.join(' ')), ...(position === undefined ? [] : [position])].join(' ');
}

function quote(text: string): string {
  return `'${text.replaceAll(/['\\]/gu, '\\$&')}'`;
}
