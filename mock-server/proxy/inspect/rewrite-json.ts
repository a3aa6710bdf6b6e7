interface Rewrite {
  /** What a text is replaced by, be it a member's name or a value. */
  readonly text: (value: string, isSecret: boolean) => string;
  /** Whether a member of this name is secret, whatever it holds. Its numbers become 0. */
  readonly isSecret: (name: string) => boolean;
}

/** An array or an object that has begun. */
interface Frame {
  readonly isObject: boolean;
  /** Whether it stands, however deep, in a member that is secret. */
  readonly isSecret: boolean;
  /** Whether a member's name comes next. */
  expectsName: boolean;
  /** Whether the member that has begun is secret. */
  isMemberSecret: boolean;
}

/**
 * Rewrites the scalars of a JSON text where they stand; all else stays byte for byte. Texts are read as they are meant
 * (`"tok\\u0065n"`), and one that breaks off is taken to its end.
 *
 * @returns the text so far, and the rest where it stops being JSON.
 */
export function rewriteJson(json: string, { text, isSecret }: Rewrite): readonly [rewritten: string, rest: string] {
  const out: string[] = [];
  const frames: Frame[] = [];
  const scalar = /-?\d[\d.eE+-]*|true|false|null/y;
  const bare = /[^\s,{}[\]"]+/y;
  let at = 0;

  function takeText(): void {
    const end = endOfText(json, at);
    const raw = json.slice(at, end);
    at = end;
    const frame = frames.at(-1);
    const meant = meaningOf(raw);
    const isName = frame?.isObject === true && frame.expectsName;
    if (isName) {
      frame.expectsName = false;
      frame.isMemberSecret = frame.isSecret || isSecret(meant);
    }
    const shown = text(meant, !isName && frame?.isMemberSecret === true);
    out.push(shown === meant ? raw : quoted(shown, raw));
  }

  while (at < json.length) {
    const character = json[at]!;
    const frame = frames.at(-1);
    if (character === '"') takeText();
    else if (character === '{' || character === '[') {
      const isWithin = frame?.isMemberSecret ?? false;
      const isObject = character === '{';
      frames.push({ isObject, isSecret: isWithin, expectsName: isObject, isMemberSecret: isWithin });
      out.push(character);
      at += 1;
    } else if (' \t\r\n:,}]'.includes(character)) {
      if (character === '}' || character === ']') frames.pop();
      if (character === ',' && frame?.isObject === true) frame.expectsName = true;
      out.push(character);
      at += 1;
    } else {
      scalar.lastIndex = at;
      const found = scalar.exec(json)?.[0];
      if (found === undefined) {
        // A secret without its quotes is one all the same.
        bare.lastIndex = at;
        const word = frame?.isMemberSecret === true ? bare.exec(json)?.[0] : undefined;
        if (word !== undefined) out.push(text(word, true));
        at += word?.length ?? 0;
        break;
      }
      const isNumber = found !== 'true' && found !== 'false' && found !== 'null';
      out.push(isNumber && frame?.isMemberSecret === true ? '0' : found);
      at += found.length;
    }
  }
  return [out.join(''), json.slice(at)];
}

/** Where the text that begins at `start` ends; the end of all where it does not. Looks at each character once. */
function endOfText(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    if (json[at] === '\\') at += 1;
    else if (json[at] === '"') return at + 1;
  }
  return json.length;
}

function meaningOf(raw: string): string {
  try {
    return JSON.parse(raw) as string;
  } catch {
    return raw.slice(1, raw.length > 1 && raw.endsWith('"') ? -1 : undefined);
  }
}

/** Without its end where the other had none. */
function quoted(text: string, raw: string): string {
  const whole = JSON.stringify(text);
  return raw.length > 1 && raw.endsWith('"') ? whole : whole.slice(0, -1);
}
