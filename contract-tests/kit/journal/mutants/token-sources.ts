/** A token, and when it ends on the consumer's clock, in ms. */
export interface Token {
  readonly value: string;
  readonly expiresAt: number;
}

/** Where a consumer has its tokens from. */
interface TokenSource {
  get(operation: string): Promise<string>;
  /** Told of a token that 900002 refused. */
  refused(token: string): void;
}

/** How a consumer keeps tokens: what it asks getToken with, and its clock. */
export type TokenHabit = (issue: () => Promise<Token>, now: () => number) => TokenSource;

interface CacheOptions {
  /** How long before its end a token is replaced, in ms. */
  readonly margin?: number;
  /** How long a token is kept at most, in ms. */
  readonly longest?: number;
  /** Whether callers that come while one is being issued wait for that one. */
  readonly shared?: boolean;
  /** Whether a refused token is forgotten. */
  readonly forgets?: boolean;
}

/** Keeps a token while it lasts. */
export function cachedToken(options: CacheOptions = {}): TokenHabit {
  const { margin = 60_000, longest = Infinity, shared = true, forgets = true } = options;
  return (issue, now) => {
    let token: Token | undefined;
    let issuedAt = 0;
    let issuing: Promise<Token> | undefined;

    async function renew(): Promise<Token> {
      try {
        const issued = await issue();
        issuedAt = now();
        token = issued;
        return issued;
      } finally {
        issuing = undefined;
      }
    }

    return {
      async get() {
        if (token !== undefined && now() < token.expiresAt - margin && now() - issuedAt < longest) return token.value;
        if (!shared) return (await renew()).value;
        issuing ??= renew();
        return (await issuing).value;
      },
      refused(value) {
        if (forgets && token?.value === value) token = undefined;
      },
    };
  };
}

/** Takes a token for each call. */
export const tokenPerCall: TokenHabit = (issue) => ({
  get: async () => (await issue()).value,
  refused: () => undefined,
});

/** Each operation has a cache of its own, as services do that know nothing of one another. */
export const tokenPerService: TokenHabit = (issue, now) => {
  const sources = new Map<string, TokenSource>();
  function sourceOf(operation: string): TokenSource {
    const source = sources.get(operation) ?? cachedToken()(issue, now);
    sources.set(operation, source);
    return source;
  }
  return {
    get: (operation) => sourceOf(operation).get(operation),
    refused: (token) => sources.forEach((source) => source.refused(token)),
  };
};

/** Takes a new token when the old one was refused, and puts it where nobody reads it. */
export const tokenUnread: TokenHabit = (issue) => {
  let first: Promise<Token> | undefined;
  return {
    async get() {
      first ??= issue();
      return (await first).value;
    },
    refused: () => void issue(),
  };
};
