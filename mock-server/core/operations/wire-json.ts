import type { Platform } from '../platform.ts';

/**
 * Remembers the JSON of a record, in UTF-8. Records are never changed, only replaced, so it stays true for as long as the
 * record lives; a page of rows is then copied together, and no text is encoded again.
 */
export function rememberJson<T extends object>(
  toWire: (record: T) => object,
  { encodeUtf8 }: Pick<Platform, 'encodeUtf8'>,
): (record: T) => Uint8Array {
  const known = new WeakMap<T, Uint8Array>();
  return (record) => {
    const remembered = known.get(record);
    if (remembered !== undefined) return remembered;
    const json = encodeUtf8(JSON.stringify(toWire(record)));
    known.set(record, json);
    return json;
  };
}
