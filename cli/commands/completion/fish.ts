import type { Completions } from '../../verb.ts';
import { flatten, type CompletionNode, type CompletionOption } from './tree.ts';

/** A completion script for fish. */
export function fishScript(root: CompletionNode): string {
  const lines = flatten(root).flatMap((node) => [...childrenOf(node), ...optionsOf(node), ...argumentsOf(node)]);
  return `# Completion of sobot-mock for fish.
complete -c sobot-mock -e
complete -c sobot-mock -f
${lines.join('\n')}
`;
}

function childrenOf(node: CompletionNode): readonly string[] {
  return node.children.map((child) => line(node, `-a ${child.path.at(-1)}`, `-d ${quote(child.description)}`));
}

function optionsOf(node: CompletionNode): readonly string[] {
  return node.options.map((option) =>
    line(node, ...namesOf(option), ...valueOf(option), `-d ${quote(option.description)}`),
  );
}

function argumentsOf(node: CompletionNode): readonly string[] {
  if (node.children.length > 0) return [];
  return node.arguments.flatMap(({ words, files }) => {
    const values = [...(files ? ['-F'] : []), ...offer(words)];
    return values.length === 0 ? [] : [line(node, ...values)];
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

function line(node: CompletionNode, ...parts: readonly string[]): string {
  return ['complete -c sobot-mock', `-n ${quote(condition(node))}`, ...parts].join(' ');
}

/** True where the words typed so far lead to the command and not further. */
function condition({ path, children }: CompletionNode): string {
  const seen = path.map((word) => `__fish_seen_subcommand_from ${word}`);
  const below = children.map((child) => child.path.at(-1)).join(' ');
  const notFurther = below === '' ? [] : [`not __fish_seen_subcommand_from ${below}`];
  return [...seen, ...notFurther].join('; and ');
}

function quote(text: string): string {
  return `'${text.replaceAll(/['\\]/gu, '\\$&')}'`;
}
