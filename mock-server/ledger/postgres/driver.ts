import type pg from 'pg';
import { createServerFailure } from '../../node/server-failure.ts';

export type { Client, Pool, PoolClient, PoolConfig } from 'pg';

/**
 * The driver of PostgreSQL, which only those install who need it.
 *
 * @throws a failure `LEDGER_DRIVER_MISSING`
 */
export async function loadDriver(load: () => Promise<{ default: typeof pg }> = () => import('pg')): Promise<typeof pg> {
  try {
    return (await load()).default;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    throw createServerFailure(
      'LEDGER_DRIVER_MISSING',
      'Failed to open the ledger: the package pg is not installed, and speaks to PostgreSQL. Install it beside ' +
        'sobot-mock: npm install pg.',
      error,
    );
  }
}
