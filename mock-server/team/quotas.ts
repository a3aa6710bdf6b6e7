import { createFailure } from '../../common/failure.ts';
import { isObject } from '../../common/json.ts';
import { createJournal } from '../core/journal/journal.ts';
import { createPackedEntries } from '../core/journal/packed-entries.ts';
import type { Keep } from '../core/tenant/parts.ts';
import type { Quotas } from './server-parts.ts';
import type { TenantCards } from './tenant-cards.ts';

/** What each quota counts, its option in code, and its flag. */
export const quotaSettings = {
  records: '--quota-records',
  journalBytes: '--quota-journal-bytes',
  deliveries: '--quota-deliveries',
  streams: '--quota-streams',
} as const satisfies Record<keyof Quotas, string>;

export type QuotaName = keyof typeof quotaSettings;

const quotaNames = Object.keys(quotaSettings) as readonly QuotaName[];

/** The quotas of each tenant: its own, and what the server has for all. */
export interface TenantQuotas {
  /** `undefined`: there is no bound. `own`: in the place of those that the tenant has of its own. */
  of(appid: string, name: QuotaName, own?: Quotas): number | undefined;
  /** How many characters the journal of a tenant keeps now. */
  journalRoom(appid: string): number;
  /** From now on tenants may have quotas of their own. */
  attach(cards: Pick<TenantCards, 'known'>): void;
}

/** What a journal keeps where no quota says otherwise, in characters. */
const usualRoom = 16 * 1_048_576;

/** @throws a failure `TENANT_OPTIONS_INVALID` for a quota that is none, and for quotas that are no object */
export function createQuotas(defaults: Quotas = {}): TenantQuotas {
  const given: unknown = defaults;
  if (!isObject(given)) throw wrong('quotas must be an object, like { records: 1000 }');
  for (const [name, value] of Object.entries(defaults) as [string, number | undefined][]) {
    if (!(quotaNames as readonly string[]).includes(name))
      throw wrong(`quotas has no ${name}: it has ${quotaNames.join(', ')}`);
    if (value !== undefined && (!Number.isSafeInteger(value) || value < 0)) {
      throw wrong(`quotas.${name} must be a whole number of at least 0, got ${String(value)}`);
    }
  }
  let cards: Pick<TenantCards, 'known'> | undefined;
  const quotas: TenantQuotas = {
    of: (appid, name, own = cards?.known(appid)?.quotas) => own?.[name] ?? defaults[name],
    journalRoom: (appid) => quotas.of(appid, 'journalBytes') ?? usualRoom,
    attach: (attached) => void (cards = attached),
  };
  return quotas;
}

function wrong(what: string): Error {
  return createFailure('TENANT_OPTIONS_INVALID', `Failed to start the mock server: ${what}.`);
}

/** Lets the journal of a tenant keep as much as its quota says, which may change. */
export function keepWithin(quotas: TenantQuotas, next: Keep | undefined): Keep {
  return (parts) => {
    const { appid, journalLimit } = parts.setup;
    const room = (): number => quotas.journalRoom(appid);
    parts.journal = createJournal({ limit: journalLimit, room, createKept: createPackedEntries });
    next?.(parts);
  };
}
