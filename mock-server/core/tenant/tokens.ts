import type { Random } from '../../../common/random.ts';

/** How long a token lives, in ms. Documented: 24 hours. */
export const tokenLifetime = 86_400_000;

/** How many tokens are remembered, so that the use of one that has ended can be told from an unknown one. */
const kept = 10_000;
/** The same where a new token ends none. */
const keptOverlapping = 100_000;

export interface Token {
  readonly token: string;
  /** The tenant's time, in ms. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** When a newer token was issued, in ms. It ends this one where `tokenRotation` is `single`. */
  readonly replacedAt?: number;
}

export interface Tokens {
  /** Makes a new token; the one before it counts as replaced. */
  issue(now: number): Token;
  get(token: string): Token | undefined;
  /** Adds a token, or puts it in the place of the one of its text. */
  put(token: Token): void;
  /** Oldest first. */
  list(): readonly Token[];
  /** Ends a token at `now`, before its time. */
  expire(token: string, now: number): void;
  /** Puts these in the place of all there are. */
  restore(tokens: readonly Token[]): void;
  clear(): void;
}

/** Whose token is whose: the appid of each tenant, by its tokens. */
export type TokenOwners = Map<string, string>;

/** The tokens of one tenant, which keep the emulator's table of whose token is whose. */
export function createTokens({
  random,
  appid,
  owners,
  overlap,
}: {
  /** A fresh source for each token. */
  random: () => Random;
  appid: string;
  owners: TokenOwners;
  /** Whether each token lives to its own expiry, whatever comes after it. */
  overlap: () => boolean;
}): Tokens {
  const tokens = new Map<string, Token>();
  /** Goes on from the oldest: to look for it from the start would pass all that have gone, as long as the map remembers them. */
  let oldestFirst = tokens.keys();
  let newest: Token | undefined;

  function forget(token: string): void {
    if (owners.get(token) === appid) owners.delete(token);
  }

  function put(token: Token): void {
    if (!tokens.has(token.token) || newest?.token === token.token) newest = token;
    tokens.set(token.token, token);
    owners.set(token.token, appid);
    while (tokens.size > (overlap() ? keptOverlapping : kept)) {
      const oldest = oldestFirst.next().value!;
      tokens.delete(oldest);
      forget(oldest);
    }
  }

  function clear(): void {
    for (const token of tokens.keys()) forget(token);
    tokens.clear();
    oldestFirst = tokens.keys();
    newest = undefined;
  }

  return {
    issue(now) {
      if (newest !== undefined) tokens.set(newest.token, { ...newest, replacedAt: now });
      let text = random().hex(32);
      // Restored tokens, here or of another tenant, may be among those that are still to be drawn.
      while (owners.has(text)) text = random().hex(32);
      const token = { token: text, issuedAt: now, expiresAt: now + tokenLifetime };
      put(token);
      return token;
    },
    get: (token) => tokens.get(token),
    list: () => [...tokens.values()],
    expire(token, now) {
      const found = tokens.get(token);
      if (found !== undefined) put({ ...found, expiresAt: now });
    },
    put,
    restore(restored) {
      clear();
      for (const token of restored) put(token);
    },
    clear,
  };
}
