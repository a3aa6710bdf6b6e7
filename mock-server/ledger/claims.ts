import type { Delivery } from '../webhooks/delivery/delivery.ts';
import type { AttemptSteps, SharedWebhooks } from '../webhooks/delivery/keeper.ts';
import type { Gate } from './gate.ts';

/** A delivery as it is written: who makes the attempt that is under way. */
interface WrittenDelivery {
  readonly status: Delivery['status'];
  /** Of one that is under way, when its attempt began, on the tenant's clock, in ms. */
  readonly since: number;
  readonly claimedBy?: string | undefined;
}

interface ClaimsOptions {
  /** This process. */
  readonly replica: string;
  /** The tenant's time, in ms. */
  readonly now: () => number;
  readonly gate: Gate;
  readonly webhooks: () => SharedWebhooks | undefined;
  /** Does something in a turn; where the ledger is away, once it is back. Rejects where nothing more is done here. */
  readonly untilDone: <T>(work: () => T) => Promise<T>;
}

/** Who makes which attempt: each is claimed before it is made, and only whoever has the claim says how it ended. */
export interface Claims {
  attempt(delivery: Delivery, steps: AttemptSteps): void;
  /** A delivery as it is put, with the name of whoever makes its attempt. */
  named(value: unknown): unknown;
  /** Others have put deliveries. */
  take(puts: ReadonlyMap<string | number, unknown>, isWhole: boolean): void;
  /** Attempts of those that are no more count as failed. */
  reap(alive: ReadonlySet<string>): void;
  /** Those of this process are for others. */
  giveBack(): void;
}

/** A claim of this process. */
interface Claim {
  /** On the tenant's clock, in ms. */
  readonly since: number;
  /** Others have taken it over, or it was never written. */
  isLost: boolean;
}

export function createClaims({ replica, now, gate, webhooks, untilDone }: ClaimsOptions): Claims {
  /** Attempts of others under way, by delivery. */
  const others = new Map<number, { readonly by: string; readonly since: number }>();
  /** Attempts of this process under way. */
  const own = new Map<number, Claim>();

  async function run({ id }: Delivery, { make, conclude, end }: AttemptSteps): Promise<void> {
    const claim: Claim = { since: now(), isLost: false };
    own.set(id, claim);
    try {
      await gate.written().catch(() => untilDone(() => undefined));
      if (claim.isLost) return;
      const ended = await make();
      await untilDone(() => {
        if (!claim.isLost) conclude(ended);
      });
    } finally {
      if (own.get(id) === claim) own.delete(id);
      end();
    }
  }

  return {
    // Where it cannot be told how it ended, nothing more is done here.
    attempt: (delivery, steps) => void run(delivery, steps).catch(() => undefined),
    named: (value) =>
      value === undefined
        ? undefined
        : {
            toJSON() {
              const written = (value as { toJSON(): WrittenDelivery }).toJSON();
              return written.status === 'delivering' ? { ...written, claimedBy: replica } : written;
            },
          },
    take(puts, isWhole) {
      if (isWhole) {
        others.clear();
        for (const [id, claim] of own) claim.isLost ||= !puts.has(id);
      }
      for (const [key, value] of puts) {
        const id = Number(key);
        const { status, claimedBy: by, since = 0 } = (value ?? {}) as Partial<WrittenDelivery>;
        const claim = own.get(id);
        const isOwn = status === 'delivering' && by === replica;
        if (claim !== undefined) claim.isLost ||= !isOwn;
        if (status === 'delivering' && by !== undefined && (!isOwn || claim === undefined))
          others.set(id, { by, since });
        else others.delete(id);
      }
    },
    reap(alive) {
      for (const [id, { by, since }] of others) {
        // One of this process that nobody here makes: it was written, and the answer to that was lost.
        if (by !== replica && alive.has(by)) continue;
        others.delete(id);
        webhooks()?.lose(id, since);
      }
    },
    giveBack() {
      for (const [id, claim] of own) {
        if (claim.isLost) continue;
        claim.isLost = true;
        webhooks()?.lose(id, claim.since);
      }
    },
  };
}
