/** What SQLite calls what went wrong, as far as somebody can do something about it. */
export const sqliteCodes = {
  /** It does not know what a statement names: a table or a column that is not there. */
  statement: 1,
  busy: 5,
  locked: 6,
  readOnly: 8,
  inputOutput: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  noDatabase: 26,
};

/** The code of an error of SQLite; `undefined` for any other. */
export function sqliteCode(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;
}
