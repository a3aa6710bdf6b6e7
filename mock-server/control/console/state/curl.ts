interface Command {
  readonly method: string;
  readonly url: string;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Text goes out as it is, anything else as JSON. */
  readonly body?: unknown;
}

/** From how many characters on bytes in base64 are read from a file by the command. */
export const longContent = 2000;

/** A shell command that makes a request. A certificate made at start is nobody's but ours. */
export function curlCommand({ method, url, token, headers = {}, body }: Command): string {
  const all = {
    ...(token !== undefined && { 'x-mock-token': token }),
    ...(body !== undefined && typeof body !== 'string' && { 'content-type': 'application/json' }),
    ...headers,
  };
  return [
    'curl',
    ...(url.startsWith('https:') ? ['-k'] : []),
    ...(method === 'GET' && body === undefined ? [] : [`-X ${method}`]),
    quoted(url),
    ...Object.entries(all).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-raw ${bodyText(body)}`]),
  ].join(' ');
}

function bodyText(body: unknown): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const content = /"content":"([A-Za-z0-9+/=]+)"/.exec(text);
  if (content === null || content[1]!.length < longContent) return quoted(text);
  const [before, after] = [text.slice(0, content.index + 11), text.slice(content.index + content[0].length - 1)];
  return `${quoted(before)}"$(base64 < FILE | tr -d '\\n')"${quoted(after)}`;
}

/** Characters that would move what a terminal shows. */
const moving = /[\p{Cc}\p{Bidi_C}]/gu;

/** A word of a POSIX shell, with escapes where it must have them. */
function quoted(text: string): string {
  if (text.search(moving) >= 0) return `$'${escaped(text)}'`;
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replace(moving, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
