/**
 * Remembers the JSON of a record. Records are never changed, only replaced, so the text stays true for as long as the
 * record lives; a page of rows then costs a join.
 */
export function rememberJson<T extends object>(toWire: (record: T) => object): (record: T) => string {
  const known = new WeakMap<T, string>();
  return (record) => {
    const remembered = known.get(record);
    if (remembered !== undefined) return remembered;
    const json = JSON.stringify(toWire(record));
    known.set(record, json);
    return json;
  };
}
