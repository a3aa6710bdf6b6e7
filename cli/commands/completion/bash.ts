import type { Completions } from '../../verb.ts';
import { flatten, type CompletionNode } from './tree.ts';

/** A completion script for bash 3.2 and later; it needs no bash-completion package. */
export function bashScript(root: CompletionNode): string {
  const nodes = flatten(root);
  return `# Completion of sobot-mock for bash.
_sobot_mock() {
  # Words are split here: COMP_WORDS breaks name=value apart.
  local line=\${COMP_LINE:0:COMP_POINT} current='' at='' option='' behind='' word words
  local -i position=0
  read -r -a words <<<"$line"
  if [[ $line != *[[:space:]] ]]; then
    current=\${words[\${#words[@]}-1]}
    unset "words[\${#words[@]}-1]"
  fi
  for word in "\${words[@]:1}"; do
    if [[ -n $option ]]; then option=''; continue; fi
    # What stands behind -- is no option, and may be of another command.
    if [[ -n $behind ]]; then position+=1; continue; fi
    if [[ $word == -- ]]; then behind=1; continue; fi
    case "$at:$word" in
${indent(4, nodes.flatMap(entering))}
${indent(4, nodes.flatMap(awaitingValue))}
      *:-*) ;;
      *) position+=1 ;;
    esac
  done

  local prefix='' value=$current candidates='' files=''
  if [[ -z $option$behind && $current == --*=* ]]; then
    option=\${current%%=*}
    prefix="$option="
    value=\${current#*=}
  fi
  if [[ -n $option ]]; then
    case "$at:$option" in
${indent(4, nodes.flatMap(valuesOfOptions))}
    esac
  elif [[ -z $behind && $current == -* ]]; then
    case "$at" in
${indent(4, nodes.map(namesOfOptions))}
    esac
  else
    case "$at:$position" in
${indent(4, nodes.flatMap(valuesOfArguments))}
    esac
  fi

  COMPREPLY=()
  local candidate broken=''
  # Bash replaces what follows the last = of the word when = breaks words.
  if [[ $COMP_WORDBREAKS == *=* && $current == *=* ]]; then broken="\${current%=*}="; fi
  while IFS= read -r candidate; do
    candidate="$prefix$candidate"
    COMPREPLY+=("\${candidate#"$broken"}")
  done < <(
    compgen -W "$candidates" -- "$value"
    if [[ -n $files ]]; then compgen -f -- "$value"; fi
  )
  if [[ -n $files ]]; then compopt -o filenames 2>/dev/null; fi
}
complete -F _sobot_mock sobot-mock
`;
}

/** A typed word that leads from a command to one below it. */
function entering({ path, children }: CompletionNode): readonly string[] {
  return children.map(
    (child) => `'${path.join(' ')}:${child.path.at(-1)}') at='${child.path.join(' ')}'; position=0 ;;`,
  );
}

function awaitingValue({ path, options }: CompletionNode): readonly string[] {
  const names = options.filter(({ value }) => value !== undefined).flatMap((option) => option.names);
  return names.length === 0 ? [] : [`${patterns(path, names)}) option=$word ;;`];
}

function valuesOfOptions({ path, options }: CompletionNode): readonly string[] {
  return options.flatMap(({ names, value }) => {
    const assignments = value === undefined ? '' : assign(value);
    return assignments === '' ? [] : [`${patterns(path, names)}) ${assignments} ;;`];
  });
}

function namesOfOptions({ path, options }: CompletionNode): string {
  return `'${path.join(' ')}') candidates='${options.flatMap(({ names }) => names).join(' ')}' ;;`;
}

function valuesOfArguments({ path, children, arguments: declared }: CompletionNode): readonly string[] {
  const words = children.map((child) => child.path.at(-1) as string);
  const places = words.length > 0 ? [{ words, variadic: false }] : declared;
  return places.flatMap((place, position) => {
    const assignments = assign(place);
    const pattern = place.variadic ? `'${path.join(' ')}:'*` : `'${path.join(' ')}:${position}'`;
    return assignments === '' ? [] : [`${pattern}) ${assignments} ;;`];
  });
}

function assign({ words = [], files }: Completions): string {
  return [...(words.length > 0 ? [`candidates='${words.join(' ')}'`] : []), ...(files ? ['files=1'] : [])].join('; ');
}

function patterns(path: readonly string[], names: readonly string[]): string {
  return names.map((name) => `'${path.join(' ')}:${name}'`).join('|');
}

function indent(columns: number, lines: readonly string[]): string {
  return lines.map((line) => `${' '.repeat(columns + 2)}${line}`).join('\n');
}
