/** Fields of one connection, not of the message (RFC 9110, 7.6.1), with those that a proxy answers by itself. */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'transfer-encoding',
  'upgrade',
]);

/** Names and values in turn, as Node and undici give and take them. */
export type RawHeaders = readonly string[];

/** What of a message goes on: its fields in their order and spelling, without those of the connection. */
export function endToEnd(raw: RawHeaders, without: ReadonlySet<string> = new Set()): string[] {
  const named = namedByConnection(raw);
  const passed: string[] = [];
  forEachHeader(raw, (name, value) => {
    const lower = name.toLowerCase();
    if (!hopByHop.has(lower) && !named.has(lower) && !without.has(lower)) passed.push(name, value);
  });
  return passed;
}

/** What of a request is the proxy's: the name it was called by, its control token, and an expectation it has met. */
const ownFields = new Set(['host', 'expect', 'x-mock-token']);

/** The fields of a request as the target gets them. */
export function requestHeaders(raw: RawHeaders, host: string): string[] {
  return ['Host', host, ...endToEnd(raw, ownFields)];
}

/** Lower-case names; a field that came twice is joined, as Node does. */
export function joinedHeaders(raw: RawHeaders): Readonly<Record<string, string>> {
  const joined = Object.create(null) as Record<string, string>;
  forEachHeader(raw, (name, value) => {
    const lower = name.toLowerCase();
    const before = joined[lower];
    joined[lower] = before === undefined ? value : `${before}, ${value}`;
  });
  return joined;
}

/** Fields that `connection` says belong to it. */
function namedByConnection(raw: RawHeaders): ReadonlySet<string> {
  const named = new Set<string>();
  forEachHeader(raw, (name, value) => {
    if (name.toLowerCase() !== 'connection') return;
    for (const option of value.split(',')) named.add(option.trim().toLowerCase());
  });
  return named;
}

function forEachHeader(raw: RawHeaders, run: (name: string, value: string) => void): void {
  for (let index = 0; index + 1 < raw.length; index += 2) run(raw[index]!, raw[index + 1]!);
}
