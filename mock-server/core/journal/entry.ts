import { bodyShown } from '../../../common/body-shown.ts';
import type { RetCode } from '../../../generators/generated/errors.ts';
import type { OperationId } from '../../../generators/generated/operations.ts';
import type { TransportFault } from '../plain-http.ts';

/** A text in both languages of the project. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** One violation of the contract: which parameter broke which rule with which value. */
export interface Violation {
  /** Who broke it, where a proxy saw both. Absent: the consumer, whose request it was. */
  readonly side?: 'consumer' | 'provider' | undefined;
  /** The rule: a JSON Schema keyword, or the name of a rule that no keyword states (`wrongSign`). */
  readonly rule: string;
  /** Absent where no parameter is to blame (malformed JSON). */
  readonly parameter?: string | undefined;
  readonly value?: unknown;
  readonly reason: Bilingual;
  /** Heading on the provider's page that states the rule. */
  readonly section: string;
}

/** What arrived and what was answered. */
export interface JournalEntry {
  /** Counts up within a tenant from 1. */
  readonly id: number;
  /** The tenant's time of arrival, in ms. */
  readonly at: number;
  /** True where the tenant's time stood still: then `at` says nothing about how long the consumer waited. */
  readonly frozen?: true | undefined;
  /**
   * True where the tenant's time was set or advanced since the entry before, or may have been, as before a restart: whoever has
   * a clock of their own did not see it pass.
   */
  readonly moved?: true | undefined;
  /** `mediaFile`: the URL that getMediaContent gave. Absent: no operation has this path. */
  readonly operation?: OperationId | 'mediaFile' | undefined;
  readonly appid: string;
  readonly method: string;
  /** Path and query as they arrived. */
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string | undefined>>;
  /** Up to 64 kB of it. */
  readonly requestBody?: string | undefined;
  readonly status: number;
  readonly retCode?: RetCode | undefined;
  /** As the emulator gives them: what a server adds on the way (date, content-length) is not among them. */
  readonly responseHeaders?: Readonly<Record<string, string | undefined>> | undefined;
  /** Up to 64 kB of it; absent for media. */
  readonly responseBody?: string | undefined;
  /** Where the connection was cut: before the answer, or in its body. The client did not have it whole. */
  readonly reset?: TransportFault['reset'];
  /** Why it was refused. */
  readonly violations: readonly Violation[];
  /** What was tolerated. */
  readonly warnings: readonly Violation[];
  /** Ids of the faults that hit it. */
  readonly faults?: readonly string[] | undefined;
}

/** An entry to be made. A body that can be told again from what is kept anyway need not be kept as text. */
export type NewEntry = Omit<JournalEntry, 'id' | 'responseBody'> & {
  readonly responseBody?: string | BodySource | undefined;
};

/** Tells a body. */
export interface BodySource {
  text(): string;
}

/** What is shown of a request. Member by member: that takes a tenth of the time that a copy of all of them would. */
export function entryOf(content: NewEntry, id: number): JournalEntry {
  const { responseBody } = content;
  const entry: EntryWithSource = {
    id,
    at: content.at,
    frozen: content.frozen,
    moved: content.moved,
    operation: content.operation,
    appid: content.appid,
    method: content.method,
    url: content.url,
    requestHeaders: shortened(content.requestHeaders),
    requestBody: shownOf(content.requestBody),
    status: content.status,
    retCode: content.retCode,
    responseHeaders: content.responseHeaders,
    reset: content.reset,
    violations: content.violations,
    warnings: content.warnings,
    faults: content.faults,
  };
  if (typeof responseBody === 'object') {
    entry[bodySource] = responseBody;
    Object.defineProperty(entry, 'responseBody', lazyBody);
  } else entry.responseBody = shownOf(responseBody);
  return entry;
}

/** Half a character is replaced, which some readers of JSON refuse: left out, it would hide that the body was cut. */
function shownOf(body: string | undefined): string | undefined {
  return body?.slice(0, bodyShown).toWellFormed();
}

const bodySource = Symbol('responseBody');

/** An entry, and what tells its body. */
type EntryWithSource = Omit<JournalEntry, 'responseBody'> & {
  responseBody?: string | undefined;
  [bodySource]?: BodySource;
};

/** One getter for all entries: an object with a getter of its own takes a microsecond to make and a kilobyte to keep. */
const lazyBody: PropertyDescriptor & ThisType<{ readonly [bodySource]: BodySource }> = {
  enumerable: true,
  configurable: true,
  get() {
    return shownOf(this[bodySource].text());
  },
};

/** What tells the body of an entry; absent where the body is text, or there is none. */
export function bodySourceOf(entry: JournalEntry): BodySource | undefined {
  return (entry as EntryWithSource)[bodySource];
}

/** How much of the headers is kept, in characters. */
const headersKept = 8192;

export function headersSize(headers: JournalEntry['requestHeaders']): number {
  let size = 0;
  for (const name in headers) size += name.length + (headers[name]?.length ?? 0);
  return Math.min(size, headersKept);
}

/** Headers as they came, unless they are very long: then from the first that does not fit, each is cut. */
export function shortened(headers: JournalEntry['requestHeaders']): JournalEntry['requestHeaders'] {
  if (headersSize(headers) < headersKept) return headers;
  const short: Record<string, string | undefined> = {};
  let left = headersKept;
  for (const [name, value = ''] of Object.entries(headers)) {
    left -= name.length;
    if (left < 0) break;
    short[name] = value.length > left ? `${value.slice(0, left).toWellFormed()}…` : value;
    left -= value.length;
  }
  return short;
}
