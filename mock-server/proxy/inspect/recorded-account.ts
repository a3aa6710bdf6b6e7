/** Whose answers a recording takes: a state holds one account. */
export interface RecordedAccount {
  /** Whether answers to an appid belong to it; `undefined`: a token that nobody saw issued, taken for the owner's. */
  readonly accepts: (appid: string | undefined) => boolean;
  readonly owner: string | undefined;
  /** Others that were seen. */
  readonly leftOut: readonly string[];
}

const leftOutMost = 100;

/** @param named the owner; without one, the first appid that comes is it */
export function createRecordedAccount(named?: string): RecordedAccount {
  const leftOut = new Set<string>();
  let owner = named;
  return {
    accepts(appid) {
      if (appid === undefined) return true;
      owner ??= appid;
      if (appid !== owner && leftOut.size < leftOutMost) leftOut.add(appid);
      return appid === owner;
    },
    get owner() {
      return owner;
    },
    get leftOut() {
      return [...leftOut];
    },
  };
}
