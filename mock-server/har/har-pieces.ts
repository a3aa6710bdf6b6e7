import { creator, harEntry, type RecordedEntry } from './har-entry.ts';
import { changeValues, createPeopleMask, maskComment, type Mask, type MaskCount } from './mask.ts';

interface PiecesOptions {
  /** Where it was asked: `https://sg.sobot.com`. */
  readonly origin: string;
  /** What masked the secrets of the entries, and counts. */
  readonly count: MaskCount;
  /** Whether names of tasks are replaced, too. */
  readonly redactNames?: boolean | undefined;
}

/** The pieces of a HAR 1.2 document that grows: its head, entries, and an end that makes it whole. */
export interface HarPieces {
  readonly head: string;
  /** @param isFirst whether none came before */
  entry(entry: RecordedEntry, isFirst: boolean): string;
  /** What makes the document whole: it says what was masked so far. It never gets shorter. */
  end(): string;
}

/** Entries come without secrets, as a proxy's journal has them; people are taken out here. */
export function createHarPieces({ origin, count, redactNames }: PiecesOptions): HarPieces {
  const withoutPeople = createPeopleMask({ pseudonyms: count.pseudonyms, redactNames });
  const mask: Mask = {
    url: withoutPeople,
    headers: (headers) => changeValues(headers, withoutPeople),
    text: withoutPeople,
  };
  return {
    head: `{"log":{"version":"1.2","creator":${JSON.stringify(creator)},"pages":[],"entries":[\n`,
    entry: (entry, isFirst) => (isFirst ? '' : ',\n') + JSON.stringify(harEntry(entry, { origin, mask })),
    end: () => `\n],"comment":${JSON.stringify(maskComment(count.masked))}}}\n`,
  };
}
