import type { Completions } from '../../verb.ts';
import { flatten, type CompletionNode, type CompletionOption } from './tree.ts';

/**
 * A completion script for PowerShell, 5.1 as well as 7: a table of what goes where, and a block that reads the words typed
 * so far.
 */
export function powershellScript(root: CompletionNode): string {
  const rows = flatten(root).map((node) => `    ${quote(node.path.join(' '))} = @{\n${membersOf(node)}    }`);
  return `# Completion of sobot-mock for PowerShell.
Register-ArgumentCompleter -Native -CommandName sobot-mock -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $tree = @{
${rows.join('\n')}
  }
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  # What stands behind -- is no option, and may be of another command: it is left to PowerShell.
  if ($words -contains '--') { return }
  $path = ''
  foreach ($word in $words) {
    $further = ($path + ' ' + $word).Trim()
    if ($tree.ContainsKey($further)) { $path = $further }
  }
  $node = $tree[$path]
  $last = if ($words.Count -gt 0) { $words[-1] } else { '' }
  if ($node.values.ContainsKey($last)) {
    $offered = $node.values[$last]
    # What takes a file, or anything, is left to PowerShell.
    if ($offered.Count -eq 0) { return }
  } else {
    $offered = $node.words
  }
  foreach ($pair in $offered) {
    if ($pair[0] -like "$wordToComplete*") {
      [System.Management.Automation.CompletionResult]::new($pair[0], $pair[0], 'ParameterValue', $pair[1])
    }
  }
}
`;
}

/** What may be typed next, and what may follow an option. */
function membersOf(node: CompletionNode): string {
  const names = [
    ...node.children.map(({ path, description }) => pair(path.at(-1)!, description)),
    ...node.arguments.flatMap(({ words }) => pairs(words)),
    ...node.options.flatMap(({ names: flags, description }) => flags.map((flag) => pair(flag, description))),
  ];
  const values = node.options.flatMap(valuesOf);
  return `      words = @(${listOf(names)})\n      values = @{${values.join('; ')}}\n`;
}

function valuesOf({ names, value }: CompletionOption): readonly string[] {
  if (value === undefined) return [];
  return names.map((name) => `${quote(name)} = @(${listOf(pairs(value.words))})`);
}

function pairs(words: Completions['words'] = []): readonly string[] {
  return words.map((word) => pair(word, word));
}

/** A tool tip may not be empty. */
function pair(word: string, tip: string): string {
  return `@(${quote(word)}, ${quote(tip === '' ? word : tip)})`;
}

/** The comma in front keeps PowerShell from taking a list of one list for that one. */
function listOf(items: readonly string[]): string {
  return items.length === 1 ? `,${items[0]}` : items.join(', ');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''").replaceAll('\n', ' ')}'`;
}
