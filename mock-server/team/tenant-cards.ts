import type { SetTimer } from '../../common/deadline.ts';
import type { Tenants } from '../core/emulator-options.ts';
import type { Bilingual } from '../core/journal/entry.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import { createAlarm } from './alarm.ts';
import { revokeAllOf } from './control-tokens.ts';
import type { ServerKeeper } from './keeper.ts';
import type { TenantCard, TenantEnd } from './server-parts.ts';

/** What can be said of a tenant. */
export type CardChanges = Partial<Pick<TenantCard, 'label' | 'owner' | 'endsAt' | 'quotas'>>;

/** What people say of tenants, and when those end. */
export interface TenantCards {
  /** Ends what is due, and watches from now on. */
  begin(): Promise<void>;
  /** The card of a tenant, or of one that has ended. */
  of(appid: string): Promise<TenantCard | undefined>;
  /** The card, as far as this process knows without asking others. */
  known(appid: string): TenantCard | undefined;
  /** All of them, by appid. */
  all(): Promise<ReadonlyMap<string, TenantCard>>;
  /** `undefined`: that is said no more. */
  change(appid: string, changes: CardChanges): Promise<TenantCard>;
  /** Removes a tenant, and remembers who did. */
  remove(appid: string, by: string | undefined): Promise<void>;
  /** A tenant is made under the appid: what was said of the one before counts no more, and its control tokens neither. */
  forget(appid: string): Promise<void>;
  /** Ends the tenants whose time is up. */
  sweep(): Promise<void>;
  /** Whether the time of a tenant is up that has not ended yet: it costs a request nothing to ask. */
  isDue(): boolean;
  /** Whether any has ended that is remembered. */
  readonly hasEnded: boolean;
  /** Watches no more. */
  close(): void;
}

interface TenantCardsOptions {
  readonly keeper: ServerKeeper;
  readonly tenants: Tenants;
  /** Real time, in ms. */
  readonly now: () => number;
  /** Nothing can be kept: others end what is due. */
  readonly isReadOnly?: boolean | undefined;
  /** Default: one that keeps no program alive. */
  readonly setTimer?: SetTimer;
}

/** How many ended tenants are remembered. */
const mostEnded = 1000;

export function createTenantCards(options: TenantCardsOptions): TenantCards {
  const { keeper, tenants, now, isReadOnly = false } = options;
  let hasEnded = false;
  const alarm = createAlarm(sweep, options);

  /** All of them; from what others have put here, too, it is seen when to wake up next. */
  async function all(): Promise<ReadonlyMap<string, TenantCard>> {
    const cards = await keeper.list('tenantCards');
    const told = new Map(cards.filter((card) => isTold(card, tenants)).map((card) => [card.appid, card]));
    const ends = cards.flatMap(({ ended, endsAt }) => (ended === undefined && endsAt !== undefined ? [endsAt] : []));
    hasEnded = cards.some(({ ended }) => ended !== undefined);
    if (!isReadOnly) alarm.set(Math.min(Number.POSITIVE_INFINITY, ...ends));
    return told;
  }

  async function sweep(): Promise<void> {
    const at = now();
    if (alarm.isDue()) {
      for (const card of (await all()).values()) {
        const { endsAt, ended } = card;
        if (ended === undefined && endsAt !== undefined && endsAt <= at)
          await end(card, { at: endsAt, why: 'ttl' }, options);
      }
    }
    await all();
  }

  const stopForgetting = forgetInTime(options);

  return {
    async begin() {
      for (const card of isReadOnly ? [] : await keeper.list('tenantCards')) {
        // Whoever starts the server with it has made it anew.
        if (card.ended !== undefined && tenants.get(card.appid) !== undefined) await forget(card, keeper);
      }
      await sweep();
    },
    of: async (appid) => (await all()).get(appid),
    all,
    known(appid) {
      const card = keeper.known('tenantCards', appid);
      return card !== undefined && isTold(card, tenants) ? card : undefined;
    },
    async change(appid, changes) {
      const card: TenantCard = { ...(await all()).get(appid), ...changes, appid };
      await keeper.put('tenantCards', appid, card);
      await all();
      return card;
    },
    async remove(appid, by) {
      await end({ ...(await all()).get(appid), appid }, { at: now(), why: 'removed', by }, options);
      await all();
    },
    async forget(appid) {
      await forget({ appid }, keeper);
      await all();
    },
    sweep,
    isDue: alarm.isDue,
    get hasEnded() {
      return hasEnded;
    },
    close() {
      stopForgetting();
      alarm.close();
    },
  };
}

