/**
 * JSON with a line for each member. Nothing but white space changes: numbers keep their digits, members that are there
 * twice stay twice, characters stay spelt as they are.
 */
export function indentJson(text: string): string {
  let depth = 0;
  let line = '';
  const lines: string[] = [];
  const breakLine = (): void => {
    lines.push(line);
    line = '  '.repeat(depth);
  };
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|\{\s*\}|\[\s*\]|[{}[\],:]|[^\s{}[\],:"]+/gsu)) {
    if (token === '{' || token === '[') {
      line += token;
      depth += 1;
      breakLine();
    } else if (token === '}' || token === ']') {
      depth = Math.max(0, depth - 1);
      breakLine();
      line += token;
    } else if (token === ',') {
      line += token;
      breakLine();
    } else if (token === ':') line += ': ';
    else line += /^[{[]/u.test(token) ? token.replaceAll(/\s/gu, '') : token;
  }
  return [...lines, line].join('\n');
}
