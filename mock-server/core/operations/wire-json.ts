import type { Platform } from '../platform.ts';
import type { ToText } from '../store/store.ts';

/**
 * Remembers the JSON of a record, as the platform keeps it. Records are never changed, only replaced, so it stays true for
 * as long as the record lives; a page of rows is then joined together, and no text is encoded again.
 */
export function rememberJson<T extends object>(
  toWire: (record: T) => object,
  { octets }: Pick<Platform, 'octets'>,
): ToText<T> {
  const known = new WeakMap<T, string>();
  const toText = (record: T): string => {
    const remembered = known.get(record);
    if (remembered !== undefined) return remembered;
    const json = JSON.stringify(toWire(record));
    const kept = octets?.of(json) ?? json;
    known.set(record, kept);
    return kept;
  };
  toText.octets = octets;
  return toText;
}
