import { isSameText } from '../../common/same-text.ts';
import type { ServerKeeper } from './keeper.ts';
import type { ControlToken } from './server-parts.ts';

/** The control tokens of a server beside its own. */
export interface ControlTokens {
  list(): Promise<readonly ControlToken[]>;
  /** Makes one. The token itself is in the answer, and nowhere else from then on. */
  make(asked: Pick<ControlToken, 'name' | 'kind' | 'appid'>): Promise<{ readonly token: string } & ControlToken>;
  /** Whether there was one of the name. */
  revoke(name: string): Promise<boolean>;
  /** The one that a caller has sent. It takes as long for one that is nearly right as for one that is not. */
  find(token: string): Promise<ControlToken | undefined>;
}

interface ControlTokensOptions {
  readonly keeper: ServerKeeper;
  /** Real time, in ms. */
  readonly now: () => number;
  /** 32 bytes that nobody can guess. Default: of the platform's cryptography. */
  readonly random?: () => Uint8Array;
}

/** Tells a token of ours from other texts: in a log, and to programs that look for secrets in code. */
const prefix = 'smt_';

export function createControlTokens({
  keeper,
  now,
  random = () => crypto.getRandomValues(new Uint8Array(32)),
}: ControlTokensOptions): ControlTokens {
  return {
    list: async () => keeper.list('controlTokens'),
    async make({ name, kind, appid }) {
      const token = prefix + base64Url(random());
      const made = { name, kind, ...(appid !== undefined && { appid }), hash: await hashOf(token), madeAt: now() };
      await keeper.put('controlTokens', name, made);
      return { ...made, token };
    },
    async revoke(name) {
      const known = await keeper.list('controlTokens');
      if (known.every((token) => token.name !== name)) return false;
      await keeper.remove('controlTokens', name);
      return true;
    },
    async find(token) {
      const known = await keeper.list('controlTokens');
      if (known.length === 0) return undefined;
      const hash = await hashOf(token);
      // All of them are compared: how long it takes tells nobody which one it was.
      return known.filter((one) => isSameText(one.hash, hash))[0];
    },
  };
}

/**
 * Revokes those that are for one tenant alone, whether or not the server asks for any.
 *
 * @param until those that were made later are for another of its appid. Default: all are
 */
export async function revokeAllOf(
  appid: string,
  keeper: ServerKeeper,
  until: number = Number.POSITIVE_INFINITY,
): Promise<void> {
  for (const { name, appid: only, madeAt } of await keeper.list('controlTokens')) {
    if (only === appid && madeAt <= until) await keeper.remove('controlTokens', name);
  }
}

async function hashOf(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
