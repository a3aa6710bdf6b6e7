export interface Token {
  readonly value: string;
  /** When it ends, in ms since the epoch. */
  readonly expiresAt: number;
}

export interface TokenCache {
  /** The token in use, or a new one where there is none that lasts. */
  get(): Promise<string>;
  /** Forgets a token that was refused. A newer one stays. */
  drop(value: string): void;
}

export interface TokenCacheOptions {
  readonly issue: () => Promise<Token>;
  /** In ms since the epoch. */
  readonly now: () => number;
  /** How long before its end a token is replaced, in ms. Default: a minute. */
  readonly margin?: number;
}

/** Keeps a token while it lasts. Callers that come while one is being issued wait for that one. */
export function createTokenCache({ issue, now, margin = 60_000 }: TokenCacheOptions): TokenCache {
  let token: Token | undefined;
  let issuing: Promise<Token> | undefined;

  async function renew(): Promise<Token> {
    try {
      return (token = await issue());
    } finally {
      issuing = undefined;
    }
  }

  return {
    async get() {
      if (token !== undefined && now() < token.expiresAt - margin) return token.value;
      issuing ??= renew();
      return (await issuing).value;
    },
    drop(value) {
      if (token?.value === value) token = undefined;
    },
  };
}