type Place = Pick<TenantCardsOptions, 'keeper' | 'tenants'>;

async function end(card: TenantCard, ended: TenantEnd, { keeper, tenants }: Place): Promise<void> {
  const { appid } = card;
  const tenant = tenants.get(appid);
  // Said first: one whose end cannot be kept goes on, and one that is deleted without is forgotten.
  await keeper.put('tenantCards', appid, { ...card, ended });
  // Meanwhile others may have ended it as well, and made the next one.
  if (tenants.get(appid) === tenant) tenants.delete(appid);
  const others = (await keeper.list('tenantCards')).filter((one) => one.ended !== undefined);
  others.sort((a, b) => a.ended!.at - b.ended!.at);
  for (const other of others.slice(0, -mostEnded)) await forget(other, keeper);
}

async function forget({ appid, ended }: Pick<TenantCard, 'appid' | 'ended'>, keeper: ServerKeeper): Promise<void> {
  await keeper.remove('tenantCards', appid);
  await revokeAllOf(appid, keeper, ended?.at);
}

/** What code does to tenants is told to nobody but here. Gives back what ends it. */
function forgetInTime({ keeper, tenants }: Place): () => void {
  const endOf = (appid: string): TenantEnd | undefined => keeper.known('tenantCards', appid)?.ended;
  /** The end of the one before, as it stood when a tenant was made: it says nothing of this one. */
  const endBefore = new WeakMap<Tenant, TenantEnd>();
  const stops = [
    // Code may make one that a call has removed: whoever had a token of that has none of this.
    tenants.onCreate((tenant) => {
      const { appid } = tenant;
      const ended = endOf(appid);
      if (ended === undefined) return;
      endBefore.set(tenant, ended);
      revokeAllOf(appid, keeper, ended.at).catch(() => undefined);
    }),
    // Of one that code has removed nobody is told when and why. What others share may have been removed by them.
    tenants.onDelete((tenant) => {
      const { appid } = tenant;
      if (keeper.isShared !== true && endOf(appid) === endBefore.get(tenant))
        forget({ appid }, keeper).catch(() => undefined);
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

/** What was kept of them, for whoever has to know before there are tenants. */
export async function keptCards(keeper: ServerKeeper): Promise<Pick<TenantCards, 'known'>> {
  const kept = new Map((await keeper.list('tenantCards')).map((card) => [card.appid, card]));
  return { known: (appid) => kept.get(appid) };
}

/** When and why a tenant ended, as the end of a sentence. */
export function endText({ at, why, by }: TenantEnd): Bilingual {
  const time = new Date(at).toISOString();
  if (why === 'ttl') return { en: `ended at ${time}, when its time was up`, zh: `已于 ${time} 到期结束` };
  return by === undefined
    ? { en: `was removed at ${time}`, zh: `已于 ${time} 被移除` }
    : {
        en: `was removed at ${time} with the control token ${JSON.stringify(by)}`,
        zh: `已于 ${time} 被控制令牌 ${JSON.stringify(by)} 移除`,
      };
}

/** What was said of one that has ended is not of the one that code has made under its appid since. */
function isTold({ appid, ended }: TenantCard, tenants: TenantCardsOptions['tenants']): boolean {
  return ended === undefined || tenants.get(appid) === undefined;
}
