/** A string (one that was cut, too), an object or an array with nothing in it, or a character. */
const tokens = /"(?:[^"\\]+|\\[^])*"?|\{\s*\}|\[\s*\]|\S/g;

/** JSON with line breaks, character by character as it came: numbers that JavaScript cannot hold stay whole. */
export function prettyJson(text: string): string {
  if (!/^\s*[{[]/.test(text)) return text;
  let out = '';
  let depth = 0;
  const newLine = (): string => `\n${'  '.repeat(depth)}`;
  for (const [token] of text.matchAll(tokens)) {
    if ('{['.includes(token)) {
      depth += 1;
      out += token + newLine();
    } else if ('}]'.includes(token)) {
      depth = Math.max(0, depth - 1);
      out += newLine() + token;
    } else if (token === ',') out += token + newLine();
    else if (token === ':') out += ': ';
    else out += token.startsWith('"') ? token : token.replace(/\s+/, '');
  }
  return out;
}
