/** A token that went through, and whose it is. */
export interface SeenToken {
  readonly appid: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly replacedAt?: number;
}

/** The tokens that the target handed out through the proxy: so later requests find their tenant. */
export interface TokenTable {
  /** Notes that `appid` got `token` at `now`, for so many seconds. */
  note(appid: string, token: string, lifetime: number, now: number): void;
  get(token: string): SeenToken | undefined;
  /** How long the tokens are that were noted. */
  lengths(): ReadonlySet<number>;
}

/** A shorter text could stand anywhere by chance. */
const shortestKnown = 8;

/** A provider's tokens are all of one length, or of a few. */
const mostLengths = 8;

/** Forgets the oldest beyond `limit`. */
export function createTokenTable({ limit = 10_000 }: { limit?: number } = {}): TokenTable {
  const tokens = new Map<string, SeenToken>();
  const newestOf = new Map<string, string>();
  const lengths = new Set<number>();
  return {
    note(appid, token, lifetime, now) {
      const before = newestOf.get(appid);
      const replaced = before === undefined || before === token ? undefined : tokens.get(before);
      if (before !== undefined && replaced !== undefined) tokens.set(before, { ...replaced, replacedAt: now });
      tokens.delete(token);
      if (token.length >= shortestKnown && lengths.size < mostLengths) lengths.add(token.length);
      tokens.set(token, { appid, expiresAt: now + lifetime * 1000 });
      newestOf.set(appid, token);
      for (const [oldest, { appid: owner }] of tokens) {
        if (tokens.size <= limit) break;
        tokens.delete(oldest);
        if (newestOf.get(owner) === oldest) newestOf.delete(owner);
      }
    },
    get: (token) => tokens.get(token),
    lengths: () => lengths,
  };
}
