import stringWidth from 'fast-string-width';

/** Text of one style, within a line of several. */
export interface Piece {
  readonly text: string;
  readonly style?: ((text: string) => string) | undefined;
  /** Not to be broken where a line can hold it. */
  readonly isWhole?: true;
}

export interface WrapOptions {
  /** What the first line begins with. */
  readonly first?: Piece | undefined;
  /** How far the others are indented. Default: the width of `first`. */
  readonly indent?: number | undefined;
  /** Columns of a line. Default: 100. */
  readonly columns?: number | undefined;
}

/** How many columns a terminal takes for `text`: two for a Chinese character. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** `text` with spaces behind it, `width` columns wide at least. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

const wide = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
const opening = '（「『【《〈“‘';
const ending = '，。、；：？！）」』】》〉';
const closing = `${ending}…”’`;

/** What stays together: spaces; a character of a script that has none; a word. Punctuation keeps to what it ends. */
const unit = new RegExp(
  `\\s+|[${opening}]*[${wide}][${closing}]*|[${opening}]*(?:(?![${opening}])[^\\s${wide}${ending}])+[${closing}]*|[${opening}${closing}]+`,
  'gu',
);

const whole = /^\s+|\S.*/gsu;

/** Breaks a line of printable text so that no line is wider than `columns`. */
export function wrap(pieces: readonly Piece[], { first, indent, columns = 100 }: WrapOptions = {}): string[] {
  const before = first?.text ?? '';
  const margin = indent ?? widthOf(before);
  const lines: string[] = [];
  let line: Piece[] = first === undefined ? [] : [first];
  let used = widthOf(before);
  let isEmpty = true;

  function endLine(): void {
    lines.push(styled(line));
    line = margin === 0 ? [] : [{ text: ' '.repeat(margin) }];
    used = margin;
    isEmpty = true;
  }

  function add(text: string, style: Piece['style']): void {
    line.push({ text, style });
    used += widthOf(text);
    isEmpty = false;
  }

  for (const { text, style, isWhole } of pieces) {
    for (const [word] of text.matchAll(isWhole ? whole : unit)) {
      const width = widthOf(word);
      const isSpace = word.trim() === '';
      // A space where a line was broken shows nothing.
      if (isSpace && isEmpty && lines.length > 0) continue;
      if (used + width <= columns) add(word, style);
      else if (isSpace) endLine();
      else if (margin + width <= columns) {
        endLine();
        add(word, style);
      } else {
        for (const character of word) {
          if (!isEmpty && used + widthOf(character) > columns) endLine();
          add(character, style);
        }
      }
    }
  }
  endLine();
  return lines;
}

function styled(line: readonly Piece[]): string {
  let end = line.length;
  while (end > 0 && line[end - 1]!.text.trim() === '') end -= 1;
  const runs: { text: string; readonly style: Piece['style'] }[] = [];
  for (const { text, style } of line.slice(0, end)) {
    const last = runs.at(-1);
    if (last !== undefined && last.style === style) last.text += text;
    else runs.push({ text, style });
  }
  return runs.map(({ text, style }) => (style === undefined ? text : style(text))).join('');
}
