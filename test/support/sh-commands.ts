/** A call of curl in a document, as far as documents use it. */
export interface CurlCall {
  readonly kind: 'curl';
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Shows the headers, and of them this one alone. */
  readonly shownHeader?: string;
  /** Keeps reading for so many seconds. */
  readonly seconds?: string;
  /** The answer's token goes into a variable of this name. */
  readonly tokenTo?: string;
}

/** Any other line of a shell. */
export interface OtherLine {
  readonly kind: 'line';
  readonly words: readonly string[];
  readonly text: string;
}

/**
 * The commands of a block of `sh`: lines that end in a backslash are joined, comments left out. Documents keep to few
 * forms, so that this, a shell and PowerShell all read them alike; what it does not know, it throws.
 */
export function readShell(block: string): readonly (CurlCall | OtherLine)[] {
  const lines = block.replaceAll(/ *\\\n\s*/g, ' ').split('\n');
  return lines
    .map((line) => line.replace(/^#.*$|\s+# .*$/, '').trim())
    .filter((line) => line !== '')
    .map(readLine);
}

function readLine(text: string): CurlCall | OtherLine {
  const token = /^(\w+)=\$\((curl .*) \| grep -o '\[0-9a-f\]\\\{32\\\}' \| head -n 1\)$/.exec(text);
  if (token !== null) return { ...readCurl(token[2]!), tokenTo: token[1]! };
  const header = /^(curl .*) \| grep -i ([\w-]+):$/.exec(text);
  if (header !== null) return { ...readCurl(header[1]!), shownHeader: header[2]! };
  return text.startsWith('curl ') ? readCurl(text) : { kind: 'line', words: wordsOf(text), text };
}

function readCurl(text: string): CurlCall {
  const [, ...words] = wordsOf(text);
  const headers: Record<string, string> = {};
  let method: string | undefined;
  let url: string | undefined;
  let body: string | undefined;
  let seconds: string | undefined;
  const next = (flag: string): string => {
    const value = words.shift();
    if (value === undefined) throw new Error(`${flag} of curl has no value: ${text}`);
    return value;
  };
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-X') method = next(word);
    else if (word === '-H') addHeader(headers, next(word));
    else if (word === '-d') body = next(word);
    else if (word === '--max-time') seconds = next(word);
    else if (/^https?:/.test(word)) url = word;
    else if (!/^-(?:s|i|N|k|f)+$/.test(word)) throw new Error(`This is not read of curl: ${word} in ${text}`);
  }
  if (url === undefined) throw new Error(`There is no URL for curl: ${text}`);
  return {
    kind: 'curl',
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    url,
    headers,
    ...(body !== undefined && { body }),
    ...(seconds !== undefined && { seconds }),
  };
}

function addHeader(headers: Record<string, string>, line: string): void {
  const colon = line.indexOf(':');
  headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
}

/** Words as a shell splits them: quotes hold them together; nothing is put in for a variable. */
function wordsOf(text: string): string[] {
  return Array.from(text.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g), ([word]) =>
    word.replaceAll(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ''),
  );
}

/** The same for PowerShell, 5.1 as well as 7, a line for each command: what documents show beside a block of `sh`. */
export function toPowerShell(block: string): string {
  return readShell(block)
    .map((command) => `${command.kind === 'curl' ? curlInPowerShell(command) : lineInPowerShell(command)}\n`)
    .join('');
}

/** Windows has a curl of its own, but each PowerShell hands JSON on to it in another way: Invoke-RestMethod does not. */
function curlInPowerShell(call: CurlCall): string {
  const { method, url, headers, body, shownHeader, seconds, tokenTo } = call;
  if (seconds !== undefined) return `curl.exe -sN --max-time ${seconds} ${quoted(url)}`;
  const { 'content-type': type, ...others } = headers;
  const pairs = Object.entries(others).map(
    ([name, value]) => `${/\W/.test(name) ? quoted(name) : name} = ${quoted(value)}`,
  );
  const isJson = type === 'application/json' || (type === undefined && body !== undefined);
  const command = [
    shownHeader === undefined ? 'Invoke-RestMethod' : 'Invoke-WebRequest -UseBasicParsing',
    ...(method === 'GET' ? [] : [`-Method ${method.charAt(0)}${method.slice(1).toLowerCase()}`]),
    quoted(url),
    ...(pairs.length === 0 ? [] : [`-Headers @{ ${pairs.join('; ')} }`]),
    // Without the charset PowerShell 5.1 sends what is beyond Latin letters as question marks.
    ...(isJson && body !== undefined ? ["-ContentType 'application/json; charset=utf-8'"] : []),
    ...(body === undefined ? [] : [`-Body ${quoted(body)}`]),
  ].join(' ');
  if (tokenTo !== undefined) return `$${tokenTo.toLowerCase()} = (${command}).item.token`;
  return shownHeader === undefined ? command : `(${command}).Headers[${quoted(shownHeader)}]`;
}

/** A word that holds a variable is one of double quotes. */
function quoted(text: string): string {
  const withVariables = text.replaceAll(/\$([A-Z]+)/g, (_, name: string) => `$${name.toLowerCase()}`);
  if (withVariables === text) return `'${text.replaceAll("'", "''")}'`;
  return /^\$\w+$/.test(withVariables) ? withVariables : `"${withVariables}"`;
}

function lineInPowerShell({ text }: OtherLine): string {
  return text;
}
