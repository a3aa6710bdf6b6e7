/** What SQLite keeps beside its file: what was written last and is not in its place yet, and an index of that. */
export function filesBeside(file: string): { readonly log: string; readonly index: string } {
  return { log: `${file}-wal`, index: `${file}-shm` };
}
