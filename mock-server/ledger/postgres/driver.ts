import type pg from 'pg';
import { createRefusal } from './refusal.ts';

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
    throw createRefusal(
      'LEDGER_DRIVER_MISSING',
      {
        en:
          'Failed to open the ledger: the package pg is not installed, and speaks to PostgreSQL. Install it beside ' +
          'sobot-mock: npm install pg.',
        zh: '无法打开账本：未安装用于连接 PostgreSQL 的 pg 包。请与 sobot-mock 一同安装：npm install pg。',
      },
      error,
    );
  }
}
