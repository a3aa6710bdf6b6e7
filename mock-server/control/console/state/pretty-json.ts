/** JSON with line breaks, character by character as it came: numbers that JavaScript cannot hold stay whole. */
export function prettyJson(text: string): string {
  if (!/^\s*[{[]/.test(text)) return text;
  let out = '';
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]!;
    if (isInString) {
      out += character;
      if (character === '\\') out += text[(index += 1)] ?? '';
      else if (character === '"') isInString = false;
    } else if (character === '"') {
      isInString = true;
      out += character;
    } else if (character === '{' || character === '[') {
      const closer = character === '{' ? '}' : ']';
      const next = /\S/.exec(text.slice(index + 1, index + 50))?.[0];
      if (next === closer) {
        index = text.indexOf(closer, index);
        out += character + closer;
      } else {
        depth += 1;
        out += `${character}\n${'  '.repeat(depth)}`;
      }
    } else if (character === '}' || character === ']') {
      depth = Math.max(0, depth - 1);
      out += `\n${'  '.repeat(depth)}${character}`;
    } else if (character === ',') out += `,\n${'  '.repeat(depth)}`;
    else if (character === ':') out += ': ';
    else if (!/\s/.test(character)) out += character;
  }
  return out;
}
