import type { JournalEntry } from '../../mock-server/emulator.ts';

/**
 * Makes entries that have the same texts, headers and findings hold the same ones: a client says the same again and
 * again, and a long session would fill the memory with it.
 */
export function createSharedValues(): (entry: JournalEntry) => JournalEntry {
  const text = createShared<string>((value) => value);
  const value = createShared<object>((made) => JSON.stringify(made));
  return ({ id, at, operation, appid, method, url, requestHeaders, requestBody, status, retCode, ...answered }) => ({
    id,
    at,
    operation,
    appid,
    method,
    status,
    retCode,
    reset: answered.reset,
    url: text(url),
    requestHeaders: value(requestHeaders),
    requestBody: requestBody === undefined ? undefined : text(requestBody),
    responseBody: answered.responseBody === undefined ? undefined : text(answered.responseBody),
    violations: value(answered.violations),
    warnings: value(answered.warnings),
  });
}

/** So many different values are known at a time; those that come again are again known. */
const most = 10_000;

function createShared<Value>(keyOf: (value: Value) => string): <Given extends Value>(given: Given) => Given {
  const known = new Map<string, Value>();
  return <Given extends Value>(given: Given): Given => {
    const key = keyOf(given);
    const before = known.get(key);
    if (before !== undefined) return before as Given;
    if (known.size >= most) known.clear();
    known.set(key, given);
    return given;
  };
}
