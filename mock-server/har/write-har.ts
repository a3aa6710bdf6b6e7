import type { JournalEntry } from '../core/journal/journal.ts';
import { createPseudonyms, type Pseudonyms } from '../proxy/inspect/pseudonyms.ts';
import { createRedaction } from '../proxy/inspect/redact.ts';

interface HarOptions {
  /** Where it was asked: `http://127.0.0.1:7626`. */
  readonly origin: string;
  /** What pseudonyms depend on; absent: everything stays as it was. */
  readonly pseudonymKey?: string | undefined;
}

interface NameValue {
  readonly name: string;
  readonly value: string;
}

/** Takes secrets and people out of a text. */
type Mask = Pick<ReturnType<typeof createRedaction>, 'url' | 'headers' | 'text'>;

/** The version is that of what is written. */
const creator = { name: 'sobot-mock', version: '1' };

const nothingMasked: Mask = { url: (url) => url, headers: (headers) => headers, text: (text) => text };

/** Entries of a journal as a HAR 1.2 document, which browsers open. Its comment says what was masked. */
export function toHar(entries: readonly JournalEntry[], { origin, pseudonymKey }: HarOptions): object {
  const seen = { secrets: new Set<string>(), people: new Set<string>() };
  const mask = pseudonymKey === undefined ? nothingMasked : createMask(createPseudonyms(pseudonymKey), seen);
  const list = entries.map((entry) => harEntry(entry, origin, mask));
  const { secrets, people } = seen;
  const comment =
    pseudonymKey === undefined
      ? 'Nothing is masked: it holds tokens, keys and people.'
      : `Masked: ${secrets.size} tokens, signatures and keys; ${people.size} people and agents have pseudonyms.`;
  return { log: { version: '1.2', creator, pages: [], entries: list, comment } };
}

function createMask(pseudonyms: Pseudonyms, seen: { secrets: Set<string>; people: Set<string> }): Mask {
  const counting: Pseudonyms = {
    ...pseudonyms,
    secret(text) {
      if (text !== '') seen.secrets.add(text);
      return pseudonyms.secret(text);
    },
  };
  const redaction = createRedaction(counting);
  const person = (id: string): string => {
    seen.people.add(id);
    return id.startsWith('U') ? pseudonyms.person(id) : pseudonyms.agent(id);
  };
  const withoutPeople = (text: string): string =>
    text
      .replaceAll(/\bU[\da-f]{32}\b/g, person)
      .replaceAll(
        /("send_agentid"\s*:\s*")([^"\\]+)(")/g,
        (_, head: string, id: string, end: string) => head + person(id) + end,
      );
  return {
    url: (url) => withoutPeople(redaction.url(url)),
    headers: redaction.headers,
    text: (text) => withoutPeople(redaction.text(text)),
  };
}

/** Of an answer that nobody noted the headers of. */
const usualHeaders = { 'content-type': 'application/json;charset=UTF-8' };

function harEntry(entry: JournalEntry, origin: string, mask: Mask): object {
  const { at, method, status, requestBody, responseBody = '', requestHeaders, responseHeaders = usualHeaders } = entry;
  const url = new URL(mask.url(entry.url), origin);
  const headers = listOf(mask.headers(requestHeaders));
  const mimeType = headers.find(({ name }) => name === 'content-type')?.value ?? 'application/json';
  const text = mask.text(responseBody);
  return {
    startedDateTime: new Date(at).toISOString(),
    time: 0,
    request: {
      method,
      url: url.href,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers,
      queryString: [...url.searchParams].map(([name, value]) => ({ name, value })),
      ...(requestBody === undefined ? {} : { postData: { mimeType, text: mask.text(requestBody) } }),
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: listOf(mask.headers(responseHeaders)),
      content: { size: new TextEncoder().encode(text).length, mimeType: 'application/json', text },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
  };
}

function listOf(headers: Readonly<Record<string, string | undefined>>): readonly NameValue[] {
  return Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}
