import type { JournalEntry } from '../core/journal/entry.ts';
import { createPseudonyms } from '../proxy/inspect/pseudonyms.ts';
import { createRedaction } from '../proxy/inspect/redact.ts';
import { creator, harEntry } from './har-entry.ts';
import { countMasked, createPeopleMask, maskComment, type Mask } from './mask.ts';

interface HarOptions {
  /** Where it was asked: `http://127.0.0.1:7626`. */
  readonly origin: string;
  /** What pseudonyms depend on; absent: everything stays as it was. */
  readonly pseudonymKey?: string | undefined;
}

const nothingMasked: Mask = { url: (url) => url, headers: (headers) => headers, text: (text) => text };

/** Entries of a journal as a HAR 1.2 document, which browsers open. Its comment says what was masked. */
export function toHar(entries: readonly JournalEntry[], { origin, pseudonymKey }: HarOptions): object {
  const log = (list: readonly object[], comment: string): object => ({
    log: { version: '1.2', creator, pages: [], entries: list, comment },
  });
  if (pseudonymKey === undefined) {
    const list = entries.map((entry) => harEntry(entry, origin, nothingMasked));
    return log(list, 'Nothing is masked: it holds tokens, keys and people.');
  }
  const count = countMasked(createPseudonyms(pseudonymKey));
  const redaction = createRedaction(count.pseudonyms);
  const withoutPeople = createPeopleMask(count);
  const mask: Mask = {
    url: (url) => withoutPeople(redaction.url(url)),
    headers: redaction.headers,
    text: (text) => withoutPeople(redaction.text(text)),
  };
  const list = entries.map((entry) => harEntry(entry, origin, mask));
  return log(list, maskComment(count.masked));
}
