import { percentDecoded } from '../../../common/percent-decoded.ts';
import type { PoolConfig } from './driver.ts';
import { createRefusal } from './refusal.ts';

/** Where the ledger is, as its URL says it. */
export interface LedgerPlace {
  /** How to connect. */
  readonly config: PoolConfig;
  /** What may be told of it: `postgres://host:5432/database`. Who logs in, and how, is nobody's business. */
  readonly shown: string;
  readonly user: string | undefined;
  readonly database: string;
}

/** How long anything may take, in ms. */
export const timeouts = {
  connect: 10_000,
  /** Until the turn comes. */
  lock: 15_000,
  statement: 30_000,
  /** What PostgreSQL ends by itself, it has a little longer to say so. */
  answer: 35_000,
} as const;

/** What each session is told first: poolers take no settings with the start of a connection. */
export const sessionSettings = [
  ['lock_timeout', timeouts.lock],
  ['statement_timeout', timeouts.statement],
  // A machine that went without a word gives its turn back.
  ['tcp_keepalives_idle', 10],
  ['tcp_keepalives_interval', 5],
  ['tcp_keepalives_count', 3],
]
  .map(([name, value]) => `SET ${name} = ${value}`)
  .join('; ');

const modes: readonly string[] = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'];

/**
 * Reads the URL of a ledger.
 *
 * @throws a failure `LEDGER_URL_INVALID`; what the URL says is not in it, for that may be a password
 */
export function readPlace(url: string): LedgerPlace {
  const read = URL.canParse(url) ? new URL(url) : undefined;
  if (read === undefined || !/^postgres(?:ql)?:$/.test(read.protocol)) {
    throw createRefusal('LEDGER_URL_INVALID', {
      en:
        'Failed to read the URL of the ledger: it is no URL of PostgreSQL. ' +
        'Write it like postgres://user@host:5432/database.',
      zh: '无法读取账本的 URL：它不是 PostgreSQL 的 URL。请写成 postgres://user@host:5432/database 的形式。',
    });
  }
  const mode = read.searchParams.get('sslmode');
  if (mode !== null && !modes.includes(mode)) {
    throw createRefusal('LEDGER_URL_INVALID', {
      en: `Failed to read the URL of the ledger: its sslmode is unknown. Give one of ${modes.join(', ')}.`,
      zh: `无法读取账本的 URL：sslmode 未知。可选：${modes.join('、')}。`,
    });
  }
  // Modes mean what they mean to PostgreSQL's own programs: require encrypts, verify-full trusts nobody else either.
  if (mode !== 'no-verify') read.searchParams.set('uselibpqcompat', 'true');
  const host = read.searchParams.get('host') ?? read.hostname;
  const port = read.searchParams.get('port') ?? read.port;
  const database = percentDecoded(read.pathname.slice(1)) || percentDecoded(read.username);
  return {
    config: {
      connectionString: read.href,
      application_name: 'sobot-mock',
      connectionTimeoutMillis: timeouts.connect,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    },
    shown: `postgres://${percentDecoded(host) || 'localhost'}:${port || 5432}/${database}`,
    user: percentDecoded(read.username) || undefined,
    database,
  };
}
