import { bodyShown } from '../../common/body-shown.ts';
import { isObject, objectIn } from '../../common/json.ts';
import type { JournalEntry } from '../core/journal/entry.ts';
import { secretsOf } from '../proxy/inspect/known-secrets.ts';
import { createPseudonyms } from '../proxy/inspect/pseudonyms.ts';
import { createRedaction } from '../proxy/inspect/redact.ts';
import { creator, harEntry } from './har-entry.ts';
import { changeValues, countMasked, createPeopleMask, maskComment, type Mask, type MaskCount } from './mask.ts';

interface HarOptions {
  /** Where it was asked: `http://127.0.0.1:7626`. */
  readonly origin: string;
  /** What pseudonyms depend on; absent: everything stays as it was. */
  readonly pseudonymKey?: string | undefined;
}

const nothingMasked: Mask = { url: (url) => url, headers: (headers) => headers, text: (text) => text };

/**
 * Entries of a journal as a HAR 1.2 document, which browsers open. Its comment says what was masked; bodies that the journal
 * cut are not in it.
 */
export function toHar(entries: readonly JournalEntry[], { origin, pseudonymKey }: HarOptions): object {
  const log = (list: readonly object[], comment: string): object => ({
    log: { version: '1.2', creator, pages: [], entries: list, comment },
  });
  if (pseudonymKey === undefined) {
    const list = entries.map((entry) => harEntry(entry, { origin, mask: nothingMasked, cutAt: bodyShown }));
    return log(list, 'Nothing is masked: it holds tokens, keys and people.');
  }
  const count = countMasked(createPseudonyms(pseudonymKey));
  const list = entries.map((entry) => harEntry(entry, { origin, mask: maskOf(entry, count), cutAt: bodyShown }));
  return log(list, maskComment(count.masked));
}

/** What a request names as a secret is one in its answer, too, and so is the token that this issues. */
function maskOf({ url, requestHeaders, requestBody, responseBody }: JournalEntry, count: MaskCount): Mask {
  const named = secretsOf({ url, headers: requestHeaders, body: requestBody });
  const issued = issuedIn(responseBody);
  const redaction = createRedaction(count.pseudonyms, issued === undefined ? named : [...named, issued]);
  const withoutPeople = createPeopleMask(count);
  return {
    url: (text) => withoutPeople(redaction.url(text)),
    headers: (headers) => changeValues(redaction.headers(headers), withoutPeople),
    text: (text) => withoutPeople(redaction.text(text)),
  };
}

/** The token that an answer issues. */
function issuedIn(body: string | undefined): string | undefined {
  if (body?.includes('"token"') !== true) return undefined;
  const item = objectIn(body)?.['item'];
  return isObject(item) && typeof item['token'] === 'string' ? item['token'] : undefined;
}
