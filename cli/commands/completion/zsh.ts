import type { Completions } from '../../verb.ts';
import { flatten, type CompletionNode, type CompletionOption } from './tree.ts';

/** A completion script for zsh: sourced, or saved as \`_sobot-mock\` in a folder of \`fpath\`. */
export function zshScript(root: CompletionNode): string {
  return `#compdef sobot-mock
# Completion of sobot-mock for zsh.
${flatten(root).map(functionOf).join('\n')}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _sobot_mock "$@"
else
  compdef _sobot_mock sobot-mock
fi
`;
}

function functionOf(node: CompletionNode): string {
  return node.children.length > 0 ? branch(node) : leaf(node);
}

function leaf(node: CompletionNode): string {
  const places = node.arguments.map(({ label, variadic, ...values }, index) =>
    quote(`${variadic ? '*' : index + 1}:${escape(label)}:${action(values)}`),
  );
  return `${nameOf(node)}() {
  _arguments -s -S \\
    ${[...node.options.map(optionSpec), ...places].join(' \\\n    ')}
}
`;
}

function branch(node: CompletionNode): string {
  const commands = node.children.map((child) => quote(`${escape(child.path.at(-1) as string)}:${child.description}`));
  const cases = node.children.map((child) => `${child.path.at(-1)}) ${nameOf(child)} ;;`);
  return `${nameOf(node)}() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands=(
    ${commands.join('\n    ')}
  )
  _arguments -C \\
    ${node.options.map(optionSpec).join(' \\\n    ')} \\
    '1: :->command' \\
    '*:: :->rest'
  case $state in
    command) _describe command commands ;;
    rest)
      case $words[1] in
        ${cases.join('\n        ')}
      esac
      ;;
  esac
}
`;
}

function optionSpec({ names, description, repeatable, value }: CompletionOption): string {
  const spec = `[${escape(description)}]${value === undefined ? '' : `:${escape(value.label)}:${action(value)}`}`;
  const exclusion = repeatable ? '*' : names.length > 1 ? `(${names.join(' ')})` : '';
  return names.map((name) => quote(`${exclusion}${name}${spec}`)).join(' ');
}

function action({ words = [], files }: Completions): string {
  if (files && words.length > 0) return `{ compadd -- ${words.join(' ')}; _files }`;
  if (files) return '_files';
  return words.length > 0 ? `(${words.join(' ')})` : ' ';
}

function nameOf({ path }: CompletionNode): string {
  return ['_sobot_mock', ...path].join('_').replaceAll('-', '_');
}

function escape(text: string): string {
  return text.replaceAll(/[[\]:\\]/gu, '\\$&');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
