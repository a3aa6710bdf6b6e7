import type { Pool } from 'undici';
import type { ProxyTarget } from './read-target.ts';
import { connectTimeout } from './target-failure.ts';

interface PoolOptions {
  /** How long the target may be silent, in ms. */
  readonly timeout: number;
  /** Whether its certificate is taken whoever signed it. */
  readonly insecure: boolean;
}

/** The connections to what requests are passed on to. */
export async function createTargetPool({ origin }: ProxyTarget, { timeout, insecure }: PoolOptions): Promise<Pool> {
  // Loaded here: a mock server starts without it.
  const undici = await import('undici');
  return new undici.Pool(origin, {
    connections: 256,
    pipelining: 1,
    connect: { timeout: connectTimeout(timeout), rejectUnauthorized: !insecure },
    headersTimeout: timeout,
    bodyTimeout: timeout,
  });
}
