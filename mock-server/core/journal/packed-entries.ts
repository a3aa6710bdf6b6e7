import { isSameKind } from './entry-kind.ts';
import { bodySourceOf, entryOf, shortened, type BodySource, type JournalEntry, type NewEntry } from './entry.ts';
import type { KeptEntries } from './kept-entries.ts';
import { createPackedTexts } from './packed-texts.ts';
import { createNumberRing, createRing } from './ring.ts';

/** So many stay as they are: the activity feed keeps about as many anyway, and a small journal never packs. */
const mostWhole = 1024;

/**
 * Keeps the newest thousand as they are and packs those before them. Else the journal of a busy server would be tens of
 * thousands of objects and texts, which a collection of garbage has to carry about, to look through and to clear away.
 */
export function createPackedEntries(): KeptEntries {
  const whole = createRing<JournalEntry>();
  const sizes = createNumberRing();
  // Most journals never have any: that of a tenant which one test uses.
  let older: OlderEntries | undefined;
  const wholeAt = (place: number): JournalEntry => whole.at(place - (older?.length ?? 0)) as JournalEntry;
  return {
    push(entry, size) {
      if (whole.length === mostWhole)
        (older ??= createOlderEntries()).push(whole.shift() as JournalEntry, sizes.shift());
      whole.push(entry);
      sizes.push(size);
    },
    shift() {
      if (older !== undefined && older.length > 0) return older.shift();
      whole.shift();
      return sizes.shift();
    },
    at: (place) => (older !== undefined && place < older.length ? older.at(place) : wholeAt(place)),
    glanceAt: (place) => (older !== undefined && place < older.length ? older.glanceAt(place) : wholeAt(place)),
  };
}

interface OlderEntries extends KeptEntries {
  readonly length: number;
}

/** Consumers ask one after the other: an entry is compared with so many that were like none before. */
const mostCompared = 8;

/** Of entries that are alike one is kept, and of the others what is their own. */
function createOlderEntries(): OlderEntries {
  const likes = createRing<JournalEntry>();
  const times = createNumberRing();
  const sizes = createNumberRing();
  const requestBodies = createPackedTexts();
  const responseBodies = createRing<string | BodySource>();
  const compared: JournalEntry[] = [];
  let nextCompared = 0;
  let lastId = 0;

  const likeOf = (entry: JournalEntry): JournalEntry => {
    // What was refused or tolerated is told apart by its values.
    if (entry.violations.length > 0 || entry.warnings.length > 0) return entry;
    for (const other of compared) if (isLike(entry, other)) return other;
    // Headers that were shortened would be shortened again.
    if (shortened(entry.requestHeaders) !== entry.requestHeaders) return entry;
    compared[nextCompared % mostCompared] = entry;
    nextCompared += 1;
    return entry;
  };

  return {
    get length() {
      return likes.length;
    },
    push(entry, size) {
      const like = likeOf(entry);
      const isWhole = like === entry;
      likes.push(like);
      times.push(entry.at);
      sizes.push(size);
      requestBodies.push(isWhole ? undefined : entry.requestBody);
      responseBodies.push(isWhole ? undefined : (bodySourceOf(entry) ?? entry.responseBody));
      lastId = entry.id;
    },
    shift() {
      likes.shift();
      times.shift();
      requestBodies.drop();
      responseBodies.shift();
      return sizes.shift();
    },
    at(place) {
      const id = lastId - likes.length + 1 + place;
      const like = likes.at(place) as JournalEntry;
      if (like.id === id) return like;
      const own = { at: times.at(place), requestBody: requestBodies.at(place), responseBody: responseBodies.at(place) };
      // A copy would ask for the body of the other, which may have to be told first.
      return entryOf(Object.create(like, Object.getOwnPropertyDescriptors(own)) as NewEntry, id);
    },
    glanceAt(place) {
      const { operation, retCode, status, method, violations, warnings } = likes.at(place) as JournalEntry;
      return { at: times.at(place), operation, retCode, status, method, violations, warnings };
    },
  };
}

/** Of two in which nothing was refused or tolerated. The headers of one client are one object. */
function isLike(entry: JournalEntry, other: JournalEntry): boolean {
  return (
    entry.requestHeaders === other.requestHeaders &&
    entry.responseHeaders === other.responseHeaders &&
    entry.url === other.url &&
    isSameKind(entry, other)
  );
}
