import { numberOf } from '../../../common/number-of.ts';
import { longestLifetime } from '../../../common/token-lifetime.ts';
import type { Call } from './exchange.ts';

/** A token that getToken gave in a journal, and what became of it. */
export interface IssuedToken {
  readonly value: string;
  /** The getToken that gave it. */
  readonly call: Call;
  /** When it ends, on the tenant's clock, in ms. */
  readonly expiresAt: number;
  /** How long it lives, in ms. */
  readonly lifetime: number;
  /** The calls that carried it, oldest first. */
  readonly uses: readonly Call[];
}

/**
 * The token that a getToken gave.
 *
 * @param uses the calls by the token they carried
 */
export function readToken(call: Call, uses: ReadonlyMap<string | undefined, readonly Call[]>): IssuedToken | undefined {
  const { token: value, expires_in: expiresIn } = (call.answer.members['item'] ?? {}) as Readonly<
    Record<string, unknown>
  >;
  if (call.entry.retCode !== '000000' || typeof value !== 'string') return undefined;
  const seconds = numberOf(expiresIn);
  const lifetime = (Number.isFinite(seconds) && seconds > 0 ? seconds : longestLifetime) * 1000;
  return { value, call, lifetime, expiresAt: call.entry.at + lifetime, uses: uses.get(value) ?? [] };
}
