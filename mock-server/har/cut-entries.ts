import { createHeldEntry } from './held-entry.ts';

interface CutOptions {
  /** Called with the text of each entry: a JSON object, if the file is JSON. */
  readonly onEntry: (text: string) => void;
  /** Called with the rest of the file, in which a 0 stands for each entry. */
  readonly onRest: (bytes: Uint8Array) => void;
  /** What an entry may take without its long texts, in bytes. Default: 64 MiB. */
  readonly longestEntry?: number;
}

/** Cuts the entries out of a HAR file. */
export interface EntryCutter {
  /** @throws an `EntryTooLongError` */
  add(chunk: Uint8Array): void;
  /** How many bytes of an entry are held until the rest of it comes. */
  readonly held: number;
}

const byteOf = (character: string): number => character.charCodeAt(0);
const [quote, backslash] = [byteOf('"'), byteOf('\\')] as const;
const [openObject, closeObject, openArray, closeArray] = [byteOf('{'), byteOf('}'), byteOf('['), byteOf(']')] as const;

const zero = new Uint8Array([byteOf('0')]);

/** `$.log.entries`: a list, in an object, in an object. */
const depthOfEntries = 3;

/** No name that matters is longer. */
const longestName = 20;

/** Where in the file we are, by its brackets. */
function createPlace() {
  /** The last text at each depth above the entries: the name of what opens next. */
  const names: string[] = ['', ''];
  let depth = 0;
  let isEntries = false;
  return {
    isInEntry: (): boolean => isEntries && depth > depthOfEntries,
    isBetweenEntries: (): boolean => isEntries && depth === depthOfEntries,
    isAbove: (): boolean => depth < depthOfEntries,
    name(text: string): void {
      if (depth < depthOfEntries) names[depth - 1] = text;
    },
    open(byte: number): void {
      depth += 1;
      if (depth === depthOfEntries) isEntries = byte === openArray && names[0] === 'log' && names[1] === 'entries';
      else if (depth < depthOfEntries) names[depth - 1] = '';
    },
    close(): void {
      depth -= 1;
      if (depth < depthOfEntries) isEntries = false;
    },
  };
}

/**
 * Makes a cutter. It goes by brackets and quotes alone, which is many times faster than reading JSON and keeps nothing:
 * whether the pieces are JSON, whoever reads them finds out. No more than one entry is held at a time.
 */
export function createEntryCutter({ onEntry, onRest, longestEntry = 64 * 1_048_576 }: CutOptions): EntryCutter {
  const held = createHeldEntry(longestEntry);
  const place = createPlace();
  let inText = false;
  let escaped = false;
  let name = '';

  /** Hands on what was looked at. */
  function pass(bytes: Uint8Array): void {
    if (place.isInEntry()) held.add(bytes);
    else if (bytes.length > 0) onRest(bytes);
  }

  /** @returns where the text ends: behind its quote, or beyond the chunk */
  function skipText(chunk: Uint8Array, from: number): number {
    const isName = place.isAbove();
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at]!;
      if (escaped) escaped = false;
      else if (byte === backslash) escaped = true;
      else if (byte === quote) return at + 1;
      else if (isName && name.length < longestName) name += String.fromCharCode(byte);
    }
    return chunk.length + 1;
  }

  function add(chunk: Uint8Array): void {
    let from = 0;
    let at = 0;
    const passTo = (end: number): void => {
      pass(chunk.subarray(from, end));
      from = end;
    };
    while (at < chunk.length) {
      if (inText) {
        at = skipText(chunk, at);
        if (at > chunk.length) break;
        inText = false;
        place.name(name);
        if (!place.isInEntry()) continue;
        passTo(at);
        held.endText();
        continue;
      }
      const byte = chunk[at]!;
      if (byte === quote) {
        inText = true;
        name = '';
        if (place.isInEntry()) {
          passTo(at);
          held.beginText();
        }
      } else if (byte === openObject || byte === openArray) {
        if (place.isBetweenEntries()) {
          passTo(at);
          onRest(zero);
        }
        place.open(byte);
      } else if (byte === closeObject || byte === closeArray) {
        if (place.isInEntry()) passTo(at + 1);
        place.close();
        if (held.size > 0 && place.isBetweenEntries()) onEntry(held.take());
      }
      at += 1;
    }
    passTo(chunk.length);
  }

  return {
    add,
    get held() {
      return held.size;
    },
  };
}
